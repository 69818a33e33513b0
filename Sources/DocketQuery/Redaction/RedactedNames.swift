import DocketModel
import DocketStore

/// The names that are to be replaced in one case, in every form in which a text may have them.
struct RedactedNames {
  /// Whether people are left out of lists.
  let isLeftOut: Bool
  /// Names of several words, by their first word, longest first.
  private var whole: [String: [(words: [String], mark: String)]] = [:]
  /// Words that alone mean a person: surnames, given names.
  private var single: [String: String] = [:]
  /// Every form of every name.
  private var forms: Set<Set<String>> = []
  /// Names written as one word, for addresses.
  private var joined: [String] = []

  init(isLeftOut: Bool) { self.isLeftOut = isLeftOut }

  /// A name's words as they are compared: lower case, Latin letters, no diacritics.
  static func words(_ name: String) -> [String] { RedactedWord.all(in: name).map(\.folded) }

  /// Whether a person goes by a name.
  static func isSame(_ name: String, _ person: PersonRow) -> Bool {
    let words = Set(words(name))
    return !words.isEmpty && ([person.name] + person.aliases).contains { words == Set(self.words($0)) }
  }

  /// Adds a person.
  mutating func add(_ forms: [[String]], mark: String) {
    for words in forms {
      self.forms.insert(Set(words))
      if words.count > 1 {
        for form in [words, words.reversed()] {
          whole[form[0], default: []].append((form, mark))
          joined.append(form.joined())
        }
      }
      for word in words where word.count > 1 { single[word] = mark }
    }
    for key in whole.keys { whole[key]?.sort { $0.words.count > $1.words.count } }
  }

  /// Whether a person has one of the names.
  func isRedacted(_ person: PersonRow) -> Bool { forms.contains(Set(Self.words(person.name))) }

  /// Lets the names of others stand: where one family name is that of a defendant and of a relative, the word alone
  /// means nobody in particular. Who has no role and may be a redacted person under another form is none of others.
  mutating func protect(_ others: [PersonRow]) {
    for person in others {
      let words = Self.words(person.name)
      let mayBe = forms.contains { $0.isSuperset(of: words) || $0.count > 1 && $0.isSubset(of: words) }
      guard !(person.roles.isEmpty && mayBe) else { continue }
      for word in words { single[word] = nil }
    }
  }

  /// Whether a name of a list is to be replaced, and by what.
  func mark(of name: String) -> String? {
    let text = text(name)
    return text == name ? nil : text
  }

  /// A text with marks in place of names.
  func text(_ text: String) -> String {
    let words = RedactedWord.all(in: text)
    var spans: [(range: Range<String.Index>, mark: String)] = []
    var index = 0
    while index < words.count {
      if let (count, mark) = match(words, at: index, in: text) {
        var first = index
        // An initial before a name belongs to it.
        if first > 0, words[first - 1].folded.count == 1, words[first - 1].isNear(words[first], in: text) {
          first -= 1
        }
        var start = words[first].range.lowerBound
        // What stands between two parts of one name is an initial or nothing.
        if let last = spans.last, last.mark == mark,
          text[last.range.upperBound..<start].allSatisfy({ " .\u{A0}".contains($0) })
        {
          start = last.range.lowerBound
          spans.removeLast()
        }
        spans.append((start..<words[index + count - 1].range.upperBound, mark))
        index += count
      } else {
        index += 1
      }
    }
    var result = ""
    var end = text.startIndex
    for span in spans where span.range.lowerBound >= end {
      result += text[end..<span.range.lowerBound] + span.mark
      end = span.range.upperBound
    }
    return result + text[end...]
  }

  private func match(_ words: [RedactedWord], at index: Int, in text: String) -> (count: Int, mark: String)? {
    for (form, mark) in whole[words[index].folded] ?? [] where index + form.count <= words.count {
      let same = form.indices.allSatisfy { place in
        words[index + place].folded == form[place]
          && (place == 0 || words[index + place - 1].isNear(words[index + place], in: text))
      }
      if same { return (form.count, mark) }
    }
    guard words[index].isCapital, let mark = single[words[index].folded] else { return nil }
    return (1, mark)
  }

  /// Whether an address or a path holds a name, with hyphens, without spaces or percent-encoded.
  func isNamed(in address: String) -> Bool {
    let plain = address.removingPercentEscapes
    let words = RedactedWord.all(in: plain).map(\.folded)
    if words.contains(where: { $0.count > 2 && single[$0] != nil }) { return true }
    let squeezed = words.joined()
    return joined.contains { squeezed.contains($0) }
  }
}
