import DocketModel

/// Compares reports one of which does not name its defendant, by what is said of the case.
enum UnnamedComparison {
  static func compare(_ a: Dossier, _ b: Dossier, _ verdict: inout Verdict) {
    sentences(a, b, &verdict)
    if let statute = a.statutes.keys.filter({ b.statutes[$0] != nil }).min() {
      verdict.add(.statute, Weights.statute, b, a.statutes[statute] ?? "", b.statutes[statute] ?? "")
    }
    steps(a, b, &verdict)
  }

  private static func sentences(_ a: Dossier, _ b: Dossier, _ verdict: inout Verdict) {
    guard !a.terms.isEmpty, !b.terms.isEmpty else { return }
    for mine in a.terms {
      if let theirs = b.terms.first(where: { $0.term == mine.term }) {
        verdict.add(.sentence, Weights.Unnamed.sentence, b, mine.text, theirs.text)
        return
      }
    }
    verdict.add(.sentence, Weights.Unnamed.otherSentence, b, a.terms[0].text, b.terms[0].text)
  }

  private static func steps(_ a: Dossier, _ b: Dossier, _ verdict: inout Verdict) {
    var sum = 0.0
    func add(_ weight: Double, _ words: String, _ otherWords: String) {
      let weight = min(weight, Weights.Unnamed.eventsAtMost - sum)
      sum += weight
      verdict.add(.event, weight, b, words, otherWords)
    }
    if judgedOnOtherDays(a, b) { verdict.add(.event, Weights.Unnamed.otherDay, b, "", "") }
    let isOneIssue =
      a.report.outlet != nil && a.report.outlet == b.report.outlet && a.report.published == b.report.published
    var seen: Set<EventType> = []
    for (rank, mine, theirs) in common(a, b) where seen.insert(mine.type).inserted {
      let weights = [Weights.Unnamed.eventYear, Weights.Unnamed.eventMonth, Weights.Unnamed.eventDay]
      // What happened the day on which an outlet printed both tells of its day, not of one case.
      let isOfTheDay = rank == 2 && isOneIssue && mine.date == a.report.published
      add(weights[isOfTheDay ? 0 : rank], mine.words, theirs.words)
    }
    for type in a.types.keys.sorted(by: { $0.order < $1.order }) where type.isRareStep && !seen.contains(type)
    {
      guard let other = b.types[type] else { continue }
      add(Weights.Unnamed.rareStep, a.types[type] ?? "", other)
    }
    guard seen.isEmpty else { return }
    for step in a.steps where step.date.month != nil {
      if let other = b.steps.first(where: { $0.date.month != nil && $0.date.agrees(with: step.date) }) {
        return add(Weights.Unnamed.month, step.words, other.words)
      }
    }
  }

  /// Steps of one type whose dates agree, with the precision in which they do, the most precise first.
  private static func common(_ a: Dossier, _ b: Dossier) -> [(rank: Int, Dossier.Step, Dossier.Step)] {
    var steps: [(rank: Int, Dossier.Step, Dossier.Step)] = []
    for mine in a.steps {
      let fits = b.steps.filter { $0.type == mine.type && $0.date.agrees(with: mine.date) }
      guard let other = fits.max(by: { $0.date.precision.rank < $1.date.precision.rank }) else { continue }
      steps.append((min(mine.date.precision.rank, other.date.precision.rank), mine, other))
    }
    return steps.sorted {
      (-$0.rank, $0.1.type.order, $0.1.words) < (-$1.rank, $1.1.type.order, $1.1.words)
    }
  }

  /// Days apart that two reports of one judgment may be.
  private static let slack = 3

  private static func judgedOnOtherDays(_ a: Dossier, _ b: Dossier) -> Bool {
    [EventType.sentenced, .convicted].contains { type in
      let mine = a.steps.filter { $0.type == type && $0.date.day != nil }
      let theirs = b.steps.filter { $0.type == type && $0.date.day != nil }
      return !mine.isEmpty && !theirs.isEmpty
        && mine.allSatisfy { x in theirs.allSatisfy { abs($0.date.dayNumber - x.date.dayNumber) > slack } }
    }
  }
}
