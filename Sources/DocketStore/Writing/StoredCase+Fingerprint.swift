import DocketModel

extension StoredCase {
  /// What the case holds in one number, never 0: two cases with one fingerprint are written in the same way, but for
  /// the reasons of their members. It knows no ids of rows.
  public var fingerprint: Int64 {
    var digest = RowDigest()
    digest.add(
      "case",
      [
        .text(key), .text(name), .text(status.rawValue), .optional(country),
        .optional(firstDate?.description),
        .optional(lastDate?.description), .optional(lastEvent?.rawValue),
      ])
    digest.add("members", [.text(TextList.text(members.map(\.report)))])
    for (index, party) in parties.enumerated() {
      let roles = party.roles.map(\.rawValue)
      digest.add(
        "party",
        [
          .integer(index), .text(party.name), .integer(party.unnamed ? 1 : 0), .text(TextList.text(roles)),
          .text(TextList.text(party.aliases)), .text(TextList.text(party.ages)),
          .text(TextList.text(party.descriptions)),
        ])
    }
    addNames(to: &digest)
    for (index, event) in events.enumerated() { event.add(to: &digest, index) }
    for (index, charge) in charges.enumerated() {
      digest.add(
        "charge",
        [
          .integer(index), .text(charge.defendant), .optional(charge.statute), .text(charge.status.rawValue),
        ])
      for (place, step) in charge.history.enumerated() {
        digest.add(
          "step",
          [
            .integer(index), .integer(place), .text(step.status.rawValue), .optional(step.date?.description),
            .text(step.event),
          ])
      }
    }
    return digest.stored == 0 ? 1 : digest.stored
  }

  private func addNames(to digest: inout RowDigest) {
    for (index, statute) in statutes.enumerated() {
      digest.add(
        "statute",
        [
          .integer(index), .text(statute.key), .optional(statute.country), .optional(statute.code),
          .optional(statute.provision), .optional(statute.part), .optional(statute.subject),
          .text(statute.text),
        ])
    }
    for (index, court) in courts.enumerated() {
      digest.add(
        "court",
        [
          .integer(index), .text(court.name), .optional(court.level?.rawValue), .optional(court.city),
          .optional(court.country),
        ])
    }
    digest.add("cities", [.text(TextList.text(cities)), .text(TextList.text(numbers))])
  }
}

extension StoredEvent {
  fileprivate func add(to digest: inout RowDigest, _ place: Int) {
    digest.add(
      "event",
      [
        .integer(place), .text(key), .text(event.type.rawValue), .optional(event.date?.description),
        .optional(event.endDate?.description), .text(event.qualifier.rawValue), .optional(event.dateText),
        .text(event.modality.rawValue), .optional(event.unnamed), .optional(event.court),
        .optional(event.city), .text(TextList.text(event.persons)), .text(TextList.text(event.statutes)),
        .text(TextList.text(reports)), .integer(sources), .text(status), .text(TextList.text(conflicts)),
      ])
    for (index, sentence) in sentences.enumerated() {
      digest.add(
        "sentence",
        [
          .integer(place), .integer(index), .text(sentence.kind.rawValue), .optional(sentence.term),
          .text(sentence.status.rawValue), .text(TextList.text(sentence.persons)), .text(sentence.text),
        ])
    }
  }
}
