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
    if code == nil, let act = tokens("act", annotation).last {
      if let known = known(act) {
        (country, code) = (known.country ?? country, known.code)
      } else {
        code = name(ofAct: act, annotation)
      }
    }
    // "California Penal Code": the laws of states are many.
    if let state = words("state", annotation), let name = code { code = "\(state) \(name)" }
    if reader.value("usc", of: annotation) != nil {
      country = "US"
      code = words("title", annotation).map { "\($0) USC" } ?? "USC"
    }
    var mention = StatuteMention(tokens: annotation.tokens, country: country, code: code, rule: rule.name)
    let provisions = provisions(annotation)
    guard !provisions.isEmpty else { return code == nil ? [] : [mention] }
    let parts = parts(annotation)
    // A part stands right before or right behind the provision of which it is.
    let isBefore = parts.first.map { $0.tokens.lowerBound < provisions[0].tokens.lowerBound } ?? false
    let owner = isBefore ? 0 : provisions.count - 1
    return provisions.enumerated().flatMap { index, provision in
      mention.provision = provision.name
      mention.part = provision.path.isEmpty ? nil : provision.path.joined(separator: "/")
      guard index == owner, !parts.isEmpty else { return [mention] }
      return parts.map { part in
        var one = mention
        one.part = (provision.path + [part.path]).joined(separator: "/")
        return one
      }
    }
  }

  /// The name of an act with its year, without an abbreviation in brackets: "Protection of Children (PC) Act".
  private func name(ofAct act: Range<Int>, _ annotation: Annotation) -> String {
    let document = reader.document
    var name = document.text(tokens: act)
    if let short = act.dropFirst().dropLast().first(where: {
      document.tokens[$0].shape.contains(.allCapitals)
        && document.bytes[Int(document.tokens[$0].start) - 1] == 40
        && document.bytes[Int(document.tokens[$0].end)] == 41
    }), short - 1 > act.lowerBound, short + 2 < act.upperBound {
      name =
        document.text(tokens: act.lowerBound..<short - 1) + " "
        + document.text(tokens: short + 2..<act.upperBound)
    }
    guard let year = tokens("actyear", annotation).last else { return name }
    // "Law 599 of 2000", but "Espionage Act 1917" in every spelling.
    let isNumbered = name.utf8.last.map { (48...57).contains($0) } ?? false
    let between = isNumbered ? document.text(tokens: act.upperBound..<year.lowerBound) + " " : ""
    return "\(name) \(between)\(document.text(tokens: year))"
  }

  /// The code or law of a country that the words of an act name: "Pakistan Penal Code, 1860".
  private func known(_ act: Range<Int>) -> (country: String?, code: String)? {
    func whole(_ list: String) -> String? {
      reader.packs.lexicon.list(list)
        .flatMap {
          reader.packs.lexicon.match($0, reader.document.tokens, at: act.lowerBound, end: act.upperBound)
        }
        .flatMap { $0.length == act.count ? $0.value : nil }
    }
    if let law = whole("code.abbreviation"), let space = law.firstIndex(of: " ") {
      return (String(law[..<space]), String(law[law.index(after: space)...]))
    }
    return whole("code.name").map { (nil, $0) }
  }

  private struct Provision {
    var name: String
    var path: [String]
    var tokens: Range<Int>
  }

  /// The parts of a citation, each as a path with the part of it that is named: "3/2" of "point 2 of part 3".
  private func parts(_ annotation: Annotation) -> [(path: String, tokens: Range<Int>)] {
    let below = tokens("below", annotation).last.map(number)
    return tokens("part", annotation).map { tokens in
      (below.map { number(tokens) + "/" + $0 } ?? number(tokens), tokens)
    }
  }

  /// The number or letter of a part, without quotation marks and brackets; the digits of an ordinal in words.
  private func number(_ tokens: Range<Int>) -> String {
    let words = tokens.filter { !reader.document.tokens[$0].isMark }
    guard let first = words.first else { return "" }
    let text = reader.document.text(tokens: first..<(words.last ?? first) + 1)
    return reader.packs.lexicon.list("ordinal.word").flatMap {
      reader.packs.lexicon.value(reader.document.tokens[first], in: $0)
    } ?? text
  }

  private func provisions(_ annotation: Annotation) -> [Provision] {
    guard let provision = label("provision") else { return [] }
    let sub = label("sub")
    var found: [Provision] = []
    for capture in annotation.captures {
      if capture.label == provision {
        for name in names(reader.document.text(tokens: capture.tokens)) {
          found.append(Provision(name: name, path: [], tokens: capture.tokens))
        }
      } else if capture.label == sub, !found.isEmpty {
        found[found.count - 1].path.append(reader.document.text(tokens: capture.tokens))
      }
    }
    return found
  }

  /// "416 bis" is printed as "416-bis" too; "160-163" are the first and the last of several, "342-1" is one.
  private func names(_ printed: String) -> [String] {
    let pieces = printed.split(separator: " ")
    let name = pieces.joined(separator: isNumber(printed) && pieces.last?.count != 1 ? "-" : "")
    let ends = name.split(separator: "-")
    if ends.count == 2, let low = Int(ends[0]), let high = Int(ends[1]), low < high {
      return ends.map(String.init)
    }
    return [name]
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
