import DocketModel

/// Towns that only the country of the story tells: small ones, and those whose names mean other things elsewhere.
extension PlaceFinder {
  /// The towns of the story's country that stand where a place is named and were not believed without it.
  func towns(in country: String, _ reading: Reading) -> [PlaceMention] {
    let small = packs.towns.names(in: country)
    let told = Set(
      reading.places.compactMap { mention -> String? in
        if case .country(let code, _) = mention.what { code } else { nil }
      })
    var found: [PlaceMention] = []
    for (number, passage) in reading.passages.enumerated() {
      let known = reading.places(in: passage.tokens)
      var index = passage.tokens.lowerBound
      while index < passage.tokens.upperBound {
        let end = runEnd(index, passage.tokens.upperBound)
        guard end > index else {
          index += 1
          continue
        }
        let run = index..<end
        index = end
        guard !known.contains(where: { $0.tokens.overlaps(run) && !isElsewhere($0, country, told) }) else {
          continue
        }
        let place = PlaceSurroundings(run: run, passage: passage.tokens, known: known, last: found.last)
        if let mention = town(place, country, small, number) { found.append(mention) }
      }
    }
    return found
  }

  /// Whether a region bears the name of a country of which the story says nothing.
  private func isElsewhere(_ mention: PlaceMention, _ country: String, _ told: Set<String>) -> Bool {
    if case .region(let code) = mention.what { code != country && !told.contains(code) } else { false }
  }

  /// One past the words with capitals that begin at a token, with the hyphens and small words inside them.
  private func runEnd(_ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit {
      let token = document.tokens[end]
      if token.isWord, token.isCapital {
        end += 1
      } else if end > start, end + 1 < limit, token.isMark, !token.shape.contains(.spaceBefore),
        document.bytes[Int(token.start)] == UInt8(ascii: "-"), document.tokens[end + 1].isWord,
        !document.tokens[end + 1].shape.contains(.spaceBefore)
      {
        end += 2
      } else if end > start, end + 1 < limit, has(end, links), document.tokens[end + 1].isCapital {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func town(
    _ place: PlaceSurroundings, _ country: String, _ small: Set<UInt64>, _ number: Int
  ) -> PlaceMention? {
    var run = place.run
    // "In Osh, ...": the first word of a passage has its capital from there.
    if run.lowerBound == place.passage.lowerBound, run.count > 1,
      has(run.lowerBound, inside) || has(run.lowerBound, determiner)
    {
      run = run.lowerBound + 1..<run.upperBound
    }
    let place = PlaceSurroundings(run: run, passage: place.passage, known: place.known, last: place.last)
    let match = packs.gazetteer.match(document, at: run.lowerBound, end: place.passage.upperBound)
    let cities =
      match?.length == run.count ? match?.cities.filter { packs.gazetteer.country($0) == country } : nil
    let isListed = cities?.isEmpty == false
    guard isListed || small.contains(hash(run)), !isTaken(run, country), isTown(place, isListed: isListed)
    else { return nil }
    return PlaceMention(tokens: run, what: .city(cities ?? []), strength: 2, passage: number)
  }

  /// The hash of the words of a run.
  private func hash(_ run: Range<Int>) -> UInt64 {
    run.reduce(0) {
      document.tokens[$1].isMark ? $0 : Spelling.adding(document.tokens[$1].hash, to: $0)
    }
  }

  /// Whether a name is another thing in the story's country: a region of it, a people, a person, what no place is called.
  private func isTaken(_ run: Range<Int>, _ country: String) -> Bool {
    func value(_ list: Int?) -> String? {
      list.flatMap { lexicon.match($0, document.tokens, at: run.lowerBound, end: run.upperBound) }?.value
    }
    if value(countries) != nil || value(adjectives) != nil || value(quarters) != nil || value(never) != nil {
      return true
    }
    if value(regions) == country || value(regionCodes) == country { return true }
    let token = document.tokens[run.lowerBound]
    if run.count == 1,
      token.end - token.start <= 2 || token.shape.contains(.allCapitals) && token.end - token.start <= 3
    {
      return true
    }
    return names.span(overlapping: run).map {
      $0.kind == .person || $0.kind != .place && $0.tokens.count > run.count
    } ?? false
  }

  /// Whether a town is named where a name stands.
  private func isTown(_ place: PlaceSurroundings, isListed: Bool) -> Bool {
    let tokens = document.tokens
    let next = place.next.map { tokens[$0] }
    // "in Doe's car", "in Osh Street"
    if let next,
      next.isCapital || has(place.run.upperBound, things) || isRegional(place.run.upperBound, place.passage)
    {
      return false
    }
    let flags = place.run.count == 1 ? packs.names[tokens[place.run.lowerBound].hash] : []
    guard let previous = place.previous else { return false }
    // Words of the language and names of persons are towns only right where one stands, and alone.
    if !flags.isDisjoint(with: [.english, .given, .surname, .calendar, .organisation, .known])
      || isAmbiguous(place.run)
    {
      guard has(previous, inside) || isAfterAge(previous, place.passage), flags.isDisjoint(with: .calendar)
      else {
        return false
      }
      if flags.contains(.english), !flags.isDisjoint(with: [.organisation, .title, .known, .notPerson]) {
        return false
      }
      return isListed && next.map { $0.isMark && !isPossessive(place.run.upperBound) } ?? true
    }
    if has(previous, inside) || isAfterAge(previous, place.passage) { return true }
    if isAmongCities(place) { return true }
    guard isListed, let next, !next.isMark || document.isComma(place.run.upperBound) else { return false }
    // "a Massillon bar"; "the prison, Arouca, in 2007"
    return document.isComma(previous)
      ? next.isMark && names.span(overlapping: place.run)?.kind == .place
      : !next.isMark && tokens[previous].isWord && !has(previous, definite)
        && (!tokens[previous].isCapital || previous == place.passage.lowerBound)
  }

  private func isPossessive(_ index: Int) -> Bool {
    let byte = document.bytes[Int(document.tokens[index].start)]
    return byte == 39 || byte == 0xE2
  }

  private func isAmbiguous(_ run: Range<Int>) -> Bool {
    ambiguous.flatMap { lexicon.match($0, document.tokens, at: run.lowerBound, end: run.upperBound) }?.length
      == run.count
  }

  /// ", 47, of Gilgandra", "Jane Doe, of Gilgandra": whose home is told.
  private func isAfterAge(_ previous: Int, _ passage: Range<Int>) -> Bool {
    has(previous, homes) && previous > passage.lowerBound && document.isComma(previous - 1)
  }

  /// "in Cambridge, Morrinsville and Te Awamutu": beside a city, with nothing but a comma or "and" between.
  private func isAmongCities(_ place: PlaceSurroundings) -> Bool {
    func isLink(_ index: Int) -> Bool { document.isComma(index) || has(index, conjunctions) }
    if let previous = place.previous, isLink(previous), place.isCity(endingAt: previous) { return true }
    guard let next = place.next, isLink(next), let previous = place.previous else { return false }
    return place.isCity(startingAt: next + 1) && (has(previous, before) || isLink(previous))
  }
}

/// A name that may be that of a town, and what stands around it.
private struct PlaceSurroundings {
  /// The name.
  var run: Range<Int>
  var passage: Range<Int>
  /// The places of the passage that are known.
  var known: ArraySlice<PlaceMention>
  /// The town that was found last.
  var last: PlaceMention?

  var previous: Int? { run.lowerBound > passage.lowerBound ? run.lowerBound - 1 : nil }
  var next: Int? { run.upperBound < passage.upperBound ? run.upperBound : nil }

  func isCity(endingAt end: Int) -> Bool {
    last?.tokens.upperBound == end
      || known.contains { $0.tokens.upperBound == end && $0.isCity && $0.strength >= 2 }
  }

  func isCity(startingAt start: Int) -> Bool {
    known.contains { $0.tokens.lowerBound == start && $0.isCity }
  }
}
