/// What a pattern has kept so far, while it is tried at a token: it goes back where a way fails.
struct Trail {
  /// Labels that were opened (as they are) and closed (as their complement), with the token.
  private var marks: [(label: Int32, token: Int32)] = []
  /// The marks of the best match.
  private var kept: [(label: Int32, token: Int32)] = []
  /// The labels that are open while the captures are read.
  private var opened: [(label: Int32, token: Int32)] = []
  /// Of the marks the first so many hold.
  var depth = 0
  /// Ways that are still to be tried: where they go on, at which token, and how many of the marks hold there.
  private var open: [(counter: Int32, token: Int32, depth: Int32)] = []
  /// Of them the first so many are left.
  var ways = 0
  /// Steps taken.
  var steps = 0

  /// Notes that the words of a label begin or end before a token.
  @inline(__always) mutating func note(_ label: Int32, _ token: Int) {
    let mark = (label: label, token: Int32(truncatingIfNeeded: token))
    if depth < marks.count { marks[depth] = mark } else { marks.append(mark) }
    depth += 1
  }

  /// Leaves a way to be tried if the one that is taken fails.
  @inline(__always) mutating func leave(_ counter: Int32, _ token: Int) {
    let way = (
      counter: counter, token: Int32(truncatingIfNeeded: token), depth: Int32(truncatingIfNeeded: depth)
    )
    if ways < open.count { open[ways] = way } else { open.append(way) }
    ways += 1
  }

  /// Goes back to the last way that was left.
  @inline(__always) mutating func back() -> (counter: Int, token: Int) {
    ways -= 1
    let way = open[ways]
    depth = Int(way.depth)
    return (Int(way.counter), Int(way.token))
  }

  /// Keeps the marks that hold, as those of the best match.
  mutating func keep() {
    if !kept.isEmpty { kept.removeAll(keepingCapacity: true) }
    for mark in marks[..<depth] { kept.append(mark) }
  }

  /// What the labels of the best match kept, in the order in which they were closed.
  mutating func captures() -> [Annotation.Capture] {
    guard !kept.isEmpty else { return [] }
    if !opened.isEmpty { opened.removeAll(keepingCapacity: true) }
    var captures: [Annotation.Capture] = []
    captures.reserveCapacity(kept.count / 2)
    for mark in kept {
      if mark.label >= 0 {
        opened.append(mark)
      } else if let last = opened.popLast(), mark.token > last.token {
        captures.append(.init(label: Int(last.label), tokens: Int(last.token)..<Int(mark.token)))
      }
    }
    return captures
  }
}
