import DocketModel
import Foundation

extension GoldScore {
  /// The running text, word by word, and what had to stay out of it.
  static func body(_ reading: GoldSet.Reading) -> [(GoldField, Tally)] {
    let gold = reading.gold
    guard let story = story(in: String(decoding: reading.text, as: UTF8.self), of: gold) else { return [] }
    let said = reading.record.body.map { String(decoding: reading.text[$0.start..<$0.end], as: UTF8.self) }
      .joined(separator: " ")
    let folded = Words.folded(said)
    let leaks = gold.notBody.filter { folded.contains(Words.folded($0)) }
    return [
      (.body, Words.shared(Words.of(story), Words.of(said))),
      (.notBody, Tally(found: gold.notBody.count - leaks.count, missed: leaks.count)),
    ]
  }

  /// The story of an article, from its first words to its last; `nil` where they do not stand in the file.
  static func story(in text: String, of gold: GoldArticle) -> Substring? {
    let text = Words.squeezed(text)
    guard let first = text.range(of: Words.squeezed(gold.bodyFirst)),
      let last = text.range(
        of: Words.squeezed(gold.bodyLast), options: .backwards, range: first.lowerBound..<text.endIndex)
    else { return nil }
    return text[first.lowerBound..<last.upperBound]
  }
}
