import DocketModel

/// Everything that was found in the running text of one article, before it is put together as a record.
final class Reading {
  let document: Document
  let packs: PackSet
  /// When the article was published, as far as it says so.
  let published: PartialDate?
  /// The passages of the story.
  let passages: [Passage]
  /// The annotations of all layers of rules.
  let annotations: Annotations
  @exclusivity(unchecked) var places: [PlaceMention] = []
  @exclusivity(unchecked) var courts: [CourtMention] = []
  @exclusivity(unchecked) var statutes: [StatuteMention] = []
  @exclusivity(unchecked) var sentences: [SentenceMention] = []
  @exclusivity(unchecked) var dates: [DateMention] = []
  /// The country of the story, ISO 3166-1 alpha-2.
  @exclusivity(unchecked) var country: String?

  init(
    document: Document, packs: PackSet, published: PartialDate?, passages: [Passage], annotations: Annotations
  ) {
    self.document = document
    self.packs = packs
    self.published = published
    self.passages = passages
    self.annotations = annotations
  }

  /// The passage of a token; `nil` outside of the story.
  func passage(of token: Int) -> Int? {
    var low = 0
    var high = passages.count
    while low < high {
      let middle = (low + high) / 2
      if passages[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < passages.count && passages[low].tokens.contains(token) ? low : nil
  }

  /// The places among some tokens, in order: places stand in the order of the text, and none in another.
  func places(in tokens: Range<Int>) -> ArraySlice<PlaceMention> {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].tokens.upperBound <= tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    return places[low...].prefix { $0.tokens.lowerBound < tokens.upperBound }
  }

  /// Words of a run of tokens.
  func text(_ tokens: Range<Int>) -> String { document.text(tokens: tokens) }
}

extension Reading {
  /// Runs the recognisers over the passages of a story, from values to what is built of them.
  static func read(
    _ document: Document, passages: [Passage], packs: PackSet, published: PartialDate?, frame: StoryFrame,
    names: NameFindings
  ) -> Reading {
    let matcher = Matcher(document: document, packs: packs)
    let layers = ["number", "money", "date", "duration", "term", "statute", "trigger"].compactMap(
      packs.rules.layer)
    let sentence = packs.rules.layer("sentence")
    let acts = ActFinder(document: document, packs: packs, names: names)
    for passage in passages {
      matcher.enter(passage.tokens)
      for act in acts.find(passage.tokens) { matcher.add(act) }
      for layer in layers { matcher.run(layer: layer, in: passage.tokens) }
      if let sentence { matcher.runAll(layer: sentence, in: passage.tokens) }
    }
    let reading = Reading(
      document: document, packs: packs, published: published, passages: passages,
      annotations: matcher.annotations)
    let places = PlaceFinder(document: document, packs: packs, names: names)
    let courts = CourtFinder(document: document, packs: packs, names: names)
    for (number, passage) in passages.enumerated() {
      let found = places.find(passage.tokens, number: number)
      if !found.isEmpty { reading.places += found }
      let named = courts.find(passage.tokens, number: number, places: found)
      if !named.isEmpty { reading.courts += named }
    }
    if let dateline = frame.dateline {
      reading.places.insert(contentsOf: places.dateline(dateline.city), at: 0)
    }
    reading.country = StoryCountry.find(in: reading, outletCountry: frame.outletCountry)
    if let country = reading.country { reading.settlePlaces(of: country, places, courts) }
    reading.readValues(published: published, besides: frame.dateline?.tokens ?? 0..<0, names)
    return reading
  }

  /// How many numbers may stand between a law and its year.
  private static let longestNumber = 2

  /// Whether a date stands in the words for a law, or is a year behind its number ("Law No. 25 of 2003", but not "charged
  /// under Article 209 in 2003").
  private func isOfLaw(_ date: DateMention, _ laws: TokenSet) -> Bool {
    if date.tokens.contains(where: { laws.contains($0) }) { return true }
    guard date.date?.precision == .year, let first = date.tokens.first,
      document.tokens[first].isNumber
        || document.has(first, packs.eventLists.genitive, packs.lexicon)
    else { return false }
    var before = date.tokens.lowerBound - 1
    while before >= 0, date.tokens.lowerBound - before <= Reading.longestNumber,
      document.tokens[before].isNumber,
      !laws.contains(before)
    {
      before -= 1
    }
    return before >= 0 && laws.contains(before)
  }

  /// Reads the values of the annotations.
  ///
  /// - Parameter dateline: the tokens of a dateline, whose day is that of the report and no event's.
  private func readValues(published: PartialDate?, besides dateline: Range<Int>, _ names: NameFindings) {
    // "Sunday Okoro was charged": a name begins with words that are no date.
    var named = TokenSet(count: document.tokens.count)
    for mention in names.mentions where mention.tokens.count > 1 { named.insert(mention.tokens.dropLast()) }
    let reader = AnnotationReader(document: document, packs: packs, annotations: annotations)
    let statutes = StatuteReader(reader: reader)
    let sentences = SentenceReader(reader: reader, country: country)
    var dates = DateResolver(reader: reader, published: published)
    let headings = YearHeadings(passages, document)
    let layer = (
      date: packs.rules.layer("date") ?? -1, statute: packs.rules.layer("statute") ?? -1,
      sentence: packs.rules.layer("sentence") ?? -1
    )
    var candidates: [Int: [Annotation]] = [:]
    for annotation in annotations.all.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
      guard let number = passage(of: annotation.tokens.lowerBound) else { continue }
      switch annotation.layer {
      case layer.date:
        if annotation.tokens.allSatisfy({ named.contains($0) }) { continue }
        let date = dates.resolve(
          annotation, paragraph: passages[number].paragraph, year: headings.year(of: number))
        if !dateline.contains(annotation.tokens.lowerBound) { self.dates.append(date) }
      case layer.statute: self.statutes += statutes.mentions(annotation)
      case layer.sentence: candidates[number, default: []].append(annotation)
      default: break
      }
    }
    // "Act 51 of 1977": the year of a law is no date of what the story tells.
    var laws = TokenSet(count: document.tokens.count)
    for statute in self.statutes { laws.insert(statute.tokens) }
    self.dates.removeAll { isOfLaw($0, laws) }
    DateLag.reckon(&self.dates, published: dates.published) { self.passage(of: $0) }
    for (number, annotations) in candidates.sorted(by: { $0.key < $1.key }) {
      self.sentences += sentences.mentions(
        annotations, passage: passages[number].tokens, number: number,
        earlier: self.sentences.last { $0.kind == .imprisonment })
    }
    self.sentences = SentenceMinimums.settled(self.sentences)
  }
}
