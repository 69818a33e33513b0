import DocketModel

/// Finds courts by grammar: what stands before a head such as "Court", the head, and what follows it.
struct CourtFinder {
  let document: Document
  let packs: PackSet
  /// What the capitalised spans of the story name.
  let names: NameFindings
  let lexicon: Lexicon
  let head: Int?
  private let qualifier: Int?
  let joiner: Int?
  let outer: Int?
  let tail: Int?
  let tailKind: Int?
  private let named: Int?
  private let notCourt: Int?
  let adjective: Int?
  let article: Int?
  let inside: Int?
  /// What stands before a qualifier as a part of the name: "Chief Magistrates' Court".
  private let rank: Int?
  /// Heads of several courts.
  private let plural: Int?
  private let thing: Int?
  let versus: Int?
  let capitals: Int?
  let cityBehind: Int?
  private let units: CourtUnits

  static let listNames = ["court.head", "court.named"]

  init(document: Document, packs: PackSet, names: NameFindings) {
    self.document = document
    self.packs = packs
    self.names = names
    lexicon = packs.lexicon
    head = lexicon.list("court.head")
    qualifier = lexicon.list("court.qualifier")
    joiner = lexicon.list("court.joiner")
    outer = lexicon.list("court.outer")
    tail = lexicon.list("court.tail")
    tailKind = lexicon.list("court.tail.kind")
    named = lexicon.list("court.named")
    notCourt = lexicon.list("court.not")
    adjective = lexicon.list("country.adjective")
    article = lexicon.list("determiner")
    inside = lexicon.list("court.inside")
    rank = lexicon.list("court.rank")
    plural = lexicon.list("court.plural")
    thing = lexicon.list("court.thing")
    versus = lexicon.list("court.versus")
    capitals = lexicon.list("country.capital")
    cityBehind = lexicon.list("court.city.behind")
    units = CourtUnits(document: document, lexicon: lexicon)
  }

  func has(_ token: Int, _ list: Int?) -> Bool {
    list.map { lexicon.contains(document.tokens[token], in: $0) } ?? false
  }

  /// The courts of a passage.
  func find(_ passage: Range<Int>, number: Int, places: [PlaceMention]) -> [CourtMention] {
    guard let head else { return [] }
    var found: [CourtMention] = []
    var index = passage.lowerBound
    while index < passage.upperBound {
      guard packs.starts.courts.contains(document.tokens[index].word) else {
        index += 1
        continue
      }
      if let named, document.tokens[index].isCapital,
        let match = lexicon.match(named, document.tokens, at: index, end: passage.upperBound)
      {
        let parts = match.value.split(separator: " ")
        found.append(
          CourtMention(
            tokens: index..<(index + match.length),
            level: parts.first.flatMap { Court.Level(rawValue: String($0)) },
            country: parts.last.flatMap { $0 == "-" ? nil : String($0) }, isParticular: true, passage: number,
            rule: "court.named"))
        index += match.length
        continue
      }
      // "Magistrates' Court": the head is the last of them.
      guard lexicon.contains(document.tokens[index], in: head), !isBeforeHead(index, passage) else {
        index += 1
        continue
      }
      if var mention = court(
        at: index, passage, number, places, after: found.last?.tokens.upperBound ?? passage.lowerBound)
      {
        mention.tokens = units.extended(mention.tokens, in: passage)
        found.append(mention)
        index = max(mention.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return found
  }

  private func court(
    at head: Int, _ passage: Range<Int>, _ number: Int, _ places: [PlaceMention], after: Int
  ) -> CourtMention? {
    let tokens = document.tokens
    var start = head
    var level: Court.Level?
    var particular = false
    var probe = head - 1
    while probe >= max(after, head - 10) {
      let token = tokens[probe]
      // "higher courts", but "the Higher Court in Osh"
      if has(probe, notCourt), probe == head - 1,
        !(token.isCapital && tokens[head].isCapital && has(probe, qualifier))
      {
        return nil
      }
      // "Johannesburg Magistrate's Court", but "Judge Jane Doe's court".
      if has(probe, outer), token.isCapital, !(possessive(probe + 1) && has(probe, qualifier)),
        !(has(probe, rank) && has(probe + 1, qualifier)),
        !(probe == head - 1 && tokens[head].isCapital && has(probe, qualifier))
      {
        break
      }
      // "Rostov-on-Don Military Court", "Dar es Salaam Magistrate's Court"
      if tokens[head].isCapital, let place = longPlace(endingAt: probe + 1, after) {
        start = place.lowerBound
        particular = true
        probe = start - 1
        continue
      }
      // "Beijing No. 2 Intermediate People's Court"
      if tokens[head].isCapital, let unit = units.unit(endingAt: probe, after: after) {
        probe = unit - 1
        continue
      }
      // "Ankara 5th High Criminal Court"
      if isOrdinal(probe), tokens[probe + 1].isCapital, tokens[head].isCapital {
        start = probe
        particular = true
        probe -= 1
        continue
      }
      if names.span(overlapping: probe..<probe + 1)?.kind == .person, capital(probe, after),
        !possessive(probe + 1) || !tokens[head].isCapital
      {
        break
      }
      if let qualifier, let value = lexicon.value(token, in: qualifier),
        tokens[head].isCapital == token.isCapital || !token.isCapital
      {
        if !token.isCapital && tokens[head].isCapital { break }
        level = level ?? Court.Level(rawValue: value)
        start = probe
        particular = true
      } else if token.isCapital {
        if has(probe, article) { break }
        start = probe
        particular = true
      } else if !has(probe, joiner) {
        break
      } else if has(probe, article), !has(probe - 1, tail) {
        // "Today the Osh City Court"
        break
      } else if token.isWord, !possessive(probe),
        !capital(probe - 1, after) || !tokens[head].isCapital || !capital(probe + 1, after)
      {
        break
      } else if token.isMark, document.bytes[Int(token.start)] == 46,
        !capital(probe - 1, after) || tokens[probe + 1].shape.contains(.lineStart)
      {
        break
      }
      probe -= 1
    }
    // "U.S. attorney's office in court": nothing but a possessor of somebody else.
    while start < head, !tokens[start].isCapital, !has(start, qualifier), !isOrdinal(start) { start += 1 }
    if start < head, trimOuter(&start, head) == false { return nil }
    var end = head + 1
    var aside: Range<Int>?
    if let city = describedCity(behind: head, passage, places) {
      aside = (head + 2)..<city.lowerBound
      (end, particular) = (city.upperBound, true)
    } else if end < passage.upperBound, has(end, tail), end + 1 < passage.upperBound {
      (end, level, particular) = tailEnd(
        end, passage, places, level, particular, lower: !tokens[head].isCapital)
    }
    if particular, level != nil, tokens[head].isCapital, start < head, end == head + 1,
      let city = commaCity(behind: end, start..<head, passage, places)
    {
      end = city
    }
    // A plural head is several courts, which nobody names.
    guard particular else { return nil }
    if !tokens[head].isCapital, start == head, end == head + 1 { return nil }
    guard isCourt(start..<end, head, passage, places, level) else { return nil }
    if head + 1 < passage.upperBound, end == head + 1, tokens[head].isCapital, start == head { return nil }
    return CourtMention(
      tokens: start..<end, aside: aside, level: level, country: country(start..<end, places),
      isParticular: true, passage: number,
      rule: tokens[head].isCapital ? "court.capital" : "court.lower")
  }

  /// A city of several words, not all of them with capitals, that ends right before a token.
  private func longPlace(endingAt end: Int, _ after: Int) -> Range<Int>? {
    guard end - 3 >= after, document.tokens[end - 1].isCapital, !document.tokens[end - 2].isCapital else {
      return nil
    }
    for start in stride(from: end - 3, through: max(after, end - 5), by: -1)
    where document.tokens[start].isCapital {
      if packs.gazetteer.match(document, at: start, end: end)?.length == end - start { return start..<end }
    }
    return nil
  }

  /// Whether words with the head of a court name one, not a house, an arena or nobody's court in particular.
  private func isCourt(
    _ words: Range<Int>, _ head: Int, _ passage: Range<Int>, _ places: [PlaceMention], _ level: Court.Level?
  ) -> Bool {
    let tokens = document.tokens
    if words.lowerBound == head, has(head, plural) { return false }
    let next = head + 1
    if words.upperBound == next, next < passage.upperBound, tokens[next].isCapital, has(next, thing) {
      return false
    }
    guard level == nil, words.lowerBound < head, words.upperBound == next else { return true }
    if tokens[head].isCapital {
      // "Earls Court", "5 Hampton Court"
      if places.contains(where: { $0.tokens.contains(head) }) { return false }
      return words.lowerBound == passage.lowerBound || !tokens[words.lowerBound - 1].shape.contains(.digits)
    }
    // "a Kazakh court", "the ball is in Osh's court"
    let before = words.lowerBound..<head
    if possessive(head - 1) { return false }
    if before.count > 1, possessive(head - 2) { return false }
    return
      !(adjective.flatMap { lexicon.match($0, tokens, at: words.lowerBound, end: head) }
      .map { $0.length == before.count } ?? false)
  }

  /// Drops a possessor and everything before it where it is a person or an office, keeps it where it is a place.
  private func trimOuter(_ start: inout Int, _ head: Int) -> Bool? {
    while start < head, has(start, outer), !has(start, qualifier) { start += 1 }
    return nil
  }

  /// Whether another head follows, with nothing but an apostrophe between: "Magistrates Court".
  private func isBeforeHead(_ index: Int, _ passage: Range<Int>) -> Bool {
    var next = index + 1
    if next < passage.upperBound, document.tokens[next].isMark, possessive(next) { next += 1 }
    return next < passage.upperBound && has(next, head) && has(index, qualifier)
      && document.tokens[next].isCapital == document.tokens[index].isCapital
  }

  /// "13th": a number with letters.
  private func isOrdinal(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.isNumber && !token.shape.contains(.digits) && token.end - token.start <= 5
      && document.bytes[Int(token.end) - 1] | 32 >= 0x61
  }

  private func capital(_ index: Int, _ after: Int) -> Bool {
    index >= after && index < document.tokens.count && document.tokens[index].isCapital
  }

  func possessive(_ index: Int) -> Bool {
    let byte = document.bytes[Int(document.tokens[index].start)]
    return byte == 39 || byte == 0xE2
  }
}
