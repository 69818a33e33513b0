import DocketModel

/// Tells the story from what is around it: title, byline, dates, outlet and body.
enum Story {
  /// Fills title, authors, dates, outlet, URL, body and cuts of a record.
  static func find(in document: Document, packs: PackSet, record: inout ArticleRecord) {
    var units = UnitReader(document: document).units()
    UnitScorer(document: document, pages: packs.pages).score(&units)
    guard let span = StorySpan.find(units, cues: packs.pages.cues) else {
      record.body = []
      return
    }
    record.body = span.filter { units[$0].score > 0 }.map { units[$0].range }
  }
}
