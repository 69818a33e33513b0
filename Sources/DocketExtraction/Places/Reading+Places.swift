import DocketModel

/// The places of a story whose country is known.
extension Reading {
  /// Adds the towns that only the story's country tells, with the courts that sit there, and drops small ones far away.
  func settlePlaces(of country: String, _ finder: PlaceFinder, _ courtFinder: CourtFinder) {
    dropStrangers(besides: country)
    let towns = finder.towns(in: country, self)
    guard !towns.isEmpty else { return }
    places.removeAll { place in towns.contains { $0.tokens.overlaps(place.tokens) } }
    places = (places + towns).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let told = Set(towns.map(\.passage))
    let found = told.flatMap { number in
      courtFinder.find(
        passages[number].tokens, number: number, places: Array(places(in: passages[number].tokens)))
    }
    courts = (courts.filter { !told.contains($0.passage) } + found).sorted {
      $0.tokens.lowerBound < $1.tokens.lowerBound
    }
  }

  /// Drops small cities of countries of which the story says nothing: a quarter, prison or village of its own country
  /// bears the name.
  private func dropStrangers(besides country: String) {
    var told: Set = [country]
    for mention in places {
      switch mention.what {
      case .country(let code, _), .region(let code): told.insert(code)
      case .city: break
      }
    }
    let gazetteer = packs.gazetteer
    places.removeAll { mention in
      guard case .city(let cities) = mention.what, !cities.isEmpty, mention.strength < 3 else { return false }
      let name = Fold.bytes(text(mention.tokens))
      let known = mention.strength < 2 ? Reading.knownAlone : Reading.knownAbroad
      return cities.allSatisfy {
        !told.contains(gazetteer.country($0)) && gazetteer.people(in: $0, named: name) < known
      }
    }
    if packs.cityStates.contains(country) { turnQuarters(of: country) }
  }

  /// Whatever else is named like a city in a state that is one is a quarter of it.
  private func turnQuarters(of country: String) {
    let gazetteer = packs.gazetteer
    for (index, mention) in places.enumerated() {
      guard case .city(let cities) = mention.what,
        let largest = cities.max(by: {
          gazetteer.cities[$0].population < gazetteer.cities[$1].population
        }), cities.contains(where: { gazetteer.country($0) == country }),
        gazetteer.country(largest) == country || gazetteer.cities[largest].population < Reading.wellKnown,
        finderCountry(mention.tokens) != country
      else { continue }
      places[index].what = .region(country)
    }
  }

  /// The country whose name some words are.
  private func finderCountry(_ tokens: Range<Int>) -> String? {
    packs.lexicon.list("country.name").flatMap {
      packs.lexicon.match($0, document.tokens, at: tokens.lowerBound, end: tokens.upperBound)?.value
    }
  }

  /// The fewest people of a city that is named in a story of another country, without a word of its own.
  private static let knownAbroad: Double = 40_000
  /// The same where no word beside it says that a place is meant.
  private static let knownAlone: Double = 500_000
  /// The fewest people of a city that is meant before a quarter of the story's city.
  private static let wellKnown: Int32 = 500_000
}
