import DocketModel

/// Tells line breaks that end a paragraph from those that only wrap it at a column.
///
/// A break wraps where the line is full: the first word of the next line would not have fitted. A block (lines
/// between blank ones) counts as wrapped where nearly all of its lines are full by its own widest line.
struct Wrapping: Sendable {
  /// For each line of the document, whether the next line continues it.
  let joinsNext: [Bool]

  /// Widths outside of these, in characters, are no columns at which a text is wrapped.
  private static let columns = 38...132

  init(document: Document) {
    var joins = Array(repeating: false, count: document.lines.count)
    var short: [(block: Range<Int>, width: Int)] = []
    var widths: Set<Int> = []
    var first = 0
    let lines = document.lines
    while first < lines.count {
      var last = first
      while last < lines.count, !lines[last].isBlank { last += 1 }
      let block = first..<last
      if block.count > 1, let width = Wrapping.width(of: block, document) {
        if block.count >= Wrapping.telling {
          Wrapping.mark(block, width, document, &joins)
          for near in (width - 8)...(width + 8) { widths.insert(near) }
        } else {
          short.append((block, width))
        }
      }
      first = max(last, first + 1)
    }
    // A block of few lines may be full by chance: it needs a longer one of its width beside it.
    for (block, width) in short where widths.contains(width) { Wrapping.mark(block, width, document, &joins) }
    joinsNext = joins
  }

  /// Blocks of this many lines or more show by themselves whether a text is wrapped.
  private static let telling = 4

  /// The width at which a block is wrapped, in characters; `nil` where it is not.
  private static func width(of block: Range<Int>, _ document: Document) -> Int? {
    var width = 0
    for line in block { width = max(width, document.lines[line].range.count) }
    // Bytes first: a block of long lines is told without counting characters.
    guard width <= columns.upperBound * 3 else { return nil }
    width = block.map { characters(document, $0) }.max() ?? 0
    guard columns.contains(width) else { return nil }
    let full = block.dropLast().filter { isFull(characters(document, $0), width, document, next: $0 + 1) }
      .count
    return full * 4 >= (block.count - 1) * 3 ? width : nil
  }

  private static func mark(_ block: Range<Int>, _ width: Int, _ document: Document, _ joins: inout [Bool]) {
    for line in block.dropLast() {
      joins[line] = isFull(characters(document, line), width, document, next: line + 1)
    }
  }

  private static func isFull(_ length: Int, _ width: Int, _ document: Document, next: Int) -> Bool {
    length + 1 + firstWord(document, next) > width - 2
  }

  /// Length of what a wrapping writer would have had to fit: the next line's first word with what is glued to it.
  private static func firstWord(_ document: Document, _ line: Int) -> Int {
    let tokens = document.lines[line].tokens
    var end = tokens.lowerBound + 1
    while end < tokens.upperBound, !document.tokens[end].shape.contains(.spaceBefore) { end += 1 }
    return Int(document.tokens[end - 1].end) - Int(document.tokens[tokens.lowerBound].start)
  }

  private static func characters(_ document: Document, _ line: Int) -> Int {
    let range = document.lines[line].range
    var count = document.lines[line].indent
    for index in range.start..<range.end where document.bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
