/// Packs made ready for extraction: one lexicon and everything that is compiled from the packs' blocks.
public final class PackSet: Sendable {
  /// All words that the packs know.
  public let lexicon: Lexicon
  /// The words with which what finders look for begins.
  let starts: ListStarts
  /// The lists of small words that telling names asks for.
  let nameLists: NameLists
  /// The lists of grammar that finding events asks for.
  let eventLists: EventLists
  /// The lists of words that say whether a step has happened.
  let verbLists: VerbLists
  /// The lists of words that give persons their roles.
  let roleLists: RoleLists
  /// The lists of words about sentences.
  let sentenceCues: SentenceCues
  /// The compiled rules.
  public let rules: RuleBook
  /// What is known of pages: cues of boilerplate, calendars, outlets.
  let pages: PageIndex

  /// The words by which events are told.
  let events: EventRules
  /// Countries that are one city, ISO 3166-1 alpha-2.
  let cityStates: Set<String>
  /// Countries where the sentence is passed at a hearing of its own, weeks behind the verdict.
  let sentencingApart: Set<String>
  /// Cities of the world.
  public let gazetteer: Gazetteer
  /// Towns and villages by country.
  public let towns: Towns
  /// The lists of names, places and English words.
  public let names: NameTable
  /// The weights by which names are told.
  public let nameModel: NameModel
  /// Words in names that do not tell persons apart: `uulu`, `bin`, `Jr`.
  public let nameParticles: [String]
  /// The endings that make a surname mean all who have it: "the Hurleys".
  let surnamePlurals: [String]
  /// Short forms of given names with their full forms.
  public let nicknames: [String: String]

  /// Compiles packs.
  /// - Throws: `PackError` at the first mistake.
  public init(_ files: [PackFile]) throws(PackError) {
    var builder = LexiconBuilder()
    var stanzas: [Stanza] = []
    for file in files
    where file.path.hasSuffix(".pack") || file.path.hasSuffix(".rules") || file.path.hasSuffix(".event") {
      stanzas += try file.stanzas()
    }
    // The most frequent words are numbered first: what tables have of them lies close together.
    for stanza in stanzas where stanza.kind == "language" {
      for word in stanza.alternatives("words").flatMap(builder.tokens) { _ = builder.intern(word.hash) }
    }
    for stanza in PageIndex.lists(of: stanzas) {
      let list = builder.list(stanza.name)
      for entry in stanza.entries.dropFirst() {
        if entry.key == "case", entry.value == "exact" {
          builder.exact.insert(list)
          continue
        }
        guard entry.key == "are" || entry.key.hasPrefix("value ") else {
          throw PackError(
            "expected 'are:' or 'value X:'", path: stanza.path, line: entry.line, text: entry.key)
        }
        let value = entry.key == "are" ? "" : String(entry.key.dropFirst(6)).trimmed
        for word in entry.value.alternatives { builder.add(word.trimmed, to: list, value: value) }
      }
    }
    // The long lists are read beside the rest.
    let names = Meanwhile { [stanzas] in NameTable(files: files, stanzas: stanzas) }
    let gazetteer = Meanwhile {
      Gazetteer(
        tables: files.filter { $0.path.hasSuffix("cities.tsv") || $0.path.hasSuffix("cities-more.tsv") })
    }
    towns = Towns(tables: files.filter { $0.path.hasSuffix("towns.tsv") })
    Countries.addLists(stanzas, to: &builder)
    Regions.addLists(files.filter { $0.path.hasSuffix("regions.tsv") }, to: &builder)
    let ambiguous = builder.list("city.ambiguous")
    for file in files where file.path.hasSuffix("ambiguous-cities.txt") {
      for line in file.text.parts(UInt8(ascii: "\n")) where line.utf8.first != UInt8(ascii: "#") {
        if let name = line.parts(UInt8(ascii: "\t")).first { builder.add(String(name), to: ambiguous) }
      }
    }
    cityStates = Set(stanzas.filter { $0.kind == "country" && $0.value("city-state") != nil }.map(\.name))
    sentencingApart = Set(
      stanzas.filter { $0.kind == "country" && $0.value("sentencing") == "apart" }.map(\.name))
    events = try EventRules.compile(stanzas, into: &builder)
    var (rules, finish) = try RuleCompiler.compile(stanzas, into: &builder)
    let pages = try PageIndex.compile(stanzas, into: &builder)
    nameModel = NameModel(text: files.first { $0.path.hasSuffix("names.weights.txt") }?.text ?? "")
    func entries(_ lists: Set<String>) -> [String] {
      stanzas.filter { $0.kind == "words" && lists.contains($0.name) }.flatMap { $0.alternatives("are") }
    }
    nameParticles = entries(["name.patronymic", "name.generation"])
    surnamePlurals = entries(["surname.plural"])
    nicknames = Dictionary(
      stanzas.filter { $0.kind == "nicknames" }.flatMap { stanza in
        stanza.entries.dropFirst().flatMap { entry in
          entry.value.alternatives.map { (String($0).trimmed, entry.key) }
        }
      }, uniquingKeysWith: { first, _ in first })
    lexicon = Lexicon(builder)
    starts = ListStarts(lexicon)
    nameLists = NameLists(lexicon, starts)
    eventLists = EventLists(lexicon: lexicon)
    verbLists = VerbLists(lexicon: lexicon)
    roleLists = RoleLists(lexicon: lexicon)
    sentenceCues = SentenceCues(lexicon: lexicon)
    self.names = names.take()
    self.gazetteer = gazetteer.take()
    self.pages = pages(lexicon)
    finish(&rules, lexicon)
    self.rules = rules
  }
}
