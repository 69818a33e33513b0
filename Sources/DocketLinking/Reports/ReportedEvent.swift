public import DocketModel

/// An event as one article reports it, with the sentences that it speaks of.
public struct ReportedEvent: Hashable, Sendable, Codable {
  /// The event's own id: a hash of the article and of the place in it.
  public var id: String
  /// The event; its `sentences` index the article's record and mean nothing here.
  public var event: Event
  /// What was imposed, asked for or changed.
  public var sentences: [Sentence]

  /// Makes a reported event.
  public init(id: String, event: Event, sentences: [Sentence] = []) {
    self.id = id
    self.event = event
    self.sentences = sentences
  }
}
