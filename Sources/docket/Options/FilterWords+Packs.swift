import DocketExtraction
import DocketPacks
import DocketQuery

extension FilterWords {
  /// What the packs say of values of filters: `filters.pack` of each language, the verbs and nouns by which events
  /// are told, the names of countries.
  static var ofPacks: FilterWords {
    let stanzas = BuiltInPacks.all { path in
      path.hasSuffix("/filters.pack") || path.hasSuffix(".event") || path == "countries.pack"
    }.flatMap { (try? $0.stanzas()) ?? [] }
    var words = FilterWords()
    for stanza in stanzas where stanza.kind == "filter" {
      for entry in stanza.entries.dropFirst() {
        let spoken = entry.value.split(separator: "|").map { $0.trimmed }
        if stanza.name == "term" {
          words.add(spoken, forUnit: entry.key == "none" ? "" : entry.key)
        } else if let key = FilterKey(rawValue: stanza.name) {
          words.add([entry.key] + spoken, for: entry.key, of: key)
        }
      }
    }
    for stanza in stanzas where stanza.kind == "country" {
      let spoken = stanza.alternatives("name") + stanza.alternatives("adjective")
      words.add(spoken, for: stanza.name, of: .country)
    }
    for key in ["verb", "noun", "passive"] {
      for stanza in stanzas where stanza.kind == "event" {
        let spoken = stanza.values(key).flatMap { $0.split { $0 == "|" || $0 == "," } }.map { $0.trimmed }
        words.add(spoken, for: stanza.name, of: .event)
      }
    }
    return words
  }
}
