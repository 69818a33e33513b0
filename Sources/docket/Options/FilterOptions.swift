import ArgumentParser
import DocketModel
import DocketQuery

/// The filters of `search`, `cases`, `list`, `timeline` and `export`. What they take and their help are said in
/// the filters' own files in DocketQuery.
struct FilterOptions: ParsableArguments {
  @Option(help: .filter(StatuteFilter.self), completion: .archive(.statutes)) var statute: [String] = []
  @Option(help: .filter(CityFilter.self), completion: .archive(.cities)) var city: [String] = []
  @Option(help: .filter(CountryFilter.self), completion: .archive(.countries)) var country: [String] = []
  @Option(help: .filter(CourtFilter.self), completion: .archive(.courts)) var court: [String] = []
  @Option(help: .filter(PersonFilter.self), completion: .archive(.persons)) var person: [String] = []
  @Option(help: .filter(OutletFilter.self), completion: .archive(.outlets)) var outlet: [String] = []
  @Option(help: .filter(EventFilter.self), completion: .list(EventType.allCases.map(\.rawValue))) var event:
    [String] = []
  @Option(help: .filter(SentenceFilter.self), completion: .list(Sentence.Kind.allCases.map(\.rawValue)))
  var sentence: [String] = []
  @Option(help: .filter(MinTermFilter.self)) var minTerm: [String] = []
  @Option(help: .filter(MaxTermFilter.self)) var maxTerm: [String] = []
  @Option(help: .filter(StatusFilter.self), completion: .list(CaseStatus.allCases.map(\.rawValue)))
  var status: [String] = []
  @Option(help: .filter(SinceFilter.self)) var since: [String] = []
  @Option(help: .filter(UntilFilter.self)) var until: [String] = []

  /// The values that were typed for a filter.
  private func values(_ key: FilterKey) -> [String] {
    switch key {
    case .statute: statute
    case .city: city
    case .country: country
    case .court: court
    case .person: person
    case .outlet: outlet
    case .event: event
    case .sentence: sentence
    case .minTerm: minTerm
    case .maxTerm: maxTerm
    case .status: status
    case .since: since
    case .until: until
    }
  }

  /// The filters that were typed.
  func filters() throws(FilterError) -> Filters {
    var filters = Filters()
    for key in FilterKey.allCases {
      for text in values(key) { try filters.add(text, to: key, words: .ofPacks) }
    }
    try filters.check()
    return filters
  }

  /// Finds values that mean nothing before a command does anything.
  func validate() throws {
    do { _ = try filters() } catch { throw ValidationError("\(error)") }
  }
}

extension ArgumentHelp {
  /// The help of a filter.
  static func filter<F: Filter>(_ type: F.Type) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: type.help).named(type.valueName)
  }

  private func named(_ value: String) -> ArgumentHelp {
    var help = self
    help.valueName = value.lowercased()
    return help
  }
}
