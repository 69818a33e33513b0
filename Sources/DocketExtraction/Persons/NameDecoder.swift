/// Finds the best labels of a run: Viterbi over the scores of each word and of each pair of labels.
enum NameDecoder {
  /// Scores that forbid.
  private static let never: Int32 = -1_000_000

  /// Allowed transitions, as weights to add: row of the label before (8 is the run's start).
  static let grammar: [SIMD8<Int32>] = (0..<9).map { row in
    var allowed = SIMD8<Int32>.zero
    for label in NameLabel.allCases {
      let before = NameLabel(rawValue: row) ?? .outside
      if !label.mayFollow(before) { allowed[label.rawValue] = never }
    }
    return allowed
  }

  /// The best labels.
  /// - Parameters:
  ///   - scores: for each word the score of each label.
  ///   - transitions: nine rows, grammar included.
  static func labels(_ scores: [SIMD8<Int32>], _ transitions: [SIMD8<Int32>]) -> [NameLabel] {
    guard let first = scores.first else { return [] }
    var best = first &+ transitions[8]
    var from: [SIMD8<Int32>] = []
    from.reserveCapacity(scores.count)
    for score in scores.dropFirst() {
      var top = transitions[0] &+ best[0]
      var pointer = SIMD8<Int32>.zero
      for label in 1..<8 {
        let candidate = transitions[label] &+ best[label]
        let better = candidate .> top
        top.replace(with: candidate, where: better)
        pointer.replace(with: Int32(label), where: better)
      }
      from.append(pointer)
      best = top &+ score
    }
    var label = 0
    for candidate in 1..<8 where best[candidate] > best[label] { label = candidate }
    var labels = [NameLabel.allCases[label]]
    for pointer in from.reversed() {
      label = Int(pointer[label])
      labels.append(NameLabel.allCases[label])
    }
    return labels.reversed()
  }
}
