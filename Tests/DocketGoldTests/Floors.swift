import Foundation

/// `Fixtures/gold/FLOORS.tsv`: below which F1 no field may sink. Lines of a field and its floor, below a header.
struct Floors {
  /// How far above its floor a field stands when the floor is raised, so that a harmless change does not fail.
  static let leeway = 0.005

  private var header: [String] = []
  private(set) var floors: [String: Double] = [:]

  /// The file.
  static let file = GoldSet.folder.appending(path: "FLOORS.tsv")

  /// Reads the text of the file. A line that is neither a comment nor a floor makes an error.
  init(_ text: String) throws {
    for line in text.split(separator: "\n") {
      if line.hasPrefix("#") {
        header.append(String(line))
        continue
      }
      let cells = line.split(separator: "\t")
      guard cells.count == 2, let floor = Double(cells[1]), (0...1).contains(floor) else {
        throw Wrong(description: "FLOORS.tsv: '\(line)' is no field, tabulator and F1")
      }
      floors[String(cells[0])] = floor
    }
  }

  /// A line that says no floor.
  struct Wrong: Error, CustomStringConvertible { var description: String }

  /// Reads the file.
  static func read() throws -> Floors { try Floors(String(contentsOf: file, encoding: .utf8)) }

  /// The floor of a field.
  subscript(field: GoldField) -> Double? { floors[field.rawValue] }

  /// Raises the floors to the leeway below these figures; none is ever lowered.
  func raised(to score: GoldScore) -> Floors {
    var raised = self
    raised.floors = [:]
    for field in GoldField.allCases {
      let now = ((score[field].total.f1 - Self.leeway) * 1000).rounded(.down) / 1000
      raised.floors[field.rawValue] = max(self[field] ?? 0, now)
    }
    return raised
  }

  /// The text of the file.
  var text: String {
    let lines = GoldField.allCases.map { field in
      field.rawValue + "\t" + String(format: "%.3f", self[field] ?? 0)
    }
    return (header + lines).joined(separator: "\n") + "\n"
  }
}
