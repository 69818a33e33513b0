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
    var first = 0
    let lines = document.lines
    while first < lines.count {
      var last = first
      while last < lines.count, !lines[last].isBlank { last += 1 }
      if last - first > 1 { Wrapping.mark(first..<last, document, &joins) }
      first = max(last, first + 1)
    }
    joinsNext = joins
  }

  private static func mark(_ block: Range<Int>, _ document: Document, _ joins: inout [Bool]) {
    var width = 0
    for line in block { width = max(width, document.lines[line].range.count) }
    // Bytes first: a block of long lines is told without counting characters.
    guard width <= columns.upperBound * 3 else { return }
    let widths = block.map { characters(document, $0) }
    width = widths.max() ?? 0
    guard columns.contains(width) else { return }
    var full = 0
    for (offset, line) in block.dropLast().enumerated()
    where isFull(widths[offset], width, document, next: line + 1) { full += 1 }
    guard full * 4 >= (block.count - 1) * 3 else { return }
    for (offset, line) in block.dropLast().enumerated() {
      joins[line] = isFull(widths[offset], width, document, next: line + 1)
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
