public import DocketModel

/// What a trainer of the model needs: the runs, features and decoder of the tagger itself.
///
/// Used by `train-names` alone; extraction reads the weights that it writes.
public struct NameTraining: Sendable {
  /// A run of words with its features and its true labels (raw values of the tagger's labels).
  public struct Example: Sendable {
    /// Row numbers, `features` for each word.
    public var rows: [UInt32]
    /// One label for each word.
    public var labels: [UInt8]
  }

  /// A named span of a training text: bytes and kind.
  public struct Span: Sendable {
    public var start: Int
    public var end: Int
    public var kind: NameKind

    /// Makes a span of bytes (half-open).
    public init(start: Int, end: Int, kind: NameKind) {
      self.start = start
      self.end = end
      self.kind = kind
    }
  }

  /// Number of features of each word.
  public static let features = NameTagger.featureCount
  /// The largest weight that a pack holds.
  public static let limit = NameModel.limit
  /// Number of rows of the model.
  public static let rows = 1 << NameModel.rowBits

  private let packs: PackSet

  /// A trainer by these packs.
  public init(packs: PackSet) { self.packs = packs }

  /// The persons of an article, by the weights that the packs hold.
  public func persons(of bytes: [UInt8]) -> [Person] {
    let document = Document(bytes: TextDecoder.decode(bytes).text, lexicon: packs.lexicon)
    var record = ArticleRecord(source: Source(path: "", sha256: "", bytes: 0, encoding: ""))
    Story.find(in: document, packs: packs, record: &record)
    let passages = Passage.passages(in: document, body: record.body, packs: packs)
    let found = PersonFinder.find(document: document, passages: passages, packs: packs)
    return zip(found.persons, found.persons(in: document)).map { entity, person in
      var person = person
      person.rule = "margin \(entity.margin) words \(entity.words.count)\(entity.titled ? " titled" : "")"
      return person
    }
  }

  /// What the tagger takes the words of a text for, one line a span: kind, margin of a person, words.
  public func spans(of bytes: [UInt8]) -> [String] {
    let document = Document(bytes: bytes, lexicon: packs.lexicon)
    let passages = document.lines.filter { !$0.isBlank }.map(\.tokens)
    let tagger = NameTagger(document: document, passages: passages, packs: packs)
    return tagger.tag(by: packs.nameModel).spans.map {
      "\($0.kind.rawValue) \($0.margin) \(document.text(tokens: $0.tokens))"
    }
  }

  /// The examples of a text whose paragraphs are its lines.
  public func examples(text: String, spans: [Span]) -> [Example] {
    let document = Document(bytes: Array(text.utf8), lexicon: packs.lexicon)
    let passages = document.lines.filter { !$0.isBlank }.map(\.tokens)
    let tagger = NameTagger(document: document, passages: passages, packs: packs)
    let labels = NameTraining.labels(document, spans)
    var examples: [Example] = []
    for number in passages.indices {
      tagger.runs(in: number) { run in
        var rows: [UInt32] = []
        tagger.features(of: run, into: &rows)
        examples.append(Example(rows: rows, labels: run.tokens.map { UInt8(labels[$0].rawValue) }))
      }
    }
    return examples
  }

  private static func labels(_ document: Document, _ spans: [Span]) -> [NameLabel] {
    var labels = [NameLabel](repeating: .outside, count: document.tokens.count)
    for span in spans {
      let first = document.firstToken(at: span.start)
      var index = first
      while index < document.tokens.count, Int(document.tokens[index].start) < span.end {
        let start: NameLabel =
          switch span.kind {
          case .person: .personStart
          case .place: .placeStart
          case .organisation: .organisationStart
          case .other: .other
          }
        labels[index] = index == first ? start : start.inside
        index += 1
      }
    }
    return labels
  }

  /// The best labels of an example by integer weights: rows and transitions of eight each.
  public static func decode(_ scores: [SIMD8<Int32>], transitions: [SIMD8<Int32>]) -> [UInt8] {
    var decoder = NameDecoder(transitions: zip(transitions, NameDecoder.grammar).map { $0 &+ $1 })
    var labels: [NameLabel] = []
    decoder.decode(scores, into: &labels)
    return labels.map { UInt8($0.rawValue) }
  }

  /// The text of a weights pack.
  public static func pack(rows: [SIMD8<Int8>], transitions: [SIMD8<Int8>], comment: String) -> String {
    var model = NameModel()
    model.rows = rows
    model.transitions = transitions.map { SIMD8<Int16>(truncatingIfNeeded: $0) }
    return model.text(comment: comment)
  }
}
