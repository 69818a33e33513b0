/// What the tagger makes of a document: spans that name something, and the scores behind them.
struct NameTagging {
  /// The spans, in the order of the text.
  var spans: [TaggedSpan] = []
  /// Scores of the words of all runs.
  private var scores: [SIMD8<Int32>] = []
  /// For each token its place in `scores`, -1 outside of runs.
  private var places: [Int32]

  /// What it weighs that a name begins, by what is named, and that it goes on behind its first and its later words.
  private let firstTransitions: SIMD8<Int32>
  private let secondTransitions: SIMD8<Int32>
  private let laterTransitions: SIMD8<Int32>

  /// - Parameter transitions: weights of a label after a label.
  init(tokens: Int, transitions: [SIMD8<Int32>]) {
    firstTransitions = NameTagging.first(transitions[NameLabel.outside.rawValue])
    secondTransitions = NameTagging.transitions(
      behind: [.personStart, .placeStart, .organisationStart, .other, .outside], transitions)
    laterTransitions = NameTagging.transitions(
      behind: [.personInside, .placeInside, .organisationInside, .other, .outside], transitions)
    places = Array(repeating: -1, count: tokens)
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
      if token == tokens.lowerBound {
        sums &+= NameTagging.first(score) &+ firstTransitions
      } else {
        sums &+=
          NameTagging.later(score)
          &+ (token == tokens.lowerBound + 1 ? secondTransitions : laterTransitions)
      }
    }
    return Int(sums[0]) - Int(max(max(sums[1], sums[2]), max(sums[3], sums[4])))
  }

  /// Of what belongs to labels the part of those of a name's first word, by what is named: a person, a place, an
  /// organisation, something else, nothing.
  @inline(__always) private static func first(_ labels: SIMD8<Int32>) -> SIMD8<Int32> {
    picked(labels, .personStart, .placeStart, .organisationStart)
  }

  /// The same for a name's later words.
  @inline(__always) private static func later(_ labels: SIMD8<Int32>) -> SIMD8<Int32> {
    picked(labels, .personInside, .placeInside, .organisationInside)
  }

  @inline(__always) private static func picked(
    _ labels: SIMD8<Int32>, _ person: NameLabel, _ place: NameLabel, _ organisation: NameLabel
  ) -> SIMD8<Int32> {
    SIMD8(
      labels[person.rawValue], labels[place.rawValue], labels[organisation.rawValue],
      labels[NameLabel.other.rawValue], labels[NameLabel.outside.rawValue], 0, 0, 0)
  }

  /// The weights of labels behind those of a name's first word, or behind those of its later words.
  private static func transitions(
    behind before: [NameLabel], _ transitions: [SIMD8<Int32>]
  ) -> SIMD8<Int32> {
    var weights = SIMD8<Int32>.zero
    for (kind, label) in before.enumerated() { weights[kind] = later(transitions[label.rawValue])[kind] }
    return weights
  }
}
