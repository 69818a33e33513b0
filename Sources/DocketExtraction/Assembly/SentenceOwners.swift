import DocketModel

/// Whose a sentence is by the words right behind it: "six years for Jane Doe".
struct SentenceOwners {
  let reading: Reading
  let names: NameFindings
  let words: RoleWords
  private let lead: Int?

  init(reading: Reading, names: NameFindings, words: RoleWords) {
    self.reading = reading
    self.names = names
    self.words = words
    lead = reading.packs.lexicon.list("sentence.for")
  }

  /// How many words may stand between a sentence and for whom it is.
  private static let reach = 4

  /// The person for whom a sentence is told.
  func owner(_ sentence: SentenceMention) -> Int? {
    let tokens = reading.document.tokens
    let last = sentence.tokens.upperBound - 1
    let lead = isLead(last) ? last : last + 1
    guard lead < tokens.count, isLead(lead), let mention = mention(behind: lead) else { return nil }
    let between = (lead + 1)..<mention.tokens.lowerBound
    guard between.count <= SentenceOwners.reach,
      between.allSatisfy({ tokens[$0].isWord && !words.isDeed($0) }),
      reading.passage(of: lead) == reading.passage(of: mention.tokens.lowerBound),
      !words.isPossessor(mention)
    else { return nil }
    return mention.person
  }

  private func isLead(_ index: Int) -> Bool {
    lead.map {
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
