import Foundation
import Testing

/// Holds the table of floors of Sources/README.md.
@Suite struct FloorsTests {
  /// What each target may import besides the standard library. The order is that of the floors.
  private static let floors: [(target: String, imports: Set<String>)] = [
    ("DocketModel", []),
    ("DocketExtraction", ["DocketModel"]),
    ("DocketLinking", ["DocketModel"]),
    ("DocketPacks", ["DocketModel", "DocketExtraction"]),
    ("DocketStore", ["DocketModel", "GRDB", "GRDBSQLite", "sqlite_guard"]),
    (
      "DocketIngest",
      ["DocketModel", "DocketExtraction", "DocketLinking", "DocketPacks", "DocketStore", "Crypto"]
    ),
    ("DocketQuery", ["DocketModel", "DocketStore"]),
    ("DocketFormats", ["DocketModel", "DocketQuery"]),
    (
      "docket",
      [
        "DocketModel", "DocketExtraction", "DocketLinking", "DocketPacks", "DocketStore", "DocketIngest",
        "DocketQuery", "DocketFormats", "ArgumentParser",
      ]
    ),
  ]
  /// Parts of the system that any floor but the lowest may use.
  private static let system: Set<String> = [
    "Foundation", "FoundationEssentials", "Synchronization", "Dispatch", "Glibc", "Musl", "Darwin",
  ]

  /// Tools of the build and of tests, and a header for C, have a hyphen in their names.
  @Test func everyTargetStandsOnAFloor() throws {
    #expect(try House.targets().filter { !$0.contains("-") } == Self.floors.map(\.target).sorted())
  }

  @Test(arguments: FloorsTests.floors.map(\.target))
  func importsPointDown(target: String) throws {
    let allowed = Self.floors.first { $0.target == target }?.imports ?? []
    let system = target == "DocketModel" ? [] : Self.system
    for file in try House.files(of: target) {
      let foreign = House.imports(file.text).subtracting(allowed).subtracting(system)
      #expect(foreign.isEmpty, "\(target)/\(file.path) imports \(foreign.sorted().joined(separator: ", "))")
    }
  }

  @Test func sqlIsWrittenInTheStoreAlone() throws {
    let words = ["SELECT ", "INSERT INTO", "DELETE FROM", "CREATE TABLE", "PRAGMA ", " WHERE ", " JOIN "]
    for target in Self.floors.map(\.target) where target != "DocketStore" {
      for file in try House.files(of: target) {
        let sql = House.literals(file.text).filter { literal in words.contains { literal.contains($0) } }
        #expect(sql.isEmpty, "\(target)/\(file.path): \(sql.joined(separator: " | "))")
      }
    }
  }

  @Test func platformsDifferInOneFileOfTheCommandLine() throws {
    for file in try House.files(of: "docket") where !file.path.hasSuffix("Platform.swift") {
      #expect(!file.text.contains("#if os("), "\(file.path)")
      #expect(!file.text.contains("#if canImport("), "\(file.path)")
    }
  }

  /// What a protocol says of its requirements need not be said again by each type that meets them.
  @Test func everyPublicTypeSaysWhatItIs() throws {
    let kinds = ["struct", "enum", "class", "protocol", "actor"]
    for target in try House.targets() {
      for file in try House.files(of: target) {
        let lines = file.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        for (index, line) in lines.enumerated() where line.hasPrefix("public ") {
          let words = line.split(separator: " ").prefix(3).map(String.init)
          guard words.contains(where: kinds.contains), words.last != "func" else { continue }
          let above = index > 0 ? lines[index - 1] : ""
          #expect(above.hasPrefix("///") || above.hasPrefix("@"), "\(target)/\(file.path): \(line)")
        }
      }
    }
  }
}
