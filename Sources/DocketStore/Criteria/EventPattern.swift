public import DocketModel

/// An event as far as a question gives it: parts that are `nil` may be anything.
public struct EventPattern: Hashable, Sendable {
  /// What happened.
  public var type: EventType?
  /// First day, as a partial date: `2024` is its first day (inclusive).
  public var since: PartialDate?
  /// Last day, as a partial date: `2024` is its last day (inclusive).
  public var until: PartialDate?

  /// Makes a pattern.
  public init(type: EventType? = nil, since: PartialDate? = nil, until: PartialDate? = nil) {
    self.type = type
    self.since = since
    self.until = until
  }
}
