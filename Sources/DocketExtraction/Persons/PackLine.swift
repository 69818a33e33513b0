import DocketModel

/// One line of a list: fields that tabs part, read without making strings.
struct PackLine {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// One past the ends of the first fields, as far as the line has them: its tabs, then its end.
  private let ends: SIMD4<Int>
  private let start: Int

  /// A line between two bytes; fields beyond the fourth are not read.
  init(bytes: UnsafeBufferPointer<UInt8>, start: Int, end: Int) {
    self.bytes = bytes
    self.start = start
    var ends = SIMD4(repeating: end)
    var field = 0
    var index = start
    while index < end, field < 4 {
      if bytes[index] == 9 {
        ends[field] = index
        field += 1
      }
      index += 1
    }
    self.ends = ends
  }

  /// The bytes of a field, from 0; empty where the line is shorter.
  private func field(_ wanted: Int) -> Range<Int> {
    let first = wanted == 0 ? start : min(ends[wanted - 1] + 1, ends[wanted])
    return first..<ends[wanted]
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

  /// The hashes of the words of a field.
  func words(_ wanted: Int, _ emit: (UInt64) -> Void) { words(in: field(wanted), emit) }

  /// The hashes of the words of a whole field, and whether it is one word.
  func phrase(_ wanted: Int, _ emit: (_ word: UInt64, _ alone: Bool) -> Void) {
    phrase(in: field(wanted), emit)
  }

  /// The hashes of the words of each entry of a field whose entries are parted by `|`, and whether the entry is one
  /// word.
  func alternatives(_ wanted: Int, _ emit: (_ word: UInt64, _ alone: Bool) -> Void) {
    let range = field(wanted)
    var first = range.lowerBound
    for index in range where bytes[index] == 124 {
      if index > first { phrase(in: first..<index, emit) }
      first = index + 1
    }
    if range.upperBound > first { phrase(in: first..<range.upperBound, emit) }
  }

  private func phrase(in range: Range<Int>, _ emit: (_ word: UInt64, _ alone: Bool) -> Void) {
    var held: UInt64?
    var count = 0
    words(in: range) { word in
      count += 1
      if let before = held { emit(before, false) }
      held = word
    }
    if let held { emit(held, count == 1) }
  }

  private func words(in range: Range<Int>, _ emit: (UInt64) -> Void) {
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
        emit(hash)
        hash = WordHash.empty
        open = false
      }
    }
    if open { emit(hash) }
  }
}
