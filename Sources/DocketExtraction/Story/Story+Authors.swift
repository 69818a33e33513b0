import DocketModel

/// Who wrote the story.
extension Story {
  mutating func findAuthors(
    _ body: Range<Int>, _ headline: HeadlineFinder.Headline?, _ record: inout ArticleRecord
  ) {
    let top = headline.map { max(0, first($0.unit) - 20) } ?? max(0, body.lowerBound - 6)
    var before = top < body.lowerBound ? Array(top..<body.lowerBound) : []
    before += body.prefix(4).filter { units[$0].score <= 0 }
    let after = body.upperBound..<min(units.count, body.upperBound + 6)
    let outlet = record.outlet.map { Fold.text($0).words }
    func isSigned(_ index: Int) -> Bool {
      guard let byline = bylines[index], byline.isExplicit else { return false }
      return !byline.names.allSatisfy { isOutlet($0, outlet) || isInitials($0) }
    }
    let explicit = before.first(where: isSigned)
    let below = before.filter { $0 > headline?.unit ?? -1 && bylines[$0]?.isExplicit == false }
    let implicit = (below.isEmpty ? before : below).filter { $0 != headline?.unit }
      .compactMap { index in impliedByline(index, headline?.unit, body).map { (index: index, score: $0) } }
      .max { ($0.score, -$0.index) < ($1.score, -$1.index) }
    guard let index = explicit ?? implicit?.index ?? after.first(where: isSigned), let byline = bylines[index]
    else { return }
    frame.byline = byline.names
    dropBiography(byline, body)
    var next = index + 1
    while next < units.count, next < index + 12, let more = bylines[next],
      more.isExplicit == byline.isExplicit,
      units[next].isBullet
    {
      frame.byline += more.names
      next += 1
    }
    let look = OutletLook(
      document: document, lexicon: packs.lexicon, pages: packs.pages, names: packs.names)
    for (index, name) in frame.byline.enumerated() where !isOutlet(name, outlet) && !isInitials(name) {
      if look.kind(name) >= .body && !isKnown(name) || index > 0 && isPlace(name) { continue }
      let text = document.text(tokens: name)
      if !record.authors.contains(text) { record.authors.append(text) }
    }
  }

  /// The first of the lines above that are the headline, where a page repeats it.
  private func first(_ headline: Int) -> Int {
    units[max(0, headline - 80)...headline].firstIndex { $0.key == units[headline].key } ?? headline
  }

  /// A last paragraph that begins with the author's name tells of the author, not of the story.
  mutating func dropBiography(_ byline: BylineReader.Byline, _ body: Range<Int>) {
    for index in body.suffix(3).reversed() where units[index].reason == .story && frame.body.count > 2 {
      let tells = byline.names.contains { name in
        name.count > 1 && units[index].tokens.count > name.count
          && zip(name, units[index].tokens).allSatisfy {
            document.tokens[$0].hash == document.tokens[$1].hash
          }
      }
      guard tells, frame.body.last.map({ $0.end == units[index].range.end }) ?? false else { return }
      units[index].reason = .author
      frame.body.removeLast()
    }
  }

  /// Whether the packs have an outlet of that name: an agency may have written the story.
  private func isKnown(_ name: Range<Int>) -> Bool {
    packs.pages.outlets.names(document.tokens, at: name.lowerBound, end: name.upperBound, credits: false)?
      .length
      == name.count
  }

  /// Whether what stands behind a name is a place: `By Jane Doe, New York`.
  private func isPlace(_ name: Range<Int>) -> Bool {
    packs.gazetteer.match(document, at: name.lowerBound, end: name.upperBound)?.length == name.count
  }

  /// Whether a name is nothing but initials.
  func isInitials(_ name: Range<Int>) -> Bool {
    name.allSatisfy { document.tokens[$0].isMark || document.tokens[$0].shape.contains(.initials) }
  }

  /// Whether a name in a byline is that of the outlet itself, of which the words are given, or the beginning of it.
  private func isOutlet(_ name: Range<Int>, _ words: [Substring]?) -> Bool {
    guard let words else { return false }
    let own = Fold.text(document.text(tokens: name)).words
    return words.starts(with: own) || words.dropFirst().starts(with: own)
  }

  /// How surely a line without "by" names the authors; `nil` where it does not.
  func impliedByline(_ index: Int, _ title: Int?, _ body: Range<Int>) -> Int? {
    guard let byline = bylines[index], !byline.isExplicit,
      units[index].cue == nil || [.share, .audio].contains(units[index].reason)
    else { return nil }
    guard let name = byline.names.first,
      byline.names.joined().allSatisfy({ isNameWord(document.tokens[$0]) })
    else { return nil }
    var score = 0
    let distance = dates.map { abs($0.unit - index) }.min() ?? 99
    score += distance <= 1 ? 4 : distance <= 3 ? 2 : 0
    if let title { score += index > title ? 3 : title - index < 4 ? -1 : -4 }
    if isExplained(byline, body) { score += 4 }
    if index + 1 < units.count, units[index + 1].reason == .story { score += 1 }
    if let last = byline.names.last, let role = packs.pages.role,
      (last.upperBound..<max(last.upperBound, units[index].tokens.upperBound)).contains(where: {
        packs.lexicon.match(role, document.tokens, at: $0, end: units[index].tokens.upperBound) != nil
      })
    {
      score += 2
    }
    if document.tokens[name.lowerBound].shape.contains(.allCapitals) { score -= 2 }
    if units[index].isBullet { score -= 2 }
    if isInStory(name, body) { score -= 4 }
    if let title, holds(units[title].tokens, name) || frame.title.map({ holds($0, name) }) ?? false {
      score -= 5
    }
    score += personality(name)
    return score >= 4 ? score : nil
  }

  /// Whether a word can stand in a name: one with a capital, a particle, a mark.
  func isNameWord(_ token: Token) -> Bool {
    !token.isWord || token.isCapital || packs.names[token.hash].contains(.particle)
  }

  /// Whether the words of a name are names of people: more than 0 where they are, less where they are other words.
  func personality(_ name: Range<Int>) -> Int {
    let flags = name.map { document.tokens[$0] }.filter { $0.isWord && $0.isCapital }.map {
      packs.names[$0.hash]
    }
    var score = flags.first?.contains(.given) ?? false ? 2 : 0
    let others = flags.filter {
      !$0.isDisjoint(with: [.english, .organisation, .country, .calendar, .notPerson, .thing])
    }
    let plain = others.filter { $0.isDisjoint(with: [.given, .surname]) }
    if !plain.isEmpty { score -= plain.count * 2 + 1 }
    return score
  }

  /// Whether a line after the story begins with the author's name.
  func isExplained(_ byline: BylineReader.Byline, _ body: Range<Int>) -> Bool {
    guard let name = byline.names.first, name.count > 1 else { return false }
    return units[body.upperBound...].prefix(30).contains { unit in
      unit.tokens.count >= name.count
        && zip(name, unit.tokens).allSatisfy { document.tokens[$0].hash == document.tokens[$1].hash }
    }
  }

  /// Whether the story speaks of somebody of that name.
  func isInStory(_ name: Range<Int>, _ body: Range<Int>) -> Bool {
    for index in body where units[index].reason == .story {
      if holds(units[index].tokens, name) { return true }
    }
    return false
  }

  /// Whether the words of a name stand in a run of tokens.
  func holds(_ tokens: Range<Int>, _ name: Range<Int>) -> Bool {
    let first = document.tokens[name.lowerBound].hash
    return tokens.contains { at in
      document.tokens[at].hash == first && at + name.count <= tokens.upperBound
        && zip(name, at...).allSatisfy { document.tokens[$0].hash == document.tokens[$1].hash }
    }
  }
}
