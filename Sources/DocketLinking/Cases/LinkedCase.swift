public import DocketModel

/// A case over all articles that tell of it.
public struct LinkedCase: Hashable, Sendable, Codable, Identifiable {
  /// The id of its oldest report.
  public var id: String
  /// The ids of all its reports, `id` among them: each finds this case.
  public var aliases: [String]
  /// For people: `Sergei Lapushkin and Natalya Sekerina`, `unnamed man, Osh, 2024`.
  public var name: String
  /// The reports, oldest first.
  public var members: [CaseMember]
  /// Defendants first, then the others named in the case's articles.
  public var parties: [Party]
  /// Provisions, each once; mentions left out.
  public var statutes: [Statute]
  /// Courts, each once; mentions left out.
  public var courts: [Court]
  /// Cities, most named first.
  public var cities: [String]
  /// Country, ISO 3166-1 alpha-2, where the reports agree.
  public var country: String?
  /// Case numbers.
  public var numbers: [String]
  /// Events in order: by date, then in procedural order.
  public var events: [LinkedEvent]
  /// The first and the last date of a dated event that happened.
  public var firstDate: PartialDate?
  /// The last date of an event that happened; the publication date where none is dated.
  public var lastDate: PartialDate?
  /// Where the case stands after its last step.
  public var status: CaseStatus
  /// Each defendant and charge, with its history.
  public var charges: [Charge]

  /// The case's last step that happened: the one of the last date, where any has one. That some of several charges
  /// fell on the day of the judgment is not the last of it.
  public var lastEvent: LinkedEvent? {
    let happened = events.filter { $0.modality == .actual }
    let last = happened.filter { $0.date == lastDate }
    let judged = last.contains { [.convicted, .sentenced].contains($0.type) }
    return last.last { !judged || ![.acquitted, .dismissed].contains($0.type) } ?? happened.last
  }

  /// Makes a case.
  public init(
    id: String, aliases: [String], name: String, members: [CaseMember], parties: [Party] = [],
    statutes: [Statute] = [], courts: [Court] = [], cities: [String] = [], country: String? = nil,
    numbers: [String] = [], events: [LinkedEvent] = [], firstDate: PartialDate? = nil,
    lastDate: PartialDate? = nil,
    status: CaseStatus = .unknown, charges: [Charge] = []
  ) {
    self.id = id
    self.aliases = aliases
    self.name = name
    self.members = members
    self.parties = parties
    self.statutes = statutes
    self.courts = courts
    self.cities = cities
    self.country = country
    self.numbers = numbers
    self.events = events
    self.firstDate = firstDate
    self.lastDate = lastDate
    self.status = status
    self.charges = charges
  }
}
