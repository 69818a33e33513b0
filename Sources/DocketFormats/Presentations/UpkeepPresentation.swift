extension Presentation {
  /// A correction, as `docket corrections` lists it.
  public struct CorrectionRow: Hashable, Sendable {
    /// Its number.
    public var number: Int
    /// When it was made, ISO 8601.
    public var made: String
    /// What was typed.
    public var note: String

    /// Makes a row.
    public init(number: Int, made: String, note: String) {
      self.number = number
      self.made = made
      self.note = note
    }
  }

  /// What people have decided: `docket corrections`.
  public init(corrections: [CorrectionRow]) {
    let columns: [Sheet.Column] = [
      .init("number", number: true), .init("made"), .init("correction", wraps: true),
    ]
    let sheet = Sheet(
      columns, rows: corrections.map { [Span(String($0.number)), Span($0.made), Span($0.note)] })
    self.init(
      title: "Corrections", page: Page(sheet), sheet: sheet, name: "corrections",
      items: corrections.map { row in
        ["number": .int(row.number), "made": .string(row.made), "correction": .string(row.note)]
      })
  }

  /// Something that is not as it was, as `docket check` lists it.
  public struct CheckRow: Hashable, Sendable {
    /// `damaged`, `changed`, `vanished` or `unreadable`.
    public var state: String
    /// Path of the file, for files.
    public var file: String?
    /// What is wrong, where more is known.
    public var text: String?

    /// Makes a row.
    public init(state: String, file: String?, text: String?) {
      self.state = state
      self.file = file
      self.text = text
    }
  }

  /// What is not as it was: `docket check`.
  /// - Parameter same: number of files that are as they were.
  public init(check rows: [CheckRow], same: Int) {
    let columns: [Sheet.Column] = [.init("state"), .init("file", wraps: true), .init("says", wraps: true)]
    let sheet = Sheet(
      columns, rows: rows.map { [Span($0.state, .warning), Span($0.file ?? ""), Span($0.text ?? "")] })
    self.init(
      title: "Check", page: Page(sheet), sheet: sheet, name: "problems",
      items: rows.map { ["state": .string($0.state), "file": .string($0.file), "says": .string($0.text)] },
      head: [.init("same", .int(same))])
  }
}
