public import DocketModel

/// `--event overturned`: cases with a step of this type, articles that report one. With `--since` or
/// `--until`, the step must lie in that time.
public struct EventFilter: Filter {
  public static let key = FilterKey.event
  public static let valueName = "TYPE"
  public static let help = "step of proceedings: detained, charged, sentenced ..."
  /// What the user typed.
  public let text: String
  /// The step.
  public let type: EventType

  public init(_ text: String) throws(FilterError) {
    self.text = text.trimmed
    guard let type = EventType(rawValue: self.text.lowercased()) else {
      throw FilterError(.event, text, oneOf: EventType.allCases.map(\.rawValue))
    }
    self.type = type
  }
}
