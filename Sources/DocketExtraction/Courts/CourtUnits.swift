/// The numbered part of a court that its name goes on with: "Branch 3 of the Revolutionary Court", "Trial Court Branch
/// 17", "Criminal Court No. 2".
struct CourtUnits {
  private let document: Document
  private let lexicon: Lexicon
  private let unit: Lexicon.ListID?
  private let of: Lexicon.ListID?
  private let determiner: Lexicon.ListID?
  private let country: Lexicon.ListID?
  private let possessive: Lexicon.ListID?

  init(document: Document, lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
    unit = lexicon.list("court.unit")
    of = lexicon.list("preposition.genitive")
    determiner = lexicon.list("determiner.definite")
    country = lexicon.list("country.name")
    possessive = lexicon.list("possessive.mark")
  }

  /// A court's words with those for its part, as far as both stand in a passage.
  ///
  /// The country whose court it is ("Spain's High Court") is no part of the name.
  func extended(_ court: Range<Int>, in passage: Range<Int>) -> Range<Int> {
    let name = withoutCountry(court)
    return start(name, passage)..<end(name, passage)
  }

  private func withoutCountry(_ court: Range<Int>) -> Range<Int> {
    guard let country,
      let match = lexicon.match(country, document.tokens, at: court.lowerBound, end: court.upperBound)
    else { return court }
    let possessive = court.lowerBound + match.length
    guard possessive + 1 < court.upperBound, has(possessive, self.possessive) else { return court }
    return possessive + 1..<court.upperBound
  }

  private func has(_ index: Int, _ list: Lexicon.ListID?) -> Bool {
    document.has(index, list, lexicon)
  }

  /// "Branch 3 of the" before a court.
  private func start(_ court: Range<Int>, _ passage: Range<Int>) -> Int {
    var before = court.lowerBound - 1
    if before > passage.lowerBound, has(before, determiner) { before -= 1 }
    guard before - 2 >= passage.lowerBound, has(before, of) else { return court.lowerBound }
    if document.tokens[before - 1].isNumber, isUnit(before - 2) { return before - 2 }
    return chamber(endingAt: before - 1, passage) ?? court.lowerBound
  }

  /// "3rd Criminal Chamber": where a part with a number before its name begins.
  private func chamber(endingAt unit: Int, _ passage: Range<Int>) -> Int? {
    guard isUnit(unit) else { return nil }
    var start = unit - 1
    while start > passage.lowerBound, unit - start < 4, document.tokens[start].isCapital,
      document.tokens[start].isWord, !document.tokens[start].isNumber
    { start -= 1 }
    return start >= passage.lowerBound && document.tokens[start].isNumber
      && !document.tokens[start].shape.contains(.digits) ? start : nil
  }

  /// "Branch 17", "No. 2" behind a court.
  private func end(_ court: Range<Int>, _ passage: Range<Int>) -> Int {
    var next = court.upperBound
    if let part = numeral(next, passage) ?? division(next, passage) { return part }
    guard next + 1 < passage.upperBound, isUnit(next) else { return court.upperBound }
    next += 1
    if document.bytes[Int(document.tokens[next].start)] == UInt8(ascii: "."), next + 1 < passage.upperBound {
      next += 1
    }
    return document.tokens[next].isNumber ? next + 1 : court.upperBound
  }

  /// "-XII" right behind a court: one past the number.
  private func numeral(_ hyphen: Int, _ passage: Range<Int>) -> Int? {
    guard hyphen + 1 < passage.upperBound, !document.tokens[hyphen].shape.contains(.spaceBefore),
      document.bytes[Int(document.tokens[hyphen].start)] == UInt8(ascii: "-")
    else { return nil }
    let number = document.tokens[hyphen + 1]
    guard !number.shape.contains(.spaceBefore) else { return nil }
    let isRoman = document.bytes[Int(number.start)..<Int(number.end)].allSatisfy {
      [UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X")].contains($0)
    }
    return isRoman || number.shape.contains(.digits) ? hyphen + 2 : nil
  }

  /// ", Lagos Division" behind a court: one past the word for its part.
  private func division(_ comma: Int, _ passage: Range<Int>) -> Int? {
    guard comma + 2 < passage.upperBound, document.isComma(comma) else { return nil }
    var next = comma + 1
    while next < passage.upperBound, next - comma < 4, document.tokens[next].isWord,
      document.tokens[next].isCapital
    {
      if next > comma + 1, isUnit(next) { return next + 1 }
      next += 1
    }
    return nil
  }

  /// The first word of a numbered unit that ends with a number: the "No" of "No. 2".
  func unit(endingAt number: Int, after: Int) -> Int? {
    guard document.tokens[number].isNumber, number > after else { return nil }
    let isStop = document.bytes[Int(document.tokens[number - 1].start)] == UInt8(ascii: ".")
    let unit = isStop ? number - 2 : number - 1
    return unit > after && isUnit(unit) ? unit : nil
  }

  private func isUnit(_ index: Int) -> Bool { document.tokens[index].isCapital && has(index, unit) }
}
