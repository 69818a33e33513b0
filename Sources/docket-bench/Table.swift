import Foundation

/// A table for the README, ratios first.
struct Table {
  private var rows: [[String]] = [
    ["what", "ratio", "docket", "floor", "wanted"], ["---", "---:", "---:", "---:", "---"],
  ]

  mutating func add(_ what: String, ratio: Double?, _ ours: String, _ floor: String, _ wanted: String) {
    rows.append([what, ratio.map(Table.number) ?? "", ours, floor, wanted])
    FileHandle.standardError.write(Data((rows[rows.count - 1].joined(separator: "  ") + "\n").utf8))
  }

  var text: String {
    rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// Three digits at most.
  static func number(_ value: Double) -> String {
    let places = value >= 100 ? 0 : value >= 10 ? 1 : 2
    return String(format: "%.\(places)f", value)
  }
}

/// The machine on which a run measures.
enum Machine {
  /// Processor, number of cores, date, and how many programs ran in the last minute.
  static var line: String {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model = text.split(separator: "\n").first { $0.hasPrefix("model name") }?
      .split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let date = Date().formatted(.iso8601.year().month().day())
    var loads = [Double](repeating: 0, count: 1)
    let others = getloadavg(&loads, 1) == 1 ? ", load \(Table.number(loads[0]))" : ""
    return "\(model ?? "a processor"), \(cores) cores, \(date)\(others)."
  }
}
