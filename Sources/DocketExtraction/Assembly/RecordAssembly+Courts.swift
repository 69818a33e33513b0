import DocketModel

/// The courts of an article, and the cities that only their names tell.
extension RecordAssembly {
  /// The courts of the article, each once, with the cities and countries that the places tell.
  func courts(_ places: [Place]) -> [Court] {
    var courts: [Court] = []
    for mention in reading.courts where mention.isParticular {
      let name = courtName(mention)
      let court = Court(
        name: name, level: mention.level, city: reading.city(in: mention).map(reading.text),
        country: mention.country,
        mentions: [bytes(mention.tokens)], rule: mention.rule)
      if let same = courts.firstIndex(where: {
        RecordAssembly.sameCourt($0.name, name) && !isOther(court, than: $0) && !isOther($0, than: court)
      }) {
        courts[same].mentions += court.mentions
        if name.utf8.count > courts[same].name.utf8.count { courts[same].name = name }
        courts[same].city = courts[same].city ?? court.city
        courts[same].country = courts[same].country ?? court.country
        courts[same].level = courts[same].level ?? court.level
      } else {
        courts.append(court)
      }
    }
    joinBare(&courts)
    for index in courts.indices where courts[index].country == nil && courts[index].level != .international {
      let place = courts[index].city.flatMap { name in places.first { $0.kind == .city && $0.name == name } }
      courts[index].country = place?.country ?? reading.country
    }
    return courts
  }

  /// Joins "court in Osh", which says nothing of the court but its city, to the one court of that city that is named.
  private func joinBare(_ courts: inout [Court]) {
    for bare in courts where bare.level == nil && bare.name.first?.isLowercase == true && bare.city != nil {
      let named = courts.indices.filter { courts[$0].level != nil && courts[$0].city == bare.city }
      guard named.count == 1, !isOther(bare, than: courts[named[0]]), let place = courts.firstIndex(of: bare)
      else { continue }
      courts[named[0]].mentions += bare.mentions
      courts.remove(at: place)
    }
  }

  /// Whether words that say nothing of a court but its city ("a Managua court") mean another than one of appeal there.
  private func isOther(_ bare: Court, than court: Court) -> Bool {
    guard bare.level == nil, bare.city != nil, let level = court.level else { return false }
    return [.appeal, .supreme, .constitutional].contains(level)
  }

  /// The name of a court, without words that only describe its city.
  private func courtName(_ mention: CourtMention) -> String {
    guard let aside = mention.aside else { return reading.text(mention.tokens) }
    return reading.text(mention.tokens.lowerBound..<aside.lowerBound) + " "
      + reading.text(aside.upperBound..<mention.tokens.upperBound)
  }

  /// Whether one name is the other with words left out: "Supreme Court" and "Supreme Court of Kenya".
  static func sameCourt(_ a: String, _ b: String) -> Bool {
    func words(_ name: String) -> [Substring] {
      Fold.text(name).words.filter { $0 != "s" }
    }
    let (a, b) = (words(a), words(b))
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard Set(short).isSubset(of: Set(long)) else { return false }
    return a.count == b.count || short.count >= 2
  }

  /// Adds the cities that a story names only within the names of its courts.
  func addCities(to places: inout [Place], courts: [Court]) {
    for mention in reading.courts where mention.isParticular {
      guard let tokens = reading.city(in: mention) else { continue }
      let name = reading.text(tokens)
      guard !places.contains(where: { $0.kind == .city && Fold.text($0.name) == Fold.text(name) }) else {
        continue
      }
      let country = courts.first { $0.mentions.contains(bytes(mention.tokens)) }?.country
      places.append(
        Place(
          name: name, kind: .city, country: country, canonical: canonical(name, country),
          mentions: [bytes(tokens)]))
    }
  }

  /// The gazetteer's name of a city of a country.
  private func canonical(_ name: String, _ country: String?) -> String? {
    let gazetteer = reading.packs.gazetteer
    return gazetteer.cities(named: name).filter { country == nil || gazetteer.country($0) == country }
      .max { gazetteer.cities[$0].population < gazetteer.cities[$1].population }.map(gazetteer.name)
  }
}
