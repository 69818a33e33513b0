import DocketExtraction

/// An averaged structured perceptron (Collins 2002).
struct Perceptron {
  private var rows: [SIMD8<Int32>]
  private var rowSums: [SIMD8<Double>]
  private var transitions: [SIMD8<Int32>]
  private var transitionSums: [SIMD8<Double>]
  private var step: Double = 1

  init() {
    rows = Array(repeating: .zero, count: NameTraining.rows)
    rowSums = Array(repeating: .zero, count: NameTraining.rows)
    transitions = Array(repeating: .zero, count: 9)
    transitionSums = Array(repeating: .zero, count: 9)
  }

  /// Learns from one example; returns whether it was wrong.
  mutating func learn(_ example: NameTraining.Example) -> Bool {
    step += 1
    var scores = self.scores(example)
    // A margin: the true label must win by more than nothing.
    for (index, label) in example.labels.enumerated() { scores[index][Int(label)] &-= 3 }
    let said = NameTraining.decode(scores, transitions: transitions)
    guard said != example.labels else { return false }
    var before = (8, 8)
    for (index, (gold, guess)) in zip(example.labels, said).enumerated() {
      let (g, s) = (Int(gold), Int(guess))
      if g != s {
        for feature in 0..<NameTraining.features {
          update(row: Int(example.rows[index * NameTraining.features + feature]), g, 1)
          update(row: Int(example.rows[index * NameTraining.features + feature]), s, -1)
        }
      }
      if g != s || before.0 != before.1 {
        update(transition: before.0, g, 1)
        update(transition: before.1, s, -1)
      }
      before = (g, s)
    }
    return true
  }

  private func scores(_ example: NameTraining.Example) -> [SIMD8<Int32>] {
    (0..<example.labels.count).map { word in
      var sum = SIMD8<Int32>.zero
      for feature in 0..<NameTraining.features {
        sum &+= rows[Int(example.rows[word * NameTraining.features + feature])]
      }
      return sum
    }
  }

  private mutating func update(row: Int, _ label: Int, _ change: Int32) {
    rows[row][label] &+= change
    rowSums[row][label] += step * Double(change)
  }

  private mutating func update(transition: Int, _ label: Int, _ change: Int32) {
    transitions[transition][label] &+= change
    transitionSums[transition][label] += step * Double(change)
  }

  /// The averaged weights, scaled to bytes.
  func pack(comment: String) -> String {
    var average: [SIMD8<Double>] = []
    for (row, sum) in zip(rows, rowSums) { average.append(SIMD8<Double>(row) - sum / step) }
    var moves: [SIMD8<Double>] = []
    for (row, sum) in zip(transitions, transitionSums) { moves.append(SIMD8<Double>(row) - sum / step) }
    let sizes = average.flatMap { row in (0..<8).map { abs(row[$0]) } }.sorted()
    let scale = 127 / max(1, sizes[sizes.count - 1 - sizes.count / 20_000])
    func bytes(_ row: SIMD8<Double>) -> SIMD8<Int8> {
      var out = SIMD8<Int8>.zero
      for label in 0..<8 { out[label] = Int8(max(-127, min(127, (row[label] * scale).rounded()))) }
      return out
    }
    return NameTraining.pack(rows: average.map(bytes), transitions: moves.map(bytes), comment: comment)
  }
}
