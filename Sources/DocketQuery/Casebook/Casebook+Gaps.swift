public import DocketModel
import DocketStore

extension Casebook {
  /// What the archive does not know and a person could find out.
  /// - Parameters:
  ///   - today: the day against which silence is measured; `nil` leaves silence out.
  ///   - silence: days without news after which an open case is named.
  /// - Throws: `ArchiveError`.
  public func gaps(today: PartialDate? = nil, silence: Int = 180) throws -> [GapRow] {
    var rows = try archive.articlesWithoutDate().map {
      GapRow(article: $0, .articleWithoutDate, "no publication date was found")
    }
    rows += try archive.articlesWithoutOutlet().map {
      GapRow(article: $0, .articleWithoutOutlet, "no outlet was found")
    }
    rows += try archive.casesSentencedWithoutDetention().map {
      GapRow($0, .sentencedWithoutDetention, "sentenced, but no detention is known")
    }
    if let day = today?.adding(days: -silence) {
      rows += try archive.cases(silentSince: day).map { row in
        let last = [row.lastEvent?.rawValue, row.lastDate?.description].compactMap { $0 }.joined(
          separator: " ")
        return GapRow(
          row, .silent, "no news for \(silence) days" + (last.isEmpty ? "" : ", the last: \(last)"))
      }
    }
    rows += try archive.conflicts().map { GapRow($0, .conflict, "sources differ on \($0.detail)") }
    rows += try archive.eventsWithoutDate().map {
      GapRow($0, .eventWithoutDate, "\($0.detail): no source dates it")
    }
    rows += try archive.findings().map { GapRow($0, .finding, $0.detail) }
    return rows
  }
}

extension GapRow {
  init(article: ArticleRow, _ kind: Kind, _ text: String) {
    self.init(
      kind: kind, id: article.key, name: article.title ?? "", text: text, date: article.published,
      path: article.path)
  }

  init(_ row: CaseRow, _ kind: Kind, _ text: String) {
    self.init(kind: kind, id: row.key, name: row.name, text: text, date: row.lastDate)
  }

  init(_ gap: FoundGap, _ kind: Kind, _ text: String) {
    switch gap.owner {
    case .article(let article): self.init(article: article, kind, text)
    case .aCase(let row): self.init(row, kind, text)
    }
  }
}
