public import DocketModel

/// `--status convicted`: cases that stand there, articles of such cases.
public struct StatusFilter: Filter {
  public static let key = FilterKey.status
  public static let valueName = "STATUS"
  public static let help = "where the case stands: detained, charged, convicted, acquitted ..."
  /// What the user typed.
  public let text: String
  /// The status.
  public let status: CaseStatus

  public init(_ text: String) throws(FilterError) {
    self.text = text.trimmed
    guard let status = CaseStatus(rawValue: self.text.lowercased()) else {
      throw FilterError(.status, text, oneOf: CaseStatus.allCases.map(\.rawValue))
    }
    self.status = status
  }
}
