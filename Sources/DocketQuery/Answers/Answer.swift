/// The rows that answer a question, how many there are in all, and what to try where there are none.
public struct Answer<Row: Sendable>: Sendable {
  /// The rows, in the order asked for, at most as many as asked for.
  public var rows: [Row]
  /// How many rows there are without the limit ("3 of 41").
  public var total: Int
  /// What exists nearest to what was asked for; empty where something was found.
  public var suggestions: [Suggestion]

  /// Makes an answer.
  public init(rows: [Row], total: Int, suggestions: [Suggestion] = []) {
    self.rows = rows
    self.total = total
    self.suggestions = suggestions
  }
}
