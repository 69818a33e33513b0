import DocketModel

/// Those whom an article tells to be tried together, as far as it has been read.
struct CaseParties {
  /// Those to whom steps happened together, in the order in which they were told of.
  private var together: [EventMention.Affected] = []
  /// Those who have left the case: died, fled, acquitted, dismissed from it.
  private var gone: Set<EventMention.Affected> = []

  /// All of whom steps were told together.
  var all: [EventMention.Affected] { together }

  /// Those who are tried yet.
  var tried: [EventMention.Affected] { together.filter { !gone.contains($0) } }

  /// Notes those to whom one step happened.
  ///
  /// - Parameter main: whom the story is about: his case holds against another told beside it.
  mutating func join(_ named: [EventMention.Affected], main: EventMention.Affected?) {
    guard named.count > 1 else { return }
    if together.contains(where: named.contains) {
      together += named.filter { !together.contains($0) }
    } else if main.map({ !together.contains($0) }) ?? true {
      together = named
    }
  }

  /// Notes those who have left the case.
  mutating func leave(_ affected: [EventMention.Affected]) { gone.formUnion(affected) }

  /// Whether some are all tried together with one of others.
  func holds(_ some: [EventMention.Affected], with others: [EventMention.Affected]) -> Bool {
    !some.isEmpty && some.allSatisfy(together.contains) && others.contains(where: together.contains)
  }

  /// "The trial opened in May": all who are tried together, where one of them is meant.
  func all(with affected: [EventMention.Affected]) -> [EventMention.Affected] {
    let tried = self.tried
    return affected.contains(where: together.contains) && !tried.isEmpty ? tried : affected
  }
}
