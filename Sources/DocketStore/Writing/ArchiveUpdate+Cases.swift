import GRDB

extension ArchiveUpdate {
  /// Deletes cases by their rows.
  public func deleteCases(_ ids: some Sequence<Int64>) throws {
    let delete = try prepared("DELETE FROM legal_case WHERE id = ?")
    caseWriter.forget()
    for id in ids {
      try caseWriter.forgetCopies(ofCase: id)
      try delete.run(.id(id))
    }
  }

  /// Writes a case that is not there yet.
  /// - Parameter fingerprint: of the case (`StoredCase.fingerprint`), where it was made before.
  public func insertCase(_ item: StoredCase, fingerprint: Int64? = nil) throws {
    // Where it was told, and by which courts, is read from the rows of articles.
    try articles.settle()
    try reports.settle()
    try caseWriter.insert(item, fingerprint: fingerprint ?? item.fingerprint)
  }

  /// Writes why the reports of a case were joined, where the case stands in a row as it is but for the reasons.
  public func renewReasons(of item: StoredCase, inCase id: Int64) throws {
    try settle()
    try caseWriter.renewReasons(of: item.members, inCase: id)
  }

  /// The fingerprint of the case in a row, as it was written; `nil` where it is not known.
  public func fingerprint(ofCase id: Int64) throws -> Int64? {
    try prepared("SELECT fingerprint FROM legal_case WHERE id = ? AND fingerprint <> 0").first([.id(id)])
  }
}
