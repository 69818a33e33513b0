public import DocketModel

/// One article's account of an event, with the words that say so.
public struct ReportAnswer: Hashable, Sendable, Codable {
  /// The article.
  public var article: ArticleReference
  /// The date that this article gives.
  public var date: PartialDate?
  /// The words of the date.
  public var dateText: String?
  /// The passage.
  public var quote: String
  /// Line of the file on which the passage starts, from 1.
  public var line: Int
  /// First byte of the passage in the decoded text.
  public var start: Int
  /// One past the last byte.
  public var end: Int
  /// The rule that made it.
  public var rule: String

  /// Makes a report.
  public init(
    article: ArticleReference, date: PartialDate?, dateText: String?, quote: String, line: Int, start: Int,
    end: Int, rule: String
  ) {
    self.article = article
    self.date = date
    self.dateText = dateText
    self.quote = quote
    self.line = line
    self.start = start
    self.end = end
    self.rule = rule
  }
}
