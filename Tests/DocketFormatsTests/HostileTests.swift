import DocketQuery
import Foundation
import Testing

@testable import DocketFormats

/// What a stranger wrote is text in every format: no markup, no script, no formula, no line of its own, nothing that
/// moves a cursor. Tests/Scripts/browser.sh opens the HTML in a browser.
@Suite struct HostileTests {
  private func rendered(_ format: OutputFormat, excel: Bool = false) -> [(text: String, output: String)] {
    Hostile.texts.flatMap { text in
      Hostile.answers(text).compactMap { answer in
        (try? format.format(OutputFormat.Options(width: 80, excel: excel)).render(answer).text).map {
          (text, $0)
        }
      }
    }
  }

  @Test func thereAreManyHostileTexts() { #expect(Set(Hostile.texts).count >= 160) }

  @Test(arguments: [OutputFormat.table, .markdown, .html, .json, .ndjson])
  func nothingMovesACursorOrTurnsText(_ format: OutputFormat) {
    for (text, output) in rendered(format) {
      let moves = output.unicodeScalars.first { SafeText.isUnsafe($0) && $0 != "\n" && $0 != "\t" }
      #expect(moves == nil, "\(format) of \(text.debugDescription)")
    }
  }

  @Test func htmlHoldsItsOwnTagsAlone() throws {
    let tags: Set = [
      "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "blockquote", "footer",
      "ul",
      "li", "dl", "dt", "dd", "pre", "section", "span", "div", "table", "thead", "tbody", "tr", "th", "td",
      "a", "br",
      "strong", "mark", "time", "svg", "g", "line", "circle", "rect", "text", "details", "summary",
      "!doctype", "em",
    ]
    for (text, output) in rendered(.html) {
      for tag in Self.tags(output) {
        let words = tag.split(whereSeparator: { " \n/".contains($0) })
        let name = words.first.map { $0.lowercased() } ?? ""
        #expect(tags.contains(name), "<\(tag)> of \(text.debugDescription)")
        for attribute in Self.attributes(tag) {
          #expect(!attribute.name.hasPrefix("on"), "<\(tag)> of \(text.debugDescription)")
          if attribute.name == "href" || attribute.name == "src" {
            #expect(attribute.value.hasPrefix("http://") || attribute.value.hasPrefix("https://"), "<\(tag)>")
            #expect(name == "a", "<\(tag)> asks for something by itself")
          }
        }
      }
    }
  }

  @Test func cellsOfTimelineJSHoldMarkupOfDocketAlone() {
    for (text, output) in rendered(.timelinejs) {
      for cell in Self.rows(output).flatMap({ $0 }) {
        for tag in Self.tags(cell) {
          #expect(
            ["p", "/p", "b", "/b", "br", "blockquote", "/blockquote"].contains(tag),
            "<\(tag)> of \(text.debugDescription)")
        }
      }
    }
  }

  @Test func everyRowOfCSVHasAsManyCellsAsItsHeader() throws {
    for excel in [false, true] {
      for (text, output) in rendered(.csv, excel: excel) {
        let rows = Self.rows(excel ? String(output.unicodeScalars.dropFirst()) : output)
        let columns = try #require(rows.first?.count)
        #expect(rows.allSatisfy { $0.count == columns }, "\(text.debugDescription)")
        guard excel else { continue }
        let formulas: Set<Unicode.Scalar> = [
          "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
        ]
        for cell in rows.flatMap({ $0 }) {
          #expect(
            cell.unicodeScalars.first.map(formulas.contains) != true, "\(cell.debugDescription) would be run")
        }
      }
    }
  }

  @Test func everyLineOfTSVHasAsManyCellsAsItsHeader() {
    for (text, output) in rendered(.tsv) {
      let counts = output.split(separator: "\n").map { line in line.unicodeScalars.count { $0 == "\t" } }
      #expect(Set(counts).count <= 1, "\(text.debugDescription)")
    }
  }

  @Test func jsonReadsBackAsItWas() throws {
    for (text, output) in rendered(.json) + rendered(.ndjson) + rendered(.ftm) {
      for line in output.first == "{" && !output.contains("\n{")
        ? [output] : output.split(separator: "\n").map(String.init)
      {
        #expect(throws: Never.self, "\(text.debugDescription)") {
          try JSONSerialization.jsonObject(with: Data(line.utf8))
        }
      }
    }
  }

  @Test func calendarsHoldLinesOfDocketAlone() {
    let names: Set = [
      "BEGIN", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART", "DTEND",
      "SUMMARY",
      "DESCRIPTION", "CATEGORIES", "STATUS", "TRANSP", "LOCATION", "URL", "END",
    ]
    for (text, output) in rendered(.ics) {
      for line in Self.lines(output) {
        #expect(
          names.contains(String(line.prefix { $0 != ":" && $0 != ";" })),
          "\(line) of \(text.debugDescription)")
        #expect(!line.contains("\r") && !line.contains("\n"))
        if line.hasPrefix("BEGIN") { #expect(["BEGIN:VCALENDAR", "BEGIN:VEVENT"].contains(line)) }
        if line.hasPrefix("URL:") { #expect(line.hasPrefix("URL:http")) }
      }
    }
  }

  @Test func markdownMarksUpNothingThatArticlesSay() {
    for (text, output) in rendered(.markdown) {
      var isEscaped = false
      for scalar in output.unicodeScalars {
        if !isEscaped { #expect(!["<", "[", "`"].contains(scalar), "\(scalar) of \(text.debugDescription)") }
        isEscaped = scalar == "\\" && !isEscaped
      }
    }
  }

  /// The content lines of a calendar, unfolded by bytes: a fold may stand before an accent.
  private static func lines(_ calendar: String) -> [String] {
    var lines: [[UInt8]] = [[]]
    let bytes = Array(calendar.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: [13, 10, 32]) {
        index += 3
      } else if bytes[index...].starts(with: [13, 10]) {
        lines.append([])
        index += 2
      } else {
        lines[lines.count - 1].append(bytes[index])
        index += 1
      }
    }
    return lines.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// What stands between `<` and `>`, but in the style sheet.
  private static func tags(_ html: String) -> [String] {
    html.split(separator: "<", omittingEmptySubsequences: false).dropFirst().map { part in
      String(part.prefix { $0 != ">" })
    }.filter { !$0.isEmpty }
  }

  private static func attributes(_ tag: String) -> [(name: String, value: String)] {
    var found: [(String, String)] = []
    var rest = Substring(tag)
    while let equals = rest.range(of: "=\"") {
      let name = rest[..<equals.lowerBound].split(separator: " ").last.map { $0.lowercased() } ?? ""
      let value = rest[equals.upperBound...].prefix { $0 != "\"" }
      found.append((name, String(value)))
      rest = rest[value.endIndex...].dropFirst()
    }
    return found
  }

  /// The rows of CSV (RFC 4180), read by scalars.
  private static func rows(_ csv: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(csv.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isQuoted {
        if scalar == "\"", index + 1 < scalars.count, scalars[index + 1] == "\"" {
          cell.append("\"")
          index += 1
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          cell.append(scalar)
        }
      } else if scalar == "\"", cell.isEmpty {
        isQuoted = true
      } else if scalar == "," || scalar == "\r" {
        row.append(String(cell))
        cell = String.UnicodeScalarView()
        if scalar == "\r" {
          rows.append(row)
          row = []
          index += 1
        }
      } else {
        cell.append(scalar)
      }
      index += 1
    }
    return rows
  }
}
