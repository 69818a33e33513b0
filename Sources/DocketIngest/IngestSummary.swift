public import DocketModel

/// What an ingest has done, in numbers and with everything that went wrong.
public struct IngestSummary: Hashable, Sendable, Codable {
  /// A file that could not be taken in, and why.
  public struct Failure: Hashable, Sendable, Codable {
    /// The path as it was given or found.
    public var path: String
    /// Why: lower case, no full stop.
    public var reason: String

    /// Makes a failure.
    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// Something that was passed over without harm: a hidden file, a device, a folder met twice.
  public struct Skipped: Hashable, Sendable, Codable {
    /// The path.
    public var path: String
    /// Why: lower case, no full stop.
    public var reason: String

    /// Why a hidden file is passed over.
    static let hidden = "hidden"

    /// Makes a skipped path.
    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// Files whose content the archive did not have.
  public var new = 0
  /// Files whose content has changed since the last ingest; they replaced themselves.
  public var changed = 0
  /// Files that are as they were.
  public var unchanged = 0
  /// Files whose content the archive knows under a path that is no more.
  public var moved = 0
  /// Files whose content the archive has under another path that is still there.
  public var copies = 0
  /// Files that could not be taken in, in the order of their paths.
  public var failed: [Failure] = []
  /// What was passed over, in the order of their paths.
  public var skipped: [Skipped] = []
  /// What was passed over and a person would not expect to be: all but hidden files.
  public var passedOver: [Skipped] { skipped.filter { $0.reason != Skipped.hidden } }
  /// Findings of the new and changed files, by path.
  public var findings: [String: [Finding]] = [:]
  /// Articles in the archive afterwards.
  public var articles = 0
  /// Cases in the archive afterwards.
  public var cases = 0
  /// Events in the archive afterwards.
  public var events = 0
  /// Bytes of the files that were read.
  public var bytesRead = 0

  /// Files looked at.
  public var files: Int { new + changed + unchanged + moved + copies + failed.count }
  /// Whether the archive is as it was.
  public var changedNothing: Bool { new + changed + moved + copies == 0 }

  /// Makes an empty summary.
  public init() {}
}
