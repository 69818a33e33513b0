import DocketModel

/// Who a person is said to be.
extension RoleAssembly {
  /// What an apposition says: "Jane Doe, 32, a teacher from Osh, ..."
  func describe(_ mention: PersonMention, _ person: inout Person) {
    let document = reading.document
    guard let number = reading.passage(of: mention.tokens.lowerBound) else { return }
    let passage = reading.passages[number].tokens
    var index = mention.tokens.upperBound
    guard index + 1 < passage.upperBound, document.isComma(index) else { return }
    index += 1
    if document.tokens[index].shape.contains(.digits), let age = document.integer(document.tokens[index]),
      (5...110).contains(age),
      index + 1 >= passage.upperBound || document.tokens[index + 1].isMark
    {
      person.age = person.age ?? age
      index += 1
      guard index + 1 < passage.upperBound, document.isComma(index) else { return }
      index += 1
    }
    guard let determiner, reading.packs.lexicon.contains(document.tokens[index], in: determiner) else {
      return
    }
    var end = index
    while end < passage.upperBound, end - index < 24,
      !document.tokens[end].isMark || !document.isComma(end) && !isStop(end, passage)
    { end += 1 }
    guard end - index >= 2, end < passage.upperBound, end - index < 24 else { return }
    let words = reading.text(index..<end)
    if !person.descriptions.contains(words) { person.descriptions.append(words) }
  }

  /// Whether a mark ends a description: a full stop only where it ends the passage ("before Oct. 7").
  private func isStop(_ index: Int, _ passage: Range<Int>) -> Bool {
    let byte = reading.document.bytes[Int(reading.document.tokens[index].start)]
    return [59, 58, 40, 41].contains(byte) || byte == 46 && index >= passage.upperBound - 2
  }
}
