public import DocketModel

/// One provision against one defendant, with its history.
public struct Charge: Hashable, Sendable, Codable {
  /// Name of the `Party`, or the unnamed defendant's description.
  public var defendant: String
  /// Key of the provision; `nil` for the proceedings as a whole.
  public var statute: String?
  /// Status after the last step.
  public var status: CaseStatus
  /// Every change of status, oldest first.
  public var history: [StatusStep]

  /// Makes a charge.
  public init(defendant: String, statute: String?, status: CaseStatus, history: [StatusStep]) {
    self.defendant = defendant
    self.statute = statute
    self.status = status
    self.history = history
  }
}
