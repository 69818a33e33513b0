import DocketModel

/// What stands before a name: "judge Jane Doe", "her lawyer, Jane Doe", "the minister of justice Jane Doe".
extension RoleWords {
  /// The role of the words right before a name: of those that end at it the longest, else one further off in its title.
  func role(before mention: PersonMention, from first: Int) -> Person.Role? {
    var best: (length: Int, role: Person.Role)?
    var farther: Person.Role?
    var isParted = false
    let name = mention.tokens.lowerBound
    for index in min(first, name)..<name where reading.packs.starts.roles.contains(tokens[index].word) {
      // "In mitigation, Jane Doe said": who speaks may be anybody.
      if beside.has(tokens[index], beside.preposition) { continue }
      // "critics accused Jane Doe": a verb, unless a determiner stands before it.
      if beside.has(tokens[index], beside.verbal), !isNoun(index) { continue }
      for (list, role) in classes {
        guard let match = lexicon.match(list, tokens, at: index, end: name) else { continue }
        if role == .judge, !isJudge(index, end: name) { continue }
        let gap = (index + match.length)..<name
        if self.isParted(gap, from: mention), !tokens[index].isCapital { continue }
        let isBeside = gap.allSatisfy { isBetween($0) }
        if role == .defendant || role == .victim,
          isBeside || gap.allSatisfy({ isBetween($0) || mention.title.contains($0) }),
          let whose = roleOfOwned(index)
        {
          return whose
        }
        // "the minister of justice Jane Doe"
        if beside.has(tokens[index + match.length - 1], beside.of), isComplement(gap) {
          if match.length > best?.length ?? 0 {
            if role == .official, isPrivate(gap.lowerBound, end: name) { continue }
            let presides = beside.presides(role, gap.lowerBound..<max(gap.lowerBound, gap.upperBound), tokens)
            best = (match.length, presides ? .judge : role)
          }
          continue
        }
        if isBeside {
          if match.length > best?.length ?? 0 { best = (match.length, role) }
        } else if gap.allSatisfy({ tokens[$0].isMark || mention.title.contains($0) })
          || isDescription(gap, of: mention)
        {
          farther = farther ?? role
          isParted = isParted || gap.contains { reading.document.isComma($0) }
        }
      }
    }
    guard let farther else { return best?.role }
    return best.map { outweighs(farther, $0.role, mention, isParted: isParted) ? farther : $0.role }
      ?? farther
  }

  /// Whether what somebody is in the proceedings counts before the rank or the office in his title: "the prosecuting
  /// counsel, Inspector Jane Doe,", "State prosecutor Advocate Jane Doe", "the man's lawyer, former judge Jane Doe".
  private func outweighs(
    _ role: Person.Role, _ title: Person.Role, _ mention: PersonMention, isParted: Bool
  ) -> Bool {
    switch title {
    // "Justice Ministry spokesman Jane Doe" is no judge.
    case .official:
      [.prosecutor, .lawyer, .defendant, .victim, .witness].contains(role) || role == .judge && isParted
    case .lawyer: [.prosecutor, .defendant, .victim].contains(role)
    default: title != role && mention.title.contains { beside.has(tokens[$0], beside.former) }
    }
  }

  /// The most words of a description before a title.
  private static let longestDescription = 4

  /// ", retired teacher Jane Doe", ", the former tax analyst Jane Doe": what else somebody is stands between.
  private func isDescription(_ gap: Range<Int>, of mention: PersonMention) -> Bool {
    guard !mention.title.isEmpty, let comma = gap.first, reading.document.isComma(comma),
      mention.title.lowerBound > comma,
      mention.title.lowerBound - comma <= RoleWords.longestDescription + 1
    else { return false }
    return (comma + 1..<mention.title.lowerBound).allSatisfy { beside.isPlain(tokens[$0]) }
  }

  /// "Listed as a respondent, Jane Doe says": a comma stands before a name, and none behind it ends an apposition.
  func isParted(_ gap: Range<Int>, from mention: PersonMention) -> Bool {
    // "Her lawyer, Jane Doe of the Legal Aid Society, said"
    let end = cues.behindTown(mention)
    return gap.contains { reading.document.isComma($0) } && end < tokens.count && tokens[end].isWord
      && !beside.has(tokens[end], beside.conjunction) && !beside.has(tokens[end], beside.possessiveMark)
  }

  /// The most words of what somebody is the head of.
  static let longestComplement = 6

  /// Whether words say what somebody is the head of, and end right before the name or with a comma before it.
  func isComplement(_ words: Range<Int>) -> Bool {
    !words.isEmpty && words.count <= RoleWords.longestComplement
      && words.allSatisfy { index in
        (tokens[index].isWord || beside.has(tokens[index], beside.possessiveMark))
          && (!beside.has(tokens[index], beside.auxiliary)
            || beside.has(tokens[index], beside.possessiveMark))
          && !beside.has(tokens[index], beside.relative) && !beside.has(tokens[index], beside.report)
          && (!beside.has(tokens[index], beside.preposition) || isOfName(index))
      }
  }

  /// "the Ministry of Foreign Affairs": "of" between capitals.
  private func isOfName(_ index: Int) -> Bool {
    tokens[index - 1].isCapital && tokens[index + 1].isCapital && beside.has(tokens[index], beside.genitive)
  }

  /// "the main accused", "the suspect": a determiner stands before the word.
  func isNoun(_ index: Int) -> Bool {
    tokens[index].isCapital
      || (max(0, index - 2)..<index).contains { beside.has(tokens[$0], beside.determiner) }
  }

  /// What may stand between a role and the name: "her mother, 64-year-old Jane Doe", "Prosecutor J. Jane Doe".
  func isBetween(_ index: Int) -> Bool {
    tokens[index].isMark || isInitial(index) || tokens[index].isNumber
      || beside.has(tokens[index], beside.address)
      || beside.has(tokens[index], beside.age) || beside.has(tokens[index], beside.possessiveMark)
  }
}
