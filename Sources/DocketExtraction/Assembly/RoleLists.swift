import DocketModel

/// The lists that tell roles, besides those of titles.
struct RoleLists {
  let lexicon: Lexicon
  let of: Int?
  let determiner: Int?
  let auxiliary: Int?
  let relative: Int?
  let pseudonym: Int?
  /// What stands before a number that tells namesakes apart: "#".
  let numberSign: Int?
  let age: Int?
  /// Words for roles that are verbs as often.
  let verbal: Int?
  /// How somebody is addressed: "Mr".
  let address: Int?
  let possessiveMark: Int?
  let possessive: Int?
  let preposition: Int?
  let report: Int?
  let conjunction: Int?
  let adverb: Int?
  /// Nouns for several of whom each has the role that is its value.
  let many: Int?
  /// What leads from such a noun to the names: "led by".
  let lead: Int?
  /// What stands before the name of somebody and tells his role: "lawyer for", "the case against".
  let before: Int?
  /// What stands behind a name and tells it: "testified", "'s lawyer".
  let behind: Int?
  let deed: Int?
  let suffered: Int?
  let lost: Int?
  let lawyer: Int?
  private let gerund: Int?
  private let presider: Int?
  private let court: Int?

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    of = lexicon.list("noun.of")
    determiner = lexicon.list("determiner")
    auxiliary = lexicon.list("verb.auxiliary")
    relative = lexicon.list("pronoun.relative")
    pseudonym = lexicon.list("name.pseudonym")
    numberSign = lexicon.list("number.sign")
    verbal = lexicon.list("role.verbal")
    age = lexicon.list("person.age")
    address = lexicon.list("title.person")
    possessiveMark = lexicon.list("possessive.mark")
    possessive = lexicon.list("pronoun.possessive")
    preposition = lexicon.list("preposition.case")
    report = lexicon.list("verb.report")
    conjunction = lexicon.list("conjunction.and")
    adverb = lexicon.list("verb.adverb")
    many = lexicon.list("role.many")
    lead = lexicon.list("role.lead")
    before = lexicon.list("role.before")
    behind = lexicon.list("role.behind")
    deed = lexicon.list("victim.deed")
    suffered = lexicon.list("victim.suffered")
    lost = lexicon.list("victim.lost")
    lawyer = lexicon.list("title.lawyer")
    gerund = lexicon.list("gerund.ending")
    presider = lexicon.list("role.presider")
    court = lexicon.list("court.head")
  }

  /// Whether a word stands in a list.
  func has(_ token: Token, _ list: Int?) -> Bool { list.map { lexicon.contains(token, in: $0) } ?? false }

  /// Whether a word has the ending of a gerund: "killing".
  func isGerund(_ token: Token, _ document: Document) -> Bool {
    EventLists.ends(token, gerund, document, lexicon)
  }

  /// A mark inside of a noun phrase: a bracket, a hyphen, an apostrophe.
  func isInside(_ token: Token, _ document: Document) -> Bool {
    has(token, possessiveMark) || [39, 40, 41, 45, 46].contains(document.bytes[Int(token.start)])
  }

  /// Whether a role is that of who presides over the court that some words name: "president of the Supreme Court".
  func presides(_ role: Person.Role, _ behind: Range<Int>, _ tokens: [Token]) -> Bool {
    guard role == .official, !behind.isEmpty, has(tokens[behind.lowerBound - 1], of), let presider,
      behind.lowerBound > 1, lexicon.contains(tokens[behind.lowerBound - 2], in: presider)
    else { return false }
    for index in behind {
      if has(tokens[index], court), tokens[index].isCapital { return true }
      if !tokens[index].isCapital, !has(tokens[index], determiner), !has(tokens[index], possessiveMark) {
        return false
      }
    }
    return false
  }

  /// The role that is the value of an entry of a list at a token.
  func role(_ list: Int?, _ tokens: [Token], at index: Int, end: Int) -> (length: Int, role: Person.Role)? {
    guard let list, let match = lexicon.match(list, tokens, at: index, end: end),
      let role = Person.Role(rawValue: match.value)
    else { return nil }
    return (match.length, role)
  }
}
