public import DocketModel

/// Reads articles: bytes and packs in, records out. A pure function of both; safe to use from many threads.
public struct Extractor: Sendable {
  /// The packs that it works by.
  public let packs: PackSet

  /// Makes an extractor that works by these packs.
  public init(packs: PackSet) { self.packs = packs }

  /// What was read of one file.
  public struct Extraction: Sendable {
    /// The record.
    public var record: ArticleRecord
    /// The decoded text, valid UTF-8, into which all ranges of the record point.
    public var text: [UInt8]
  }

  /// Bytes of a story that are read for facts. Persons and events of one story are compared with one another, each
  /// with all others; no article is as long, and a file of the largest size must not take hours.
  public static let mostBytes = 256 * 1024

  /// The paragraphs that are read for facts; a finding says so where there are more.
  private static func beginning(of body: [TextRange], _ findings: inout [Finding]) -> [TextRange] {
    var bytes = 0
    var read: [TextRange] = []
    for range in body {
      guard bytes + range.count <= mostBytes else {
        let rest = mostBytes - bytes
        if rest > 0 { read.append(TextRange(start: range.start, end: range.start + rest)) }
        findings.append(
          Finding(
            .tooLarge, "only the first \(mostBytes) bytes of the story were read for facts: split the file",
            at: TextRange(start: range.start + max(rest, 0), end: body[body.count - 1].end)))
        return read
      }
      read.append(range)
      bytes += range.count
    }
    return read
  }

  /// Reads one file.
  /// - Parameters:
  ///   - bytes: the file's bytes, of any kind.
  ///   - source: where they come from; its `bytes` and `encoding` are filled in here.
  public func extract(_ bytes: [UInt8], source: Source) -> Extraction {
    let decoded = TextDecoder.decode(bytes)
    var record = ArticleRecord(source: source)
    record.source.bytes = bytes.count
    record.source.encoding = decoded.encoding
    record.findings = decoded.findings
    let document = Document(bytes: decoded.text, lexicon: packs.lexicon)
    let frame = Story.find(in: document, packs: packs, record: &record)
    let body = Extractor.beginning(of: record.body, &record.findings)
    let passages = Passage.passages(in: document, body: body, packs: packs)
    let names = PersonFinder.find(document: document, passages: passages, packs: packs)
    let reading = Reading.read(
      document, passages: passages, packs: packs, published: record.published, frame: frame, names: names)
    RecordAssembly(reading: reading, names: names).fill(&record)
    return Extraction(record: record, text: decoded.text)
  }
}
