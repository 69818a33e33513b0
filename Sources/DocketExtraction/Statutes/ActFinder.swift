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
  private let layer: Int

  init(document: Document, packs: PackSet) {
    self.document = document
    lexicon = packs.lexicon
    head = lexicon.list("act.head")
    inner = lexicon.list("act.inner")
    outer = lexicon.list("act.outer")
    unit = lexicon.list("provision.unit")
    number = lexicon.list("act.number")
    numbered = lexicon.list("act.numbered")
    numberedBefore = lexicon.list("act.numbered.before")
    layer = packs.rules.layer("act") ?? 0
  }

  /// The acts of a passage.
  func find(_ passage: Range<Int>) -> [Annotation] {
    guard let head, let inner, let outer else { return [] }
    var found: [Annotation] = []
    for index in passage {
      let token = document.tokens[index]
      guard token.isCapital, lexicon.contains(token, in: head) else { continue }
      let end = numberEnd(index, passage)
      if end == index + 1, end < passage.upperBound, document.tokens[end].isCapital { continue }
      var start = index
      var probe = index - 1
      while probe >= passage.lowerBound, index - probe < 14 {
        let word = document.tokens[probe]
        if word.isCapital || word.isNumber {
          if lexicon.contains(word, in: outer) || word.isNumber { break }
          if isBracket(probe - 1, passage) && has(probe, head) {
            start = probe
            break
          }
          // "Article II of the ... Act"
          if probe > passage.lowerBound, has(probe - 1, unit) { break }
          start = probe
        } else if !lexicon.contains(word, in: inner) {
          break
        }
        probe -= 1
      }
      // "the Land Act (Act No. 23 of 1992)" is one law.
      if end > index + 1, isBracket(start - 1, passage) { continue }
      if start < index || end > index + 1 {
        found.append(Annotation(rule: -1, layer: layer, tokens: start..<end, captures: []))
      }
    }
    return found
  }

  private func has(_ index: Int, _ list: Int?) -> Bool {
    list.map { lexicon.contains(document.tokens[index], in: $0) } ?? false
  }

  private func isBracket(_ index: Int, _ passage: Range<Int>) -> Bool {
    index >= passage.lowerBound && document.bytes[Int(document.tokens[index].start)] == 40
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

  /// "Law 2020": a number that is as likely a year.
  private func isYear(_ index: Int) -> Bool {
    document.integer(document.tokens[index]).map { (1700...2100).contains($0) } ?? false
      && document.tokens[index].shape.contains(.digits)
  }
}
