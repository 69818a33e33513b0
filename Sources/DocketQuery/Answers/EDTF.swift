public import DocketModel

/// Dates as EDTF strings (ISO 8601-2:2019, level 1).
public enum EDTF {
  /// `2025-04-19`, `2025-04~` (around), `../2025-04` (before), `2025-04/..` (after), `2025-04/2025-06`
  /// (between); empty where there is no date.
  public static func text(date: PartialDate?, endDate: PartialDate?, qualifier: DateQualifier) -> String {
    guard let date else { return "" }
    if let endDate, qualifier == .between || qualifier == .on { return "\(date)/\(endDate)" }
    switch qualifier {
    case .on, .between: return "\(date)"
    case .around: return "\(date)~"
    case .before: return "../\(date)"
    case .after: return "\(date)/.."
    }
  }
}
