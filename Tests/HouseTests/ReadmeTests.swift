import Foundation
import Testing

/// Holds the README to what the command line offers.
@Suite struct ReadmeTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: House.root.appending(path: path), encoding: .utf8)
  }

  @Test func everyCommandIsInTheReadme() throws {
    let readme = try text("README.md")
    for file in try House.files(of: "docket") where file.text.contains("CommandConfiguration(\n    abstract")
    {
      let name = (file.path as NSString).lastPathComponent.replacingOccurrences(of: ".swift", with: "")
        .lowercased()
      #expect(readme.contains("| `\(name)"), "README.md says nothing of \(name)")
    }
  }

  @Test func everyFilterAndFormatIsInTheReadme() throws {
    let readme = try text("README.md")
    let keys = try text("Sources/DocketQuery/Filters/FilterKey.swift")
    for name in [
      "statute", "city", "country", "court", "person", "outlet", "event", "sentence", "status", "since",
      "until",
    ] {
      #expect(keys.contains(name) && readme.contains("`--\(name)`"), "--\(name)")
    }
    let formats = try text("Sources/DocketFormats/OutputFormat.swift")
    let line = formats.split(separator: "\n").first { $0.contains("case table") } ?? ""
    for name in line.split(separator: " ").dropFirst() {
      let name = name.filter { $0 != "," }
      #expect(readme.contains(name), "README.md says nothing of the format \(name)")
    }
  }

  @Test func everyDependencyIsInTheReadme() throws {
    let readme = try text("README.md")
    let package = try text("Package.swift")
    let lines = package.split(separator: "\n").filter { $0.contains(".package(url:") }
    for line in lines {
      let url = line.split(separator: "\"")[1]
      let bare = url.hasSuffix(".git") ? String(url.dropLast(4)) : String(url)
      #expect(readme.contains(bare), "README.md gives no reason for \(url)")
    }
  }
}
