extension Schema {
  /// What each article, report of a case, case and correction held when it was written (`RowDigest`), so that bytes
  /// that flip on the disk are found; `shared_digest` is that of the names and words that articles share. The
  /// digests of what is there already are made by `StoredRows` in the same transaction.
  static let digests = """
    CREATE TABLE article_digest (
      article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE, digest INTEGER NOT NULL
    ) STRICT;
    ALTER TABLE case_report ADD COLUMN digest INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE legal_case ADD COLUMN digest INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE correction ADD COLUMN digest INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE shared_digest (id INTEGER PRIMARY KEY CHECK (id = 1), digest INTEGER NOT NULL) STRICT;
    INSERT INTO shared_digest VALUES (1, 0);
    """
}
