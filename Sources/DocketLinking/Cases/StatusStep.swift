public import DocketModel

/// One change of status and the event that brought it.
public struct StatusStep: Hashable, Sendable, Codable {
  /// The status from then on.
  public var status: CaseStatus
  /// Since when; `nil` where no report dates the event.
  public var date: PartialDate?
  /// The id of the `LinkedEvent`.
  public var event: String

  /// Makes a step.
  public init(status: CaseStatus, date: PartialDate?, event: String) {
    self.status = status
    self.date = date
    self.event = event
  }
}
