import DocketModel

/// Names that are not known for a person's: a surname that the story tells once, a firm, a paper.
extension EventArguments {
  /// How many words may stand between the words of an event and a name: "the conviction of former mayor Mukhtarov".
  private static let longestGap = 4

  /// "Mukhtarov's trial began", "The conviction of Mukhtarov was quashed": whether the words give a step to somebody whose
  /// name is not known for a person's, so that it is nobody's of whom the story told before.
  var isOfStranger: Bool {
    let (start, end, first) = (
      trigger.tokens.lowerBound, trigger.tokens.upperBound, passage.passage.lowerBound
    )
    // "his conviction in the Mukhtarov trial was quashed"
    if actors.contains(where: {
      $0.tokens.overlaps(trigger.group) || $0.isPossessor && $0.tokens.upperBound == start
    }) {
      return false
    }
    if trigger.tokens.dropFirst().contains(where: { isStrangersName($0) && isOwned(by: $0) }) { return true }
    let before = max(first, start - EventArguments.longestGap)..<start
    if before.contains(where: { isStrangersName($0) && document.isOwnersMark($0 + 1) }) { return true }
    guard end < passage.passage.upperBound, has(end, lists.of) || has(end, lists.against) else {
      return false
    }
    var index = end + 1
    while index < passage.passage.upperBound, index - end <= EventArguments.longestGap, isPlain(index) {
      index += 1
    }
    return index < passage.passage.upperBound && isStrangersName(index)
  }

  /// "charged Mukhtarov": whether the object of a verb is such a name.
  var hasStrangersObject: Bool {
    let end = trigger.tokens.upperBound
    return end < passage.passage.upperBound && isStrangersName(end)
  }

  /// "the conviction of Mukhtarov", "charges against former mayor Mukhtarov": whether "of" or "against" stands before a name
  /// and the words that say what he is.
  private func isOwned(by name: Int) -> Bool {
    var before = name - 1
    while before > passage.passage.lowerBound, name - before <= EventArguments.longestGap, isPlain(before) {
      before -= 1
    }
    guard before >= passage.passage.lowerBound else { return false }
    // "An appeal by Danske was rejected"
    let isTakenBy = before - 1 == trigger.tokens.lowerBound && has(before, lists.agent)
    return has(before, lists.genitive) || has(before, lists.against) || isTakenBy
  }

  /// "Volkswagen, which pleaded guilty": whether "who" or "which" right before the verb takes up a name that is not known for a
  /// person's.
  func takesUpStranger(before end: Int) -> Bool {
    guard let who = actors.last(where: { $0.kind == .relative && $0.tokens.upperBound == end }) else {
      return false
    }
    var name = who.tokens.lowerBound - 1
    if name > passage.passage.lowerBound, document.isComma(name) { name -= 1 }
    return name >= passage.passage.lowerBound && isStrangersName(name)
      && !actors.contains { $0.tokens.upperBound <= name }
  }

  /// A word with a capital of which no list and no other word says what it names.
  func isStrangersName(_ index: Int) -> Bool {
    let (token, reading) = (document.tokens[index], passage.finder.reading)
    guard token.isCapital, token.isWord, token.shape.isDisjoint(with: [.allCapitals, .digits]),
      token.end - token.start > 3, !reading.packs.names[token.hash].contains(.english),
      isOutsideOfActors(index),
      !passage.finder.verbGroup.dates.contains(index), reading.places(in: index..<index + 1).isEmpty,
      !passage.finder.courts.contains(index),
      !EventArguments.closed(lists).contains(where: { has(index, $0) })
    else { return false }
    let next = index + 1
    guard next < passage.passage.upperBound else { return true }
    // "out of Stanley Prison"
    if document.tokens[next].isCapital, reading.packs.names[document.tokens[next].hash].contains(.english) {
      return false
    }
    // "the trial of Enron began"
    let isOfHearing = passage.finder.rules.rules[trigger.rule].type == .tried
    if isOfHearing, next == trigger.tokens.upperBound - 1 { return true }
    // "the trial of Russian soldiers", "out of Chikurubi prison": an adjective, a place.
    let isNoun =
      document.tokens[next].isWord && !document.tokens[next].isCapital
      && document.tokens[next].shape.contains(.spaceBefore)
      && !EventArguments.closed(lists).contains(where: { has(next, $0) })
    return !isNoun
  }

  /// "Tutor Ho Wing-sum, handed 20 months in May,": whether a participle stands behind the comma of a name of two words and
  /// more that is not known for a person's.
  func isNamedStranger(before comma: Int) -> Bool {
    guard !trigger.isFinite, trigger.form.contains(.participle), comma - 1 > passage.passage.lowerBound,
      document.isComma(comma)
    else { return false }
    var start = comma
    while start > passage.passage.lowerBound, comma - start < EventArguments.longestStranger,
      isPartOfName(start - 1)
    {
      start -= 1
    }
    guard comma - start > 1, document.tokens[start].isCapital else { return false }
    // "Jane Doe of Leeds Rhinos, jailed in May,"
    return !actors.contains {
      $0.tokens.upperBound < start && start - $0.tokens.upperBound <= 2
        && has($0.tokens.upperBound, lists.preposition)
    }
  }

  /// A word with a capital, a hyphen inside a name or the word behind it: "Wing-sum".
  private func isPartOfName(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return isOutsideOfActors(index) && !passage.finder.verbGroup.dates.contains(index)
      && passage.finder.reading.places(in: index..<index + 1).isEmpty
      && (token.isCapital && token.isWord || !token.shape.contains(.spaceBefore) && !document.isComma(index))
  }

  /// "The Busia Gold Company was fined": words with capitals that open a clause and are not known for a person's name.
  func name(endingAt last: Int) -> Range<Int>? {
    var start = last
    while start > passage.passage.lowerBound, last - start < EventArguments.longestStranger,
      document.tokens[start - 1].isCapital, isOutsideOfActors(start - 1),
      !passage.finder.verbGroup.dates.contains(start - 1)
    {
      start -= 1
    }
    return isOpening(start) ? start..<last + 1 : nil
  }
}
