import DocketModel

/// The lists that tell roles, besides those of titles.
final class RoleLists: Sendable {
  let lexicon: Lexicon
  let of: Int?
  let against: Int?
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
  /// Nouns for what was done to the one whose it is: "Jane Doe's murder".
  let fate: Int?
  let suffered: Int?
  let lost: Int?
  let lawyer: Int?
  /// Nouns that tell the role of the one whom a verb ties to them: "the victim was identified as Jane Doe", "Jane Doe
  /// became the star witness".
  let single: Int?
  /// Words for roles that stand between "was" and what somebody is.
  let predicate: Int?
  /// Words that count or pick what somebody is: "one of", "the first of".
  let count: Int?
  /// Verbs like "be": "became", "served as".
  let copula: Int?
  /// Participles behind a name and a comma: "Jane Doe, held in custody,".
  let participle: Int?
  /// What opens a passage and tells the role of its subject: "Cross-examined by the defence, Jane Doe".
  let opening: Int?
  /// What leads from a name to whom its bearer speaks for in court.
  let advocate: Int?
  /// Verbs behind which stands the term that somebody serves.
  let serve: Int?
  /// Verbs before the name of somebody to whom a sentence is given.
  let given: Int?
  let term: Int?
  /// Titles of judges in the country alone that is their value.
  let judgeIn: Int?
  let prison: Int?
  /// Participles that tell the role behind "was".
  let passive: Int?
  /// What leads to a description and a name between commas.
  let seeking: Int?
  let whose: Int?
  /// What begins a clause.
  let clause: Int?
  let kin: Int?
  /// Verbs behind which a prosecutor names the term that he wants.
  let demand: Int?
  let penalty: Int?
  /// The same, where no verb of telling needs to follow.
  let representing: Int?
  /// For whom prosecutors speak.
  let state: Int?
  /// For whom lawyers speak besides those with a role.
  let client: Int?
  /// The words of a lawyer for whom he speaks for: "client".
  let ward: Int?
  /// Verbs of speech.
  let speech: Int?
  /// Marks of lawyers behind their names: "KC".
  let silk: Int?
  /// What stands before one of whom is told what is told of those before: "along with".
  let along: Int?
  /// Words before names that tell of no role: "partner in".
  let none: Int?
  let privateBody: Int?
  let publicBody: Int?
  let former: Int?
  let genitive: Int?
  /// What stands before who did something: "by".
  let agent: Int?
  let alias: Int?
  /// Verbs behind which stands the name of somebody to whom the deed was done.
  let victimVerb: Int?
  /// Verbs behind which a sum stands, and from whom it was taken.
  let taken: Int?
  /// Deaths that nobody caused.
  let natural: Int?
  /// Titles and other words that stand before names.
  let titles: [Int]
  private let gerund: Int?
  private let presider: Int?
  private let court: Int?

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    of = lexicon.list("noun.of")
    against = lexicon.list("preposition.against")
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
    fate = lexicon.list("victim.fate")
    suffered = lexicon.list("victim.suffered")
    lost = lexicon.list("victim.lost")
    lawyer = lexicon.list("title.lawyer")
    single = lexicon.list("role.single")
    predicate = lexicon.list("role.predicate")
    count = lexicon.list("role.count")
    copula = lexicon.list("role.copula")
    participle = lexicon.list("role.participle")
    opening = lexicon.list("role.opening")
    clause = lexicon.list("role.break")
    serve = lexicon.list("role.serve")
    given = lexicon.list("role.given")
    term = lexicon.list("role.term")
    judgeIn = lexicon.list("role.judge-in")
    prison = lexicon.list("role.prison")
    passive = lexicon.list("role.passive")
    seeking = lexicon.list("role.seeking")
    whose = lexicon.list("pronoun.whose")
    kin = lexicon.list("title.relative")
    demand = lexicon.list("role.demand")
    penalty = lexicon.list("sentence.word")
    advocate = lexicon.list("role.advocate")
    representing = lexicon.list("role.representing")
    state = lexicon.list("role.state")
    client = lexicon.list("role.client")
    ward = lexicon.list("role.ward")
    speech = lexicon.list("role.speech")
    silk = lexicon.list("role.silk")
    along = lexicon.list("role.along")
    none = lexicon.list("role.none")
    privateBody = lexicon.list("role.private-body")
    publicBody = lexicon.list("role.public-body")
    former = lexicon.list("title.former")
    agent = lexicon.list("preposition.agent")
    genitive = lexicon.list("preposition.genitive")
    alias = lexicon.list("name.alias")
    victimVerb = lexicon.list("victim.verb")
    taken = lexicon.list("victim.taken")
    natural = lexicon.list("victim.natural")
    titles = NameLists.titleNames.compactMap { lexicon.list($0) }
    gerund = lexicon.list("gerund.ending")
    presider = lexicon.list("role.presider")
    court = lexicon.list("court.head")
  }

  /// Whether a word stands in a list.
  func has(_ token: Token, _ list: Int?) -> Bool { list.map { lexicon.contains(token, in: $0) } ?? false }

  /// How many tokens an entry of a list has at a token; 0 where there is none.
  func length(_ list: Int?, _ tokens: [Token], at index: Int, end: Int) -> Int {
    guard let list, index < end else { return 0 }
    return lexicon.length(list, tokens, at: index, end: end)
  }

  /// A word that begins no clause, no phrase and no second person.
  func isPlain(_ token: Token) -> Bool {
    token.isWord && !has(token, auxiliary) && !has(token, relative) && !has(token, report)
      && !has(token, preposition) && !has(token, conjunction) && !has(token, speech)
  }

  /// Whether "is", "was", "has been" or "became" stands at a token.
  func isBeing(_ index: Int, _ passage: Range<Int>, _ tokens: [Token]) -> Bool {
    guard index < passage.upperBound else { return false }
    if length(copula, tokens, at: index, end: passage.upperBound) > 0 { return true }
    guard let auxiliary else { return false }
    let value = lexicon.value(tokens[index], in: auxiliary)
    if value == "be" { return true }
    return (value == "have" || value == "had") && index + 1 < passage.upperBound
      && lexicon.value(tokens[index + 1], in: auxiliary) == "be"
  }

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
    guard let list, index < end, let match = lexicon.match(list, tokens, at: index, end: end),
      let role = Person.Role(rawValue: match.value)
    else { return nil }
    return (match.length, role)
  }
}
