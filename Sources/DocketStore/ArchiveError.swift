/// What can go wrong with the archive itself.
public enum ArchiveError: Error, Hashable, CustomStringConvertible {
  /// There is no file.
  case missing(path: String)
  /// The file is no archive of docket.
  case foreign(path: String)
  /// A newer docket has written it.
  case newer(path: String, version: Int, known: Int)
  /// Somebody else is writing it.
  case busy(path: String)
  /// SQLite says something else.
  case database(path: String, message: String)

  /// The thing, the place and the next step: lower case, no full stop.
  public var description: String {
    switch self {
    case .missing(let path):
      "no archive at \(path): run 'docket ingest' first, or name another with --archive"
    case .foreign(let path): "\(path) is no archive of docket: name another with --archive"
    case .newer(let path, let version, let known):
      "\(path) was written by a newer docket (schema \(version), this one knows \(known)): install the newer one"
    case .busy(let path): "\(path) is in use by another docket: try again when it has finished"
    case .database(let path, let message): "\(path): \(message)"
    }
  }
}
