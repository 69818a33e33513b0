import DocketModel

/// Finds names of acts by grammar: a run of capitalised words that ends with a word such as "Act" or "Law".
struct ActFinder {
  private let document: Document
  private let lexicon: Lexicon
  private let head: Int?
  private let inner: Int?
  private let outer: Int?
  private let unit: Int?
  private let number: Int?
  private let numbered: Int?
  private let numberedBefore: Int?
  /// What leads on from a law to what it is about: "Law on State Secrets".
  private let topic: Int?
  /// Words that make something else of all that they begin.
  private let never: Int?
  private let place: Int?
  /// Names that are those of sciences where nothing says that a law is meant.
  private let science: Int?
  private let determiner: Int?
  private let inside: Int?
  private let possessive: Int?
  private let adjective: Int?
  private let country: Int?
  private let days: [Int]
  private let names: NameFindings
  private let words: NameTable
  private let layer: Int

  init(document: Document, packs: PackSet, names: NameFindings) {
    self.document = document
    self.names = names
    words = packs.names
    lexicon = packs.lexicon
    head = lexicon.list("act.head")
    inner = lexicon.list("act.inner")
    outer = lexicon.list("act.outer")
    unit = lexicon.list("provision.unit")
    number = lexicon.list("act.number")
    numbered = lexicon.list("act.numbered")
    numberedBefore = lexicon.list("act.numbered.before")
    topic = lexicon.list("act.topic")
    never = lexicon.list("act.not")
    place = lexicon.list("act.place")
    science = lexicon.list("act.science")
    determiner = lexicon.list("determiner")
    inside = lexicon.list("court.inside")
    possessive = lexicon.list("possessive.mark")
    adjective = lexicon.list("country.adjective")
    country = lexicon.list("country.name")
    days = ["month", "weekday", "country.name"].compactMap(lexicon.list)
    layer = packs.rules.layer("act") ?? 0
  }

  /// How many words the name of a law may have before its head, and behind it.
  private static let longest = 14

  /// The acts of a passage.
  func find(_ passage: Range<Int>) -> [Annotation] {
    guard let head else { return [] }
    var found: [Annotation] = []
    for index in passage {
      let token = document.tokens[index]
      guard token.isCapital, lexicon.contains(token, in: head) else { continue }
      let numbered = numberEnd(index, passage)
      let end = numbered > index + 1 ? numbered : topicEnd(index, passage)
      if end == index + 1, end < passage.upperBound, document.tokens[end].isCapital { continue }
      let start = withoutPeople(start(index, passage), index)
      // "the Land Act (Act No. 23 of 1992)" is one law.
      if end > index + 1, isBracket(start - 1, passage, 40) { continue }
      guard isLaw(start..<index + 1, passage) else { continue }
      if start < index || end > index + 1 {
        found.append(Annotation(rule: -1, layer: layer, tokens: start..<end, captures: []))
      }
    }
    return found
  }

  /// The first word of the law with a head.
  private func start(_ head: Int, _ passage: Range<Int>) -> Int {
    guard let inner, let outer else { return head }
    var start = head
    var probe = head - 1
    while probe >= passage.lowerBound, head - probe < ActFinder.longest {
      let word = document.tokens[probe]
      if word.isCapital || word.isNumber {
        if lexicon.contains(word, in: outer) || word.isNumber { break }
        // "the Land Act and the Forest Act"
        if has(probe, self.head), probe > passage.lowerBound, document.tokens[probe - 1].isCapital,
          document.tokens[probe + 1].isWord, has(probe + 1, inner)
        {
          break
        }
        // "Article II of the ... Act"
        if probe > passage.lowerBound, has(probe - 1, unit) { break }
        start = probe
      } else if isBracket(probe, passage, 41) {
        // "Cybercrimes (Prohibition, Prevention, etc.) Act"
        guard
          let open = (max(passage.lowerBound, probe - ActFinder.longest)..<probe).last(where: {
            isBracket($0, passage, 40)
          })
        else { break }
        probe = open
      } else if isBracket(probe, passage, 40) || !lexicon.contains(word, in: inner) {
        break
      }
      probe -= 1
    }
    return start
  }

  /// The first word behind that for the people whose law it is: "the Ugandan Computer Misuse Act", "the U.S. Arms Act".
  private func withoutPeople(_ start: Int, _ head: Int) -> Int {
    guard start < head else { return start }
    let isShort = !document.tokens[start].shape.isDisjoint(with: [.initials, .allCapitals])
    guard let list = isShort ? country : adjective,
      let match = lexicon.match(list, document.tokens, at: start, end: head), start + match.length < head,
      document.tokens[start + match.length].isCapital
    else { return start }
    return start + match.length
  }

  /// Whether words that end with the head of a law name one: not a place of learning, a science or a person.
  private func isLaw(_ words: Range<Int>, _ passage: Range<Int>) -> Bool {
    let head = words.upperBound - 1
    guard words.count > 1 else { return true }
    if has(words.lowerBound, never) || has(head - 1, never) { return false }
    if words.dropLast().contains(where: { has($0, place) && has($0 + 1, inner) }) { return false }
    if names.span(overlapping: head..<head + 1)?.kind == .person { return false }
    let before = words.lowerBound - 1
    let isTold =
      before >= passage.lowerBound
      && (has(before, determiner) || has(before, possessive) || has(before, adjective))
    // "Jane Law"
    let first = self.words[document.tokens[words.lowerBound].hash]
    if words.count == 2, first.contains(.given), !first.contains(.english) { return isTold }
    guard let science,
      lexicon.match(science, document.tokens, at: words.lowerBound, end: words.upperBound) != nil
    else { return true }
    return isTold
  }

  /// "Law on State Secrets", "Law on the Protection of Children": the end of a law with what it is about.
  private func topicEnd(_ head: Int, _ passage: Range<Int>) -> Int {
    var end = head + 1
    guard let inner, end + 1 < passage.upperBound, has(end, topic) else { return end }
    var next = end + 1
    while next < passage.upperBound, next - head < ActFinder.longest {
      let word = document.tokens[next]
      if word.isCapital {
        if days.contains(where: { has(next, $0) }) { break }
        end = next + 1
      } else if !lexicon.contains(word, in: inner) || document.isComma(next) || has(next, inside) {
        break
      }
      next += 1
    }
    return end
  }

  private func has(_ index: Int, _ list: Int?) -> Bool {
    guard index >= 0, let list else { return false }
    return lexicon.contains(document.tokens[index], in: list)
  }

  private func isBracket(_ index: Int, _ passage: Range<Int>, _ byte: UInt8) -> Bool {
    index >= passage.lowerBound && document.bytes[Int(document.tokens[index].start)] == byte
  }

  /// "Law No. 11,340", "Republic Act 9165", "Law 7,716/1989": the end of a law with its number.
  private func numberEnd(_ head: Int, _ passage: Range<Int>) -> Int {
    var next = head + 1
    var isSaid = false
    if next + 1 < passage.upperBound, has(next, number) {
      isSaid = true
      next += 1
      if document.tokens[next].isMark, next + 1 < passage.upperBound { next += 1 }
    }
    guard next < passage.upperBound, document.tokens[next].isNumber,
      isSaid || has(head, numbered) && !isYear(next)
        || head > passage.lowerBound && has(head - 1, numberedBefore) && !isYear(next)
        || isOfYear(next, passage)
    else { return head + 1 }
    next += 1
    // "/1989", "-FZ"
    while next + 1 < passage.upperBound, document.tokens[next].isMark,
      [45, 47].contains(document.bytes[Int(document.tokens[next].start)]),
      !document.tokens[next].shape.contains(.spaceBefore),
      !document.tokens[next + 1].shape.contains(.spaceBefore)
    {
      next += 2
    }
    return next
  }

  /// "Act 60 of 2000": a number with its year.
  private func isOfYear(_ index: Int, _ passage: Range<Int>) -> Bool {
    index + 2 < passage.upperBound && has(index + 1, inner) && document.tokens[index + 1].isWord
      && !isYear(index) && isYear(index + 2)
  }

  /// "Law 2020": a number that is as likely a year.
  private func isYear(_ index: Int) -> Bool {
    document.integer(document.tokens[index]).map { (1700...2100).contains($0) } ?? false
      && document.tokens[index].shape.contains(.digits)
  }
}
