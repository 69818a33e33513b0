/// What a pattern has kept so far, while it is tried at a token: it goes back where a way fails.
struct Trail {
  /// Labels that were opened (as they are) and closed (as their complement), with the token.
  private var marks: [(label: Int32, token: Int32)] = []
  /// Of the marks the first so many hold.
  var depth = 0
  /// Steps taken.
  var steps = 0

  /// Notes that the words of a label begin or end before a token.
  @inline(__always) mutating func note(_ label: Int32, _ token: Int) {
    let mark = (label: label, token: Int32(truncatingIfNeeded: token))
    if depth < marks.count { marks[depth] = mark } else { marks.append(mark) }
    depth += 1
  }

  /// What the labels kept, in the order in which they were closed.
  func captures() -> [Annotation.Capture] {
    var opened: [(label: Int32, token: Int32)] = []
    var captures: [Annotation.Capture] = []
    for mark in marks[..<depth] {
      if mark.label >= 0 {
        opened.append(mark)
      } else if let last = opened.popLast(), mark.token > last.token {
        captures.append(.init(label: Int(last.label), tokens: Int(last.token)..<Int(mark.token)))
      }
    }
    return captures
  }
}
