/// Finds the best labels of a run: Viterbi over the scores of each word and of each pair of labels.
struct NameDecoder {
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

  /// Nine rows, grammar included.
  private let transitions: [SIMD8<Int32>]
  /// For each word but the first, from which label each of its labels is reached best.
  private var from: [SIMD8<Int32>] = []

  /// - Parameters:
  ///   - transitions: nine rows, grammar included.
  init(transitions: [SIMD8<Int32>]) { self.transitions = transitions }

  /// Finds the best labels.
  /// - Parameters:
  ///   - scores: for each word the score of each label.
  ///   - labels: where they are written.
  mutating func decode(_ scores: [SIMD8<Int32>], into labels: inout [NameLabel]) {
    labels.removeAll(keepingCapacity: true)
    guard let first = scores.first else { return }
    var best = first &+ transitions[8]
    from.removeAll(keepingCapacity: true)
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
    labels.append(NameLabel(rawValue: label) ?? .outside)
    for pointer in from.reversed() {
      label = Int(pointer[label])
      labels.append(NameLabel(rawValue: label) ?? .outside)
    }
    labels.reverse()
  }
}
