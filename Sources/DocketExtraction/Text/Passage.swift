public import DocketModel

/// One grammatical sentence of the story, as tokens.
public struct Passage: Hashable, Sendable {
  /// The tokens (half-open indexes into `Document.tokens`), closing quotation marks and brackets included.
  public var tokens: Range<Int>
  /// The paragraph: index into the ranges of the body that the passages were made of.
  public var paragraph: Int

  /// Makes a passage.
  public init(tokens: Range<Int>, paragraph: Int) {
    self.tokens = tokens
    self.paragraph = paragraph
  }

  /// The passages of a story, in order. A paragraph is read as one text, however many lines it has; only where blank
  /// lines stand in it, lines are told apart from those that were wrapped at a column.
  /// - Parameters:
  ///   - body: the paragraphs, in order, as bytes of the document's text.
  public static func passages(in document: Document, body: [TextRange], packs: PackSet) -> [Passage] {
    let stops = PassageStops(document: document, lexicon: packs.lexicon, names: packs.names)
    var wrapping: Wrapping?
    var passages: [Passage] = []
    passages.reserveCapacity(document.tokens.count / 20 + 4)
    var line = 0
    for (paragraph, range) in body.enumerated() {
      let tokens = document.tokens(in: range)
      guard hasBlankLine(tokens, document) else {
        if !tokens.isEmpty {
          stops.split(tokens) { passages.append(Passage(tokens: $0, paragraph: paragraph)) }
        }
        continue
      }
      let joins = (wrapping ?? Wrapping(document: document)).joinsNext
      wrapping = wrapping ?? Wrapping(document: document)
      line = document.firstLine(at: range.start, after: line)
      var start = tokens.lowerBound
      while start < tokens.upperBound {
        // One run of lines that belong together.
        while line < document.lines.count, document.lines[line].tokens.upperBound <= start { line += 1 }
        while line < document.lines.count, joins[line] { line += 1 }
        let end = line < document.lines.count ? document.lines[line].tokens.upperBound : tokens.upperBound
        let block = start..<max(start + 1, min(end, tokens.upperBound))
        stops.split(block) { passages.append(Passage(tokens: $0, paragraph: paragraph)) }
        start = block.upperBound
      }
    }
    return passages
  }

  private static func hasBlankLine(_ tokens: Range<Int>, _ document: Document) -> Bool {
    tokens.dropFirst().contains { document.tokens[$0].shape.contains(.blockStart) }
  }
}

extension Document {
  /// Index of the first line, from `line` on or before it, that ends after a byte.
  func firstLine(at byte: Int, after line: Int) -> Int {
    var low = line < lines.count && lines[line].range.end <= byte ? line : 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].range.end <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
