/// A compiled rule of a pack.
public struct Rule: Sendable {
  /// Part of a value: words that stand for themselves, or a label whose words or list value are put in.
  enum Part: Sendable {
    case text(String)
    case label(Int)
  }

  /// Its name, such as `en.date.day-month-year`.
  public let name: String
  /// What it finds: `date`, `term`, `statute`, `court` ...
  public let layer: String
  /// The pack that it stands in.
  public let path: String
  /// Line in the pack, from 1.
  public let line: Int
  /// Passages in which it must fire, each with what it must find there (after `=>`).
  public let positives: [Stanza.Entry]
  /// Passages in which it must not fire.
  public let negatives: [Stanza.Entry]

  let number: Int
  let layerNumber: Int
  let program: [Instruction]
  /// What a passage must hold for the rule to hold in it: of each of these sets something.
  let needs: [Set<RuleNeed>]
  let values: [(key: String, parts: [Part])]
}
