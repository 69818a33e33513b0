import DocketModel

/// Whom the words for persons mean.
extension EventArguments {
  /// Those whom the words of a coordination mean.
  func resolve(_ chain: [Int], _ discourse: Discourse, before: Int) -> Result {
    var result = Result()
    // "any juvenile who was charged", "activists"
    result.isGeneral =
      !chain.isEmpty
      && chain.allSatisfy { actors[$0].isBare || has(actors[$0].tokens.lowerBound, lists.everybody) }
    for index in chain {
      let actor = actors[index]
      switch actor.kind {
      case .named(let person):
        result.people.append(.init(person: person, unnamed: nil))
        result.named.insert(person)
      case .pronoun: result.people += pronoun(actor, index, discourse)
      case .described where actor.family != nil:
        let family = actor.family.map { passage.finder.families.all[$0] } ?? []
        result.people += family.map { .init(person: $0, unnamed: nil) }
        result.named.formUnion(family)
      case .described:
        // Nothing that proceedings do happens to "the victim".
        if has(actor.tokens.upperBound - 1, lists.sufferer), chain.count == 1 {
          result.nobody = true
        } else {
          if let member = member(of: actor, index) {
            let member = resolve(phrases.chain(endingAt: member), discourse, before: member)
            result.people += member.people
            result.named.formUnion(member.named)
          }
          if let named = subject(of: actor, index) {
            result.people.append(.init(person: named, unnamed: nil))
            result.named.insert(named)
          } else {
            let meant = described(actor, discourse)
            result.people += isToldByClause(index, of: meant) ? [phrases.describe(actor)] : meant
          }
          let members = resolve(included(in: index), discourse, before: index)
          result.people += members.people.filter { !result.people.contains($0) }
          result.named.formUnion(members.named)
        }
      case .authority:
        if chain.count == 1, trigger.isPassive, !actor.tokens.contains(where: { has($0, lists.institution) })
        {
          result.people.append(phrases.describe(actor))
        } else if isObject(actor) || chain.count > 1 && actor.count != nil {
          // "jailed a police officer", "charged a former mayor and four officers"
          result.people.append(phrases.describe(actor))
        } else {
          result.nobody = chain.count == 1 && trigger.form != .noun
        }
      case .relative: break
      }
      if let first = actor.tokens.first, has(first, lists.generic) { result.denied = true }
    }
    return result
  }

  /// Whether somebody who acts for a court or a state is one to whom the verb before him happens: "a soldier", "two
  /// police officers".
  private func isObject(_ actor: Actor) -> Bool {
    let start = actor.tokens.lowerBound
    return trigger.form != .noun && start >= trigger.tokens.upperBound
      && (actor.count != nil || has(start, lists.indefinite) || document.tokens[start].isNumber)
  }

  /// "Jane Doe is one of three men", "Jane Doe, one of three men jailed for the raid": the actor whom the words before a
  /// group make one of it.
  private func member(of group: Actor, _ index: Int) -> Int? {
    guard group.isPlural, index > 0, isNamed(actors[index - 1]) || actors[index - 1].kind == .pronoun,
      !actors[index - 1].isPossessor,
      let list = lists.member
    else { return nil }
    let between = actors[index - 1].tokens.upperBound..<group.tokens.lowerBound
    guard let verb = between.first, has(verb, lists.auxiliary) || document.isComma(verb),
      let match = lexicon.match(list, document.tokens, at: verb + 1, end: between.upperBound),
      verb + 1 + match.length == between.upperBound
    else { return nil }
    return index - 1
  }

  /// "Jane Doe was the getaway driver": of whom a description tells what he is.
  private func subject(of description: Actor, _ index: Int) -> Int? {
    // "Jane Doe pleaded guilty on Tuesday, becoming the third minister to be charged"
    let before = description.tokens.lowerBound - 1
    if before > passage.passage.lowerBound, has(before, lists.became), document.isComma(before - 1) {
      return passage.subject?.person
    }
    guard index > 0, case .named(let person) = actors[index - 1].kind, !actors[index - 1].isPossessor,
      !description.isPlural,
      case let between = actors[index - 1].tokens.gap(to: description.tokens),
      let verb = between.first(where: {
        has($0, lists.became) || lists.isAuxiliary(document, $0, "be", lexicon)
      }), between.allSatisfy({ $0 == verb || isTimeOrAdverb($0) })
    else { return nil }
    return person
  }

  /// "on Monday", "recently"
  private func isTimeOrAdverb(_ index: Int) -> Bool {
    passage.finder.verbGroup.dates.contains(index) || has(index, lists.adverb)
  }

  /// "The officer who arrested Jane Doe was charged": whether a clause right behind a description names the one whom it would
  /// mean otherwise.
  private func isToldByClause(_ index: Int, of meant: [EventMention.Affected]) -> Bool {
    guard index + 1 < actors.count, actors[index + 1].kind == .relative,
      actors[index + 1].tokens.lowerBound == actors[index].tokens.upperBound
    else { return false }
    return actors[(index + 2)...].contains { other in
      other.tokens.upperBound <= trigger.group.lowerBound && meant.contains { other.names($0) }
    }
  }

  /// Whom a description means: with "the" somebody told of before, else somebody new.
  func described(_ actor: Actor, _ discourse: Discourse) -> [EventMention.Affected] {
    let isDefinite = has(actor.tokens.lowerBound, lists.definite)
    // "The men accused of her murder": which men, is said here and not before.
    if actor.isPlural, isDefinite,
      passage.triggers.contains(where: {
        $0.tokens.lowerBound == actor.tokens.upperBound && !$0.isFinite && $0.form.contains(.participle)
      })
    {
      return [phrases.describe(actor)]
    }
    if has(actor.tokens.upperBound - 1, lists.sufferer) { return [phrases.describe(actor)] }
    // "The third person charged": nobody told of before.
    if isDefinite, actor.tokens.contains(where: { has($0, lists.ordinal) }) {
      return [phrases.describe(actor)]
    }
    let noun = document.tokens[actor.tokens.upperBound - 1].word
    if let known = owned(actor, discourse) { return [known] }
    if isDefinite, let age = phrases.age(of: actor) {
      if let same = discourse.told(age: age) { return [same] }
    }
    if actor.isPlural, isDefinite, has(actor.tokens.upperBound - 1, lists.kin),
      let family = discourse.family(passage.finder.families, of: actor.count)
    {
      return family
    }
    // "Jane Doe and the others" are all of them.
    if isDefinite, actor.tokens.contains(where: { has($0, lists.rest) }),
      !has(max(passage.passage.lowerBound, actor.tokens.lowerBound - 1), lists.conjunction)
    {
      let others = discourse.others(of: actor.isPlural ? actor.count : 1)
      if !others.isEmpty { return others }
    }
    if isDefinite || actor.isTold {
      var same = discourse.told(noun: noun, passage: passage.number)
      // "Journalist Jane Doe ... The reporter was arrested"
      if same.isEmpty, !actor.isPlural,
        let kind = lists.kind(document, actor.tokens.upperBound - 1, lexicon),
        let known = discourse.byKind[kind]
      {
        same = [known]
      }
      // "journalists Jane Doe and John Roe ... the two journalists": more than the one beside whom the noun stood.
      if actor.isPlural, same.first?.isGroup == false {
        let several = discourse.told(plural: true, count: actor.count)
        if several.count > 1, several.contains(same[0]) { return several }
      }
      if !same.isEmpty, !actor.isPlural || discourse.isLead(same[0]) { return same }
      // "The wife of a gang leader": somebody new, whom the words behind her make known.
      let end = actor.tokens.upperBound
      let isFollowed = end < passage.passage.upperBound
      // "to free the couple who were arrested": somebody new, unless the story opens with him; "The general who gave the
      // order" is somebody new there too.
      let isMadeKnown =
        isFollowed && !actor.isTold && (has(end, lists.genitive) || has(end, lists.relative))
        || isFollowed && has(end, lists.relative) && actor.tokens.lowerBound > passage.passage.lowerBound
      if isMadeKnown, same.isEmpty { return [phrases.describe(actor)] }
      let told = discourse.told(
        plural: actor.isPlural, count: actor.count,
        gender: passage.finder.genders.gender(of: document.tokens[actor.tokens.upperBound - 1]))
      // "an organised group ... the group": the words themselves before another group without names.
      if let group = same.first, group.isGroup, told.count == 1, told[0].isGroup { return same }
      // "the men" are never one man.
      if !told.isEmpty, !actor.isPlural || told.count > 1 || told[0].isGroup { return told }
      if !same.isEmpty, !actor.isPlural || same[0].isGroup { return same }
    }
    return [phrases.describe(actor)]
  }

  /// "Her husband, the historian John Roe, ... Her husband was detained": who was named beside the same noun, unless he may
  /// be the one whom the pronoun means ("John Roe, the brother of Mark Moe, ... His brother").
  private func owned(_ actor: Actor, _ discourse: Discourse) -> EventMention.Affected? {
    let noun = document.tokens[actor.tokens.upperBound - 1]
    guard !actor.isPlural, let owner = actors.first(where: { $0.isOwner(of: actor) }),
      let known = discourse.told(noun: noun.word, passage: passage.number).first, known.person != nil
    else { return nil }
    let genders = passage.finder.genders
    if let his = genders.gender(of: document.tokens[owner.tokens.lowerBound]),
      let its = genders.gender(of: noun), his != its
    {
      return known
    }
    return known == discourse.told(plural: false).first ? nil : known
  }
}
