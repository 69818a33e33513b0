import DocketModel

/// Gives the members of a list of names the role that is told of all of them: "Judges Jane Doe and John Roe", "three
/// judges - Jane Doe, John Roe and Jim Poe -", "his lawyers, led by Jane Doe".
struct RoleSeries {
  let reading: Reading
  let names: NameFindings
  let lists: RoleLists

  var tokens: [Token] { reading.document.tokens }
  var lexicon: Lexicon { reading.packs.lexicon }

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

  func start(_ mention: Int) -> Int {
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
  func isNext(_ mention: Int, behind before: Int) -> Bool {
    let end = names.mentions[before].tokens.upperBound
    let start = start(mention)
    guard start > end else { return false }
    if isDescribedNext(end..<start, behind: names.mentions[mention].tokens.upperBound) { return true }
    guard start - end <= RoleSeries.longestGap else { return false }
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

  /// "Jane Doe and the newspaper's former editor, John Roe,": who the next is stands before a comma and the name.
  private func isDescribedNext(_ gap: Range<Int>, behind end: Int) -> Bool {
    guard gap.count > 3, gap.count <= RoleSeries.longestDescription + 3, end < tokens.count,
      tokens[end].isMark,
      lists.has(tokens[gap.lowerBound], lists.conjunction),
      lists.has(tokens[gap.lowerBound + 1], lists.determiner),
      reading.document.isComma(gap.upperBound - 1)
    else { return false }
    return (gap.lowerBound + 2..<gap.upperBound - 1).allSatisfy {
      lists.isPlain(tokens[$0]) || lists.has(tokens[$0], lists.possessiveMark)
    }
  }
}
