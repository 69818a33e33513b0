import DocketModel

/// The cities of courts.
extension Reading {
  /// The words of a court's name that are its city's: a place found in it, else a city of the gazetteer that is large or
  /// of the story's country.
  ///
  /// - Parameter isAnySize: whether it may be a small one of any country.
  func city(in mention: CourtMention, isAnySize: Bool = false) -> Range<Int>? {
    let within = places(in: mention.tokens)
    var others: [Range<Int>] = []
    for place in within {
      switch place.what {
      // "for the Southern District of New York"
      case .city where isDistrict(before: place.tokens.lowerBound, from: mention.tokens.lowerBound):
        others.append(place.tokens)
      case .city: return place.tokens
      // "Lagos State High Court": no word of a region is a city.
      case .region: others.append(place.tokens)
      case .country: break
      }
    }
    for index in mention.tokens
    where document.tokens[index].isCapital && !others.contains(where: { $0.contains(index) })
      && !isInsideName(index, mention.tokens)
    {
      if let match = packs.gazetteer.match(
        document, at: index, end: mention.tokens.upperBound), match.length > 1 || isCityWord(index),
        let city = match.cities.max(by: {
          packs.gazetteer.cities[$0].population < packs.gazetteer.cities[$1].population
        }),
        isAnySize || packs.gazetteer.cities[city].population > 100_000
          || packs.gazetteer.country(city) == country,
        !isDistrict(before: index, from: mention.tokens.lowerBound),
        !isCounty(index + match.length, mention.tokens.upperBound)
      {
        return index..<(index + match.length)
      }
    }
    return nil
  }

  /// Whether a word makes a county of the name before it: "Putnam County Criminal Court".
  private func isCounty(_ index: Int, _ end: Int) -> Bool {
    func has(_ index: Int, _ list: String) -> Bool {
      document.has(index, packs.lexicon.list(list), packs.lexicon)
    }
    // "Dubbo District Court" is in Dubbo.
    return index + 1 < end && has(index, "place.region.after") && !has(index + 1, "court.head")
  }

  /// Whether a word goes on with a name before it: the "Brighton" of "New Brighton Magistrates' Court".
  private func isInsideName(_ index: Int, _ court: Range<Int>) -> Bool {
    guard index > court.lowerBound, document.tokens[index - 1].isWord, document.tokens[index - 1].isCapital,
      let qualifiers = packs.lexicon.list("court.qualifier"), let heads = packs.lexicon.list("court.head")
    else { return false }
    // "South Jakarta District Court"
    let directions = packs.lexicon.list("place.before")
    return ![qualifiers, heads, directions].compactMap(\.self).contains {
      packs.lexicon.contains(document.tokens[index - 1], in: $0)
    }
  }

  /// Whether a word of a court's name can be its city's: no small word, region, people or common word.
  private func isCityWord(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.isCapital, !packs.names[token.hash].contains(.english) else { return false }
    return !["region.name", "country.adjective", "place.quarter"].contains {
      packs.lexicon.list($0).map {
        packs.lexicon.match($0, document.tokens, at: index, end: index + 1) != nil
      } ?? false
    }
  }

  /// Whether a name is that of a court's district, not of its city: "for the Southern District of New York".
  private func isDistrict(before index: Int, from start: Int) -> Bool {
    guard index - 2 >= start, let list = packs.lexicon.list("court.district") else { return false }
    return packs.lexicon.match(list, document.tokens, at: index - 2, end: index)?.length == 2
  }
}
