import DocketModel

/// Reads durations and terms as ISO 8601.
struct TermReader {
  let reader: AnnotationReader
  private let units: Int?
  private let hours: Int?
  private let duration: Int?
  private let number: Int?
  private let term: Int?

  init(reader: AnnotationReader) {
    self.reader = reader
    units = reader.packs.lexicon.list("time.unit")
    hours = reader.packs.lexicon.list("time.hour")
    duration = reader.packs.rules.layer("duration")
    number = reader.packs.rules.layer("number")
    term = reader.packs.rules.layer("term")
  }

  /// The term that an annotation of the layer of terms begins with at a token: `P7Y/P10Y`, `../P10Y`, `P5Y`.
  func term(at token: Int) -> String? {
    guard let term, let annotation = reader.annotations.at(token, layer: term) else { return nil }
    let high = reader.tokens("high", of: annotation).first
    if let most = reader.tokens("most", of: annotation).first { return duration(most).map { "../" + $0 } }
    if let least = reader.tokens("least", of: annotation).first { return duration(least).map { $0 + "/.." } }
    guard let high, let upper = duration(high) else { return nil }
    if let low = reader.tokens("low", of: annotation).first {
      // "in May 2019 to 15 years": no range.
      guard let lower = lowerEnd(low, annotation, upper) else { return upper }
      return lower + "/" + upper
    }
    if reader.tokens("one", of: annotation).first != nil, let unit = upper.last {
      return "P1\(unit)/\(upper)"
    }
    return upper
  }

  /// The low end of a range: a duration, or a number of the high end's (or its own) unit.
  private func lowerEnd(_ low: Range<Int>, _ annotation: Annotation, _ upper: String) -> String? {
    if let text = duration(low) { return text }
    guard let value = NumberReader.value(low, reader.document, reader.packs), value < 200 else { return nil }
    var unit = upper.last.map(String.init) ?? "Y"
    if let own = reader.tokens("lowunit", of: annotation).first, let units,
      let text = reader.packs.lexicon.value(reader.document.tokens[own.lowerBound], in: units)
    {
      unit = text
    }
    return TermReader.iso([(value, unit)])
  }

  /// A run of tokens as a duration; `nil` where it has no unit.
  func duration(_ tokens: Range<Int>) -> String? {
    guard let units, let hours else { return nil }
    var parts: [(Double, String)] = []
    var index = tokens.lowerBound
    var pending: Double?
    while index < tokens.upperBound {
      let token = reader.document.tokens[index]
      if let number, let found = reader.annotations.at(index, layer: number),
        found.tokens.upperBound <= tokens.upperBound
      {
        pending = NumberReader.value(found.tokens, reader.document, reader.packs)
        index = found.tokens.upperBound
        continue
      }
      if let unit = reader.packs.lexicon.value(token, in: units)
        ?? reader.packs.lexicon.value(token, in: hours)
      {
        parts.append((pending ?? 1, unit))
        pending = nil
      } else if let halves = reader.packs.lexicon.list("number.half"), !parts.isEmpty,
        let match = reader.packs.lexicon.match(
          halves, reader.document.tokens, at: index, end: tokens.upperBound),
        let half = Double(match.value)
      {
        parts[parts.count - 1].0 += half
        index += match.length
        continue
      }
      index += 1
    }
    return parts.isEmpty ? nil : TermReader.iso(parts)
  }

  /// ISO 8601 of amounts of units (`D`, `W`, `M`, `Y`, `H`): `P2Y6M`, `P18M`, `PT200H`, `P14D`.
  static func iso(_ parts: [(Double, String)]) -> String? {
    var years = 0.0
    var months = 0.0
    var days = 0.0
    var hours = 0.0
    for (amount, unit) in parts {
      switch unit {
      case "Y": years += amount
      case "M": months += amount
      case "W": days += amount * 7
      case "D": days += amount
      case "H": hours += amount
      default: return nil
      }
    }
    let fraction = years - years.rounded(.down)
    years -= fraction
    months += (fraction * 12).rounded()
    let monthFraction = months - months.rounded(.down)
    months -= monthFraction
    days += (monthFraction * 30).rounded()
    if years > 0, months >= 12 {
      years += (months / 12).rounded(.down)
      months = months.truncatingRemainder(dividingBy: 12)
    }
    guard max(years, months, days, hours) < 100_000 else { return nil }
    if months >= 12, years == 0 {
      years = (months / 12).rounded(.down)
      months = months.truncatingRemainder(dividingBy: 12)
    }
    var text = "P"
    if years > 0 { text += "\(Int(years))Y" }
    if months > 0 { text += "\(Int(months))M" }
    if days > 0 { text += "\(Int(days))D" }
    if hours > 0 { text += "T\(Int(hours))H" }
    return text == "P" ? nil : text
  }
}
