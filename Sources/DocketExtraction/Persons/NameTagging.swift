/// What the tagger makes of a document: spans that name something, and the scores behind them.
struct NameTagging {
  /// The spans, in the order of the text.
  var spans: [TaggedSpan] = []
  /// Scores of the words of all runs.
  private var scores: [SIMD8<Int32>] = []
  /// For each token its place in `scores`, -1 outside of runs.
  private var places: [Int32]

  /// Weights of a label after a label.
  private let transitions: [SIMD8<Int32>]

  init(tokens: Int, transitions: [SIMD8<Int32>]) {
    places = Array(repeating: -1, count: tokens)
    self.transitions = transitions
    scores.reserveCapacity(tokens / 16)
  }

  /// Adds a run's scores and labels.
  mutating func add(_ run: Range<Int>, _ labels: [NameLabel], _ added: [SIMD8<Int32>]) {
    let base = scores.count
    scores.append(contentsOf: added)
    for token in run { places[token] = Int32(base + token - run.lowerBound) }
    var index = 0
    while index < labels.count {
      guard let kind = labels[index].kind else {
        index += 1
        continue
      }
      var end = index + 1
      while end < labels.count, labels[end].isInside || (kind == .other && labels[end] == .other) { end += 1 }
      let tokens = run.lowerBound + index..<run.lowerBound + end
      spans.append(TaggedSpan(tokens: tokens, kind: kind, margin: margin(tokens)))
      index = end
    }
  }

  /// How far the reading of some tokens as one person is ahead of the best other reading.
  func margin(_ tokens: Range<Int>) -> Int {
    var sums = SIMD8<Int32>.zero
    for token in tokens where places[token] >= 0 {
      let score = scores[Int(places[token])]
      let isFirst = token == tokens.lowerBound
      for (kind, labels) in NameTagging.readings.enumerated() {
        let label = isFirst ? labels.start : labels.inside
        let before =
          isFirst ? NameLabel.outside : token == tokens.lowerBound + 1 ? labels.start : labels.inside
        sums[kind] &+= score[label.rawValue] &+ transitions[before.rawValue][label.rawValue]
      }
    }
    return Int(sums[0]) - Int(max(max(sums[1], sums[2]), max(sums[3], sums[4])))
  }

  /// The labels of a name's first and later words, by what is named; a person first.
  private static let readings: [(start: NameLabel, inside: NameLabel)] = [
    (.personStart, .personInside), (.placeStart, .placeInside), (.organisationStart, .organisationInside),
    (.other, .other), (.outside, .outside),
  ]
}
