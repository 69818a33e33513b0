/// A page's title as browsers show it: `Headline - Outlet`, `Headline | Outlet`.
enum PageTitle {
  /// Longest name of an outlet after a headline, in tokens.
  private static let longestName = 14

  /// Where the headline ends: the index of the token that parts it from the outlet's name; `nil` where the line is
  /// no such title.
  static func cut(_ unit: TextUnit, _ document: Document) -> Int? {
    var index = unit.tokens.upperBound - 2
    let bottom = max(unit.tokens.lowerBound + 1, unit.tokens.upperBound - longestName)
    guard index >= bottom else { return nil }
    var cut: Int?
    while index >= bottom {
      if isDivider(index, document), isName((index + 1)..<unit.tokens.upperBound, document) { cut = index }
      if cut != nil { break }
      index -= 1
    }
    return cut
  }

  /// The first of several parts of a line: `Outlet - Section - Motto`; `nil` where it has fewer than three.
  static func firstPart(_ unit: TextUnit, _ document: Document) -> Range<Int>? {
    let cuts = unit.tokens.dropFirst().dropLast().filter { isDivider($0, document) }
    guard cuts.count > 1 else { return nil }
    return unit.tokens.lowerBound..<cuts[0]
  }

  /// Whether a mark with spaces around it parts what stands before it from what stands behind it.
  static func isDivider(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    guard token.isMark, token.shape.contains(.spaceBefore),
      document.tokens[index + 1].shape.contains(.spaceBefore)
    else { return false }
    return [0x7C, 0x2022, 0xB7, 0x2D, 0x2013, 0x2014, 0xBB].contains(document.scalar(at: Int(token.start)))
  }

  /// Whether tokens can be the name of an outlet: the first and most words with capitals.
  private static func isName(_ range: Range<Int>, _ document: Document) -> Bool {
    guard let first = range.first.map({ document.tokens[$0] }), first.isCapital || first.isNumber else {
      return false
    }
    let words = document.tokens[range].lazy.filter { $0.isWord && $0.end - $0.start > 3 }
    return words.count { !$0.isCapital } * 3 <= words.count { _ in true }
  }
}
