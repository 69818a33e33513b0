import DocketModel

/// Finds courts by grammar: what stands before a head such as "Court", the head, and what follows it.
struct CourtFinder {
  let document: Document
  let packs: PackSet
  /// What the capitalised spans of the story name.
  let names: NameFindings
  let lexicon: Lexicon
  let head: Int?
  let qualifier: Int?
  let joiner: Int?
  let outer: Int?
  let tail: Int?
  let tailKind: Int?
  let named: Int?
  let notCourt: Int?
  let adjective: Int?
  let article: Int?
  let inside: Int?
  /// What stands before a qualifier as a part of the name: "Chief Magistrates' Court".
  let rank: Int?
  /// Heads of several courts.
  let plural: Int?
  let thing: Int?
  let versus: Int?
  let capitals: Int?
  let cityBehind: Int?
  let genitive: Int?
  let general: Int?
  let units: CourtUnits

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
    genitive = lexicon.list("preposition.genitive")
    general = lexicon.list("court.general")
    units = CourtUnits(document: document, lexicon: lexicon)
  }

  func has(_ token: Int, _ list: Int?) -> Bool {
    document.has(token, list, lexicon)
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
        // "Binh Thuan provincial People's Court", but "the district Osh Court".
        if !token.isCapital && tokens[head].isCapital,
          !(capital(probe - 1, after) && capital(probe + 1, after) && has(probe + 1, qualifier))
        {
          break
        }
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
    if particular, level != nil, start < head, end == head + 1,
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
}
