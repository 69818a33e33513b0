import DocketModel

/// One line of a list: fields that tabs part, read without making strings.
struct PackLine {
  let bytes: UnsafeBufferPointer<UInt8>
  let start: Int
  let end: Int

  /// The bytes of a field, from 0; empty where the line is shorter.
  private func field(_ wanted: Int) -> Range<Int> {
    var field = 0
    var first = start
    var index = start
    while index < end {
      if bytes[index] == 9 {
        if field == wanted { return first..<index }
        field += 1
        first = index + 1
      }
      index += 1
    }
    return field == wanted ? first..<end : end..<end
  }

  /// The number in a field, 0 where there is none.
  func number(_ wanted: Int) -> Int {
    var number = 0
    for index in field(wanted) where (48...57).contains(bytes[index]) {
      number = number &* 10 &+ Int(bytes[index] - 48)
    }
    return number
  }

  /// The first byte of a field, 0 where it is empty.
  func first(_ wanted: Int) -> UInt8 { field(wanted).first.map { bytes[$0] } ?? 0 }

  /// The hash of a field that is one word.
  func word(_ wanted: Int) -> UInt64 { words(wanted).first ?? 0 }

  /// The hashes of the words of a field.
  func words(_ wanted: Int) -> [UInt64] { words(in: field(wanted)) }

  /// The hashes of the words of each entry of a field whose entries are parted by `|`.
  func alternatives(_ wanted: Int, _ emit: ([UInt64]) -> Void) {
    let range = field(wanted)
    var first = range.lowerBound
    for index in range where bytes[index] == 124 {
      if index > first { emit(words(in: first..<index)) }
      first = index + 1
    }
    if range.upperBound > first { emit(words(in: first..<range.upperBound)) }
  }

  private func words(in range: Range<Int>) -> [UInt64] {
    var words: [UInt64] = []
    var hash = WordHash.empty
    var open = false
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      var scalar = UInt32(byte)
      var length = 1
      if byte >= 128 {
        (scalar, length) = Tokenizer.scalar(bytes, at: index)
        scalar = Fold.scalar(scalar)
      } else if byte >= 65 && byte <= 90 {
        scalar |= 32
      }
      index += length
      if scalar >= 128 || (scalar >= 97 && scalar <= 122) || (scalar >= 48 && scalar <= 57)
        || (scalar == 39 && open)
      {
        hash = WordHash.adding(scalar: scalar, to: hash)
        open = true
      } else if open && scalar != 0 && !(scalar == 46 && index < range.upperBound && bytes[index] != 32) {
        words.append(hash)
        hash = WordHash.empty
        open = false
      }
    }
    if open { words.append(hash) }
    return words
  }
}
