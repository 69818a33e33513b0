/// The words with which what some finders look for begins, so that most tokens are passed over at one look.
struct ListStarts: Sendable {
  /// Words for persons.
  let persons: WordBits
  /// Countries, regions and quarters of cities.
  let places: WordBits
  /// Titles before names.
  let titles: WordBits
  /// Titles, and other words that tell what somebody is in proceedings.
  let roles: WordBits
  /// The last words of titles.
  let titleEnds: WordBits
  /// Courts with a name of their own, and heads of the names of others.
  let courts: WordBits
  /// Words that tell events.
  let triggers: WordBits
  /// Words before the numbers of cases.
  let caseNumbers: WordBits
  /// Particles of names.
  let particles: WordBits

  init(_ lexicon: Lexicon) {
    persons = lexicon.beginnings(of: ActorFinder.listNames)
    places = lexicon.beginnings(of: PlaceFinder.listNames)
    titles = lexicon.beginnings(of: NameLists.titleNames)
    roles = lexicon.beginnings(of: NameLists.titleNames + RoleWords.listNames)
    titleEnds = lexicon.endings(of: NameLists.titleNames)
    courts = lexicon.beginnings(of: CourtFinder.listNames)
    triggers = lexicon.beginnings(of: [EventRules.list])
    caseNumbers = lexicon.beginnings(of: [CaseNumbers.list])
    particles = lexicon.beginnings(of: [NameLists.particleName])
  }
}
