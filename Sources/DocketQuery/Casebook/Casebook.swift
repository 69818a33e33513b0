public import DocketStore

/// Answers questions from an archive. All answers are ordered and repeatable, and carry their evidence.
public struct Casebook: Sendable {
  /// The archive that is asked.
  public let archive: Archive

  /// Makes a casebook of an archive.
  public init(_ archive: Archive) { self.archive = archive }
}

/// What a reference may stand for.
public enum ReferenceKinds: Sendable {
  case cases, articles, all
}

/// Orders of cases.
public enum CaseSort: String, Sendable, CaseIterable {
  /// Latest step first.
  case latest
  /// Earliest step first.
  case oldest
  /// By name.
  case name
  /// Most articles first.
  case articles
}

/// Orders of articles.
public enum SearchSort: String, Sendable, CaseIterable {
  /// Best first.
  case best
  /// Latest published first.
  case latest
  /// Earliest published first.
  case oldest
}

/// Orders of lists.
public enum ListSort: String, Sendable, CaseIterable {
  /// Most cases, then most articles first.
  case count
  /// By name.
  case name
  /// Latest step first.
  case latest
}
