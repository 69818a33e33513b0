import Foundation
import GRDB
import Testing

@testable import DocketStore

/// Lists of reports by key, as linking looks into them.
@Suite struct ListTests {
  @Test func listsOfAFormerArchiveTellTheCountryWhereItIsTold() throws {
    let former = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/archives/schema-7.db")
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).db").path
    try FileManager.default.copyItem(atPath: former.path, toPath: path)
    defer { for end in ["", ".schema-7"] { try? FileManager.default.removeItem(atPath: path + end) } }
    let archive = try Archive(path: path, access: .write)
    #expect(try archive.integrity().isEmpty)
    let countries = try archive.read { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT country FROM report_list WHERE country IS NOT NULL")
    }
    #expect(Set(countries) == ["KG", "KZ"])
    let reasons = try archive.read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM join_reason j JOIN case_report r ON r.id = j.case_report_id
          WHERE r.case_id IS NOT j.case_id
          """)
    }
    #expect(reasons == 0)
    try archive.close()
  }

  @Test func aReportThatComesIsListedAmongThoseThatAreThere() throws {
    try withArchive { archive throws in
      try archive.update { update in
        let article = try update.insert(fullRecord(), text: Array(repeating: 65, count: 120))
        func add(_ place: String, _ home: String?) throws {
          let key = String(place.split(separator: "/")[1])
          _ = try update.insertReport(
            StoredReport(key: key), place: place, article: article, hashes: [1 << 20, 2 << 20], home: home)
        }
        try add("2024-02-01/aaaaaaaaaa", "KG")
        #expect(try update.rows(hash: 1 << 20, limit: 33).map(\.home) == ["KG"])
        try add("2024-01-01/bbbbbbbbbb", nil)
        try add("2024-03-01/cccccccccc", "UZ")
        let rows = try update.rows(hash: 1 << 20, limit: 33)
        #expect(rows.map(\.home) == [nil, "KG", "UZ"])
        #expect(try update.rows(hash: 1 << 20, limit: 2).map(\.home) == [nil, "KG"])
        #expect(try update.rows(near: rows[1].id, hash: 1 << 20, limit: 9).map(\.home) == [nil, "UZ"])
        try update.unlistReport(place: "2024-02-01/aaaaaaaaaa", hashes: [1 << 20])
        #expect(try update.rows(hash: 1 << 20, limit: 33).map(\.home) == [nil, "UZ"])
        #expect(try update.rows(hash: 2 << 20, limit: 33).count == 3)
      }
    }
  }

  @Test func aReportIsFoundByItsEventThroughAnIndex() throws {
    try withArchive { archive throws in
      let plan = try archive.read { db in
        try Row.fetchAll(
          db,
          sql: """
            EXPLAIN QUERY PLAN
            SELECT id FROM report WHERE substr(key, 1, 5) = substr(?1, 1, 5) AND +key = ?1 LIMIT 1
            """, arguments: ["abcdefghij"]
        ).map { $0["detail"] as String }
      }
      #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(plan)")
    }
  }
}
