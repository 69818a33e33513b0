import DocketFormats
import DocketIngest
import DocketQuery
import DocketStore

/// An archive with changed bytes answers or is refused; the process does not end. The input is groups of four
/// bytes: three for a place in the file, one to be put there. Now and then it is made anew, and must then be whole.
final class ArchiveTarget {
  private let whole: [UInt8]

  init() {
    whole = Replay.bytes(
      Scratch.archive("whole.db", ["alatooherald-2024-03-14.txt", "silkroadledger-appeal-omurzakov.txt"]))
  }

  func take(_ bytes: [UInt8]) {
    var damaged = whole
    for start in stride(from: 0, to: bytes.count - 3, by: 4) {
      let place = Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
      damaged[place % damaged.count] = bytes[start + 3]
    }
    let path = Scratch.write(damaged, "damaged.db")
    defer { Scratch.remove(path) }
    if bytes.count % 16 == 5 { return rebuild(path) }
    for access in [Archive.Access.read, .write] {
      guard let archive = try? Archive(path: path, access: access) else { continue }
      ask(Casebook(archive))
      try? archive.close()
    }
  }

  private func rebuild(_ path: String) {
    guard (try? Rebuild(path: path, extractor: Scratch.extractor).run()) != nil else { return }
    guard let archive = try? Archive(path: path, access: .read) else {
      fatalError("made anew, and not to be opened")
    }
    precondition((try? archive.integrity().isEmpty) == true, "made anew, and not whole")
    try? archive.close()
  }

  /// Every question; an error is an answer.
  private func ask(_ book: Casebook) {
    let cases = try? book.cases()
    if let cases { Pages.check(Presentation(cases: cases)) }
    for item in cases?.rows ?? [] {
      guard let detail = try? book.show(caseID: item.id) else { continue }
      Pages.check(Presentation(case: detail))
      Pages.check(Presentation(timelines: [detail]))
    }
    let articles = try? book.search("court OR mercenary")
    if let articles { Pages.check(Presentation(search: articles)) }
    for hit in (try? book.search())?.rows ?? [] {
      if let article = try? book.show(articleID: hit.id) { Pages.check(Presentation(article: article)) }
    }
    for kind in ListKind.allCases { _ = try? book.list(kind) }
    _ = try? book.resolve("omurzakov")
    _ = try? book.gaps()
    _ = try? ArchiveCheck(archive: book.archive).run()
  }
}
