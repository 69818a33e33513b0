import DocketModel

/// Tells how much a run of words looks like the name of an outlet.
struct OutletLook {
  /// How much it does: not at all; as any name in capitals; by a word for bodies that publish; by a word of the press.
  enum Kind: Int, Comparable, Sendable {
    case other, plain, body, press
    static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  private let document: Document
  private let lexicon: Lexicon
  private let pages: PageIndex
  private let names: NameTable
  private let press: Lexicon.ListID?
  private let body: Lexicon.ListID?
  private let section: Lexicon.ListID?
  private let inside: Lexicon.ListID?
  private let nowhere: Lexicon.ListID?
  private let never: Lexicon.ListID?

  /// Words of a name, at most.
  private static let mostWords = 9

  init(document: Document, lexicon: Lexicon, pages: PageIndex, names: NameTable) {
    self.document = document
    self.lexicon = lexicon
    self.pages = pages
    self.names = names
    press = lexicon.list("page.outlet.press")
    body = lexicon.list("page.outlet.body")
    section = lexicon.list("page.outlet.section")
    inside = lexicon.list("page.outlet.inside")
    nowhere = lexicon.list("page.outlet.never")
    never = lexicon.list("page.byline.never")
  }

  /// The look of a run of tokens.
  func kind(_ range: Range<Int>) -> Kind {
    guard isName(range), !isJob(range), !range.contains(where: { holds(nowhere, $0) }) else { return .other }
    let words = range.filter { document.tokens[$0].isWord && document.tokens[$0].isCapital }
    let flags = words.map { names[document.tokens[$0].hash] }
    let isPress = words.contains { isPressWord($0, words) } && words.count > 1 && isJoined(range)
    if isPress { return isPerson(words, flags, isPress: true) ? .plain : .press }
    if words.count > 2, words.contains(where: { holds(body, $0) }) { return .body }
    let isPlace = flags.allSatisfy {
      !$0.isDisjoint(with: [.city, .cityPart, .country, .calendar])
        && (words.count == 1 || !$0.contains(.english))
    }
    return isPlace || isPerson(words, flags, isPress: false) ? .other : .plain
  }

  /// Whether words are a name that no section of a page has: several, one of them no word of the language.
  func isOwn(_ range: Range<Int>) -> Bool {
    let words = range.filter { document.tokens[$0].isWord && document.tokens[$0].isCapital }
    return words.count > 1
      && words.contains {
        names[document.tokens[$0].hash].isDisjoint(with: [.english, .city, .country, .calendar])
      }
  }

  /// Whether a word is in no list of words, names and places.
  func isCoined(_ index: Int) -> Bool { names[document.tokens[index].hash].isEmpty }

  /// Length of a job at a token: `Reporter`, `Staff Writer`, `for the`.
  func role(_ index: Int, _ end: Int) -> Int? {
    pages.role.flatMap { lexicon.match($0, document.tokens, at: index, end: end)?.length }
  }

  /// Whether words are nothing but a job: "Court Reporter", "Staff Writer".
  func isJob(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let token = document.tokens[index]
      if token.isMark {
        index += 1
      } else if let length = job(index, range.upperBound) {
        index += length
      } else {
        return false
      }
    }
    return true
  }

  private func job(_ index: Int, _ end: Int) -> Int? {
    let lengths = [pages.role, never].compactMap { list in
      list.flatMap { lexicon.match($0, document.tokens, at: index, end: end)?.length }
    }
    return lengths.max()
  }

  /// Words with capitals, small ones and short numbers between them, and no mark that parts them.
  private func isName(_ range: Range<Int>) -> Bool {
    guard let last = range.last, document.tokens[range.lowerBound].isCapital || range.count > 1 else {
      return false
    }
    var words = 0
    for index in range {
      let token = document.tokens[index]
      let length = token.end - token.start
      if token.isWord {
        if token.isCapital {
          words += 1
        } else if length > 3 || index == range.lowerBound || index == last {
          return false
        }
      } else if token.isNumber {
        guard token.shape.contains(.digits), length <= 3 else { return false }
      } else if !isInside(document.scalar(at: Int(token.start))) {
        return false
      }
    }
    return (1...OutletLook.mostWords).contains(words)
  }

  /// `&`, an apostrophe, a hyphen, a full stop, quotes.
  private func isInside(_ scalar: UInt32) -> Bool {
    [0x26, 0x27, 0x2D, 0x2E, 0x22, 0x2019, 0x201C, 0x201D, 0xAB, 0xBB].contains(scalar)
  }

  /// Whether words are the name of a person: "Emily Post" as well, but not "Jordan Times".
  private func isPerson(_ words: [Int], _ flags: [WordFlags], isPress: Bool) -> Bool {
    guard (2...4).contains(words.count), let first = flags.first else { return false }
    if isPress {
      return words.count == 2 && first.contains(.commonGiven)
        && first.isDisjoint(with: [.bigCity, .country, .english])
    }
    let isEnglish = flags.contains { $0.contains(.english) && $0.isDisjoint(with: [.given, .surname]) }
    let isSurnames = flags.allSatisfy {
      !$0.isDisjoint(with: [.given, .surname]) && $0.isDisjoint(with: .english)
    }
    return !isEnglish && first.contains(.given) || isSurnames
  }

  /// Whether a word is one of the press; one that names sections as well needs a name beside it: "Osh News".
  private func isPressWord(_ index: Int, _ words: [Int]) -> Bool {
    guard let press, let end = words.last,
      let length = lexicon.match(press, document.tokens, at: index, end: end + 1)?.length
    else { return false }
    return length > 1 || !holds(section, index)
      || words.contains {
        let flags = names[document.tokens[$0].hash]
        return $0 != index && !holds(section, $0)
          && (!flags.contains(.english) || !flags.isDisjoint(with: [.bigCity, .country, .nationality]))
      }
  }

  /// Whether small words among others are those of names of newspapers.
  private func isJoined(_ range: Range<Int>) -> Bool {
    range.allSatisfy { !document.tokens[$0].isWord || document.tokens[$0].isCapital || holds(inside, $0) }
  }

  private func holds(_ list: Lexicon.ListID?, _ index: Int) -> Bool {
    list.map { lexicon.contains(document.tokens[index], in: $0) } ?? false
  }
}
