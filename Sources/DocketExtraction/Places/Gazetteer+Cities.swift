import DocketModel

/// What the gazetteer says of a city.
extension Gazetteer {
  /// How many people a name can mean in a city: all where it is the city's own, fewer where it is one of its other names
  /// ("Santa Ana" of Taguig), which somebody means less often.
  func people(in city: Int, named folded: [UInt8]) -> Double {
    let people = Double(cities[city].population)
    return isName(of: city, folded) ? people : people * Gazetteer.otherName
  }

  /// Whether a city's own name is a folded one.
  func isName(of city: Int, _ folded: [UInt8]) -> Bool {
    let row = cities[city]
    let name = bytes[Int(row.start)..<Int(row.start + row.length)]
    for (index, byte) in name.enumerated() {
      guard byte < 0x80 else { return Fold.bytes(self.name(city)) == folded }
      guard index < folded.count, folded[index] == ((65...90).contains(byte) ? byte | 32 : byte) else {
        return false
      }
    }
    return name.count == folded.count
  }

  private static let otherName = 0.1

  /// The name of a city as its table has it.
  func name(_ city: Int) -> String {
    let row = cities[city]
    return String(decoding: bytes[Int(row.start)..<Int(row.start + row.length)], as: UTF8.self)
  }

  /// How likely a city is meant by a spelling: its people, but a tenth of them where its name is another, so that
  /// the Santa Ana of 300,000 stands before the greater city which some call Santa Ana.
  func weight(_ city: Int, named spelling: String) -> Int32 {
    let people = cities[city].population
    return Fold.text(name(city)) == Fold.text(spelling) ? people : people / 10
  }

  /// The country of a city, ISO 3166-1 alpha-2.
  func country(_ city: Int) -> String {
    let code = cities[city].country
    return String(unsafeUninitializedCapacity: 2) {
      $0[0] = UInt8(code >> 8)
      $0[1] = UInt8(code & 255)
      return 2
    }
  }
}
