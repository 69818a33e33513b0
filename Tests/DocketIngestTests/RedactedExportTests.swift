import DocketFormats
import DocketModel
import DocketQuery
import DocketStore
import Foundation
import Testing

/// Exports of real articles hold no name that was to be left out.
@Suite struct RedactedExportTests {
  @Test(arguments: [nil, "N.N.", ""]) func noRedactedNameIsAnywhereInAnExport(_ replacement: String?) throws {
    let folder = try Folder()
    _ = try folder.ingest([fixtures, fixtures + "/../gold"])
    let kinds = Set(Redaction.Kind.allCases)
    var checked = 0
    for answer in try folder.book.cases().rows {
      let detail = try #require(try folder.book.show(caseID: answer.id))
      let row = try #require(try folder.archive.caseRow(key: answer.id))
      let names = try folder.archive.people(ofCase: row.id).filter(Self.isRedacted)
        .flatMap { [$0.name] + $0.aliases }.map { NameFold.line($0) }.filter { $0.contains(" ") }
      guard !names.isEmpty else { continue }
      let (cases, people) = try folder.book.redact(
        [detail], by: Redaction(kinds: kinds, replacement: replacement))
      #expect(people > 0)
      for (format, text) in try Self.outputs(cases) {
        let folded = " " + NameFold.line(text) + " "
        for name in names {
          #expect(!folded.contains(" \(name) "), "\(name) is in \(format) of \(answer.id)")
          checked += 1
        }
      }
    }
    #expect(checked > 300)
  }

  private static func isRedacted(_ person: PersonRow) -> Bool {
    person.roles.contains(.victim) || (person.age ?? 99) < 18
      || person.roles.first != .defendant
        && (person.roles.contains(.witness) || person.roles.contains(.relative))
  }

  /// Cases in every format in which they are given away.
  private static func outputs(_ cases: [CaseDetail]) throws -> [(String, String)] {
    let export = ArchiveExport(cases)
    var outputs = export.tables.map { ("csv \($0.name)", CSVFormat(excel: false).text($0.sheet)) }
    outputs.append(("ndjson", export.ndjson))
    outputs.append(("ftm", export.followTheMoney))
    for format in OutputFormat.allCases {
      for presentation in [Presentation(timelines: cases)] + cases.map({ Presentation(case: $0) }) {
        guard let text = try? format.format(OutputFormat.Options(width: 100)).render(presentation).text else {
          continue
        }
        outputs.append(("\(format)", text))
      }
    }
    return outputs
  }
}
