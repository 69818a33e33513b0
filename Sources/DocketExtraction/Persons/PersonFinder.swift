/// Finds everyone who is named in an article, and what its other capitalised words name.
public enum PersonFinder {
  /// The names in a story.
  /// - Parameters:
  ///   - passages: the story's passages, as tokens of the document, in order.
  public static func find(document: Document, passages: [Range<Int>], packs: PackSet) -> NameFindings {
    guard !packs.nameModel.isEmpty else { return NameFindings() }
    let tagger = NameTagger(document: document, passages: passages, packs: packs)
    var grouping = PersonGrouping(tagger: tagger, tagging: tagger.tag(by: packs.nameModel))
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
    var rows: [UInt32] = []
    var scores: [SIMD8<Int32>] = []
    let transitions = zip(model.transitions, NameDecoder.grammar).map {
      SIMD8<Int32>(truncatingIfNeeded: $0) &+ $1
    }
    var tagging = NameTagging(tokens: document.tokens.count, transitions: transitions)
    for number in passages.indices {
      runs(in: number) { run in
        rows.removeAll(keepingCapacity: true)
        features(of: run, into: &rows)
        NameTagger.score(rows, model, &scores)
        tagging.add(run.tokens, NameDecoder.labels(scores, transitions), scores)
      }
    }
    return tagging
  }

  private static func score(_ rows: [UInt32], _ model: NameModel, _ scores: inout [SIMD8<Int32>]) {
    scores.removeAll(keepingCapacity: true)
    rows.withUnsafeBufferPointer { rows in
      model.rows.withUnsafeBufferPointer { weights in
        var index = 0
        while index < rows.count {
          var sum = SIMD8<Int16>.zero
          for feature in index..<index + featureCount {
            sum = sum &+ SIMD8<Int16>(truncatingIfNeeded: weights[Int(rows[feature])])
          }
          scores.append(SIMD8<Int32>(truncatingIfNeeded: sum))
          index += featureCount
        }
      }
    }
  }
}
