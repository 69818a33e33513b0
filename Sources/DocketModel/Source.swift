/// The file that an article was read from.
public struct Source: Hashable, Sendable, Codable {
  /// The path as it was given.
  public var path: String
  /// SHA-256 of the file's bytes, lower-case hexadecimal; empty where nobody has computed it.
  public var sha256: String
  /// Size of the file, in bytes.
  public var bytes: Int
  /// The encoding that the bytes were decoded from, by its IANA name in lower case.
  public var encoding: String

  /// Makes a source.
  public init(path: String, sha256: String, bytes: Int, encoding: String) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.encoding = encoding
  }
}
