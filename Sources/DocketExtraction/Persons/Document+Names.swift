extension Document {
  /// Whether the shape of a name says that the family's stands first, so that its first word is no given name: "Chiu
  /// Kam-tong", "Nam Gyu-tae".
  ///
  /// - Parameter name: the tokens of the name.
  func isFamilyFirst(_ name: Range<Int>) -> Bool {
    name.dropLast().contains { index in
      let next = tokens[index + 1]
      return bytes[Int(tokens[index].start)] == UInt8(ascii: "-") && next.isWord && !next.isCapital
    }
  }
}
