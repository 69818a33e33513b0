import DocketStore

/// What people type after a filter for a value that docket calls by another word: `--event arrested`,
/// `--country Kyrgyzstan`, `--min-term "5 years"`. The words come from packs.
public struct FilterWords: Sendable {
  /// What is done with a value.
  private struct Meaning {
    var value: String
    var spoken: String
  }

  private var meanings: [FilterKey: [String: Meaning]] = [:]
  private var units: [String: String] = [:]

  /// No words.
  public init() {}

  /// Adds words for a value of a filter; a word that is known already keeps its meaning.
  public mutating func add(_ words: [String], for value: String, of key: FilterKey) {
    for word in words {
      let folded = NameFold.line(word)
      if meanings[key]?[folded] == nil {
        meanings[key, default: [:]][folded] = Meaning(value: value, spoken: word)
      }
    }
  }

  /// Adds words for a unit of a term (`y`, `m`, `w`, `d`), or with an empty unit words that say nothing.
  public mutating func add(_ words: [String], forUnit unit: String) {
    for word in words { units[NameFold.line(word)] = unit }
  }

  /// The value that is meant; `nil` where the words say nothing of it.
  public func value(of text: String, for key: FilterKey) -> String? {
    switch key {
    case .minTerm, .maxTerm: term(text)
    default: meanings[key]?[NameFold.line(text)]?.value
    }
  }

  /// The word that comes nearest to what was typed, as it is spoken.
  func nearest(_ text: String, for key: FilterKey) -> String? {
    let words = (meanings[key] ?? [:]).values.map(\.spoken).sorted()
    return FilterError.nearest(text, of: words)
  }

  /// `5 years and 6 months` as `5y6m`.
  private func term(_ text: String) -> String? {
    var out = ""
    var word = ""
    func end() -> Bool {
      defer { word = "" }
      guard !word.isEmpty else { return true }
      guard let unit = units[NameFold.line(word)] else { return false }
      out += unit
      return true
    }
    for character in text {
      if character.isNumber {
        guard end() else { return nil }
        out.append(character)
      } else if character.isLetter {
        word.append(character)
      } else if !end() {
        return nil
      }
    }
    return end() ? out : nil
  }
}
