/// A number under which a court or prosecutor keeps a case: `21CF1234`, `2:23-cr-00123`.
public struct CaseNumber: Hashable, Sendable, Codable {
  /// As printed, without surrounding words.
  public var text: String
  /// Where it stands.
  public var mentions: [TextRange]

  /// Makes a case number.
  public init(text: String, mentions: [TextRange] = []) {
    self.text = text
    self.mentions = mentions
  }
}
