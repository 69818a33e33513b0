/// What the packs know of pages, made ready: cues, calendars and bylines of all languages, outlets.
final class PageIndex: Sendable {
  /// The lexicon that the lists are of.
  let lexicon: Lexicon
  /// Cues of boilerplate.
  let cues: CueIndex
  /// Languages by their function words.
  let languages: LanguageIndex
  /// Newspapers, agencies, broadcasters.
  let outlets: OutletIndex
  /// Countries, ISO 3166-1 alpha-2, that write the month before the day.
  let monthFirst: Set<String>
  /// Lists of calendars and bylines; `nil` where no pack has them.
  let month: Lexicon.ListID?
  let weekday: Lexicon.ListID?
  let by: Lexicon.ListID?
  let role: Lexicon.ListID?
  let published: Lexicon.ListID?
  let updated: Lexicon.ListID?
  let today: Lexicon.ListID?
  let headlineNever: Lexicon.ListID?
  let office: Lexicon.ListID?

  /// The blocks `words:`, with those of calendars and bylines under a second name, `page.NAME`, which all languages
  /// share. A language that has no rules lends its words to pages only: they are no words of the story.
  static func lists(of stanzas: [Stanza]) -> [Stanza] {
    let spoken = Set(stanzas.filter { $0.kind == "rule" }.compactMap { language(of: $0.path) })
    var lists: [Stanza] = []
    for stanza in stanzas where stanza.kind == "words" {
      let language = language(of: stanza.path)
      if language.map(spoken.contains) ?? true { lists.append(stanza) }
      guard language != nil, stanza.path.hasSuffix("/calendar.pack") || stanza.path.hasSuffix("/byline.pack")
      else {
        continue
      }
      var page = stanza
      page.entries[0].value = "page." + stanza.name
      lists.append(page)
    }
    return lists
  }

  /// The language of a pack below `languages/`.
  static func language(of path: String) -> String? {
    let parts = path.split(separator: "/")
    guard let index = parts.firstIndex(of: "languages"), index + 2 < parts.count else { return nil }
    return String(parts[index + 1])
  }

  /// Compiles the packs' blocks; the lists are looked up once the lexicon is made.
  static func compile(
    _ stanzas: [Stanza], into builder: inout LexiconBuilder
  ) throws(PackError) -> (Lexicon) -> PageIndex {
    let cues = try CueIndex.compile(stanzas, into: &builder)
    let languages = LanguageIndex.compile(stanzas, into: &builder)
    let outlets = OutletIndex.compile(stanzas, into: &builder)
    let order = stanzas.filter { $0.kind == "date-order" && $0.name == "month-first" }
    let monthFirst = Set(order.flatMap { $0.alternatives("countries") })
    return {
      PageIndex(cues: cues, languages: languages, outlets: outlets, monthFirst: monthFirst, lexicon: $0)
    }
  }

  private init(
    cues: CueIndex, languages: LanguageIndex, outlets: OutletIndex, monthFirst: Set<String>, lexicon: Lexicon
  ) {
    self.lexicon = lexicon
    self.cues = cues
    self.monthFirst = monthFirst
    self.languages = languages
    self.outlets = outlets
    month = lexicon.list("page.month")
    weekday = lexicon.list("page.weekday")
    by = lexicon.list("page.byline.by")
    role = lexicon.list("page.byline.role")
    published = lexicon.list("page.date.published")
    updated = lexicon.list("page.date.updated")
    today = lexicon.list("page.date.today")
    headlineNever = lexicon.list("page.headline.never")
    office = lexicon.list("page.outlet.office")
  }
}
