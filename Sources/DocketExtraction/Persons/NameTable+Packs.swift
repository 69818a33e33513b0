/// Reading the lists of words, names and places from packs.
extension NameTable {
  /// Gathers the words of all packs.
  /// - Parameters:
  ///   - files: the packs; of them the big lists (`.tsv`, `.txt`) are read here.
  ///   - stanzas: the blocks of the other packs.
  init(files: [PackFile], stanzas: [Stanza]) {
    let bytes = files.reduce(0) {
      $0
        + (($1.path.hasSuffix(".tsv") && !$1.path.hasSuffix("towns.tsv")) || $1.path.hasSuffix(".txt")
          ? $1.text.utf8.count : 0)
    }
    self.init(capacity: bytes / 20 + 1024)
    for file in files { read(file) }
    for stanza in stanzas { read(stanza) }
    settle()
    waiting = []
  }

  private mutating func read(_ file: PackFile) {
    let name = file.path.split(separator: "/").last ?? ""
    switch name {
    case "english-words.txt":
      each(file) { line, table in
        var isFirst = true
        line.words(0) { word in
          if isFirst { table.add(word, .english) }
          isFirst = false
        }
      }
    case "cities.tsv": each(file) { line, table in table.insertCity(line) }
    case "given-names.tsv":
      each(file) { line, table in
        table.insertName(line, .given, .commonGiven, woman: .womansName, man: .mansName)
      }
    case "surnames.tsv":
      each(file) { line, table in
        table.insertName(line, .surname, .commonSurname, woman: .womansSurname, man: .mansSurname)
      }
    default: break
    }
  }

  private mutating func insertCity(_ line: PackLine) {
    let whole: WordFlags = line.number(2) > 100_000 ? [.city, .bigCity] : .city
    line.phrase(0) { add($0, $1 ? whole : .cityPart) }
    line.alternatives(3) { add($0, $1 ? whole : .cityPart) }
  }

  private mutating func insertName(
    _ line: PackLine, _ list: WordFlags, _ common: WordFlags, woman: WordFlags, man: WordFlags
  ) {
    var flags = line.number(1) > 1 ? list.union(common) : list
    switch line.first(2) {
    case UInt8(ascii: "f"): flags.formUnion(woman)
    case UInt8(ascii: "m"): flags.formUnion(man)
    default: break
    }
    line.words(0) { add($0, flags) }
  }

  private mutating func each(_ file: PackFile, _ body: (PackLine, inout NameTable) -> Void) {
    var table = NameTable(capacity: 0)
    swap(&table, &self)
    var text = file.text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 10 { end += 1 }
        if end > start, bytes[start] != 35 { body(PackLine(bytes: bytes, start: start, end: end), &table) }
        start = end + 1
      }
    }
    swap(&table, &self)
  }

  private mutating func read(_ stanza: Stanza) {
    switch stanza.kind {
    case "words":
      guard let flags = NameTable.lists[stanza.name] ?? (stanza.name.hasPrefix("title.") ? .title : nil)
      else { return }
      let part = stanza.name.hasSuffix(".known") ? WordFlags.organisationWord : flags
      for entry in stanza.entries.dropFirst() { insert(entry.value, flags, part: part) }
    case "country":
      for value in stanza.values("name") { insert(value, .country, part: .country) }
      for value in stanza.values("adjective") { insert(value, .nationality, part: .nationality) }
    default: break
    }
  }

  private mutating func insert(_ value: String, _ whole: WordFlags, part: WordFlags) {
    var value = value
    value.withUTF8 { bytes in
      PackLine(bytes: bytes, start: 0, end: bytes.count).alternatives(0) {
        add($0, $1 ? whole : part)
      }
    }
  }

  private static let lists: [String: WordFlags] = [
    "title.suffix": .nameSuffix, "org.suffix": .organisation, "org.word": .organisationWord,
    "thing.suffix": .thing,
    "suffix.surname": .suffixSurname, "org.known": .known, "thing.known": .known, "not.person": .notPerson,
    "month": .calendar, "weekday": .calendar, "name.particle": .particle, "name.joiner": .joiner,
    "name.speech": .speech, "name.article": .article, "name.given": [.given, .commonGiven],
    "name.surname": [.surname, .commonSurname],
  ]
}
