import DocketExtraction
import DocketLinking
import DocketModel
import DocketStore
import Foundation

/// A report with what the archive keeps of it.
struct ListedReport: Sendable {
  var report: CaseReport
  /// The report as the archive keeps it.
  var stored: StoredReport
  /// The keys under which it is listed.
  var keys: [String]

  /// The reports of an article, each id once, and what is written down of it for them.
  static func reports(
    of record: ArticleRecord, text: [UInt8], words: NameWords
  ) -> (reports: [ListedReport], notes: LinkingNotes) {
    var ids: Set<String> = []
    let reports = CaseReport.reports(of: record, text: text, words: words).filter {
      ids.insert($0.id).inserted
    }
    let notes = LinkingNotes(reports, record)
    return (
      reports.map { report in
        ListedReport(
          report: report, stored: StoredReport(report, record, notes), keys: report.listKeys)
      }, notes
    )
  }

  static func hash(_ key: String) -> Int64 {
    Int64(bitPattern: key.utf8.reduce(WordHash.empty) { WordHash.adding($1, to: $0) })
  }

  /// By its own id, `=ID`, a report is found without a list.
  static func hashes(_ keys: [String]) -> [Int64] {
    keys.filter { $0.utf8.first != UInt8(ascii: "=") }.map(hash)
  }
}

extension LinkingNotes {
  /// What is written down of an article for its reports.
  init(_ reports: [CaseReport], _ record: ArticleRecord) {
    self.init(
      eventKeys: LinkingNotes.eventKeys(of: record, reports),
      sketch: reports.first.map { LinkingNotes.text(of: $0.sketch) } ?? "")
    let persons = Dictionary(
      reports.flatMap { $0.defendants + $0.others }.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one }
    )
    names = record.persons.map { person in
      persons[person.name].map { Name(tokens: $0.tokens, isCommon: $0.isCommon) } ?? Name()
    }
    guard !reports.isEmpty else { return }
    brief = LinkingNotes.brief(
      of: record, names: names, eventKeys: eventKeys,
      words: record.events.map { $0.type.isRareStep ? $0.quote.text : nil })
  }

  /// Ids of a record's events, in their order: the ids that its reports give them.
  private static func eventKeys(of record: ArticleRecord, _ reports: [CaseReport]) -> [String?] {
    var keys = [String?](repeating: nil, count: record.events.count)
    for reported in reports.flatMap(\.events) {
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

  /// The hashes of a sketch, big endian, in base 64.
  static func text(of sketch: TextSketch) -> String {
    var data = Data(capacity: sketch.hashes.count * 4)
    for hash in sketch.hashes { withUnsafeBytes(of: hash.bigEndian) { data.append(contentsOf: $0) } }
    return data.base64EncodedString()
  }

  static func sketch(of text: String) -> TextSketch {
    guard let data = Data(base64Encoded: text) else { return TextSketch() }
    let bytes = [UInt8](data)
    return TextSketch(
      hashes: stride(from: 0, to: bytes.count - bytes.count % 4, by: 4).map { start in
        bytes[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      })
  }
}
