import DocketExtraction

/// A structured perceptron with a margin, AdaGrad steps (Duchi et al. 2011) and averaged weights (Collins 2002).
struct Perceptron {
  /// Weights of one kind, with what averaging and AdaGrad keep of them.
  private struct Weights {
    var now: [SIMD8<Float>]
    var sums: [SIMD8<Double>]
    var squares: [SIMD8<Float>]

    init(rows: Int) {
      now = Array(repeating: .zero, count: rows)
      sums = Array(repeating: .zero, count: rows)
      squares = Array(repeating: SIMD8(repeating: 1), count: rows)
    }

    mutating func update(_ row: Int, _ label: Int, _ sign: Float, at step: Double) {
      squares[row][label] += 1
      let change = sign / squares[row][label].squareRoot()
      now[row][label] += change
      sums[row][label] += step * Double(change)
    }

    func average(at step: Double) -> [SIMD8<Double>] {
      var rows: [SIMD8<Double>] = []
      rows.reserveCapacity(now.count)
      for (row, sum) in zip(now, sums) { rows.append(SIMD8<Double>(row) - sum / step) }
      return rows
    }
  }

  /// Units of the decoder's integer scores in one unit of weight.
  private static let unit: Float = 256

  private var features = Weights(rows: NameTraining.rows)
  private var transitions = Weights(rows: 9)
  private var step: Double = 1
  private var generator = SeededGenerator(seed: 7)
  /// Share of the features that are left out at random at each step, so that none is relied upon alone.
  static let dropout = 0.5

  /// Learns from one example; returns whether it was wrong by itself, without the margin.
  mutating func learn(_ example: NameTraining.Example) -> Bool {
    step += 1
    let kept = (0..<NameTraining.features).filter { _ in
      Double.random(in: 0..<1, using: &generator) >= Perceptron.dropout
    }
    var scores = self.scores(example, kept)
    let margin = Int32(Perceptron.unit * 1.5)
    for (index, label) in example.labels.enumerated() { scores[index][Int(label)] &-= margin }
    let moves = transitions.now.map { Perceptron.rounded($0) }
    let said = NameTraining.decode(scores, transitions: moves)
    guard said != example.labels else { return false }
    var before = (8, 8)
    for (index, (gold, guess)) in zip(example.labels, said).enumerated() {
      let (g, s) = (Int(gold), Int(guess))
      if g != s {
        for feature in kept {
          let row = Int(example.rows[index * NameTraining.features + feature])
          features.update(row, g, 1, at: step)
          features.update(row, s, -1, at: step)
        }
      }
      if g != s || before.0 != before.1 {
        transitions.update(before.0, g, 1, at: step)
        transitions.update(before.1, s, -1, at: step)
      }
      before = (g, s)
    }
    for (index, label) in example.labels.enumerated() { scores[index][Int(label)] &+= margin }
    return NameTraining.decode(scores, transitions: moves) != example.labels
  }

  private func scores(_ example: NameTraining.Example, _ kept: [Int]) -> [SIMD8<Int32>] {
    (0..<example.labels.count).map { word in
      var sum = SIMD8<Float>.zero
      for feature in kept {
        sum += features.now[Int(example.rows[word * NameTraining.features + feature])]
      }
      return Perceptron.rounded(sum)
    }
  }

  private static func rounded(_ value: SIMD8<Float>) -> SIMD8<Int32> {
    SIMD8<Int32>((value * unit).rounded(.toNearestOrEven))
  }

  /// The averaged weights, scaled to bytes.
  func pack(comment: String) -> String {
    let rows = features.average(at: step)
    let moves = transitions.average(at: step)
    let sizes = rows.flatMap { row in (0..<8).map { abs(row[$0]) } }.sorted()
    let limit = Double(NameTraining.limit)
    let scale = limit / max(0.01, sizes[sizes.count - 1 - sizes.count / 10_000])
    func bytes(_ row: SIMD8<Double>) -> SIMD8<Int8> {
      var out = SIMD8<Int8>.zero
      for label in 0..<8 { out[label] = Int8(max(-limit, min(limit, (row[label] * scale).rounded()))) }
      return out
    }
    // Rows of small weights cost more room than they are worth.
    let least: Int8 = 3
    let kept = rows.map(bytes).map { row in (0..<8).contains { abs(row[$0]) > least } ? row : .zero }
    return NameTraining.pack(rows: kept, transitions: moves.map(bytes), comment: comment)
  }
}
