import DocketModel

/// Puts the judicial sentences of an article together: each once for the persons on whom it was imposed.
struct SentenceAssembly {
  let reading: Reading
  let names: NameFindings
  let words: RoleWords

  /// The sentences of the record.
  func sentences(_ events: [EventMention]) -> [Sentence] {
    var sentences: [Sentence] = []
    let owners = SentenceOwners(reading: reading, names: names, words: words)
    var before: (mention: SentenceMention, persons: [String])?
    for (index, mention) in reading.sentences.enumerated() {
      let all = events.filter { $0.sentences.contains(index) }
      let passed = all.filter { [.sentenced, .changed, .requested].contains($0.type) }
      // "upheld Jane Doe's five-year sentence" says whose it is too.
      let telling = passed.isEmpty ? all.filter { [.upheld, .overturned].contains($0.type) } : passed
      let near = telling.min { distance($0, mention) < distance($1, mention) }
      let told = near?.affected.compactMap(\.person) ?? []
      // "six years for Jane Doe and four for John Roe": each has his own.
      let own = owners.owner(mention)
      var persons = (own.map { [$0] } ?? told).reduce(into: [String]()) {
        if !$0.contains(names.persons[$1].name) { $0.append(names.persons[$1].name) }
      }
      if own == nil, let before, !before.persons.isEmpty, owners.isBeside(mention, before.mention) {
        persons = before.persons
      }
      before = (mention, persons)
      let sentence = Sentence(
        kind: mention.kind, term: mention.term, status: mention.status, persons: persons,
        text: reading.text(mention.tokens), mention: reading.document.bytes(of: mention.tokens),
        rule: mention.rule)
      if let same = sentences.firstIndex(where: { isSame($0, sentence) }) {
        for name in persons where !sentences[same].persons.contains(name) {
          sentences[same].persons.append(name)
        }
      } else {
        sentences.append(sentence)
      }
    }
    return sentences.filter { sentence in
      !SentenceAssembly.isUnsaid(sentence)
        || !sentences.contains { SentenceAssembly.says($0, what: sentence) }
    }
  }

  /// Whether a sentence is told without its term: "is serving a prison term", "his life sentence".
  private static func isUnsaid(_ sentence: Sentence) -> Bool {
    (sentence.kind == .imprisonment || sentence.kind == .life) && sentence.term == nil
  }

  /// Kinds that mean a prison.
  private static let prison: Set<Sentence.Kind> = [.imprisonment, .life, .suspended]

  /// Whether a sentence says what another leaves unsaid, for the same persons as far as both are known.
  private static func says(_ sentence: Sentence, what unsaid: Sentence) -> Bool {
    guard prison.contains(sentence.kind), !isUnsaid(sentence),
      sentence.status == unsaid.status || sentence.status == .changed,
      unsaid.kind != .life || sentence.kind == .life && sentence.status == unsaid.status
    else { return false }
    return sentence.persons.isEmpty || unsaid.persons.isEmpty
      || !Set(sentence.persons).isDisjoint(with: unsaid.persons)
  }

  private func distance(_ event: EventMention, _ mention: SentenceMention) -> Int {
    abs(event.trigger.lowerBound - mention.tokens.lowerBound)
  }

  private func isSame(_ a: Sentence, _ b: Sentence) -> Bool {
    guard a.kind == b.kind, a.status == b.status else { return false }
    guard a.term == b.term else { return false }
    return a.persons.isEmpty || b.persons.isEmpty || !Set(a.persons).isDisjoint(with: b.persons)
  }
}
