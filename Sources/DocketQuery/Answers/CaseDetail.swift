public import DocketModel

/// One case as a person would write it on one page.
public struct CaseDetail: Hashable, Sendable, Codable {
  /// One provision against one defendant, and how far the proceedings under it are.
  public struct Charge: Hashable, Sendable, Codable {
    /// A change of status and the event that brought it.
    public struct Step: Hashable, Sendable, Codable {
      /// The status from then on.
      public var status: CaseStatus
      /// Since when.
      public var date: PartialDate?
      /// Id of the event.
      public var event: String

      /// Makes a step.
      public init(status: CaseStatus, date: PartialDate?, event: String) {
        self.status = status
        self.date = date
        self.event = event
      }
    }

    /// The defendant, by name or description.
    public var defendant: String
    /// Key of the provision; `nil` for the proceedings as a whole.
    public var statute: String?
    /// What the provision is about, in the words of an article.
    public var subject: String?
    /// Where the charge stands.
    public var status: CaseStatus
    /// Every change of status, oldest first.
    public var history: [Step]

    /// Makes a charge.
    public init(defendant: String, statute: String?, subject: String?, status: CaseStatus, history: [Step]) {
      self.defendant = defendant
      self.statute = statute
      self.subject = subject
      self.status = status
      self.history = history
    }
  }

  /// One piece of evidence that joined two articles.
  public struct Reason: Hashable, Sendable, Codable {
    /// What kind of evidence: `name`, `number`, `court` ...
    public var kind: String
    /// What it weighs, in bits: positive joins, negative holds apart.
    public var weight: Double
    /// The article that was joined, by id.
    public var article: String
    /// The article to which it was joined, by id.
    public var other: String
    /// The words of the one.
    public var words: String
    /// The words of the other.
    public var otherWords: String

    /// Makes a reason.
    public init(
      kind: String, weight: Double, article: String, other: String, words: String, otherWords: String
    ) {
      self.kind = kind
      self.weight = weight
      self.article = article
      self.other = other
      self.words = words
      self.otherWords = otherWords
    }
  }

  /// The case in one row.
  public var summary: CaseAnswer
  /// Each defendant and charge, with its history.
  public var charges: [Charge]
  /// What was imposed, requested or is possible, latest first.
  public var sentences: [SentenceAnswer]
  /// What happened, in order.
  public var timeline: [TimelineRow]
  /// Its articles with their titles, oldest first.
  public var sources: [SearchHit]
  /// Why its articles were joined.
  public var reasons: [Reason]
  /// Numbers under which courts or prosecutors keep it.
  public var numbers: [String]

  /// Makes a detail.
  public init(
    summary: CaseAnswer, charges: [Charge] = [], sentences: [SentenceAnswer] = [],
    timeline: [TimelineRow] = [],
    sources: [SearchHit] = [], reasons: [Reason] = [], numbers: [String] = []
  ) {
    self.summary = summary
    self.charges = charges
    self.sentences = sentences
    self.timeline = timeline
    self.sources = sources
    self.reasons = reasons
    self.numbers = numbers
  }
}
