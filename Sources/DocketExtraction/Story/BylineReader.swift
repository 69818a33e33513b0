import DocketModel

/// Reads the names of authors from a line.
struct BylineReader {
  /// What a line says of authors.
  struct Byline: Sendable {
    /// Names, as tokens.
    var names: [Range<Int>]
    /// Whether a word such as "by" stands before them.
    var isExplicit: Bool
  }

  let document: Document
  let lexicon: Lexicon
  let pages: PageIndex
  let never: Lexicon.ListID?
  private let and: Lexicon.ListID?
  let helper: Lexicon.ListID?

  init(document: Document, lexicon: Lexicon, pages: PageIndex) {
    self.document = document
    self.lexicon = lexicon
    self.pages = pages
    never = lexicon.list("page.byline.never")
    and = lexicon.list("page.byline.and")
    helper = lexicon.list("page.byline.helper")
  }

  /// The byline that a unit is; `nil` where it is none.
  func read(_ unit: TextUnit, dates: [PageDate]) -> Byline? {
    let range = unit.tokens
    guard !range.isEmpty, unit.words <= 34, unit.ending != .stop || unit.small <= 4 else { return nil }
    // After a word such as "by": at the start, or after a date or words with capitals.
    var index = range.lowerBound
    var steps = 0
    while index < range.upperBound, steps < BylineReader.reach {
      if isHelp(index, range.upperBound) {
        if index == range.lowerBound { return nil }
        break
      }
      if let by = by(at: index, range.upperBound), index == range.lowerBound || opens(index, by, unit, dates)
      {
        let start = afterMarks(index + by, range.upperBound)
        // "By RFE/RL's Kazakh Service"
        if let outlet = outlet(start, range.upperBound), isPossessive(start + outlet, range.upperBound) {
          return Byline(names: [], isExplicit: true)
        }
        if start < range.upperBound, document.tokens[start].isCapital {
          let names = names(from: start, to: range.upperBound, dates: dates, isExplicit: true)
          if !names.isEmpty, index == range.lowerBound || covers(names, from: index, unit, dates) {
            return Byline(names: names, isExplicit: true)
          }
          // By a job, not by a name: a byline all the same.
          if index == range.lowerBound {
            return job(start, range.upperBound) == nil ? nil : Byline(names: [], isExplicit: true)
          }
        }
        if index > range.lowerBound { break }
      }
      let token = document.tokens[index]
      if let outlet = outlet(index, range.upperBound) {
        index += outlet
        steps += 1
        continue
      }
      let date = isDate(index, dates)
      if token.isWord && !token.isCapital && !date { break }
      // A date is one step.
      if !date || !isDate(index + 1, dates) { steps += 1 }
      index += 1
    }
    guard by(at: range.lowerBound, range.upperBound) == nil, unit.words <= 14 || !dates.isEmpty,
      document.tokens[range.lowerBound].isCapital
    else { return nil }
    for start in starts(unit) {
      let names = names(from: start, to: range.upperBound, dates: dates, isExplicit: false)
      if !names.isEmpty, coversAll(names, from: start, unit, dates) {
        return Byline(names: names, isExplicit: false)
      }
    }
    return nil
  }

  /// Where names may begin: with the line, or after the section that stands before a first divider.
  private func starts(_ unit: TextUnit) -> [Int] {
    let divider = unit.tokens.prefix(4).first { Punctuation(document, document.tokens[$0]) == .divider }
    guard let divider, divider + 1 < unit.tokens.upperBound else { return [unit.tokens.lowerBound] }
    return [unit.tokens.lowerBound, divider + 1]
  }

  /// Whether a unit is nothing but a word after which names follow on lines of their own.
  func isLabel(_ unit: TextUnit) -> Bool {
    guard let first = unit.tokens.first, unit.words <= 5, let length = by(at: first, unit.tokens.upperBound)
    else { return false }
    return afterMarks(first + length, unit.tokens.upperBound) == unit.tokens.upperBound
  }

  private func by(at index: Int, _ end: Int) -> Int? {
    guard let list = pages.by else { return nil }
    return lexicon.match(list, document.tokens, at: index, end: end)?.length
  }

  private func afterMarks(_ index: Int, _ end: Int) -> Int {
    var at = index
    while at < end, document.tokens[at].isMark { at += 1 }
    return at
  }

  private func isDate(_ index: Int, _ dates: [PageDate]) -> Bool {
    dates.contains { $0.tokens.contains(index) }
  }

  /// Whether what stands before "by" leaves no doubt that a name follows: nothing but capitals, numbers, a date.
  private func covers(_ names: [Range<Int>], from index: Int, _ unit: TextUnit, _ dates: [PageDate]) -> Bool {
    var at = unit.tokens.lowerBound
    while at < index {
      let token = document.tokens[at]
      if let outlet = outlet(at, index) {
        at += outlet
        continue
      }
      if token.isWord && !token.isCapital && !isDate(at, dates) { return false }
      at += 1
    }
    return true
  }

  /// Tokens of a line among which a word such as "by" is looked for.
  private static let reach = 14

  /// Whether a line without "by" is nothing but names and what belongs to bylines: roles, dates, outlets.
  private func coversAll(_ names: [Range<Int>], from start: Int, _ unit: TextUnit, _ dates: [PageDate])
    -> Bool
  {
    guard let first = names.first, first.lowerBound == start, let last = names.last else { return false }
    guard last.upperBound < unit.tokens.upperBound else { return true }
    let token = document.tokens[last.upperBound]
    if token.isMark { return document.bytes[Int(token.start)] != 0x3A }
    if token.isNumber || isDate(last.upperBound, dates) { return true }
    if isRole(last.upperBound, unit.tokens.upperBound) { return true }
    return pages.outlets.names(
      document.tokens, at: last.upperBound, end: unit.tokens.upperBound, credits: false) != nil
  }

  private func isRole(_ index: Int, _ end: Int) -> Bool {
    pages.role.map { lexicon.match($0, document.tokens, at: index, end: end) != nil } ?? false
  }

  private func isAnd(_ index: Int) -> Bool {
    and.map { lexicon.contains(document.tokens[index], in: $0) } ?? false
  }

  /// Names from a token on, as far as they go.
  private func names(from start: Int, to end: Int, dates: [PageDate], isExplicit: Bool) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var index = start
    while index < end {
      guard let name = name(at: index, end, dates) else { break }
      let words = name.filter { document.tokens[$0].isWord }.count
      if words > 1 || (isExplicit && names.isEmpty) {
        names.append(name)
      } else if !isExplicit {
        // `Jane Doe, Chicago`, `Jane Doe, Courier.example`
        let rest = name.upperBound..<end
        return rest.allSatisfy { !document.tokens[$0].shape.contains(.spaceBefore) } ? names : []
      }
      index = name.upperBound
      guard index < end else { break }
      // `Jane Doe (Court Reporter) and Joe Miller`
      if document.bytes[Int(document.tokens[index].start)] == 0x28, let job = job(index + 1, end),
        index + job + 2 < end, document.bytes[Int(document.tokens[index + job + 1].start)] == 0x29
      {
        index += job + 2
      }
      // What parts two names; a role after a comma is skipped over.
      if isAnd(index) {
        index += 1
        continue
      }
      if isRole(index, end), !isDate(index, dates) {
        index += 1
        while index < end, document.tokens[index].isWord, !isAnd(index) { index += 1 }
        guard index < end, isExplicit || isAnd(index) else { break }
      }
      guard index < end, partsNames(index) else { break }
      index += 1
      if index < end, isAnd(index) { index += 1 }
      // `Jane Doe, Court Reporter, and Joe Miller`
      if let job = job(index, end), index + job < end, isExplicit, partsNames(index + job) {
        index += job + 1
        if index < end, isAnd(index) { index += 1 }
      }
    }
    return names
  }

  private func partsNames(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.isMark else { return isAnd(index) }
    switch document.bytes[Int(token.start)] {
    case 38, 44: return true
    case 47: return index + 1 < document.tokens.count && !document.tokens[index + 1].isMark
    default: return false
    }
  }

  /// A name: words with capitals, initials, hyphens, and short small words between them.
  private func name(at start: Int, _ end: Int, _ dates: [PageDate]) -> Range<Int>? {
    let tokens = document.tokens
    guard start < end, tokens[start].isWord, tokens[start].isCapital, !isDate(start, dates),
      !isGlued(tokens[start])
    else { return nil }
    if let never, lexicon.match(never, tokens, at: start, end: end) != nil { return nil }
    if isRole(start, end), start + 1 >= end || !tokens[start + 1].isCapital { return nil }
    var index = start + 1
    var last = index
    var words = 1
    while index < end {
      let token = tokens[index]
      if isDate(index, dates) || isMonth(index, end) { break }
      if token.isWord {
        if isGlued(token) { break }
        if words >= 2, isRole(index, end) { break }
        if words >= 2, pages.outlets.names(tokens, at: index, end: end, credits: false) != nil { break }
        if isAnd(index) { break }
        if !token.isCapital {
          // A particle: short, and a capital follows.
          guard token.end - token.start <= 5, index + 1 < end, tokens[index + 1].isWord,
            tokens[index + 1].isCapital || tokens[index + 1].end - tokens[index + 1].start <= 4,
            token.shape.contains(.spaceBefore), !isRole(index, end)
          else { break }
          index += 1
          continue
        }
        words += 1
        index += 1
        last = index
        if words > 5 { break }
      } else if token.isMark, goesOn(index, end) {
        index += 1
        if document.bytes[Int(token.start)] == 46 { last = index }
      } else {
        break
      }
    }
    return job(start, last) == last - start ? nil : start..<last
  }
}
