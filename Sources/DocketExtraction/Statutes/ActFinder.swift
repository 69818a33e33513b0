import DocketModel

/// Finds names of acts by grammar: a run of capitalised words that ends with a word such as "Act" or "Law".
struct ActFinder {
  private let document: Document
  private let lexicon: Lexicon
  private let head: Int?
  private let inner: Int?
  private let outer: Int?
  private let layer: Int

  init(document: Document, packs: PackSet) {
    self.document = document
    lexicon = packs.lexicon
    head = lexicon.list("act.head")
    inner = lexicon.list("act.inner")
    outer = lexicon.list("act.outer")
    layer = packs.rules.layer("act") ?? 0
  }

  /// The acts of a passage.
  func find(_ passage: Range<Int>) -> [Annotation] {
    guard let head, let inner, let outer else { return [] }
    var found: [Annotation] = []
    for index in passage {
      let token = document.tokens[index]
      guard token.isCapital, lexicon.contains(token, in: head) else { continue }
      if index + 1 < passage.upperBound, document.tokens[index + 1].isCapital { continue }
      var start = index
      var probe = index - 1
      while probe >= passage.lowerBound, index - probe < 14 {
        let word = document.tokens[probe]
        if word.isCapital || word.isNumber {
          if lexicon.contains(word, in: outer) || word.isNumber { break }
          start = probe
        } else if !lexicon.contains(word, in: inner) {
          break
        }
        probe -= 1
      }
      if start < index {
        found.append(Annotation(rule: -1, layer: layer, tokens: start..<(index + 1), captures: []))
      }
    }
    return found
  }
}
