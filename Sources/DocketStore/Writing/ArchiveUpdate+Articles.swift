public import DocketModel
import GRDB

extension Archive {
  /// The id of an article that people see: the first twelve digits of the SHA-256 of its bytes.
  public static func articleKey(sha256: String) -> String { String(sha256.prefix(12)) }
}

extension ArchiveUpdate {
  /// The row of the article with these bytes, if it is in the archive.
  public func article(sha256: String) throws -> Int64? {
    try preparedAtOnce("SELECT id FROM article WHERE sha256 = ?").first([.text(sha256)])
  }

  /// Writes an article that is not there yet and gives its row's id.
  /// - Parameters:
  ///   - text: the decoded text, valid UTF-8.
  ///   - notes: what the linker wants to find again.
  public func insert(
    _ record: ArticleRecord, text: [UInt8], notes: LinkingNotes = LinkingNotes()
  ) throws -> Int64 {
    try articles.insert(record, text: text, notes: notes)
  }

  /// Deletes an article with everything that was read of it.
  public func deleteArticle(_ id: Int64) throws { try articles.delete(id) }

  /// Says that a file holds an article.
  public func setFile(_ path: String, article: Int64, bytes: Int, modifiedNanoseconds: Int) throws {
    let hash = PathHash.number(path)
    try preparedAtOnce(
      "UPDATE file SET article_id = ?, bytes = ?, modified_ns = ? WHERE path_hash = ? AND path = ?"
    ).run(.id(article), .integer(bytes), .integer(modifiedNanoseconds), .id(hash), .text(path))
    guard db.changesCount == 0 else { return }
    try preparedAtOnce(
      "INSERT INTO file (path, path_hash, article_id, bytes, modified_ns) VALUES (?, ?, ?, ?, ?)"
    )
    .run(.text(path), .id(hash), .id(article), .integer(bytes), .integer(modifiedNanoseconds))
  }

  /// Forgets a file; its article stays.
  public func deleteFile(_ path: String) throws {
    try prepared("DELETE FROM file WHERE path_hash = ? AND path = ?").run(
      .id(PathHash.number(path)), .text(path))
  }

  /// The spellings of a city, under its canonical name.
  public func setSpellings(_ spellings: [String], city canonical: String, country: String) throws {
    let insert = try prepared(
      """
      INSERT OR IGNORE INTO city_spelling (folded, canonical, country, canonical_folded) VALUES (?, ?, ?, ?)
      """)
    let folded = NameFold.line(canonical)
    for spelling in Set(([canonical] + spellings).map { NameFold.line($0) }).sorted() where !spelling.isEmpty
    {
      try names.add("city_spelling", insert, .text(spelling), .text(canonical), .text(country), .text(folded))
    }
  }

  /// Cities of the archive whose spellings it does not know, as canonical name and country.
  public func citiesWithoutSpellings() throws -> [(name: String, country: String)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT canonical, ifnull(country, '') FROM place p
        WHERE canonical IS NOT NULL AND kind = 'city' AND NOT EXISTS (
          SELECT 1 FROM city_spelling s WHERE s.canonical = p.canonical AND s.country = ifnull(p.country, ''))
        ORDER BY 1, 2
        """
    ).map { (name: $0[0], country: $0[1]) }
  }
}

extension ArchiveUpdate {
  /// The files of an article, in the order of their paths.
  public func files(ofArticle id: Int64) throws -> [FileState] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT f.path, f.article_id, a.sha256, f.bytes, f.modified_ns FROM file f JOIN article a ON a.id = f.article_id
        WHERE f.article_id = ? ORDER BY f.path
        """, arguments: [id]
    ).map {
      FileState(path: $0[0], article: $0[1], sha256: $0[2], bytes: $0[3], modifiedNanoseconds: $0[4])
    }
  }

  /// The file at a path, as the archive last saw it.
  public func file(_ path: String) throws -> FileState? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT f.path, f.article_id, a.sha256, f.bytes, f.modified_ns FROM file f
          JOIN article a ON a.id = f.article_id WHERE f.path_hash = ? AND f.path = ?
          """), arguments: [PathHash.number(path), path]
    ).map {
      FileState(path: $0[0], article: $0[1], sha256: $0[2], bytes: $0[3], modifiedNanoseconds: $0[4])
    }
  }
}
