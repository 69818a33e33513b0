import Crypto
import DocketExtraction
import DocketLinking
import DocketModel
import DocketStore

/// A file that was read and, where its content is new, extracted.
struct ReadFile: Sendable {
  /// What is known of new content.
  struct Content: Sendable {
    var record: ArticleRecord
    var text: [UInt8]
    var reports: [ListedReport]
    /// What is written down for them.
    var notes: LinkingNotes
  }

  /// What became of it.
  enum Outcome: Sendable {
    /// The archive has this content.
    case known
    /// New content.
    case extracted(Content)
    /// It cannot be taken in.
    case failed(String)
  }

  var file: FoundFile
  /// SHA-256, lower-case hexadecimal; empty where it could not be read.
  var sha256: String
  var outcome: Outcome

  /// Larger files are no articles.
  static let mostBytes = 64 * 1024 * 1024
}

/// Reads files; safe to use from many threads.
struct FileReader: Sendable {
  let extractor: Extractor
  /// SHA-256 of the contents that need no extraction.
  let known: KnownContents
  /// What the packs know of the words in names.
  let words: NameWords

  init(extractor: Extractor, known: KnownContents) {
    self.extractor = extractor
    self.known = known
    words = NameWords(extractor.packs)
  }

  /// Reads a file.
  func read(_ file: FoundFile) -> ReadFile {
    guard file.bytes <= ReadFile.mostBytes else {
      return ReadFile(
        file: file, sha256: "", outcome: .failed(ReadFailure.tooLarge(bytes: file.bytes).reason))
    }
    do {
      return read(file, bytes: try FileStatus.bytes(of: file.path, expected: file.bytes))
    } catch {
      return ReadFile(file: file, sha256: "", outcome: .failed(error.reason))
    }
  }

  /// Reads bytes that came from a file.
  func read(_ file: FoundFile, bytes: [UInt8]) -> ReadFile {
    if FileReader.isBlank(bytes) {
      return ReadFile(file: file, sha256: "", outcome: .failed("empty: nothing but white space"))
    }
    let sha256 = FileReader.sha256(bytes)
    if known.contains(sha256) { return ReadFile(file: file, sha256: sha256, outcome: .known) }
    let source = Source(path: file.path, sha256: sha256, bytes: bytes.count, encoding: "")
    let extraction = extractor.extract(bytes, source: source)
    let wrong = extraction.record.findings.first {
      $0.kind == .empty || $0.kind == .binary
    }
    if let wrong { return ReadFile(file: file, sha256: sha256, outcome: .failed(wrong.message)) }
    if extraction.text.contains(0) {
      return ReadFile(file: file, sha256: sha256, outcome: .failed("binary: holds NUL bytes"))
    }
    if FileReader.isBlank(extraction.text) {
      return ReadFile(file: file, sha256: sha256, outcome: .failed("empty: nothing but white space"))
    }
    let (reports, notes) = ListedReport.reports(of: extraction.record, text: extraction.text, words: words)
    return ReadFile(
      file: file, sha256: sha256,
      outcome: .extracted(
        ReadFile.Content(
          record: extraction.record, text: extraction.text, reports: reports, notes: notes)))
  }

  /// SHA-256, lower-case hexadecimal.
  static func sha256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 == 32 || (9...13).contains($0) }
  }
}
