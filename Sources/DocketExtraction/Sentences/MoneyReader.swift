import DocketModel

/// Reads amounts of money.
struct MoneyReader {
  let reader: AnnotationReader
  /// The country of the story, which decides between the dollars and pounds of the world.
  let country: String?

  /// The amount that begins at a token: `50000 KGS`.
  func amount(at token: Int) -> String? {
    guard let money = reader.packs.rules.layer("money"),
      let annotation = reader.annotations.at(token, layer: money),
      let words = reader.tokens("amount", of: annotation).first,
      let amount = NumberReader.value(words, reader.document, reader.packs),
      let unit = reader.tokens("currency", of: annotation).first,
      let list = reader.packs.lexicon.list("currency"),
      let match = reader.packs.lexicon.match(
        list, reader.document.tokens, at: unit.lowerBound, end: reader.document.tokens.count)
    else { return nil }
    guard amount < 1e15 else { return nil }
    let text = amount == amount.rounded() ? String(Int(amount)) : String(amount)
    let fallback = reader.packs.lexicon.list("currency.default").flatMap {
      reader.packs.lexicon.value(reader.document.tokens[unit.lowerBound], in: $0)
    }
    return code(match.value, fallback).map { text + " " + $0 }
  }

  /// The currency of a word that several countries use: that of the story's country, else what the
  /// packs take it for, else the one that most use.
  private func code(_ value: String, _ fallback: String?) -> String? {
    var counts: [String: Int] = [:]
    for pair in value.split(separator: " ") {
      let parts = pair.split(separator: ":").map(String.init)
      guard parts.count == 2 else { continue }
      if parts[1] == country { return parts[0] }
      counts[parts[0], default: 0] += 1
    }
    if let fallback, counts[fallback] != nil { return fallback }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
