import DocketModel

/// An event as one passage tells it.
struct EventMention: Sendable {
  /// To whom it happened.
  struct Affected: Sendable, Hashable {
    /// Index into the persons of the article; `nil` for somebody who is not named.
    var person: Int?
    /// The words for somebody who is not named; a stable description within the article.
    var unnamed: String?
    /// Whether several persons are meant.
    var isGroup = false
    /// The gender that the words for somebody who is not named tell.
    var gender: Gender?

    /// Hashes the person, or the words for him: few have more than these to differ by.
    func hash(into hasher: inout Hasher) {
      if let person { hasher.combine(person) } else { hasher.combine(unnamed) }
    }
  }

  var type: EventType
  var rule: String
  var modality: Modality
  var affected: [Affected]
  /// Those of them whom the words of the passage name, rather than a pronoun or a description.
  var named: Set<Int> = []
  /// Whether no words tell to whom it happened, so that it is told of whoever the story is about.
  var isGuessed = false
  /// Whether its words tell it only in an article of proceedings ("released an album").
  var isLoose = false
  /// The date: index into `Reading.dates`.
  var date: Int?
  var passage: Int
  var trigger: Range<Int>
  /// Whether the verb says that it has happened by now: "has been detained".
  var isNew = false
  /// Whether it was set for a day that is past by now.
  var wasSet = false
  /// The court that acted: index into `Reading.courts`.
  var court: Int?
  /// Indexes into `Reading.sentences`.
  var sentences: [Int] = []
  /// Indexes into `Reading.statutes`.
  var statutes: [Int] = []
  /// Index into `Reading.places`.
  var place: Int?
}
