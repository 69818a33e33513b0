/// The lists of words that say, around a verb or noun of proceedings, whether its step has happened.
final class VerbLists: Sendable {
  let auxiliary: Int?
  let adverb: Int?
  let ending: Int?
  let gerund: Int?
  let more: Int?
  let participle: Int?
  let trigger: Int?
  let conjunction: Int?
  let infinitiveActual: Int?
  let infinitiveOrdinal: Int?
  /// Nouns for persons, nations among them: "the third Russian to be arrested".
  let persons: [Int]
  let begins: Int?
  let denies: Int?
  let that: Int?
  let nor: Int?
  let infinitivePlanned: Int?
  let attempt: Int?
  let wish: Int?
  let condition: Int?
  let denial: Int?
  let coming: Int?
  let earlier: Int?
  let nounPossible: Int?
  let gerundPossible: Int?
  let doubt: Int?
  let nounAwaited: Int?
  let nounAfter: Int?
  let present: Int?
  let subjunctive: Int?
  let nothing: Int?
  let none: Int?
  let pronouns: [Int]

  init(lexicon: Lexicon) {
    auxiliary = lexicon.list("verb.auxiliary")
    adverb = lexicon.list("verb.adverb")
    ending = lexicon.list("adverb.ending")
    gerund = lexicon.list("gerund.ending")
    more = lexicon.list("negation.more")
    trigger = lexicon.list(EventRules.list)
    participle = lexicon.list("participle.ending")
    conjunction = lexicon.list("conjunction.and")
    infinitiveActual = lexicon.list("infinitive.actual")
    infinitiveOrdinal = lexicon.list("infinitive.ordinal")
    persons = ["person.noun", "person.authority", "person.told", "country.adjective"].compactMap {
      lexicon.list($0)
    }
    attempt = lexicon.list("infinitive.attempt")
    wish = lexicon.list("verb.wish")
    infinitivePlanned = lexicon.list("infinitive.planned")
    denies = lexicon.list("clause.denies")
    that = lexicon.list("clause.that")
    nor = lexicon.list("clause.nor")
    begins = lexicon.list("hearing.begins")
    condition = lexicon.list("clause.condition")
    denial = lexicon.list("clause.denied")
    coming = lexicon.list("clause.coming")
    earlier = lexicon.list("adverb.earlier")
    nounPossible = lexicon.list("noun.possible")
    gerundPossible = lexicon.list("gerund.possible")
    doubt = lexicon.list("clause.doubt")
    nounAwaited = lexicon.list("noun.awaited")
    nounAfter = lexicon.list("noun.after")
    present = lexicon.list("verb.present")
    subjunctive = lexicon.list("verb.subjunctive")
    nothing = lexicon.list("object.nothing")
    none = lexicon.list("determiner.none")
    pronouns = ["pronoun.singular", "pronoun.subject", "pronoun.relative"].compactMap { lexicon.list($0) }
  }
}
