/// What the tagger makes of a document: spans that name something, and the scores behind them.
struct NameTagging {
  /// The spans, in the order of the text.
  var spans: [TaggedSpan] = []
  /// Scores of the words of all runs.
  private var scores: [SIMD8<Int32>] = []
  /// For each token its place in `scores`, -1 outside of runs.
  private var places: [Int32]

  init(tokens: Int) { places = Array(repeating: -1, count: tokens) }

  /// Adds a run's scores and labels.
  mutating func add(_ run: Range<Int>, _ labels: [NameLabel], _ added: [SIMD8<Int32>]) {
    let base = scores.count
    scores += added
    for (offset, token) in run.enumerated() { places[token] = Int32(base + offset) }
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
      let inside = token > tokens.lowerBound ? 1 : 0
      sums[0] &+= score[0]
      sums[1] &+= score[1 + inside]
      sums[2] &+= score[3 + inside]
      sums[3] &+= score[5 + inside]
      sums[4] &+= score[7]
    }
    return Int(sums[1]) - Int(max(max(sums[0], sums[2]), max(sums[3], sums[4])))
  }
}
