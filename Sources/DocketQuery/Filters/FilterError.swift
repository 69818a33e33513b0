import DocketStore

/// A value of a filter that means nothing, or that contradicts another.
public struct FilterError: Error, Hashable, CustomStringConvertible {
  /// Which filter.
  public var key: FilterKey
  /// What the user typed.
  public var text: String
  /// What would have been understood: lower case, no full stop.
  public var expected: String
  /// What the user may have meant.
  public var nearest: String?
  /// The filter that this one contradicts, as it was typed.
  private var contradicted: String?

  /// Makes an error.
  public init(_ key: FilterKey, _ text: String, expected: String) {
    self.key = key
    self.text = text
    self.expected = expected
  }

  /// Makes an error for a filter that takes one of some words.
  init(_ key: FilterKey, _ text: String, oneOf words: [String]) {
    self.init(key, text, expected: "one of " + words.joined(separator: ", "))
    nearest = FilterError.nearest(text, of: words)
  }

  /// Makes an error for two filters of which no fact can hold.
  init(_ filter: some Filter, leavesNothingWith other: some Filter) {
    self.init(type(of: filter).key, filter.text, expected: "")
    contradicted = "--\(type(of: other).key.rawValue) \(other.text)"
  }

  /// `--since "yesterday" is not understood: expected a date such as 2024, 2024-05 or 2024-05-31`.
  public var description: String {
    if let contradicted { return "nothing lies between --\(key.rawValue) \(text) and \(contradicted)" }
    return "--\(key.rawValue) \"\(text)\" is not understood: expected \(expected)"
      + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
  }

  /// The word that comes nearest to what was typed; `nil` where none is near.
  static func nearest(_ text: String, of words: [String]) -> String? {
    let asked = NameFold.line(text)
    let limit = max(1, asked.unicodeScalars.count / 3)
    return
      words.compactMap { word in
        EditDistance.of(asked, NameFold.line(word), limit: limit).map { (distance: $0, word: word) }
      }
      .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
  }
}
