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
  ///
  /// - Parameters:
  ///   - told: whether a deed is told by the words behind a name.
  ///   - led: whether it is told by those before it.
  func carry(
    _ roles: inout [Person.Role?], _ deeds: inout [Person.Role?], _ told: inout [Bool], led: [Bool]
  ) {
    var led = led
    each { mentions, passage in
      introduce(mentions, passage, &roles, &deeds)
      introduceOne(mentions, passage, &roles)
      carry(mentions, &roles, &deeds, &told, &led)
    }
  }

  /// "killing Inspector Jane Doe and constables John Roe and Jim Poe": what was done to one of a list was done to all.
  func carry(_ victims: inout [Bool]) {
    each { mentions, _ in
      for index in mentions.dropFirst() where victims[index - 1] && !victims[index] {
        victims[index] = isJoined(index, behind: index - 1, mentions)
      }
    }
  }

  /// Goes through the mentions of each passage that has some.
  private func each(_ body: (_ mentions: Range<Int>, _ passage: Range<Int>) -> Void) {
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
      body(first..<last, passage.tokens)
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
    _ mentions: Range<Int>, _ roles: inout [Person.Role?], _ deeds: inout [Person.Role?],
    _ told: inout [Bool], _ led: inout [Bool]
  ) {
    var isMany = false
    for index in mentions.dropFirst() {
      let before = index - 1
      isMany = isMany && isNext(index, behind: before) || isPlural(before, from: mentions)
      if roles[index] == nil, isMany, isNext(index, behind: before) { roles[index] = roles[before] }
      // "the trial of Jane Doe and lawyer John Roe"
      if deeds[index] == nil, led[before], isJoined(index, behind: before, mentions) {
        deeds[index] = deeds[before]
        led[index] = true
      }
    }
    for index in mentions.dropFirst().reversed() where isNext(index, behind: index - 1) {
      guard let role = deeds[index], told[index], deeds[index - 1] == nil else { continue }
      deeds[index - 1] = role
      told[index - 1] = told[index]
    }
  }

  /// Whether a name stands behind another in a list that "and" ends.
  private func isJoined(_ mention: Int, behind before: Int, _ mentions: Range<Int>) -> Bool {
    guard isNext(mention, behind: before) else { return false }
    var (next, last) = (mention, before)
    while true {
      let gap = names.mentions[last].tokens.upperBound..<start(next)
      if gap.contains(where: { lists.has(tokens[$0], lists.conjunction) }) { return true }
      (next, last) = (next + 1, next)
      guard next < mentions.upperBound, next - mention <= RoleSeries.longestSeries, isNext(next, behind: last)
      else { return false }
    }
  }

  /// How many names of a list are looked at for the "and" that ends it.
  private static let longestSeries = 8

  /// Whether the words for the role before a name are those for several.
  private func isPlural(_ mention: Int, from mentions: Range<Int>) -> Bool {
    let end = names.mentions[mention].tokens.lowerBound
    let low = mention > mentions.lowerBound ? names.mentions[mention - 1].tokens.upperBound : max(0, end - 4)
    return (max(low, end - 4)..<end).contains { lists.has(tokens[$0], lists.many) }
  }

  /// Whether only what joins names stands between two of them: a comma, "and", an age, another name ("alias").
  private func isNext(_ mention: Int, behind before: Int) -> Bool {
    let end = names.mentions[before].tokens.upperBound
    let start = start(mention)
    guard start > end, start - end <= RoleSeries.longestGap else { return false }
    var isAlias = false
    return (end..<start).allSatisfy { index in
      if lists.length(lists.alias, tokens, at: index, end: start) > 0 {
        isAlias = true
        return true
      }
      return reading.document.isComma(index) || reading.document.isSemicolon(index) || tokens[index].isNumber
        || lists.has(tokens[index], lists.conjunction) || lists.has(tokens[index], lists.count)
        || isAlias && tokens[index].isCapital
        || lists.has(tokens[index], lists.many)
        || lists.titles.contains { lexicon.length($0, tokens, at: index, end: start) > 0 }
    }
  }

  /// How many words may stand between two names of a list.
  private static let longestGap = 6

  // MARK: From a noun to its list

  /// How many names a list has at most behind its first.
  private static let mostMembers = 40
  /// How many words may stand between the noun and what leads to the names.
  private static let reach = 8

  /// "The victims have been identified as Jane Doe, 48, and John Roe": a noun for several before their names.
  private func introduce(
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
  private func introduceOne(_ mentions: Range<Int>, _ passage: Range<Int>, _ roles: inout [Person.Role?]) {
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
  private static let longestDescription = 8

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
