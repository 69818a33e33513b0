/// Groups reports whose evidence hangs together, so that no group has two that cannot be one case.
///
/// Pairs are taken by falling score, so that the result depends on the set of reports alone.
struct Grouping {
  /// Groups of more reports than this are compared only where they share a key.
  static let comparedAtMost = 40

  /// The groups of `members`, each sorted, in the order of their first member.
  static func groups<Index>(of members: [String], in session: inout Session<Index>) throws -> [[String]] {
    var pairs: Set<Session<Index>.Pair> = []
    for place in members {
      for other in try session.neighbours(of: place) where !session.isMention(other) {
        pairs.insert(.init(place, other))
      }
    }
    var scored: [(pair: Session<Index>.Pair, score: Double)] = []
    for pair in pairs { scored.append((pair, try session.verdict(pair.a, pair.b).score)) }
    scored.sort { ($1.score, $0.pair.a, $0.pair.b) < ($0.score, $1.pair.a, $1.pair.b) }
    var group: [String: Int] = [:]
    var groups: [Int: [String]] = [:]
    for (number, place) in members.enumerated() {
      group[place] = number
      groups[number] = [place]
    }
    for (pair, _) in scored {
      guard let x = group[pair.a], let y = group[pair.b], x != y, let mine = groups[x], let theirs = groups[y]
      else {
        continue
      }
      guard try !bridges(pair, mine, theirs, in: &session), try fits(mine, theirs, in: &session) else {
        continue
      }
      groups[min(x, y)] = mine + theirs
      groups[max(x, y)] = nil
      for place in mine + theirs { group[place] = min(x, y) }
    }
    return groups.values.map { $0.sorted() }.sorted { ($0.first ?? "") < ($1.first ?? "") }
  }

  /// Whether a report that names no defendant would tie two groups that do: it is of one case, and says nothing
  /// of the two being one.
  private static func bridges<Index>(
    _ pair: Session<Index>.Pair, _ mine: [String], _ theirs: [String], in session: inout Session<Index>
  ) throws -> Bool {
    guard !session.isNamed(pair.a) || !session.isNamed(pair.b) else { return false }
    let verdict = try session.verdict(pair.a, pair.b)
    let decides = verdict.reasons.contains { [.number, .correction].contains($0.kind) && $0.weight > 0 }
    guard !decides else { return false }
    return mine.contains(where: session.isNamed) && theirs.contains(where: session.isNamed)
  }

  private static func fits<Index>(
    _ mine: [String], _ theirs: [String], in session: inout Session<Index>
  ) throws -> Bool {
    let known = mine.count * theirs.count > comparedAtMost * comparedAtMost
    for a in mine {
      for b in theirs {
        if known {
          if session.areParted(a, b) { return false }
        } else if try session.verdict(a, b).apart {
          return false
        }
      }
    }
    return true
  }
}

extension Session {
  /// Whether a report names a defendant.
  func isNamed(_ place: String) -> Bool { dossiers[place].map { !$0.defendants.isEmpty } ?? false }

  /// Whether two reports are of one article or held apart by a person: what is known without comparing.
  func areParted(_ x: String, _ y: String) -> Bool {
    guard let a = dossiers[x]?.report, let b = dossiers[y]?.report else { return false }
    return a.article == b.article || decisions.part(a.id, b.id)
  }
}
