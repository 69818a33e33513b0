/// What the `value:` lines of a rule make of a match.
struct AnnotationReader {
  let document: Document
  let packs: PackSet
  let annotations: Annotations

  /// The value of a key; `nil` where the rule has no such key or its labels kept nothing.
  func value(_ key: String, of annotation: Annotation) -> String? {
    guard annotation.rule >= 0 else { return nil }
    let values = packs.rules.rules[annotation.rule].values
    for index in values.indices where values[index].key == key {
      if values[index].parts.count == 1, case .label(let label) = values[index].parts[0] {
        if let capture = annotation.captures.first(where: { $0.label == label }) { return text(capture) }
      } else if let joined = joined(values[index].parts, annotation) {
        return joined
      }
    }
    return nil
  }

  /// The whole number under a key.
  func integer(_ key: String, of annotation: Annotation) -> Int? {
    value(key, of: annotation).flatMap { Int($0) }
  }

  /// The values of a key: one for each time that its label kept something.
  func values(_ key: String, of annotation: Annotation) -> [String] {
    var found: [String] = []
    guard annotation.rule >= 0 else { return [] }
    for (name, parts) in packs.rules.rules[annotation.rule].values where name == key {
      if parts.count == 1, case .label(let label) = parts[0] {
        found += annotation.captures.filter { $0.label == label }.map(text)
      } else {
        if let joined = joined(parts, annotation) { found.append(joined) }
      }
    }
    return found
  }

  /// The parts of a value put together; `nil` where a label kept nothing.
  private func joined(_ parts: [Rule.Part], _ annotation: Annotation) -> String? {
    var joined = ""
    for part in parts {
      switch part {
      case .text(let text): joined += text
      case .label(let label):
        guard let capture = annotation.captures.first(where: { $0.label == label }) else { return nil }
        joined += text(capture)
      }
    }
    return joined
  }

  /// The tokens that a label kept, each time.
  func tokens(_ label: String, of annotation: Annotation) -> [Range<Int>] {
    annotation.captures.filter { packs.rules.labels[$0.label] == label }.map(\.tokens)
  }

  /// A capture as text: the value of its list's entry, the number that it is, or its words.
  private func text(_ capture: Annotation.Capture) -> String {
    for list in packs.rules.labelLists[capture.label] {
      if let match = packs.lexicon.match(
        list, document.tokens, at: capture.tokens.lowerBound, end: capture.tokens.upperBound),
        match.length == capture.tokens.count, !match.value.isEmpty
      {
        return match.value
      }
    }
    let token = document.tokens[capture.tokens.lowerBound]
    if capture.tokens.count == 1, token.isNumber {
      if let value = document.integer(token) { return String(value) }
      // An ordinal: its digits without its ending.
      let digits = document.bytes[Int(token.start)..<Int(token.end)].prefix { (48...57).contains($0) }
      let ending = document.bytes[(Int(token.start) + digits.count)..<Int(token.end)]
      if ending.allSatisfy({ ($0 | 32) >= 97 && ($0 | 32) <= 122 }), ending.count == 2 {
        return String(decoding: digits, as: UTF8.self)
      }
    }
    return document.text(tokens: capture.tokens)
  }
}
