import DocketModel

/// The outlets of the packs, found by domain, by the words of their names and by their credits.
final class OutletIndex: Sendable {
  /// Number of an outlet.
  typealias OutletID = Int

  /// One outlet.
  struct Outlet: Sendable {
    var name: String
    var country: String?
    /// The name without article, spaces and case.
    var key: String
  }

  /// Words that name an outlet.
  private struct Phrase: Sendable {
    /// Number of its words.
    var length: Int32
    /// Where its words stand in `phraseWords`.
    var first: Int32
    var outlet: Int32
    var isCredit: Bool
  }

  /// Words that name an outlet, as the packs have them.
  private typealias Draft = (words: [Int32], outlet: OutletID, isCredit: Bool)

  /// All outlets.
  let outlets: [Outlet]
  /// Articles with which names begin, folded.
  private let articles: Set<String>
  /// Words that names of outlets are made of, in lower case, the longest first.
  let words: [[UInt8]]
  private let domains: [String: OutletID]
  private let phrases: [Phrase]
  /// The words of all phrases, one behind the other.
  private let phraseWords: [Int32]
  private let heads: [Int32]
  private let next: [Int32]

  /// Compiles the blocks `outlet:`.
  static func compile(_ stanzas: [Stanza], into builder: inout LexiconBuilder) -> OutletIndex {
    var outlets: [Outlet] = []
    var domains: [String: OutletID] = [:]
    var phrases: [Draft] = []
    let articleWords = stanzas.filter { $0.kind == "words" && $0.name == "outlet.article" }
      .flatMap { $0.alternatives("are") }
    let words = stanzas.filter { $0.kind == "words" && $0.name == "outlet.word" }.flatMap {
      $0.alternatives("are")
    }
    let articleNames = Set(articleWords.map { Fold.text($0) })
    let articles = Set(
      articleWords.compactMap { builder.tokens($0).first.map(\.hash) }.map { builder.intern($0) })
    for stanza in stanzas where stanza.kind == "outlet" {
      let id = outlets.count
      let country = stanza.value("country")
      outlets.append(
        Outlet(
          name: stanza.name, country: country == "-" ? nil : country, key: key(stanza.name, articleNames)))
      for domain in stanza.alternatives("domain") where domains[domain] == nil { domains[domain] = id }
      for name in [stanza.name] + stanza.alternatives("also") + stanza.alternatives("domain") {
        var words = builder.tokens(name).map { builder.intern($0.hash) }
        if !words.isEmpty { phrases.append((words, id, false)) }
        // Names lose their article in running text: "the Kyiv Independent community".
        guard words.count > 2, articles.contains(words[0]) else { continue }
        words.removeFirst()
        phrases.append((words, id, false))
      }
      for credit in stanza.alternatives("credit") {
        let words = builder.tokens(credit).map { builder.intern($0.hash) }
        if !words.isEmpty { phrases.append((words, id, true)) }
      }
    }
    return OutletIndex(
      outlets: outlets, articles: articleNames, words: words, domains: domains, phrases: phrases)
  }

  private init(
    outlets: [Outlet], articles: Set<String>, words: [String], domains: [String: OutletID],
    phrases drafts: [Draft]
  ) {
    self.articles = articles
    self.words = words.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    self.outlets = outlets
    self.domains = domains
    var phrases: [Phrase] = []
    var phraseWords: [Int32] = []
    for draft in drafts.sorted(by: { $0.words.count > $1.words.count }) {
      phrases.append(
        Phrase(
          length: Int32(draft.words.count), first: Int32(phraseWords.count), outlet: Int32(draft.outlet),
          isCredit: draft.isCredit))
      phraseWords += draft.words
    }
    var heads = Array(repeating: Int32(-1), count: Int(drafts.map { $0.words[0] }.max() ?? 0) + 1)
    var next = Array(repeating: Int32(-1), count: phrases.count)
    for index in phrases.indices.reversed() {
      let first = Int(phraseWords[Int(phrases[index].first)])
      next[index] = heads[first]
      heads[first] = Int32(index)
    }
    self.phrases = phrases
    self.phraseWords = phraseWords
    self.heads = heads
    self.next = next
  }

  /// A name under which spellings with and without article, spaces and case are one.
  func key(_ name: String) -> String { OutletIndex.key(name, articles) }

  private static func key(_ name: String, _ articles: Set<String>) -> String {
    let folded = Fold.bytes(name)
    guard folded.allSatisfy({ $0 < 0x80 }) else {
      let words = String(decoding: folded, as: UTF8.self).words
      guard words.count > 1 else { return words.isEmpty ? "" : String(words[0]) }
      return words.dropFirst(articles.contains(String(words[0])) ? 1 : 0).joined()
    }
    var key: [UInt8] = []
    key.reserveCapacity(folded.count)
    // How many letters and numbers the first of several words has.
    var first = 0
    var isBetween = false
    for byte in folded {
      guard (97...122).contains(byte | 32) || (48...57).contains(byte) else {
        isBetween = true
        continue
      }
      if isBetween, first == 0 { first = key.count }
      isBetween = false
      key.append(byte)
    }
    if first > 0, articles.contains(String(decoding: key[..<first], as: UTF8.self)) { key.removeFirst(first) }
    return String(decoding: key, as: UTF8.self)
  }

  /// The outlet of a host name: that of the longest domain that the host is or lies in.
  func outlet(host: String) -> OutletID? {
    var rest = host[...]
    while true {
      if let id = domains[String(rest)] { return id }
      guard let dot = rest.firstIndex(of: ".") else { return nil }
      rest = rest[rest.index(after: dot)...]
    }
  }

  /// Whether a name or credit of an outlet begins with a word.
  @inline(__always) func begins(_ word: Int32) -> Bool { Int(word) < heads.count && heads[Int(word)] >= 0 }

  /// The longest name of an outlet that stands in `tokens` at `index`; where several outlets share it, all of them.
  func names(_ tokens: [Token], at index: Int, end: Int, credits: Bool, anyCase: Bool = false)
    -> (length: Int, outlets: [OutletID])?
  {
    let word = Int(tokens[index].word)
    guard word != 0, word < heads.count, anyCase || tokens[index].isCapital || !tokens[index].isWord
    else { return nil }
    var found: [OutletID] = []
    var length = 0
    var at = heads[word]
    while at >= 0 {
      let phrase = phrases[Int(at)]
      at = next[Int(at)]
      let words = Int(phrase.length)
      guard phrase.isCredit == credits || !credits && !phrase.isCredit, words >= length, index + words <= end
      else { continue }
      var offset = 1
      while offset < words, tokens[index + offset].word == phraseWords[Int(phrase.first) + offset] {
        offset += 1
      }
      guard offset == words else { continue }
      length = words
      if !found.contains(Int(phrase.outlet)) { found.append(Int(phrase.outlet)) }
    }
    return length > 0 ? (length, found) : nil
  }
}
