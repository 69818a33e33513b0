import DocketModel
import DocketQuery

/// A text with its facts marked where they stand: `[Part 1 of Article 416]{statute KG/criminal-code/416/1}`.
/// What an event is told by ends in `{sentenced 2024-01}`; what is not the story is dim.
struct MarkedText {
  /// The text, its marks in place.
  let spans: [Span]

  init(text: String, marks: [ArticleAnswer.Mark]) {
    let bytes = Array(text.utf8)
    let inside = marks.filter { $0.kind != .event && $0.kind != .cut && $0.range.start < $0.range.end }
    let words = MarkedText.apart(inside.filter { $0.range.end <= bytes.count })
    let events = marks.filter { $0.kind == .event }
    let cuts = marks.filter { $0.kind == .cut }
    var spans: [Span] = []
    var position = 0
    func plain(to end: Int) {
      guard position < end else { return }
      for (range, isCut) in MarkedText.pieces(position..<end, cuts: cuts.map(\.range)) {
        spans.append(Span(String(decoding: bytes[range], as: UTF8.self), isCut ? .dim : .plain))
      }
      position = end
    }
    let stops =
      (words.map { ($0.range.start, 1, $0) } + events.map { (min($0.range.end, bytes.count), 0, $0) })
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    for (place, _, mark) in stops {
      plain(to: max(place, position))
      if mark.kind == .event {
        spans.append(Span(" {\(mark.label)}", .strong))
      } else {
        let said = String(decoding: bytes[mark.range.start..<mark.range.end], as: UTF8.self)
        spans.append(Span("[\(said)]", .mark))
        spans.append(
          Span(said == mark.label ? "{\(mark.kind.rawValue)}" : "{\(mark.kind.rawValue) \(mark.label)}", .dim)
        )
        position = mark.range.end
      }
    }
    plain(to: bytes.count)
    self.spans = spans
  }

  /// Marks that do not overlap: of those that do, the longest.
  private static func apart(_ marks: [ArticleAnswer.Mark]) -> [ArticleAnswer.Mark] {
    var kept: [ArticleAnswer.Mark] = []
    for mark in marks.sorted(by: { ($0.range.start, -$0.range.end) < ($1.range.start, -$1.range.end) }) {
      if let last = kept.last, mark.range.start < last.range.end { continue }
      kept.append(mark)
    }
    return kept
  }

  /// A range in pieces that lie wholly in or out of the cuts.
  private static func pieces(_ range: Range<Int>, cuts: [TextRange]) -> [(Range<Int>, Bool)] {
    var pieces: [(Range<Int>, Bool)] = []
    var position = range.lowerBound
    for cut in cuts.sorted() where cut.end > position && cut.start < range.upperBound {
      if cut.start > position { pieces.append((position..<cut.start, false)) }
      let start = max(position, cut.start)
      let end = min(range.upperBound, cut.end)
      pieces.append((start..<end, true))
      position = end
    }
    if position < range.upperBound { pieces.append((position..<range.upperBound, false)) }
    return pieces
  }
}
