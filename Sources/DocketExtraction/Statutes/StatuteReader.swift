import DocketModel

/// Reads the provisions of an annotation of the layer of statutes.
struct StatuteReader {
  let reader: AnnotationReader

  init(reader: AnnotationReader) { self.reader = reader }

  private func label(_ name: String) -> Int? { reader.packs.rules.label(name) }

  /// One mention for each provision, and for each part of it.
  func mentions(_ annotation: Annotation) -> [StatuteMention] {
    guard reader.value("none", of: annotation) == nil else { return [] }
    let rule = reader.packs.rules.rules[annotation.rule]
    var country = value("country", annotation)
    var code = value("code", annotation)
    if let abbreviation = value("abbreviation", annotation), let space = abbreviation.firstIndex(of: " ") {
      country = String(abbreviation[..<space])
      code = String(abbreviation[abbreviation.index(after: space)...])
    }
    if code == nil, let act = words("act", annotation) {
      code = act
      if let year = words("actyear", annotation) { code = "\(act) \(year)" }
    }
    if reader.value("usc", of: annotation) != nil {
      country = "US"
      code = words("title", annotation).map { "\($0) USC" } ?? "USC"
    }
    var mention = StatuteMention(tokens: annotation.tokens, country: country, code: code, rule: rule.name)
    let provisions = provisions(annotation)
    guard !provisions.isEmpty else { return code == nil ? [] : [mention] }
    let parts = tokens("part", annotation).map { reader.document.text(tokens: $0) }.filter { !$0.isEmpty }
    return provisions.flatMap { provision, path in
      mention.provision = provision
      mention.part = path.isEmpty ? nil : path.joined(separator: "/")
      guard mention.part == nil, provisions.count == 1, !parts.isEmpty else { return [mention] }
      // Several parts of one provision, unless the later is a part of the former ("part 2, clause c").
      let lettered = parts.count > 1 && isNumber(parts[0]) && !isNumber(parts[1])
      return (lettered ? [parts.prefix(2).joined(separator: "/")] : parts).map { part in
        var one = mention
        one.part = part
        return one
      }
    }
  }

  private func provisions(_ annotation: Annotation) -> [(String, [String])] {
    guard let provision = label("provision") else { return [] }
    let sub = label("sub")
    var found: [(String, [String])] = []
    for capture in annotation.captures {
      if capture.label == provision {
        found.append((reader.document.text(tokens: capture.tokens).filter { $0 != " " }, []))
      } else if capture.label == sub, !found.isEmpty {
        found[found.count - 1].1.append(reader.document.text(tokens: capture.tokens))
      }
    }
    return found
  }

  private func isNumber(_ text: String) -> Bool { text.utf8.first.map { (48...57).contains($0) } ?? false }

  private func tokens(_ name: String, _ annotation: Annotation) -> [Range<Int>] {
    label(name).map { label in annotation.captures.filter { $0.label == label }.map(\.tokens) } ?? []
  }

  private func words(_ name: String, _ annotation: Annotation) -> String? {
    tokens(name, annotation).last.map { reader.document.text(tokens: $0) }
  }

  /// The list value of a label's last words.
  private func value(_ name: String, _ annotation: Annotation) -> String? {
    guard let number = label(name), let range = tokens(name, annotation).last else { return nil }
    for list in reader.packs.rules.labelLists[number] {
      if let match = reader.packs.lexicon.match(
        list, reader.document.tokens, at: range.lowerBound, end: range.upperBound),
        !match.value.isEmpty
      {
        return match.value
      }
    }
    return nil
  }
}
