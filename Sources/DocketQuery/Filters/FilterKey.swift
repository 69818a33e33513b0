/// The filters; the raw value is the name of the option.
public enum FilterKey: String, Hashable, Sendable, CaseIterable {
  case statute, city, country, court, person, outlet, event, sentence
  case minTerm = "min-term"
  case maxTerm = "max-term"
  case status, since, until

  /// The type that reads its values.
  public var type: any Filter.Type {
    switch self {
    case .statute: StatuteFilter.self
    case .city: CityFilter.self
    case .country: CountryFilter.self
    case .court: CourtFilter.self
    case .person: PersonFilter.self
    case .outlet: OutletFilter.self
    case .event: EventFilter.self
    case .sentence: SentenceFilter.self
    case .minTerm: MinTermFilter.self
    case .maxTerm: MaxTermFilter.self
    case .status: StatusFilter.self
    case .since: SinceFilter.self
    case .until: UntilFilter.self
    }
  }
}
