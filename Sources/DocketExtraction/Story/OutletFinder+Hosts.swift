import DocketModel

/// What a host name says.
extension OutletFinder {
  /// The words of the page that a host name is made of: `silkroadledger.com` is the `Silk Road Ledger`.
  func spelled(_ host: String, _ page: Page) -> String? {
    let labels = host.split(separator: ".")
    guard let label = labels.dropLast().max(by: { $0.utf8.count < $1.utf8.count }), label.utf8.count > 4
    else { return nil }
    let wanted = Array(label.utf8.filter { $0 != 45 })
    for (index, unit) in page.units.enumerated() where !page.isBody[index] && unit.words <= 60 {
      for start in unit.tokens where document.tokens[start].isCapital {
        if let end = spells(wanted, start, unit.tokens.upperBound) {
          return document.text(tokens: start..<end)
        }
      }
    }
    return nil
  }

  /// A host name cut at the words that names of outlets end or begin with: `narynpost.com` is `Naryn Post`.
  func split(_ host: String) -> String? {
    let labels = host.split(separator: ".")
    guard let label = labels.dropLast().max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    var rest = Array(label.utf8)
    guard rest.allSatisfy({ (97...122).contains($0) || $0 == 45 }) else { return nil }
    var words: [[UInt8]] = []
    while let word = pages.outlets.words.first(where: {
      rest.count > $0.count + 1 && rest.suffix($0.count).elementsEqual($0)
    }) {
      words.insert(word, at: 0)
      rest.removeLast(word.count)
      if rest.last == 45 { rest.removeLast() }
    }
    if let word = pages.outlets.words.first(where: { rest.count > $0.count + 2 && rest.starts(with: $0) }) {
      rest.removeFirst(word.count)
      words.insert(rest, at: 0)
      words.insert(word, at: 0)
    } else {
      words.insert(rest, at: 0)
    }
    guard words.count > 1 else { return nil }
    return words.map { word in
      String(decoding: Array(word.split(separator: 45).joined(separator: [32])), as: UTF8.self)
    }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  /// Initials are short for the name that begins so: `(ON)` for `Orinoco Now`.
  mutating func joinInitials() {
    let shorts = candidates.filter { !$0.value.isKnown && OutletFinder.isInitials($0.value.name) }
    guard !shorts.isEmpty else { return }
    var long: [String: String] = [:]
    for (key, candidate) in candidates {
      let words = candidate.name.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
      guard words.count > 1 else { continue }
      let initials = String(
        decoding: words.compactMap(\.first).filter { (65...90).contains($0) }, as: UTF8.self)
      long[initials] = min(long[initials] ?? key, key)
    }
    for (key, short) in shorts {
      guard let found = long[short.name] else { continue }
      // An agency's copy in a paper is the paper's.
      if mastheads.isEmpty || mastheads.contains(found) { candidates[found]?.weight += short.weight }
      candidates[key] = nil
    }
  }

  /// Whether a name is two to six capitals.
  private static func isInitials(_ name: String) -> Bool {
    (2...6).contains(name.utf8.count) && name.utf8.allSatisfy { (65...90).contains($0) }
  }

  func spells(_ wanted: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var at = 0
    var index = start
    while index < end, index < start + 6 {
      let token = document.tokens[index]
      if token.isWord || token.isNumber {
        for byte in document.bytes[Int(token.start)..<Int(token.end)] {
          guard at < wanted.count, wanted[at] == ((65...90).contains(byte) ? byte | 32 : byte) else {
            return nil
          }
          at += 1
        }
        if at == wanted.count { return index > start ? index + 1 : nil }
      }
      index += 1
    }
    return nil
  }
}
