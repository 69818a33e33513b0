/// Regions of countries: `name TAB country TAB spelling|spelling`, as a list of the lexicon.
enum Regions {
  /// Adds the list `region.name` (value: ISO 3166-1 alpha-2). A short form of capitals is kept apart as
  /// `region.code`: it is a region only behind a city.
  static func addLists(_ files: [PackFile], to builder: inout LexiconBuilder) {
    let names = builder.list("region.name")
    let codes = builder.list("region.code")
    for file in files {
      for line in file.text.parts(UInt8(ascii: "\n")) where line.utf8.first != UInt8(ascii: "#") {
        let fields = line.parts(UInt8(ascii: "\t"), omittingEmpty: false)
        guard fields.count >= 2 else { continue }
        let country = String(fields[1])
        for name in [fields[0]] + (fields.count > 2 ? fields[2].alternatives : []) {
          let name = name.trimmed
          guard !name.isEmpty else { continue }
          let short = name.utf8.count <= 3 || name.utf8.contains(UInt8(ascii: "."))
          builder.add(name, to: short ? codes : names, value: country)
        }
      }
    }
  }
}
