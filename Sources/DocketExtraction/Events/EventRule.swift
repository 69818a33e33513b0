import DocketModel

/// An `event:` block of a pack: the words by which a step of proceedings is told.
final class EventRule: Sendable {
  /// To whom it happens, by its place in the passage.
  enum Affected: String, Sendable {
    /// To the object of the verb; in the passive to its subject.
    case object
    /// To the subject of the verb.
    case subject
    /// To anybody whom the passage names.
    case any
  }

  /// Who it can be to whom a step happened.
  enum Whom: String {
    /// Only somebody whom the passage itself names or means: "seized him", but not "seized a gun".
    case person
    /// Whose the things are that the verbs name: "searched the office".
    case owner
  }

  /// The type of event.
  let type: EventType
  /// To whom the verbs make it happen.
  let affected: Affected
  /// To whom the active phrases make it happen.
  let affectedActive: Affected
  /// Events inside of whose words its nouns tell it as well: an appeal in "rejected the appeal".
  let inside: Set<EventType>
  /// Events inside of whose words its nouns tell it where a year stands before them: "upheld his 2015 conviction".
  let insideDated: Set<EventType>
  /// The list of words behind which its verbs mean something else ("tried to").
  let notBefore: Int?
  /// The list of words behind which its nouns mean something else ("trial testimony").
  let nounNotBefore: Int?
  /// Words behind which a noun tells no event: the "parole" of "a parole hearing".
  let nounNotBehind: Int?
  /// Whether it is told only where it is dated.
  let isDated: Bool
  /// Whether the words tell it as done before what they tell besides ("jumped bail"), so that no date beside them is its.
  let isUndated: Bool
  /// Whether its verbs say something else of things ("the report was released").
  let isOfPersons: Bool
  /// Whether its active verbs tell it only of those who act for courts and states: "prosecutors accused", but not
  /// "a neighbour accused".
  let isByAuthority: Bool
  /// Whether its verbs tell what is done to things: "forged Doe's signature".
  let isToThings: Bool
  /// Whether those who act for somebody take the step for him: "Doe's lawyer filed an appeal".
  let isThroughAgents: Bool
  /// Whether it is told only where the passage speaks of a penalty: "has served three years", but not "has served as
  /// mayor".
  let isOfPenalties: Bool
  /// Whether its words tell it only in an article that tells of proceedings by other words as well: "the police searched
  /// his home", but not "searched the internet".
  let isOfProceedings: Bool
  /// Who it can be that its verbs do not name; anybody of whom the story told last, where it says nothing.
  let whom: Whom?
  /// The name that facts carry, such as `en.detained`.
  let name: String
  /// The names of the facts that its nouns, its verbs in the passive and in the active tell, and of the deeds that it
  /// dates.
  let names: (noun: String, passive: String, active: String, deed: String, alleged: String)
  /// Where the block stands.
  let path: String
  /// Examples.
  let positives: [Stanza.Entry]
  /// Counterexamples.
  let negatives: [Stanza.Entry]

  /// Whether it is done by others than those who decide on it: "agreed to extradite her".
  var isCarriedOut: Bool { [.extradited, .deported, .executed].contains(type) }

  init(
    type: EventType, affected: Affected, affectedActive: Affected, inside: Set<EventType>,
    insideDated: Set<EventType>, notBefore: Int?,
    nounNotBefore: Int?, nounNotBehind: Int?, isDated: Bool, isUndated: Bool, isOfPersons: Bool,
    isByAuthority: Bool,
    isToThings: Bool, isThroughAgents: Bool, isOfPenalties: Bool, isOfProceedings: Bool, whom: Whom?,
    name: String, path: String,
    positives: [Stanza.Entry],
    negatives: [Stanza.Entry]
  ) {
    self.type = type
    self.affected = affected
    self.affectedActive = affectedActive
    self.inside = inside
    self.insideDated = insideDated
    self.notBefore = notBefore
    self.nounNotBefore = nounNotBefore
    self.isDated = isDated
    self.isUndated = isUndated
    self.nounNotBehind = nounNotBehind
    self.isOfPersons = isOfPersons
    self.isByAuthority = isByAuthority
    self.isToThings = isToThings
    self.isThroughAgents = isThroughAgents
    self.isOfPenalties = isOfPenalties
    self.isOfProceedings = isOfProceedings
    self.whom = whom
    self.name = name
    names = ("\(name).noun", "\(name).passive", "\(name).active", "\(name).deed", "\(name).alleged")
    self.path = path
    self.positives = positives
    self.negatives = negatives
  }
}

/// The form of a verb or phrase that tells an event.
struct TriggerForm: OptionSet, Sendable {
  let rawValue: UInt8
  /// Base: "arrest".
  static let base = TriggerForm(rawValue: 1)
  /// Present, third person: "arrests".
  static let present = TriggerForm(rawValue: 2)
  /// Past: "arrested".
  static let past = TriggerForm(rawValue: 4)
  /// Gerund: "arresting".
  static let gerund = TriggerForm(rawValue: 8)
  /// Participle: "arrested", "taken into custody".
  static let participle = TriggerForm(rawValue: 16)
  /// A finite phrase: "went on trial".
  static let active = TriggerForm(rawValue: 32)
  /// A noun: "arrest".
  static let noun = TriggerForm(rawValue: 64)
}

/// All event rules and the list of their triggers.
struct EventRules: Sendable {
  var rules: [EventRule] = []
  /// Triggers by the value of the list `event.trigger`: which rules they belong to, in which form.
  var triggers: [[(rule: Int, form: TriggerForm)]] = []

  /// The name of the lexicon's list of triggers; a value is an index into `triggers`.
  static let list = "event.trigger"

  /// Reads the blocks and adds their words to the lexicon.
  static func compile(_ stanzas: [Stanza], into builder: inout LexiconBuilder) throws(PackError) -> EventRules
  {
    var rules = EventRules()
    var phrases: [String: [(rule: Int, form: TriggerForm)]] = [:]
    var order: [String] = []
    for stanza in stanzas where stanza.kind == "event" {
      guard let type = EventType(rawValue: stanza.name) else {
        throw PackError(
          "no event type is called '\(stanza.name)'", path: stanza.path, line: stanza.line, text: stanza.name)
      }
      let language = stanza.path.split(separator: "/").dropFirst().first.map(String.init) ?? "-"
      let number = rules.rules.count
      let affected = stanza.value("who").flatMap(EventRule.Affected.init(rawValue:)) ?? .any
      func list(_ key: String, _ name: String) -> Int? {
        guard let words = stanza.value(key) else { return nil }
        let list = builder.list("event.\(stanza.name).\(name).\(number)")
        for word in words.alternatives { builder.add(String(word).trimmed, to: list, value: "") }
        return list
      }
      func types(_ key: String) -> Set<EventType> {
        Set((stanza.value(key) ?? "").split(separator: " ").compactMap { EventType(rawValue: String($0)) })
      }
      rules.rules.append(
        EventRule(
          type: type, affected: affected,
          affectedActive: stanza.value("who active").flatMap(EventRule.Affected.init(rawValue:)) ?? affected,
          inside: types("inside"), insideDated: types("inside dated"),
          notBefore: list("not before", "not-before"),
          nounNotBefore: list("noun not before", "noun-not-before"),
          nounNotBehind: list("noun not behind", "noun-not-behind"),
          isDated: stanza.value("dated") == "yes", isUndated: stanza.value("dated") == "no",
          isOfPersons: stanza.value("persons only") != nil,
          isByAuthority: stanza.value("by") == "authority",
          isToThings: stanza.value("done to") == "things",
          isThroughAgents: stanza.value("through") == "agents",
          isOfPenalties: stanza.value("with") == "penalty",
          isOfProceedings: stanza.value("with") == "proceedings",
          whom: stanza.value("whom").flatMap(EventRule.Whom.init(rawValue:)),
          name: "\(language).\(stanza.name)", path: stanza.path,
          positives: stanza.entries.filter { $0.key == "yes" },
          negatives: stanza.entries.filter { $0.key == "no" }))
      func add(_ phrase: String, _ form: TriggerForm) {
        let phrase = phrase.trimmed
        guard !phrase.isEmpty else { return }
        if phrases[phrase] == nil { order.append(phrase) }
        if let same = phrases[phrase]?.firstIndex(where: { $0.rule == number }) {
          phrases[phrase]?[same].form.insert(form)
        } else {
          phrases[phrase, default: []].append((number, form))
        }
      }
      for entry in stanza.entries {
        switch entry.key {
        case "verb":
          let forms = entry.value.split(separator: ",").map { String($0) }
          guard forms.count >= 4 else {
            throw PackError(
              "a verb has four or five forms", path: stanza.path, line: entry.line, text: entry.value)
          }
          for (form, kind) in zip(forms, [TriggerForm.base, .present, .past, .gerund, .participle]) {
            add(form, kind)
          }
          if forms.count == 4 { add(forms[2], .participle) }
        case "passive": for phrase in entry.value.alternatives { add(String(phrase), .participle) }
        case "active": for phrase in entry.value.alternatives { add(String(phrase), .active) }
        case "noun": for phrase in entry.value.alternatives { add(String(phrase), .noun) }
        case "event", "who", "who active", "dated", "inside", "inside dated", "not before", "noun not before",
          "noun not behind",
          "persons only", "whom", "by", "done to", "through", "with", "yes", "no":
          break
        default:
          throw PackError(
            "'\(entry.key):' means nothing in an event", path: stanza.path, line: entry.line, text: entry.key)
        }
      }
    }
    let list = builder.list(EventRules.list)
    for phrase in order {
      builder.add(phrase, to: list, value: String(rules.triggers.count))
      rules.triggers.append(phrases[phrase] ?? [])
    }
    return rules
  }
}
