import DocketModel

/// What names an outlet beside bylines and dates, in credits, in addresses of mail and in lines of service. A sign
/// alone may lie; those that name the same outlet add up.
extension OutletFinder {
  /// Lines above the story that are searched where there is no headline.
  private static let mostLines = 10

  /// The lines between headline and story.
  static func zone(_ page: Page) -> Range<Int> {
    let lower = page.headline.map { $0.unit < page.start ? $0.unit + 1 : max(0, page.start - mostLines) }
    return min(lower ?? max(0, page.start - mostLines), page.start)..<page.start
  }

  mutating func signs(_ unit: TextUnit, _ index: Int, _ page: Page) {
    if zone.contains(index), unit.words <= 24, !unit.isBullet { beside(unit, index, page) }
    if unit.reason == .credit || unit.reason == .caption || unit.ending == .bracket || unit.reason == .none {
      credit(unit, page)
    }
    mail(unit)
    service(unit)
  }

  /// Names beside a byline or a date: `Jane Doe / The Naryn Courier`, `Naryn Courier, 3 March 2024`, or the line next to it.
  private mutating func beside(_ unit: TextUnit, _ index: Int, _ page: Page) {
    guard unit.cue == nil || page.isFurniture[index] || isShortened(unit),
      page.isFurniture[index] || unit.small < 5
    else { return }
    let isNear = (index - 2...index + 2).contains {
      page.isFurniture.indices.contains($0) && (page.isFurniture[$0] || page.bylines[$0] != nil)
    }
    guard isNear || page.headline?.unit == index - 1 else { return }
    // What stands in brackets is short for the name before them, or the credit of a picture.
    let bracket = unit.tokens.first { document.bytes[Int(document.tokens[$0].start)] == 0x28 }
    for segment in segments(unit, index, page) where segment.lowerBound < bracket ?? segment.upperBound {
      guard let name = bare(segment, page.bylines[index]) else { continue }
      let known = pages.outlets.names(
        document.tokens, at: name.lowerBound, end: name.upperBound, credits: false)
      if let known, known.length == name.count {
        if page.bylines[index]?.isExplicit != true { vote(known.outlets, 5) }
        continue
      }
      switch look.kind(name) {
      case .press: vote(document.text(tokens: name), 9)
      case .body: vote(document.text(tokens: name), 6)
      case .plain: vote(document.text(tokens: name), 2)
      case .other: break
      }
    }
  }

  /// `Centre for Justice in Naryn (CJN)`: whether a name ends in what it is shortened to.
  private func isShortened(_ unit: TextUnit) -> Bool {
    guard unit.words <= 12, unit.tokens.count > 5, unit.ending == .bracket else { return false }
    let end = unit.tokens.suffix(3)
    return document.bytes[Int(document.tokens[end.lowerBound].start)] == 0x28
      && document.tokens[end.lowerBound + 1].shape.contains(.allCapitals)
  }

  /// A line cut at its dates and at marks that part names.
  private func segments(_ unit: TextUnit, _ index: Int, _ page: Page) -> [Range<Int>] {
    let dates = page.isFurniture[index] ? page.dates.filter { $0.unit == index } : []
    var segments: [Range<Int>] = []
    var start = unit.tokens.lowerBound
    for at in unit.tokens {
      let isCut = dates.contains { $0.tokens.contains(at) } || parts(at)
      guard isCut else { continue }
      if at > start { segments.append(start..<at) }
      start = at + 1
    }
    if start < unit.tokens.upperBound { segments.append(start..<unit.tokens.upperBound) }
    return segments
  }

  private func parts(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.isMark else { return false }
    switch document.scalar(at: Int(token.start)) {
    case 0x2C, 0x3B, 0x7C, 0x2F, 0x28, 0x29, 0x3A, 0xB7, 0x2022, 0x2014, 0x3E, 0x203A, 0x40: return true
    case 0x2D, 0x2013: return token.shape.contains(.spaceBefore)
    default: return false
    }
  }

  /// A part of a line without "by", without an author before it and without jobs around it.
  private func bare(_ segment: Range<Int>, _ byline: BylineReader.Byline?) -> Range<Int>? {
    var (start, end) = (segment.lowerBound, segment.upperBound)
    let tokens = document.tokens
    if let by = pages.by, let phrase = lexicon.match(by, tokens, at: start, end: end) {
      start += phrase.length
    }
    let author = byline?.names.last { segment.contains($0.lowerBound) }
    if let author, author.upperBound < end, look.kind(author) != .press, look.kind(start..<end) != .body {
      start = author.upperBound
      while start < end, let role = look.role(start, end) { start += role }
      if start < end, !tokens[start].isCapital, tokens[start].end - tokens[start].start <= 3 { start += 1 }
    }
    while start < end, tokens[start].isMark { start += 1 }
    while end > start, tokens[end - 1].isMark || look.role(end - 1, end) != nil { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// `(Jane Doe/The Naryn Courier)`: the author's own picture is the outlet's; another's may be an agency's.
  private mutating func credit(_ unit: TextUnit, _ page: Page) {
    let tokens = document.tokens
    guard
      let slash = unit.tokens.last(where: {
        document.bytes[Int(tokens[$0].start)] == 0x2F && tokens[$0].isMark
      }),
      slash > unit.tokens.lowerBound
    else { return }
    var end = slash + 1
    while end < unit.tokens.upperBound,
      !tokens[end].isMark || [38, 39, 45].contains(document.bytes[Int(tokens[end].start)])
    { end += 1 }
    guard end > slash + 1 else { return }
    let name = slash + 1..<end
    let isOwn = isAuthor(page) { author in
      let start = slash - author.count
      return start >= unit.tokens.lowerBound ? start : nil
    }
    let known = pages.outlets.names(tokens, at: name.lowerBound, end: end, credits: false)
    if let known, known.length == name.count {
      if isOwn { vote(known.outlets, 8) }
    } else if look.kind(name) > .other {
      // Ever so many pictures of one agency are one sign.
      let text = document.text(tokens: name)
      if credits.count < OutletFinder.mostOwners, credits.insert(text).inserted { vote(text, isOwn ? 8 : 2) }
    }
  }

  /// Hosts behind an `@`; those of the letter boxes that anybody may have are nobody's.
  private mutating func mail(_ unit: TextUnit) {
    let tokens = document.tokens
    for at in unit.tokens.dropFirst() where document.bytes[Int(tokens[at].start)] == 0x40 {
      guard at + 1 < unit.tokens.upperBound, !tokens[at].shape.contains(.spaceBefore),
        !tokens[at + 1].shape.contains(.spaceBefore)
      else { continue }
      if let mailHosts, lexicon.contains(tokens[at + 1], in: mailHosts) { continue }
      var end = Int(tokens[at].end)
      while end < unit.range.end, WebAddress.isHost(document.bytes[end]) { end += 1 }
      while end > Int(tokens[at].end), document.bytes[end - 1] == 46 { end -= 1 }
      let bytes = document.bytes[Int(tokens[at].end)..<end].map { (65...90).contains($0) ? $0 | 32 : $0 }
      let host = String(decoding: bytes, as: UTF8.self)
      if host.utf8.contains(46), hosts.count < OutletFinder.mostOwners { hosts.insert(host) }
    }
  }

  /// Hosts of mail speak for the outlet whose name they spell.
  mutating func joinHosts(_ page: Page) {
    for host in hosts.sorted() {
      if let known = pages.outlets.outlet(host: host) {
        vote(known, 6)
      } else if let name = spelled(host, page) {
        vote(name, 7)
      }
    }
  }

  /// A last paragraph that tells of the author, and of whom the author works for.
  mutating func biography(_ page: Page) {
    for (index, unit) in page.units.enumerated().reversed().lazy.filter({ page.isBody[$0.offset] }).prefix(3)
    {
      let tells = isAuthor(page) { unit.tokens.count > $0.count ? unit.tokens.lowerBound : nil }
      if tells, index >= page.start { service(unit) }
    }
  }

  /// Whether one of the authors of the bylines is named where words of his name would begin.
  ///
  /// - Parameter start: where a name would begin; `nil` where there is no room for it.
  private func isAuthor(_ page: Page, at start: (Range<Int>) -> Int?) -> Bool {
    zone.contains { line in
      page.bylines[line]?.names.contains { author in
        guard author.count > 1, let start = start(author) else { return false }
        return zip(author, start..<start + author.count).allSatisfy {
          document.tokens[$0].hash == document.tokens[$1].hash
        }
      } ?? false
    }
  }

  /// `Subscribe to the Naryn Courier`, `is a reporter at The Naryn Courier`.
  private mutating func service(_ unit: TextUnit) {
    guard let before, services < OutletFinder.mostOwners else { return }
    for at in unit.tokens {
      guard let phrase = lexicon.match(before, document.tokens, at: at, end: unit.tokens.upperBound),
        let name = named(at + phrase.length, unit)
      else { continue }
      services += 1
      vote(document.text(tokens: name), look.kind(name) == .press ? 4 : 1)
    }
  }

  /// The name that begins at a token, an article before it or not; `nil` where the packs know it or none does.
  func named(_ index: Int, _ unit: TextUnit) -> Range<Int>? {
    var start = index
    if start < unit.tokens.upperBound, !document.tokens[start].isCapital,
      document.tokens[start].end - document.tokens[start].start <= 3
    {
      start += 1
    }
    guard start < unit.tokens.upperBound, document.tokens[start].isCapital else { return nil }
    var end = start
    while end < unit.tokens.upperBound, end < start + 8,
      document.tokens[end].isWord && document.tokens[end].isCapital
        || document.bytes[Int(document.tokens[end].start)] == 38
    { end += 1 }
    let name = start..<end
    guard !name.isEmpty, pages.outlets.names(document.tokens, at: start, end: end, credits: false) == nil,
      look.kind(name) > .other
    else { return nil }
    return name
  }
}
