/// Whom words for several take up: "the two", "the officers", "the other two".
extension Discourse {
  /// The named persons to whom something happened, those who were told of without a name first too.
  private var known: [EventMention.Affected] {
    var known: [EventMention.Affected] = []
    for one in topics.flatMap({ $0.person != nil ? [$0] : members(of: $0) ?? [] }) where !known.contains(one)
    {
      known.append(one)
    }
    return known
  }

  /// Those whom "they", "the two" or "the officers" takes up: several told of together, of that number if one is said.
  func group(of count: Int?, gender: Gender? = nil) -> [EventMention.Affected] {
    let (named, judged) = (known, judgments.named)
    if let count {
      // Those named together last are not meant where nothing happened to any of them, and somebody else fits.
      let areParties = listed.contains(where: topics.contains)
      let groups =
        areParties
        ? [several, listed, parties.tried, named, judged]
        : [several, parties.tried, named, judged, listed]
      if let group = groups.first(where: { $0.count == count }) { return group }
      // "Four activists were jailed. Jane Doe received eight years. ... All four": those of the lead.
      if let group = leadGroup(of: count) ?? lately.group(of: count, where: { agrees($0, gender) }),
        gender == nil || group.allSatisfy({ agrees($0, gender) })
      {
        return group
      }
      return several.count == 1 && several[0].isGroup ? several : []
    }
    // "Jane Doe and John Roe were jailed for eight years, Mary Major for two. The activists ...": all of them.
    if several.count > 1 {
      return judged.count > several.count && several.allSatisfy(judged.contains) ? judged : several
    }
    if listed.count > 1, several.first.map({ members[$0] == nil }) ?? true { return listed }
    if several.isEmpty, (2...4).contains(named.count) { return named }
    return several.isEmpty ? (last.isEmpty ? topics : last) : several
  }

  /// Whom "the couple" or "the brothers" takes up: the one family of whom something has happened to somebody.
  func family(_ families: Families, of count: Int?) -> [EventMention.Affected]? {
    let told = families.all.filter { family in
      family.count == count ?? 2 && topics.contains { $0.person.map(family.contains) ?? false }
    }
    return told.count == 1 ? told[0].map { .init(person: $0, unnamed: nil) } : nil
  }

  /// Whom "the other two", "the others" or "the other man" takes up: those who are told of together with the one to whom
  /// something happened last, and are not he.
  func others(of count: Int?) -> [EventMention.Affected] {
    guard !latest.isEmpty else { return [] }
    let groups = [parties.all, known].map { group in
      latest.allSatisfy(group.contains) ? group.filter { !latest.contains($0) } : []
    }
    return groups.first { $0.count == count ?? max($0.count, 1) } ?? []
  }
}
