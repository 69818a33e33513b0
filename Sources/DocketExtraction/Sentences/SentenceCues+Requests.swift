import DocketModel

/// Who asks for a sentence, and whether it is asked for at all.
extension SentenceCues {
  /// How many words may stand between "not" and the verb of a request: "did not even ask for".
  private static let denialReach = 2

  /// "did not seek the death penalty": whether the words that ask for a sentence are denied.
  func isNotSought(_ words: Range<Int>, _ document: Document, _ passage: Range<Int>) -> Bool {
    guard let requested, let auxiliary else { return false }
    return words.contains { index in
      lexicon.match(requested, document.tokens, at: index, end: passage.upperBound) != nil
        && (max(passage.lowerBound, index - SentenceCues.denialReach)..<index).contains {
          lexicon.value(document.tokens[$0], in: auxiliary) == "not"
        }
    }
  }

  /// Whether those who ask for sentences are named among some words.
  func hasRequester(_ words: Range<Int>, _ document: Document, _ passage: Range<Int>) -> Bool {
    guard let requester else { return false }
    return words.contains {
      lexicon.match(requester, document.tokens, at: $0, end: passage.upperBound) != nil
    }
  }

  /// Whether words before a sentence leave open whether it is passed or asked for: "considering", "whether to".
  func isOpen(_ before: Range<Int>, _ document: Document, _ passage: Range<Int>) -> Bool {
    guard let open else { return false }
    return before.contains { lexicon.match(open, document.tokens, at: $0, end: passage.upperBound) != nil }
  }

  /// Whether those ask for a sentence who defend: "his lawyer asked for no more than four years".
  func isOfDefence(_ tokens: Range<Int>, _ document: Document, _ passage: Range<Int>) -> Bool {
    guard let defender, let requester else { return false }
    for index in (passage.lowerBound..<tokens.lowerBound).reversed() {
      let before = max(passage.lowerBound, index - 1)
      if lexicon.match(requester, document.tokens, at: index, end: passage.upperBound) != nil
        || lexicon.match(requester, document.tokens, at: before, end: passage.upperBound) != nil
      {
        return false
      }
      if lexicon.contains(document.tokens[index], in: defender) { return true }
    }
    return false
  }
}
