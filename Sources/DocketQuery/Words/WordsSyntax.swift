public import DocketStore

/// Reads words as people type them: plain words, `"a phrase"` (in straight or curly quotes), `prefix*`,
/// `-without`, `one OR other`. Anything else (`24.kg`, `1512(c)(2)`, `O'Brien`) is searched for as it stands; no
/// text is an error.
public enum WordsSyntax {
  private struct Item {
    var text: String
    var isPhrase = false
    var isUnwanted = false
  }

  /// The query; `nil` where there is nothing to look for.
  public static func query(_ text: String?) -> WordQuery? {
    var wanted: [WordQuery.Expression] = []
    var unwanted: [WordQuery.Expression] = []
    var joinsNext = false
    for item in items(text ?? "") {
      if item.text == "OR", !item.isPhrase, !item.isUnwanted {
        joinsNext = !wanted.isEmpty
        continue
      }
      guard let expression = expression(item) else { continue }
      if item.isUnwanted {
        unwanted.append(expression)
      } else if joinsNext, let last = wanted.popLast() {
        if case .any(let others) = last {
          wanted.append(.any(others + [expression]))
        } else {
          wanted.append(.any([last, expression]))
        }
      } else {
        wanted.append(expression)
      }
      joinsNext = false
    }
    guard !wanted.isEmpty || !unwanted.isEmpty else { return nil }
    return WordQuery(
      wanted: wanted.count > 1 ? .all(wanted) : wanted.first,
      unwanted: unwanted.count > 1 ? .any(unwanted) : unwanted.first)
  }

  /// The plain words that must be there, as typed: those of which a suggestion can be made.
  static func plainWords(_ text: String?) -> [String] {
    items(text ?? "").filter { !$0.isPhrase && !$0.isUnwanted && $0.text != "OR" && !$0.text.hasSuffix("*") }
      .map(\.text)
  }

  private static func expression(_ item: Item) -> WordQuery.Expression? {
    guard
      item.text.unicodeScalars.contains(where: {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      })
    else { return nil }
    if !item.isPhrase, item.text.hasSuffix("*") { return .prefix(String(item.text.dropLast())) }
    return .phrase(item.text)
  }

  private static func items(_ text: String) -> [Item] {
    var items: [Item] = []
    var item: Item?
    func isQuote(_ character: Character) -> Bool { "\"“”„«»".contains(character) }
    for character in text {
      if item?.isPhrase == true {
        if isQuote(character) {
          items.append(item ?? Item(text: ""))
          item = nil
        } else {
          item?.text.append(character)
        }
      } else if isQuote(character) {
        let isUnwanted = item?.isUnwanted == true && item?.text.isEmpty == true
        if let item, !item.text.isEmpty { items.append(item) }
        item = Item(text: "", isPhrase: true, isUnwanted: isUnwanted)
      } else if character.isWhitespace {
        if let item { items.append(item) }
        item = nil
      } else if character == "-", item == nil {
        item = Item(text: "", isUnwanted: true)
      } else {
        item = item ?? Item(text: "")
        item?.text.append(character)
      }
    }
    if let item { items.append(item) }
    return items
  }
}
