/// The lists of grammar that finding events needs.
final class EventLists: Sendable {
  let determiner: Int?
  let preposition: Int?
  let conjunction: Int?
  let adverb: Int?
  let auxiliary: Int?
  let possessive: Int?
  let whose: Int?
  let made: Int?
  let inversion: Int?
  let pronoun: Int?
  let clauseBreak: Int?
  let of: Int?
  let subordinate: Int?
  let client: Int?
  let speech: Int?
  let pluralEnding: Int?
  let particle: Int?
  let sameTime: Int?
  /// Adverbs that set what a verb tells behind what is told before it.
  let later: Int?
  /// What sets one clause beside another.
  let beside: Int?
  let age: Int?
  let another: Int?
  /// What takes up those of a group who have not been told of: "the other two".
  let rest: Int?
  /// Participles that no ending tells to be one: "born".
  let irregular: Int?
  /// What is done to a case that is heard on another day.
  let adjourned: Int?
  /// What the day of a birth stands behind.
  let birth: Int?
  /// What leads to what somebody is held or charged over: "following", "over".
  let cause: Int?
  /// What somebody does who comes before a court again: "to appear", "to return".
  let appears: Int?
  /// Nouns for persons that take up one another, by what they mean: "journalist", "reporter".
  let synonym: Int?
  /// What tells a step anew: "and again in June".
  let again: Int?
  /// What stands before a companion whom words describe: "with a friend, Jane Doe".
  let with: Int?
  let generic: Int?
  let definite: Int?
  let report: Int?
  let one: Int?
  let numbers: Int?
  let count: Int?
  let offenceNoun: Int?
  let occurrence: Int?
  let offence: Int?
  let everybody: Int?
  let companion: Int?
  let atOnce: Int?
  let inexact: Int?
  let accuser: Int?
  let identity: Int?
  let include: Int?
  /// Verbs and auxiliaries of several.
  let severalVerb: Int?
  /// What sets a clause before or behind what is told before it.
  let aftermath: Int?
  /// Verbs and auxiliaries of one.
  let singular: Int?
  /// What leads from a term to whom it is for.
  let receiver: Int?
  /// What opens a passage that names some of a group.
  let some: Int?
  /// What stands between what a court did and the hearing at which it did it.
  let atHearing: Int?
  let naming: Int?
  let giving: Int?
  let taken: Int?
  let leading: Int?
  let judge: Int?
  let priorCase: Int?
  let given: Int?
  let there: Int?
  let quantity: Int?
  let whole: Int?
  let accusation: Int?
  let gerund: Int?
  let adverbEnding: Int?
  let noDeed: Int?
  let relative: Int?
  let newClause: Int?
  let caseMark: Int?
  let person: Int?
  let genitive: Int?
  let former: Int?
  let subject: Int?
  let running: Int?
  let home: Int?
  let prior: Int?
  let unnamed: Int?
  let set: Int?
  let then: Int?
  let opening: Int?
  let institution: Int?
  let bench: Int?
  let until: Int?
  let ordinal: Int?
  /// What gives a sentence to whoever is named behind it: "passed on".
  let imposed: Int?
  /// What tells of others the step told last: "as were".
  let likewise: Int?
  /// What may stand behind a number of persons besides verbs: "the three last month".
  let behindGroup: Int?
  /// Nouns that mean one or several: "accused".
  let eitherNumber: Int?
  /// Before whom somebody stands: "appeared before a magistrate".
  let presence: Int?
  /// "became", behind which stands what somebody has been since.
  let became: Int?
  let those: Int?
  let fixes: Int?
  let fixed: Int?
  let elsewhere: Int?
  let speaker: Int?
  let thing: Int?
  let member: Int?
  let against: Int?
  let judgment: Int?
  let respective: Int?
  let penalty: Int?
  /// Of what stories of proceedings tell; a value is the kind.
  let proceedings: Int?
  let comes: Int?
  let same: Int?
  let bare: Int?
  let whom: Int?
  let kinds: Int?
  let toldPerson: Int?
  let agent: Int?
  let agents: Int?
  let told: Int?
  let earlierClause: Int?
  let source: Int?
  let sufferer: Int?
  let recalled: Int?
  let relativeClause: Int?
  let indefinite: Int?
  let scene: Int?
  let deed: Int?
  let kin: Int?
  let received: Int?
  let authorityTitles: [Int]
  /// What stands before the names of persons of all kinds.
  let titles: [Int]
  let participleEnding: Int?

  init(lexicon: Lexicon) {
    determiner = lexicon.list("determiner")
    preposition = lexicon.list("preposition")
    conjunction = lexicon.list("conjunction.and")
    adverb = lexicon.list("verb.adverb")
    client = lexicon.list("person.client")
    speech = lexicon.list("hearing.speech")
    pluralEnding = lexicon.list("plural.ending")
    particle = lexicon.list("verb.particle")
    auxiliary = lexicon.list("verb.auxiliary")
    possessive = lexicon.list("pronoun.possessive")
    whose = lexicon.list("pronoun.whose")
    made = lexicon.list("participle.thing")
    inversion = lexicon.list("inversion.lead")
    pronoun = lexicon.list("pronoun.singular")
    clauseBreak = lexicon.list("clause.break")
    of = lexicon.list("noun.of")
    subordinate = lexicon.list("clause.subordinate")
    age = lexicon.list("person.age")
    sameTime = lexicon.list("clause.same-time")
    later = lexicon.list("adverb.later")
    beside = lexicon.list("clause.beside")
    another = lexicon.list("person.another")
    rest = lexicon.list("group.rest")
    with = lexicon.list("person.with")
    again = lexicon.list("adverb.again")
    synonym = lexicon.list("person.synonym")
    irregular = lexicon.list("participle.irregular")
    adjourned = lexicon.list("hearing.adjourned")
    birth = lexicon.list("participle.birth")
    cause = lexicon.list("accusation.cause")
    appears = lexicon.list("hearing.appears")
    generic = lexicon.list("person.generic")
    identity = lexicon.list("identity.as")
    atOnce = lexicon.list("adverb.at-once")
    inexact = lexicon.list("date.inexact")
    companion = lexicon.list("person.companion")
    agents = lexicon.list("person.agent")
    everybody = lexicon.list("determiner.everybody")
    one = lexicon.list("group.one")
    numbers = lexicon.list("number.word")
    count = lexicon.list("group.count")
    offenceNoun = lexicon.list("offence.noun")
    occurrence = lexicon.list("offence.occurrence")
    offence = lexicon.list("offence.cue")
    accuser = lexicon.list("offence.accuser")
    report = lexicon.list("verb.report")
    include = lexicon.list("group.include")
    severalVerb = lexicon.list("verb.several")
    aftermath = lexicon.list("clause.aftermath")
    singular = lexicon.list("verb.singular")
    receiver = lexicon.list("sentence.receiver")
    some = lexicon.list("group.some")
    atHearing = lexicon.list("hearing.at")
    naming = lexicon.list("identity.naming")
    giving = lexicon.list("sentence.giving")
    taken = lexicon.list("sentence.taken")
    leading = lexicon.list("sentence.for")
    judge = lexicon.list("title.judge")
    priorCase = lexicon.list("case.prior")
    given = lexicon.list("noun.given")
    there = lexicon.list("adverb.there")
    quantity = lexicon.list("number.about")
    whole = lexicon.list("group.whole")
    accusation = lexicon.list("accusation.lead")
    adverbEnding = lexicon.list("adverb.ending")
    gerund = lexicon.list("gerund.ending")
    noDeed = lexicon.list("accusation.no-deed")
    newClause = lexicon.list("clause.new")
    caseMark = lexicon.list("preposition.case")
    person = lexicon.list("person.noun")
    genitive = lexicon.list("preposition.genitive")
    former = lexicon.list("title.former")
    subject = lexicon.list("pronoun.subject")
    running = lexicon.list("sentence.running")
    home = lexicon.list("preposition.home")
    prior = lexicon.list("noun.prior")
    unnamed = lexicon.list("person.unnamed")
    set = lexicon.list("date.set")
    then = lexicon.list("clause.then")
    opening = lexicon.list("clause.opening")
    institution = lexicon.list("person.institution")
    bench = lexicon.list("court.body")
    until = lexicon.list("date.until")
    ordinal = lexicon.list("person.ordinal")
    imposed = lexicon.list("sentence.imposed")
    likewise = lexicon.list("step.likewise")
    behindGroup = lexicon.list("group.behind")
    eitherNumber = lexicon.list("person.either")
    presence = lexicon.list("court.presence")
    became = lexicon.list("verb.became")
    those = lexicon.list("pronoun.those")
    fixes = lexicon.list("date.fixes")
    fixed = lexicon.list("date.fixed")
    elsewhere = lexicon.list("clause.elsewhere")
    speaker = lexicon.list("pronoun.speaker")
    thing = lexicon.list("pronoun.thing")
    member = lexicon.list("group.member")
    against = lexicon.list("preposition.against")
    respective = lexicon.list("sentence.respective")
    judgment = lexicon.list("judgment.word")
    penalty = lexicon.list("sentence.word")
    proceedings = lexicon.list("proceedings.word")
    comes = lexicon.list("noun.comes")
    same = lexicon.list("determiner.same")
    bare = lexicon.list("verb.bare")
    whom = lexicon.list("pronoun.whom")
    kinds = lexicon.list("sentence.kinds")
    toldPerson = lexicon.list("person.told")
    agent = lexicon.list("preposition.agent")
    told = lexicon.list("clause.told")
    earlierClause = lexicon.list("clause.earlier")
    recalled = lexicon.list("clause.recalled")
    source = lexicon.list("noun.source")
    sufferer = lexicon.list("person.sufferer")
    relativeClause = lexicon.list("clause.relative")
    indefinite = lexicon.list("determiner.indefinite")
    scene = lexicon.list("deed.scene")
    deed = lexicon.list("deed.noun")
    kin = lexicon.list("group.kin")
    received = lexicon.list("sentence.received")
    relative = lexicon.list("pronoun.relative")
    definite = lexicon.list("determiner.definite")
    participleEnding = lexicon.list("participle.ending")
    titles = NameLists.titleNames.compactMap { lexicon.list($0) }
    authorityTitles = ["title.judge", "title.prosecutor", "title.lawyer"].compactMap { lexicon.list($0) }
  }
}
