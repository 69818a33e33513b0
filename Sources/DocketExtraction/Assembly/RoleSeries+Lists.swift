import DocketModel

/// The lists of names that a noun for several introduces.
extension RoleSeries {
  // MARK: From a noun to its list

  /// How many names a list has at most behind its first.
  private static let mostMembers = 40
  /// How many words may stand between the noun and what leads to the names.
  private static let reach = 8

  /// "The victims have been identified as Jane Doe, 48, and John Roe": a noun for several before their names.
  func introduce(
    _ mentions: Range<Int>, _ passage: Range<Int>, _ roles: inout [Person.Role?],
    _ deeds: inout [Person.Role?]
  ) {
    guard let many = lists.many else { return }
    var next = mentions.lowerBound
    for index in passage where lexicon.begins(tokens[index].word, many) {
      guard let found = lists.role(many, tokens, at: index, end: passage.upperBound) else { continue }
      let noun = index + found.length
      while next < mentions.upperBound, start(next) < noun { next += 1 }
      guard next < mentions.upperBound,
        let first = listStart(behind: noun, next..<mentions.upperBound, passage)
      else { continue }
      for member in members(from: first, first..<mentions.upperBound, passage) {
        // "witnesses, among them Inspector Jane Doe": an office stays beside it.
        if roles[member] == nil {
          roles[member] = found.role
        } else if deeds[member] == nil, [.witness, .victim, .defendant].contains(found.role) {
          deeds[member] = found.role
        }
      }
    }
  }

  /// "The victim was identified as Jane Doe", "The star witness is Jane Doe": one noun and one name.
  func introduceOne(_ mentions: Range<Int>, _ passage: Range<Int>, _ roles: inout [Person.Role?]) {
    guard let single = lists.single else { return }
    for mention in mentions where roles[mention] == nil {
      let (end, behind) = (start(mention), names.mentions[mention].tokens.upperBound)
      if behind < passage.upperBound, lists.has(tokens[behind], lists.possessiveMark) { continue }
      let low = max(passage.lowerBound, end - RoleSeries.reach)
      for index in low..<max(low, end)
      where lexicon.begins(tokens[index].word, single) {
        guard let found = lists.role(single, tokens, at: index, end: end) else { continue }
        var next = index + found.length
        if next < end, reading.document.isComma(next) { next += 1 }
        while next < end, lists.has(tokens[next], lists.auxiliary) || lists.has(tokens[next], lists.adverb),
          lists.length(lists.lead, tokens, at: next, end: end) != end - next
        {
          next += 1
        }
        let isTied = next == end && lists.has(tokens[end - 1], lists.auxiliary)
        if isTied || next < end && lists.length(lists.lead, tokens, at: next, end: end) == end - next {
          roles[mention] = found.role
        }
      }
    }
  }

  /// The first name of the list that a noun introduces.
  private func listStart(behind noun: Int, _ mentions: Range<Int>, _ passage: Range<Int>) -> Int? {
    guard noun + 1 < passage.upperBound else { return nil }
    let first = mentions.lowerBound
    // "three judges - Jane Doe": a dash, a colon, or a comma and at least two names.
    if isDash(noun), start(first) <= noun + 3 { return first }
    // "constables Jane Doe and John Roe"
    if start(first) == noun, first + 1 < mentions.upperBound, isNext(first + 1, behind: first) {
      return first
    }
    // "Of the prosecution witnesses, only Jane Doe"
    if reading.document.isComma(noun), lists.has(tokens[passage.lowerBound], lists.genitive),
      noun - passage.lowerBound <= RoleSeries.reach, start(first) == noun + 2,
      lists.has(tokens[noun + 1], lists.adverb)
    {
      return first
    }
    if reading.document.isComma(noun), start(first) == noun + 1, first + 1 < mentions.upperBound,
      isNext(first + 1, behind: first)
    {
      return first
    }
    guard let lead = lists.lead else { return nil }
    for index in noun..<min(noun + RoleSeries.reach, passage.upperBound) {
      if let match = lexicon.match(lead, tokens, at: index, end: passage.upperBound) {
        let names = index + match.length
        return start(first) >= names && (start(first) - names <= 2 || isDescribed(first, names, passage))
          ? first : nil
      }
      guard tokens[index].isWord || reading.document.isComma(index) || isDash(index) else { return nil }
    }
    return nil
  }

  /// How many words may describe the first of a list before its name.
  static let longestDescription = 8

  /// "witnesses, among them a teacher of the school, Jane Doe,": who somebody is stands before a comma and the name.
  private func isDescribed(_ mention: Int, _ first: Int, _ passage: Range<Int>) -> Bool {
    let (start, end) = (start(mention), names.mentions[mention].tokens.upperBound)
    guard start - first <= RoleSeries.longestDescription + 1, lists.has(tokens[first], lists.determiner),
      end < passage.upperBound
    else { return false }
    let isApposition = reading.document.isComma(start - 1) && tokens[end].isMark
    return (first..<start - (isApposition ? 1 : 0)).allSatisfy {
      tokens[$0].isWord && !lists.has(tokens[$0], lists.auxiliary) && !lists.has(tokens[$0], lists.relative)
        && !lists.has(tokens[$0], lists.report) && !lists.has(tokens[$0], lists.conjunction)
    }
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
      if reading.document.isComma(before) || reading.document.isSemicolon(before)
        || lists.has(tokens[before], lists.conjunction)
      {
        members.append(index)
      }
    }
    return members
  }
}
