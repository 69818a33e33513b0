import DocketModel

/// Tells the country of a story from the places, peoples and courts that it names.
enum StoryCountry {
  /// The country that most of the text speaks of, ISO 3166-1 alpha-2; what stands early counts more.
  static func find(in reading: Reading, outletCountry: String?) -> String? {
    var weights: [String: Double] = [:]
    var cities: [CityVote] = []
    if let outletCountry { weights[outletCountry] = 1.5 }
    for mention in reading.places {
      let early = mention.passage < 3 ? 2.0 : mention.passage < 8 ? 1.2 : 0.8
      switch mention.what {
      case .country(let code, let isAdjective): weights[code, default: 0] += (isAdjective ? 1 : 1.2) * early
      case .region(let code): weights[code, default: 0] += 0.9 * early
      case .city(let found): CityVote(early, found, mention.tokens, reading).join(&cities)
      }
    }
    for court in reading.courts {
      if let code = court.country {
        weights[code, default: 0] += 2
      } else if let city = reading.city(in: court, isAnySize: true),
        let match = reading.packs.gazetteer.match(reading.document, at: city.lowerBound, end: city.upperBound)
      {
        CityVote(1, match.cities, city, reading).join(&cities)
      }
    }
    // Of the cities of one name that is meant which is in the country of the others.
    var votes = weights
    for city in cities { city.add(to: &votes) { $1 } }
    let all = votes.values.reduce(0, +)
    for city in cities {
      var own: [String: Double] = [:]
      city.add(to: &own) { $1 }
      city.add(to: &weights) { country, people in
        people * (votes[country, default: 0] - own[country, default: 0] + all * doubt)
      }
    }
    return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// How much a country of which the rest of the story says nothing still counts for a city.
  private static let doubt = 0.02

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

  /// What a city's name says of the country.
  private struct CityVote {
    var name: [UInt8]
    var weight: Double
    /// The countries that have a city of the name, and how many live there.
    var people: [(country: String, people: Double)]

    init(_ weight: Double, _ cities: [Int], _ tokens: Range<Int>, _ reading: Reading) {
      let gazetteer = reading.packs.gazetteer
      let name = Fold.bytes(reading.text(tokens))
      self.name = name
      self.weight = weight
      people = cities.map { (gazetteer.country($0), gazetteer.people(in: $0, named: name)) }
    }

    /// Adds the vote to those of the story: what is named often votes once, with more weight.
    func join(_ votes: inout [CityVote]) {
      if let same = votes.firstIndex(where: { $0.name == name }) {
        votes[same].weight += weight
      } else {
        votes.append(self)
      }
    }

    /// Gives the weight to the countries by how many live there, as often as each is likely.
    func add(to votes: inout [String: Double], likely: (_ country: String, _ people: Double) -> Double) {
      let shares = people.map { likely($0.country, $0.people) }
      let all = shares.reduce(0, +)
      guard all > 0 else { return }
      for (city, share) in zip(people, shares) { votes[city.country, default: 0] += weight * share / all }
    }
  }
}
