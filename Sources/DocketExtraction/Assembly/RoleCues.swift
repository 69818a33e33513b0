import DocketModel

/// What is told of somebody beside his name: what he did in the proceedings, and what was done to him.
struct RoleCues {
  let reading: Reading
  let names: NameFindings
  let lists: RoleLists
  /// Where names begin, their titles before them.
  let starts: TokenSet
  /// The tokens right behind names.
  let ends: TokenSet

  init(reading: Reading, names: NameFindings, lists: RoleLists) {
    self.reading = reading
    self.names = names
    self.lists = lists
    var starts = TokenSet(count: reading.document.tokens.count)
    var ends = TokenSet(count: reading.document.tokens.count)
    for mention in names.mentions {
      let (start, end) = (RoleCues.start(of: mention), mention.tokens.upperBound)
      starts.insert(start..<start + 1)
      ends.insert(end..<end + 1)
    }
    self.starts = starts
    self.ends = ends
  }

  var tokens: [Token] { reading.document.tokens }
  var lexicon: Lexicon { reading.packs.lexicon }

  /// How many words before a name are read.
  private static let reach = 9

  /// Where a name begins, its title before it.
  static func start(of mention: PersonMention) -> Int {
    min(mention.title.isEmpty ? .max : mention.title.lowerBound, mention.tokens.lowerBound)
  }

  /// The role that what stands before or behind a name gives: "Jane Doe's lawyer", "Jane Doe, who has confessed"; told
  /// where the words behind it say so of its bearer.
  func role(of mention: PersonMention) -> (role: Person.Role, isTold: Bool)? {
    guard let number = reading.passage(of: mention.tokens.lowerBound) else { return nil }
    let passage = reading.passages[number].tokens
    let start = RoleCues.start(of: mention)
    if !isPossessor(mention) {
      if let role = before(mention, start, passage) { return (role, false) }
      if isRepresented(mention, passage) { return (.defendant, false) }
    } else if isClient(mention, passage) {
      return (.defendant, false)
    }
    if let role = behind(mention, passage) ?? opened(mention, passage) { return (role, true) }
    return nil
  }

  /// "Jane Doe's lawyer": somebody whom a lawyer stands for.
  private func isClient(_ mention: PersonMention, _ passage: Range<Int>) -> Bool {
    let noun = mention.tokens.upperBound + 1
    guard let lawyer = lists.lawyer else { return false }
    return (noun..<min(noun + 3, passage.upperBound)).contains {
      lexicon.match(lawyer, tokens, at: $0, end: passage.upperBound) != nil
    }
  }

  private func before(_ mention: PersonMention, _ start: Int, _ passage: Range<Int>) -> Person.Role? {
    let low = max(passage.lowerBound, start - RoleCues.reach)
    for index in low..<max(low, start) {
      guard let found = lists.role(lists.before, tokens, at: index, end: start) else { continue }
      let gap = (index + found.length)..<start
      // "counsel for the accused, Jane Doe, said" names the counsel.
      let isParted = reading.document.isComma(start - 1)
      if isParted, lists.length(lists.seeking, tokens, at: index, end: start) != found.length { continue }
      if leads(gap, to: mention, passage) { return found.role }
    }
    return nil
  }

  /// Whether only a description stands between some words and a name: "defending former intelligence chief Jane Doe",
  /// "looking for a co-editor, Jane Doe,", "acquitted the former minister of communications Jane Doe".
  private func leads(_ gap: Range<Int>, to mention: PersonMention, _ passage: Range<Int>) -> Bool {
    if gap.isEmpty { return true }
    let end = mention.tokens.upperBound
    let isApposition =
      gap.count > 1 && reading.document.isComma(gap.upperBound - 1) && end < passage.upperBound
      && tokens[end].isMark && lists.has(tokens[gap.lowerBound], lists.determiner)
    let isLong = gap.count > 4 && !isApposition
    if isLong {
      guard lists.has(tokens[gap.lowerBound], lists.determiner),
        gap.contains(where: { index in
          lists.titles.contains { lexicon.length($0, tokens, at: index, end: gap.upperBound) > 0 }
        })
      else { return false }
    }
    return gap.dropLast(isApposition ? 1 : 0).allSatisfy {
      tokens[$0].isWord
        && (!lists.has(tokens[$0], lists.preposition) || lists.has(tokens[$0], lists.genitive) && isLong)
        && !lists.has(tokens[$0], lists.conjunction) && !lists.has(tokens[$0], lists.auxiliary)
        && !lists.has(tokens[$0], lists.relative)
    }
  }

  /// How many words a phrase may have that opens a passage.
  private static let longestOpening = 9
  /// How many words may describe the subject between that phrase and its name.
  private static let longestSubject = 9

  /// "Cross-examined by the defence, Jane Doe agreed", "Questioned as a witness, the deputy mayor, Jane Doe, said".
  private func opened(_ mention: PersonMention, _ passage: Range<Int>) -> Person.Role? {
    let start = RoleCues.start(of: mention)
    guard !isPossessor(mention), start > passage.lowerBound + 1,
      start - passage.lowerBound <= RoleCues.longestOpening + RoleCues.longestSubject,
      !(passage.lowerBound..<start).contains(where: starts.contains),
      let found = lists.role(lists.opening, tokens, at: passage.lowerBound, end: start)
    else { return nil }
    let behind = passage.lowerBound + found.length
    guard
      let comma = (behind..<min(start, behind + RoleCues.longestOpening)).first(where: {
        reading.document.isComma($0)
      })
    else { return nil }
    if comma == start - 1 { return found.role }
    let subject = comma + 1..<start
    let end = mention.tokens.upperBound
    let isApposition = reading.document.isComma(start - 1) && end < passage.upperBound && tokens[end].isMark
    guard lists.has(tokens[subject.lowerBound], lists.determiner), subject.count <= RoleCues.longestSubject,
      isApposition || !reading.document.isComma(start - 1)
    else { return nil }
    return subject.dropLast(isApposition ? 1 : 0).allSatisfy {
      !tokens[$0].isMark && !lists.has(tokens[$0], lists.auxiliary) && !lists.has(tokens[$0], lists.speech)
        && !lists.has(tokens[$0], lists.relative)
    } ? found.role : nil
  }

  /// Whether a name is that of a possessor: "the killing of Jane Doe's daughter".
  func isPossessor(_ mention: PersonMention) -> Bool {
    let end = mention.tokens.upperBound
    return end + 1 < tokens.count && lists.has(tokens[end], lists.possessiveMark)
      && tokens[end + 1].isWord
  }
}
