import DocketModel

/// Those whom a court has found guilty or sentenced, as far as an article has been read.
struct Judgments {
  /// Those of the last judgment.
  private var last: [EventMention.Affected] = []
  /// Those of all that were told close behind one another.
  private var together: [EventMention.Affected] = []
  private var passage = -1

  /// How many passages further another judgment may stand that is told with the one before.
  private static let reach = 2

  /// Notes whom a passage tells to have been judged.
  mutating func note(_ affected: [EventMention.Affected], passage: Int) {
    guard !affected.isEmpty else { return }
    if passage - self.passage > Judgments.reach { together = [] }
    together += affected.filter { !together.contains($0) }
    (last, self.passage) = (affected, passage)
  }

  /// All named who were judged together.
  var named: [EventMention.Affected] { together.filter { $0.person != nil } }

  /// Whose judgment a court of appeal decides on that the words do not name: for "the convictions" all who were judged
  /// together, for "the conviction" those of whom the story goes on, where they are among them, else those judged last.
  func reviewed(plural: Bool, topic: EventMention.Affected?) -> [EventMention.Affected] {
    if plural { return together.count > 1 || together.first?.isGroup ?? false ? together : [] }
    guard let topic, together.contains(topic) else { return last }
    return last.contains(topic) ? last : []
  }
}
