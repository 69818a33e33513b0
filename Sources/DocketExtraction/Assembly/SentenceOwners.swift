import DocketModel

/// Whose a sentence is by the words right behind it: "six years for Jane Doe".
struct SentenceOwners {
  let reading: Reading
  let names: NameFindings
  let words: RoleWords
  private let lead: Int?
  /// What leads to a name right behind it.
  private let near: Int?
  private let passed: Int?

  init(reading: Reading, names: NameFindings, words: RoleWords) {
    self.reading = reading
    self.names = names
    self.words = words
    lead = reading.packs.lexicon.list("sentence.for")
    near = reading.packs.lexicon.list("sentence.on")
    passed = reading.packs.lexicon.list("sentence.passed")
  }

  /// How many words may stand between a sentence and for whom it is.
  private static let reach = 4

  /// The person for whom a sentence is told.
  func owner(_ sentence: SentenceMention) -> Int? {
    let tokens = reading.document.tokens
    let last = sentence.tokens.upperBound - 1
    var lead = isLead(last, self.lead) ? last : last + 1
    if let passed, lead < tokens.count,
      let match = reading.packs.lexicon.match(passed, tokens, at: lead, end: tokens.count)
    {
      lead += match.length
    }
    let isFor = isLead(lead, self.lead)
    guard lead < tokens.count, isFor || isLead(lead, near), let mention = mention(behind: lead) else {
      return nil
    }
    let between = (lead + 1)..<mention.tokens.lowerBound
    guard between.count <= (isFor ? SentenceOwners.reach : 0),
      between.allSatisfy({ tokens[$0].isWord && !words.isDeed($0) }),
      reading.passage(of: lead) == reading.passage(of: mention.tokens.lowerBound),
      !words.isPossessor(mention)
    else { return nil }
    return mention.person
  }

  /// How many words may stand between two sentences for the same persons.
  private static let besideReach = 6

  /// "two years in prison with an option of a fine": whether a sentence is for those for whom the one right before it is.
  func isBeside(_ sentence: SentenceMention, _ before: SentenceMention) -> Bool {
    let (start, end) = (before.tokens.upperBound, sentence.tokens.lowerBound)
    guard sentence.passage == before.passage, sentence.status == before.status, !sentence.isFurther,
      start <= end, end - start <= SentenceOwners.besideReach
    else { return false }
    if let person = mention(behind: start - 1), person.tokens.lowerBound < sentence.tokens.upperBound {
      return false
    }
    return !reading.packs.sentenceCues.hasVerb(start..<end, reading.document)
  }

  private func isLead(_ index: Int, _ list: Int?) -> Bool {
    list.map {
      index < reading.document.tokens.count
        && reading.packs.lexicon.contains(reading.document.tokens[index], in: $0)
    } ?? false
  }

  /// The first mention of a person behind a token.
  private func mention(behind token: Int) -> PersonMention? {
    var (low, high) = (0, names.mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if names.mentions[middle].tokens.lowerBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < names.mentions.count ? names.mentions[low] : nil
  }
}
