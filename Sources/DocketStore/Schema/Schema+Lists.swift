extension Schema {
  /// Lists tell the country of a report, so that namesakes in other countries are not read; why reports were joined
  /// lies by case, as it is written and read; the ids of events are found by their beginning, which makes the index
  /// half as large.
  static let lists = """
    CREATE TABLE new_report_list (
      hash INTEGER NOT NULL, case_report_id INTEGER NOT NULL, country TEXT, PRIMARY KEY (hash, case_report_id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_report_list SELECT l.hash, l.case_report_id, iif(c.is_country_told AND NOT EXISTS (
        SELECT 1 FROM report r WHERE r.article_id = c.article_id AND r.type IN ('extradited', 'deported')), c.country,
      NULL)
      FROM report_list l LEFT JOIN case_report c ON c.id = l.case_report_id ORDER BY 1, 2;
    DROP TABLE report_list;
    ALTER TABLE new_report_list RENAME TO report_list;

    CREATE TABLE new_join_reason (
      case_id INTEGER NOT NULL REFERENCES legal_case (id) ON DELETE CASCADE, case_report_id INTEGER NOT NULL,
      ordinal INTEGER NOT NULL, kind TEXT NOT NULL, weight REAL NOT NULL, with_key TEXT NOT NULL, words TEXT,
      other_words TEXT, PRIMARY KEY (case_id, case_report_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_join_reason SELECT r.case_id, r.id, j.ordinal, j.kind, j.weight, j.with_key, j.words,
      j.other_words FROM join_reason j JOIN case_report r ON r.id = j.case_report_id
      WHERE r.case_id IS NOT NULL ORDER BY 1, 2, 3;
    DROP TABLE join_reason;
    ALTER TABLE new_join_reason RENAME TO join_reason;

    DROP INDEX report_key;
    CREATE INDEX report_key ON report (substr(key, 1, 5));
    """
}
