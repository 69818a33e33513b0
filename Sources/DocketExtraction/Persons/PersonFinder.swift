/// Finds everyone who is named in an article, and what its other capitalised words name.
public enum PersonFinder {
  /// The names in a story.
  /// - Parameters:
  ///   - passages: the story's passages, as tokens of the document, in order.
  public static func find(document: Document, passages: [Range<Int>], packs: PackSet) -> NameFindings {
    guard !packs.nameModel.isEmpty else { return NameFindings() }
    let tagger = NameTagger(document: document, passages: passages, packs: packs)
    let grouping = PersonGrouping(
      tagger: tagger, tagging: tagger.tag(by: packs.nameModel), outlets: packs.pages.outlets)
    return grouping.findings()
  }

  /// The names in a story.
  public static func find(document: Document, passages: [Passage], packs: PackSet) -> NameFindings {
    find(document: document, passages: passages.map(\.tokens), packs: packs)
  }
}

extension NameTagger {
  /// Labels all runs of the document.
  func tag(by model: NameModel) -> NameTagging {
    var words: [Word] = []
    var scores: [SIMD8<Int32>] = []
    var labels: [NameLabel] = []
    let transitions = zip(model.transitions, NameDecoder.grammar).map {
      SIMD8<Int32>(truncatingIfNeeded: $0) &+ $1
    }
    var tagging = NameTagging(tokens: document.tokens.count, transitions: transitions)
    var decoder = NameDecoder(transitions: transitions)
    model.use { weights, filled in
      for number in passages.indices {
        runs(in: number) { run in
          if isPlainStart(run) { return }
          if !scores.isEmpty { scores.removeAll(keepingCapacity: true) }
          var sums = WeightSums()
          features(of: run, &words, into: &sums) {
            $0.add(weights[NameModel.place(of: $1, filled)])
          } end: {
            scores.append($0.scores(rows: NameTagger.featureCount))
            $0 = WeightSums()
          }
          decoder.decode(scores, into: &labels)
          tagging.add(run.tokens, labels, scores)
        }
      }
    }
    return tagging
  }
}
