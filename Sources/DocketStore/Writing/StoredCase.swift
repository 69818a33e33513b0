public import DocketModel

/// A case as linking made it, ready to be written.
public struct StoredCase: Sendable {
  /// One article's account of the case.
  public struct Member: Sendable {
    /// Id of the report (`case_report.key`).
    public var report: String
    /// Why it was joined, strongest first.
    public var reasons: [Reason]

    /// Makes a member.
    public init(report: String, reasons: [Reason]) {
      self.report = report
      self.reasons = reasons
    }
  }

  /// One piece of evidence.
  public struct Reason: Hashable, Sendable {
    /// What kind of evidence.
    public var kind: String
    /// What it weighs, in bits.
    public var weight: Double
    /// Id of the report to which it joins.
    public var with: String
    /// The words of this report.
    public var words: String
    /// The words of the other.
    public var otherWords: String

    /// Makes a reason.
    public init(kind: String, weight: Double, with: String, words: String, otherWords: String) {
      self.kind = kind
      self.weight = weight
      self.with = with
      self.words = words
      self.otherWords = otherWords
    }
  }

  /// A person in the case.
  public struct Party: Hashable, Sendable {
    /// The main spelling, or a description.
    public var name: String
    /// Other spellings.
    public var aliases: [String]
    /// Roles, the main one first.
    public var roles: [Person.Role]
    /// Youngest and oldest age given.
    public var ages: [Int]
    /// What the articles say the person is.
    public var descriptions: [String]
    /// Whether `name` is a description.
    public var unnamed: Bool

    /// Makes a party.
    public init(
      name: String, aliases: [String], roles: [Person.Role], ages: [Int], descriptions: [String],
      unnamed: Bool
    ) {
      self.name = name
      self.aliases = aliases
      self.roles = roles
      self.ages = ages
      self.descriptions = descriptions
      self.unnamed = unnamed
    }
  }

  /// Where a charge stands.
  public struct Charge: Hashable, Sendable {
    /// A change of status.
    public struct Step: Hashable, Sendable {
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
    /// Key of the provision; `nil` for the whole.
    public var statute: String?
    /// Status after the last step.
    public var status: CaseStatus
    /// Every change, oldest first.
    public var history: [Step]

    /// Makes a charge.
    public init(defendant: String, statute: String?, status: CaseStatus, history: [Step]) {
      self.defendant = defendant
      self.statute = statute
      self.status = status
      self.history = history
    }
  }

  /// Id that people see.
  public var key: String
  /// Name.
  public var name: String
  /// Where it stands.
  public var status: CaseStatus
  /// Country, ISO 3166-1 alpha-2.
  public var country: String?
  /// First date of a step.
  public var firstDate: PartialDate?
  /// Last date of a step.
  public var lastDate: PartialDate?
  /// Type of the last step.
  public var lastEvent: EventType?
  /// The reports, oldest first.
  public var members: [Member] = []
  /// Persons, defendants first.
  public var parties: [Party] = []
  /// Provisions.
  public var statutes: [Statute] = []
  /// Courts.
  public var courts: [Court] = []
  /// Cities.
  public var cities: [String] = []
  /// Case numbers.
  public var numbers: [String] = []
  /// Steps in order.
  public var events: [StoredEvent] = []
  /// Charges.
  public var charges: [Charge] = []

  /// Makes a case without anything.
  public init(key: String, name: String, status: CaseStatus) {
    self.key = key
    self.name = name
    self.status = status
  }
}

/// An event of a case as linking made it, ready to be written.
public struct StoredEvent: Sendable {
  /// Id that people see.
  public var key: String
  /// What happened, when, to whom: `sentences` means nothing here.
  public var event: Event
  /// What was imposed.
  public var sentences: [Sentence]
  /// Ids of the reported events (`report.key`), the main one first.
  public var reports: [String]
  /// Number of independent sources.
  public var sources: Int
  /// How far it is supported: `confirmed`, `single-source`, `conflicting`, `corrected`.
  public var status: String
  /// What the reports differ on, one line each.
  public var conflicts: [String]

  /// Makes an event.
  public init(
    key: String, event: Event, sentences: [Sentence], reports: [String], sources: Int, status: String,
    conflicts: [String]
  ) {
    self.key = key
    self.event = event
    self.sentences = sentences
    self.reports = reports
    self.sources = sources
    self.status = status
    self.conflicts = conflicts
  }
}
