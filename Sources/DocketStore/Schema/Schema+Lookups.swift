extension Schema {
  /// Indexes that answer questions about events without a look at their rows; what linking reads of an article in one
  /// text; and what a case holds in one number (`StoredCase.fingerprint`), so that a case that linking found again as
  /// it was is not written again.
  static let lookups = """
    DROP INDEX event_type;
    DROP INDEX event_latest;
    CREATE INDEX event_type ON event (type, case_id, latest, earliest) WHERE modality = 'actual';
    CREATE INDEX event_latest ON event (latest, earliest, case_id) WHERE latest IS NOT NULL;
    ALTER TABLE article_sketch ADD COLUMN brief TEXT;
    ALTER TABLE legal_case ADD COLUMN fingerprint INTEGER NOT NULL DEFAULT 0;
    """
}
