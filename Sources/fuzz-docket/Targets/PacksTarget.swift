import DocketExtraction
import DocketModel

/// A pack compiles or is refused with its place; what compiles reads an article. The first byte chooses the kind.
enum PacksTarget {
  private static let names = [
    "a.pack", "a.rules", "a.event", "regions.tsv", "cities.tsv", "ambiguous-cities.txt", "names.weights.txt",
    "given-names.tsv",
  ]
  private static let article = Array(
    """
    Two Sentenced in Osh

    By Jane Doe
    12 March 2024

    A court in Osh on Friday sentenced Askar Omurzakov, 31, to seven years in prison under Article 416 part 1
    of the Criminal Code. “It ended,” said his lawyer.

    """.utf8)

  static func take(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let name = names[Int(first) % names.count]
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    do {
      let packs = try PackSet([PackFile(path: name, text: text)])
      let source = Source(path: "", sha256: "", bytes: 0, encoding: "")
      _ = Extractor(packs: packs).extract(article, source: source)
    } catch {
      precondition(error.line >= 0 && !error.description.isEmpty)
    }
  }
}
