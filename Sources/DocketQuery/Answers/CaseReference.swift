/// A case as other answers name it.
public struct CaseReference: Hashable, Sendable, Codable {
  /// Stable id: ten letters and digits, those of its oldest report.
  public var id: String
  /// The name, made of the defendants: `Sergei Lapushkin and Natalya Sekerina`.
  public var name: String

  /// Makes a reference.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}
