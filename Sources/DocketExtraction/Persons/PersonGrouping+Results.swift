/// The persons that are believed in, as findings.
extension PersonGrouping {
  /// Whether there is enough evidence that a person is meant.
  func isCredible(_ draft: PersonDraft) -> Bool {
    if draft.titled { return true }
    guard draft.words.count > 1, let head = draft.words.first, let end = draft.words.last else {
      // "O'Brien", "McCarthy": nothing but names looks like that.
      let isMarked = isMarkedSurname(draft.first)
      return draft.margin > (isMarked ? -60 : 70)
    }
    let (first, last) = (tagger.table[head], tagger.table[end])
    if first.contains(.article) { return draft.margin > 300 }
    if first.contains(.given), !last.contains(.english) || last.contains(.surname) {
      return draft.margin > -10
    }
    let names: WordFlags = [.given, .surname]
    let isPlain = [first, last].contains { $0.contains(.english) && $0.isDisjoint(with: names) }
    if isPlain {
      let isNamed = first.contains(.commonGiven) && !tagger.seen[end].contains(.lower)
      return draft.margin > (isNamed ? 60 : 110)
    }
    return draft.margin > (first.union(last).isDisjoint(with: names) ? 40 : 24)
  }

  /// Whether a surname is marked as one by its shape: `O'Brien`, `McCarthy`.
  func isMarkedSurname(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.end - token.start > 3, flags(index).contains(.surname) else { return false }
    let second = document.bytes[Int(token.start) + 1]
    return token.shape.contains(.innerCapital) || second == 39 || second == 0xE2
  }

  func entity(number: Int, _ mentions: [PersonMention]) -> PersonEntity {
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
    var fullest = forms.max { ($0.words, $0.count) < ($1.words, $1.count) }?.text ?? ""
    if let surname = drafts[number].borrowed, !forms.contains(where: { $0.words > 1 }) {
      fullest += " " + document.text(tokens: surname)
    }
    return PersonEntity(
      name: fullest, aliases: forms.map(\.text).filter { $0 != fullest }, mentions: own,
      words: drafts[number].words,
      margin: drafts[number].margin, titled: drafts[number].titled)
  }

  /// The tagged spans, those of persons as the mentions have them.
  func spans(_ mentions: [PersonMention]) -> [TaggedSpan] {
    let persons = mentions.map {
      TaggedSpan(tokens: $0.tokens, kind: .person, margin: tagging.margin($0.tokens))
    }
    var others: [TaggedSpan] = []
    var next = 0
    for span in tagging.spans where span.kind != .person {
      while next < persons.count, persons[next].tokens.upperBound <= span.tokens.lowerBound { next += 1 }
      if next == persons.count || !persons[next].tokens.overlaps(span.tokens) { others.append(span) }
    }
    return (persons + others).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
