import DocketModel

/// The words that tell events.
extension EventFinder {
  /// The triggers of a passage, longest first at each token, with their voice and modality.
  ///
  /// - Parameter dates: the dates of the passage, indexes into `Reading.dates`.
  func triggers(_ passage: Range<Int>, dates: Range<Int>) -> [Trigger] {
    var triggers = triggers(in: passage, of: passage, dates: dates)
    for index in triggers.indices
    where triggers[index].modality == .actual && rules.rules[triggers[index].rule].type == .tried
      && verbGroup.isOnlySet(triggers[index].tokens, passage)
    {
      triggers[index].modality = .planned
      triggers[index].wasSet = true
    }
    return triggers
  }

  /// The triggers that stand among some tokens of a passage.
  private func triggers(in words: Range<Int>, of passage: Range<Int>, dates: Range<Int>) -> [Trigger] {
    var triggers: [Trigger] = []
    let layer = triggerLayer.map(Annotations.bit) ?? 0
    let (tokens, starts) = (reading.document.tokens, reading.packs.starts.triggers)
    var index = words.lowerBound
    while index < words.upperBound {
      if reading.annotations.layers(at: index) & layer != 0, let phrase = phrase(at: index, passage, dates),
        phrase.tokens.upperBound <= words.upperBound
      {
        triggers.append(phrase)
        triggers += inside(phrase, dates)
        if let aside = lists.aside(in: phrase.tokens, reading.document, lexicon) {
          triggers += self.triggers(in: aside, of: passage, dates: dates)
        }
        index = phrase.tokens.upperBound
        continue
      }
      guard starts.contains(tokens[index].word),
        let match = lexicon.match(list, tokens, at: index, end: words.upperBound),
        let number = Int(match.value), !courts.contains(index)
      else {
        index += 1
        continue
      }
      let words = index..<(index + match.length)
      for (rule, form) in rules.triggers[number] {
        let trigger = Trigger(
          tokens: words, rule: rule, form: form, group: words, isLoose: rules.rules[rule].isOfProceedings,
          needsPerson: rules.rules[rule].whom == .person && form.isDisjoint(with: [.active, .noun]))
        if let choice = choose(trigger, passage),
          let analysed = verbGroup.analyse(choice, rules.rules[rule], in: passage)
        {
          triggers.append(analysed)
          if words.count > 1 { triggers += inside(analysed, dates) }
        }
      }
      index += match.length
    }
    return triggers
  }

  /// Events that nouns tell inside of the words of another: the appeal in "rejected the appeal".
  ///
  /// - Parameter dates: the dates of the passage, indexes into `Reading.dates`.
  private func inside(_ outer: Trigger, _ dates: Range<Int>) -> [Trigger] {
    var found: [Trigger] = []
    for index in outer.tokens {
      guard let match = lexicon.match(list, reading.document.tokens, at: index, end: index + 1),
        let number = Int(match.value)
      else { continue }
      for (rule, form) in rules.triggers[number]
      where form.contains(.noun) && isTold(rules.rules[rule], at: index, inside: outer, dates) {
        var trigger = Trigger(tokens: index..<index + 1, rule: rule, form: .noun, group: index..<index + 1)
        trigger.isInside = true
        found.append(trigger)
      }
    }
    return Array(found.prefix(1))
  }

  /// Whether a noun tells an event inside of the words of another.
  private func isTold(
    _ rule: EventRule, at index: Int, inside outer: Trigger, _ dates: Range<Int>
  ) -> Bool {
    let type = rules.rules[outer.rule].type
    if rule.inside.contains(type) { return true }
    guard rule.insideDated.contains(type) else { return false }
    return reading.dates[dates].contains {
      index > outer.tokens.lowerBound && $0.tokens.upperBound == index && $0.date?.precision == .year
        // "Her conviction in May was upheld"
        || $0.tokens.lowerBound == index + 1 && $0.tokens.upperBound <= outer.tokens.upperBound
    }
  }
}
