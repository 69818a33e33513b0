import DocketModel

/// Tells the story from what is around it: title, byline, dates, outlet and body.
struct Story {
  private let document: Document
  private let packs: PackSet
  private var units: [TextUnit]
  private var dates: [PageDate] = []
  private var bylines: [Int: BylineReader.Byline] = [:]
  private var isFurniture: [Bool]
  private var frame = StoryFrame()
  /// Whether indents tell what belongs together: in text that a browser has set, not in what was pasted flat.
  private let isIndented: Bool

  /// Fills title, authors, dates, outlet, URL, language, body and cuts of a record.
  /// - Returns: what stands around the story.
  @discardableResult
  static func find(in document: Document, packs: PackSet, record: inout ArticleRecord) -> StoryFrame {
    var story = Story(document: document, packs: packs)
    story.fill(&record)
    return story.frame
  }

  private init(document: Document, packs: PackSet) {
    self.document = document
    self.packs = packs
    units = UnitReader(document: document, pages: packs.pages).units()
    isFurniture = []
    isIndented = Set(units.lazy.map(\.indent)).count > 3
    UnitScorer(document: document, pages: packs.pages).score(&units)
    markLeads()
  }

  /// What a dateline adds to the weight of the paragraph that it begins, in words.
  private static let leadWeight = 30.0

  /// A paragraph that begins with a dateline is the first of a story, whatever stands around it.
  private mutating func markLeads() {
    let reader = DatelineReader(document: document, lexicon: packs.lexicon, pages: packs.pages)
    for index in units.indices where units[index].score > 10 {
      guard let first = units[index].tokens.first, document.tokens[first].shape.contains(.allCapitals),
        reader.read(units[index].tokens, isLine: false) != nil
      else { continue }
      units[index].score += Story.leadWeight
    }
  }

  private mutating func fill(_ record: inout ArticleRecord) {
    let span = StorySpan.find(units, cues: packs.pages.cues) ?? units.count..<units.count
    readFurniture(span)
    let start = bodyStart(span)
    let body = start..<max(start, span.upperBound)
    readDateline(body)
    let headline = HeadlineFinder(
      document: document, lexicon: packs.lexicon, pages: packs.pages, isFurniture: isFurniture
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

  // MARK: - Dates and bylines around the story

  /// Units with more words than this are no furniture.
  private static let longestFurniture = 40

  private mutating func readFurniture(_ span: Range<Int>) {
    isFurniture = Array(repeating: false, count: units.count)
    let dateReader = PageDateReader(document: document, lexicon: packs.lexicon, pages: packs.pages)
    let bylineReader = BylineReader(document: document, lexicon: packs.lexicon, pages: packs.pages)
    let near = (span.lowerBound - 24)..<(span.lowerBound + 9)
    for (index, unit) in units.enumerated() where unit.words <= Story.longestFurniture {
      let isBody = unit.score > 6 && span.contains(index) && unit.words > 14
      var found: [PageDate] = []
      if unit.numbers > 0, !isBody, unit.reason != "post", unit.reason != "tweet", unit.reason != "footer" {
        found = dateReader.dates(in: unit.tokens, unit: index)
        if let previous = index > 0 ? units[index - 1] : nil, !found.isEmpty {
          label(&found[0], unit, previous)
        }
        for index in found.indices { found[index].isInProse = unit.small > 6 && found[index].label == .none }
        dates += found
      }
      guard near.contains(index) || index >= span.upperBound && index < span.upperBound + 6, !isBody else {
        continue
      }
      if unit.cue == nil || unit.reason == "audio" || unit.reason == "note" || !found.isEmpty
        || unit.reason == "share"
      {
        bylines[index] = bylineReader.read(unit, dates: found)
      }
      if let previous = index > 0 ? units[index - 1] : nil, bylines[index] != nil,
        bylineReader.isLabel(previous) || units[index].isBullet && bylines[index - 1]?.isExplicit ?? false
      {
        bylines[index]?.isExplicit = true
      }
      let isCaption = ["credit", "caption", "related", "tags"].contains(unit.reason)
      let isDateLine =
        unit.words <= 30 && (found.contains { $0.label != .none } || unit.small <= 8)
        && !(unit.ending == .stop && unit.small >= 3 && unit.numbers * 3 < unit.words)
      if !isCaption, !found.isEmpty && isDateLine || bylines[index]?.isExplicit ?? false {
        isFurniture[index] = true
      }
    }
  }

  /// `Published` on a line of its own tells what the date on the next one is.
  private func label(_ date: inout PageDate, _ unit: TextUnit, _ previous: TextUnit) {
    guard date.label == .none, previous.words <= 3, date.tokens.lowerBound <= unit.tokens.lowerBound + 1
    else { return }
    func holds(_ list: Lexicon.ListID?) -> Bool {
      guard let list, let first = previous.tokens.first else { return false }
      return packs.lexicon.match(list, document.tokens, at: first, end: previous.tokens.upperBound) != nil
    }
    if holds(packs.pages.updated) {
      date.label = .updated
    } else if holds(packs.pages.published) {
      date.label = .published
    }
  }

  /// Where the running text begins: what stands before the byline or the date is no part of it.
  private func bodyStart(_ span: Range<Int>) -> Int {
    var start = span.lowerBound
    var words = 0
    for index in span.prefix(10) {
      if isFurniture[index], units[index].score <= 6 || units[index].words < 15 {
        start = index + 1
      } else if units[index].score > 0 {
        words += units[index].words
        if words > 110 { break }
      }
    }
    while start < span.upperBound, units[start].score <= 0 { start += 1 }
    while start + 1 < span.upperBound, units[start].words >= 5,
      units[..<start].contains(where: { $0.key == units[start].key })
    {
      // The headline again.
      start += 1
      while start + 1 < span.upperBound, units[start].score <= 0 { start += 1 }
    }
    // A short question before the first paragraph is a headline, a line without a full stop a sub-headline.
    if start + 1 < span.upperBound, start < 40 || start > span.lowerBound, units[start].words <= 20,
      units[start].sentences == 0, units[start].ending == .stop, let last = units[start].tokens.last,
      [33, 63].contains(document.bytes[Int(document.tokens[last].start)]),
      units[start + 1].words * 3 > units[start].words * 4
    {
      start += 1
    }
    while start + 1 < span.upperBound, units[start].ending == .open, units[start].sentences == 0,
      let next = units[(start + 1)..<span.upperBound].first(where: { $0.score > 0 }), next.ending != .open
    { start += 1 }
    while start < span.upperBound, units[start].score <= 0 { start += 1 }
    guard start < span.upperBound else { return span.lowerBound }
    return isHeadlineWithStop(start, span) || isStandfirst(start, span) ? start + 1 : start
  }

  /// Whether the first line of the file is a headline though a full stop ends it.
  private func isHeadlineWithStop(_ index: Int, _ span: Range<Int>) -> Bool {
    let unit = units[index]
    guard index + 1 < span.upperBound, unit.words <= 18, unit.sentences == 0,
      let never = packs.pages.headlineNever,
      units[..<index].allSatisfy({ WebAddress(document, at: $0.range.start, end: $0.range.end) != nil }),
      units[index + 1].words >= unit.words * 2
    else { return false }
    return unit.tokens.filter { packs.lexicon.contains(document.tokens[$0], in: never) }.count < 2
  }

  /// Whether the first sentence of the running text sums up the story rather than begins it: it names nobody and
  /// speaks of "the" people whom only the headline has named.
  private func isStandfirst(_ index: Int, _ span: Range<Int>) -> Bool {
    let unit = units[index]
    guard index > 0, index + 1 < span.upperBound, unit.words <= 40, unit.sentences == 0, unit.capitals == 0,
      units[index + 1].score > 10, units[index + 1].capitals >= 2, let first = unit.tokens.first,
      let definite = packs.lexicon.list("page.standfirst.start")
    else { return false }
    return packs.lexicon.contains(document.tokens[first], in: definite)
  }

  private mutating func readDateline(_ body: Range<Int>) {
    let reader = DatelineReader(document: document, lexicon: packs.lexicon, pages: packs.pages)
    if let first = body.first, let found = reader.read(units[first].tokens, isLine: false) {
      frame.dateline = found
    }
    guard frame.dateline == nil, let first = body.first else { return }
    for index in max(0, first - 3)..<first
    where units[index].words <= 14 && (units[index].cue == nil || units[index].reason == "credit") {
      if let found = reader.read(units[index].tokens, isLine: true) { frame.dateline = found }
    }
  }

  // MARK: - Body

  private mutating func markBody(_ body: Range<Int>, _ headline: HeadlineFinder.Headline?) {
    for index in body where !isFurniture[index] || units[index].words > 30 {
      let isHead = units[index].score <= 0 && isSubheading(index, body)
      let isItem = units[index].score <= 0 && isListItem(index, body)
      guard units[index].score > 0 || isHead || isItem else { continue }
      var range = units[index].range
      if units[index].isBullet { range.start = document.lines[units[index].lines.lowerBound].range.start }
      units[index].reason = "story"
      frame.body.append(range)
    }
    trimSignature()
    guard let first = body.first, let headline, headline.unit < first else { return }
    for index in (headline.unit + 1)..<first
    where units[index].cue == nil && !isFurniture[index] && units[index].words >= 6
      && units[index].ending != .bracket
      && (bylines[index].map { !$0.isExplicit && $0.names.count == 0 } ?? true)
    {
      frame.standfirst.append(units[index].range)
      if units[index].reason.isEmpty || units[index].reason == "aside" { units[index].reason = "standfirst" }
    }
  }

  /// Takes the agency's sign in brackets off the end of the last paragraph.
  private mutating func trimSignature() {
    guard let last = frame.body.last else { return }
    let tokens = document.tokens(in: last)
    guard tokens.count > 8, document.bytes[Int(document.tokens[tokens.upperBound - 1].start)] == 41,
      let open = tokens.suffix(8).last(where: { document.bytes[Int(document.tokens[$0].start)] == 40 }),
      open > tokens.lowerBound, Punctuation(document, document.tokens[open - 1]).isStop
    else { return }
    frame.body[frame.body.count - 1].end = Int(document.tokens[open - 1].end)
  }

  /// A short line between paragraphs of the story, at their indent.
  private func isSubheading(_ index: Int, _ body: Range<Int>) -> Bool {
    let unit = units[index]
    guard isIndented, unit.cue == nil, unit.reason.isEmpty, unit.words <= 10, unit.words >= 2, !unit.isBullet,
      unit.dividers == 0,
      index > body.lowerBound, index + 1 < body.upperBound, unit.ending == .open || unit.ending == .stop,
      units[index - 1].score > 12, units[index + 1].score > 12, units[index + 1].indent == unit.indent,
      units[index - 1].indent == unit.indent
    else { return false }
    return true
  }

  /// An item of a list that the paragraph before it announces with a colon, or that is a sentence.
  private func isListItem(_ index: Int, _ body: Range<Int>) -> Bool {
    guard units[index].isBullet, units[index].cue == nil, units[index].words >= 3 else { return false }
    var at = index - 1
    while at > body.lowerBound, units[at].isBullet, units[at].cue == nil, index - at < 30 { at -= 1 }
    return at >= body.lowerBound && units[at].score > 0 && units[at].ending == .colon
  }

  /// Everything that is not the story, by reason; neighbours with one reason are one cut.
  private func cuts(_ headline: HeadlineFinder.Headline?) -> [Cut] {
    var cuts: [Cut] = []
    for (index, unit) in units.enumerated() where unit.reason != "story" {
      var reason = unit.reason.isEmpty ? "other" : unit.reason
      if headline?.unit == index { reason = "title" } else if isFurniture[index] { reason = "byline" }
      if let last = cuts.last, last.reason == reason, index > 0, units[index - 1].reason != "story" {
        cuts[cuts.count - 1].end = unit.range.end
      } else {
        cuts.append(
          Cut(start: document.lines[unit.lines.lowerBound].range.start, end: unit.range.end, reason: reason))
      }
    }
    return cuts
  }

  // MARK: - Outlet, authors, dates

  /// The page's address: a line of its own near the top or the end.
  private func address() -> WebAddress? {
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

  private mutating func findOutlet(
    _ body: Range<Int>, _ headline: HeadlineFinder.Headline?, _ record: inout ArticleRecord
  ) {
    var finder = OutletFinder(document: document, lexicon: packs.lexicon, pages: packs.pages)
    let page = OutletFinder.Page(
      units: units, isBody: units.map { $0.reason == "story" }, start: body.lowerBound, headline: headline,
      address: frame.address, isFurniture: isFurniture, agency: frame.dateline?.agency)
    guard let outlet = finder.find(page) else { return }
    record.outlet = outlet.name
    frame.outletCountry = outlet.country
  }

  private mutating func findAuthors(
    _ body: Range<Int>, _ headline: HeadlineFinder.Headline?, _ record: inout ArticleRecord
  ) {
    let top = headline.map { max(0, $0.unit - 20) } ?? max(0, body.lowerBound - 6)
    var before = top < body.lowerBound ? Array(top..<body.lowerBound) : []
    before += body.prefix(4).filter { units[$0].score <= 0 }
    let after = body.upperBound..<min(units.count, body.upperBound + 6)
    func isSigned(_ index: Int) -> Bool {
      guard let byline = bylines[index], byline.isExplicit else { return false }
      return !byline.names.allSatisfy { isOutlet($0, record.outlet) || isInitials($0) }
    }
    let explicit = before.first(where: isSigned)
    let below = before.filter { $0 > headline?.unit ?? -1 && bylines[$0]?.isExplicit == false }
    let implicit = (below.isEmpty ? before : below).filter { $0 != headline?.unit }
      .compactMap { index in impliedByline(index, headline?.unit, body).map { (index: index, score: $0) } }
      .max { ($0.score, -$0.index) < ($1.score, -$1.index) }
    guard let index = explicit ?? implicit?.index ?? after.first(where: isSigned), let byline = bylines[index]
    else { return }
    frame.byline = byline.names
    dropBiography(byline, body)
    var next = index + 1
    while next < units.count, next < index + 12, let more = bylines[next],
      more.isExplicit == byline.isExplicit,
      units[next].isBullet
    {
      frame.byline += more.names
      next += 1
    }
    for name in frame.byline where !isOutlet(name, record.outlet) && !isInitials(name) {
      let text = document.text(tokens: name)
      if !record.authors.contains(text) { record.authors.append(text) }
    }
  }

  /// A last paragraph that begins with the author's name tells of the author, not of the story.
  private mutating func dropBiography(_ byline: BylineReader.Byline, _ body: Range<Int>) {
    for index in body.suffix(3).reversed() where units[index].reason == "story" && frame.body.count > 2 {
      let tells = byline.names.contains { name in
        name.count > 1 && units[index].tokens.count > name.count
          && zip(name, units[index].tokens).allSatisfy {
            document.tokens[$0].hash == document.tokens[$1].hash
          }
      }
      guard tells, frame.body.last.map({ $0.end == units[index].range.end }) ?? false else { return }
      units[index].reason = "author"
      frame.body.removeLast()
    }
  }

  /// Whether a name is nothing but initials.
  private func isInitials(_ name: Range<Int>) -> Bool {
    name.allSatisfy { document.tokens[$0].isMark || document.tokens[$0].shape.contains(.initials) }
  }

  /// Whether a name in a byline is that of the outlet itself, or the beginning of it.
  private func isOutlet(_ name: Range<Int>, _ outlet: String?) -> Bool {
    guard let outlet else { return false }
    let words = Fold.text(outlet).split { !$0.isLetter && !$0.isNumber }
    let own = Fold.text(document.text(tokens: name)).split { !$0.isLetter && !$0.isNumber }
    return words.starts(with: own) || words.dropFirst().starts(with: own)
  }

  /// How surely a line without "by" names the authors; `nil` where it does not.
  private func impliedByline(_ index: Int, _ title: Int?, _ body: Range<Int>) -> Int? {
    guard let byline = bylines[index], !byline.isExplicit,
      units[index].cue == nil || ["share", "audio"].contains(units[index].reason)
    else { return nil }
    var score = 0
    let distance = dates.map { abs($0.unit - index) }.min() ?? 99
    score += distance <= 1 ? 4 : distance <= 3 ? 2 : 0
    if let title { score += index > title ? 3 : title - index < 4 ? -1 : -4 }
    if isExplained(byline, body) { score += 4 }
    if index + 1 < units.count, units[index + 1].reason == "story" { score += 1 }
    if let last = byline.names.last, let role = packs.pages.role,
      (last.upperBound..<max(last.upperBound, units[index].tokens.upperBound)).contains(where: {
        packs.lexicon.match(role, document.tokens, at: $0, end: units[index].tokens.upperBound) != nil
      })
    {
      score += 2
    }
    guard byline.names.joined().allSatisfy({ isNameWord(document.tokens[$0]) }) else { return nil }
    guard let name = byline.names.first else { return nil }
    if document.tokens[name.lowerBound].shape.contains(.allCapitals) { score -= 2 }
    if units[index].isBullet { score -= 2 }
    if isInStory(name, body) { score -= 4 }
    if let title, holds(units[title].tokens, name) || frame.title.map({ holds($0, name) }) ?? false {
      score -= 5
    }
    score += personality(name)
    return score >= 4 ? score : nil
  }

  /// Whether a word can stand in a name: one with a capital, a particle, a mark.
  private func isNameWord(_ token: Token) -> Bool {
    !token.isWord || token.isCapital || packs.names[token.hash].contains(.particle)
  }

  /// Whether the words of a name are names of people: more than 0 where they are, less where they are other words.
  private func personality(_ name: Range<Int>) -> Int {
    let flags = name.map { document.tokens[$0] }.filter { $0.isWord && $0.isCapital }.map {
      packs.names[$0.hash]
    }
    var score = flags.first?.contains(.given) ?? false ? 2 : 0
    let others = flags.filter {
      !$0.isDisjoint(with: [.english, .organisation, .country, .calendar, .notPerson, .thing])
    }
    let plain = others.filter { $0.isDisjoint(with: [.given, .surname]) }
    if !plain.isEmpty { score -= plain.count * 2 + 1 }
    return score
  }

  /// Whether a line after the story begins with the author's name.
  private func isExplained(_ byline: BylineReader.Byline, _ body: Range<Int>) -> Bool {
    guard let name = byline.names.first, name.count > 1 else { return false }
    return units[body.upperBound...].prefix(30).contains { unit in
      unit.tokens.count >= name.count
        && zip(name, unit.tokens).allSatisfy { document.tokens[$0].hash == document.tokens[$1].hash }
    }
  }

  /// Whether the story speaks of somebody of that name.
  private func isInStory(_ name: Range<Int>, _ body: Range<Int>) -> Bool {
    for index in body where units[index].reason == "story" {
      if holds(units[index].tokens, name) { return true }
    }
    return false
  }

  /// Whether the words of a name stand in a run of tokens.
  private func holds(_ tokens: Range<Int>, _ name: Range<Int>) -> Bool {
    let first = document.tokens[name.lowerBound].hash
    return tokens.contains { at in
      document.tokens[at].hash == first && at + name.count <= tokens.upperBound
        && zip(name, at...).allSatisfy { document.tokens[$0].hash == document.tokens[$1].hash }
    }
  }

  private mutating func findDates(
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
  private func addressDate(_ path: String) -> PartialDate? {
    let parts = path.split { !$0.isNumber }.map(String.init)
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

  private func addFindings(_ record: inout ArticleRecord) {
    guard !units.isEmpty else { return }
    if record.published == nil { record.findings.append(Finding(.noDate, "no publication date was found")) }
    if record.outlet == nil { record.findings.append(Finding(.noOutlet, "no outlet was found")) }
    if record.body.isEmpty { record.findings.append(Finding(.noBody, "no running text was found")) }
  }
}
