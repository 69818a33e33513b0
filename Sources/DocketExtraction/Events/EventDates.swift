import DocketModel

/// Gives each date of a passage to the event that it dates.
///
/// A date belongs to the nearest trigger; clauses between them count as distance. A date that opens the passage belongs
/// to its first finite verb. Verbs joined by "and" share a date.
struct EventDates {
  let passage: PassageEvents

  /// The cost up to which a date goes to a trigger that is not its nearest.
  private static let mostCost = 45

  private var document: Document { passage.finder.reading.document }
  private var lists: EventLists { passage.finder.lists }
  private var lexicon: Lexicon { passage.finder.lexicon }

  /// For each trigger the date that belongs to it: an index into `Reading.dates`.
  func assigned() -> [Int?] {
    let triggers = passage.triggers
    guard !triggers.isEmpty else { return [] }
    var assigned: [Int?] = Array(repeating: nil, count: triggers.count)
    var pairs: [(cost: Int, date: Int, index: Int)] = []
    for date in passage.dates {
      let mention = passage.finder.reading.dates[date]
      guard !mention.isUntil else { continue }
      let costs = triggers.map { distance(mention.tokens, $0) }
      guard let least = costs.min(), !isTold(mention.tokens, before: least) else { continue }
      for (index, cost) in costs.enumerated() where cost <= max(least, EventDates.mostCost) {
        pairs.append((cost, date, index))
      }
    }
    // The nearest pairs first; a date that loses its trigger to a nearer one goes to its next.
    var used: Set<Int> = []
    for pair in pairs.sorted(by: { ($0.cost, $0.date, $0.index) < ($1.cost, $1.date, $1.index) })
    where assigned[pair.index] == nil && !used.contains(pair.date) {
      assigned[pair.index] = pair.date
      used.insert(pair.date)
    }
    share(&assigned)
    return assigned
  }

  /// Whether the date says when somebody told of it: a verb of telling stands right beside it, nearer than any event.
  private func isTold(_ date: Range<Int>, before cost: Int) -> Bool {
    let low = max(passage.passage.lowerBound, date.lowerBound - 2)
    let high = min(passage.passage.upperBound, date.upperBound + 2)
    for index in low..<high where !date.contains(index) {
      let distance = index < date.lowerBound ? date.lowerBound - index - 1 : index - date.upperBound
      if lists.has(document, index, lists.report, lexicon), distance < cost { return true }
    }
    return false
  }

  private func distance(_ date: Range<Int>, _ trigger: Trigger) -> Int {
    let group = trigger.group
    let opens = date.lowerBound <= passage.passage.lowerBound + 1 && trigger.isFinite
    let between =
      date.lowerBound >= group.upperBound
      ? group.upperBound..<date.lowerBound
      : date.upperBound <= group.lowerBound ? date.upperBound..<group.lowerBound : 0..<0
    var cost = between.count
    if date.upperBound <= group.lowerBound { cost += opens ? -min(cost, 20) : 4 }
    for index in between {
      if document.tokens[index].isMark, document.bytes[Int(document.tokens[index].start)] == 44 {
        cost += opens ? 0 : 2
      }
      if lists.has(document, index, lists.clauseBreak, lexicon)
        || lists.has(document, index, lists.subordinate, lexicon)
      {
        cost += 12
      }
    }
    for other in passage.triggers
    where other.tokens != trigger.tokens && between.contains(other.tokens.lowerBound) {
      cost += 6
    }
    return cost
  }

  /// "arrested and charged on Monday": verbs that only "and" parts share a date.
  private func share(_ assigned: inout [Int?]) {
    let triggers = passage.triggers
    func joined(_ a: Trigger, _ b: Trigger) -> Bool {
      guard a.tokens.upperBound <= b.group.lowerBound else { return a.tokens == b.tokens }
      let between = a.tokens.upperBound..<b.group.lowerBound
      guard between.count <= 12, let conjunction = between.last else { return false }
      guard lists.has(document, conjunction, lists.conjunction, lexicon) else { return false }
      return !between.dropLast().contains {
        lists.has(document, $0, lists.clauseBreak, lexicon)
          || lists.has(document, $0, lists.subordinate, lexicon)
      }
    }
    guard triggers.count > 1 else { return }
    for index in 1..<triggers.count where joined(triggers[index - 1], triggers[index]) {
      if assigned[index] == nil { assigned[index] = assigned[index - 1] }
    }
    for index in stride(from: triggers.count - 2, through: 0, by: -1)
    where assigned[index] == nil && joined(triggers[index], triggers[index + 1]) {
      assigned[index] = assigned[index + 1]
    }
  }
}
