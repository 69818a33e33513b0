import DocketModel

/// Gives the members of a list of names the role that is told of all of them: "Judges Jane Doe and John Roe", "three
/// judges - Jane Doe, John Roe and Jim Poe -", "his lawyers, led by Jane Doe".
struct RoleSeries {
  let reading: Reading
  let names: NameFindings
  let lists: RoleLists

  private var tokens: [Token] { reading.document.tokens }
  private var lexicon: Lexicon { reading.packs.lexicon }

  /// Fills roles that the words beside a single name do not give.
  func carry(_ roles: inout [Person.Role?], _ deeds: inout [Person.Role?]) {
    var first = 0
    for passage in reading.passages {
      while first < names.mentions.count, names.mentions[first].tokens.lowerBound < passage.tokens.lowerBound
      {
        first += 1
      }
      var last = first
      while last < names.mentions.count, names.mentions[last].tokens.lowerBound < passage.tokens.upperBound {
        last += 1
      }
      guard first < last else { continue }
      introduce(first..<last, passage.tokens, &roles)
      carry(first..<last, &roles, &deeds)
      first = last
    }
  }

  private func start(_ mention: Int) -> Int {
    let mention = names.mentions[mention]
    return min(mention.title.isEmpty ? .max : mention.title.lowerBound, mention.tokens.lowerBound)
  }

  // MARK: From one to the next

  /// "Judges Jane Doe and John Roe": the next of a list has the role of the one before; "Jane Doe and John Roe testified"
  /// says of both what it says of the last.
  private func carry(
    _ mentions: Range<Int>, _ roles: inout [Person.Role?], _ deeds: inout [Person.Role?]
  ) {
    var isMany = false
    for index in mentions.dropFirst() {
      let before = index - 1
      isMany = isMany && isNext(index, behind: before) || isPlural(before, from: mentions)
      if roles[index] == nil, isMany, isNext(index, behind: before) { roles[index] = roles[before] }
    }
    for index in mentions.dropFirst().reversed() where isNext(index, behind: index - 1) {
      guard let role = deeds[index], deeds[index - 1] == nil else { continue }
      deeds[index - 1] = role
    }
  }

  /// Whether the words for the role before a name are those for several.
  private func isPlural(_ mention: Int, from mentions: Range<Int>) -> Bool {
    let end = names.mentions[mention].tokens.lowerBound
    let low = mention > mentions.lowerBound ? names.mentions[mention - 1].tokens.upperBound : max(0, end - 4)
    return (max(low, end - 4)..<end).contains { lists.has(tokens[$0], lists.many) }
  }

  /// Whether only what joins names stands between two of them: a comma, "and", an age.
  private func isNext(_ mention: Int, behind before: Int) -> Bool {
    let end = names.mentions[before].tokens.upperBound
    let start = start(mention)
    guard start > end, start - end <= 5 else { return false }
    return (end..<start).allSatisfy { index in
      reading.document.isComma(index) || tokens[index].isNumber
        || lists.has(tokens[index], lists.conjunction)
    }
  }

  // MARK: From a noun to its list

  /// How many names a list has at most behind its first.
  private static let mostMembers = 40
  /// How many words may stand between the noun and what leads to the names.
  private static let reach = 8

  /// "The victims have been identified as Jane Doe, 48, and John Roe": a noun for several before their names.
  private func introduce(_ mentions: Range<Int>, _ passage: Range<Int>, _ roles: inout [Person.Role?]) {
    guard let many = lists.many else { return }
    var next = mentions.lowerBound
    for index in passage where lexicon.begins(tokens[index].word, many) {
      guard let found = lists.role(many, tokens, at: index, end: passage.upperBound) else { continue }
      let noun = index + found.length
      while next < mentions.upperBound, start(next) <= noun { next += 1 }
      guard next < mentions.upperBound,
        let first = listStart(behind: noun, next..<mentions.upperBound, passage)
      else { continue }
      for member in members(from: first, first..<mentions.upperBound, passage) where roles[member] == nil {
        roles[member] = found.role
      }
    }
  }

  /// The first name of the list that a noun introduces.
  private func listStart(behind noun: Int, _ mentions: Range<Int>, _ passage: Range<Int>) -> Int? {
    guard noun + 1 < passage.upperBound else { return nil }
    let first = mentions.lowerBound
    // "three judges - Jane Doe": a dash, a colon, or a comma and at least two names.
    if isDash(noun), start(first) <= noun + 3 { return first }
    if reading.document.isComma(noun), start(first) == noun + 1, first + 1 < mentions.upperBound,
      isNext(first + 1, behind: first)
    {
      return first
    }
    guard let lead = lists.lead else { return nil }
    for index in noun..<min(noun + RoleSeries.reach, passage.upperBound) {
      if let match = lexicon.match(lead, tokens, at: index, end: passage.upperBound) {
        return start(first) - (index + match.length) <= 2 && start(first) >= index + match.length
          ? first : nil
      }
      guard tokens[index].isWord || reading.document.isComma(index) || isDash(index) else { return nil }
    }
    return nil
  }

  /// A dash, a colon or a bracket.
  private func isDash(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isMark, token.shape.contains(.spaceBefore) || token.end - token.start != 1 else {
      return tokens[index].isMark && reading.document.bytes[Int(token.start)] == 58
    }
    let byte = reading.document.bytes[Int(token.start)]
    return byte == 45 || byte == 40 || byte == 58
      || [0x2013, 0x2014].contains(reading.document.scalar(at: Int(token.start)))
  }

  /// The names of a list: those behind a comma or "and", up to a verb.
  private func members(from first: Int, _ mentions: Range<Int>, _ passage: Range<Int>) -> [Int] {
    var members = [first]
    for index in mentions.dropFirst().prefix(RoleSeries.mostMembers) {
      let gap =
        names.mentions[index - 1].tokens
        .upperBound..<max(
          names.mentions[index - 1].tokens.upperBound, start(index))
      let ends = gap.contains {
        lists.has(tokens[$0], lists.auxiliary) || lists.has(tokens[$0], lists.relative)
          || lists.has(tokens[$0], lists.report)
      }
      if ends { break }
      let before = start(index) - 1
      if reading.document.isComma(before) || lists.has(tokens[before], lists.conjunction) {
        members.append(index)
      }
    }
    return members
  }
}
