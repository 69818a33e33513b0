import DocketModel

/// Tells the story from what is around it: title, byline, dates, outlet and body.
struct Story {
  let document: Document
  let packs: PackSet
  var units: [TextUnit]
  var dates: [PageDate] = []
  /// What each unit says of authors.
  var bylines: [BylineReader.Byline?]
  var isFurniture: [Bool]
  /// The units that begin with a dateline.
  private(set) var leads: Set<Int> = []
  var frame = StoryFrame()
  /// Whether indents tell what belongs together: in text that a browser has set, not in what was pasted flat.
  let isIndented: Bool

  /// Fills title, authors, dates, outlet, URL, language, body and cuts of a record.
  /// - Returns: what stands around the story.
  @discardableResult
  static func find(in document: Document, packs: PackSet, record: inout ArticleRecord) -> StoryFrame {
    var story = Story(document: document, packs: packs)
    story.fill(&record)
    return story.frame
  }

  init(document: Document, packs: PackSet) {
    self.document = document
    self.packs = packs
    units = UnitReader(document: document, pages: packs.pages).units()
    isFurniture = []
    bylines = Array(repeating: nil, count: units.count)
    isIndented = StorySpan.holds(units.lazy.map(\.indent), moreThan: 3)
    UnitScorer(document: document, pages: packs.pages).score(&units)
    markLeads()
  }

  /// What a dateline adds to the weight of the paragraph that it begins, in words.
  static let leadWeight = 30.0

  /// A paragraph that begins with a dateline is the first of a story, whatever stands around it.
  mutating func markLeads() {
    let reader = DatelineReader(document: document, lexicon: packs.lexicon, pages: packs.pages)
    for index in units.indices where units[index].score > 10 {
      guard let first = units[index].tokens.first, document.tokens[first].shape.contains(.allCapitals),
        reader.read(units[index].tokens, isLine: false) != nil
      else { continue }
      units[index].score += Story.leadWeight
      leads.insert(index)
    }
  }

  mutating func fill(_ record: inout ArticleRecord) {
    let span = StorySpan.find(units, cues: packs.pages.cues) ?? units.count..<units.count
    readFurniture(span)
    let start = bodyStart(span)
    let body = start..<max(start, span.upperBound)
    readDateline(body)
    let headline = HeadlineFinder(
      document: document, lexicon: packs.lexicon, pages: packs.pages, isFurniture: isFurniture,
      isByline: bylines.map { $0?.isExplicit ?? false }
    ).find(units, before: span.isEmpty ? units.count : start)
    frame.title = headline?.tokens
    record.title = headline.map { document.text(tokens: $0.tokens) }
    markBody(body, headline)
    frame.address = address()
    record.url = frame.address?.text
    findOutlet(body, headline, &record)
    findAuthors(body, headline, &record)
    findDates(body, headline, &record)
    record.body = frame.body
    record.cuts = cuts(headline)
    record.language = packs.pages.languages.language(of: document, body: frame.body)
    addFindings(&record)
  }

  // MARK: - Outlet, authors, dates

  /// The page's address: a line of its own near the top or the end.
  func address() -> WebAddress? {
    for unit in units.prefix(6) + units.suffix(3) where unit.tokens.count <= 80 && unit.words <= 40 {
      if let found = WebAddress(document, at: unit.range.start, end: unit.range.end),
        found.end == unit.range.end,
        found.path.utf8.count > 1
      {
        return found
      }
    }
    return nil
  }

  mutating func findOutlet(
    _ body: Range<Int>, _ headline: HeadlineFinder.Headline?, _ record: inout ArticleRecord
  ) {
    var finder = OutletFinder(
      document: document, lexicon: packs.lexicon, pages: packs.pages, names: packs.names)
    let page = OutletFinder.Page(
      units: units, isBody: units.map { $0.reason == .story }, start: body.lowerBound, headline: headline,
      address: frame.address, isFurniture: isFurniture, agency: frame.dateline?.agency, bylines: bylines,
      dates: dates, isSet: isIndented)
    guard let outlet = finder.find(page) else { return }
    record.outlet = outlet.name
    frame.outletCountry = outlet.country ?? StoryCountry.of(outlet: outlet.name, packs: packs)
  }

  mutating func findDates(
    _ body: Range<Int>, _ headline: HeadlineFinder.Headline?, _ record: inout ArticleRecord
  ) {
    let inAddress = frame.address.flatMap { addressDate($0.path) }
    let finder = PublicationFinder(
      monthFirst: frame.outletCountry.map { packs.pages.monthFirst.contains($0) } ?? false)
    let found = finder.find(
      dates, start: body.lowerBound, end: body.upperBound, title: headline?.unit,
      dateline: frame.dateline?.date,
      address: inAddress)
    record.published = found.published
    record.updated = found.updated
  }

  /// A date in the path of an address: `/2024/11/20/`, `/2024-11-20-`.
  func addressDate(_ path: String) -> PartialDate? {
    let parts = path.numbers.map(String.init)
    guard parts.count >= 3 else { return nil }
    for index in 0..<(parts.count - 2) where parts[index].utf8.count == 4 && parts[index + 1].utf8.count <= 2
    {
      guard let year = Int(parts[index]), let month = Int(parts[index + 1]), let day = Int(parts[index + 2]),
        parts[index + 2].utf8.count <= 2, (1990...2100).contains(year)
      else { continue }
      if let date = PartialDate(year: year, month: month, day: day) { return date }
    }
    return nil
  }

  func addFindings(_ record: inout ArticleRecord) {
    guard !units.isEmpty else { return }
    if record.published == nil { record.findings.append(Finding(.noDate, "no publication date was found")) }
    if record.outlet == nil { record.findings.append(Finding(.noOutlet, "no outlet was found")) }
    if record.body.isEmpty { record.findings.append(Finding(.noBody, "no running text was found")) }
  }
}
