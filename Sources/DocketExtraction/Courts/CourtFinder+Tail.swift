import DocketModel

/// What follows the head of a court's name: "Court of Appeal of Paris", "court in the southern city of Osh".
extension CourtFinder {
  /// The end of what follows a head, and what it says.
  func tailEnd(
    _ at: Int, _ passage: Range<Int>, _ places: [PlaceMention], _ level: Court.Level?, _ particular: Bool,
    lower: Bool
  ) -> (Int, Court.Level?, Bool) {
    let tokens = document.tokens
    var next = at + 1
    if next < passage.upperBound, has(next, article), !tokens[next].isCapital { next += 1 }
    if let tailKind, let match = lexicon.match(tailKind, tokens, at: next, end: passage.upperBound) {
      let end = next + match.length
      let kind = Court.Level(rawValue: match.value) ?? level
      // "Court of Appeal of Paris", "Court of Appeals for the Ninth Circuit"
      if end + 1 < passage.upperBound, has(end, tail) {
        let (more, _, _) = tailEnd(end, passage, places, kind, true, lower: lower)
        return (more, kind, true)
      }
      return (end, kind, true)
    }
    if let place = places.first(where: { $0.tokens.lowerBound == next || $0.tokens.lowerBound == at + 1 }) {
      switch place.what {
      case .city:
        guard isSeat(place, at, passage, level) else { return (at, level, particular) }
        return (place.tokens.upperBound, level, true)
      case .country(_, isAdjective: true): break
      case .country, .region:
        if !lower || particular {
          return (place.tokens.upperBound, level, particular || !lower && has(at, genitive))
        }
      }
    }
    guard !lower || particular, next < passage.upperBound, tokens[next].isCapital, !has(next, outer),
      at > passage.lowerBound, !lower
    else { return (at, level, particular) }
    // "the Supreme Court in Doe": a case.
    if level == .supreme || level == .constitutional, has(at, inside) { return (at, level, particular) }
    var end = next
    while end < passage.upperBound, end - next < 8 {
      if tokens[end].isCapital, !has(end, outer) || has(end, head) {
        end += 1
      } else if has(end, joiner), end + 1 < passage.upperBound, tokens[end].isWord, !possessive(end),
        tokens[end + 1].isCapital
          || (has(end + 1, article) && end + 2 < passage.upperBound && tokens[end + 2].isCapital)
      {
        end += tokens[end + 1].isCapital ? 1 : 2
      } else {
        break
      }
    }
    if end < passage.upperBound, has(end, versus) { return (at, level, particular) }
    return (end, level, true)
  }

  /// Whether a city behind a head can be where the court sits: no name of a case ("the Supreme Court in Doe v. Roe"), and
  /// for a country's highest court no small town.
  private func isSeat(_ place: PlaceMention, _ tail: Int, _ passage: Range<Int>, _ level: Court.Level?)
    -> Bool
  {
    let next = place.tokens.upperBound
    if next < passage.upperBound, has(next, versus) { return false }
    guard level == .supreme || level == .constitutional, has(tail, inside),
      case .city(let cities) = place.what
    else { return true }
    let isCapital =
      capitals.flatMap { lexicon.match($0, document.tokens, at: place.tokens.lowerBound, end: next) } != nil
    return isCapital || cities.contains { packs.gazetteer.cities[$0].population >= CourtFinder.seat }
  }

  /// The fewest people of a city that is no capital where a country's highest court sits.
  private static let seat: Int32 = 100_000

  /// How many words may describe the city of a court before its name.
  private static let longestDescription = 6

  /// The city of a court behind words that describe it: "court in the southern city of Osh", "court in the capital,
  /// Bishkek".
  func describedCity(behind head: Int, _ passage: Range<Int>, _ places: [PlaceMention]) -> Range<Int>? {
    let next = head + 2
    guard next < passage.upperBound, has(head + 1, inside), has(next, article),
      !document.tokens[next].isCapital
    else { return nil }
    for place in places where place.tokens.lowerBound > next {
      guard place.tokens.lowerBound - next <= CourtFinder.longestDescription else { return nil }
      switch place.what {
      case .country(_, isAdjective: true): continue
      case .country, .region: return nil
      case .city:
        let words = next..<place.tokens.lowerBound
        let isDescribed = words.dropLast().allSatisfy {
          document.tokens[$0].isWord || document.bytes[Int(document.tokens[$0].start)] == 45
        }
        let last = words.upperBound - 1
        return isDescribed && (document.isComma(last) ? words.count <= 3 : has(last, tail))
          ? place.tokens : nil
      }
    }
    return nil
  }

  /// One past the city of a court that a comma parts from its name: "the Federal High Court, Osh, on Monday". No city
  /// where the name has a place already, or where other words of it may follow: "the High Court, Osh police said".
  func commaCity(behind end: Int, _ name: Range<Int>, _ passage: Range<Int>, _ places: [PlaceMention]) -> Int?
  {
    guard end + 1 < passage.upperBound, document.isComma(end),
      !places.contains(where: { $0.tokens.overlaps(name) }),
      let place = places.first(where: { $0.tokens.lowerBound == end + 1 }), case .city = place.what
    else { return nil }
    let next = place.tokens.upperBound
    guard next == passage.upperBound || document.tokens[next].isMark || has(next, cityBehind) else {
      return nil
    }
    return next
  }

  /// The country that a court's name says, by its name or its people's, or by a region of it.
  func country(_ range: Range<Int>, _ places: [PlaceMention]) -> String? {
    guard let adjective else { return nil }
    for place in places where place.tokens.overlaps(range) {
      if case .region(let code) = place.what, place.tokens.count > 1 { return code }
    }
    for list in [adjective, lexicon.list("country.name")].compactMap({ $0 }) {
      for index in range {
        if let match = lexicon.match(list, document.tokens, at: index, end: range.upperBound),
          !isInsideCity(index..<index + match.length, range)
        {
          return match.value
        }
      }
    }
    for place in places where place.tokens.overlaps(range) {
      if case .region(let code) = place.what { return code }
    }
    return nil
  }

  /// Whether some words go on with the name of a city: the "Spain" of "Port of Spain High Court".
  private func isInsideCity(_ words: Range<Int>, _ court: Range<Int>) -> Bool {
    (max(court.lowerBound, words.lowerBound - 3)..<words.lowerBound).contains { start in
      let match = packs.gazetteer.match(document, at: start, end: court.upperBound)
      return document.tokens[start].isCapital && match.map { start + $0.length >= words.upperBound } ?? false
    }
  }
}
