import DocketModel

/// Which court, sentences, statutes and city of a passage belong to an event.
extension PassageEvents {
  /// What no court does: a court beside it acts in another clause.
  private static let outsideCourt: [EventType] = [.detained, .searched, .fled, .died, .offence, .wanted]

  /// Whether no other event and no other clause begins between two runs of tokens.
  private func isInClause(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let between = a.gap(to: b)
    return !between.contains {
      finder.lists.has(document, $0, finder.lists.subordinate, finder.lexicon)
        || finder.lists.has(document, $0, finder.lists.clauseBreak, finder.lexicon)
    } && !triggers.contains { between.contains($0.tokens.lowerBound) }
  }

  /// "Jane Doe, 32, of Osh", "a man from Osh": where somebody lives, not where it happened.
  private func isHome(_ place: Range<Int>) -> Bool {
    let before = place.lowerBound - 1
    guard before > passage.lowerBound else { return false }
    if finder.lists.has(document, before, finder.lists.home, finder.lexicon) {
      return actors.contains { $0.tokens.upperBound == before } || document.isComma(before - 1)
    }
    return document.isComma(before) && document.tokens[before - 1].isNumber
  }

  /// The court, sentences, statutes and city of an event.
  func attach(_ event: inout EventMention, _ index: Int) {
    let reading = finder.reading
    func nearest<T>(_ items: [T], _ tokens: (T) -> Range<Int>) -> Int? {
      var best: (distance: Int, index: Int)?
      for number in items.indices {
        let range = tokens(items[number])
        guard passage.contains(range.lowerBound) else { continue }
        let distance =
          range.lowerBound >= event.trigger.upperBound
          ? range.lowerBound - event.trigger.upperBound : event.trigger.lowerBound - range.upperBound
        if best.map({ distance < $0.distance }) ?? true { best = (distance, number) }
      }
      return best?.index
    }
    event.court = nearest(reading.courts) { $0.tokens }
    if let court = event.court, PassageEvents.outsideCourt.contains(event.type),
      !isInClause(event.trigger, reading.courts[court].tokens)
    {
      event.court = nil
    }
    event.place = nearest(reading.places) { mention in
      if case .city = mention.what, !isHome(mention.tokens) { return mention.tokens }
      return -1 ..< -1
    }
    event.statutes = reading.statutes.indices.filter {
      passage.contains(reading.statutes[$0].tokens.lowerBound)
    }
    guard [.sentenced, .changed, .requested, .upheld, .convicted].contains(event.type) else { return }
    event.sentences = reading.sentences.indices.filter {
      passage.contains(reading.sentences[$0].tokens.lowerBound)
    }
  }
}
