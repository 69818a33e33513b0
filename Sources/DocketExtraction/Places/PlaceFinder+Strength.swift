import DocketModel

/// Which of the cities that bear a name is meant, and how much speaks for a city at all.
extension PlaceFinder {
  /// How sure it is that a city is meant; `nil` where it is not.
  func strength(_ range: Range<Int>, _ cities: [Int], _ passage: Range<Int>, region: String?) -> Int? {
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
    if isRegional(range.upperBound, passage) { return nil }
    if let next, isCompound(range.upperBound, next, passage) { return nil }
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
    // "the village of Kot Shamir": a longer name than that of the larger town.
    if strength == 3, let next, next.isWord, next.isCapital,
      after.map({ !lexicon.contains(next, in: $0) }) ?? true
    {
      return nil
    }
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
      // "Ontario, Canada"
      if let region, country(at: range.upperBound + 1, passage.upperBound) == region { return nil }
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
    if let region, strength < 2 || strength == 2 && isSmall(range, cities, beside: region) { return nil }
    if strength == 0 { return people >= 100_000 ? 1 : nil }
    if strength == 2, people < 15_000, isAmbiguous { return nil }
    return strength
  }

  /// Whether a region is meant rather than a city of its name: the cities are small, of another country, or bear it
  /// beside a name of their own ("Pernambuco" for Recife).
  private func isSmall(_ range: Range<Int>, _ cities: [Int], beside region: String) -> Bool {
    let gazetteer = packs.gazetteer
    let name = Fold.bytes(document.text(tokens: range))
    return cities.allSatisfy {
      gazetteer.country($0) != region || gazetteer.cities[$0].population < PlaceFinder.likelyCity
        || gazetteer.people(in: $0, named: name) < PlaceFinder.likelyOtherName
          && !gazetteer.isName(of: $0, name)
    }
  }

  /// The fewest people of a city that is meant before the region of its name.
  private static let likelyCity: Int32 = 60_000
  /// The same where the city has another name of its own: a tenth of those who live there.
  private static let likelyOtherName: Double = 500_000

  /// The fewest people of a city with the name of a common word, right behind "in" and elsewhere.
  private static let wordCity: Int32 = 90_000

  private static let bigCity: Int32 = 300_000

  /// "in Dien Chau district", but not "Uppsala district court": a word that makes a region of the name before it.
  func isRegional(_ index: Int, _ passage: Range<Int>) -> Bool {
    guard index < passage.upperBound, has(index, regional), !document.tokens[index].isCapital else {
      return false
    }
    return index + 1 == passage.upperBound || !has(index + 1, courts)
  }

  /// Whether a hyphen makes a name part of another word: "Agri-Verde Trading", "the Beijing-imposed law", but not "the
  /// Osh-based firm", "the Bishkek-Osh road".
  private func isCompound(_ hyphen: Int, _ token: Token, _ passage: Range<Int>) -> Bool {
    guard token.isMark, !token.shape.contains(.spaceBefore), hyphen + 1 < passage.upperBound,
      document.bytes[Int(token.start)] == UInt8(ascii: "-")
    else { return false }
    let next = document.tokens[hyphen + 1]
    guard next.isWord, !next.shape.contains(.spaceBefore), !has(hyphen + 1, hyphened) else { return false }
    return !next.isCapital || packs.gazetteer.match(document, at: hyphen + 1, end: passage.upperBound) == nil
  }

  /// Whether a name is that of a city and of the state that is that city.
  func isCityState(_ cities: [Int], _ country: String) -> Bool {
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
  func isPerson(_ range: Range<Int>) -> Bool { names.span(overlapping: range)?.kind == .person }

  /// The country whose name begins at a token.
  func country(at index: Int, _ end: Int) -> String? {
    countries.flatMap { lexicon.match($0, document.tokens, at: index, end: end)?.value }
  }

  func isRegionOrCountry(_ index: Int, _ end: Int) -> Bool {
    for list in [countries, regions, regionCodes] {
      if let list, lexicon.match(list, document.tokens, at: index, end: end) != nil { return true }
    }
    return false
  }
}
