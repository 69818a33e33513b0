import GRDB
import Testing

@testable import DocketQuery
@testable import DocketStore

/// Questions to archives so large that what each filter finds is listed.
@Suite struct ListedCasesTests {
  @Test(arguments: [0, 1, 2]) func listsFindWhatIsFoundByAskingOfEachCase(_ many: Int) throws {
    try withBook { book throws in
      for one in FilterTests.single {
        for other in FilterTests.single where one.0 != other.0 {
          let conditions = try filters([(one.0, one.1), (other.0, other.1)]).conditions
          let (listed, asked) = try book.archive.read { db in
            let archive = book.archive
            let sql = try archive.casesSQL(db, words: nil, conditions: conditions)
            return (
              try archive.caseIDs(nil, conditions, db, many: many),
              try SQLRequest<Int64>(literal: "SELECT c.id \(sql) ORDER BY c.id").fetchAll(db)
            )
          }
          #expect(listed == asked, "--\(one.0) \(one.1) --\(other.0) \(other.1)")
        }
      }
    }
  }
}
