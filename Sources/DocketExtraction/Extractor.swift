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
    let passages = Passage.passages(in: document, body: record.body, packs: packs)
    let names = PersonFinder.find(document: document, passages: passages, packs: packs)
    let reading = Reading.read(
      document, passages: passages, packs: packs, published: record.published, frame: frame, names: names)
    RecordAssembly(reading: reading, names: names).fill(&record)
    return Extraction(record: record, text: decoded.text)
  }
}
