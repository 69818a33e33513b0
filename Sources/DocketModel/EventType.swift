/// A step of proceedings, in procedural order: the order of the cases is the order in which
/// events of one day are told.
public enum EventType: String, Sendable, Codable, CaseIterable {
  case offence, investigated, searched, wanted, detained, charged, remanded, bailed, tried, pleaded
  case requested, convicted, acquitted, sentenced, appealed, upheld, overturned, changed, dismissed
  case released, pardoned, extradited, deported, fled, died, executed, sued

  /// Place of the step in proceedings, 0 first.
  public var order: Int { EventType.places[self] ?? 0 }

  /// The type of the ACE 2005 "Justice" (or "Life", "Conflict") event that comes nearest, for people
  /// who bring code written for ACE; `nil` where ACE has none.
  public var aceType: String? {
    switch self {
    case .detained, .remanded: "Justice:Arrest-Jail"
    case .charged: "Justice:Charge-Indict"
    case .tried, .pleaded: "Justice:Trial-Hearing"
    case .convicted: "Justice:Convict"
    case .acquitted: "Justice:Acquit"
    case .sentenced, .changed: "Justice:Sentence"
    case .appealed, .upheld, .overturned: "Justice:Appeal"
    case .released, .bailed, .dismissed: "Justice:Release-Parole"
    case .pardoned: "Justice:Pardon"
    case .extradited, .deported: "Justice:Extradite"
    case .executed: "Justice:Execute"
    case .sued: "Justice:Sue"
    case .died: "Life:Die"
    case .offence, .investigated, .searched, .wanted, .requested, .fled: nil
    }
  }

  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}
