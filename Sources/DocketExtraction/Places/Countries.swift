/// What `country:` blocks say: names, adjectives and currencies of countries, as lists of the lexicon.
enum Countries {
  /// Adds the lists `country.name`, `country.adjective` (value: ISO 3166-1 alpha-2) and `currency` (value: ISO 4217
  /// codes, each with the countries that use the word: `USD:US USD:EC CAD:CA`).
  static func addLists(_ stanzas: [Stanza], to builder: inout LexiconBuilder) {
    let names = builder.list("country.name")
    let adjectives = builder.list("country.adjective")
    let capitals = builder.list("country.capital")
    let currency = builder.list("currency")
    var currencies: [String: [String]] = [:]
    for stanza in stanzas where stanza.kind == "country" {
      for name in stanza.alternatives("name") { builder.add(name, to: names, value: stanza.name) }
      for name in stanza.alternatives("adjective") { builder.add(name, to: adjectives, value: stanza.name) }
      for name in stanza.alternatives("capital") { builder.add(name, to: capitals, value: stanza.name) }
      for line in stanza.values("currency") {
        guard let equals = line.firstIndex(of: "=") else { continue }
        let code = line[..<equals].trimmed
        for word in [code[...]] + line[line.index(after: equals)...].alternatives {
          let word = word.trimmed
          if !word.isEmpty { currencies[word, default: []].append("\(code):\(stanza.name)") }
        }
      }
    }
    for (word, codes) in currencies.sorted(by: { $0.key < $1.key }) {
      builder.add(word, to: currency, value: codes.joined(separator: " "))
    }
  }
}
