import DocketModel

/// Weighs what a page says of its outlet: addresses, the page's title, copyright lines, mastheads, credits.
struct OutletFinder {
  let document: Document
  let lexicon: Lexicon
  let pages: PageIndex

  /// What speaks for one outlet.
  struct Candidate: Sendable {
    var name: String
    var country: String?
    var weight = 0.0
    var mentions = 0
    /// Whether the packs have it.
    var isKnown = false
  }

  /// What the rest of the search knows of the page.
  struct Page: Sendable {
    var units: [TextUnit]
    var isBody: [Bool]
    var start: Int
    var headline: HeadlineFinder.Headline?
    var address: WebAddress?
    var isFurniture: [Bool]
    var agency: Range<Int>?
    var bylines: [BylineReader.Byline?]
    var dates: [PageDate]
    /// Whether a browser has set the page: its first lines are menus then.
    var isSet: Bool
  }

  var candidates: [String: Candidate] = [:]
  var mastheads: Set<String> = []
  var owners = 0
  /// Hosts of the page's addresses of mail.
  var hosts: Set<String> = []
  /// Names behind those of photographers.
  var credits: Set<String> = []
  /// How many names lines of service gave.
  var services = 0
  /// The lines between headline and story.
  private(set) var zone = 0..<0
  let look: OutletLook
  /// Hosts of mail that are nobody's, and what stands before an outlet in lines of service.
  let mailHosts: Lexicon.ListID?
  let before: Lexicon.ListID?

  init(document: Document, lexicon: Lexicon, pages: PageIndex, names: NameTable) {
    self.document = document
    self.lexicon = lexicon
    self.pages = pages
    mailHosts = lexicon.list("page.outlet.mail")
    before = lexicon.list("page.outlet.before")
    look = OutletLook(document: document, lexicon: lexicon, pages: pages, names: names)
  }

  /// The outlet of a page; `nil` where nothing names it.
  mutating func find(_ page: Page) -> Candidate? {
    zone = OutletFinder.zone(page)
    if let address = page.address { vote(host: address.host, 100, page) }
    for (index, unit) in page.units.enumerated() where !page.isBody[index] { read(unit, index, page) }
    if let agency = page.agency { vote(agency: agency) }
    biography(page)
    joinHosts(page)
    joinOwners()
    if candidates.values.allSatisfy({ $0.weight < 3 }) { readStory(page) }
    return candidates.values.filter { $0.weight >= 3 }.max { ($0.weight, $1.name) < ($1.weight, $0.name) }
  }

  /// An agency that speaks of itself in the story: "told AFP".
  mutating func readStory(_ page: Page) {
    guard let list = lexicon.list("page.outlet.told") else { return }
    for (index, unit) in page.units.enumerated() where page.isBody[index] {
      for at in unit.tokens {
        guard let told = lexicon.match(list, document.tokens, at: at, end: unit.tokens.upperBound) else {
          continue
        }
        var start = at + told.length
        if start < unit.tokens.upperBound, !document.tokens[start].isCapital { continue }
        if let name = named(start, unit), look.kind(name) == .press {
          vote(document.text(tokens: name), 2)
          continue
        }
        for _ in 0..<2 {
          guard start < unit.tokens.upperBound else { break }
          if let agency = pages.outlets.names(
            document.tokens, at: start, end: unit.tokens.upperBound, credits: true)?.outlets.first
          {
            vote(agency, 5)
            break
          }
          start += 1
        }
      }
    }
  }

  /// A company that is named after an outlet of the packs speaks for that outlet.
  mutating func joinOwners() {
    let known = candidates.filter { $0.value.isKnown && $0.value.weight >= 3 && $0.key.utf8.count > 4 }
    for (key, owner) in candidates where !owner.isKnown {
      guard let outlet = known.first(where: { key.hasPrefix($0.key) }) else { continue }
      candidates[outlet.key]?.weight += owner.weight
      candidates[key] = nil
    }
    joinInitials()
  }

  // MARK: - Votes

  mutating func vote(_ name: String, _ weight: Double) { vote(name, pages.outlets.key(name), weight) }

  mutating func vote(_ name: String, _ key: String, _ weight: Double) {
    vote(key, name, country: nil, weight, isMention: false, isKnown: false)
  }

  mutating func vote(_ outlet: OutletIndex.OutletID, _ weight: Double, isMention: Bool = false) {
    let outlet = pages.outlets.outlets[outlet]
    vote(outlet.key, outlet.name, country: outlet.country, weight, isMention: isMention, isKnown: true)
  }

  /// Outlets of several countries that share a name are one name.
  mutating func vote(_ outlets: [OutletIndex.OutletID], _ weight: Double, isMention: Bool = false) {
    var keys: Set<String> = []
    for outlet in outlets where keys.insert(pages.outlets.outlets[outlet].key).inserted {
      vote(outlet, weight, isMention: isMention)
    }
  }

  mutating func vote(
    _ key: String, _ name: String, country: String?, _ weight: Double, isMention: Bool, isKnown: Bool
  ) {
    guard !key.isEmpty else { return }
    var candidate = candidates[key] ?? Candidate(name: name, country: country)
    if isMention {
      candidate.mentions += 1
      if candidate.mentions > 5 { return }
    }
    candidate.weight += weight
    if isKnown, !candidate.isKnown {
      candidate.isKnown = true
      candidate.name = name
    }
    if candidate.country == nil { candidate.country = country }
    candidates[key] = candidate
  }

  mutating func vote(host: String, _ weight: Double, _ page: Page) {
    if let known = pages.outlets.outlet(host: host) { return vote(known, weight) }
    vote(spelled(host, page) ?? split(host) ?? host, weight)
  }

  mutating func vote(agency: Range<Int>) {
    let names =
      pages.outlets.names(document.tokens, at: agency.lowerBound, end: agency.upperBound, credits: true)
      ?? pages.outlets.names(document.tokens, at: agency.lowerBound, end: agency.upperBound, credits: false)
    if let known = names?.outlets.first { vote(known, 12) } else { vote(document.text(tokens: agency), 8) }
  }

  // MARK: - Reading

  /// Units cut for these reasons name agencies, photographers and companies, not the outlet.
  private static let noOutlets: [UnitReason] = [.credit, .note, .tweet, .post, .caption]

  mutating func read(_ unit: TextUnit, _ index: Int, _ page: Page) {
    guard !unit.tokens.isEmpty, unit.words <= 60 else { return }
    if let headline = page.headline, unit.words >= 4, index < 4 || index <= page.start {
      pageTitle(unit, index, headline, page)
    }
    signs(unit, index, page)
    if isCopyright(unit) { return copyright(unit, isPicture: index < page.start) }
    guard !OutletFinder.noOutlets.contains(unit.reason) else { return }
    let isMasthead = index < 12 && index < page.start
    let (tokens, outlets) = (document.tokens, pages.outlets)
    var at = unit.tokens.lowerBound
    while at < unit.tokens.upperBound {
      guard outlets.begins(tokens[at].word),
        let names = outlets.names(tokens, at: at, end: unit.tokens.upperBound, credits: false)
      else {
        at += 1
        continue
      }
      let isWhole = names.length == unit.tokens.count
      let isDomain = isDomain(at, names.length)
      var weight = isWhole && !unit.isBullet || isDomain ? 8.0 : isWhole ? 3 : 4
      // A name of one word is a word of the language or part of another name where it stands inside of a line.
      if names.length == 1 && !isWhole { weight = isInName(at, unit) ? 0 : 1 }
      if isMasthead && isWhole && !unit.isBullet { weight += 22 - Double(index) }
      if page.isFurniture[index] { weight = min(weight, 3) }
      let isLong = unit.words > 12 && !(page.isFurniture[index] && zone.contains(index))
      if page.headline?.unit == index || unit.cue == nil && isLong { weight = 0.5 }
      // An outlet that is named like a section: `Metro` in a menu.
      if names.length == 1, unit.cue != nil, isWhole { weight = 0.5 }
      if isSection(at..<at + names.length, unit, page) { weight = min(weight, 1) }
      let isTold = !isWhole && goesOnSmall(at + names.length, unit)
      if index > page.start, unit.cue == nil, unit.words > 4 || isTold, !isDomain {
        weight =
          names.length > 1 && !isTold && index + 6 >= page.units.count && at == unit.tokens.lowerBound
          ? 8 : weight * 0.4
      }
      vote(names.outlets, weight, isMention: true)
      at += names.length
    }
    if isMasthead, unit.cue == nil, index < page.headline?.unit ?? page.start,
      page.bylines[index]?.isExplicit != true
    {
      masthead(unit, index, page)
    }
    if isMasthead, let headline = page.headline, index <= headline.unit + 4 { office(unit) }
  }

  /// Whether a name in the head of a page is one of its sections: a menu above the story has it between two others.
  private func isSection(_ name: Range<Int>, _ unit: TextUnit, _ page: Page) -> Bool {
    guard unit.dividers == 0 || unit.dividers > 1 else { return false }
    return page.units.prefix(min(page.start, 12)).contains { menu in
      guard menu.dividers > 1 else { return false }
      return menu.tokens.dropFirst().contains { start in
        start + name.count < menu.tokens.upperBound && PageTitle.isDivider(start - 1, document)
          && PageTitle.isDivider(start + name.count, document)
          && zip(name, start...).allSatisfy { document.tokens[$0].hash == document.tokens[$1].hash }
      }
    }
  }

  /// Whether another word with a capital stands beside a word.
  func isInName(_ index: Int, _ unit: TextUnit) -> Bool {
    [index - 1, index + 1].contains {
      unit.tokens.contains($0) && document.tokens[$0].isWord && document.tokens[$0].isCapital
    }
  }

  /// Whether a small word follows, as a verb in a headline about an outlet.
  func goesOnSmall(_ index: Int, _ unit: TextUnit) -> Bool {
    unit.tokens.contains(index) && document.tokens[index].isWord && !document.tokens[index].isCapital
  }

  func isDomain(_ index: Int, _ length: Int) -> Bool {
    length > 2 && document.bytes[Int(document.tokens[index + length - 2].start)] == 46
  }
}
