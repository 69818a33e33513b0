import DocketModel

/// Puts what was read of an article together as the parts of its record.
struct RecordAssembly {
  let reading: Reading
  let names: NameFindings

  /// Fills everything that stands in the story into a record.
  func fill(_ record: inout ArticleRecord) {
    let words = RoleWords(reading: reading, names: names)
    let finder = EventFinder(reading: reading, names: names, words: words)
    let events = finder?.find() ?? []
    record.country = reading.country
    record.places = places()
    record.courts = courts(record.places)
    addCities(to: &record.places, courts: record.courts)
    record.statutes = statutes()
    record.sentences = SentenceAssembly(reading: reading, names: names, words: words).sentences(events)
    record.persons = names.persons(in: reading.document)
    RoleAssembly(reading: reading, names: names, words: words).fill(
      &record.persons, events.filter { $0.type != .offence || $0.modality == .actual },
      victims: finder?.victims ?? [])
    dropStrangers(from: &record)
    record.caseNumbers = CaseNumbers.find(in: reading)
    EventAssembly(reading: reading, names: names).fill(&record, from: events)
    record.cases = CaseAssembly(reading: reading, names: names, record: record).cases()
  }

  func bytes(_ tokens: Range<Int>) -> TextRange { reading.document.bytes(of: tokens) }

  /// Leaves sentences to those who are told of as defendants: what only stands near somebody is not his.
  private func dropStrangers(from record: inout ArticleRecord) {
    let defendants = Set(record.persons.filter { $0.roles.contains(.defendant) }.map(\.name))
    for index in record.sentences.indices {
      record.sentences[index].persons.removeAll { !defendants.contains($0) }
    }
  }

  // MARK: Places

  /// What a place is, and its folded name: few names are those of places of two kinds.
  private struct PlaceKey: Hashable {
    var kind: Place.Kind
    var name: String

    func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }

  /// Whether a name has no small letter.
  private static func isInCapitals(_ name: String) -> Bool {
    !name.utf8.contains { $0 &- 97 < 26 } && name == name.uppercased()
  }

  private func places() -> [Place] {
    var places: [Place] = []
    var byName: [PlaceKey: Int] = [:]
    let told = countries()
    for mention in reading.places {
      let kind: Place.Kind
      switch mention.what {
      case .city: kind = .city
      case .country(_, let isAdjective):
        if isAdjective { continue }
        kind = .country
      case .region: kind = .region
      }
      let name = reading.text(mention.tokens)
      let key = PlaceKey(kind: kind, name: Fold.text(name))
      if let index = byName[key] {
        places[index].mentions.append(bytes(mention.tokens))
        // A dateline in capitals: the story spells the name better.
        if RecordAssembly.isInCapitals(places[index].name), !RecordAssembly.isInCapitals(name) {
          places[index].name = name
        }
        continue
      }
      byName[key] = places.count
      var place = Place(name: name, kind: kind, country: nil, mentions: [bytes(mention.tokens)])
      switch mention.what {
      case .city(let cities):
        let city = city(cities, named: name, told)
        place.country = city.map(reading.packs.gazetteer.country) ?? reading.country
        place.canonical = city.map(reading.packs.gazetteer.name)
        // A small town of the story's country is meant before a small city of another.
        if let country = reading.country, let city, place.country != country,
          reading.packs.gazetteer.cities[city].population < RecordAssembly.smallCity,
          reading.packs.towns.names(in: country).contains(Spelling.hash(of: name))
        {
          (place.country, place.canonical) = (country, name)
        }
      case .country(let code, _), .region(let code): place.country = code
      }
      places.append(place)
    }
    return places
  }

  /// The most people of a city that is less likely meant than a town of the story's country.
  private static let smallCity: Int32 = 50_000

  /// The countries that the story names.
  private func countries() -> Set<String> {
    Set(
      reading.places.compactMap { mention -> String? in
        switch mention.what {
        case .country(let code, _), .region(let code): code
        case .city: nil
        }
      })
  }

  /// Which of the cities of one name is meant: that of a country that the story names, else the largest.
  private func city(_ cities: [Int], named name: String, _ known: Set<String>) -> Int? {
    guard cities.count > 1 else { return cities.first }
    let gazetteer = reading.packs.gazetteer
    let folded = Fold.bytes(name)
    let ranks = cities.map { city in
      let country = gazetteer.country(city)
      return (
        country == reading.country ? 2 : known.contains(country) ? 1 : 0,
        gazetteer.people(in: city, named: folded)
      )
    }
    return cities.indices.max { a, b in
      // A large city of the world is meant before a hamlet of the story's country.
      let (first, second) = (ranks[a], ranks[b])
      if first.0 != second.0 {
        let (near, far) = first.0 > second.0 ? (first, second) : (second, first)
        let isOfStory = near.0 == 2
        if far.1 > (isOfStory ? 500_000 : 50_000), near.1 < far.1 / (isOfStory ? 50 : 3) {
          return first.0 > second.0
        }
      }
      return first < second
    }.map { cities[$0] }
  }

  // MARK: Statutes and sentences

  private func statutes() -> [Statute] {
    var statutes: [Statute] = []
    var lastCode: (country: String?, code: String?)
    // Where nothing tells the country of the story, its laws may: "Section 302 of the IPC and Section 25 of the Arms Act".
    let told = Set(reading.statutes.compactMap(\.country)).subtracting([RecordAssembly.noCountry])
    let only = reading.country ?? (told.count == 1 ? told.first : nil)
    for (mention, behind) in zip(reading.statutes, codesBehind()) {
      var mention = mention
      if mention.code == nil, mention.provision != nil {
        if let behind { lastCode = behind }
        mention.code = lastCode.code
        mention.country = mention.country ?? lastCode.country
      } else {
        lastCode = (mention.country, mention.code)
      }
      var statute = Statute(
        country: mention.country == RecordAssembly.noCountry ? nil : mention.country ?? only,
        code: mention.code, provision: mention.provision, part: mention.part,
        text: reading.text(mention.tokens), mentions: [bytes(mention.tokens)], rule: mention.rule)
      statute.subject = nil
      if let same = statutes.firstIndex(where: { $0.key == statute.key || isLooser(statute, than: $0) }) {
        statutes[same].mentions += statute.mentions
      } else if let looser = statutes.firstIndex(where: { isLooser($0, than: statute) }) {
        statute.mentions = statutes[looser].mentions + statute.mentions
        statutes[looser] = statute
      } else {
        statutes.append(statute)
      }
    }
    return statutes
  }

  /// What a law says whose country is none: that of a treaty.
  private static let noCountry = "-"
  /// How many words may stand between two provisions of one law.
  private static let lawReach = 4

  /// "section 5, section 7 and section 9 of the Act": for each citation the law that is named behind the last of
  /// several, read from the last to the first.
  private func codesBehind() -> [(country: String?, code: String?)?] {
    let statutes = reading.statutes
    var codes: [(country: String?, code: String?)?] = Array(repeating: nil, count: statutes.count)
    for index in statutes.indices.reversed() {
      let end = statutes[index].tokens.upperBound
      guard let place = statutes[(index + 1)...].firstIndex(where: { $0.tokens.lowerBound >= end }) else {
        continue
      }
      let next = statutes[place]
      guard next.tokens.lowerBound - end <= RecordAssembly.lawReach, next.provision != nil,
        reading.passage(of: next.tokens.lowerBound) == reading.passage(of: end - 1)
      else { continue }
      codes[index] = next.code == nil ? codes[place] : (next.country, next.code)
    }
    return codes
  }

  /// Whether a citation is another one with its part or its code left out.
  private func isLooser(_ a: Statute, than b: Statute) -> Bool {
    guard a.provision == b.provision, a.provision != nil else {
      return a.provision == nil && b.provision != nil && a.code == b.code && a.country == b.country
    }
    return (a.part == nil || a.part == b.part) && (a.code == nil || a.code == b.code) && a != b
      && (a.country == b.country || a.country == nil || a.code == nil)
  }
}
