/// What a scalar beyond ASCII is to the tokenizer.
enum ScalarClass: UInt8 {
  case letter, digit, symbol, space, line, invisible

  private static let tableEnd: UInt32 = 0x2100
  private static let table: [ScalarClass] = (0..<tableEnd).map(computed)
  private static let capitals: [Bool] = (0..<tableEnd).map { value in
    Unicode.Scalar(value).map {
      $0.properties.isUppercase || $0.properties.generalCategory == .titlecaseLetter
    } ?? false
  }

  /// The class of a scalar.
  @inline(__always) static func of(_ value: UInt32) -> ScalarClass {
    value < tableEnd ? table[Int(value)] : computed(value)
  }

  /// Whether it is an upper-case or title-case letter.
  @inline(__always) static func isCapital(_ value: UInt32) -> Bool {
    value < tableEnd && capitals[Int(value)]
  }

  private static func computed(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x85, 0x2028, 0x2029: return .line
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
    case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0x202A...0x202E, 0x2066...0x2069, 0xFE00...0xFE0F, 0xFEFF:
      return .invisible
    case 0x300...0x36F, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0x3041...0x30FF: return .letter
    case 0x80...0x9F: return .space
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .symbol }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark:
      return .letter
    case .decimalNumber: return .digit
    default: return .symbol
    }
  }
}
