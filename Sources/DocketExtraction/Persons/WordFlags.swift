/// The lists of the packs that a word stands in, as far as they help to tell names.
public struct WordFlags: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A given name.
  public static let given = WordFlags(rawValue: 1)
  /// A surname.
  public static let surname = WordFlags(rawValue: 1 << 1)
  /// An English word in lower case.
  public static let english = WordFlags(rawValue: 1 << 2)
  /// A place of one word.
  public static let city = WordFlags(rawValue: 1 << 3)
  /// A place of one word with more than 100,000 people.
  public static let bigCity = WordFlags(rawValue: 1 << 4)
  /// A word of a place's name.
  public static let cityPart = WordFlags(rawValue: 1 << 5)
  /// A country, or a word of a country's name.
  public static let country = WordFlags(rawValue: 1 << 6)
  /// A people or its adjective.
  public static let nationality = WordFlags(rawValue: 1 << 7)
  /// A title or occupation that stands before a name.
  public static let title = WordFlags(rawValue: 1 << 8)
  /// A word that ends or heads the name of an organisation.
  public static let organisation = WordFlags(rawValue: 1 << 9)
  /// A word inside the name of an organisation.
  public static let organisationWord = WordFlags(rawValue: 1 << 10)
  /// A word that ends the name of a place or a thing.
  public static let thing = WordFlags(rawValue: 1 << 11)
  /// The name of an organisation or a thing, of one word.
  public static let known = WordFlags(rawValue: 1 << 12)
  /// A capitalised word that is part of nobody's name.
  public static let notPerson = WordFlags(rawValue: 1 << 13)
  /// A month or a weekday.
  public static let calendar = WordFlags(rawValue: 1 << 14)
  /// A particle of names: `bin`, `von`, `uulu`.
  public static let particle = WordFlags(rawValue: 1 << 15)
  /// A small word inside the names of organisations: `of`, `and`.
  public static let joiner = WordFlags(rawValue: 1 << 16)
  /// A verb of saying, or another verb whose subject is a person.
  public static let speech = WordFlags(rawValue: 1 << 17)
  /// What follows a name: `Jr`.
  public static let nameSuffix = WordFlags(rawValue: 1 << 18)
  /// An article of another language, with which names of things begin: `Los`, `Las`.
  public static let article = WordFlags(rawValue: 1 << 22)
  /// A common given name.
  public static let commonGiven = WordFlags(rawValue: 1 << 19)
  /// A common surname.
  public static let commonSurname = WordFlags(rawValue: 1 << 20)
  /// A suffix of organisations that is a surname as well.
  public static let suffixSurname = WordFlags(rawValue: 1 << 21)

  /// A woman's given name.
  public static let womansName = WordFlags(rawValue: 1 << 23)
  /// A man's given name.
  public static let mansName = WordFlags(rawValue: 1 << 24)
  /// A surname in the form that women bear: `Ivanova`.
  public static let womansSurname = WordFlags(rawValue: 1 << 25)
  /// A surname in the form that men bear: `Ivanov`.
  public static let mansSurname = WordFlags(rawValue: 1 << 26)

  /// What the model that tells names was not taught.
  static let untaught: WordFlags = [.article, .womansName, .mansName, .womansSurname, .mansSurname]

  /// A number for what the lists come down to: how much of a given name, a surname, a city and a common word it is,
  /// and the strongest of the other lists.
  var sort: UInt64 {
    let given: UInt64 = contains(.commonGiven) ? 2 : contains(.given) ? 1 : 0
    let surname: UInt64 = contains(.commonSurname) ? 2 : contains(.surname) ? 1 : 0
    let place: UInt64 = contains(.bigCity) ? 2 : !isDisjoint(with: [.city, .cityPart]) ? 1 : 0
    let english: UInt64 = contains(.english) ? 1 : 0
    var other: UInt64 = 0
    if !isDisjoint(with: WordFlags.anyStrong) {
      for (index, list) in WordFlags.strong.enumerated() where contains(list) {
        other = UInt64(index) + 1
        break
      }
    }
    return (((given * 3 + surname) * 3 + place) * 2 + english) * 16 + other
  }

  private static let strong: [WordFlags] = [
    .country, .nationality, .calendar, .organisation, .thing, .title, .particle, .known, .notPerson,
    .nameSuffix,
    .organisationWord, .speech, .joiner,
  ]
  private static let anyStrong: WordFlags = [
    .country, .nationality, .calendar, .organisation, .thing, .title, .particle, .known, .notPerson,
    .nameSuffix, .organisationWord, .speech, .joiner,
  ]
}
