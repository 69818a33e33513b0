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
        var spellings: [String: [String]] = [:]
        for line in pack.text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#")
        {
          let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          guard columns.count >= 2 else { continue }
          let city = String(
            decoding: pack.text.utf8[columns[0].startIndex..<columns[1].endIndex], as: UTF8.self)
          guard wanted.contains(city) else { continue }
          spellings[city, default: []] += columns.count > 3 ? names(columns[3]) : []
        }
        for city in cities {
          guard let names = spellings[city.name + "\t" + city.country] else { continue }
          try update.setSpellings(names, city: city.name, country: city.country)
        }
      }
    }
  }

  private static func names(_ column: Substring.UTF8View) -> [String] {
    column.split(separator: UInt8(ascii: "|")).compactMap { String($0) }
  }
}
