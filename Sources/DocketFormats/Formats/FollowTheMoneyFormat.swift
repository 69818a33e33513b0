import DocketModel
import DocketQuery

/// FollowTheMoney entities, one JSON object a line, as Aleph and the `ftm` tools take them.
///
/// A case is a CourtCase, each party a Person with a CourtCaseParty, each event an Event that happened or is set
/// for a day, each article an Article with Documentation. Nobody is given the topic `crime`.
public struct FollowTheMoneyFormat: Format {
  /// Makes the format.
  public init() {}

  /// The cases of the answer.
  public func render(_ answer: Presentation) throws(FormatError) -> Rendering {
    guard let cases = answer.cases else { throw .needsTimeline("ftm") }
    return Rendering(FollowTheMoneyFormat.text(cases))
  }

  /// Every entity of the cases, once.
  static func text(_ cases: [CaseDetail]) -> String {
    var seen: Set<String> = []
    var lines: [String] = []
    for detail in cases {
      for entity in MoneyCase(detail).entities where seen.insert(entity.id).inserted {
        lines.append(JSONWriter(.line).text(entity.json) + "\n")
      }
    }
    return lines.joined()
  }
}
