public import DocketModel
import GRDB

/// An event of a case with all accounts of it.
public struct EventRow: Sendable {
  /// A person to whom it happened.
  public struct Whom: Hashable, Sendable {
    /// Name.
    public var name: String
    /// Main role in the case.
    public var role: Person.Role
  }

  /// A sentence that it speaks of.
  public struct Imposed: Hashable, Sendable {
    /// Kind.
    public var kind: Sentence.Kind
    /// Term.
    public var term: String?
    /// Status.
    public var status: Sentence.Status
    /// On whom.
    public var persons: [String]
    /// Words.
    public var text: String
    /// Length in months.
    public var months: Int?
  }

  /// One article's account.
  public struct Account: Hashable, Sendable {
    /// The article.
    public var article: ArticleRow
    /// The date that it gives.
    public var date: PartialDate?
    /// The words of the date.
    public var dateText: String?
    /// The passage.
    public var quote: String
    /// Where the passage stands.
    public var range: TextRange
    /// The line on which it starts, from 1.
    public var line: Int
    /// The rule that made it.
    public var rule: String
  }

  /// Its row in the archive.
  public var id: Int64
  /// The id that people see.
  public var key: String
  /// The case.
  public var caseRow: CaseRow
  /// Place in the case, from 1.
  public var sequence: Int
  /// What happened.
  public var type: EventType
  /// When.
  public var date: PartialDate?
  /// End of a range.
  public var endDate: PartialDate?
  /// How it stands to the date.
  public var qualifier: DateQualifier
  /// The words of the date.
  public var dateText: String?
  /// Whether it happened.
  public var modality: Modality
  /// To whom, where nobody is named.
  public var unnamed: String?
  /// Court.
  public var court: String?
  /// Country of the court.
  public var courtCountry: String?
  /// City.
  public var city: String?
  /// Number of independent sources.
  public var sources: Int
  /// How far it is supported.
  public var status: String
  /// What the accounts differ on.
  public var conflicts: [String]
  /// To whom.
  public var persons: [Whom] = []
  /// Keys of provisions.
  public var statutes: [String] = []
  /// Sentences.
  public var sentences: [Imposed] = []
  /// Accounts, the main one first.
  public var accounts: [Account] = []

  init(_ row: Row) {
    id = row["event_id"]
    key = row["event_key"]
    caseRow = CaseRow(row)
    sequence = row["sequence"]
    type = row.value("type", or: .offence)
    date = row.date("date")
    endDate = row.date("end_date")
    qualifier = row.value("qualifier", or: .on)
    dateText = row["date_text"]
    modality = row.value("modality", or: .actual)
    unnamed = row["unnamed"]
    court = row["court"]
    courtCountry = row["court_country"]
    city = row["city"]
    sources = row["sources"]
    status = row["event_status"]
    conflicts = TextList.strings(row["conflicts"])
  }
}
