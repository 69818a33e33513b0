import Foundation
import Testing

/// What other programs make of our files, where they are installed.
@Suite struct PeerTests {
  private static func has(_ program: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
  }

  @Test(.enabled(if: PeerTests.has("ftm"), "the ftm of followthemoney (PyPI) is not installed"))
  func followTheMoneyTakesEveryEntity() throws {
    let shell = try Shell()
    defer { shell.remove() }
    _ = try shell.run("docket ingest --quiet Fixtures/articles; docket export --format ftm -o ours.json")
    #expect(try shell.run("ftm validate -i ours.json -o theirs.json") == "")
    let ours = try entities(shell.run("cat ours.json"))
    let theirs = try entities(shell.run("cat theirs.json"))
    #expect(!ours.isEmpty)
    #expect(ours.map(\.id) == theirs.map(\.id))
    // What it does not take as a value, it drops without a word.
    for (mine, other) in zip(ours, theirs) {
      #expect(mine.properties.mapValues(\.count) == other.properties.mapValues(\.count), "\(mine.id)")
    }
  }

  private struct Entity: Decodable {
    var id: String
    var properties: [String: [String]]
  }

  private func entities(_ lines: String) throws -> [Entity] {
    try lines.split(separator: "\n").map { try JSONDecoder().decode(Entity.self, from: Data($0.utf8)) }
  }
}
