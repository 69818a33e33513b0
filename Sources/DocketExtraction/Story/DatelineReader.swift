import DocketModel

/// Reads place and date at the head of agency copy.
struct DatelineReader {
  let document: Document
  let lexicon: Lexicon
  let pages: PageIndex

  /// The dateline at the start of a run of tokens; `nil` where there is none.
  func read(_ range: Range<Int>, isLine: Bool) -> StoryFrame.Dateline? {
    var start = range.lowerBound
    if start < range.upperBound, byte(start) == 40 { start += 1 }
    guard let city = city(start, range.upperBound) else { return nil }
    var dateline = StoryFrame.Dateline(city: city, tokens: range.lowerBound..<city.upperBound)
    let dates = PageDateReader(document: document, lexicon: lexicon, pages: pages)
      .dates(in: city.upperBound..<min(range.upperBound, city.upperBound + 12), unit: 0)
    var index = city.upperBound
    let end = min(range.upperBound, city.upperBound + 22)
    var signs = 0
    while index < end {
      let token = document.tokens[index]
      if let date = dates.first, date.tokens.lowerBound == index {
        dateline.date = date.date
        signs += 1
        index = date.tokens.upperBound
        continue
      }
      if isMonth(index, end) {
        signs += 1
        index += 1
        continue
      }
      if token.isMark {
        switch document.scalar(at: Int(token.start)) {
        case 0x28:
          guard let close = (index..<end).first(where: { byte($0) == 41 }) else { return nil }
          if let date = dates.first, (index..<close).contains(date.tokens.lowerBound) {
            dateline.date = date.date
          } else if close > index + 1, close - index < 10 {
            dateline.agency = (index + 1)..<close
          }
          index = close + 1
          signs += 1
          // "OSH, Jan 22, 2024 (Agency) A court ..."
          if dateline.date != nil, dateline.agency != nil, isPlace(city) {
            return finish(&dateline, range, index)
          }
          continue
        case 0x2014, 0x2013, 0x2D, 0x2212:
          if index > city.upperBound || token.shape.contains(.spaceBefore) {
            let double = index + 1 < end && byte(index + 1) == 45
            dateline.tokens = range.lowerBound..<(index + (double ? 2 : 1))
            return isPlace(city) || signs > 0 ? dateline : nil
          }
        case 0x3A: return signs > 0 ? finish(&dateline, range, index + 1) : nil
        case 0x2C, 0x2E, 0x2F, 0x29: break
        default: return nil
        }
      } else if token.isWord, !token.isCapital {
        return nil
      }
      index += 1
    }
    guard isLine, index >= range.upperBound, signs > 0 else { return nil }
    return finish(&dateline, range, range.upperBound)
  }

  private func finish(
    _ dateline: inout StoryFrame.Dateline, _ range: Range<Int>, _ end: Int
  ) -> StoryFrame.Dateline {
    dateline.tokens = range.lowerBound..<end
    return dateline
  }

  /// One to four words with capitals at the start.
  private func city(_ start: Int, _ end: Int) -> Range<Int>? {
    var index = start
    while index < min(end, start + 5), document.tokens[index].isWord, document.tokens[index].isCapital,
      !isMonth(index, end)
    { index += 1 }
    return index > start && index - start <= 4 ? start..<index : nil
  }

  private func isPlace(_ city: Range<Int>) -> Bool {
    city.allSatisfy { document.tokens[$0].shape.contains(.allCapitals) }
  }

  private func isMonth(_ index: Int, _ end: Int) -> Bool {
    guard let list = pages.month, document.tokens[index].isCapital else { return false }
    return lexicon.match(list, document.tokens, at: index, end: end) != nil
  }

  private func byte(_ index: Int) -> UInt8 { document.bytes[Int(document.tokens[index].start)] }
}
