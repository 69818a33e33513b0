extension String {
  /// The runs of letters and numbers.
  var words: [Substring] {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return split { !$0.isLetter && !$0.isNumber } }
    return utf8.split { !(97...122).contains($0 | 32) && !(48...57).contains($0) }.map { Substring($0) }
  }

  /// The runs of numbers.
  var numbers: [Substring] {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return split { !$0.isNumber } }
    return utf8.split { !(48...57).contains($0) }.map { Substring($0) }
  }
}
