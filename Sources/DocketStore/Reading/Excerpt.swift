/// The words that were asked for in a piece of an article around them.
///
/// Saved pages begin with menus and end with other stories; where the story itself holds the words, they are shown
/// there.
struct Excerpt {
  /// The piece, U+0002 before and U+0003 after each hit; `…` where it was cut.
  var marked: String
  /// Whether the story holds a hit; otherwise only what surrounds it on the page does.
  var isOfStory: Bool

  /// Bytes of a piece, about.
  private static let length = 240
  /// Bytes before the first hit of a piece, at most.
  private static let before = 80

  /// Cuts a piece out of an article.
  /// - Parameters:
  ///   - marked: the whole text with its hits marked.
  ///   - story: the byte ranges of the story in the text, in order; none where all of it is the story.
  /// - Returns: `nil` where the text holds no hit.
  init?(marked: [UInt8], story: [Range<Int>]) {
    var text: [UInt8] = []
    text.reserveCapacity(marked.count)
    var hits: [Range<Int>] = []
    var start: Int?
    for byte in marked {
      switch byte {
      case 2: start = text.count
      case 3:
        if let first = start { hits.append(first..<text.count) }
        start = nil
      default: text.append(byte)
      }
    }
    guard !hits.isEmpty else { return nil }
    let whole = [0..<text.count]
    let ranges = story.isEmpty ? whole : story.map { $0.clamped(to: 0..<text.count) }
    let told = hits.compactMap { hit in
      ranges.first { $0.contains(hit.lowerBound) }.map { (hit: hit, within: $0) }
    }
    isOfStory = !told.isEmpty
    self.marked = Excerpt.piece(
      text, isOfStory ? told : hits.map { (hit: $0, within: whole[0]) })
  }

  /// The piece that holds the most of the words, each counted once; of equal ones the first.
  private static func piece(_ text: [UInt8], _ hits: [(hit: Range<Int>, within: Range<Int>)]) -> String {
    var best: (words: Int, first: Int, last: Int) = (0, 0, 0)
    for first in hits.indices {
      var words: Set<[UInt8]> = []
      var last = first
      for next in first..<hits.count {
        let hit = hits[next].hit
        guard hit.upperBound - hits[first].hit.lowerBound <= length - before / 2,
          hits[next].within == hits[first].within || next == first
        else { break }
        words.insert(text[hit].map { (65...90).contains($0) ? $0 | 0x20 : $0 })
        last = next
      }
      if words.count > best.words { best = (words.count, first, last) }
    }
    let within = hits[best.first].within
    let start = begin(text, hits[best.first].hit.lowerBound, within)
    let end = finish(text, max(start + length, hits[best.last].hit.upperBound), within)
    var out: [UInt8] = start > within.lowerBound ? Array("…".utf8) : []
    var position = start
    for (hit, _) in hits where hit.lowerBound >= position && hit.upperBound <= end {
      out += text[position..<hit.lowerBound] + [2] + text[hit] + [3]
      position = hit.upperBound
    }
    out += text[position..<end]
    if end < within.upperBound { out += Array("…".utf8) }
    return String(decoding: out, as: UTF8.self)
  }

  /// Where a piece begins: with the line or the passage of the hit where that is near, else with a word.
  private static func begin(_ text: [UInt8], _ hit: Int, _ within: Range<Int>) -> Int {
    let earliest = max(within.lowerBound, hit - before)
    if earliest == within.lowerBound { return earliest }
    var word: Int?
    var position = earliest
    var passage: Int?
    while position < hit {
      let byte = text[position]
      if byte == 10 { passage = position + 1 }
      if byte == 32 {
        if word == nil { word = position + 1 }
        if position > 0, text[position - 1] == UInt8(ascii: ".") { passage = position + 1 }
      }
      position += 1
    }
    return passage ?? word ?? hit
  }

  /// Where a piece ends: before a word.
  private static func finish(_ text: [UInt8], _ latest: Int, _ within: Range<Int>) -> Int {
    if latest >= within.upperBound { return within.upperBound }
    var end = latest
    while end > latest - 40, end > within.lowerBound, text[end] != 32, text[end] != 10 { end -= 1 }
    if text[end] == 32 || text[end] == 10 { return end }
    end = latest
    while end < within.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
