import DocketModel

extension GoldScore {
  /// A step as it is compared: one for each person it happened to.
  private struct Step: Hashable {
    var type: EventType
    var date: String?
    var person: String?

    func isDated(_ other: Step) -> Bool { type == other.type && date == other.date }
  }

  /// The steps of proceedings, ever more strictly, and those not done that were told as done.
  static func events(_ gold: GoldArticle, _ record: ArticleRecord) -> [(GoldField, Tally)] {
    let done = gold.events.filter { $0.modality == .actual }.map(step)
    let said = record.events.filter { $0.modality == .actual }.flatMap(steps)
    let traps = gold.events.filter { $0.modality != .actual }.map(step)
    let fell = traps.filter { trap in
      said.contains(where: trap.isDated) && !done.contains(where: trap.isDated)
    }
    let (dates, saidDates) = (distinct(done, persons: false), distinct(said, persons: false))
    return [
      (.eventTypes, .pairing(dates, saidDates) { $0.type == $1.type }),
      (.eventDates, .pairing(dates, saidDates) { $0.isDated($1) }),
      (
        .eventPersons,
        .pairing(distinct(done, persons: true), distinct(said, persons: true)) {
          $0.isDated($1) && Same.party($0.person, $1.person)
        }
      ),
      (.notDone, Tally(found: traps.count - fell.count, missed: fell.count)),
    ]
  }

  private static func step(_ event: GoldArticle.Event) -> Step {
    Step(type: event.type, date: event.date, person: event.person)
  }

  private static func steps(_ event: Event) -> [Step] {
    let persons = event.persons.isEmpty ? [nil] : event.persons.map(Optional.some)
    return persons.map { Step(type: event.type, date: event.date?.description, person: $0) }
  }

  /// Each step once, in the order in which they are told.
  private static func distinct(_ steps: [Step], persons: Bool) -> [Step] {
    var seen: Set<Step> = []
    return steps.filter { step in
      let person = persons ? step.person.map(Words.folded) : nil
      return seen.insert(Step(type: step.type, date: step.date, person: person)).inserted
    }
  }
}
