/// What a byte that begins a scalar can begin.
enum ByteClass: UInt8 {
  case letter, digit, space, line, mark
  /// A scalar beyond ASCII.
  case high

  /// The class of each byte.
  static let table: [ByteClass] = (0...255).map { byte in
    switch byte {
    case 65...90, 97...122: .letter
    case 48...57: .digit
    case 10, 13: .line
    case 0...32, 127: .space
    case 128...: .high
    default: .mark
    }
  }
}
