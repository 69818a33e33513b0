extension Schema {
  /// What was read of the files.
  static let articles = """
    CREATE TABLE outlet (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE outlet_word (
      word TEXT NOT NULL, outlet_id INTEGER NOT NULL REFERENCES outlet (id), PRIMARY KEY (word, outlet_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE article (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE,
      title TEXT, outlet_id INTEGER REFERENCES outlet (id), published TEXT, updated TEXT, language TEXT, url TEXT,
      country TEXT, copy_of INTEGER REFERENCES article (id) ON DELETE SET NULL,
      bytes INTEGER NOT NULL, encoding TEXT NOT NULL, format_version INTEGER NOT NULL,
      latin TEXT NOT NULL, text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX article_key ON article (key);
    CREATE INDEX article_published ON article (published);
    CREATE INDEX article_outlet ON article (outlet_id);
    CREATE INDEX article_country ON article (country);
    CREATE INDEX article_copy ON article (copy_of) WHERE copy_of IS NOT NULL;
    CREATE VIRTUAL TABLE article_fts USING fts5 (
      title, text, latin, content="article", content_rowid="id",
      tokenize="unicode61 remove_diacritics 2");

    CREATE TABLE file (
      id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE,
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      bytes INTEGER NOT NULL, modified_ns INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX file_article ON file (article_id);

    CREATE TABLE part (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, cut TEXT,
      PRIMARY KEY (article_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE author (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      name TEXT NOT NULL, PRIMARY KEY (article_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE person (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, sound TEXT NOT NULL
    ) STRICT;
    CREATE TABLE person_word (
      word TEXT NOT NULL, person_id INTEGER NOT NULL REFERENCES person (id), PRIMARY KEY (word, person_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE article_person (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      person_id INTEGER NOT NULL REFERENCES person (id), roles TEXT NOT NULL, aliases TEXT NOT NULL,
      descriptions TEXT NOT NULL, age INTEGER, rule TEXT, PRIMARY KEY (article_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX article_person_person ON article_person (person_id);

    CREATE TABLE court (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, level TEXT, city TEXT, country TEXT, city_folded TEXT
    ) STRICT;
    CREATE UNIQUE INDEX court_identity ON court (
      name, ifnull(level, ''), ifnull(city, ''), ifnull(country, ''));
    CREATE INDEX court_country ON court (country);
    CREATE INDEX court_city ON court (city_folded);
    CREATE TABLE court_word (
      word TEXT NOT NULL, court_id INTEGER NOT NULL REFERENCES court (id), PRIMARY KEY (word, court_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE article_court (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      court_id INTEGER NOT NULL REFERENCES court (id), rule TEXT, PRIMARY KEY (article_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX article_court_court ON article_court (court_id);

    CREATE TABLE statute (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL, country TEXT, code TEXT, provision TEXT, part TEXT,
      code_folded TEXT, provision_folded TEXT, part_folded TEXT
    ) STRICT;
    CREATE UNIQUE INDEX statute_identity ON statute (
      key, ifnull(country, ''), ifnull(code, ''), ifnull(provision, ''), ifnull(part, ''));
    CREATE INDEX statute_provision ON statute (provision_folded, part_folded);
    CREATE INDEX statute_code ON statute (code_folded);
    CREATE INDEX statute_country ON statute (country);
    CREATE TABLE article_statute (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      statute_id INTEGER NOT NULL REFERENCES statute (id), subject TEXT, text TEXT NOT NULL, rule TEXT,
      PRIMARY KEY (article_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX article_statute_statute ON article_statute (statute_id);

    CREATE TABLE sentence (
      id INTEGER PRIMARY KEY,
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL, term TEXT, status TEXT NOT NULL, persons TEXT NOT NULL, text TEXT NOT NULL,
      start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, rule TEXT,
      months INTEGER, min_days INTEGER, max_days INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX sentence_article ON sentence (article_id, ordinal);
    CREATE INDEX sentence_kind ON sentence (kind, min_days);
    CREATE INDEX sentence_days ON sentence (min_days);

    CREATE TABLE place (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT, canonical TEXT,
      folded TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX place_identity ON place (name, kind, ifnull(country, ''), ifnull(canonical, ''));
    CREATE INDEX place_folded ON place (folded);
    CREATE INDEX place_canonical ON place (canonical, country);
    CREATE TABLE city_spelling (
      folded TEXT NOT NULL, canonical TEXT NOT NULL, country TEXT NOT NULL, canonical_folded TEXT NOT NULL,
      PRIMARY KEY (folded, canonical, country)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX city_spelling_canonical ON city_spelling (canonical, country);
    CREATE TABLE article_place (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      place_id INTEGER NOT NULL REFERENCES place (id), PRIMARY KEY (article_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX article_place_place ON article_place (place_id);

    CREATE TABLE case_number (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      text TEXT NOT NULL, PRIMARY KEY (article_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE report (
      id INTEGER PRIMARY KEY,
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      type TEXT NOT NULL, date TEXT, end_date TEXT, qualifier TEXT NOT NULL, date_text TEXT,
      modality TEXT NOT NULL, persons TEXT NOT NULL, unnamed TEXT, court TEXT, city TEXT,
      statutes TEXT NOT NULL, sentences TEXT NOT NULL,
      start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, line INTEGER NOT NULL, quote TEXT NOT NULL,
      rule TEXT NOT NULL, key TEXT
    ) STRICT;
    CREATE UNIQUE INDEX report_article ON report (article_id, ordinal);
    CREATE INDEX report_key ON report (key);
    CREATE INDEX report_type ON report (type);

    CREATE TABLE article_case (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      defendants TEXT NOT NULL, unnamed TEXT, events TEXT NOT NULL, statutes TEXT NOT NULL,
      sentences TEXT NOT NULL, courts TEXT NOT NULL, cities TEXT NOT NULL, numbers TEXT NOT NULL,
      PRIMARY KEY (article_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mention (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'court', 'statute', 'place', 'number')),
      ordinal INTEGER NOT NULL, position INTEGER NOT NULL,
      start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL,
      PRIMARY KEY (article_id, kind, ordinal, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE finding (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL, message TEXT NOT NULL, start_byte INTEGER, end_byte INTEGER,
      PRIMARY KEY (article_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    """
}
