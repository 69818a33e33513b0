public import DocketModel

extension CaseReport {
  /// One report for each case that an article tells of; for an article that tells of none, one report that
  /// `isMention`.
  /// - Parameters:
  ///   - text: the decoded text of the article in UTF-8, into which the record's ranges point.
  ///   - words: the words in names that are no names.
  public static func reports(
    of record: ArticleRecord, text: [UInt8], words: NameWords = NameWords()
  ) -> [CaseReport] {
    let sketch = TextSketch(of: text, in: record.body)
    let article = ArticleCases(record, words: words)
    let cases = article.cases()
    let defendants = Set(cases.flatMap(\.defendants))
    let persons = record.persons.map { ReportedPerson($0, words: words) }
    let others = persons.filter { !defendants.contains($0.name) && !article.isPlace($0.name) }
    var reports = cases.indices.map { index in
      report(of: cases[index], record, persons, Self.others(others, of: index, in: cases, record), words)
    }
    if reports.isEmpty, !record.body.isEmpty {
      reports.append(
        CaseReport(
          article: record.source.sha256, others: others, country: record.country,
          numbers: record.caseNumbers.map(\.text)))
    }
    var seen: [String: Int] = [:]
    let told = Set(reports.flatMap { $0.defendants + $0.others }.map(\.name))
    let beside = persons.filter { told.contains($0.name) }
    for index in reports.indices {
      reports[index].tellBeside(beside)
      let id = reports[index].id
      seen[id, default: 0] += 1
      if let count = seen[id], count > 1 { reports[index].id = StableID.make(id, String(count)) }
      reports[index].outlet = record.outlet
      reports[index].published = record.published
      reports[index].title = record.title
      reports[index].sketch = sketch
      reports[index].isCountryTold = reports[index].country.map { isTold($0, record) } ?? false
    }
    return reports
  }

  /// Takes for `beside` the defendants of the article's other cases.
  /// - Parameter persons: those whom the article's reports tell of; one without tokens is left out.
  public mutating func tellBeside(_ persons: [ReportedPerson]) {
    let own = Set((defendants + others).map(\.name))
    beside = persons.filter { $0.roles.contains(.defendant) && !$0.tokens.isEmpty && !own.contains($0.name) }
  }

  /// Those who are no defendants belong, where an article tells of several cases, to those in whose passages they
  /// are named; who is named in none, to the case of which it tells most.
  private static func others(
    _ persons: [ReportedPerson], of index: Int, in cases: [CaseMention], _ record: ArticleRecord
  ) -> [ReportedPerson] {
    guard cases.count > 1 else { return persons }
    let main = cases.indices.max { (cases[$0].events.count, $1) < (cases[$1].events.count, $0) }
    let passages = cases.map {
      $0.events.filter(record.events.indices.contains).map { record.events[$0].quote }
    }
    return persons.filter { person in
      let mentions = record.persons.first { $0.name == person.name }?.mentions ?? []
      func isNamed(in quotes: [Quote]) -> Bool {
        quotes.contains { quote in mentions.contains { $0.start >= quote.start && $0.end <= quote.end } }
      }
      return isNamed(in: passages[index]) || (index == main && !passages.contains(where: isNamed))
    }
  }

  private static func report(
    of mention: CaseMention, _ record: ArticleRecord, _ persons: [ReportedPerson], _ others: [ReportedPerson],
    _ words: NameWords
  ) -> CaseReport {
    let defendants = mention.defendants.map { name in
      persons.first { $0.name == name } ?? ReportedPerson(name: name, roles: [.defendant], words: words)
    }
    let statutes = record.statutes.filter { mention.statutes.contains($0.key) }.map { statute in
      var statute = statute
      statute.mentions = []
      return statute
    }
    let courts = record.courts.filter { mention.courts.contains($0.name) }.map { court in
      var court = court
      court.mentions = []
      return court
    }
    let article = record.source.sha256
    var ids: Set<String> = []
    let events = mention.events.filter(record.events.indices.contains).map { index in
      var event = record.events[index]
      // A lawyer's appeal or a prosecutor's demand is a step of the defendant's case.
      if !event.persons.isEmpty, !event.persons.contains(where: mention.defendants.contains) {
        event.persons = mention.defendants.count == 1 ? mention.defendants : []
      }
      // "Two men were arrested": those whom the article names further down.
      if event.persons.isEmpty, mention.unnamed == nil, mention.defendants.count == 1 || event.unnamed != nil,
        !mention.defendants.isEmpty
      {
        event.persons = mention.defendants
        event.unnamed = nil
      }
      let whom = record.events[index].persons.first ?? record.events[index].unnamed ?? ""
      var id = StableID.make(article, event.type.rawValue, String(event.quote.start), whom)
      // One passage may tell of two steps of one type: a hearing, and the one before it.
      if !ids.insert(id).inserted {
        id = StableID.make(id, event.date?.description ?? "", String(ids.count))
        ids.insert(id)
      }
      return ReportedEvent(
        id: id, event: event,
        sentences: event.sentences.filter(record.sentences.indices.contains).map { record.sentences[$0] })
    }
    return CaseReport(
      article: article, defendants: defendants, unnamed: mention.unnamed, others: others, statutes: statutes,
      courts: courts, cities: mention.cities.map { city in canonical(city, record) },
      country: country(courts, statutes) ?? record.country,
      sentences: mention.sentences.filter(record.sentences.indices.contains).map { record.sentences[$0] },
      events: events, numbers: mention.numbers)
  }

  private static func canonical(_ city: String, _ record: ArticleRecord) -> String {
    record.places.first { $0.kind == .city && $0.name == city }?.canonical ?? city
  }

  /// Whether an article names the country or its law; or a region of it, and none of another country, of which it
  /// may bear the name.
  private static func isTold(_ country: String, _ record: ArticleRecord) -> Bool {
    let wide = record.places.filter { $0.kind != .city && $0.country != nil }
    return wide.contains { $0.kind == .country && $0.country == country }
      || record.statutes.contains { $0.country == country }
      || !wide.isEmpty && wide.allSatisfy { $0.country == country }
  }

  private static func country(_ courts: [Court], _ statutes: [Statute]) -> String? {
    let named = Set(courts.compactMap(\.country)).union(statutes.compactMap(\.country))
    return named.count == 1 ? named.first : nil
  }

  /// The keys under which an index lists this report.
  public var listKeys: [String] { ReportKeys.list(of: self) }
}
