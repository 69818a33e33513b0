/// A report as a member of a case, and why it is one.
public struct CaseMember: Hashable, Sendable, Codable {
  /// `CaseReport.id`.
  public var report: String
  /// `CaseReport.place`.
  public var place: String
  /// SHA-256 of the article.
  public var article: String
  /// Why it was joined, strongest first; empty for the report that the others were joined to.
  public var reasons: [JoinReason]

  /// Makes a member.
  public init(report: String, place: String, article: String, reasons: [JoinReason] = []) {
    self.report = report
    self.place = place
    self.article = article
    self.reasons = reasons
  }
}
