import DocketModel

/// Words that tell a step of proceedings only in an article that tells of proceedings.
extension EventFinder {
  /// The events without those whose words say something else as often ("released an album", "searched the web", "fled the
  /// war"), where nothing else in the article is of proceedings.
  func withoutLoose(_ events: [EventMention]) -> [EventMention] {
    guard events.contains(where: isLoose), !tellsProceedings(events) else { return events }
    return events.filter { !isLoose($0) }
  }

  /// Deeds and deaths are told of anybody.
  private func isLoose(_ event: EventMention) -> Bool {
    event.isLoose || [.offence, .died].contains(event.type)
  }

  /// Kinds of words of proceedings that an article has which tells of some.
  private static let leastKinds = 3

  /// Whether a step is told by words that tell nothing else, a provision is cited, or words of several kinds are those of
  /// courts, police and prisons.
  private func tellsProceedings(_ events: [EventMention]) -> Bool {
    if reading.statutes.contains(where: { $0.provision != nil }) { return true }
    if events.contains(where: { [.actual, .planned].contains($0.modality) && !isLoose($0) }) { return true }
    guard let list = lists.proceedings else { return false }
    var kinds: Set<String> = []
    for passage in reading.passages {
      for index in passage.tokens where kinds.count < EventFinder.leastKinds {
        if let match = lexicon.match(list, reading.document.tokens, at: index, end: index + 1) {
          kinds.insert(match.value)
        }
      }
    }
    return kinds.count >= EventFinder.leastKinds
  }
}
