/// What two reports have in common and what holds them apart.
struct Verdict: Sendable {
  /// Sum of the weights.
  var score = 0.0
  /// The evidence, in the order in which it was looked at; `with` is the second report's id.
  var reasons: [JoinReason] = []
  /// Whether the two cannot be one case whatever speaks for it.
  var apart = false

  /// What of the sum speaks for one case and not only for one defendant.
  private(set) var deed = 0.0

  /// Adds evidence.
  /// - Parameter who: whether it tells no more than that a defendant of both is one person.
  mutating func add(
    _ kind: JoinReason.Kind, _ weight: Double, _ with: Dossier, _ words: String, _ otherWords: String,
    who: Bool = false
  ) {
    guard weight != 0 else { return }
    score += weight
    if !who { deed += weight }
    reasons.append(
      JoinReason(kind, weight: weight, with: with.report.id, words: words, otherWords: otherWords))
  }
}
