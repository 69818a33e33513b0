import DocketExtraction

/// A text with named spans, put together word by word.
struct TrainingText {
  private(set) var text = ""
  private(set) var spans: [NameTraining.Span] = []
  private var quoteOpen = false

  /// Adds the words of one sentence, then ends the line. Each word has the kind of name that it belongs to, and
  /// whether a name starts with it.
  mutating func add(_ words: [(word: String, kind: NameKind?, starts: Bool)]) {
    var glue = true
    for (word, kind, starts) in words {
      if !glue && !TrainingText.closes(word, quoteOpen) { text += " " }
      let start = text.utf8.count
      text += word
      glue = ["(", "[", "``", "$", "#"].contains(word) || (word == "\"" && !quoteOpen)
      if word == "\"" { quoteOpen.toggle() }
      guard let kind else { continue }
      if !starts, let last = spans.indices.last, spans[last].kind == kind, spans[last].end >= start - 1 {
        spans[last].end = text.utf8.count
      } else {
        spans.append(.init(start: start, end: text.utf8.count, kind: kind))
      }
    }
    text += "\n"
    quoteOpen = false
  }

  /// Adds words as they are.
  mutating func add(_ words: String, _ kind: NameKind?) {
    let start = text.utf8.count
    text += words
    if let kind, !words.isEmpty { spans.append(.init(start: start, end: text.utf8.count, kind: kind)) }
  }

  private static func closes(_ word: String, _ quoteOpen: Bool) -> Bool {
    [
      ".", ",", ";", ":", "?", "!", ")", "]", "''", "'s", "’s", "n't", "'", "%", "'re", "'ve", "'ll", "'m",
      "'d", "...",
    ]
    .contains(word) || (word == "\"" && quoteOpen)
  }
}
