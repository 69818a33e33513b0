extension Discourse {
  /// A hearing that an article tells of.
  struct Hearing {
    /// Its date: an index into `Reading.dates`.
    var date: Int
    /// The passage that told of it last.
    var passage: Int
    /// Those to whom something happened there.
    var people: [EventMention.Affected]
    /// Whether it was one of a higher court, on appeal; `nil` where what it did does not tell.
    var isAppeal: Bool?
    /// Whether it passed the sentence.
    var isSentencing: Bool
    /// Whether it is what the story is about; what was long ago dates no more than what is told right behind it.
    var isNews: Bool

    /// With those of the hearing told before, where it is the same.
    func joined(with before: Hearing?) -> Hearing {
      guard let before, before.date == date else { return self }
      var joined = self
      joined.people = before.people + people
      joined.isSentencing = isSentencing && before.isSentencing
      return joined
    }
  }
}
