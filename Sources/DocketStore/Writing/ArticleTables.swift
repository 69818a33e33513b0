/// The tables of what was read of an article, whose rows wait to be written together with those of other articles.
struct ArticleTables {
  let sketch, part, author, finding, person, court, statute, place, number, mention, sentence, report, group,
    digest: TableRows
  /// All of them, in the order in which they are written.
  let all: [TableRows]

  init(_ statements: Statements) {
    var all: [TableRows] = []
    func table(_ name: StaticString, _ columns: String) -> TableRows {
      all.append(TableRows(name, columns, statements))
      return all[all.count - 1]
    }
    sketch = table("article_sketch", "article_id, hashes, brief")
    part = table("part", "article_id, start_byte, end_byte, cut_id")
    author = table("author", "article_id, ordinal, name")
    finding = table("finding", "article_id, ordinal, kind, message, start_byte, end_byte")
    person = table(
      "article_person",
      "article_id, ordinal, person_id, roles, aliases, descriptions, age, rule_id, tokens, is_common")
    court = table("article_court", "article_id, ordinal, court_id, rule")
    statute = table("article_statute", "article_id, ordinal, statute_id, subject, text, rule")
    place = table("article_place", "article_id, ordinal, place_id")
    number = table("case_number", "article_id, ordinal, text")
    mention = table("mention", "article_id, kind_id, ordinal, position, start_byte, end_byte")
    sentence = table(
      "sentence",
      """
      article_id, ordinal, kind, term, status, persons, text, start_byte, end_byte, rule_id, months, min_days,
      max_days
      """)
    report = table(
      "report",
      """
      id, article_id, ordinal, type, date, end_date, qualifier, date_text, modality, persons, unnamed, court, city,
      statutes, sentences, start_byte, end_byte, line, quote, rule_id, key
      """)
    group = table(
      "article_case",
      "article_id, ordinal, defendants, unnamed, events, statutes, sentences, courts, cities, numbers")
    digest = table("article_digest", "article_id, digest")
    self.all = all
  }
}
