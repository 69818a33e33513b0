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
  /// Bytes of the file are not what was written.
  case damaged(path: String)
  /// There is no room for more.
  case full(path: String)
  /// The file, or its folder, may not be written.
  case readOnly(path: String)
  /// It is of an older docket, and no copy can be made of it, without which its schema is not changed.
  case noCopy(path: String, copy: String)
  /// So much of it is damaged that nothing in it can be read.
  case beyondRepair(path: String)
  /// SQLite says something else.
  case database(path: String, message: String)

  /// Whether it may be otherwise at another time: nothing is said about the bytes of the file.
  var isPassing: Bool {
    switch self {
    case .busy, .full, .readOnly: true
    default: false
    }
  }

  /// The thing, the place and the next step: lower case, no full stop.
  public var description: String {
    switch self {
    case .missing(let path):
      "no archive at \(path): run 'docket ingest' first, or name another with --archive"
    case .foreign(let path): "\(path) is no archive of docket: name another with --archive"
    case .newer(let path, let version, let known):
      "\(path) was written by a newer docket (schema \(version), this one knows \(known)): install the newer one"
    case .busy(let path): "\(path) is in use by another docket: try again when it has finished"
    case .damaged(let path):
      "\(path) is damaged: 'docket check --rebuild' makes it anew from the texts that it holds"
    case .full(let path):
      "\(path) cannot grow, the disk is full or a limit is reached: make room and run the command again; "
        + "what it said it had taken in is kept"
    case .readOnly(let path):
      "\(path) may not be written: give yourself leave to write it and its folder, or name a copy with --archive"
    case .noCopy(let path, let copy):
      "\(path) was written by an older docket, and cannot be copied to \(copy) before it is changed: make room, "
        + "give yourself leave to write its folder, or name a copy elsewhere with --archive"
    case .beyondRepair(let path):
      "\(path) is damaged beyond what can be read: put a copy of it in its place (one made before an update of docket "
        + "is called \(path).schema-N), or move it away and run 'docket ingest' on your articles"
    case .database(let path, let message): "\(path): \(message)"
    }
  }
}
