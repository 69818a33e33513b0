public import DocketModel

/// What a person has decided about cases and events; kept apart from what was extracted and applied to
/// every result. Cases and reports are named by ids (`LinkedCase.aliases`), events by ids
/// (`LinkedEvent.aliases`), so that a correction holds however the case grows.
public enum Correction: Hashable, Sendable, Codable {
  /// The cases of these reports are one.
  case merge([String])
  /// These reports are another case than those.
  case split([String], from: [String])
  /// The case of this report has this name.
  case rename(String, name: String)
  /// The case of this report is left out of every answer.
  case forget(String)
  /// Two names in the case of a report are one person.
  case mergePersons(case: String, names: [String])
  /// Two names in the case of a report are different persons.
  case splitPersons(case: String, names: [String])
  /// The event did not happen or is no event.
  case rejectEvent(String)
  /// The event is as it stands.
  case acceptEvent(String)
  /// The event is of another type or date.
  case setEvent(String, type: EventType?, date: PartialDate?)
}
