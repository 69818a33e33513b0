import DocketExtraction
import DocketPacks
import DocketStore

/// Gives the archive the spellings of its cities, from the packs, so that a question finds them all.
enum CitySpellings {
  /// Adds the spellings of cities that are new in the archive.
  static func add(to archive: Archive) throws {
    try archive.update { update in
      let cities = try update.citiesWithoutSpellings()
      guard !cities.isEmpty else { return }
      let wanted = Set(cities.map { $0.name + "\t" + $0.country })
      for pack in BuiltInPacks.all() where pack.path.hasSuffix("cities.tsv") {
        let spellings = spellings(of: wanted, in: pack.text)
        for city in cities {
          guard let names = spellings[city.name + "\t" + city.country] else { continue }
          try update.setSpellings(names, city: city.name, country: city.country)
        }
      }
    }
  }

  /// The spellings of cities in a table.
  /// - Parameter wanted: name and country, with a tab between them.
  private static func spellings(of wanted: Set<String>, in table: String) -> [String: [String]] {
    var spellings: [String: [String]] = [:]
    let hashes = Set(wanted.map { $0.utf8.reduce(WordHash.empty) { WordHash.adding($1, to: $0) } })
    var table = table
    table.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        var tabs = 0
        var hash = WordHash.empty
        // Of most of its many lines no more is looked at than the first two columns.
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
          if bytes[end] == UInt8(ascii: "\t") { tabs += 1 }
          if tabs < 2 { hash = WordHash.adding(bytes[end], to: hash) }
          end += 1
        }
        if hashes.contains(hash) { read(bytes[start..<end], wanted, into: &spellings) }
        start = end + 1
      }
    }
    return spellings
  }

  /// Reads a line: name, country, people, spellings.
  private static func read(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, _ wanted: Set<String>, into spellings: inout [String: [String]]
  ) {
    let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard columns.count >= 2, line.first != UInt8(ascii: "#") else { return }
    let city = String(decoding: line[columns[0].startIndex..<columns[1].endIndex], as: UTF8.self)
    guard wanted.contains(city) else { return }
    let names = columns.count > 3 ? columns[3].split(separator: UInt8(ascii: "|")) : []
    spellings[city, default: []] += names.map { String(decoding: $0, as: UTF8.self) }
  }
}
