/// The keys of a rule's values: those that it has not, which are most that are asked for, are told at one look.
struct ValueKeys: Sendable {
  private var bits: UInt64 = 0

  init(_ rule: Rule) { for value in rule.values { bits |= ValueKeys.bit(value.key) } }

  /// Whether a key may be one of them; where not, it is none.
  func mayHold(_ key: String) -> Bool { bits & ValueKeys.bit(key) != 0 }

  private static func bit(_ key: String) -> UInt64 {
    var hash: UInt64 = 0
    for byte in key.utf8 { hash = hash &* 31 &+ UInt64(byte) }
    return 1 << (hash & 63)
  }
}
