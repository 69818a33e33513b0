import DocketIngest
import DocketLinking
import DocketQuery
import DocketStore
import Foundation
import Testing

/// Archives with flipped bytes: what `docket check` finds, and what `docket check --rebuild` makes of them.
@Suite struct DamageTests {
  /// An archive of the fixtures with corrections, closed, and everything that it answers.
  private final class Sample {
    let folder: Folder
    let bytes: [UInt8]
    let answers: Everything
    let corrections: [StoredCorrection]

    init() throws {
      folder = try Folder()
      for name in try FileManager.default.contentsOfDirectory(atPath: fixtures) {
        try folder.write(Array(Data(contentsOf: URL(fileURLWithPath: fixtures + "/" + name))), to: name)
      }
      _ = try folder.ingest()
      let cases = try folder.book.cases().rows
      let decide = Corrections(archive: folder.archive)
      _ = try decide.add(.rename(cases[0].id, name: "The mercenary"), made: "2026-01-01", note: "rename")
      let undone = try decide.add(.merge([cases[1].id, cases[2].id]), made: "2026-01-02", note: "merge")
      _ = try decide.add(.merge([cases[3].id, cases[4].id]), made: "2026-01-03", note: "merge")
      _ = try decide.undo(try #require(undone))
      answers = try Everything(folder.book)
      corrections = try folder.archive.corrections()
      try folder.archive.close()
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/archive.db")))
    }

    /// A copy of the archive with changes.
    func copy(_ change: (inout [UInt8]) -> Void) throws -> String {
      var bytes = bytes
      change(&bytes)
      let path = folder.path + "/damaged.db"
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
      where name.hasPrefix("damaged.db") {
        try FileManager.default.removeItem(atPath: folder.path + "/" + name)
      }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      return path
    }

    func rebuild(_ path: String) throws -> Rebuild.Summary {
      try Rebuild(path: path, extractor: Folder.extractor.get()).run()
    }
  }

  /// What a check says of an archive; `nil` where it finds nothing.
  private static func damage(_ path: String) -> String? {
    do {
      let archive = try Archive(path: path, access: .read)
      let found = try archive.integrity()
      try archive.close()
      return found.wrong.first
    } catch {
      return "\(error)"
    }
  }

  /// What lists answer, and every page of a case and of an article.
  private struct Everything: Equatable {
    var answers: Answers
    var pages: [String]

    init(_ book: Casebook) throws {
      answers = try Answers(book)
      pages = try answers.cases.map { "\(String(describing: try book.show(caseID: $0.id)))" }
      pages += try answers.articles.map { "\(String(describing: try book.show(articleID: $0.id)))" }
    }
  }

  private static func answers(_ path: String) throws -> Everything {
    let archive = try Archive(path: path, access: .read)
    return try Everything(Casebook(archive))
  }

  @Test func aFlippedByteIsFoundOrHarmlessAndARebuiltArchiveAnswersAsBefore() throws {
    let sample = try Sample()
    var random = Seeded(state: 7)
    let flips = ProcessInfo.processInfo.environment["FLIPS"].flatMap { Int($0) } ?? 60
    var found = 0
    var rebuilt = 0
    var beyond = 0
    for flip in 0..<flips {
      let place = Int(random.next() % UInt64(sample.bytes.count))
      let bit = UInt8(1) << (random.next() % 8)
      let path = try sample.copy { $0[place] ^= bit }
      guard Self.damage(path) != nil else {
        #expect(try Self.answers(path) == sample.answers, "byte \(place), bit \(bit), was not found")
        continue
      }
      found += 1
      guard flip % 10 == 0 else { continue }
      do {
        let summary = try sample.rebuild(path)
        #expect(summary.lost.isEmpty && summary.doubtful.isEmpty, "byte \(place), bit \(bit): \(summary)")
        #expect(try Self.answers(path) == sample.answers, "byte \(place), bit \(bit)")
        rebuilt += 1
      } catch ArchiveError.beyondRepair {
        // Where the schema itself is hit, nothing can be read.
        beyond += 1
      }
    }
    print(
      "flipped \(flips) bytes: \(found) found, the others harmless; \(rebuilt) archives rebuilt, \(beyond) beyond repair"
    )
    // How many flips matter depends on how much of the file is empty pages and copies of what the texts hold.
    #expect(found > flips / 10 && rebuilt >= beyond)
  }

  @Test func manyDamagedPagesLoseOnlyWhatStoodThere() throws {
    let sample = try Sample()
    var random = Seeded(state: 11)
    var done = 0
    for _ in 0..<6 {
      let path = try sample.copy { bytes in
        for _ in 0..<4 {
          let page = 12 + Int(random.next() % UInt64(bytes.count / 4096 - 12))
          for place in page * 4096..<(page + 1) * 4096 {
            bytes[place] = UInt8(truncatingIfNeeded: random.next())
          }
        }
      }
      guard let summary = try? sample.rebuild(path) else { continue }
      done += 1
      #expect(summary.articles + summary.lost.count >= sample.answers.answers.articles.count)
      #expect(Self.damage(path) == nil)
      #expect(FileManager.default.fileExists(atPath: summary.kept))
    }
    #expect(done > 1)
  }

  @Test func aRebuiltArchiveKeepsCorrectionsAndTheirNumbers() throws {
    let sample = try Sample()
    let path = try sample.copy { _ in }
    let summary = try sample.rebuild(path)
    #expect(summary.isWhole && summary.corrections == 2 && summary.readAgain.isEmpty)
    #expect(try Self.answers(path) == sample.answers)
    let archive = try Archive(path: path, access: .write)
    #expect(try archive.corrections() == sample.corrections)
    let cases = try Casebook(archive).cases().rows
    let next = try Corrections(archive: archive).add(.rename(cases[0].id, name: "x"), made: "", note: "")
    #expect(next == 4, "a number that was taken back is not given again")
    try archive.close()
  }

  @Test func aDamagedTextIsReadAgainFromItsFileOrNamedWhereThatIsGone() throws {
    let sample = try Sample()
    // Punctuation of a text, which no index holds.
    let words = Array(", ".utf8)
    let text = try Data(contentsOf: URL(fileURLWithPath: fixtures + "/steppewire-2024-09-10.txt")).dropFirst(
      700)
    let place = try #require(text.firstRange(of: words)?.lowerBound)
    let near = Array(text[place - 30..<place + 10])
    let hit: (inout [UInt8]) -> Void = { bytes in
      guard let start = Data(bytes).firstRange(of: near)?.lowerBound else { return }
      bytes[start + 30] = UInt8(ascii: ";")
    }
    var path = try sample.copy(hit)
    #expect(Self.damage(path)?.hasPrefix("article ") == true)
    var summary = try sample.rebuild(path)
    #expect(summary.readAgain.count == 1 && summary.isWhole)
    #expect(try Self.answers(path) == sample.answers)
    try FileManager.default.removeItem(atPath: try #require(summary.readAgain.first))
    path = try sample.copy(hit)
    summary = try sample.rebuild(path)
    #expect(summary.doubtful.count == 1 && summary.readAgain.isEmpty && summary.lost.isEmpty)
    #expect(summary.articles == sample.answers.answers.articles.count)
  }

  @Test func anArchiveThatSomebodyWritesIsNotRebuilt() throws {
    let sample = try Sample()
    let path = try sample.copy { _ in }
    let writer = try Archive(path: path, access: .write)
    try writer.update { _ -> Void in
      #expect(throws: ArchiveError.busy(path: path)) { _ = try sample.rebuild(path) }
    }
    try writer.close()
  }

  /// Numbers that are the same in every run (Knuth's MMIX generator).
  private struct Seeded {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 33)) >> 8
    }
  }
}
