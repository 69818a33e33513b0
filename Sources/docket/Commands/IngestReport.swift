import DocketIngest

/// What an ingest has done, in two lines.
struct IngestReport {
  private let summary: IngestSummary
  private let dryRun: Bool

  init(_ summary: IngestSummary, dryRun: Bool) {
    self.summary = summary
    self.dryRun = dryRun
  }

  var text: String {
    let counts = [
      (summary.new, "new"), (summary.changed, "changed"), (summary.moved, "moved"),
      (summary.copies, summary.copies == 1 ? "copy" : "copies"), (summary.unchanged, "unchanged"),
      (summary.failed.count, "failed"), (summary.passedOver.count, "passed over"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let head = "\(plural(summary.files, "file"))\(parts.isEmpty ? "" : ": ")\(parts.joined(separator: ", "))"
    if dryRun { return head + " (nothing was changed: --dry-run)\n" }
    let holds = [
      plural(summary.articles, "article"), plural(summary.cases, "case"), plural(summary.events, "event"),
    ]
    let nothing = summary.unchanged == summary.files && summary.files > 0 ? "; nothing to do" : ""
    return head + nothing + "\nthe archive holds " + holds.joined(separator: ", ") + "\n"
  }

  private func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
