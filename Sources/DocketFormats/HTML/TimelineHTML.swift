import DocketModel
import DocketQuery

/// A case's timeline as HTML: the case, its charges, a drawn axis, and each event with every source.
enum TimelineHTML {
  /// The case.
  static func text(_ detail: CaseDetail) -> String {
    let charges = Presentation.overview(detail)
    return HTMLBlocks.text(charges) + TimeAxis(detail.timeline).html + "<h2>Timeline</h2>\n"
      + detail.timeline.map(event).joined() + "<h2>Sources</h2>\n<ul>\n" + detail.sources.map(source).joined()
      + "</ul>\n" + why(detail)
  }

  private static func why(_ detail: CaseDetail) -> String {
    guard !detail.reasons.isEmpty else { return "" }
    let reasons = HTMLBlocks.text(Presentation.reasons(detail))
    return "<details><summary>Why these articles are one case</summary>\n\(reasons)</details>\n"
  }

  private static func event(_ row: TimelineRow) -> String {
    let label = HTML.escaped(Words.date(row.date, end: row.endDate, row.qualifier))
    let date =
      row.date.map { "<time datetime=\"\($0)\">\(label)</time>" } ?? "<span class=\"undated\">\(label)</span>"
    var tags = [TimelineHTML.tag(row.status.rawValue, row.status.rawValue)]
    if row.modality != .actual { tags.append(tag(row.modality.rawValue, "modality")) }
    var out = "<section class=\"event\" id=\"\(HTML.escaped(row.eventID))\">\(date)<div>"
    out +=
      "<p><strong>\(HTML.escaped(row.type.rawValue))</strong> \(HTML.escaped(Words.people(row)))\(tags.joined())</p>"
    let facts = [row.court, row.city] + row.statutes.map(Words.statute) + row.sentences.map(Words.sentence)
    let words = facts.joined(" · ")
    if !words.isEmpty { out += "<p>\(HTML.escaped(words))</p>" }
    out += row.conflicts.map { "<p class=\"warning\">\(HTML.escaped(Words.terms(in: $0)))</p>" }.joined()
    return out + row.reports.map(report).joined() + "</div></section>\n"
  }

  private static func report(_ report: ReportAnswer) -> String {
    "<blockquote>\(HTML.escaped(report.quote))<footer>"
      + HTML.escaped(Words.source(report.article, line: report.line)) + "</footer></blockquote>"
  }

  private static func source(_ hit: SearchHit) -> String {
    let title = hit.title ?? hit.path
    let link = hit.url.map { HTML.link($0, title) } ?? HTML.escaped(title)
    let rest = HTML.escaped([hit.outlet, hit.published?.description, hit.path].joined(", "))
    return "<li>\(link)<br><span class=\"dim\">\(rest)</span></li>\n"
  }

  private static func tag(_ text: String, _ kind: String) -> String {
    "<span class=\"tag \(kind)\">\(HTML.escaped(text))</span>"
  }
}
