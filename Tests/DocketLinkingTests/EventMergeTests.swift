import DocketLinking
import DocketModel
import Testing

@Suite struct EventMergeTests {
  private func linked(_ reports: [(String, String, [ReportedEvent])]) throws -> LinkedCase {
    let cases = Linker().link(
      reports.map { article, published, events in
        Make.report(
          article, published, of: ["Sergei Lapushkin"], cities: ["Osh"], statutes: ["416"], events: events)
      })
    #expect(cases.count == 1)
    return try #require(cases.first)
  }

  @Test("Two outlets that tell of one step confirm it")
  func twoSourcesConfirm() throws {
    let linked = try linked([
      ("a", "2025-04-22", [Make.event(.detained, "2025-04-19", in: "a", to: ["Sergei Lapushkin"])]),
      ("b", "2025-04-24", [Make.event(.detained, "2025-04", in: "b", to: ["Sergei Lapushkin"])]),
    ])
    #expect(linked.events.map(\.type) == [.detained])
    #expect(linked.events.first?.date?.description == "2025-04-19")
    #expect(linked.events.first?.status == .confirmed)
    #expect(linked.events.first?.sources == 2)
  }

  @Test("A step without a date had happened when its article appeared")
  func undatedStepsAreOld() throws {
    func sentenced(_ article: String, _ date: String?) -> [ReportedEvent] {
      [Make.event(.sentenced, date, in: article, to: ["Sergei Lapushkin"])]
    }
    let before = try linked([
      ("a", "2024-01-13", sentenced("a", nil)), ("b", "2025-08-17", sentenced("b", "2025-08-17")),
    ])
    #expect(before.events.map { $0.date?.description } == [nil, "2025-08-17"])
    let after = try linked([
      ("a", "2025-09-01", sentenced("a", nil)), ("b", "2025-08-17", sentenced("b", "2025-08-17")),
    ])
    #expect(after.events.map { $0.date?.description } == ["2025-08-17"])
  }

  @Test("What is changed before anyone was judged ends no case")
  func changedChargesEndNothing() throws {
    func status(_ types: [EventType]) throws -> CaseStatus {
      let steps = types.enumerated().map { index, type in
        Make.event(type, "2025-0\(index + 1)-10", in: "a", to: ["Sergei Lapushkin"])
      }
      return try linked([("a", "2025-09-01", steps)]).status
    }
    #expect(try status([.detained, .upheld]) == .detained)
    #expect(try status([.charged, .changed, .tried, .sentenced]) == .sentenced)
    #expect(try status([.charged, .sentenced, .changed]) == .final)
    #expect(try status([.upheld]) == .final)
  }

  @Test("Six years in one, seven in another: one event, and the disagreement is kept")
  func termsDisagree() throws {
    func sentenced(_ article: String, _ date: String, _ term: String) -> [ReportedEvent] {
      [
        Make.event(
          .sentenced, date, in: article, to: ["Sergei Lapushkin"],
          sentences: [Make.sentence(.imprisonment, term)])
      ]
    }
    let linked = try linked([
      ("a", "2025-07-08", sentenced("a", "2025-07-08", "P6Y")),
      ("b", "2025-07-09", sentenced("b", "2025-07-09", "P7Y")),
      ("c", "2025-07-10", sentenced("c", "2025-07-08", "P6Y")),
    ])
    let event = try #require(linked.events.first)
    #expect(linked.events.count == 1)
    #expect(event.status == .conflicting)
    #expect(event.date?.description == "2025-07-08")
    #expect(event.disagreements.map(\.matter) == [.date, .sentence])
    #expect(event.disagreements.last?.values.map(\.value) == ["imprisonment P6Y", "imprisonment P7Y"])
  }

  @Test("A step that is planned is not the step that happened")
  func plannedIsNotActual() throws {
    let linked = try linked([
      ("a", "2025-07-01", [Make.event(.tried, "2025-07-08", in: "a", modality: .planned)]),
      ("b", "2025-07-09", [Make.event(.tried, "2025-07-08", in: "b")]),
    ])
    #expect(linked.events.count == 2)
    #expect(linked.status == .onTrial)
  }

  @Test("Undated steps stand in the order of proceedings")
  func undatedStepsHaveAPlace() throws {
    let linked = try linked([
      (
        "a", "2025-07-09",
        [
          Make.event(.appealed, nil, in: "a"), Make.event(.charged, nil, in: "a"),
          Make.event(.detained, "2025-04-19", in: "a"), Make.event(.sentenced, "2025-07-08", in: "a"),
        ]
      )
    ])
    #expect(linked.events.map(\.type) == [.detained, .charged, .sentenced, .appealed])
    #expect(linked.status == .onAppeal)
  }

  @Test("A person's word on an event holds")
  func correctionsHold() throws {
    let events = [
      Make.event(.detained, "2025-04-19", in: "a"), Make.event(.sentenced, "2025-07-08", in: "a"),
      Make.event(.released, nil, in: "a"),
    ]
    let report = Make.report("a", "2025-07-09", of: ["Sergei Lapushkin"], events: events)
    let linker = Linker(corrections: [
      .setEvent(events[0].id, type: nil, date: PartialDate("2025-04-18")), .rejectEvent(events[2].id),
    ])
    let linked = try #require(linker.link([report]).first)
    #expect(linked.events.map { $0.date?.description } == ["2025-04-18", "2025-07-08"])
    #expect(linked.events.map(\.status) == [.corrected, .singleSource])
    #expect(linked.charges.map(\.status) == [.sentenced])
  }
}
