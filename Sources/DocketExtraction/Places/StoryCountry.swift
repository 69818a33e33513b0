import DocketModel

/// Tells the country of a story from the places, peoples and courts that it names.
enum StoryCountry {
  /// The country that most of the text speaks of, ISO 3166-1 alpha-2; what stands early counts more.
  static func find(in reading: Reading, outletCountry: String?) -> String? {
    var weights: [String: Double] = [:]
    if let outletCountry { weights[outletCountry] = 1.5 }
    for mention in reading.places {
      let early = mention.passage < 3 ? 2.0 : mention.passage < 8 ? 1.2 : 0.8
      switch mention.what {
      case .country(let code, let isAdjective): weights[code, default: 0] += (isAdjective ? 1 : 1.2) * early
      case .region(let code): weights[code, default: 0] += 0.9 * early
      case .city(let cities):
        share(early, among: cities, mention.tokens, reading, &weights)
      }
    }
    for court in reading.courts {
      if let code = court.country {
        weights[code, default: 0] += 2
      } else if let city = reading.city(in: court),
        let match = reading.packs.gazetteer.match(reading.document, at: city.lowerBound, end: city.upperBound)
      {
        share(1, among: match.cities, city, reading, &weights)
      }
    }
    return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The country that the name of an outlet tells: "Orange County District Attorney", "The Times of India".
  static func of(outlet: String, packs: PackSet) -> String? {
    let document = Document(bytes: Array(outlet.utf8), lexicon: packs.lexicon)
    let lists = ["country.name", "country.adjective", "region.name"].compactMap { packs.lexicon.list($0) }
    for index in document.tokens.indices where document.tokens[index].isCapital {
      for list in lists {
        if let match = packs.lexicon.match(list, document.tokens, at: index, end: document.tokens.count) {
          return match.value
        }
      }
    }
    return nil
  }

  /// Gives the weight of a city's name to the countries that have one of that name, by how many live there.
  private static func share(
    _ weight: Double, among cities: [Int], _ tokens: Range<Int>, _ reading: Reading,
    _ weights: inout [String: Double]
  ) {
    let gazetteer = reading.packs.gazetteer
    let name = Fold.bytes(reading.text(tokens))
    let people = cities.map { gazetteer.people(in: $0, named: name) }
    let all = people.reduce(0, +)
    guard all > 0 else { return }
    for (city, share) in zip(cities, people) {
      weights[gazetteer.country(city), default: 0] += weight * share / all
    }
  }
}
