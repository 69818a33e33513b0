import DocketExtraction
import Foundation

/// A word of a corpus: its kind of name, and whether a name starts with it.
typealias CorpusWord = (word: String, kind: NameKind?, starts: Bool)
/// Sentences that belong together.
typealias CorpusDocument = [[CorpusWord]]

/// Readers of token-per-line corpora.
enum Corpora {
  /// Reads a file of `word SEPARATOR label` lines with blank lines between sentences; every `documentLength`
  /// sentences are one document.
  static func read(_ path: String, separator: Character, documentLength: Int) throws -> [CorpusDocument] {
    var documents: [CorpusDocument] = []
    var document: CorpusDocument = []
    var sentence: [CorpusWord] = []
    var last = "O"
    func close() {
      if !sentence.isEmpty { document.append(sentence) }
      sentence = []
      last = "O"
    }
    for line in try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let parts = line.split(separator: separator)
      guard parts.count >= 2, let word = parts.first, let label = parts.last else {
        close()
        if document.count >= documentLength {
          documents.append(document)
          document = []
        }
        continue
      }
      if word == "-DOCSTART-" { continue }
      let label2 = label.trimmingCharacters(in: .whitespaces)
      sentence.append(
        (String(word), kind(label2), starts: label2.hasPrefix("B-") || label2.suffix(3) != last.suffix(3)))
      last = label2
    }
    close()
    if !document.isEmpty { documents.append(document) }
    return documents
  }

  private static func kind(_ label: String) -> NameKind? {
    switch label.dropFirst(2) {
    case "PER", "person": .person
    case "LOC", "location": .place
    case "ORG", "corporation", "group": .organisation
    case "MISC", "creative-work", "product": .other
    default: nil
    }
  }
}
