/// Joins the names of a document to persons: full names first, then later surnames and given names.
struct PersonGrouping {
  private let tagger: NameTagger
  private var spans: [TaggedSpan]
  private var persons: [Draft] = []

  /// A person while names are gathered.
  private struct Draft {
    var words: [UInt64]
    var mentions: [Range<Int>]
    var margin: Int
    var titled: Bool
  }

  init(tagger: NameTagger, spans: [TaggedSpan]) {
    self.tagger = tagger
    self.spans = spans
  }

  private var document: Document { tagger.document }

  /// Everyone named, with their mentions.
  mutating func findings() -> NameFindings {
    trim()
    gather()
    var findings = NameFindings()
    findings.spans = spans
    persons = persons.filter { isCredible($0) }
    persons.sort { $0.mentions[0].lowerBound < $1.mentions[0].lowerBound }
    for (number, draft) in persons.enumerated() {
      for tokens in draft.mentions {
        let title = tagger.lists.title(before: tokens.lowerBound, in: document.tokens, from: 0)
        let kind: PersonMention.Kind = words(tokens).count > 1 ? .full : .partial
        findings.mentions.append(.init(tokens: tokens, person: number, title: title, kind: kind))
      }
    }
    findings.mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    findings.persons = persons.enumerated().map { entity($1, number: $0, findings.mentions) }
    return findings
  }

  private func entity(_ draft: Draft, number: Int, _ mentions: [PersonMention]) -> PersonEntity {
    let own = mentions.indices.filter { mentions[$0].person == number }
    var forms: [(text: String, words: Int, count: Int)] = []
    for index in own {
      let text = document.text(tokens: mentions[index].tokens)
      if let known = forms.firstIndex(where: { $0.text == text }) {
        forms[known].count += 1
      } else {
        forms.append((text, words(mentions[index].tokens).count, 1))
      }
    }
    let fullest = forms.max { ($0.words, $0.count) < ($1.words, $1.count) }?.text ?? ""
    return PersonEntity(
      name: fullest, aliases: forms.map(\.text).filter { $0 != fullest }, mentions: own, words: draft.words)
  }

  /// Whether there is enough evidence that a person is meant.
  private func isCredible(_ draft: Draft) -> Bool { true }

  /// Takes titles from the front of names, and marks from both ends.
  private mutating func trim() {
    for index in spans.indices where spans[index].kind == .person {
      var tokens = spans[index].tokens
      while tokens.count > 1, let first = tokens.first, isDroppable(first) { tokens = tokens.dropFirst() }
      while tokens.count > 1, let last = tokens.last, document.tokens[last].isMark {
        tokens = tokens.dropLast()
      }
      spans[index].tokens = tokens
    }
  }

  private func isDroppable(_ index: Int) -> Bool {
    let token = document.tokens[index]
    if token.isMark { return true }
    let flags = tagger.table[token.hash]
    return flags.contains(.title) && flags.isDisjoint(with: [.given, .surname]) && token.isCapital
  }

  /// The words of a name: the hashes of its tokens without marks.
  private func words(_ tokens: Range<Int>) -> [UInt64] {
    tokens.filter { !document.tokens[$0].isMark }.map { document.tokens[$0].hash }
  }

  private mutating func gather() {
    let named = spans.filter { $0.kind == .person }
    let order = named.indices.sorted { a, b in
      let (x, y) = (words(named[a].tokens).count, words(named[b].tokens).count)
      return x != y ? x > y : a < b
    }
    for index in order {
      let span = named[index]
      let words = words(span.tokens)
      let titled = !tagger.lists.title(before: span.tokens.lowerBound, in: document.tokens, from: 0).isEmpty
      if let known = person(words, before: span.tokens.lowerBound) {
        persons[known].mentions.append(span.tokens)
        persons[known].margin += span.margin
        persons[known].titled = persons[known].titled || titled
      } else {
        persons.append(Draft(words: words, mentions: [span.tokens], margin: span.margin, titled: titled))
      }
    }
    for index in persons.indices { persons[index].mentions.sort { $0.lowerBound < $1.lowerBound } }
  }

  /// The person whom a name of these words means: the one who is named last before `position`, else the first.
  private func person(_ words: [UInt64], before position: Int) -> Int? {
    let candidates = persons.indices.filter { fits(words, persons[$0].words) }
    guard candidates.count > 1 else { return candidates.first }
    return candidates.max { distance(persons[$0], position) > distance(persons[$1], position) }
  }

  private func distance(_ draft: Draft, _ position: Int) -> Int {
    let before = draft.mentions.map(\.lowerBound).filter { $0 < position }.max()
    return before.map { position - $0 } ?? 1_000_000 + (draft.mentions.first?.lowerBound ?? 0)
  }

  /// Whether all words of a shorter name stand in a fuller one, in order.
  private func fits(_ short: [UInt64], _ long: [UInt64]) -> Bool {
    guard short.count <= long.count else { return false }
    var index = 0
    for word in long where index < short.count && word == short[index] { index += 1 }
    return index == short.count
  }
}
