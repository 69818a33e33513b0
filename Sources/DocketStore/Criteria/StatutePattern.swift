/// A provision as far as a question gives it: parts that are `nil` may be anything.
public struct StatutePattern: Hashable, Sendable {
  /// Country, ISO 3166-1 alpha-2, upper case.
  public var country: String?
  /// Code or act: its slug (`criminal-code`, `18-usc`) or the beginning of one. A code that no statute of
  /// the archive has and that holds no digit (`article`, `section`) says nothing and is not looked at.
  public var code: String?
  /// Provision in lower case: `416`, `2339b`.
  public var provision: String?
  /// Part as a lower-case path: `1`, `c/2`; deeper parts are found too.
  public var part: String?

  /// Makes a pattern.
  public init(country: String? = nil, code: String? = nil, provision: String? = nil, part: String? = nil) {
    self.country = country
    self.code = code
    self.provision = provision
    self.part = part
  }
}
