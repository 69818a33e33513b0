/// An entry of several words, or one of a single word that has a value.
struct LexiconEntry: Sendable {
  var list: Int32
  /// Number of words.
  var count: Int32
  /// Its second word, 0 where it has none.
  var second: Int32
  /// Where its words stand in `words`.
  var first: Int32
  /// Its value in `strings`.
  var value: Int32
  /// Whether the first letter must be a capital in the text too.
  var capital: Bool
}

/// Gathers the entries of all lists, word by word.
struct EntryTable {
  var heads: [(first: Int32, phrases: Int32)] = []
  var entries: [LexiconEntry] = []
  var words: [Int32] = []
  var strings = [""]
  private var numbers: [String: Int32] = ["": 0]

  mutating func add(
    _ single: [(word: Int, list: Int, value: String)], _ phrases: [LexiconBuilder.Phrase], words count: Int
  ) {
    let single = single.sorted { ($0.word, $0.list) < ($1.word, $1.list) }
    let phrases = phrases.enumerated().sorted {
      ($0.element.words[0], $0.element.list, $0.element.words[1], -$0.element.words.count, $0.offset)
        < ($1.element.words[0], $1.element.list, $1.element.words[1], -$1.element.words.count, $1.offset)
    }
    heads.reserveCapacity(count + 2)
    var (next, nextPhrase) = (0, 0)
    for word in 0...count {
      let first = Int32(entries.count)
      while next < single.count, single[next].word == word {
        add(single[next].list, [], single[next].value, capital: false)
        next += 1
      }
      heads.append((first, Int32(entries.count)))
      while nextPhrase < phrases.count, phrases[nextPhrase].element.words[0] == word {
        let phrase = phrases[nextPhrase].element
        add(phrase.list, phrase.words, phrase.value, capital: phrase.capital)
        nextPhrase += 1
      }
    }
    heads.append((Int32(entries.count), Int32(entries.count)))
  }

  private mutating func add(_ list: Int, _ words: [Int32], _ value: String, capital: Bool) {
    let number = numbers[value] ?? Int32(strings.count)
    if number == strings.count {
      numbers[value] = number
      strings.append(value)
    }
    entries.append(
      LexiconEntry(
        list: Int32(list), count: Int32(words.count), second: words.count > 1 ? words[1] : 0,
        first: Int32(self.words.count), value: number,
        capital: capital))
    self.words += words
  }
}
