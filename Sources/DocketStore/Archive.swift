/// The archive: one SQLite file.
public final class Archive: Sendable {
  /// Where it is.
  public let path: String

  /// How an archive is opened.
  public enum Access: Sendable {
    /// For questions; the file must exist.
    case read
    /// For changes; the file is made where it does not exist, with mode 0600.
    case write
  }

  /// Opens an archive.
  /// - Throws: `ArchiveError`.
  public init(path: String, access: Access) throws {
    self.path = path
  }

  /// Writes everything into the one file and closes it, so that a copy of the file is complete.
  public func close() throws {}
}
