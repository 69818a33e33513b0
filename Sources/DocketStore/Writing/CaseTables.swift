/// The tables of cases, whose rows wait to be written together with those of other cases.
struct CaseTables {
  let legalCase, reason, article, party, statute, court, city, number, event, eventReport, eventPerson,
    eventStatute,
    eventSentence, charge, step: TableRows
  /// All of them, in the order in which they are written: no row points to one of a later table.
  let all: [TableRows]

  init(_ statements: Statements) {
    var all: [TableRows] = []
    func table(_ name: StaticString, _ columns: String) -> TableRows {
      all.append(TableRows(name, columns, statements))
      return all[all.count - 1]
    }
    legalCase = table(
      "legal_case",
      """
      id, key, name, name_folded, status, country, first_date, last_date, last_event, fingerprint, articles, digest
      """)
    reason = table(
      "join_reason", "case_id, case_report_id, ordinal, kind, weight, with_key, words, other_words")
    article = table("case_article", "case_id, article_id")
    party = table(
      "case_party", "id, case_id, ordinal, person_id, name, role, roles, aliases, descriptions, ages")
    statute = table("case_statute", "case_id, ordinal, statute_id, subject, text")
    court = table("case_court", "case_id, ordinal, court_id")
    city = table("case_city", "case_id, ordinal, name, folded")
    number = table("case_number_of", "case_id, ordinal, text")
    event = table(
      "event",
      """
      id, key, case_id, sequence, type, date, end_date, qualifier, date_text, earliest, latest, modality, unnamed,
      court, court_id, city, city_folded, sources, status, conflicts
      """)
    eventReport = table("event_report", "event_id, ordinal, report_id")
    eventPerson = table("event_person", "event_id, ordinal, name, party_id")
    eventStatute = table("event_statute", "event_id, ordinal, key")
    eventSentence = table(
      "event_sentence", "event_id, ordinal, kind, term, status, persons, text, months, min_days, max_days")
    charge = table("charge", "id, case_id, ordinal, defendant, statute_key, status")
    step = table("charge_step", "charge_id, ordinal, status, date, event_key")
    self.all = all
  }
}
