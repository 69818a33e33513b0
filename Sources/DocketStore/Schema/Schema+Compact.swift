extension Schema {
  /// What stood in the archive twice stands there once.
  ///
  /// A report of a case was kept whole beside the record that it was made of: now it says which parts of the
  /// record are its own, and only a report that an older docket wrote has `content`. Lists of reports were keyed
  /// by texts, quotes and the ranges that were cut repeated what the text or a number says, and the full-text
  /// index put the number of a column before every word of the text, which now is the first.
  static let compact = """
    DROP VIEW timeline;
    DROP VIEW sources;
    DROP TABLE article_fts;
    CREATE VIRTUAL TABLE article_fts USING fts5 (
      text, title, latin, content="article", content_rowid="id",
      tokenize="unicode61 remove_diacritics 2");
    INSERT INTO article_fts (article_fts) VALUES ('rebuild');

    DROP INDEX article_key;
    CREATE TABLE article_sketch (
      article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE, hashes TEXT NOT NULL
    ) STRICT;

    CREATE TABLE rule (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    INSERT INTO rule (name) SELECT rule FROM article_person WHERE rule IS NOT NULL
      UNION SELECT rule FROM sentence WHERE rule IS NOT NULL UNION SELECT rule FROM report;
    CREATE TABLE new_article_person (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      person_id INTEGER NOT NULL REFERENCES person (id), roles TEXT NOT NULL, aliases TEXT NOT NULL,
      descriptions TEXT NOT NULL, age INTEGER, rule_id INTEGER REFERENCES rule (id),
      tokens TEXT NOT NULL, is_common INTEGER NOT NULL, PRIMARY KEY (article_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_article_person SELECT article_id, ordinal, person_id, roles, aliases, descriptions, age,
      (SELECT r.id FROM rule r WHERE r.name = rule), '', 0 FROM article_person;
    DROP TABLE article_person;
    ALTER TABLE new_article_person RENAME TO article_person;
    CREATE INDEX article_person_person ON article_person (person_id);
    CREATE TABLE new_sentence (
      id INTEGER PRIMARY KEY,
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL, term TEXT, status TEXT NOT NULL, persons TEXT NOT NULL, text TEXT NOT NULL,
      start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, rule_id INTEGER REFERENCES rule (id),
      months INTEGER, min_days INTEGER, max_days INTEGER
    ) STRICT;
    INSERT INTO new_sentence SELECT id, article_id, ordinal, kind, term, status, persons, text, start_byte,
      end_byte, (SELECT r.id FROM rule r WHERE r.name = rule), months, min_days, max_days FROM sentence;
    DROP TABLE sentence;
    ALTER TABLE new_sentence RENAME TO sentence;
    CREATE UNIQUE INDEX sentence_article ON sentence (article_id, ordinal);
    CREATE INDEX sentence_kind ON sentence (kind, min_days);
    CREATE INDEX sentence_days ON sentence (min_days);

    CREATE TABLE cut_reason (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    INSERT INTO cut_reason (name) SELECT DISTINCT cut FROM part WHERE cut IS NOT NULL ORDER BY 1;
    CREATE TABLE new_part (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, cut_id INTEGER REFERENCES cut_reason (id),
      PRIMARY KEY (article_id, start_byte, end_byte)
    ) STRICT, WITHOUT ROWID;
    INSERT OR IGNORE INTO new_part SELECT article_id, start_byte, end_byte,
      (SELECT id FROM cut_reason WHERE name = cut) FROM part ORDER BY article_id, start_byte, ordinal;
    DROP TABLE part;
    ALTER TABLE new_part RENAME TO part;

    CREATE TABLE new_report (
      id INTEGER PRIMARY KEY,
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      type TEXT NOT NULL, date TEXT, end_date TEXT, qualifier TEXT NOT NULL, date_text TEXT,
      modality TEXT NOT NULL, persons TEXT NOT NULL, unnamed TEXT, court TEXT, city TEXT,
      statutes TEXT NOT NULL, sentences TEXT NOT NULL,
      start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, line INTEGER NOT NULL, quote TEXT,
      rule_id INTEGER NOT NULL REFERENCES rule (id), key TEXT
    ) STRICT;
    INSERT INTO new_report SELECT r.id, r.article_id, r.ordinal, r.type, r.date, r.end_date, r.qualifier,
      r.date_text, r.modality, r.persons, r.unnamed, r.court, r.city, r.statutes, r.sentences, r.start_byte,
      r.end_byte, r.line, nullif(r.quote,
        CAST(substr(CAST(a.text AS BLOB), r.start_byte + 1, r.end_byte - r.start_byte) AS TEXT)),
      (SELECT id FROM rule WHERE name = r.rule), r.key FROM report r JOIN article a ON a.id = r.article_id;
    DROP TABLE report;
    ALTER TABLE new_report RENAME TO report;
    CREATE UNIQUE INDEX report_article ON report (article_id, ordinal);
    CREATE INDEX report_key ON report (key);

    CREATE TEMP TABLE place_number AS SELECT id, place, n + row_number() OVER (PARTITION BY n ORDER BY place) - 1
      AS number FROM (SELECT id, place, report_place(place) AS n FROM case_report);
    CREATE INDEX temp.place_number_id ON place_number (id);
    CREATE INDEX temp.place_number_place ON place_number (place);
    CREATE TABLE new_case_report (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      case_id INTEGER REFERENCES legal_case (id) ON DELETE SET NULL,
      country TEXT, is_country_told INTEGER NOT NULL, unnamed TEXT, defendants TEXT NOT NULL,
      others TEXT NOT NULL, statutes TEXT NOT NULL, courts TEXT NOT NULL, sentences TEXT NOT NULL,
      events TEXT NOT NULL, cities TEXT NOT NULL, numbers TEXT NOT NULL, content TEXT
    ) STRICT;
    INSERT INTO new_case_report SELECT p.number, c.key, c.article_id, c.case_id, NULL, 0, NULL,
      '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]', c.content FROM case_report c JOIN place_number p ON p.id = c.id;
    CREATE TABLE new_join_reason (
      case_report_id INTEGER NOT NULL REFERENCES case_report (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL, weight REAL NOT NULL, with_key TEXT NOT NULL, words TEXT,
      other_words TEXT, PRIMARY KEY (case_report_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_join_reason SELECT p.number, j.ordinal, j.kind, j.weight, j.with_key,
      iif(j.kind = 'title', NULL, j.words), iif(j.kind = 'title', NULL, nullif(j.other_words, j.words))
      FROM join_reason j JOIN place_number p ON p.id = j.case_report_id;
    CREATE TABLE new_report_list (
      hash INTEGER NOT NULL, case_report_id INTEGER NOT NULL, PRIMARY KEY (hash, case_report_id)
    ) STRICT, WITHOUT ROWID;
    INSERT OR IGNORE INTO new_report_list SELECT l.hash >> 16, p.number FROM report_list l
      JOIN place_number p ON p.place = l.place;
    DROP TABLE join_reason;
    DROP TABLE report_list;
    DROP TABLE case_report;
    DROP TABLE temp.place_number;
    ALTER TABLE new_case_report RENAME TO case_report;
    ALTER TABLE new_join_reason RENAME TO join_reason;
    ALTER TABLE new_report_list RENAME TO report_list;
    CREATE INDEX case_report_article ON case_report (article_id);
    CREATE INDEX case_report_case ON case_report (case_id);

    CREATE TABLE mention_kind (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    INSERT INTO mention_kind (id, name)
      VALUES (1, 'person'), (2, 'court'), (3, 'statute'), (4, 'place'), (5, 'number');
    CREATE TABLE new_mention (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      kind_id INTEGER NOT NULL REFERENCES mention_kind (id), ordinal INTEGER NOT NULL, position INTEGER NOT NULL,
      start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL,
      PRIMARY KEY (article_id, kind_id, ordinal, position)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_mention SELECT m.article_id, k.id, m.ordinal, m.position, m.start_byte, m.end_byte
      FROM mention m JOIN mention_kind k ON k.name = m.kind ORDER BY 1, 2, 3, 4;
    DROP TABLE mention;
    ALTER TABLE new_mention RENAME TO mention;

    CREATE TABLE new_file (
      id INTEGER PRIMARY KEY, path TEXT NOT NULL, path_hash INTEGER NOT NULL,
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      bytes INTEGER NOT NULL, modified_ns INTEGER NOT NULL
    ) STRICT;
    INSERT INTO new_file SELECT id, path, path_hash(path), article_id, bytes, modified_ns FROM file;
    DROP TABLE file;
    ALTER TABLE new_file RENAME TO file;
    CREATE INDEX file_path ON file (path_hash);
    CREATE INDEX file_article ON file (article_id);

    CREATE TABLE new_event_person (
      event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      name TEXT NOT NULL, party_id INTEGER, PRIMARY KEY (event_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_event_person SELECT * FROM event_person ORDER BY 1, 2;
    DROP TABLE event_person;
    ALTER TABLE new_event_person RENAME TO event_person;

    CREATE TABLE new_correction (
      id INTEGER PRIMARY KEY AUTOINCREMENT, content TEXT NOT NULL, made TEXT NOT NULL, note TEXT NOT NULL
    ) STRICT;
    INSERT INTO new_correction SELECT * FROM correction;
    DROP TABLE correction;
    ALTER TABLE new_correction RENAME TO correction;

    DROP INDEX event_key;
    DROP INDEX event_city;
    DROP INDEX event_court;
    DROP INDEX event_latest;
    CREATE INDEX event_city ON event (city_folded, case_id) WHERE city_folded IS NOT NULL;
    CREATE INDEX event_court ON event (court_id) WHERE court_id IS NOT NULL;
    CREATE INDEX event_latest ON event (latest, earliest) WHERE latest IS NOT NULL;

    CREATE VIEW timeline AS
    SELECT c.name AS "case", e.date, e.end_date, e.qualifier, e.type, e.modality,
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
