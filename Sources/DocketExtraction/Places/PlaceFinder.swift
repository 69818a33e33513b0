import DocketModel

/// Finds cities, regions and countries in passages.
struct PlaceFinder {
  let document: Document
  let packs: PackSet
  /// What the capitalised spans of the story name.
  let names: NameFindings
  let lexicon: Lexicon
  let countries: Int?
  let adjectives: Int?
  let regions: Int?
  let regionCodes: Int?
  let before: Int?
  let kinds: Int?
  let after: Int?
  let things: Int?
  let ambiguous: Int?
  let quarters: Int?
  let never: Int?
  let kindsAfter: Int?
  let kindsCapital: Int?
  let links: Int?
  let articles: Int?
  let inside: Int?
  let homes: Int?
  let conjunctions: Int?
  let definite: Int?
  let regional: Int?
  let courts: Int?
  let determiner: Int?
  let genitive: Int?
  let hyphened: Int?
  /// All lists with which a place can begin.
  let starts: WordBits

  static let listNames = [
    "place.quarter", "country.name", "region.name", "country.adjective", "region.code",
  ]

  init(document: Document, packs: PackSet, names: NameFindings) {
    self.document = document
    self.packs = packs
    self.names = names
    lexicon = packs.lexicon
    countries = lexicon.list("country.name")
    adjectives = lexicon.list("country.adjective")
    regions = lexicon.list("region.name")
    regionCodes = lexicon.list("region.code")
    before = lexicon.list("place.before")
    kinds = lexicon.list("place.kind")
    after = lexicon.list("place.after")
    things = lexicon.list("place.thing")
    ambiguous = lexicon.list("city.ambiguous")
    quarters = lexicon.list("place.quarter")
    never = lexicon.list("place.not")
    kindsAfter = lexicon.list("place.kind.after")
    kindsCapital = lexicon.list("place.kind.capital")
    links = lexicon.list("place.link")
    articles = lexicon.list("place.article")
    inside = lexicon.list("place.in")
    homes = lexicon.list("place.home")
    genitive = lexicon.list("preposition.genitive")
    hyphened = lexicon.list("place.hyphen")
    determiner = lexicon.list("determiner")
    courts = lexicon.list("court.head")
    regional = lexicon.list("place.region.after")
    definite = lexicon.list("determiner.definite")
    conjunctions = lexicon.list("conjunction.and")
    starts = packs.starts.places
  }

  /// The places of a passage.
  func find(_ passage: Range<Int>, number: Int) -> [PlaceMention] {
    var found: [PlaceMention] = []
    var index = passage.lowerBound
    let end = passage.upperBound
    while index < end {
      let token = document.tokens[index]
      guard token.isCapital || token.shape.contains(.initials) else {
        index += 1
        continue
      }
      let name = packs.gazetteer.match(document, at: index, end: end)
      if let mention = place(at: index, name, passage, number, found.last) {
        found.append(mention)
        index = mention.tokens.upperBound
      } else {
        index += name.map { longName(at: index, $0.length) } ?? 1
      }
    }
    return found
  }

  /// How many words to go on where no place is meant: behind a long name none of its words is one, so that nothing of
  /// "Port of Spain High Court" is Spain.
  private func longName(at index: Int, _ length: Int) -> Int {
    length > 2 && document.tokens[index..<index + length].allSatisfy { !$0.isMark } ? length : 1
  }

  /// The place that begins at a token, where the longest name of cities may begin there too.
  private func place(
    at index: Int, _ name: (length: Int, cities: [Int])?, _ passage: Range<Int>, _ number: Int,
    _ last: PlaceMention?
  ) -> PlaceMention? {
    let end = passage.upperBound
    let tokens = document.tokens
    var city = name
    if let found = city, let never, lexicon.length(never, tokens, at: index, end: end) >= found.length {
      city = nil
    }
    guard starts.contains(tokens[index].word) || city != nil else {
      return unknown(at: index, passage, number)
    }
    func listed(_ list: Int?) -> (length: Int, value: String)? {
      list.flatMap { lexicon.match($0, tokens, at: index, end: end) }
    }
    if let quarter = listed(quarters), quarter.length >= city?.length ?? 0,
      !isPerson(index..<(index + quarter.length))
    {
      return PlaceMention(
        tokens: index..<(index + quarter.length), what: .region(quarter.value), strength: 1, passage: number)
    }
    let country = listed(countries)
    let region = listed(regions)
    let adjective = listed(adjectives)
    let longest = max(country?.length ?? 0, region?.length ?? 0, adjective?.length ?? 0)
    if let city, city.length >= longest, country == nil || city.length > longest,
      adjective == nil || city.length > longest
    {
      if region == nil || !isRegion(index..<index + city.length, passage, last),
        let strength = strength(index..<(index + city.length), city.cities, passage, region: region?.value)
      {
        return PlaceMention(
          tokens: index..<linkedEnd(index + city.length, end), what: .city(city.cities), strength: strength,
          passage: number)
      }
    }
    if let country, country.length == longest, tokens[index].isCapital {
      // A state that is one city: Hong Kong, Singapore.
      if let city, city.length == country.length, isCityState(city.cities, country.value) {
        return PlaceMention(
          tokens: index..<(index + city.length), what: .city(city.cities), strength: 2, passage: number)
      }
      return PlaceMention(
        tokens: index..<(index + country.length), what: .country(country.value, isAdjective: false),
        strength: 2, passage: number)
    }
    if let adjective, adjective.length == longest {
      return PlaceMention(
        tokens: index..<(index + adjective.length), what: .country(adjective.value, isAdjective: true),
        strength: 1,
        passage: number)
    }
    if let region, !isPerson(index..<(index + region.length)) {
      return PlaceMention(
        tokens: index..<(index + region.length), what: .region(region.value), strength: 1, passage: number)
    }
    if let last, case .city = last.what, index - last.tokens.upperBound <= 1, let code = listed(regionCodes) {
      return PlaceMention(
        tokens: index..<(index + code.length), what: .region(code.value), strength: 1, passage: number)
    }
    return unknown(at: index, passage, number)
  }

  /// "Tlacotepec de Mejía": the end of a name that goes on behind that of a larger town.
  private func linkedEnd(_ end: Int, _ limit: Int) -> Int {
    guard end + 1 < limit, has(end, links), document.tokens[end + 1].isCapital,
      !isPerson(end + 1..<end + 2)
    else { return end }
    guard has(end + 1, articles) else { return end + 2 }
    return end + 2 < limit && document.tokens[end + 2].isCapital ? end + 3 : end
  }

  /// Whether the region of a name is meant, not the city: "Catanauan, Quezon", "Palma Soriano (Santiago de Cuba)", "the
  /// Iloilo town of Sara".
  private func isRegion(_ name: Range<Int>, _ passage: Range<Int>, _ last: PlaceMention?) -> Bool {
    if let last, last.isCity, last.tokens.upperBound == name.lowerBound - 1,
      document.tokens[name.lowerBound - 1].isMark
    {
      return true
    }
    return name.upperBound + 1 < passage.upperBound && has(name.upperBound, kindsAfter)
      && !document.tokens[name.upperBound].isCapital && has(name.upperBound + 1, genitive)
  }

  func has(_ index: Int, _ list: Int?) -> Bool {
    document.has(index, list, lexicon)
  }

  /// "in Kampong Speu town", "Bruce Township": a place by what stands behind it.
  private func named(at index: Int, _ passage: Range<Int>, _ number: Int) -> PlaceMention? {
    var end = index
    while end < min(passage.upperBound, index + 3), document.tokens[end].isCapital,
      !has(end, kindsCapital)
    { end += 1 }
    guard end > index, end < passage.upperBound, index > passage.lowerBound else { return nil }
    let isCapital = has(end, kindsCapital) && document.tokens[end].isCapital
    guard isCapital || has(end, kindsAfter) && !document.tokens[end].isCapital && has(index - 1, inside),
      !isPerson(index..<end)
    else { return nil }
    if packs.names[document.tokens[index].hash].contains(.nationality) || has(index, adjectives)
      || has(index, countries)
    {
      return nil
    }
    return PlaceMention(
      tokens: index..<(isCapital ? end + 1 : end), what: .city([]), strength: 3, passage: number)
  }

  /// "The village of Ak-Say": a place by its grammar alone.
  private func unknown(at index: Int, _ passage: Range<Int>, _ number: Int) -> PlaceMention? {
    if let named = named(at: index, passage, number) { return named }
    guard let kinds, index >= passage.lowerBound + 2, document.tokens[index].isCapital else { return nil }
    for start in [index - 2, index - 3] where start >= passage.lowerBound {
      guard let match = lexicon.match(kinds, document.tokens, at: start, end: index),
        match.length == index - start,
        match.length >= 2
      else { continue }
      var end = index + 1
      while end < passage.upperBound, end - index < 5 {
        let token = document.tokens[end]
        if token.isCapital, things.map({ !lexicon.contains(token, in: $0) }) ?? true {
          end += 1
        } else if token.isMark, document.bytes[Int(token.start)] == 45, !token.shape.contains(.spaceBefore),
          end + 1 < passage.upperBound,
          document.tokens[end + 1].isWord
        {
          end += 2
        } else {
          break
        }
      }
      return PlaceMention(tokens: index..<end, what: .city([]), strength: 3, passage: number)
    }
    return nil
  }

  /// The city of a dateline, found again in capitals: "BAGHDAD, Dec 6".
  func dateline(_ city: Range<Int>) -> [PlaceMention] {
    guard let match = packs.gazetteer.match(document, at: city.lowerBound, end: city.upperBound) else {
      return []
    }
    return [
      PlaceMention(
        tokens: city.lowerBound..<(city.lowerBound + match.length), what: .city(match.cities), strength: 3,
        passage: 0)
    ]
  }
}
