extension Schema {
  /// What linking makes of the articles, and what people decided.
  static let cases = """
    CREATE TABLE legal_case (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_folded TEXT NOT NULL,
      status TEXT NOT NULL, country TEXT, first_date TEXT, last_date TEXT, last_event TEXT,
      articles INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX legal_case_last ON legal_case (last_date);
    CREATE INDEX legal_case_status ON legal_case (status);
    CREATE INDEX legal_case_country ON legal_case (country);

    CREATE TABLE case_report (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, place TEXT NOT NULL UNIQUE,
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      case_id INTEGER REFERENCES legal_case (id) ON DELETE SET NULL,
      content TEXT NOT NULL
    ) STRICT;
    CREATE INDEX case_report_article ON case_report (article_id);
    CREATE INDEX case_report_case ON case_report (case_id);
    CREATE TABLE report_list (
      hash INTEGER NOT NULL, place TEXT NOT NULL, PRIMARY KEY (hash, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE join_reason (
      case_report_id INTEGER NOT NULL REFERENCES case_report (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL, weight REAL NOT NULL, with_key TEXT NOT NULL, words TEXT NOT NULL,
      other_words TEXT NOT NULL, PRIMARY KEY (case_report_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE case_article (
      case_id INTEGER NOT NULL REFERENCES legal_case (id) ON DELETE CASCADE,
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, PRIMARY KEY (case_id, article_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_article_article ON case_article (article_id);
    CREATE TABLE case_party (
      id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES legal_case (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, person_id INTEGER REFERENCES person (id), name TEXT NOT NULL, role TEXT NOT NULL,
      roles TEXT NOT NULL, aliases TEXT NOT NULL, descriptions TEXT NOT NULL, ages TEXT NOT NULL
    ) STRICT;
    CREATE INDEX case_party_case ON case_party (case_id, ordinal);
    CREATE INDEX case_party_person ON case_party (person_id);
    CREATE TABLE case_statute (
      case_id INTEGER NOT NULL REFERENCES legal_case (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      statute_id INTEGER NOT NULL REFERENCES statute (id), subject TEXT, text TEXT NOT NULL,
      PRIMARY KEY (case_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_statute_statute ON case_statute (statute_id);
    CREATE TABLE case_court (
      case_id INTEGER NOT NULL REFERENCES legal_case (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      court_id INTEGER NOT NULL REFERENCES court (id), PRIMARY KEY (case_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_court_court ON case_court (court_id);
    CREATE TABLE case_city (
      case_id INTEGER NOT NULL REFERENCES legal_case (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      name TEXT NOT NULL, folded TEXT NOT NULL, PRIMARY KEY (case_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_city_folded ON case_city (folded);
    CREATE TABLE case_number_of (
      case_id INTEGER NOT NULL REFERENCES legal_case (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      text TEXT NOT NULL, PRIMARY KEY (case_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE event (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL,
      case_id INTEGER NOT NULL REFERENCES legal_case (id) ON DELETE CASCADE, sequence INTEGER NOT NULL,
      type TEXT NOT NULL, date TEXT, end_date TEXT, qualifier TEXT NOT NULL, date_text TEXT,
      earliest TEXT, latest TEXT, modality TEXT NOT NULL, unnamed TEXT, court TEXT,
      court_id INTEGER REFERENCES court (id), city TEXT, city_folded TEXT, sources INTEGER NOT NULL,
      status TEXT NOT NULL, conflicts TEXT NOT NULL
    ) STRICT;
    CREATE INDEX event_case ON event (case_id, sequence);
    CREATE INDEX event_key ON event (key);
    CREATE INDEX event_type ON event (type, latest);
    CREATE INDEX event_city ON event (city_folded, case_id);
    CREATE INDEX event_court ON event (court_id);
    CREATE INDEX event_latest ON event (latest, earliest);
    CREATE TABLE event_report (
      event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE, PRIMARY KEY (event_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX event_report_report ON event_report (report_id);
    CREATE TABLE event_person (
      event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      name TEXT NOT NULL, party_id INTEGER REFERENCES case_party (id) ON DELETE CASCADE,
      PRIMARY KEY (event_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX event_person_party ON event_person (party_id);
    CREATE TABLE event_statute (
      event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      key TEXT NOT NULL, PRIMARY KEY (event_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE event_sentence (
      event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL, term TEXT, status TEXT NOT NULL, persons TEXT NOT NULL, text TEXT NOT NULL,
      months INTEGER, min_days INTEGER, max_days INTEGER, PRIMARY KEY (event_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX event_sentence_kind ON event_sentence (kind, min_days);
    CREATE INDEX event_sentence_days ON event_sentence (min_days);
    CREATE TABLE charge (
      id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES legal_case (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, defendant TEXT NOT NULL, statute_key TEXT, status TEXT NOT NULL
    ) STRICT;
    CREATE INDEX charge_case ON charge (case_id, ordinal);
    CREATE TABLE charge_step (
      charge_id INTEGER NOT NULL REFERENCES charge (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      status TEXT NOT NULL, date TEXT, event_key TEXT NOT NULL, PRIMARY KEY (charge_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE correction (
      id INTEGER PRIMARY KEY, content TEXT NOT NULL, made TEXT NOT NULL, note TEXT NOT NULL
    ) STRICT;
    """

  /// What people read in Datasette, sqlite-utils or a spreadsheet that opens the archive.
  static let views = """
    CREATE VIEW timeline AS
    SELECT c.name AS "case", e.date, e.end_date, e.qualifier, e.type, e.modality,
      (SELECT group_concat(p.name, '; ') FROM event_person p WHERE p.event_id = e.id) AS persons, e.unnamed,
      e.court, e.city,
      (SELECT group_concat(s.key, '; ') FROM event_statute s WHERE s.event_id = e.id) AS statutes,
      (SELECT group_concat(trim(s.kind || ' ' || ifnull(s.term, '')), '; ')
        FROM event_sentence s WHERE s.event_id = e.id) AS sentences,
      r.quote, o.name AS outlet, a.published,
      (SELECT f.path FROM file f WHERE f.article_id = a.id ORDER BY f.path LIMIT 1) AS source_file, r.line,
      e.sources, e.status, c.key AS case_id, e.key AS event_id, e.sequence
    FROM event e
    JOIN legal_case c ON c.id = e.case_id
    LEFT JOIN event_report er ON er.event_id = e.id AND er.ordinal = 0
    LEFT JOIN report r ON r.id = er.report_id
    LEFT JOIN article a ON a.id = r.article_id
    LEFT JOIN outlet o ON o.id = a.outlet_id;

    CREATE VIEW cases AS
    SELECT c.key AS id, c.name, c.status, c.country, c.first_date, c.last_date, c.last_event,
      (SELECT group_concat(p.name, '; ') FROM case_party p
        WHERE p.case_id = c.id AND p.role = 'defendant') AS defendants,
      (SELECT group_concat(s.key, '; ') FROM case_statute cs JOIN statute s ON s.id = cs.statute_id
        WHERE cs.case_id = c.id) AS statutes,
      (SELECT group_concat(k.name, '; ') FROM case_court cc JOIN court k ON k.id = cc.court_id
        WHERE cc.case_id = c.id) AS courts,
      (SELECT group_concat(y.name, '; ') FROM case_city y WHERE y.case_id = c.id) AS cities,
      c.articles
    FROM legal_case c;

    CREATE VIEW charges AS
    SELECT c.key AS case_id, c.name AS "case", h.defendant, h.statute_key AS statute, h.status,
      (SELECT max(t.date) FROM charge_step t WHERE t.charge_id = h.id) AS since
    FROM charge h JOIN legal_case c ON c.id = h.case_id;

    CREATE VIEW sources AS
    SELECT a.key AS id, a.title, o.name AS outlet, a.published, a.url, f.path, a.sha256, a.bytes,
      (SELECT group_concat(c.name, '; ') FROM case_article ca JOIN legal_case c ON c.id = ca.case_id
        WHERE ca.article_id = a.id) AS cases,
      (SELECT b.key FROM article b WHERE b.id = a.copy_of) AS copy_of
    FROM article a
    JOIN file f ON f.article_id = a.id
    LEFT JOIN outlet o ON o.id = a.outlet_id;
    """
}
