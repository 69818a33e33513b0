import DocketModel

/// Where a step of proceedings takes a case, a defendant or a charge: the one table of status.
///
/// | step that happened | status from then on | but not where it is already |
/// |---|---|---|
/// | offence, requested, extradited, deported, sued | as before | |
/// | investigated, searched | investigated | anything but unknown |
/// | wanted, fled | at-large | dead |
/// | detained, remanded | detained | on-trial or anything later; charged stays charged after `remanded` |
/// | charged, bailed | charged | on-trial or anything later |
/// | tried, pleaded | on-trial | convicted or anything later |
/// | convicted | convicted | sentenced, final |
/// | sentenced | sentenced | final |
/// | appealed | on-appeal | unknown, at an earlier stage than a judgment |
/// | upheld, changed | final | detained, charged, at-large: custody was upheld, a charge changed |
/// | overturned | on-trial | |
/// | acquitted | acquitted | dead; of some charges, on the day of a judgment or with no date after one |
/// | dismissed | dismissed | the same; sentenced: what was dropped is another charge |
/// | released, pardoned | the same word | dead; `released` before a judgment stays charged |
/// | died, executed | dead | |
///
/// Steps that are planned, possible or denied change nothing.
enum StatusRules {
  /// The status after a step, from the status before it.
  static func status(after type: EventType, from now: CaseStatus) -> CaseStatus {
    if now == .dead { return .dead }
    switch type {
    case .offence, .requested, .extradited, .deported, .sued: return now
    case .investigated, .searched: return now == .unknown ? .investigated : now
    case .wanted, .fled: return .atLarge
    case .detained: return stage(now) < 3 ? .detained : now
    case .remanded: return stage(now) < 2 ? .detained : now
    case .charged: return stage(now) < 3 ? .charged : now
    case .bailed: return stage(now) < 3 ? .charged : now
    case .tried, .pleaded: return stage(now) < 4 ? .onTrial : now
    case .convicted: return now == .sentenced || now == .final ? now : .convicted
    case .sentenced: return now == .final ? now : .sentenced
    case .appealed: return stage(now) >= 4 ? .onAppeal : now
    case .upheld, .changed: return (1...2).contains(stage(now)) ? now : .final
    case .overturned: return .onTrial
    case .acquitted: return .acquitted
    case .dismissed: return now == .sentenced ? now : .dismissed
    case .released: return now == .charged || now == .onTrial ? now : .released
    case .pardoned: return .pardoned
    case .died, .executed: return .dead
    }
  }

  /// How far proceedings are: 0 nothing, 1 detained or wanted, 2 charged, 3 on trial, 4 judged.
  private static func stage(_ status: CaseStatus) -> Int {
    switch status {
    case .unknown, .investigated, .released, .dismissed: 0
    case .atLarge, .detained: 1
    case .charged: 2
    case .onTrial: 3
    case .convicted, .sentenced, .onAppeal, .final, .acquitted, .pardoned, .dead: 4
    }
  }

  /// Every change of status that these events bring, in their order.
  static func history(of events: some Sequence<LinkedEvent>) -> [StatusStep] {
    var now = CaseStatus.unknown
    var steps: [StatusStep] = []
    let judgments = events.filter { [.convicted, .sentenced].contains($0.type) && $0.modality == .actual }
    for event in events where event.modality == .actual {
      if [.acquitted, .dismissed].contains(event.type), isPartial(event, judgments, now) { continue }
      let next = status(after: event.type, from: now)
      guard next != now else { continue }
      now = next
      steps.append(StatusStep(status: next, date: event.date, event: event.id))
    }
    return steps
  }

  /// Whether only some of several charges fell: those who are convicted on the same day are not free.
  private static func isPartial(_ event: LinkedEvent, _ judgments: [LinkedEvent], _ now: CaseStatus) -> Bool {
    guard let date = event.date else { return now == .convicted || now == .sentenced }
    return judgments.contains { $0.date.map { $0.agrees(with: date) } ?? false }
  }

  /// The history of each defendant as a whole and under each provision.
  static func charges(of events: [LinkedEvent], defendants: [Party], statutes: [Statute]) -> [Charge] {
    var charges: [Charge] = []
    for defendant in defendants {
      let own = events.filter { event in
        event.persons.contains(defendant.name)
          || (event.persons.isEmpty && (defendant.unnamed || defendants.count == 1))
      }
      let cited = statutes.map(\.key).filter { key in own.contains { $0.statutes.contains(key) } }
      for statute in cited.isEmpty ? [nil] : cited.map(Optional.some) {
        let history = history(
          of: own.filter { event in
            guard let statute else { return true }
            return event.statutes.isEmpty || event.statutes.contains(statute)
          })
        charges.append(
          Charge(
            defendant: defendant.name, statute: statute, status: history.last?.status ?? .unknown,
            history: history))
      }
    }
    return charges
  }
}
