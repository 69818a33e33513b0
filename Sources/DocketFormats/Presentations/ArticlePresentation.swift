import DocketModel
public import DocketQuery

extension Presentation {
  /// An article with its facts marked in its text: `docket show ARTICLE`.
  public init(article answer: ArticleAnswer) {
    let record = answer.record
    let facts: [Page.Fact] = [
      .init("id", answer.id), .init("outlet", record.outlet),
      .init("authors", record.authors.joined(separator: ", ")),
      .init("published", record.published?.description), .init("updated", record.updated?.description),
      .init("url", record.url), .init("files", Words.list(answer.paths)),
      .init("sha-256", record.source.sha256),
      .init("cases", Words.list(answer.cases.map { "\($0.id) \($0.name)" })),
      .init("near copies", Words.list(answer.copies.map { "\($0.id) \(Words.source($0))" })),
      .init("findings", Words.list(record.findings.map(\.message))),
    ]
    let members: [JSONValue.Member] = [
      .init("id", .string(answer.id)), .init("paths", .strings(answer.paths)),
      .init("cases", .array(answer.cases.map(AnswerJSON.value))),
      .init("copies", .array(answer.copies.map(AnswerJSON.value))),
      .init("record", RecordJSON.value(record)), .init("text", .string(answer.text)),
    ]
    self.init(
      title: record.title ?? answer.id,
      page: Page([
        .heading(1, record.title ?? "(no title)"), .facts(facts),
        .text(MarkedText(text: answer.text, marks: answer.marks).spans),
      ]), sheet: Presentation.facts(answer), members: members, items: [.object(members)])
  }

  /// Every marked fact, one a row.
  private static func facts(_ answer: ArticleAnswer) -> Sheet {
    let bytes = Array(answer.text.utf8)
    return Sheet(
      ["article_id", "kind", "label", "char_start", "char_end", "words"],
      values: answer.marks.map { mark in
        let range = mark.range.start..<min(mark.range.end, bytes.count)
        return [
          answer.id, mark.kind.rawValue, mark.label, String(mark.range.start), String(mark.range.end),
          SafeText.line(String(decoding: bytes[range], as: UTF8.self)),
        ]
      })
  }
}
