/// What each kind of evidence weighs, in bits: the one table of linking.
///
/// A weight is the logarithm of how much more often two reports of one case show the evidence than two
/// reports of different cases do (Fellegi and Sunter, 1969). Two reports are one case's when their sum reaches
/// `join`. The weights were fitted to court news of one county over twenty years and then rounded; the names
/// of people weigh most, and a full name alone stays below `join`.
public enum Weights {
  /// The sum at which two reports are one case.
  public static let join = 7.0
  /// The sum at which an article that only names people is laid to a case.
  public static let mention = 6.0

  /// The same case number, as a court or prosecutor prints it: decides.
  static let number = 30.0
  /// Case numbers on both sides, none shared: one case may have several.
  static let otherNumber = -2.5

  /// A defendant's name of three words or more in both; of two; with a slip of the pen; two words in common
  /// and others not; surname and first letter; one word of the other's name.
  static let longName = 7.5, fullName = 6.0, nearName = 4.5, partialName = 3.5, initial = 3.5, surname = 2.0,
    rareSurname = 3.5
  /// A name of common words only is worth less by this.
  static let commonName = -1.5
  /// Each further defendant of both, at most two.
  static let codefendant = 4.0
  /// Someone of whom both articles tell another case, each, at most two.
  static let beside = 1.5
  /// A defendant of one who is named in the other without being its defendant.
  static let namedElsewhere = 4.0
  /// The same, where the other names no defendant of its own; where its title names the person.
  static let onlyNamed = 5.0, namedInTitle = 6.0
  /// The same, where another defendant is one of both.
  static let alsoNamedElsewhere = 2.5
  /// The same, where the title of the other names the person: two defendants together are hardly those of others.
  static let besideInTitle = 3.5
  /// Defendants named on both sides, and none in common.
  static let otherDefendants = -7.0
  /// The same, where one report names a defendant of the other.
  static let otherDefendantsNamed = -3.0

  /// Ages that fit the dates of the articles, on defendants whose names match; ages four years off or more.
  static let age = 2.5, otherAge = -3.0
  /// Years from which ages of one name are two people's.
  static let agesApart = 8.0

  /// Someone else whom few articles name: at most 4 articles, at most 16; the most that others add up to.
  static let rarePerson = 2.5, fairlyRarePerson = 1.2, personsAtMost = 5.0
  /// The same titles: this for the same words, less for fewer (Jaccard), from three common words on.
  static let title = 4.0
  /// Copies of one text.
  static let copy = 3.0

  /// One country; different countries, which hold apart where both articles tell them and neither tells of an
  /// extradition or deportation.
  static let country = 0.5, otherCountry = -8.0, otherGuessedCountry = -1.0
  /// A city of both; cities on both sides, none shared.
  static let city = 1.0, otherCity = -0.5
  /// A court of both.
  static let court = 1.0
  /// A provision of both, each, at most two.
  static let statute = 1.25
  /// The same term imposed.
  static let sentence = 1.5
  /// A step of one type on one day, in one month; the most that steps add up to.
  static let eventDay = 2.5, eventMonth = 0.8, eventsAtMost = 4.0

  /// Articles within two months of one another; each year between them beyond the first; at most.
  static let near = 0.5, year = -0.2, yearsAtMost = -1.5
  /// The same where nothing but the defendant ties the two: no step, provision, sentence, victim or title. Who is
  /// in court again years later may well be there for another deed.
  static let yearOfPerson = -0.9, yearsOfPersonAtMost = -4.0
  /// What else must be in common for a case, and not only its defendant, to be told by both.
  static let deed = 1.0
  /// A charge, a conviction or a sentence of both, on other days, where nothing but the defendant ties the two.
  static let otherDay = -3.0

  /// The same kinds of evidence where one of the reports does not name its defendant, so that they must do
  /// without names.
  enum Unnamed {
    static let city = 2.0, otherCity = -2.0, sentence = 3.0, otherSentence = -2.5
    static let eventDay = 3.5, eventMonth = 2.0, eventYear = 0.7, eventsAtMost = 7.0
    /// Case numbers on both sides, none shared.
    static let otherNumber = -8.0
    /// Nearly the same text, no defendant named in either; a copy in another outlet; texts of one outlet that are alike, which may be its own
    /// wording.
    static let sameText = 6.0, copyElsewhere = 2.5, copy = 0.5
    /// A judgment of both, on other days.
    static let otherDay = -3.0
    /// A month in which both tell a step that went the defendant's way, of whatever type.
    static let month = 1.5
    /// A step that few cases have (fled, extradited ...), undated on one side at least.
    static let rareStep = 2.5
  }
}
