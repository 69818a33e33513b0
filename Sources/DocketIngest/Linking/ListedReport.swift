import DocketExtraction
import DocketLinking
import DocketModel
import Foundation

/// A report with what the archive keeps of it.
struct ListedReport: Sendable {
  var report: CaseReport
  /// The report as the archive keeps it.
  var content: String
  /// Hashes of the keys under which it is listed.
  var hashes: [Int64]

  init(_ report: CaseReport) {
    self.report = report
    content = ListedReport.encode(report)
    hashes = ListedReport.hashes(report)
  }

  /// The reports of an article, each id once.
  static func reports(of record: ArticleRecord, text: [UInt8], words: NameWords) -> [ListedReport] {
    let text = String(decoding: text, as: UTF8.self)
    var ids: Set<String> = []
    return CaseReport.reports(of: record, text: text, words: words)
      .filter { ids.insert($0.id).inserted }
      .map(ListedReport.init)
  }

  /// Ids of a record's events, in their order: the ids that its reports give them.
  static func eventKeys(of record: ArticleRecord, _ reports: [ListedReport]) -> [String?] {
    var keys = [String?](repeating: nil, count: record.events.count)
    for reported in reports.flatMap(\.report.events) {
      let free = record.events.indices.filter { keys[$0] == nil }
      let same =
        free.first { record.events[$0] == reported.event }
        ?? free.first {
          record.events[$0].quote == reported.event.quote && record.events[$0].type == reported.event.type
        }
      if let same { keys[same] = reported.id }
    }
    return keys
  }

  static func hash(_ key: String) -> Int64 {
    Int64(bitPattern: key.utf8.reduce(WordHash.empty) { WordHash.adding($1, to: $0) })
  }

  static func hashes(_ report: CaseReport) -> [Int64] { Set(report.listKeys.map(hash)).sorted() }

  /// A report that the archive kept; `nil` where an older docket wrote it in a way that is no more read.
  static func decode(_ content: String) -> CaseReport? {
    try? JSONDecoder().decode(CaseReport.self, from: Data(content.utf8))
  }

  private static func encode(_ report: CaseReport) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Every value of a report is text, a number or a list of these: encoding cannot fail.
    return (try? encoder.encode(report)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
