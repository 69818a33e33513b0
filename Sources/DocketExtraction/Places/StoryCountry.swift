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
        guard let largest = cities.max(by: { population($0, reading) < population($1, reading) }) else {
          continue
        }
        weights[reading.packs.gazetteer.country(largest), default: 0] += early
      }
    }
    for court in reading.courts { if let code = court.country { weights[code, default: 0] += 2 } }
    return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func population(_ city: Int, _ reading: Reading) -> Int32 {
    reading.packs.gazetteer.cities[city].population
  }
}
