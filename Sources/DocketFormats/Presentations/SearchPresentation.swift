import DocketModel
public import DocketQuery

extension Presentation {
  /// Articles that hold words, with the words marked: `docket search`.
  public init(search answer: Answer<SearchHit>) {
    self.init(
      title: "Articles", page: Page([.entries(answer.rows.map(Presentation.entry))]),
      sheet: Sheet(
        [
          "article_id", "title", "outlet", "published", "file", "url", "snippet", "case_ids", "cases",
          "copy_of", "in_story",
        ],
        values: answer.rows.map { hit in
          [
            hit.id, hit.title, hit.outlet, hit.published?.description, hit.path, hit.url, hit.snippet.text,
            Words.list(hit.cases.map(\.id)), Words.list(hit.cases.map(\.name)), hit.copyOf,
            hit.isInStory ? "true" : "false",
          ]
        }),
      name: "articles", items: answer.rows.map(AnswerJSON.value), head: [.init("total", .int(answer.total))])
  }

  private static func entry(_ hit: SearchHit) -> Page.Entry {
    var lines = [Presentation.marked(hit.title ?? "(no title)", hit.titleHits, .strong)]
    lines.append([Span([hit.outlet, hit.published?.description, hit.path].joined(", "), .dim)])
    if !hit.snippet.text.isEmpty { lines.append(Presentation.marked(hit.snippet.text, hit.snippet.hits)) }
    if !hit.isInStory { lines.append([Span("not in the story, only around it on the page", .warning)]) }
    for reference in hit.cases { lines.append([Span("case \(reference.id): \(reference.name)", .dim)]) }
    if let copy = hit.copyOf { lines.append([Span("near copy of \(copy)", .warning)]) }
    return Page.Entry(hit.id, lines)
  }

  /// A text with its hits marked.
  private static func marked(_ text: String, _ hits: [TextRange], _ style: Span.Style = .plain) -> [Span] {
    let bytes = Array(text.utf8)
    var spans: [Span] = []
    var position = 0
    for hit in hits where hit.start >= position && hit.end <= bytes.count {
      spans.append(Span(String(decoding: bytes[position..<hit.start], as: UTF8.self), style))
      spans.append(Span(String(decoding: bytes[hit.start..<hit.end], as: UTF8.self), .hit))
      position = hit.end
    }
    spans.append(Span(String(decoding: bytes[position...], as: UTF8.self), style))
    return spans.filter { !$0.text.isEmpty }
  }
}
