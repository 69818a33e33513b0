public import DocketModel
import DocketStore

extension Casebook {
  /// One case on one page; `nil` where there is no such id.
  /// - Throws: `ArchiveError`.
  public func show(caseID: String) throws -> CaseDetail? {
    guard let row = try archive.caseRow(key: caseID), let summary = try answers([row]).first else {
      return nil
    }
    let timeline = try timeline(ofCase: caseID)
    let sentences = timeline.reversed().flatMap { $0.modality == .denied ? [] : $0.sentences }
    var seen: Set<SentenceAnswer> = []
    return CaseDetail(
      summary: summary, charges: try archive.charges(ofCase: row.id).map(CaseDetail.Charge.init),
      sentences: sentences.filter { seen.insert($0).inserted }, timeline: timeline,
      sources: try archive.articles(ofCase: row.id).map(SearchHit.init),
      reasons: try archive.reasons(ofCase: row.id).map(CaseDetail.Reason.init),
      numbers: try archive.parts(ofCases: [row.id]).numbers[row.id] ?? [])
  }

  /// One article with its facts marked; `nil` where there is no such id.
  /// - Throws: `ArchiveError`.
  public func show(articleID: String) throws -> ArticleAnswer? {
    guard let article = try archive.article(key: articleID) else { return nil }
    return ArticleAnswer(
      id: article.row.key, paths: article.paths, record: article.record, text: article.text,
      marks: ArticleAnswer.marks(of: article.record),
      cases: article.cases.map { CaseReference(id: $0.key, name: $0.name) },
      copies: article.copies.map(ArticleReference.init))
  }

  /// The records of all articles, in the order of their paths: for exports.
  /// - Throws: `ArchiveError`, and what `each` throws.
  public func eachRecord(_ each: (ArticleRecord) throws -> Void) throws {
    try archive.eachArticle { try each($0.record) }
  }
}

extension CaseDetail.Charge {
  init(_ row: ChargeRow) {
    self.init(
      defendant: row.defendant, statute: row.statute, subject: row.subject, status: row.status,
      history: row.history.map { Step(status: $0.status, date: $0.date, event: $0.event) })
  }
}

extension CaseDetail.Reason {
  init(_ row: ReasonRow) {
    self.init(
      kind: row.reason.kind, weight: row.reason.weight, article: row.article, other: row.other,
      words: row.reason.words, otherWords: row.reason.otherWords)
  }
}

extension ArticleAnswer {
  /// Every fact of a record as a mark in its text, ordered by range, wider ones first.
  package static func marks(of record: ArticleRecord) -> [Mark] {
    var marks: [Mark] = []
    func add(_ ranges: [TextRange], _ kind: Mark.Kind, _ label: String) {
      marks += ranges.filter { $0.count > 0 }.map { Mark(range: $0, kind: kind, label: label) }
    }
    for person in record.persons {
      add(
        person.mentions, .person,
        ([person.name] + person.roles.prefix(1).map(\.rawValue)).joined(separator: ", "))
    }
    for court in record.courts { add(court.mentions, .court, court.name) }
    for statute in record.statutes { add(statute.mentions, .statute, statute.key) }
    for place in record.places { add(place.mentions, .place, place.canonical ?? place.name) }
    for number in record.caseNumbers { add(number.mentions, .number, number.text) }
    for sentence in record.sentences {
      let label = [sentence.kind.rawValue, sentence.term ?? "", sentence.status.rawValue]
      add([sentence.mention], .sentence, label.filter { !$0.isEmpty }.joined(separator: " "))
    }
    for event in record.events {
      let label = [
        event.type.rawValue, EDTF.text(date: event.date, endDate: event.endDate, qualifier: event.qualifier),
      ]
      add([event.quote.range], .event, label.filter { !$0.isEmpty }.joined(separator: " "))
    }
    for cut in record.cuts { add([TextRange(start: cut.start, end: cut.end)], .cut, cut.reason) }
    return marks.sorted {
      ($0.range.start, -$0.range.end, $0.kind.rawValue, $0.label)
        < ($1.range.start, -$1.range.end, $1.kind.rawValue, $1.label)
    }
  }
}
