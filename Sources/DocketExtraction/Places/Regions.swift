/// Regions of countries: `name TAB country TAB spelling|spelling`, as a list of the lexicon.
enum Regions {
  /// Adds the list `region.name` (value: ISO 3166-1 alpha-2). A short form of capitals is kept apart as
  /// `region.code`: it is a region only behind a city.
  static func addLists(_ files: [PackFile], to builder: inout LexiconBuilder) {
    let names = builder.list("region.name")
    let codes = builder.list("region.code")
    for file in files {
      for line in file.text.split(separator: "\n") where line.first != "#" {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count >= 2 else { continue }
        let country = String(fields[1])
        for name in [fields[0]] + (fields.count > 2 ? fields[2].split(separator: "|") : []) {
          let name = name.trimmed
          guard !name.isEmpty else { continue }
          let short = name.utf8.count <= 3 || name.contains(".")
          builder.add(name, to: short ? codes : names, value: country)
        }
      }
    }
  }
}
