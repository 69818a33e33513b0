import DocketModel

/// Tells from the words of the clause how far a sentence is a fact, and whether a term is one at all.
final class SentenceCues: Sendable {
  let lexicon: Lexicon
  let requested: Int?
  let requester: Int?
  private let possible: Int?
  private let notPossible: Int?
  let open: Int?
  private let changed: Int?
  private let refused: Int?
  private let served: Int?
  private let other: Int?
  private let behind: Int?
  private let clauseBreak: Int?
  private let maximum: Int?
  let auxiliary: Int?
  private let context: Int?
  private let changedTo: Int?
  private let requestedBehind: Int?
  private let minimum: Int?
  private let office: Int?
  let defender: Int?
  private let until: Int?
  private let banOther: Int?
  private let changedBy: Int?
  private let fineOther: Int?
  private let changedOther: Int?
  private let given: Int?

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    requested = lexicon.list("sentence.requested")
    requester = lexicon.list("sentence.requester")
    possible = lexicon.list("sentence.possible")
    notPossible = lexicon.list("sentence.possible.not")
    open = lexicon.list("sentence.open")
    changed = lexicon.list("sentence.changed")
    refused = lexicon.list("sentence.refused")
    served = lexicon.list("sentence.served")
    other = lexicon.list("term.other")
    behind = lexicon.list("term.other.behind")
    maximum = lexicon.list("sentence.maximum")
    clauseBreak = lexicon.list("clause.break")
    auxiliary = lexicon.list("verb.auxiliary")
    context = lexicon.list("sentence.context")
    changedTo = lexicon.list("sentence.changed.to")
    requestedBehind = lexicon.list("sentence.requested.behind")
    minimum = lexicon.list("sentence.minimum")
    office = lexicon.list("term.office")
    defender = lexicon.list("sentence.defender")
    until = lexicon.list("sentence.until")
    banOther = lexicon.list("ban.other")
    changedBy = lexicon.list("sentence.changed.by")
    fineOther = lexicon.list("fine.other")
    changedOther = lexicon.list("sentence.changed.other")
    given = lexicon.list("sentence.given")
  }

  /// Whether a word is told of courts and prisons.
  func isContext(_ token: Token) -> Bool { context.map { lexicon.contains(token, in: $0) } ?? false }

  /// Whether the term is of something else: pre-trial detention, an age, an office.
  func isOther(_ tokens: Range<Int>, _ term: Range<Int>?, _ document: Document, _ passage: Range<Int>) -> Bool
  {
    guard let other else { return false }
    let end = term?.upperBound ?? tokens.upperBound
    for index in end..<min(end + 3, passage.upperBound) {
      if document.tokens[index].isMark, document.tokens[index].shape.contains(.mark), index > end { break }
      if lexicon.match(other, document.tokens, at: index, end: passage.upperBound) != nil { return true }
      if let behind, lexicon.contains(document.tokens[index], in: behind) { return true }
    }
    // "asked to see him after twenty-six years": how long something lasted before something else.
    if let term, term.lowerBound > tokens.lowerBound, let served,
      lexicon.contains(document.tokens[term.lowerBound - 1], in: served)
    {
      return true
    }
    if tokens.lowerBound > passage.lowerBound,
      lexicon.contains(document.tokens[tokens.lowerBound - 1], in: other)
    {
      return true
    }
    return false
  }

  /// The status; `nil` where the sentence is refused or denied.
  func status(
    _ tokens: Range<Int>, _ document: Document, _ passage: Range<Int>, _ kind: Sentence.Kind
  ) -> Sentence.Status? {
    let clause = clause(around: tokens, document, passage)
    func has(_ list: Int?, _ range: Range<Int>) -> Bool {
      guard let list else { return false }
      return range.contains {
        lexicon.match(list, document.tokens, at: $0, end: passage.upperBound) != nil
          && !isCompound($0, document) && !isOfNow($0, document, passage)
      }
    }
    let before = clause.lowerBound..<tokens.lowerBound
    let inside = clause.lowerBound..<tokens.upperBound
    // "to decide whether to pursue the death penalty"
    if isOpen(before.suffix(SentenceCues.openReach), document, passage) { return .possible }
    let sought = has(requested, inside)
    if sought, isNotSought(inside, document, passage) || isOfDefence(tokens, document, passage) { return nil }
    if sought, has(requester, clause) || has(requester, passage) { return .requested }
    if tokens.lowerBound > passage.lowerBound, has(served, tokens.lowerBound - 1..<tokens.lowerBound) {
      return nil
    }
    if isRefused(tokens.lowerBound, document, from: passage.lowerBound) { return nil }
    let behind = tokens.upperBound..<min(tokens.upperBound + SentenceCues.behindReach, clause.upperBound)
    if has(requestedBehind, behind.prefix(3)) { return .requested }
    // "Jailed for five years, Jane Doe would not appeal": what stands behind the comma is of somebody's later deeds.
    let pause = behind.first { index in
      document.isComma(index) || until.map { lexicon.contains(document.tokens[index], in: $0) } ?? false
    }
    let close = pause.map {
      ($0 + 1 < behind.upperBound && has(possible, $0 + 1..<$0 + 2)) ? behind.upperBound : $0
    }
    if has(possible, inside) || has(possible, behind.lowerBound..<(close ?? behind.upperBound)) {
      return .possible
    }
    if has(changed, before) {
      // "commuted his death sentence to 30 years": the one that is changed.
      let reach = kind == .death || kind == .life ? SentenceCues.changedReach : 1
      return has(changedTo, behind.prefix(reach)) ? .imposed : .changed
    }
    return .imposed
  }

  /// Whether words right before a sentence say that it is none: "with credit for 14 months".
  func isRefused(_ token: Int, _ document: Document, from low: Int = 0) -> Bool {
    guard let refused else { return false }
    let near = max(low, token - 3)..<token
    let comma = near.last { document.isComma($0) }
    return ((comma ?? near.lowerBound)..<near.upperBound).contains {
      lexicon.match(refused, document.tokens, at: $0, end: document.tokens.count) != nil
        && !isCompound($0, document) && !isOfNow($0, document, $0..<document.tokens.count)
    }
  }

  /// Whether a term is by how much a sentence is changed: "increased by two years to nine years".
  func isChangedBy(_ term: Int, _ document: Document) -> Bool {
    changedBy.map { term > 0 && lexicon.contains(document.tokens[term - 1], in: $0) } ?? false
  }

  /// Whether a word of a list stands among some words.
  private func holds(_ list: Int?, _ tokens: Range<Int>, _ document: Document) -> Bool {
    guard let list else { return false }
    return tokens.contains { lexicon.contains(document.tokens[$0], in: list) }
  }

  /// Whether words between a fine and an amount say that this is what it is for: "fined for stealing $5,000".
  func isReason(_ tokens: Range<Int>, _ document: Document) -> Bool {
    holds(fineOther, tokens, document)
  }

  /// Whether what is changed is no sentence: "reduced the minimum age to 50 years".
  func isOtherChange(_ tokens: Range<Int>, _ document: Document) -> Bool {
    holds(changedOther, tokens, document)
  }

  /// Whether a passage tells of those who ban from games, and are no court.
  func isOfGames(_ passage: Range<Int>, _ document: Document) -> Bool {
    holds(banOther, passage, document)
  }

  /// Whether a verb among some words tells that a court gives what somebody asked for.
  func isGiven(_ tokens: Range<Int>, _ document: Document) -> Bool {
    holds(given, tokens, document)
  }

  /// Whether an auxiliary stands among some words, so that they have a verb of their own.
  func hasVerb(_ tokens: Range<Int>, _ document: Document) -> Bool {
    guard let auxiliary else { return false }
    return tokens.contains { index in
      lexicon.value(document.tokens[index], in: auxiliary).map { $0 != "to" } ?? false
    }
  }

  /// Whether words that look as if they told what is possible tell what happens: "faces charges".
  private func isOfNow(_ index: Int, _ document: Document, _ passage: Range<Int>) -> Bool {
    notPossible.map {
      lexicon.match($0, document.tokens, at: index, end: passage.upperBound) != nil
    } ?? false
  }

  /// Whether a word is the second part of another: the "faced" of "purple-faced".
  private func isCompound(_ index: Int, _ document: Document) -> Bool {
    guard index > 0, !document.tokens[index].shape.contains(.spaceBefore) else { return false }
    return document.bytes[Int(document.tokens[index - 1].start)] == 45
  }

  /// How far before a term a word may stand that says that the law allows no more.
  private static let maximumReach = 16

  /// How far before a sentence the words may stand that leave it open.
  private static let openReach = 10

  /// How far behind a sentence the words may stand that say how far it is a fact.
  private static let behindReach = 8
  /// How far behind a sentence that is changed what it was changed to may stand.
  private static let changedReach = 6

  /// How far before a term a verb may stand that gives an office.
  private static let officeReach = 8

  /// Whether a term is that of an office: "was elected for a five-year term".
  func isOffice(_ term: Int, _ document: Document, _ passage: Range<Int>) -> Bool {
    guard let office else { return false }
    return (max(passage.lowerBound, term - SentenceCues.officeReach)..<term).contains {
      lexicon.match(office, document.tokens, at: $0, end: term) != nil
    }
  }

  /// Whether words right before the term say that the law allows no less.
  func isMinimum(_ term: Int, _ document: Document, _ passage: Range<Int>) -> Bool {
    guard let minimum else { return false }
    return (max(passage.lowerBound, term - 4)..<term).contains {
      lexicon.match(minimum, document.tokens, at: $0, end: term) != nil
    }
  }

  /// Whether words beside the term say that the law allows no more.
  func isMaximum(_ tokens: Range<Int>, _ document: Document, _ passage: Range<Int>) -> Bool {
    guard let maximum else { return false }
    let low = max(passage.lowerBound, tokens.lowerBound - SentenceCues.maximumReach)
    return (low..<min(tokens.upperBound + 2, passage.upperBound)).contains {
      lexicon.match(maximum, document.tokens, at: $0, end: passage.upperBound) != nil
    }
  }

  /// Whether the clause speaks of what a law provides rather than of somebody.
  func isGeneral(_ tokens: Range<Int>, _ document: Document, _ passage: Range<Int>) -> Bool {
    guard let possible else { return false }
    return passage.contains {
      lexicon.match(possible, document.tokens, at: $0, end: passage.upperBound) != nil
    }
  }

  /// The clause around some tokens: up to a semicolon or a conjunction that begins another clause.
  private func clause(around tokens: Range<Int>, _ document: Document, _ passage: Range<Int>) -> Range<Int> {
    guard let clauseBreak else { return passage }
    var low = tokens.lowerBound
    while low > passage.lowerBound,
      lexicon.match(clauseBreak, document.tokens, at: low - 1, end: passage.upperBound) == nil
    { low -= 1 }
    var high = tokens.upperBound
    while high < passage.upperBound,
      lexicon.match(clauseBreak, document.tokens, at: high, end: passage.upperBound) == nil
    { high += 1 }
    return low..<high
  }
}
