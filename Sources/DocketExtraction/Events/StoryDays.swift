import DocketModel

/// Days that a story gives once for several passages: the dates that head the entries of a chronicle, and the day of
/// the news that its first passages tell.
struct StoryDays {
  /// For each passage the date that heads its entry: an index into `Reading.dates`.
  private var headings: [Int?]
  /// The day of the news: an index into `Reading.dates`; `nil` where the first passages give none, or several.
  private(set) var news: Int?

  /// Whether the news is that somebody was released.
  private var isRelease = false

  /// How many passages tell the news before the background begins: title, standfirst, and what follows.
  private static let leadPassages = 7

  /// How many days before publication a day is news.
  private static let recent = 10

  /// - Parameter clauses: the passages, in order.
  init(_ clauses: [PassageEvents], _ reading: Reading) {
    headings = StoryDays.headings(clauses, reading)
    news = readNews(clauses, reading)
  }

  /// The date under which a passage stands in a chronicle.
  func heading(of passage: Int) -> Int? { headings[passage] }

  /// The day of the news, for a step that a passage tells which it can be that of.
  func news(of passage: Int, type: EventType) -> Int? {
    guard passage < StoryDays.leadPassages, !isRelease || StoryDays.freeing.contains(type) else { return nil }
    return news
  }

  // MARK: Chronicles

  /// "11 October. The court sentenced ...": passages that are a date and nothing else; one alone is the story's own.
  private static func headings(_ clauses: [PassageEvents], _ reading: Reading) -> [Int?] {
    var headings: [Int?] = Array(repeating: nil, count: clauses.count)
    var heads: [Int] = []
    // Those whose entries are no more than their paragraphs.
    var entries: Set<Int> = []
    for clause in clauses {
      let alone = onlyDate(clause, reading)
      guard let date = alone ?? openingDate(clause, reading) else { continue }
      if alone == nil { entries.insert(clause.number) }
      heads.append(clause.number)
      headings[clause.number] = date
    }
    guard heads.count > 1 else { return Array(repeating: nil, count: clauses.count) }
    for (place, head) in heads.enumerated() {
      let next = place + 1 < heads.count ? heads[place + 1] : clauses.count
      let paragraph = reading.passages[head].paragraph
      let opens = head + 1 < clauses.count && reading.passages[head + 1].paragraph == paragraph
      for number in head..<next
      where !opens && !entries.contains(head) || reading.passages[number].paragraph == paragraph {
        headings[number] = headings[head]
      }
    }
    return headings
  }

  /// "March 2014: Police search the office. He is detained.": the date before the colon that opens a paragraph.
  private static func openingDate(_ clause: PassageEvents, _ reading: Reading) -> Int? {
    guard let date = clause.dates.first, opensParagraph(clause, reading),
      case let mention = reading.dates[date], mention.date?.precision != .year, mention.date != nil,
      !mention.isFuture, mention.tokens.lowerBound == clause.passage.lowerBound,
      case let end = mention.tokens.upperBound, end < clause.passage.upperBound, reading.document.isColon(end)
    else { return nil }
    return date
  }

  private static func opensParagraph(_ clause: PassageEvents, _ reading: Reading) -> Bool {
    clause.number == 0
      || reading.passages[clause.number - 1].paragraph != reading.passages[clause.number].paragraph
  }

  /// The date of a passage that has no words besides, at the beginning of its paragraph.
  private static func onlyDate(_ clause: PassageEvents, _ reading: Reading) -> Int? {
    guard clause.dates.count == 1, let date = clause.dates.first, opensParagraph(clause, reading) else {
      return nil
    }
    let mention = reading.dates[date]
    guard mention.date?.precision == .day, !mention.isFuture else { return nil }
    let isAlone = clause.passage.allSatisfy {
      mention.tokens.contains($0) || reading.document.tokens[$0].isMark
    }
    return isAlone ? date : nil
  }

  // MARK: News

  /// Steps of which the news may be while all that courts did is background: "died in prison on Monday. He was convicted
  /// of ..."
  private static let apart: [EventType] = [
    .died, .pardoned, .extradited, .deported, .executed, .detained, .fled, .wanted, .searched, .investigated,
    .appealed, .sued,
  ]

  /// What a court does whose day is that of a release.
  static let freeing: [EventType] = [.acquitted, .dismissed, .overturned]

  /// What courts do whose day is the news where the first passages give other days besides: "calls went unanswered on
  /// Friday".
  private static let ofCourts: [EventType] = PassageEvents.outcomes + [.tried]

  /// The one recent day that the first passages give, or the one that they give of what a court did.
  private mutating func readNews(_ clauses: [PassageEvents], _ reading: Reading) -> Int? {
    guard let published = reading.published, let first = published.adding(days: -StoryDays.recent) else {
      return nil
    }
    // One date for each day that the passages give, and for each of what a court did.
    var (news, court): ([Int], [Int]) = ([], [])
    for clause in clauses.prefix(StoryDays.leadPassages) {
      for date in clause.dates {
        let mention = reading.dates[date]
        guard let day = mention.date, day.precision == .day, mention.qualifier == .on, !mention.isUntil,
          mention.lag == nil,
          !mention.isFuture, day >= first, !clause.isTold(mention.tokens) || clause.isInCourt(mention.tokens)
        else { continue }
        if !news.contains(where: { reading.dates[$0].date == day }) { news.append(date) }
        if clause.dates(date, a: StoryDays.ofCourts),
          !court.contains(where: { reading.dates[$0].date == day })
        {
          court.append(date)
        }
        if clause.dates(date, a: StoryDays.apart) { return nil }
        if clause.dates(date, a: [.released, .bailed]) { isRelease = true }
      }
    }
    let told = news.count > 1 ? court : news
    return told.count == 1 ? told[0] : nil
  }
}
