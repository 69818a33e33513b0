import DocketModel

/// Words that tell a step of proceedings only in an article that tells of proceedings.
extension EventFinder {
  /// The events without those whose words say something else as often ("released an album", "searched the web", "fled the
  /// war"), where nothing else in the article is of proceedings.
  func withoutLoose(_ events: [EventMention]) -> [EventMention] {
    guard events.contains(where: isLoose), !tellsProceedings(events) else { return events }
    return events.filter { !isLoose($0) }
  }

  /// Deeds are told of anybody.
  private func isLoose(_ event: EventMention) -> Bool { event.isLoose || event.type == .offence }

  /// Kinds of words of proceedings that an article has which tells of some.
  private static let leastKinds = 3

  /// Whether a step is told by words that tell nothing else, a provision is cited, or words of several kinds are those of
  /// courts, police and prisons.
  private func tellsProceedings(_ events: [EventMention]) -> Bool {
    reading.statutes.contains { $0.provision != nil }
      || events.contains { [.actual, .planned].contains($0.modality) && !isLoose($0) } || hasWords()
  }

  private func hasWords() -> Bool {
    guard let list = lists.proceedings else { return false }
    var kinds: Set<String> = []
    for passage in reading.passages {
      for index in passage.tokens {
        guard let kind = lexicon.value(reading.document.tokens[index], in: list) else { continue }
        kinds.insert(kind)
        if kinds.count == EventFinder.leastKinds { return true }
      }
    }
    return false
  }
}
