import DocketModel

/// Tells the country of a story from the places, peoples and courts that it names.
enum StoryCountry {
  /// The country that most of the text speaks of, ISO 3166-1 alpha-2; what stands early counts more.
  static func find(in reading: Reading, outletCountry: String?) -> String? {
    var weights = CountryVotes()
    var cities: [CityVote] = []
    if let outletCountry { weights.add(1.5, to: .init(outletCountry)) }
    for mention in reading.places {
      let early = mention.passage < 3 ? 2.0 : mention.passage < 8 ? 1.2 : 0.8
      switch mention.what {
      case .country(let code, let isAdjective): weights.add((isAdjective ? 1 : 1.2) * early, to: .init(code))
      case .region(let code): weights.add(0.9 * early, to: .init(code))
      case .city(let found): CityVote(early, found, mention.tokens, reading).join(&cities)
      }
    }
    for court in reading.courts {
      if let code = court.country {
        weights.add(2, to: .init(code))
      } else if let city = reading.city(in: court, isAnySize: true),
        let match = reading.packs.gazetteer.match(reading.document, at: city.lowerBound, end: city.upperBound)
      {
        CityVote(1, match.cities, city, reading).join(&cities)
      }
    }
    // Of the cities of one name that is meant which is in the country of the others.
    var votes = weights
    for city in cities { city.add(to: &votes) { $1 } }
    let all = votes.sum
    var own = CountryVotes()
    for city in cities {
      own.clear()
      city.add(to: &own) { $1 }
      city.add(to: &weights) { country, people in people * (votes[country] - own[country] + all * doubt) }
    }
    return weights.first?.text
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
    var people: [(country: CountryVotes.Code, people: Double)]

    init(_ weight: Double, _ cities: [Int], _ tokens: Range<Int>, _ reading: Reading) {
      let gazetteer = reading.packs.gazetteer
      let name = Fold.bytes(reading.text(tokens))
      self.name = name
      self.weight = weight
      people = cities.map { (.init(gazetteer.country($0)), gazetteer.people(in: $0, named: name)) }
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
    func add(
      to votes: inout CountryVotes, likely: (_ country: CountryVotes.Code, _ people: Double) -> Double
    ) {
      let shares = people.map { likely($0.country, $0.people) }
      let all = shares.reduce(0, +)
      guard all > 0 else { return }
      for (city, share) in zip(people, shares) { votes.add(weight * share / all, to: city.country) }
    }
  }
}
