/// The checksum by which an article is known.
public enum Checksum {
  /// SHA-256 of a file's bytes, lower-case hexadecimal.
  public static func sha256(_ bytes: [UInt8]) -> String { FileReader.sha256(bytes) }
}
