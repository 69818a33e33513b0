public import DocketModel
import GRDB

/// A case as a row of an answer.
public struct CaseRow: Hashable, Sendable {
  /// Its row in the archive.
  public var id: Int64
  /// The id that people see.
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

  /// Columns for `init(_:)`, from `legal_case c`.
  static let columns: SQL =
    "c.id, c.key, c.name, c.status, c.country, c.first_date, c.last_date, c.last_event"

  init(_ row: Row) {
    id = row["id"]
    key = row["key"]
    name = row["name"]
    status = row.value("status", or: .unknown)
    country = row["country"]
    firstDate = row.date("first_date")
    lastDate = row.date("last_date")
    lastEvent = (row["last_event"] as String?).flatMap { EventType(rawValue: $0) }
  }
}

/// What belongs to cases, by the row of the case.
public struct CaseParts: Sendable {
  /// A person in a case.
  public struct Party: Hashable, Sendable {
    /// The main spelling, or a description.
    public var name: String
    /// The main role.
    public var role: Person.Role
    /// Other spellings.
    public var aliases: [String]
    /// What the articles say the person is.
    public var descriptions: [String]
  }

  /// A provision of a case.
  public struct Provision: Hashable, Sendable {
    /// `KG/criminal-code/416/1`.
    public var key: String
    /// What it is about.
    public var subject: String?
    /// The words that cite it.
    public var text: String
  }

  /// Persons, defendants first.
  public var parties: [Int64: [Party]] = [:]
  /// Provisions.
  public var statutes: [Int64: [Provision]] = [:]
  /// Names of courts.
  public var courts: [Int64: [String]] = [:]
  /// Cities of the courts.
  public var seats: [Int64: [String]] = [:]
  /// Cities.
  public var cities: [Int64: [String]] = [:]
  /// Case numbers.
  public var numbers: [Int64: [String]] = [:]
  /// Articles, oldest first.
  public var articles: [Int64: [ArticleRow]] = [:]
}
