/// What speaks for each country of a story. They are few, and kept in the order in which they were first spoken for, so
/// that the same story gives the same sums on any machine.
struct CountryVotes {
  /// A country's code (ISO 3166-1 alpha-2) as a number; numbers are ordered as the codes are.
  struct Code: Hashable, Comparable {
    private let number: UInt64

    /// The code of a country, of which the first eight bytes count.
    init(_ text: String) {
      var number: UInt64 = 0
      var free = 8
      for byte in text.utf8.prefix(8) {
        number = number << 8 | UInt64(byte)
        free -= 1
      }
      self.number = free == 8 ? 0 : number << UInt64(free * 8)
    }

    /// The code as text.
    var text: String {
      let bytes = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> UInt64($0)) }
      return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }

    static func < (a: Code, b: Code) -> Bool { a.number < b.number }
  }

  private var codes: [Code] = []
  private var weights: [Double] = []

  /// The weight of a country, 0 where nothing speaks for it.
  subscript(code: Code) -> Double { codes.firstIndex(of: code).map { weights[$0] } ?? 0 }

  /// The weight of all countries.
  var sum: Double { weights.reduce(0, +) }

  /// The country with the most weight, of equals the first by its code.
  var first: Code? {
    codes.indices.max { (weights[$0], codes[$1]) < (weights[$1], codes[$0]) }.map { codes[$0] }
  }

  /// Adds to the weight of a country.
  mutating func add(_ weight: Double, to code: Code) {
    if let index = codes.firstIndex(of: code) {
      weights[index] += weight
    } else {
      codes.append(code)
      weights.append(weight)
    }
  }

  /// Takes all votes back.
  mutating func clear() {
    codes.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
  }
}
