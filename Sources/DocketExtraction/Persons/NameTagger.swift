/// Tells what the capitalised words of a document name: finds the runs of words around capitals, gives each word
/// features, and labels each run by the weights of the model.
final class NameTagger {
  let document: Document
  let passages: [Range<Int>]
  let table: NameTable
  let gazetteer: Gazetteer
  let lists: NameLists
  @exclusivity(unchecked) private(set) var seen: SeenWords

  /// A run of words around capitals.
  struct Run {
    var tokens: Range<Int>
    var passage: Int
  }

  /// Reads the document once, to see how its words are used.
  init(document: Document, passages: [Range<Int>], packs: PackSet) {
    self.document = document
    self.passages = passages
    table = packs.names
    gazetteer = packs.gazetteer
    lists = packs.nameLists
    var capitals = 0
    for passage in passages {
      for token in document.tokens[passage] where token.isCapital { capitals += 1 }
    }
    seen = SeenWords(capacity: capitals)
    noteUses()
  }

  private func noteUses() {
    let tokens = document.tokens
    for passage in passages {
      for index in passage where tokens[index].isCapital {
        var uses: SeenWords.Uses = []
        if !isInitial(index, in: passage) {
          uses.insert(.inside)
          let before = tokens[index - 1]
          let flags = table[before.hash]
          if flags.contains(.title)
            || (before.isMark && index - 2 >= passage.lowerBound && lists.isTitle(tokens[index - 2]))
          {
            uses.insert(.titled)
          }
          if before.isCapital, flags.contains(.given) { uses.insert(.surname) }
          if !before.isCapital, lists.isLocative(before) { uses.insert(.located) }
        }
        if index + 1 < passage.upperBound, lists.isSpeech(tokens[index + 1]) { uses.insert(.speaker) }
        seen.noteCapital(tokens[index].hash, uses)
      }
    }
    for passage in passages {
      for token in tokens[passage] where token.isWord && !token.isCapital { seen.noteLower(token.hash) }
    }
  }

  /// Whether a word is the first of its passage or of a quotation or clause in it, where any word has a capital.
  func isInitial(_ index: Int, in passage: Range<Int>) -> Bool {
    if index == passage.lowerBound { return true }
    let before = document.tokens[index - 1]
    guard before.isMark else { return false }
    if index - 1 == passage.lowerBound { return true }
    switch document.bytes[Int(before.start)] {
    case 34, 58, 59, 63, 33, 91, 0xE2:
      return document.tokens[index].shape.contains(.spaceBefore) || before.shape.contains(.spaceBefore)
    case 46:
      return document.tokens[index].shape.contains(.spaceBefore)
        && !document.tokens[index - 2].shape.contains(.initials) && !lists.isTitle(document.tokens[index - 2])
    default: return false
    }
  }

  /// The runs of a passage.
  func runs(in number: Int, _ emit: (Run) -> Void) {
    let passage = passages[number]
    let tokens = document.tokens
    var index = passage.lowerBound
    while index < passage.upperBound {
      let token = tokens[index]
      guard token.isCapital || startsLower(index, passage.upperBound) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < passage.upperBound, end - index < 40,
        let next = extended(end, from: index, passage.upperBound)
      { end = next }
      emit(Run(tokens: index..<end, passage: number))
      index = end
    }
  }

  /// The lists of words that name nothing by themselves.
  private static let plain: WordFlags = [
    .english, .cityPart, .organisationWord, .notPerson, .speech, .joiner, .article,
  ]

  /// Whether a run is nothing but a common word at the start of its passage ("Later, "), which names nothing.
  func isPlainStart(_ run: Run) -> Bool {
    let first = run.tokens.lowerBound
    guard run.tokens.count == 1, first == passages[run.passage].lowerBound else { return false }
    let token = document.tokens[first]
    let flags = table[token.hash]
    return token.isWord && !token.shape.contains(.allCapitals) && flags.contains(.english)
      && flags.isSubset(of: NameTagger.plain)
      && seen[token.hash].isDisjoint(with: [.inside, .titled, .surname])
  }

  /// Whether a particle in lower case begins a name: `al-Assad`, `von der Leyen`.
  private func startsLower(_ index: Int, _ end: Int) -> Bool {
    let token = document.tokens[index]
    guard token.word != 0, token.isWord, lists.isParticle(token) else { return false }
    var next = index + 1
    while next < end, next < index + 4 {
      if document.tokens[next].isCapital { return true }
      guard lists.isParticle(document.tokens[next]) || isHyphen(next) else { return false }
      next += 1
    }
    return false
  }

  /// "Dec. 9", "June 9": whether a month stands at `index`, and a number behind it.
  private func isDay(_ index: Int, _ end: Int) -> Bool {
    let tokens = document.tokens
    guard index + 1 < end, tokens[index + 1].isNumber || tokens[index + 1].isMark,
      table[tokens[index].hash].contains(.calendar)
    else { return false }
    return tokens[index + 1].isNumber
      || document.bytes[Int(tokens[index + 1].start)] == 46 && index + 2 < end && tokens[index + 2].isNumber
  }

  /// "fined Jane Doe Sh200,000", "S$300", "Rs 300": whether a word is a currency before its amount, which no name ends
  /// with.
  private func isAmount(_ index: Int, _ end: Int) -> Bool {
    let tokens = document.tokens
    guard index + 1 < end else { return false }
    let next = tokens[index + 1]
    if next.shape.contains(.spaceBefore) { return next.isNumber && lists.isCurrency(tokens[index]) }
    return next.isNumber || document.bytes[Int(next.start)] == 0x24
  }

  /// One past the tokens at `index` that carry a run on; `nil` where the run ends.
  private func extended(_ index: Int, from start: Int, _ end: Int) -> Int? {
    let tokens = document.tokens
    let token = tokens[index]
    if token.isCapital { return isDay(index, end) || isAmount(index, end) ? nil : index + 1 }
    if token.isWord {
      var next = index
      while next < end, next < index + 4 {
        if tokens[next].isCapital { return next + 1 }
        guard
          lists.isJoiner(tokens[next]) || lists.isParticle(tokens[next]) || (next > index && isHyphen(next))
        else { return nil }
        next += 1
      }
      return nil
    }
    guard token.isMark, index + 1 < end else { return nil }
    let next = tokens[index + 1]
    if goesOn(behind: index) { return index + 2 }
    switch document.bytes[Int(token.start)] {
    case 45, 0xE2:
      if isQuote(index) { return nicknameEnd(index, end) }
      guard isHyphen(index) else { return nil }
      if next.isCapital || isSyllable(next, after: tokens[index - 1]) { return index + 2 }
      return index + 3 < end && lists.isParticle(next) && isHyphen(index + 2) && tokens[index + 3].isCapital
        ? index + 4 : nil
    case 46:
      let before = tokens[index - 1]
      guard !token.shape.contains(.spaceBefore), next.isCapital,
        before.shape.contains(.initials) || lists.isTitle(before) || lists.isAbbreviation(before)
      else { return nil }
      return index + 2
    case 38: return next.isCapital ? index + 2 : nil
    case 34, 39: return nicknameEnd(index, end)
    default: return nil
    }
  }

  /// "Ochieng' Okeyo": whether an apostrophe is the last letter of a name, and the next word goes on with it.
  private func goesOn(behind apostrophe: Int) -> Bool {
    let (token, next) = (document.tokens[apostrophe], document.tokens[apostrophe + 1])
    guard !token.shape.contains(.spaceBefore), next.isCapital, next.shape.contains(.spaceBefore) else {
      return false
    }
    let scalar = document.scalar(at: Int(token.start))
    return (scalar == 39 || scalar == 0x2019) && document.tokens[apostrophe - 1].isCapital
      && lists.endsWithApostrophe(document.tokens[apostrophe - 1])
  }

  /// Whether a word in lower case after a hyphen goes on with a name: `Tsai Ing-wen`, but not `Kremlin-backed`.
  private func isSyllable(_ token: Token, after before: Token) -> Bool {
    guard token.isWord, before.isCapital, token.end - token.start <= 6, before.end - before.start <= 6,
      !lists.isCompound(token)
    else { return false }
    return token.end - token.start <= 4 || !table[token.hash].contains(.english)
  }

  /// One past the name after a nickname in quotation marks: `Salvatore "Sammy the Bull" Gravano`.
  private func nicknameEnd(_ index: Int, _ end: Int) -> Int? {
    let tokens = document.tokens
    guard tokens[index].shape.contains(.spaceBefore), index + 2 < end, tokens[index + 1].isCapital,
      !tokens[index + 1].shape.contains(.spaceBefore), isQuote(index),
      isFirstName(tokens[index - 1])
    else { return nil }
    var close = index + 2
    while close < end, close < index + 6, !tokens[close].isMark { close += 1 }
    guard close + 1 < end, isQuote(close), tokens[close + 1].isCapital else { return nil }
    return close + 2
  }

  /// Whether a run of tokens holds two marks of quotation within, as a nickname has them.
  func hasNickname(_ tokens: Range<Int>) -> Bool {
    guard tokens.count > 4, document.tokens[tokens.lowerBound].isWord else { return false }
    return tokens.dropFirst().dropLast().count { isQuote($0) && !isHyphen($0) } == 2
  }

  /// What no first name is.
  private static let noFirstName: WordFlags = [
    .english, .organisation, .organisationWord, .known, .country, .nationality, .title, .city, .calendar,
  ]

  /// Whether a word is a first name, or one of which nothing else is known.
  private func isFirstName(_ token: Token) -> Bool {
    let flags = table[token.hash]
    return flags.contains(.given) || token.isCapital && flags.isDisjoint(with: NameTagger.noFirstName)
  }

  /// Whether a token is a mark of quotation.
  func isQuote(_ index: Int) -> Bool {
    guard document.tokens[index].isMark else { return false }
    let scalar = document.scalar(at: Int(document.tokens[index].start))
    return [34, 39, 0x2018, 0x2019, 0x201C, 0x201D].contains(scalar)
  }

  /// Whether a token is a hyphen between two letters.
  func isHyphen(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.isMark, !token.shape.contains(.spaceBefore), index + 1 < document.tokens.count,
      !document.tokens[index + 1].shape.contains(.spaceBefore)
    else { return false }
    let scalar = document.scalar(at: Int(token.start))
    return scalar == 45 || scalar == 0x2010 || scalar == 0x2011
  }
}
