/// Surnames of two words with a hyphen, where they stand alone.
extension PersonGrouping {
  /// A surname of two words: the hashes of both.
  private struct DoubleName: Hashable {
    var first: UInt64
    var last: UInt64
  }

  /// Takes "Vaughan-Rees" for the person who was named with it in full, whatever the tagger says of it.
  func gatherDoubleNames() {
    var owners: [DoubleName: Int] = [:]
    for (number, draft) in drafts.enumerated() where draft.words.count > 2 {
      for mention in draft.mentions {
        let first = mention.upperBound - 3
        if first > mention.lowerBound, let name = doubleName(at: first) {
          owners[name] = owners[name] ?? number
        }
      }
    }
    guard !owners.isEmpty else { return }
    let taken = mentioned()
    for passage in tagger.passages {
      for index in passage where index + 2 < passage.upperBound && !taken.contains(index) {
        guard document.tokens[index].isCapital, let name = doubleName(at: index), let owner = owners[name],
          index == passage.lowerBound || !tagger.isHyphen(index - 1)
        else { continue }
        drafts[owner].add([index..<(index + 3)], margin: 0, titled: false)
      }
    }
  }

  private func doubleName(at index: Int) -> DoubleName? {
    guard document.tokens[index].isWord, tagger.isHyphen(index + 1), document.tokens[index + 2].isWord,
      !document.tokens[index + 2].shape.contains(.spaceBefore)
    else { return nil }
    return DoubleName(first: document.tokens[index].hash, last: document.tokens[index + 2].hash)
  }
}
