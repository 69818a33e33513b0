import DocketModel

/// Compares two reports by the table of `Weights`.
struct Comparison {
  var rarity: Rarity

  /// What speaks for and against the two being one case; symmetric but for the order of words.
  func compare(_ a: Dossier, _ b: Dossier, _ persons: SharedPersons) -> Verdict {
    var verdict = Verdict()
    if a.report.article == b.report.article {
      verdict.apart = true
      return verdict
    }
    let named = names(a, b, persons, &verdict)
    let unnamed = !named && (isOpen(a) || isOpen(b))
    numbers(a, b, unnamed, &verdict)
    places(a, b, unnamed, &verdict)
    if named || unnamed { copies(a, b, unnamed, &verdict) }
    if unnamed {
      UnnamedComparison.compare(a, b, &verdict)
    } else {
      circumstances(a, b, &verdict)
    }
    titles(a, b, &verdict)
    let isPersonOnly = named && verdict.deed < Weights.deed
    if isPersonOnly, let (mine, theirs) = stepsOnOtherDays(a, b) {
      verdict.add(.event, Weights.otherDay, b, mine.words, theirs.words)
    }
    time(a, b, isPersonOnly, &verdict)
    return verdict
  }

  /// Texts alike. Where no name ties the two, articles of one outlet may share its own wording.
  private func copies(_ a: Dossier, _ b: Dossier, _ unnamed: Bool, _ verdict: inout Verdict) {
    let resemblance = a.report.sketch.resemblance(to: b.report.sketch)
    guard resemblance >= TextSketch.copy else { return }
    let isElsewhere = a.report.outlet.map { mine in b.report.outlet.map { $0 != mine } ?? false } ?? false
    let weight =
      !unnamed
      ? Weights.copy
      : resemblance >= TextSketch.sameText && a.defendants.isEmpty && b.defendants.isEmpty
        ? Weights.Unnamed.sameText : isElsewhere ? Weights.Unnamed.copyElsewhere : Weights.Unnamed.copy
    verdict.add(.copy, weight, b, a.report.title ?? "", b.report.title ?? "")
  }

  /// A report whose defendant is not named may be of a case whose defendant is.
  private func isOpen(_ dossier: Dossier) -> Bool {
    dossier.defendants.isEmpty && dossier.report.unnamed != nil
  }

  private func numbers(_ a: Dossier, _ b: Dossier, _ unnamed: Bool, _ verdict: inout Verdict) {
    guard !a.numbers.isEmpty, !b.numbers.isEmpty else { return }
    let shared = a.numbers.keys.filter { b.numbers[$0] != nil }.sorted()
    if let first = shared.first {
      verdict.add(.number, Weights.number, b, a.numbers[first] ?? "", b.numbers[first] ?? "")
    } else {
      verdict.add(
        .number, unnamed ? Weights.Unnamed.otherNumber : Weights.otherNumber, b,
        a.numbers.values.sorted().joined(separator: ", "),
        b.numbers.values.sorted().joined(separator: ", "))
    }
  }

  /// Names of defendants, their ages, and others; whether a defendant ties the two.
  private func names(
    _ a: Dossier, _ b: Dossier, _ persons: SharedPersons, _ verdict: inout Verdict
  ) -> Bool {
    let matches = persons.defendants.filter { rarity.tells($0.mine) && rarity.tells($0.theirs) }
      .sorted { ($1.match, $0.mine.text) < ($0.match, $1.mine.text) }
    let matched = Set(matches.flatMap { [$0.mine.text, $0.theirs.text] })
    let titled = persons.elsewhere.contains {
      $0.other == nil && !matched.contains($0.name.text) && rarity.tells($0.name)
    }
    for (index, match) in matches.prefix(3).enumerated() {
      var weight = Self.weight(of: match.match)
      // Two surnames together are hardly those of others.
      let isTelling = index > 0 || titled || match.surname.map(rarity.isRareSurname) ?? false
      if match.match == .surname, isTelling { weight = Weights.rareSurname }
      if index > 0 { weight = min(Weights.codefendant, weight) }
      if index == 0, match.mine.isCommon, match.theirs.isCommon {
        weight = max(0, weight + Weights.commonName)
      }
      verdict.add(
        index == 0 ? .name : .codefendant, weight, b, match.mine.text, match.theirs.text, who: index == 0)
      if index == 0 { ages(match.mine, match.theirs, a, b, &verdict) }
    }
    let elsewhere = namedElsewhere(a, b, persons, besides: matched, &verdict)
    if matches.isEmpty, !a.defendants.isEmpty, !b.defendants.isEmpty {
      verdict.add(
        .name, elsewhere ? Weights.otherDefendantsNamed : Weights.otherDefendants, b,
        a.defendants.map(\.text).joined(separator: ", "), b.defendants.map(\.text).joined(separator: ", "),
        who: true)
    }
    if !matches.isEmpty {
      for pair in persons.beside.prefix(2) {
        verdict.add(.codefendant, Weights.beside, b, pair.mine.text, pair.theirs.text)
      }
    }
    others(persons, with: b, &verdict)
    return !matches.isEmpty || elsewhere
  }

  private static func weight(of match: NameMatch) -> Double {
    switch match {
    case .long: Weights.longName
    case .full: Weights.fullName
    case .near: Weights.nearName
    case .partial: Weights.partialName
    case .initial: Weights.initial
    case .surname: Weights.surname
    case .differ, .none: 0
    }
  }

  private func ages(
    _ mine: Dossier.Name, _ theirs: Dossier.Name, _ a: Dossier, _ b: Dossier, _ verdict: inout Verdict
  ) {
    guard let age = mine.age, let other = theirs.age, let day = a.day, let otherDay = b.day else { return }
    let years = Double(otherDay - day) / 365.25
    let off = abs(Double(other - age) - years)
    // An age is often copied from an older article: the same age years later says nothing.
    let stale = abs(other - age) <= 1
    if off <= 1.6 {
      verdict.add(.age, Weights.age, b, String(age), String(other), who: true)
    } else if off >= 4, !stale {
      verdict.add(.age, Weights.otherAge, b, String(age), String(other), who: true)
    }
    if off >= Weights.agesApart, !stale { verdict.apart = verdict.apart || !sharesNumber(a, b) }
  }

  private func sharesNumber(_ a: Dossier, _ b: Dossier) -> Bool {
    a.numbers.keys.contains { b.numbers[$0] != nil }
  }

  /// A defendant of one named in the other without being its defendant.
  private func namedElsewhere(
    _ a: Dossier, _ b: Dossier, _ persons: SharedPersons, besides matched: Set<String>,
    _ verdict: inout Verdict
  ) -> Bool {
    var found = 0
    for named in persons.elsewhere {
      let (name, other, swapped) = (named.name, named.other, named.isOfSecond)
      guard !matched.contains(name.text), rarity.tells(name) else { continue }
      let alone = (swapped ? a : b).defendants.isEmpty
      let first =
        !matched.isEmpty ? Weights.alsoNamedElsewhere : alone ? Weights.onlyNamed : Weights.namedElsewhere
      let long = named.isLong && matched.isEmpty ? Weights.longName - Weights.fullName : 0
      let weight =
        found > 0
        ? Weights.alsoNamedElsewhere
        : other != nil ? first + long : matched.isEmpty ? Weights.namedInTitle : Weights.besideInTitle
      let words = other?.text ?? (swapped ? a : b).report.title ?? ""
      verdict.add(
        .person, weight, b, swapped ? words : name.text, swapped ? name.text : words,
        who: found == 0 && matched.isEmpty)
      found += 1
      if found == 3 { break }
    }
    return found > 0
  }

  private func others(_ persons: SharedPersons, with b: Dossier, _ verdict: inout Verdict) {
    var sum = 0.0
    for pair in persons.others where sum < Weights.personsAtMost {
      let weight = min(rarity.weight(ofOther: pair.pairs), Weights.personsAtMost - sum)
      sum += weight
      verdict.add(.person, weight, b, pair.mine.text, pair.theirs.text)
    }
  }

  private func places(_ a: Dossier, _ b: Dossier, _ unnamed: Bool, _ verdict: inout Verdict) {
    let city = a.cities.keys.filter { b.cities[$0] != nil }.min()
    if let country = a.report.country, let other = b.report.country {
      let told = a.home != nil && b.home != nil
      let weight =
        country == other ? Weights.country : told ? Weights.otherCountry : Weights.otherGuessedCountry
      verdict.add(.country, weight, b, country, other, who: true)
      verdict.apart = verdict.apart || (country != other && told && !sharesNumber(a, b))
    }
    guard !a.cities.isEmpty, !b.cities.isEmpty else { return }
    if let city {
      verdict.add(
        .city, unnamed ? Weights.Unnamed.city : Weights.city, b, a.cities[city] ?? "", b.cities[city] ?? "",
        who: true)
    } else {
      verdict.add(
        .city, unnamed ? Weights.Unnamed.otherCity : Weights.otherCity, b,
        a.cities.values.sorted().joined(separator: ", "), b.cities.values.sorted().joined(separator: ", "),
        who: true)
    }
  }

  private func circumstances(_ a: Dossier, _ b: Dossier, _ verdict: inout Verdict) {
    if let court = a.courts.keys.filter({ b.courts[$0] != nil }).sorted().first {
      verdict.add(.court, Weights.court, b, a.courts[court] ?? "", b.courts[court] ?? "")
    }
    for statute in a.statutes.keys.filter({ b.statutes[$0] != nil }).sorted().prefix(2) {
      verdict.add(.statute, Weights.statute, b, a.statutes[statute] ?? "", b.statutes[statute] ?? "")
    }
    let term = a.terms.compactMap { mine in
      b.terms.first { $0.term == mine.term && $0.kind == mine.kind }.map { (mine, $0) }
    }
    .first
    if let term { verdict.add(.sentence, Weights.sentence, b, term.0.text, term.1.text) }
    var sum = 0.0
    for step in a.steps where sum < Weights.eventsAtMost {
      let fits = b.steps.filter { $0.type == step.type && $0.date.agrees(with: step.date) }
      guard let other = fits.max(by: { $0.date.precision.rank < $1.date.precision.rank }) else { continue }
      let precision = min(step.date.precision.rank, other.date.precision.rank)
      let weight = precision == 2 ? Weights.eventDay : precision == 1 ? Weights.eventMonth : 0
      let added = min(weight, Weights.eventsAtMost - sum)
      sum += added
      verdict.add(.event, added, b, step.words, other.words)
    }
  }

  private func titles(_ a: Dossier, _ b: Dossier, _ verdict: inout Verdict) {
    guard !a.titleWords.isEmpty, !b.titleWords.isEmpty else { return }
    let shared = a.titleWords.count { b.titleWords.contains($0) }
    guard shared >= 3 else { return }
    let union = a.titleWords.count + b.titleWords.count - shared
    verdict.add(
      .title, Weights.title * Double(shared) / Double(union), b, a.report.title ?? "", b.report.title ?? "")
  }

  /// Charges, convictions or sentences of which the two tell on days that cannot be one.
  private func stepsOnOtherDays(_ a: Dossier, _ b: Dossier) -> (Dossier.Step, Dossier.Step)? {
    for type in [EventType.charged, .convicted, .sentenced] {
      let mine = a.steps.filter { $0.type == type && $0.date.day != nil }
      let theirs = b.steps.filter { $0.type == type && $0.date.day != nil }
      guard let first = mine.first, let other = theirs.first else { continue }
      let areApart = mine.allSatisfy { x in
        theirs.allSatisfy { abs($0.date.dayNumber - x.date.dayNumber) > Self.slack }
      }
      if areApart { return (first, other) }
    }
    return nil
  }

  /// Days apart that reports of one step may be.
  private static let slack = 30

  private func time(_ a: Dossier, _ b: Dossier, _ isPersonOnly: Bool, _ verdict: inout Verdict) {
    guard let day = a.day, let other = b.day else { return }
    let days = abs(day - other)
    let years = max(0, Double(days) / 365.25 - 1)
    let far =
      isPersonOnly
      ? max(Weights.yearsOfPersonAtMost, Weights.yearOfPerson * years)
      : max(Weights.yearsAtMost, Weights.year * years)
    verdict.add(
      .time, days <= 60 ? Weights.near : far, b, a.report.published?.description ?? "",
      b.report.published?.description ?? "")
  }
}

extension PartialDate.Precision {
  /// 0 year, 1 month, 2 day.
  var rank: Int { self == .day ? 2 : self == .month ? 1 : 0 }
}
