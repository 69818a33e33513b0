/// The group of a number of persons of whom the top of a story tells ("Three men were arrested"), and those whom it names
/// one by one behind it.
struct LeadGroup {
  /// How many passages make the top of a story.
  static let passages = 4

  /// The words for the group.
  let group: EventMention.Affected
  /// How many they are.
  let count: Int
  /// The passage that tells of them.
  let passage: Int
  /// Those named further down to whom something happened.
  private(set) var named: [EventMention.Affected] = []

  /// The only words that a passage at the top of a story has for several, before it has told of anybody by name.
  init?(_ group: [EventMention.Affected], of count: Int, passage: Int) {
    guard group.count == 1, passage < LeadGroup.passages else { return nil }
    self.group = group[0]
    self.count = count
    self.passage = passage
  }

  /// Notes those named to whom something happened in a passage.
  mutating func note(_ persons: [EventMention.Affected], passage: Int) {
    guard passage > self.passage else { return }
    for one in persons where !named.contains(one) { named.append(one) }
  }

  /// At the end of the article: its members, where as many were named as the words say.
  var members: [EventMention.Affected]? { named.count == count ? named : nil }
}
