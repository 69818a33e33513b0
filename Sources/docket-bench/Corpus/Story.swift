/// A case that invented newsrooms write about.
struct Story {
  /// The day of its first step, counted from the first day of 2015.
  let day: Int
  /// The first stage that is told.
  let firstStage: Int
  /// Words for the places in sentences about it.
  let slots: [String: String]

  init(_ number: Int, seed: UInt64, words: WordLists) {
    var random = SeededGenerator(seed: seed, kind: 2, number: number)
    func name() -> (given: String, surname: String) {
      let surname = (words.any("stem", &random) ?? "") + (words.any("ending", &random) ?? "")
      return (words.any("given", &random) ?? "", surname)
    }
    day = random.below(365 * 9)
    firstStage = random.below(3)
    let (given, surname) = name()
    let place = (words.any("place", &random) ?? "||||").split(separator: "|").map(String.init)
    let offence = (words.any("offence", &random) ?? "||").split(separator: "|").map(String.init)
    let years = 2 + random.below(18)
    let others = [name(), name(), name()].map { $0.given + " " + $0.surname }
    slots = [
      "name": given + " " + surname, "surname": surname, "age": String(19 + random.below(50)),
      "possessive": given.hasSuffix("a") ? "her" : "his", "city": place[0], "country": place[1],
      "code": place[2], "court": place[3], "higher": place[4], "provision": offence[0],
      "subject": offence[1], "deed": offence[2], "part": String(1 + random.below(4)),
      "years": String(years), "maximum": String(years + 3), "lawyer": others[0], "judge": others[1],
      "prosecutor": others[2],
    ]
  }
}

/// A day of the invented calendar: 2015 to 2025, every month with 28 days.
struct Day {
  private let year: Int
  private let monthNumber: Int
  private let day: Int
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  init(_ number: Int) {
    let number = max(number, 0)
    year = 2015 + number / 336
    monthNumber = number % 336 / 28
    day = number % 28 + 1
  }

  var month: String { Self.months[monthNumber] }
  var iso: String { "\(year)-\(two(monthNumber + 1))-\(two(day))" }

  /// `12 March 2019` or `March 12, 2019`.
  func text(_ form: Int) -> String { form == 0 ? "\(day) \(month) \(year)" : "\(month) \(day), \(year)" }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
