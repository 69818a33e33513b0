extension Schema {
  /// The view `timeline` without a qualifier where no date is known: "on" no day says nothing.
  static let dateless = """
    DROP VIEW timeline;
    CREATE VIEW timeline AS
    SELECT c.name AS "case", e.date, e.end_date,
      CASE WHEN e.date IS NOT NULL THEN e.qualifier END AS qualifier, e.type, e.modality,
      (SELECT group_concat(p.name, '; ') FROM event_person p WHERE p.event_id = e.id) AS persons, e.unnamed,
      e.court, e.city,
      (SELECT group_concat(s.key, '; ') FROM event_statute s WHERE s.event_id = e.id) AS statutes,
      (SELECT group_concat(trim(s.kind || ' ' || ifnull(s.term, '')), '; ')
        FROM event_sentence s WHERE s.event_id = e.id) AS sentences,
      ifnull(r.quote, CAST(substr(CAST(a.text AS BLOB), r.start_byte + 1, r.end_byte - r.start_byte) AS TEXT))
        AS quote, o.name AS outlet, a.published,
      (SELECT f.path FROM file f WHERE f.article_id = a.id ORDER BY f.path LIMIT 1) AS source_file, r.line,
      e.sources, e.status, c.key AS case_id, e.key AS event_id, e.sequence
    FROM event e
    JOIN legal_case c ON c.id = e.case_id
    LEFT JOIN event_report er ON er.event_id = e.id AND er.ordinal = 0
    LEFT JOIN report r ON r.id = er.report_id
    LEFT JOIN article a ON a.id = r.article_id
    LEFT JOIN outlet o ON o.id = a.outlet_id;
    """
}
