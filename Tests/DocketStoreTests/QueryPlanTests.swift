import DocketModel
import GRDB
import Testing

@testable import DocketStore

@Suite struct QueryPlanTests {
  static let criteria: [Criterion] = [
    .statute(StatutePattern(provision: "416")),
    .statute(StatutePattern(country: "KG", provision: "416", part: "1")),
    .statute(StatutePattern(code: "18-usc", provision: "2339b")), .statute(StatutePattern(country: "KG")),
    .statute(StatutePattern(code: "criminal-code")), .city("Osh"), .country("KG"),
    .court("Pervomaisky"), .person("Lapushkin"), .person("Sergei Lapushkin"), .outlet("World News"),
    .sentence(SentencePattern(kind: .suspended)), .sentence(SentencePattern(minDays: 1826)),
    .sentence(SentencePattern(kind: .imprisonment, maxDays: 3000)), .sentence(SentencePattern(maxDays: 365)),
    .status(.convicted), .event(EventPattern(type: .overturned)),
    .event(EventPattern(since: PartialDate("2024"))), .event(EventPattern(until: PartialDate("2024"))),
    .event(EventPattern(type: .detained, since: PartialDate("2024"), until: PartialDate("2025-04"))),
  ]

  @Test(arguments: criteria) func everyFilterOfCasesLooksUpAnIndex(_ criterion: Criterion) throws {
    try check(criterion, .cases, "SELECT c.id FROM legal_case c WHERE 1")
  }

  @Test(arguments: criteria) func everyFilterOfArticlesLooksUpAnIndex(_ criterion: Criterion) throws {
    try check(criterion, .articles, "SELECT a.id FROM article a WHERE 1")
  }

  @Test(arguments: criteria) func everyFilterOfEventsLooksUpAnIndex(_ criterion: Criterion) throws {
    try check(
      criterion, .events, "SELECT e.id FROM event e JOIN legal_case c ON c.id = e.case_id WHERE e.case_id = 1"
    )
  }

  @Test(arguments: criteria) func everyFilterBesideACityLooksUpAnIndex(_ criterion: Criterion) throws {
    try check(criterion, .cases, "SELECT c.id FROM legal_case c WHERE 1", beside: .city("Osh"))
    try check(criterion, .articles, "SELECT a.id FROM article a WHERE 1", beside: .city("Osh"))
  }

  private func check(
    _ criterion: Criterion, _ subject: ConditionSQL.Subject, _ start: SQL, beside other: Criterion? = nil
  ) throws {
    let conditions = [criterion, other].compactMap { $0 }.map { Condition(anyOf: [$0]) }
    try withArchive { archive throws in
      try archive.read { db in
        let condition = try ConditionSQL(db: db, subject: subject).conjunction(conditions)
        let plan = try SQLRequest<Row>("EXPLAIN QUERY PLAN \(start) \(condition)").fetchAll(db).map {
          $0["detail"] as String
        }
        // A scan over the result of a subquery is no scan of a table.
        let scans = plan.filter {
          $0.hasPrefix("SCAN") && !$0.contains("CONSTANT ROW") && !$0.contains("SUBQUERY")
        }
        #expect(scans.isEmpty, "\(plan.joined(separator: "\n"))")
      }
    }
  }
}
