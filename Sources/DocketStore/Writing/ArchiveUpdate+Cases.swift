import GRDB

extension ArchiveUpdate {
  /// Deletes cases by their rows.
  public func deleteCases(_ ids: some Sequence<Int64>) throws {
    let delete = try prepared("DELETE FROM legal_case WHERE id = ?")
    for id in ids { try delete.run(.id(id)) }
  }

  /// Writes a case that is not there yet.
  public func insertCase(_ item: StoredCase) throws { try caseWriter.insert(item) }
}
