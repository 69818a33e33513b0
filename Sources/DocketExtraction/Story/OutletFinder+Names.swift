import DocketModel

/// What mastheads, page titles and copyright lines say.
extension OutletFinder {
  /// Pages have few copyright lines; of more than this the rest is not read.
  static let mostOwners = 12

  /// `Headline - Outlet`: the outlet is what follows.
  mutating func pageTitle(
    _ unit: TextUnit, _ index: Int, _ headline: HeadlineFinder.Headline, _ page: Page
  ) {
    guard let cut = PageTitle.cut(unit, document), cut + 1 < unit.tokens.upperBound else { return }
    let left = unit.tokens.lowerBound..<cut
    let words = left.count { !document.tokens[$0].isMark }
    let agrees = sameWords(left, headline.tokens)
    if !agrees, index < headline.unit, let first = PageTitle.firstPart(unit, document),
      isMasthead(first)
    {
      return vote(document.text(tokens: first), 60)
    }
    guard !page.isFurniture[index],
      agrees
        || index < 2 && unit.dividers < 2
          && (words >= 4 || index == 0 && unit.tokens.upperBound - cut > 3)
    else { return }
    var name = (cut + 1)..<unit.tokens.upperBound
    if let known = pages.outlets.names(
      document.tokens, at: name.lowerBound, end: name.upperBound, credits: false)
    {
      vote(known.outlets, 50)
      return
    }
    // `Office, AZ`: what follows a comma tells where it is.
    if let comma = name.last(where: { Punctuation(document, document.tokens[$0]) == .comma }),
      comma > name.lowerBound
    {
      name = name.lowerBound..<comma
    }
    guard look.kind(name) > .other || agrees && isPlain(name) else { return }
    vote(document.text(tokens: name), 60)
  }

  /// Whether the first of several parts of a line is a name rather than a label of one word.
  private func isMasthead(_ part: Range<Int>) -> Bool {
    let kind = look.kind(part)
    // Bars and dots part the entries of menus too.
    let isDash = [0x2D, 0x2013, 0x2014].contains(
      document.scalar(at: Int(document.tokens[part.upperBound].start)))
    return kind >= .body || kind == .plain && isDash && look.isOwn(part)
  }

  /// Whether there is no rate or price among tokens.
  private func isPlain(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy {
      let token = document.tokens[$0]
      return !token.isNumber || token.shape.contains(.digits)
    }
  }

  func sameWords(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let first = a.lazy.filter { !document.tokens[$0].isMark }.prefix(5)
    let second = b.lazy.filter { !document.tokens[$0].isMark }.prefix(5)
    return zip(first, second).allSatisfy { document.tokens[$0].hash == document.tokens[$1].hash }
      && first.count >= 3 && second.count >= 3
  }

  /// Tokens of a line among which its sign of copyright stands; in a footer anywhere.
  private static let signReach = 8

  func isCopyright(_ unit: TextUnit) -> Bool {
    let sign = sign(unit)
    return sign.map { $0 - unit.tokens.lowerBound < OutletFinder.signReach } ?? false
      || unit.reason == .footer && (sign != nil || unit.tokens.contains(where: isYear))
  }

  private func sign(_ unit: TextUnit) -> Int? {
    unit.tokens.first { Punctuation(document, document.tokens[$0]) == .copyright }
  }

  func isYear(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.shape.contains(.digits), token.end == token.start + 4 else { return false }
    let century = document.bytes[Int(token.start)..<Int(token.start) + 2]
    return century.elementsEqual([0x32, 0x30]) || century.elementsEqual([0x31, 0x39])
  }

  /// `© 2011-2024 The Outlet Ltd. All rights reserved.`; above the story the line may be of a picture.
  mutating func copyright(_ unit: TextUnit, isPicture: Bool) {
    var index = unit.tokens.lowerBound
    var known = false
    while index < unit.tokens.upperBound {
      if let names = pages.outlets.names(
        document.tokens, at: index, end: unit.tokens.upperBound, credits: false, anyCase: true),
        names.length > 1 || !goesOn(index + 1, unit)
      {
        // The first name is the outlet; those after it are its sisters.
        vote(names.outlets, known ? 4 : 26)
        known = true
        index += names.length
      } else {
        index += 1
      }
    }
    guard !known, owners < OutletFinder.mostOwners, let name = owner(unit) else { return }
    owners += 1
    let bare = withoutCompany(name)
    if isPicture, !unit.tokens.contains(where: isYear) {
      return vote(document.text(tokens: bare), 2)
    }
    let isPress = look.kind(bare) >= .body
    let weight = isRepeated(bare, outside: unit) ? 14.0 : bare != name ? 2 : isPress ? 9 : 5
    // A company that the page names nowhere else is the owner rather than the outlet.
    vote(document.text(tokens: bare), weight)
  }

  /// Whether a name of one word is only the beginning of a longer one that is no company's.
  func goesOn(_ index: Int, _ unit: TextUnit) -> Bool {
    guard unit.tokens.contains(index), document.tokens[index].isWord, document.tokens[index].isCapital else {
      return false
    }
    let isCompany = lexicon.list("page.outlet.company").map {
      lexicon.contains(document.tokens[index], in: $0)
    }
    let isFooter = pages.cues.match(document.tokens, at: index, end: unit.tokens.upperBound) {
      $0.place == .line
    }
    return !(isCompany ?? false) && isFooter == nil
  }

  /// The name without `Ltd` and the like at its end.
  func withoutCompany(_ name: Range<Int>) -> Range<Int> {
    guard let list = lexicon.list("page.outlet.company") else { return name }
    var end = name.upperBound
    while end - 1 > name.lowerBound, lexicon.contains(document.tokens[end - 1], in: list) { end -= 1 }
    return name.lowerBound..<end
  }

  /// The words with capitals after sign and year.
  func owner(_ unit: TextUnit) -> Range<Int>? {
    var index = sign(unit) ?? unit.tokens.lowerBound
    while index < unit.tokens.upperBound {
      let token = document.tokens[index]
      let isSign = Punctuation(document, token) == .copyright
      let footer = pages.cues.match(document.tokens, at: index, end: unit.tokens.upperBound) {
        $0.place == .line || $0.place == .start
      }
      let article = lexicon.list("page.outlet.article")
      if let article, token.isCapital, lexicon.contains(token, in: article) { break }
      if token.isMark || token.isNumber || isSign {
        index += 1
      } else if let footer {
        index += footer.length
      } else {
        break
      }
    }
    let start = index
    var end = start
    while index < unit.tokens.upperBound, index < start + 8 {
      let token = document.tokens[index]
      let isInside = token.isMark && [38, 39, 45].contains(document.bytes[Int(token.start)])
      if token.isMark && !isInside || token.isNumber { break }
      if token.isWord, token.isCapital {
        end = index + 1
      } else if token.isWord, token.end - token.start > 3 {
        break
      }
      index += 1
    }
    return end > start ? start..<end : nil
  }

  /// A first line that is nothing but a short name, or begins with one before a divider, a date or small words.
  mutating func masthead(_ unit: TextUnit, _ index: Int, _ page: Page) {
    guard index < 4, !unit.isBullet, document.tokens[unit.tokens.lowerBound].isCapital else { return }
    let tokens = leadingName(unit)
    let words = tokens.filter { document.tokens[$0].isWord }
    let isWhole = !(tokens.upperBound..<unit.tokens.upperBound).contains { !document.tokens[$0].isMark }
    guard (1...6).contains(words.count), let last = words.last, !words.contains(where: isGlued),
      isWhole || words.count > 1 && index < 2,
      words.contains(where: { document.tokens[$0].end - document.tokens[$0].start > 3 })
    else { return }
    let range = tokens.lowerBound..<(last + 1)
    let name = document.text(tokens: range)
    let key = pages.outlets.key(name)
    guard mastheads.insert(key).inserted else { return }
    let isRepeated = isRepeated(range, outside: unit, isFlat: !page.isSet)
    switch look.kind(range) {
    case .press, .body: vote(name, key, (isWhole ? 12 : 11) - Double(index) + (isRepeated ? 8 : 0))
    case .plain: vote(name, key, isRepeated || index == 0 && !page.isSet && look.isOwn(range) ? 4 : 2)
    case .other: break
    }
  }

  /// The words with capitals that a line begins with, small ones of two or three letters between them.
  func leadingName(_ unit: TextUnit) -> Range<Int> {
    var end = unit.tokens.lowerBound
    for index in unit.tokens {
      let token = document.tokens[index]
      if token.isWord {
        if token.isCapital {
          if unit.words > 6, let list = pages.weekday, lexicon.contains(token, in: list) { break }
          if let list = pages.month, unit.numbers > 0, lexicon.contains(token, in: list) { break }
          // After a name in capitals, a sentence about it.
          end = index + 1
        } else if token.end - token.start > 3 || index == unit.tokens.lowerBound {
          break
        }
      } else if token.isNumber {
        break
      } else {
        let isInside =
          !token.shape.contains(.spaceBefore) && [39, 45, 46, 38].contains(document.bytes[Int(token.start)])
        if !isInside, document.bytes[Int(token.start)] != 38 { break }
      }
    }
    return unit.tokens.lowerBound..<end
  }

  func isGlued(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.shape.contains(.innerCapital) && token.end - token.start > 14
  }

  /// So many tokens are searched for a name that is told twice.
  static let reach = 4000

  /// Whether the words of a run stand a second time in the file, outside of their line.
  func isRepeated(_ tokens: Range<Int>, outside unit: TextUnit, isFlat: Bool = false) -> Bool {
    guard tokens.count > 1 || isFlat && look.isCoined(tokens.lowerBound) else { return false }
    let first = document.tokens[tokens.lowerBound].hash
    for index in 0..<max(0, min(document.tokens.count, OutletFinder.reach) - tokens.count + 1)
    where !unit.tokens.contains(index) && document.tokens[index].hash == first {
      if zip(tokens, index...).allSatisfy({ document.tokens[$0].hash == document.tokens[$1].hash }) {
        return true
      }
    }
    return false
  }

  /// A line that is the name of an office.
  mutating func office(_ unit: TextUnit) {
    guard let list = pages.office, unit.numbers == 0, unit.dividers == 0,
      (3...9).contains(unit.words), unit.small <= 2,
      unit.ending == .open, let last = unit.tokens.last, lexicon.contains(document.tokens[last], in: list)
    else { return }
    vote(document.text(tokens: unit.tokens), 18)
  }
}
