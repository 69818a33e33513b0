# make demo      build, and show the main job on Fixtures
# make test      everything that CI runs
# make bench     speed, memory and size beside their floors
# make install   put one binary, its man page and its completions below PREFIX

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
BIN = .build/release/docket
TO = $(DESTDIR)$(PREFIX)

.PHONY: fuzz faults sanitize linear browser build demo test lint record floors train bench install uninstall clean sqlite

build: sqlite
	$(SWIFT) build -c release --product docket

demo: build
	@Scripts/demo.sh $(BIN)

test: sqlite lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest
	for target in decode extract packs records corrections queries values archive; do \
	  .build/debug/fuzz-docket $$target Fixtures/fuzz || exit 1; done
	Tests/Scripts/datasette.sh .build/debug/docket
	KILLS=5 Tests/Scripts/faults.sh .build/debug/docket
	Tests/Scripts/odd.sh .build/debug/docket
	Tests/Scripts/together.sh .build/debug/docket
	Tests/Scripts/spark.sh .build/debug/docket

lint:
	$(SWIFT) format lint --recursive --strict --parallel Package.swift Plugins Sources Tests

# Feeds arbitrary bytes to what reads bytes, a minute for each target: Sources/fuzz-docket/README.md.
fuzz: sqlite
	Tests/Scripts/fuzz.sh

# The tests under the address and thread sanitizers.
sanitize: sqlite
	Tests/Scripts/sanitize.sh

# Whether reading an article costs twice as much where it is twice as long, in counted work.
linear: sqlite
	Tests/Scripts/linear.sh

# Whether a browser runs anything of what hostile articles say.
browser: build
	Tests/Scripts/browser.sh $(BIN)

# Kills an ingest at 50 random points, and the other faults of Tests/Scripts/faults.sh.
faults: build
	KILLS=50 Tests/Scripts/faults.sh $(BIN)
	MEGABYTES=60 FILES=100000 Tests/Scripts/odd.sh $(BIN)
	Tests/Scripts/together.sh $(BIN)

# Rewrites the transcripts below Tests/Transcripts and in README.md; always fails, so that nobody takes it for a test.
record: sqlite
	$(SWIFT) build --build-tests
	RECORD=1 $(SWIFT) test --skip-build --disable-xctest --filter TranscriptTests

# Raises the floors of Fixtures/gold/FLOORS.tsv to what is reached; never lowers one.
floors: sqlite
	$(SWIFT) build --build-tests
	RAISE=1 $(SWIFT) test --skip-build --disable-xctest --filter DocketGoldTests

# One binary that needs no Swift on the machine it runs on.
STATIC = .build/static
AS_STATIC = -c release --static-swift-stdlib --scratch-path $(STATIC)

# Learns the weights by which names are told, from corpora that are not part of the repository.
train:
	$(SWIFT) build -c release --product train-names
	.build/release/train-names Sources/DocketPacks/Packs $(TRAINING) Sources/train-names/Templates \
	  Sources/DocketPacks/Packs/languages/en/names.weights.txt

# Measures docket beside its floors; BENCH="--articles 2000 --sizes 1000,3000 --runs 1" for a short run.
bench: build
	$(SWIFT) build -c release --product docket-bench
	.build/release/docket-bench $(BENCH)

install: sqlite
	$(SWIFT) build $(AS_STATIC) --product docket
	$(SWIFT) build $(AS_STATIC) --product generate-manual
	install -d $(TO)/bin $(TO)/share/man/man1 $(TO)/share/bash-completion/completions \
	  $(TO)/share/zsh/site-functions $(TO)/share/fish/vendor_completions.d
	install -m 755 $(STATIC)/release/docket $(TO)/bin/docket
	strip $(TO)/bin/docket
	Scripts/manual.sh $(STATIC)/release/generate-manual $(STATIC)/release/docket $(TO)/share/man/man1
	$(TO)/bin/docket --generate-completion-script bash > $(TO)/share/bash-completion/completions/docket
	$(TO)/bin/docket --generate-completion-script zsh > $(TO)/share/zsh/site-functions/_docket
	$(TO)/bin/docket --generate-completion-script fish > $(TO)/share/fish/vendor_completions.d/docket.fish

uninstall:
	rm -f $(TO)/bin/docket $(TO)/share/man/man1/docket.1 $(TO)/share/bash-completion/completions/docket \
	  $(TO)/share/zsh/site-functions/_docket $(TO)/share/fish/vendor_completions.d/docket.fish

clean:
	rm -rf .build

# The system's SQLite: part of macOS, a package of Debian and Ubuntu.
sqlite:
	@Scripts/need-sqlite.sh
