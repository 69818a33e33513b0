/// The formats by the names that people type.
public enum OutputFormat: String, Sendable, CaseIterable {
  case table, csv, tsv, json, ndjson, markdown, html, timelinejs, ics, ftm

  /// The formats of every answer.
  public static let common: [OutputFormat] = [.table, .csv, .tsv, .json, .ndjson, .markdown, .html]

  /// What a person may set.
  public struct Options: Hashable, Sendable {
    /// Columns of the terminal, where the answer goes to one.
    public var width: Int?
    /// Whether styles are shown by colour.
    public var color: Bool
    /// Whether CSV is for a spreadsheet program: with a byte order mark and guarded cells.
    public var excel: Bool

    /// Makes options.
    public init(width: Int? = nil, color: Bool = false, excel: Bool = false) {
      self.width = width
      self.color = color
      self.excel = excel
    }
  }

  /// The format.
  public func format(_ options: Options) -> any Format {
    switch self {
    case .table: TerminalFormat(width: options.width, color: options.color)
    case .csv: CSVFormat(excel: options.excel)
    case .tsv: TSVFormat()
    case .json: JSONFormat()
    case .ndjson: NDJSONFormat()
    case .markdown: MarkdownFormat()
    case .html: HTMLFormat()
    case .timelinejs: TimelineJSFormat()
    case .ics: CalendarFormat()
    case .ftm: FollowTheMoneyFormat()
    }
  }
}
