import DocketModel

extension NameFindings {
  /// The persons as the record has them: names, aliases and mentions.
  func persons(in document: Document) -> [Person] {
    persons.map { entity in
      Person(
        name: entity.name, aliases: entity.aliases,
        mentions: entity.mentions.map { document.bytes(of: mentions[$0].tokens) })
    }
  }
}

extension NameFindings {
  /// Whether a span of tokens lies in the name of a person.
  func isPerson(_ tokens: Range<Int>) -> Bool {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.upperBound <= tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < mentions.count && mentions[low].tokens.overlaps(tokens)
  }

  /// The capitalised span that shares a token with a range.
  func span(overlapping tokens: Range<Int>) -> TaggedSpan? {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].tokens.upperBound <= tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].tokens.overlaps(tokens) ? spans[low] : nil
  }

  /// The mentions that begin among some tokens, in the order of the text.
  func mentions(in tokens: Range<Int>) -> ArraySlice<PersonMention> {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    return mentions[low...].prefix { $0.tokens.lowerBound < tokens.upperBound }
  }

  /// Whether words between two tokens name a person.
  func isNamed(_ person: Int, in tokens: Range<Int>) -> Bool {
    persons[person].mentions.contains { tokens.contains(mentions[$0].tokens.lowerBound) }
  }
}
