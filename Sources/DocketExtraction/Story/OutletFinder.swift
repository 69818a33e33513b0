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
  }

  private(set) var candidates: [String: Candidate] = [:]
  private var mastheads: Set<String> = []
  private var owners = 0

  /// Pages have few copyright lines; of more than this the rest is not read.
  private static let mostOwners = 12

  init(document: Document, lexicon: Lexicon, pages: PageIndex) {
    self.document = document
    self.lexicon = lexicon
    self.pages = pages
  }

  /// The outlet of a page; `nil` where nothing names it.
  mutating func find(_ page: Page) -> Candidate? {
    if let address = page.address { vote(host: address.host, 100, page) }
    for (index, unit) in page.units.enumerated() where !page.isBody[index] { read(unit, index, page) }
    if let agency = page.agency { vote(agency: agency) }
    joinOwners()
    if candidates.values.allSatisfy({ $0.weight < 3 }) { readStory(page) }
    return candidates.values.filter { $0.weight >= 3 }.max { ($0.weight, $1.name) < ($1.weight, $0.name) }
  }

  /// An agency that speaks of itself in the story: "told AFP".
  private mutating func readStory(_ page: Page) {
    guard let list = lexicon.list("page.outlet.told") else { return }
    for (index, unit) in page.units.enumerated() where page.isBody[index] {
      for at in unit.tokens {
        guard let told = lexicon.match(list, document.tokens, at: at, end: unit.tokens.upperBound) else {
          continue
        }
        var start = at + told.length
        if start < unit.tokens.upperBound, !document.tokens[start].isCapital { continue }
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
  private mutating func joinOwners() {
    let known = candidates.filter { $0.value.isKnown && $0.key.utf8.count > 4 }
    for (key, owner) in candidates where !owner.isKnown {
      guard let outlet = known.first(where: { key.hasPrefix($0.key) }) else { continue }
      candidates[outlet.key]?.weight += owner.weight
      candidates[key] = nil
    }
  }

  // MARK: - Votes

  private mutating func vote(_ name: String, _ weight: Double) {
    vote(pages.outlets.key(name), name, country: nil, weight, isMention: false, isKnown: false)
  }

  private mutating func vote(_ outlet: OutletIndex.OutletID, _ weight: Double, isMention: Bool = false) {
    let outlet = pages.outlets.outlets[outlet]
    vote(outlet.key, outlet.name, country: outlet.country, weight, isMention: isMention, isKnown: true)
  }

  private mutating func vote(
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

  private mutating func vote(host: String, _ weight: Double, _ page: Page) {
    if let known = pages.outlets.outlet(host: host) { return vote(known, weight) }
    vote(spelled(host, page) ?? split(host) ?? host, weight)
  }

  private mutating func vote(agency: Range<Int>) {
    let names =
      pages.outlets.names(document.tokens, at: agency.lowerBound, end: agency.upperBound, credits: true)
      ?? pages.outlets.names(document.tokens, at: agency.lowerBound, end: agency.upperBound, credits: false)
    if let known = names?.outlets.first { vote(known, 12) } else { vote(document.text(tokens: agency), 8) }
  }

  // MARK: - Reading

  private mutating func read(_ unit: TextUnit, _ index: Int, _ page: Page) {
    guard !unit.tokens.isEmpty, unit.words <= 60 else { return }
    if let headline = page.headline, index < 4 || index <= page.start {
      pageTitle(unit, index, headline, page)
    }
    if isCopyright(unit) { return copyright(unit) }
    guard !["credit", "note", "tweet", "post", "caption"].contains(unit.reason) else { return }
    let isMasthead = index < 12 && index < page.start
    var at = unit.tokens.lowerBound
    while at < unit.tokens.upperBound {
      guard
        let names = pages.outlets.names(document.tokens, at: at, end: unit.tokens.upperBound, credits: false)
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
      if page.headline?.unit == index || unit.cue == nil && unit.words > 12 { weight = 0.5 }
      if index > page.start, unit.cue == nil, unit.words > 4, !isDomain {
        weight =
          names.length > 1 && index + 6 >= page.units.count && at == unit.tokens.lowerBound ? 8 : weight * 0.4
      }
      for outlet in names.outlets { vote(outlet, weight, isMention: true) }
      at += names.length
    }
    if isMasthead, unit.cue == nil, page.headline?.unit != index {
      masthead(unit, index)
    }
    if isMasthead, let headline = page.headline, index <= headline.unit + 4 { office(unit) }
  }

  /// Whether another word with a capital stands beside a word.
  private func isInName(_ index: Int, _ unit: TextUnit) -> Bool {
    [index - 1, index + 1].contains {
      unit.tokens.contains($0) && document.tokens[$0].isWord && document.tokens[$0].isCapital
    }
  }

  private func isDomain(_ index: Int, _ length: Int) -> Bool {
    length > 2 && document.bytes[Int(document.tokens[index + length - 2].start)] == 46
  }

  /// `Headline - Outlet`: the outlet is what follows.
  private mutating func pageTitle(
    _ unit: TextUnit, _ index: Int, _ headline: HeadlineFinder.Headline, _ page: Page
  ) {
    guard let cut = PageTitle.cut(unit, document), cut + 1 < unit.tokens.upperBound else { return }
    let left = unit.tokens.lowerBound..<cut
    let words = left.filter { !document.tokens[$0].isMark }.count
    guard !page.isFurniture[index],
      sameWords(left, headline.tokens)
        || index < 2 && unit.dividers < 2
          && (words >= 4 || index == 0 && unit.tokens.upperBound - cut > 3)
    else { return }
    var name = (cut + 1)..<unit.tokens.upperBound
    if let known = pages.outlets.names(
      document.tokens, at: name.lowerBound, end: name.upperBound, credits: false)
    {
      for outlet in known.outlets { vote(outlet, 50) }
      return
    }
    // `Office, AZ`: what follows a comma tells where it is.
    if let comma = name.last(where: { Punctuation(document, document.tokens[$0]) == .comma }),
      comma > name.lowerBound
    {
      name = name.lowerBound..<comma
    }
    vote(document.text(tokens: name), 60)
  }

  private func sameWords(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let first = a.filter { !document.tokens[$0].isMark }
    let second = b.filter { !document.tokens[$0].isMark }
    guard first.count >= 3, second.count >= 3 else { return false }
    return zip(first, second).prefix(5).allSatisfy { document.tokens[$0].hash == document.tokens[$1].hash }
  }

  private func isCopyright(_ unit: TextUnit) -> Bool {
    let hasSign = unit.tokens.prefix(8).contains {
      document.tokens[$0].isMark && Punctuation(document, document.tokens[$0]) == .copyright
    }
    return hasSign || unit.reason == "footer" && unit.tokens.contains(where: isYear)
  }

  private func isYear(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.shape.contains(.digits), token.end == token.start + 4 else { return false }
    let century = document.bytes[Int(token.start)..<Int(token.start) + 2]
    return century.elementsEqual([0x32, 0x30]) || century.elementsEqual([0x31, 0x39])
  }

  /// `© 2011-2024 The Outlet Ltd. All rights reserved.`
  private mutating func copyright(_ unit: TextUnit) {
    var index = unit.tokens.lowerBound
    var known = false
    while index < unit.tokens.upperBound {
      if let names = pages.outlets.names(
        document.tokens, at: index, end: unit.tokens.upperBound, credits: false, anyCase: true)
      {
        // The first name is the outlet; those after it are its sisters.
        for outlet in names.outlets { vote(outlet, known ? 4 : 26) }
        known = true
        index += names.length
      } else {
        index += 1
      }
    }
    guard !known, owners < OutletFinder.mostOwners, let name = owner(unit) else { return }
    owners += 1
    let bare = withoutCompany(name)
    // A company that the page names nowhere else is the owner rather than the outlet.
    vote(document.text(tokens: bare), isRepeated(bare) ? 14 : bare == name ? 9 : 2)
  }

  /// The name without `Ltd` and the like at its end.
  private func withoutCompany(_ name: Range<Int>) -> Range<Int> {
    guard let list = lexicon.list("page.outlet.company") else { return name }
    var end = name.upperBound
    while end - 1 > name.lowerBound, lexicon.contains(document.tokens[end - 1], in: list) { end -= 1 }
    return name.lowerBound..<end
  }

  /// The words with capitals after sign and year.
  private func owner(_ unit: TextUnit) -> Range<Int>? {
    var index = unit.tokens.lowerBound
    while index < unit.tokens.upperBound {
      let token = document.tokens[index]
      let isSign = Punctuation(document, token) == .copyright
      let footer = pages.cues.match(document.tokens, at: index, end: unit.tokens.upperBound) {
        $0.place == .line
      }
      if token.isMark || token.isNumber || isSign {
        index += 1
      } else if let footer {
        index += footer.words.count
      } else {
        break
      }
    }
    let start = index
    var end = start
    while index < unit.tokens.upperBound, index < start + 8 {
      let token = document.tokens[index]
      let isInside = token.isMark && [38, 39, 45].contains(document.bytes[Int(token.start)])
      if token.isMark, !isInside { break }
      if token.isWord, token.isCapital {
        end = index + 1
      } else if token.isWord, token.end - token.start > 3 {
        break
      }
      index += 1
    }
    return end > start ? start..<end : nil
  }

  /// A first line that is nothing but a short name, or begins with one before a divider, a date or small words.
  private mutating func masthead(_ unit: TextUnit, _ index: Int) {
    guard index < 4, !unit.isBullet, document.tokens[unit.tokens.lowerBound].isCapital else { return }
    let tokens = leadingName(unit)
    let words = tokens.filter { document.tokens[$0].isWord }
    let isWhole = !(tokens.upperBound..<unit.tokens.upperBound).contains { !document.tokens[$0].isMark }
    guard (1...6).contains(words.count), let last = words.last, !words.contains(where: isGlued),
      isWhole || words.count > 1 && index < 2,
      words.contains(where: { document.tokens[$0].end - document.tokens[$0].start > 3 })
    else { return }
    let range = tokens.lowerBound..<(last + 1)
    let name = document.text(tokens: range)
    guard mastheads.insert(pages.outlets.key(name)).inserted else { return }
    vote(name, (isWhole ? 12 : 11) - Double(index) + (isRepeated(range) ? 8 : 0))
  }

  /// The words with capitals that a line begins with, small ones of two or three letters between them.
  private func leadingName(_ unit: TextUnit) -> Range<Int> {
    var end = unit.tokens.lowerBound
    for index in unit.tokens {
      let token = document.tokens[index]
      if token.isWord {
        if token.isCapital {
          if unit.words > 6, let list = pages.weekday, lexicon.contains(token, in: list) { break }
          if let list = pages.month, unit.numbers > 0, lexicon.contains(token, in: list) { break }
          // After a name in capitals, a sentence about it.
          end = index + 1
        } else if token.end - token.start > 3 || index == unit.tokens.lowerBound {
          break
        }
      } else if token.isNumber {
        break
      } else {
        let isInside =
          !token.shape.contains(.spaceBefore) && [39, 45, 46, 38].contains(document.bytes[Int(token.start)])
        if !isInside, document.bytes[Int(token.start)] != 38 { break }
      }
    }
    return unit.tokens.lowerBound..<end
  }

  private func isGlued(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.shape.contains(.innerCapital) && token.end - token.start > 14
  }

  /// Whether the words of a run stand a second time in the file.
  private func isRepeated(_ tokens: Range<Int>) -> Bool {
    guard tokens.count > 1 else { return false }
    let first = document.tokens[tokens.lowerBound].hash
    for index in 0..<max(0, document.tokens.count - tokens.count + 1)
    where index != tokens.lowerBound && document.tokens[index].hash == first {
      if zip(tokens, index...).allSatisfy({ document.tokens[$0].hash == document.tokens[$1].hash }) {
        return true
      }
    }
    return false
  }

  /// A line that is the name of an office.
  private mutating func office(_ unit: TextUnit) {
    guard let list = lexicon.list("page.outlet.office"), unit.numbers == 0, unit.dividers == 0,
      (3...9).contains(unit.words), unit.small <= 2,
      unit.ending == .open, let last = unit.tokens.last, lexicon.contains(document.tokens[last], in: list)
    else { return }
    vote(document.text(tokens: unit.tokens), 18)
  }

  /// The words of the page that a host name is made of: `silkroadledger.com` is the `Silk Road Ledger`.
  private func spelled(_ host: String, _ page: Page) -> String? {
    let labels = host.split(separator: ".")
    guard let label = labels.dropLast().max(by: { $0.utf8.count < $1.utf8.count }), label.utf8.count > 4
    else { return nil }
    let wanted = Array(label.utf8.filter { $0 != 45 })
    for (index, unit) in page.units.enumerated() where !page.isBody[index] && unit.words <= 60 {
      for start in unit.tokens where document.tokens[start].isCapital {
        if let end = spells(wanted, start, unit.tokens.upperBound) {
          return document.text(tokens: start..<end)
        }
      }
    }
    return nil
  }

  /// A host name cut at the words that names of outlets end or begin with: `narynpost.com` is `Naryn Post`.
  private func split(_ host: String) -> String? {
    let labels = host.split(separator: ".")
    guard let label = labels.dropLast().max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    var rest = Array(label.utf8)
    guard rest.allSatisfy({ (97...122).contains($0) || $0 == 45 }) else { return nil }
    var words: [[UInt8]] = []
    while let word = pages.outlets.words.first(where: {
      rest.count > $0.count + 1 && rest.suffix($0.count).elementsEqual($0)
    }) {
      words.insert(word, at: 0)
      rest.removeLast(word.count)
      if rest.last == 45 { rest.removeLast() }
    }
    if let word = pages.outlets.words.first(where: { rest.count > $0.count + 2 && rest.starts(with: $0) }) {
      rest.removeFirst(word.count)
      words.insert(rest, at: 0)
      words.insert(word, at: 0)
    } else {
      words.insert(rest, at: 0)
    }
    guard words.count > 1 else { return nil }
    return words.map { word in
      String(decoding: Array(word.split(separator: 45).joined(separator: [32])), as: UTF8.self)
    }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  private func spells(_ wanted: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var at = 0
    var index = start
    while index < end, index < start + 6 {
      let token = document.tokens[index]
      if token.isWord || token.isNumber {
        for byte in document.bytes[Int(token.start)..<Int(token.end)] {
          guard at < wanted.count, wanted[at] == ((65...90).contains(byte) ? byte | 32 : byte) else {
            return nil
          }
          at += 1
        }
        if at == wanted.count { return index > start ? index + 1 : nil }
      }
      index += 1
    }
    return nil
  }
}
