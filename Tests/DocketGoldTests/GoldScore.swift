import DocketModel

/// Counts what was found, missed and invented in each field.
///
/// The measures are those of the evaluation beside this repository; on the same articles both give the same
/// figures to three decimals.
struct GoldScore {
  private var fields: [GoldField: FieldScore] = [:]

  /// The figures of a field.
  subscript(field: GoldField) -> FieldScore { fields[field] ?? FieldScore() }

  /// Adds an article.
  mutating func add(_ reading: GoldSet.Reading) {
    let (gold, record) = (reading.gold, reading.record)
    for (field, tally) in Self.frame(gold, record) + Self.body(reading) + Self.facts(gold, record)
      + Self.events(gold, record)
    {
      fields[field, default: FieldScore()].add(tally, of: reading.name)
    }
  }

  private static func frame(_ gold: GoldArticle, _ record: ArticleRecord) -> [(GoldField, Tally)] {
    [
      (.title, .single(gold.title, record.title, by: Same.title)),
      (.outlet, .single(gold.outlet, record.outlet, by: Same.outlet)),
      (.published, .single(gold.published, record.published?.description, by: ==)),
      (.authors, .pairing(gold.authors, record.authors, by: Same.person)),
    ]
  }

  private static func facts(_ gold: GoldArticle, _ record: ArticleRecord) -> [(GoldField, Tally)] {
    let accused = record.persons.filter { $0.roles.contains(.defendant) }
    let towns = Set(gold.cities.map(Words.folded))
    let named = Set(record.places.filter { $0.kind == .city }.map { Words.folded($0.name) })
    return [
      (.persons, .pairing(gold.persons, record.persons) { Same.named($0.name, $1) }),
      (
        .defendants,
        .pairing(gold.persons.filter { $0.role == .defendant }, accused) { one, said in
          ([said.name] + said.aliases).contains { Same.person(one.name, $0) }
        }
      ),
      (.courts, .pairing(gold.courts, record.courts) { Same.court($0.name, $1.name) }),
      (
        .statutes,
        .pairing(
          gold.statutes.filter { $0.provision != nil }, record.statutes.filter { $0.provision != nil },
          by: Same.statute)
      ),
      (.sentences, .pairing(gold.sentences, record.sentences, by: Same.sentence)),
      (.cities, .pairing(Array(towns), Array(named), by: ==)),
    ]
  }
}
