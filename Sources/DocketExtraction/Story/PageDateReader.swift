import DocketModel

/// Reads the full dates of a line, in every style that pages print.
struct PageDateReader {
  private let document: Document
  private let lexicon: Lexicon
  private let pages: PageIndex

  init(document: Document, lexicon: Lexicon, pages: PageIndex) {
    self.document = document
    self.lexicon = lexicon
    self.pages = pages
  }

  /// A number of one to four digits, with where it ends.
  private struct Number {
    var value: Int
    var digits: Int
    /// Offset of the first byte after the digits.
    var end: Int
  }

  /// The dates in a run of tokens, in order.
  func dates(in range: Range<Int>, unit: Int) -> [PageDate] {
    var dates: [PageDate] = []
    var index = range.lowerBound
    var floor = index
    while index < range.upperBound {
      let token = document.tokens[index]
      var found: PageDate?
      if token.isNumber {
        found = numeric(index, range.upperBound, unit) ?? dayFirst(index, range.upperBound, unit)
      } else if token.isWord {
        found = monthFirst(index, range.upperBound, unit)
      }
      guard var date = found else {
        index += 1
        continue
      }
      describe(&date, from: floor, in: range)
      dates.append(date)
      index = max(index + 1, date.tokens.upperBound)
      floor = index
    }
    return dates
  }

  // MARK: - Numbers only

  private func numeric(_ index: Int, _ end: Int, _ unit: Int) -> PageDate? {
    let bytes = document.bytes
    guard let first = number(at: Int(document.tokens[index].start)) else { return nil }
    if first.digits == 4, let east = eastAsian(first) { return page(east.date, index, east.end, unit) }
    guard first.digits <= 2 || first.digits == 4, first.end < bytes.count else { return nil }
    let separator = bytes[first.end]
    // `31. 10. 2025` has spaces after its stops.
    func after(_ byte: Int) -> Int { separator == 46 ? spaces(byte + 1) : byte + 1 }
    guard separator == 45 || separator == 46 || separator == 47, let second = number(at: after(first.end)),
      second.digits <= 2, second.end < bytes.count, bytes[second.end] == separator,
      let third = number(at: after(second.end))
    else { return nil }
    if first.digits == 4 {
      guard third.digits <= 2, let date = day(first.value, second.value, third.value) else { return nil }
      return page(date, index, third.end, unit)
    }
    let year = third.digits == 2 && separator != 45 ? 2000 + third.value : third.value
    guard third.digits == 4 || third.digits == 2 else { return nil }
    let european = day(year, second.value, first.value)
    let american = day(year, first.value, second.value)
    guard let date = european ?? american else { return nil }
    var found = page(date, index, third.end, unit)
    if european != nil, let american, american != date, separator != 46 { found.swapped = american }
    return found
  }

  /// `2025年1月13日`, `2025년 6월 4일`.
  private func eastAsian(_ year: Number) -> (date: PartialDate, end: Int)? {
    guard [0x5E74, 0xB144].contains(document.scalar(at: year.end)),
      let month = number(at: spaces(year.end + 3)),
      [0x6708, 0xC6D4].contains(document.scalar(at: month.end)), let day = number(at: spaces(month.end + 3)),
      [0x65E5, 0xC77C].contains(document.scalar(at: day.end)),
      let date = self.day(year.value, month.value, day.value)
    else { return nil }
    return (date, day.end + 3)
  }

  private func spaces(_ byte: Int) -> Int {
    byte < document.bytes.count && document.bytes[byte] == 32 ? byte + 1 : byte
  }

  private func number(at byte: Int) -> Number? {
    var index = byte
    var value = 0
    while index < document.bytes.count, index < byte + 5, (48...57).contains(document.bytes[index]) {
      value = value * 10 + Int(document.bytes[index]) - 48
      index += 1
    }
    return index > byte && index - byte <= 4 ? Number(value: value, digits: index - byte, end: index) : nil
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    guard (1850...2150).contains(year) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  private func page(_ date: PartialDate, _ index: Int, _ byte: Int, _ unit: Int) -> PageDate {
    PageDate(date: date, tokens: index..<max(index + 1, document.firstToken(at: byte)), unit: unit)
  }

  // MARK: - Names of months

  /// `24 April 2025`, `24. April 2025`, `24th of April, 2025`, `24 de abril de 2025`.
  private func dayFirst(_ index: Int, _ end: Int, _ unit: Int) -> PageDate? {
    guard let day = number(at: Int(document.tokens[index].start)), day.digits <= 2,
      (1...31).contains(day.value),
      let month = month(after: index + 1, end, words: 1)
    else { return nil }
    guard let year = year(after: month.end, end, words: 1),
      let date = self.day(year.value, month.value, day.value)
    else { return nil }
    return PageDate(date: date, tokens: index..<year.end, unit: unit)
  }

  /// `April 24, 2025`, `Apr. 24th 2025`.
  private func monthFirst(_ index: Int, _ end: Int, _ unit: Int) -> PageDate? {
    guard let month = month(at: index, end) else { return nil }
    var at = month.end
    if at < end, byte(at) == 46 { at += 1 }
    guard at < end, document.tokens[at].isNumber,
      let day = number(at: Int(document.tokens[at].start)), day.digits <= 2, (1...31).contains(day.value)
    else { return nil }
    // `21,2025`: the tokenizer takes the comma for one of thousands.
    if day.end < Int(document.tokens[at].end), document.bytes[day.end] == 44,
      let year = number(at: day.end + 1),
      let date = self.day(year.value, month.value, day.value)
    {
      return PageDate(date: date, tokens: index..<(at + 1), unit: unit)
    }
    guard let year = year(after: at + 1, end, words: 0),
      let date = self.day(year.value, month.value, day.value)
    else { return nil }
    return PageDate(date: date, tokens: index..<year.end, unit: unit)
  }

  private func byte(_ index: Int) -> UInt8 { document.bytes[Int(document.tokens[index].start)] }

  private func month(at index: Int, _ end: Int) -> (value: Int, end: Int)? {
    guard let list = pages.month else { return nil }
    let token = document.tokens[index]
    if token.word != 0, let hit = lexicon.match(list, document.tokens, at: index, end: end),
      let value = Int(hit.value)
    {
      return (value, index + hit.length)
    }
    guard token.shape.contains(.innerCapital), let value = gluedMonth(token) else { return nil }
    return (value, index + 1)
  }

  /// The month that a word ends with that was glued to the word before it: `TimesNovember`.
  private func gluedMonth(_ token: Token) -> Int? {
    var start = Int(token.end) - 1
    while start > Int(token.start), !(65...90).contains(document.bytes[start]) { start -= 1 }
    guard start > Int(token.start), let list = pages.month else { return nil }
    let text = String(decoding: document.bytes[start..<Int(token.end)], as: UTF8.self)
    var word = token
    word.hash = WordHash.of(text)
    word.word = lexicon.word(hash: word.hash)
    return lexicon.value(word, in: list).flatMap(Int.init)
  }

  /// A month after a mark of punctuation and up to `words` words (`of`, `de`).
  private func month(after index: Int, _ end: Int, words: Int) -> (value: Int, end: Int)? {
    var at = index
    var left = words
    var marks = 2
    while at < end {
      if let month = month(at: at, end) { return month }
      let token = document.tokens[at]
      if token.isMark, marks > 0, [44, 45, 46, 47, 0xE2].contains(byte(at)) {
        marks -= 1
      } else if token.isWord, left > 0, token.end - token.start <= 3 {
        left -= 1
      } else {
        return nil
      }
      at += 1
    }
    return nil
  }

  /// A year after marks of punctuation and up to `words` words.
  private func year(after index: Int, _ end: Int, words: Int) -> (value: Int, end: Int)? {
    var at = index
    var left = words
    var marks = 2
    while at < end {
      let token = document.tokens[at]
      if token.isNumber {
        guard let year = leadingYear(token) else { return nil }
        return (year, at + 1)
      }
      if token.isMark, marks > 0, [44, 45, 46, 47].contains(byte(at)) {
        marks -= 1
      } else if token.isWord, left > 0, token.end - token.start <= 3 {
        left -= 1
      } else {
        return nil
      }
      at += 1
    }
    return nil
  }

  /// The year that a number is or, glued to a count after it, begins with (`20250`).
  private func leadingYear(_ token: Token) -> Int? {
    let start = Int(token.start)
    let end = Int(token.end)
    guard end - start >= 4, end - start <= 12 else { return nil }
    var value = 0
    for index in start..<(start + 4) {
      guard (48...57).contains(document.bytes[index]) else { return nil }
      value = value * 10 + Int(document.bytes[index]) - 48
    }
    return (1850...2150).contains(value) ? value : nil
  }

  // MARK: - What stands beside a date

  private func describe(_ date: inout PageDate, from floor: Int, in range: Range<Int>) {
    let tokens = document.tokens
    let before = max(floor, date.tokens.lowerBound - 8)..<date.tokens.lowerBound
    for index in before {
      if let list = pages.weekday, tokens[index].isWord, lexicon.contains(tokens[index], in: list) {
        date.hasWeekday = true
      }
      if isTime(index, range) { date.hasTime = true }
      if starts(pages.updated, index, before.upperBound) {
        date.label = .updated
      } else if starts(pages.published, index, before.upperBound), date.label != .updated {
        date.label = .published
      } else if starts(pages.today, index, before.upperBound), date.label == .none {
        date.label = .today
      }
    }
    var index = date.tokens.upperBound
    let end = min(range.upperBound, index + 7)
    while index < end, !date.hasTime {
      if isTime(index, range) { date.hasTime = true }
      index += 1
    }
    // `2024-08-28T10:20`
    if let last = date.tokens.last, tokens[last].isNumber, !tokens[last].shape.contains(.digits),
      document.bytes[Int(tokens[last].start)..<Int(tokens[last].end)].contains(where: { $0 | 32 == 0x74 })
    {
      date.hasTime = true
    }
  }

  private func starts(_ list: Lexicon.ListID?, _ index: Int, _ end: Int) -> Bool {
    list.map { lexicon.match($0, document.tokens, at: index, end: end) != nil } ?? false
  }

  private func isTime(_ index: Int, _ range: Range<Int>) -> Bool {
    let tokens = document.tokens
    guard tokens[index].isNumber, index + 2 < range.upperBound, byte(index + 1) == 58,
      tokens[index + 2].isNumber
    else { return false }
    return tokens[index].end - tokens[index].start <= 2 && !tokens[index + 2].shape.contains(.spaceBefore)
  }
}
