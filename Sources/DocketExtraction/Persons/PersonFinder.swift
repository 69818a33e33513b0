/// Finds everyone who is named in an article, and what its other capitalised words name.
public enum PersonFinder {
  /// The names in a story.
  /// - Parameters:
  ///   - passages: the story's passages, as tokens of the document, in order.
  public static func find(document: Document, passages: [Range<Int>], packs: PackSet) -> NameFindings {
    guard !packs.nameModel.isEmpty else { return NameFindings() }
    let tagger = NameTagger(document: document, passages: passages, packs: packs)
    let spans = tagger.spans(model: packs.nameModel)
    var grouping = PersonGrouping(tagger: tagger, spans: spans)
    return grouping.findings()
  }

  /// The names in a story.
  public static func find(document: Document, passages: [Passage], packs: PackSet) -> NameFindings {
    find(document: document, passages: passages.map(\.tokens), packs: packs)
  }
}

extension NameTagger {
  /// All spans that the model takes for names, in the order of the text.
  func spans(model: NameModel) -> [TaggedSpan] {
    var spans: [TaggedSpan] = []
    var rows: [UInt16] = []
    var scores: [SIMD8<Int32>] = []
    let transitions = zip(model.transitions, NameDecoder.grammar).map {
      SIMD8<Int32>(truncatingIfNeeded: $0) &+ $1
    }
    for number in passages.indices {
      runs(in: number) { run in
        rows.removeAll(keepingCapacity: true)
        features(of: run, into: &rows)
        NameTagger.score(rows, model, &scores)
        let labels = NameDecoder.labels(scores, transitions)
        NameTagger.cut(labels, scores, at: run.tokens.lowerBound, &spans)
      }
    }
    return spans
  }

  private static func score(_ rows: [UInt16], _ model: NameModel, _ scores: inout [SIMD8<Int32>]) {
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

  /// Cuts labelled words into spans.
  private static func cut(
    _ labels: [NameLabel], _ scores: [SIMD8<Int32>], at first: Int, _ spans: inout [TaggedSpan]
  ) {
    var index = 0
    while index < labels.count {
      guard let kind = labels[index].kind else {
        index += 1
        continue
      }
      var end = index + 1
      while end < labels.count, labels[end].isInside || (kind == .other && labels[end] == .other) { end += 1 }
      spans.append(
        TaggedSpan(tokens: first + index..<first + end, kind: kind, margin: margin(scores[index..<end])))
      index = end
    }
  }

  /// How far the reading as a person is ahead of the best other reading.
  private static func margin(_ scores: ArraySlice<SIMD8<Int32>>) -> Int {
    var sums = SIMD8<Int32>.zero
    for (index, score) in zip(scores.indices, scores) {
      let inside = index > scores.startIndex ? 1 : 0
      sums[0] &+= score[0]
      sums[1] &+= score[1 + inside]
      sums[2] &+= score[3 + inside]
      sums[3] &+= score[5 + inside]
      sums[4] &+= score[7]
    }
    return Int(sums[1]) - Int(max(max(sums[0], sums[2]), max(sums[3], sums[4])))
  }
}
