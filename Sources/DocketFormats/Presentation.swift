public import DocketQuery

/// An answer ready for every format: as a page for people, as a sheet and as values for machines.
public struct Presentation: Sendable {
  /// What the answer is, for the title of a page: `Cases`, `Lapushkin and Sekerina`.
  public var title: String
  /// For people.
  public var page: Page
  /// For CSV and TSV: every column, every row.
  public var sheet: Sheet
  /// For a JSON document, after `format_version`.
  public var members: [JSONValue.Member]
  /// For NDJSON: one line each.
  public var items: [JSONValue]
  /// Cases with their events, for the formats of timelines; `nil` where the answer has none.
  public var cases: [CaseDetail]?

  /// Makes a presentation of a list, which a JSON document has under `name`.
  public init(
    title: String, page: Page, sheet: Sheet, name: String, items: [JSONValue], head: [JSONValue.Member] = [],
    cases: [CaseDetail]? = nil
  ) {
    self.init(
      title: title, page: page, sheet: sheet, members: head + [.init(name, .array(items))], items: items,
      cases: cases)
  }

  /// Makes a presentation.
  public init(
    title: String, page: Page, sheet: Sheet, members: [JSONValue.Member], items: [JSONValue],
    cases: [CaseDetail]? = nil
  ) {
    self.title = title
    self.page = page
    self.sheet = sheet
    self.members = members
    self.items = items
    self.cases = cases
  }
}
