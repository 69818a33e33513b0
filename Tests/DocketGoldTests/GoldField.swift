/// What is measured, by the name that `FLOORS.tsv` has for it.
enum GoldField: String, CaseIterable, CustomStringConvertible {
  case title, outlet, published, authors
  /// Words of the running text, each as often as it stands there.
  case body
  /// Pieces that are not the story and were not taken for it.
  case notBody = "not-body"
  case persons, defendants, courts
  /// Provision, part and country together.
  case statutes
  /// Kind, term and status together.
  case sentences
  case cities
  /// Steps that were done, by type alone, then with their dates, then with whom they happened to.
  case eventTypes = "events-type"
  case eventDates = "events-date"
  case eventPersons = "events-person"
  /// Steps planned, possible or denied that were not told as done.
  case notDone = "not-done"

  var description: String { rawValue }
}
