import DocketModel

/// Finds cities, regions and countries in passages.
struct PlaceFinder {
  let document: Document
  let packs: PackSet
  /// What the capitalised spans of the story name.
  let names: NameFindings
  private let lexicon: Lexicon
  private let countries: Int?
  private let adjectives: Int?
  private let regions: Int?
  private let regionCodes: Int?
  private let before: Int?
  private let kinds: Int?
  private let after: Int?
  private let things: Int?
  private let ambiguous: Int?
  private let quarters: Int?
  private let never: Int?
  private let kindsAfter: Int?
  private let kindsCapital: Int?
  private let links: Int?
  private let articles: Int?
  private let inside: Int?
  /// All lists with which a place can begin.
  private let starts: WordBits

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
      if let mention = place(at: index, passage, number, found.last) {
        found.append(mention)
        index = mention.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func place(at index: Int, _ passage: Range<Int>, _ number: Int, _ last: PlaceMention?)
    -> PlaceMention?
  {
    let end = passage.upperBound
    let tokens = document.tokens
    var city = packs.gazetteer.match(document, at: index, end: end)
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
      if let strength = strength(
        index..<(index + city.length), city.cities, passage, region: region?.value)
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

  private func has(_ index: Int, _ list: Int?) -> Bool {
    list.map { lexicon.contains(document.tokens[index], in: $0) } ?? false
  }

  /// "in Kampong Speu town", "Bruce Township": a place by what stands behind it.
  private func named(at index: Int, _ passage: Range<Int>, _ number: Int) -> PlaceMention? {
    var end = index
    while end < min(passage.upperBound, index + 3), document.tokens[end].isCapital,
      !has(end, kindsCapital)
    { end += 1 }
    guard end > index, end < passage.upperBound, !isPerson(index..<end) else { return nil }
    let isCapital = has(end, kindsCapital) && document.tokens[end].isCapital
    guard
      isCapital && index > passage.lowerBound
        || has(end, kindsAfter) && !document.tokens[end].isCapital && index > passage.lowerBound
          && has(index - 1, inside)
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
    guard let kinds, index >= passage.lowerBound + 2 else { return nil }
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

  /// How sure it is that a city is meant; `nil` where it is not.
  private func strength(_ range: Range<Int>, _ cities: [Int], _ passage: Range<Int>, region: String?) -> Int?
  {
    let tokens = document.tokens
    let previous = range.lowerBound > passage.lowerBound ? tokens[range.lowerBound - 1] : nil
    let next = range.upperBound < passage.upperBound ? tokens[range.upperBound] : nil
    if tokens[range.upperBound - 1].isWord, !tokens[range.upperBound - 1].isCapital { return nil }
    if let next, let things, lexicon.contains(next, in: things), next.isCapital { return nil }
    // "DOI", "ADA": letters that stand for an office.
    if range.count == 1, tokens[range.lowerBound].shape.contains(.allCapitals),
      tokens[range.lowerBound].end - tokens[range.lowerBound].start <= 3
    {
      return nil
    }
    var strength = 0
    if let kinds {
      for start in stride(
        from: range.lowerBound - 1, through: max(passage.lowerBound, range.lowerBound - 4), by: -1)
      {
        // "the city of", but not the "City" of "New York City Police".
        if !tokens[start].isCapital || start == passage.lowerBound,
          let match = lexicon.match(kinds, tokens, at: start, end: range.lowerBound),
          match.length == range.lowerBound - start
        {
          strength = 3
        }
      }
    }
    if strength < 3, isOtherName(range) { return nil }
    let people = cities.map { packs.gazetteer.cities[$0].population }.max() ?? 0
    let isAmbiguous =
      ambiguous.flatMap { lexicon.match($0, tokens, at: range.lowerBound, end: range.upperBound) }
      .map { $0.length == range.count } ?? false
    let located = previous.map { token in before.map { lexicon.contains(token, in: $0) } ?? false } ?? false
    let followed =
      next.map { token in after.map { lexicon.contains(token, in: $0) && !token.isCapital } ?? false }
      ?? false
    // "D.O.M. restaurant": letters that stand for some name.
    if range.count == 1, tokens[range.lowerBound].shape.contains(.initials), !located, strength < 3 {
      return nil
    }
    if located || followed { strength = max(strength, 2) }
    if let next, !next.isCapital, has(range.upperBound, kindsAfter) { strength = 3 }
    if let next, next.isMark, document.bytes[Int(next.start)] == 44,
      range.upperBound + 1 < passage.upperBound,
      isRegionOrCountry(range.upperBound + 1, passage.upperBound)
    {
      strength = 3
    }
    // Part of a longer run of capitals: a name of something else, unless the run goes on with "Police" or the like.
    if strength < 3 {
      if let previous, previous.isCapital, !located, range.lowerBound - 1 > passage.lowerBound { return nil }
      if let next, next.isCapital, !next.shape.contains(.spaceBefore) || !followed,
        after.map({ !lexicon.contains(next, in: $0) }) ?? true
      {
        return nil
      }
    }
    if isAmbiguous && strength < 2 { return nil }
    // A common word ("Justice", "March") is a city only where the grammar says so, or where it is a large one.
    if strength < 3, range.count == 1, packs.names[tokens[range.lowerBound].hash].contains(.english) {
      let isIn = strength == 2 && range.lowerBound > passage.lowerBound && has(range.lowerBound - 1, inside)
      if people < (isIn ? PlaceFinder.wordCity : PlaceFinder.bigCity) { return nil }
    }
    if let region, strength < 2 || strength == 2 && isSmall(cities, beside: region) { return nil }
    if strength == 0 { return people >= 100_000 ? 1 : nil }
    if strength == 2, people < 15_000, isAmbiguous { return nil }
    return strength
  }

  /// Whether a region is meant rather than a city of its name: the cities are small, or all of another country.
  private func isSmall(_ cities: [Int], beside region: String) -> Bool {
    cities.allSatisfy {
      packs.gazetteer.country($0) != region || packs.gazetteer.cities[$0].population < PlaceFinder.likelyCity
    }
  }

  /// The fewest people of a city that is meant before the region of its name.
  private static let likelyCity: Int32 = 60_000

  /// The fewest people of a city with the name of a common word, right behind "in" and elsewhere.
  private static let wordCity: Int32 = 90_000
  private static let bigCity: Int32 = 300_000

  /// Whether a name is that of a city and of the state that is that city.
  private func isCityState(_ cities: [Int], _ country: String) -> Bool {
    cities.contains { packs.gazetteer.country($0) == country && packs.cityStates.contains(country) }
  }

  /// Whether the model of names takes the span, or a longer one around it, for something other than a place.
  private func isOtherName(_ range: Range<Int>) -> Bool {
    guard let span = names.span(overlapping: range) else { return false }
    switch span.kind {
    case .place: return false
    case .person: return true
    case .organisation, .other: return span.tokens.count > range.count
    }
  }

  /// Whether the model of names takes the span for a person ("Virginia Jones").
  private func isPerson(_ range: Range<Int>) -> Bool { names.span(overlapping: range)?.kind == .person }

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

  private func isRegionOrCountry(_ index: Int, _ end: Int) -> Bool {
    for list in [countries, regions, regionCodes] {
      if let list, lexicon.match(list, document.tokens, at: index, end: end) != nil { return true }
    }
    return false
  }
}
