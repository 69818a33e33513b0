public import DocketModel

/// A fact that the packs found in a passage, and the rule that found it.
public struct PassageFact: Hashable, Sendable {
  /// What sort of fact: `person`, `court`, `event` ...
  public var kind: String
  /// The words that say it.
  public var words: String
  /// What it was read as.
  public var value: String
  /// The rule.
  public var rule: String

  /// Every fact of a record; `text` is the text that its ranges point into.
  public static func all(of record: ArticleRecord, in text: [UInt8]) -> [PassageFact] {
    func said(_ mentions: [TextRange]) -> String {
      mentions.first.map {
        SafeText.line(String(decoding: text[$0.start..<min($0.end, text.count)], as: UTF8.self))
      } ?? ""
    }
    func fact(_ kind: String, _ words: String, _ value: [String?], _ rule: String?) -> PassageFact {
      PassageFact(kind: kind, words: words, value: value.joined(" · "), rule: rule ?? "")
    }
    let persons = record.persons.map {
      fact("person", said($0.mentions), [$0.name] + $0.roles.map(\.rawValue), $0.rule)
    }
    let courts = record.courts.map {
      fact("court", said($0.mentions), [$0.name, $0.level?.rawValue, $0.city, $0.country], $0.rule)
    }
    let statutes = record.statutes.map { fact("statute", $0.text, [$0.key], $0.rule) }
    let sentences = record.sentences.map {
      fact("sentence", $0.text, [$0.kind.rawValue, $0.term, $0.status.rawValue] + $0.persons, $0.rule)
    }
    let places = record.places.map {
      fact($0.kind.rawValue, said($0.mentions), [$0.canonical ?? $0.name, $0.country], nil)
    }
    let events = record.events.map { event in
      fact(
        "event", event.quote.text,
        [event.type.rawValue, event.date?.description, event.modality.rawValue] + event.persons + [
          event.unnamed
        ],
        event.rule)
    }
    return persons + courts + statutes + sentences + places + events
  }
}

extension Presentation {
  /// What the packs find in a passage: `docket packs "..."`.
  public init(facts: [PassageFact]) {
    let columns: [Sheet.Column] = [
      .init("kind"), .init("words", wraps: true), .init("value", wraps: true), .init("rule"),
    ]
    let rows = facts.map { [Span($0.kind, .strong), Span($0.words), Span($0.value), Span($0.rule, .dim)] }
    self.init(
      title: "Facts", page: Page(Sheet(columns, rows: rows)), sheet: Sheet(columns, rows: rows),
      name: "facts",
      items: facts.map { fact in
        [
          "kind": .string(fact.kind), "words": .string(fact.words), "value": .string(fact.value),
          "rule": .string(fact.rule),
        ]
      })
  }
}
