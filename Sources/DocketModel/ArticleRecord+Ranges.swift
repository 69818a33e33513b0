extension ArticleRecord {
  /// Every range of the record: of its story and of what it names.
  public var ranges: [TextRange] {
    var all = body + cuts.map { TextRange(start: $0.start, end: $0.end) }
    all += persons.flatMap(\.mentions) + courts.flatMap(\.mentions) + statutes.flatMap(\.mentions)
    all += places.flatMap(\.mentions) + caseNumbers.flatMap(\.mentions)
    return all + sentences.map(\.mention) + events.map(\.quote.range)
  }
}
