/// A file that a walk has found.
struct FoundFile: Hashable, Sendable {
  /// Absolute path.
  var path: String
  /// Size in bytes.
  var bytes: Int
  /// Time of the last change, in nanoseconds since 1970.
  var modifiedNanoseconds: Int
}
