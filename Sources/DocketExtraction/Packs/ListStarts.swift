/// The words with which what some finders look for begins, so that most tokens are passed over at one look.
struct ListStarts: Sendable {
  /// Words for persons.
  let persons: WordBits
  /// Countries, regions and quarters of cities.
  let places: WordBits
  /// Titles before names.
  let titles: WordBits
  /// The last words of titles.
  let titleEnds: WordBits
  /// Courts with a name of their own, and heads of the names of others.
  let courts: WordBits

  init(_ lexicon: Lexicon) {
    persons = lexicon.beginnings(of: ActorFinder.listNames)
    places = lexicon.beginnings(of: PlaceFinder.listNames)
    titles = lexicon.beginnings(of: NameLists.titleNames)
    titleEnds = lexicon.endings(of: NameLists.titleNames)
    courts = lexicon.beginnings(of: CourtFinder.listNames)
  }
}
