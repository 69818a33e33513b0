/// One article's account of one case, told by places in the article's record.
public struct StoredReport: Hashable, Sendable {
  /// Id that people see.
  public var key: String
  /// Country, ISO 3166-1 alpha-2.
  public var country: String?
  /// Whether the article says so.
  public var isCountryTold = false
  /// Defendants without a name, in the article's words.
  public var unnamed: String?
  /// Places of the defendants in the record's persons.
  public var defendants: [Int] = []
  /// Places of the others in the record's persons.
  public var others: [Int] = []
  /// Places in the record's statutes.
  public var statutes: [Int] = []
  /// Places in the record's courts.
  public var courts: [Int] = []
  /// Places in the record's sentences.
  public var sentences: [Int] = []
  /// Places in the record's events.
  public var events: [Int] = []
  /// Cities.
  public var cities: [String] = []
  /// Case numbers.
  public var numbers: [String] = []
  /// The whole report as the linker reads it, where places in the record cannot say it.
  public var content: String?

  /// Makes a report of nothing.
  public init(key: String) { self.key = key }
}

/// What the linker wants to find again of an article besides its record.
public struct LinkingNotes: Hashable, Sendable {
  /// A name as the linker compares it.
  public struct Name: Hashable, Sendable {
    /// Its words.
    public var tokens: [String]
    /// Whether all of them are common.
    public var isCommon: Bool

    /// Makes a note of a name.
    public init(tokens: [String] = [], isCommon: Bool = false) {
      self.tokens = tokens
      self.isCommon = isCommon
    }
  }

  /// Ids of the record's events, in their order; may be shorter.
  public var eventKeys: [String?]
  /// The names of the record's persons, in their order; may be shorter.
  public var names: [Name]
  /// By what copies of the text are known.
  public var sketch: String
  /// What is read of the article when it is linked again (`LinkingNotes.brief`); empty where nothing is.
  public var brief: String

  /// Makes notes.
  public init(eventKeys: [String?] = [], names: [Name] = [], sketch: String = "", brief: String = "") {
    self.eventKeys = eventKeys
    self.names = names
    self.sketch = sketch
    self.brief = brief
  }
}
