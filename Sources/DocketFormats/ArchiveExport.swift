import DocketModel
public import DocketQuery

/// A whole archive as files.
public struct ArchiveExport: Sendable {
  /// One table of the export, and what it holds.
  public struct Table: Sendable {
    /// Its name, and that of its file.
    public var name: String
    /// One sentence.
    public var says: String
    /// The rows.
    public var sheet: Sheet
  }

  private let cases: [CaseDetail]

  /// Makes an export of cases, in their order.
  public init(_ cases: [CaseDetail]) { self.cases = cases.sorted { $0.summary.id < $1.summary.id } }

  /// One case a line, as `docket show --format json` has it.
  public var ndjson: String {
    NDJSONFormat.text(cases.flatMap { Presentation(case: $0).items })
  }

  /// One entity a line.
  public var followTheMoney: String { FollowTheMoneyFormat.text(cases) }

  /// The tables of a folder of CSV.
  public var tables: [Table] {
    [
      Table(name: "cases", says: "one row a case", sheet: Presentation.sheet(cases.map(\.summary))),
      Table(name: "parties", says: "one row a person in a case", sheet: parties),
      Table(
        name: "charges", says: "one row a provision against a defendant, with where it stands", sheet: charges
      ),
      Table(
        name: "events", says: "one row an event, with its main source",
        sheet: Presentation.chronology(cases.flatMap(\.timeline))),
      Table(name: "reports", says: "one row an article's account of an event", sheet: reports),
      Table(name: "sentences", says: "one row a sentence imposed, requested or possible", sheet: sentences),
      Table(name: "articles", says: "one row an article of a case", sheet: articles),
    ]
  }

  /// What the tables and their columns are.
  public static func readme(_ tables: [Table]) -> String {
    let parts = tables.map { table in
      "## \(table.name).csv\n\nHolds \(table.says).\n\nColumns: "
        + table.sheet.columns.map { "`\($0.name)`" }.joined(separator: ", ") + ".\n"
    }
    return """
      # A casebook

      Written by docket. The files are CSV after RFC 4180, in UTF-8. Dates are ISO 8601 and as precise as their
      source: `2025`, `2025-04` or `2025-04-19`; `date_qualifier` says whether an event was on, around, before or
      after its date, or between it and `date_end`. Several values of one cell stand apart by `; `. `case_id`,
      `event_id` and `article_id` are the same in every table and from one export to the next. `char_start` and
      `char_end` count bytes of the article's text in UTF-8.

      \(parts.joined(separator: "\n"))
      """
  }

  private func sheet(_ names: [String], _ rows: (CaseDetail) -> [[String?]]) -> Sheet {
    Sheet(
      ["case_id"] + names, values: cases.flatMap { detail in rows(detail).map { [detail.summary.id] + $0 } })
  }

  private var parties: Sheet {
    sheet(["name", "role", "aliases", "descriptions"]) { detail in
      detail.summary.parties.map {
        [$0.name, $0.role.rawValue, Words.list($0.aliases), Words.list($0.descriptions)]
      }
    }
  }

  private var charges: Sheet {
    sheet(["defendant", "statute", "subject", "status", "as_of", "history"]) { detail in
      detail.charges.map { charge in
        let steps = charge.history.map { [$0.status.rawValue, $0.date?.description].joined(" ") }
        return [
          charge.defendant, charge.statute, charge.subject, charge.status.rawValue,
          charge.history.last?.date?.description, Words.list(steps),
        ]
      }
    }
  }

  private var reports: Sheet {
    let names = [
      "event_id", "article_id", "outlet", "published", "date", "date_text", "quote", "source_file", "line",
    ]
    return sheet(names + ["char_start", "char_end", "rule"]) { detail in
      detail.timeline.flatMap { row in
        row.reports.map { report -> [String?] in
          let article = report.article
          return [
            row.eventID, article.id, article.outlet, article.published?.description, report.date?.description,
            report.dateText, report.quote, article.path, String(report.line), String(report.start),
            String(report.end), report.rule,
          ]
        }
      }
    }
  }

  private var sentences: Sheet {
    sheet(["kind", "term", "months", "status", "persons", "text"]) { detail in
      detail.sentences.map { sentence in
        [
          sentence.kind.rawValue, sentence.term, sentence.months.map(String.init), sentence.status.rawValue,
          Words.list(sentence.persons), sentence.text,
        ]
      }
    }
  }

  private var articles: Sheet {
    sheet(["article_id", "title", "outlet", "published", "url", "source_file", "copy_of"]) { detail in
      detail.sources.map {
        [$0.id, $0.title, $0.outlet, $0.published?.description, $0.url, $0.path, $0.copyOf]
      }
    }
  }
}
