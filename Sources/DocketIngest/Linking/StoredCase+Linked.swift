import DocketLinking
import DocketModel
import DocketStore

extension StoredCase {
  /// What the archive keeps of a case that the linker made.
  init(_ linked: LinkedCase) {
    self.init(key: linked.id, name: linked.name, status: linked.status)
    country = linked.country
    firstDate = linked.firstDate
    lastDate = linked.lastDate
    lastEvent = linked.lastEvent?.type
    members = linked.members.map { member in
      Member(report: member.report, reasons: member.reasons.map(Reason.init))
    }
    parties = linked.parties.map { party in
      Party(
        name: party.name, aliases: party.aliases, roles: party.roles, ages: party.ages,
        descriptions: party.descriptions, unnamed: party.unnamed)
    }
    statutes = linked.statutes
    courts = linked.courts
    cities = linked.cities
    numbers = linked.numbers
    events = linked.events.map(StoredEvent.init)
    charges = linked.charges.map { charge in
      Charge(
        defendant: charge.defendant, statute: charge.statute, status: charge.status,
        history: charge.history.map { Charge.Step(status: $0.status, date: $0.date, event: $0.event) })
    }
  }
}

extension StoredCase.Reason {
  init(_ reason: JoinReason) {
    self.init(
      kind: reason.kind.rawValue, weight: reason.weight, with: reason.with, words: reason.words,
      otherWords: reason.otherWords)
  }
}

extension StoredEvent {
  init(_ linked: LinkedEvent) {
    let quote = linked.reports.first?.event.event.quote ?? Quote(start: 0, end: 0, text: "")
    let event = Event(
      type: linked.type, date: linked.date, endDate: linked.endDate, qualifier: linked.qualifier,
      dateText: linked.dateText, modality: linked.modality, persons: linked.persons, unnamed: linked.unnamed,
      court: linked.court, statutes: linked.statutes, city: linked.city, quote: quote, rule: "")
    self.init(
      key: linked.id, event: event, sentences: linked.sentences, reports: linked.reports.map(\.event.id),
      sources: linked.sources, status: linked.status.rawValue,
      conflicts: linked.disagreements.map { disagreement in
        disagreement.matter.rawValue + ": " + disagreement.values.map(\.value).joined(separator: " or ")
      })
  }
}
