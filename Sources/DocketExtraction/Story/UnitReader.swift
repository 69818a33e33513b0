import DocketModel

/// Cuts a document into units: lines, with those joined that a column or an inline link has broken.
struct UnitReader {
  private let document: Document
  private let pages: PageIndex
  private let joins: [Bool]

  init(document: Document, pages: PageIndex) {
    self.document = document
    self.pages = pages
    joins = LineJoiner.joins(document, pages: pages)
  }

  /// All units, in order; blank lines are none.
  func units() -> [TextUnit] {
    var units: [TextUnit] = []
    let lines = document.lines
    units.reserveCapacity(lines.count { !$0.isBlank })
    var line = 0
    var blank = true
    while line < lines.count {
      guard !lines[line].isBlank else {
        blank = true
        if !units.isEmpty { units[units.count - 1].blankAfter = true }
        line += 1
        continue
      }
      var end = line + 1
      while end < lines.count, !lines[end].isBlank, joins[end - 1] { end += 1 }
      var unit = TextUnit(
        lines: line..<end, tokens: lines[line].tokens.lowerBound..<lines[end - 1].tokens.upperBound,
        range: TextRange(start: lines[line].range.start, end: lines[end - 1].range.end),
        indent: lines[line].indent)
      unit.blankBefore = blank
      measure(&unit)
      units.append(unit)
      blank = false
      line = end
    }
    if !units.isEmpty { units[units.count - 1].blankAfter = true }
    return units
  }

  private func measure(_ unit: inout TextUnit) {
    dropBullet(&unit)
    let tokens = document.tokens
    var afterStop = false
    var key = WordHash.empty
    for index in unit.tokens {
      let token = tokens[index]
      if token.isMark {
        let mark = Punctuation(document, token)
        if mark == .divider { unit.dividers += 1 }
        if mark.isStop { afterStop = true } else if mark != .close { afterStop = false }
        continue
      }
      key = (key ^ token.hash) &* 0x100_0000_01b3
      if token.isNumber {
        unit.numbers += 1
        unit.words += 1
        afterStop = false
        continue
      }
      let width = unspacedWidth(token)
      unit.words += width
      if afterStop, token.isCapital || width > 1 { unit.sentences += 1 }
      if index > unit.tokens.lowerBound {
        if token.isCapital { unit.capitals += 1 } else { unit.small += width }
      } else {
        unit.startsSmall = !token.isCapital && !isCaseless(token)
        if width > 1 { unit.small += width }
      }
      afterStop = false
    }
    unit.key = key
    unit.ending = ending(unit.tokens)
  }

  /// How many words a token counts for: those of scripts without spaces run over whole clauses.
  private func unspacedWidth(_ token: Token) -> Int {
    guard token.shape.contains(.otherScript) else { return 1 }
    let lead = document.bytes[Int(token.start)]
    let length = Int(token.end - token.start)
    if lead >= 0xE3 && lead <= 0xED { return max(1, length / 6) }
    if lead == 0xE0, document.bytes[Int(token.start) + 1] >= 0xB8 { return max(1, length / 15) }
    return 1
  }

  private func isCaseless(_ token: Token) -> Bool {
    token.shape.contains(.otherScript) && !(0xCD...0xD4).contains(document.bytes[Int(token.start)])
  }

  private func dropBullet(_ unit: inout TextUnit) {
    guard unit.tokens.count > 0 else { return }
    let tokens = document.tokens
    let first = tokens[unit.tokens.lowerBound]
    var skip = 0
    if first.isMark {
      guard Punctuation(document, first).isBullet else { return }
      let next = unit.tokens.lowerBound + 1
      guard next == unit.tokens.upperBound || tokens[next].shape.contains(.spaceBefore) else { return }
      skip = 1
    } else if first.isWord, first.end == first.start + 1, document.bytes[Int(first.start)] == 0x6F,
      unit.indent > 2,
      unit.tokens.count > 1, tokens[unit.tokens.lowerBound + 1].shape.contains(.spaceBefore)
    {
      // The `o` of a list's third level in text browsers.
      skip = 1
    } else if first.isNumber, first.end <= first.start + 2, unit.tokens.count > 2,
      document.bytes[Int(tokens[unit.tokens.lowerBound + 1].start)] == 46,
      tokens[unit.tokens.lowerBound + 2].shape.contains(.spaceBefore)
    {
      // `3. Mai 2024` is no third item.
      let isDate = pages.month.map {
        pages.lexicon.match($0, tokens, at: unit.tokens.lowerBound + 2, end: unit.tokens.upperBound) != nil
      }
      skip = isDate ?? false || tokens[unit.tokens.lowerBound + 2].isNumber ? 0 : 2
    }
    guard skip > 0 else { return }
    unit.isBullet = true
    unit.tokens = (unit.tokens.lowerBound + skip)..<unit.tokens.upperBound
    if let next = unit.tokens.first { unit.range.start = Int(tokens[next].start) }
  }

  private func ending(_ range: Range<Int>) -> TextUnit.Ending {
    var index = range.upperBound - 1
    var bracket = false
    while index >= range.lowerBound {
      let token = document.tokens[index]
      guard token.isMark else {
        let endsInStop = token.shape.contains(.initials) && document.bytes[Int(token.end) - 1] == 46
        return endsInStop ? .stop : bracket ? .bracket : .open
      }
      switch Punctuation(document, token) {
      case .stop:
        let before = index - 1
        let dots =
          before > range.lowerBound && document.bytes[Int(token.start)] == 46
          && document.tokens[before].isMark && document.bytes[Int(document.tokens[before].start)] == 46
        return dots ? .ellipsis : .stop
      case .ellipsis: return .ellipsis
      case .colon: return .colon
      case .comma: return .comma
      case .close: bracket = bracket || document.bytes[Int(token.start)] == 41
      default: return .open
      }
      index -= 1
    }
    return .open
  }
}
