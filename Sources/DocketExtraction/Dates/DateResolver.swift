import DocketModel

/// Resolves the dates of a text against its publication date and against the date told last.
///
/// A past-tense weekday is the latest one up to the publication day; a day and month without a year is the latest
/// one up to publication, or follows the date told before it in the same paragraph. Nothing is resolved against a
/// clock, and a day that the text does not give is never filled in.
struct DateResolver {
  let reader: AnnotationReader
  let published: PartialDate?
  private let untilWords: Int?
  private let notWords: Int?
  private let beforeWords: Int?
  private let afterWords: Int?
  private let aroundWords: Int?
  private var told: PartialDate?
  private var toldParagraph = -1
  /// The year that heads the entry of a chronicle that is being read.
  private var heading: Int?
  /// The last days that the text has told with their years, at most `keptDays`.
  private var days: [PartialDate] = []
  private static let keptDays = 12

  init(reader: AnnotationReader, published: PartialDate?) {
    self.reader = reader
    self.published = published?.precision == .day ? published : nil
    let lexicon = reader.packs.lexicon
    untilWords = lexicon.list("date.until")
    notWords = lexicon.list("date.not-until")
    beforeWords = lexicon.list("date.before")
    afterWords = lexicon.list("date.after")
    aroundWords = lexicon.list("date.around")
  }

  /// Resolves one annotation of the layer of dates; annotations must come in the order of the text.
  ///
  /// - Parameter year: the year that heads the entry of a chronicle in which it stands.
  mutating func resolve(_ annotation: Annotation, paragraph: Int, year: Int? = nil) -> DateMention {
    heading = year
    var mention = DateMention(
      tokens: annotation.tokens, date: nil, endDate: nil, qualifier: .on, isUntil: false, isFuture: false,
      coming: nil, rule: reader.packs.rules.rules[annotation.rule].name)
    if let lag = lag(annotation) {
      mention.lag = lag
      return mention
    }
    if toldParagraph != paragraph, let kept = told, kept.year != published?.year { told = kept }
    mention.date = date(annotation, paragraph, &mention)
    mention.endDate = end(annotation)
    // "from 28 December to 3 January 2013": the year is that of the end.
    if let end = mention.endDate, let date = mention.date, date.year == end.year, date > end,
      reader.tokens("year", of: annotation).isEmpty
    {
      mention.date = PartialDate(year: date.year - 1, month: date.month, day: date.day)
    }
    if let end = mention.endDate {
      if let date = mention.date, date < end { mention.qualifier = .between } else { mention.endDate = nil }
    }
    if let part = reader.value("part", of: annotation), !part.isEmpty { mention.qualifier = .around }
    lookBefore(&mention, isCounted: reader.value("anchor", of: annotation) == "told")
    mention.isJustAhead = isJustAhead(mention)
    // "must present himself by 24 May"
    if mention.isJustAhead, mention.qualifier == .before || mention.isUntil { mention.date = mention.coming }
    mention.isFuture = mention.date?.isFuture(of: published) ?? false
    if let date = mention.date, !mention.isUntil {
      told = date
      toldParagraph = paragraph
    }
    return mention
  }

  private mutating func date(
    _ annotation: Annotation, _ paragraph: Int, _ mention: inout DateMention
  ) -> PartialDate? {
    func number(_ key: String) -> Int? { reader.integer(key, of: annotation) }
    if let shift = number("shift") { return published?.adding(days: shift) }
    let feast = reader.value("feast", of: annotation)?.split(separator: "-").compactMap { Int($0) }
    let month = feast?.first ?? number("month")
    let day = feast?.last ?? number("day")
    let anchor = reader.value("anchor", of: annotation) == "told" ? told : published
    if let span = reader.value("span", of: annotation), let count = number("count") {
      let based = self.span(span, count, anchor)
      if let weekday = number("weekday") { return self.weekday(weekday, inWeekOf: anchor, count) }
      if let month {
        // "jailed in October 2021 and freed that April": of this year or the next, nobody says.
        if count == 0, let of = based?.month, month < of { return nil }
        return based.flatMap { PartialDate(year: $0.year, month: month, day: day) }
      }
      if let day { return based.flatMap { PartialDate(year: $0.year, month: $0.month, day: day) } }
      return based
    }
    if let weekday = number("weekday"), month == nil {
      return self.weekday(weekday, toward: reader.value("toward", of: annotation), &mention)
    }
    if let unit = reader.value("unit", of: annotation), let toward = reader.value("toward", of: annotation) {
      guard let text = reader.value("count", of: annotation),
        let count = NumberReader.integer(text, reader, annotation)
      else { return nil }
      return anchor?.moved(unit, toward == "-" ? -count : count)
    }
    if let year = number("year") {
      // Impossible days such as 31 June keep the month that they name.
      let date = PartialDate(year: year, month: month, day: day) ?? PartialDate(year: year, month: month)
      if let date, date.day != nil { days = days.suffix(DateResolver.keptDays - 1) + [date] }
      return date
    }
    guard let month else { return nil }
    if reader.value("anchor", of: annotation) == "told", let told, let of = told.month {
      // "the previous November", "the following March": of the month told before.
      let isBack = reader.value("toward", of: annotation) == "-"
      return PartialDate(
        year: told.year + (isBack ? (month < of ? 0 : -1) : (month > of ? 0 : 1)), month: month)
    }
    return withoutYear(
      month, day, paragraph, isBefore: reader.value("toward", of: annotation) == "-", &mention)
  }

  /// "three days after": its date follows from another of its passage.
  private func lag(_ annotation: Annotation) -> DateLag? {
    guard let toward = reader.value("lag", of: annotation), let unit = reader.value("unit", of: annotation),
      let text = reader.value("count", of: annotation),
      let count = NumberReader.integer(text, reader, annotation)
    else { return nil }
    return DateLag(unit: unit, count: toward == "-" ? -count : count)
  }

  private func end(_ annotation: Annotation) -> PartialDate? {
    func number(_ key: String) -> Int? { reader.integer(key, of: annotation) }
    guard let year = number("year2") ?? (number("day2") != nil ? number("year") : nil) else { return nil }
    return PartialDate(year: year, month: number("month2"), day: number("day2"))
  }

  /// The latest such weekday up to publication; toward `+` the first after it, toward `-` the latest before it.
  private func weekday(_ weekday: Int, toward: String?, _ mention: inout DateMention) -> PartialDate? {
    guard let published else { return nil }
    let back = (published.weekday - weekday + 7) % 7
    mention.coming = published.adding(days: back == 0 ? 7 : 7 - back)
    if toward == "+" { return mention.coming }
    return published.adding(days: back == 0 && toward == "-" ? -7 : -back)
  }

  private func weekday(_ weekday: Int, inWeekOf anchor: PartialDate?, _ count: Int) -> PartialDate? {
    anchor?.adding(days: 7 * count + weekday - (anchor?.weekday ?? 1))
  }

  private func span(_ unit: String, _ count: Int, _ anchor: PartialDate?) -> PartialDate? {
    guard let anchor else { return nil }
    // "In May they raided the house. That day ...": no more is known of the day than of the one told.
    if count == 0, unit == "D", anchor.month != nil { return anchor }
    switch unit {
    case "D": return anchor.adding(days: count)
    case "W":
      // A week lies in one month or its month is not known.
      guard let monday = anchor.adding(days: 7 * count + 1 - anchor.weekday),
        let sunday = monday.adding(days: 6),
        monday.month == sunday.month
      else { return nil }
      return PartialDate(year: monday.year, month: monday.month)
    case "M": return anchor.adding(months: count)
    case "Y": return anchor.adding(years: count)
    default: return nil
    }
  }

  /// A day or month without a year.
  ///
  /// - Parameter isBefore: whether the words say that the month of publication is not meant: "last May".
  private func withoutYear(
    _ month: Int, _ day: Int?, _ paragraph: Int, isBefore: Bool, _ mention: inout DateMention
  ) -> PartialDate? {
    mention.coming = published.flatMap { published in
      PartialDate(year: published.year, month: month, day: day).flatMap {
        $0 >= published ? $0 : PartialDate(year: published.year + 1, month: month, day: day)
      }
    }
    if let heading { return PartialDate(year: heading, month: month, day: day) }
    if let news = news(month, day) { return news }
    if let near = nearTold(month, day) { return near }
    if paragraph == toldParagraph, let told, told.month != nil, let published, told.year < published.year {
      // Told after an older date: the next such day that follows it.
      let same = PartialDate(year: told.year, month: month, day: day)
      if let same, same >= told || same.covers(told) || (told.month ?? 0) <= month { return same }
      return PartialDate(year: told.year + 1, month: month, day: day)
    }
    guard let published else {
      guard paragraph == toldParagraph, let told else { return nil }
      return PartialDate(year: told.year, month: month, day: day)
    }
    let this = PartialDate(year: published.year, month: month, day: day)
    guard let this else { return PartialDate(year: published.year - 1, month: month, day: day) }
    return this > published && !this.covers(published) || this.covers(published) && isBefore
      ? PartialDate(year: published.year - 1, month: month, day: day) : this
  }

  /// How many days lie at most between two days of one year of which the year is told once, and how many years lie at
  /// most between that year and publication.
  private static let nearDays = 14
  private static let nearYears = 8

  /// "killed her on 17 March 2023. ... Arrested on 18 March,": a day without a year right beside one that the text has
  /// told with its year.
  private func nearTold(_ month: Int, _ day: Int?) -> PartialDate? {
    guard let day else { return nil }
    let near = days.compactMap { told -> PartialDate? in
      guard let published, published.year - told.year <= DateResolver.nearYears,
        let date = PartialDate(year: told.year, month: month, day: day), date != told, date < published,
        abs(date.dayNumber - told.dayNumber) <= DateResolver.nearDays
      else { return nil }
      return date
    }
    return Set(near).count == 1 ? near.first : nil
  }

  /// How many days before publication a day is news, whatever was told before it.
  private static let recent = 14

  /// "who was jailed in May 2019, was freed on 3 December": a day without a year right before publication is no day of
  /// the year told before.
  private func news(_ month: Int, _ day: Int?) -> PartialDate? {
    guard let published, day != nil, let first = published.adding(days: -DateResolver.recent),
      let date = PartialDate(year: published.year, month: month, day: day)
    else { return nil }
    return date >= first && date <= published ? date : nil
  }

  /// How many days ahead a day is the one meant by "by 24 May", and how long ago it is not.
  private static let ahead = 60
  private static let longAgo = 270

  /// Whether a day without a year lies just ahead, and last was long ago.
  private func isJustAhead(_ mention: DateMention) -> Bool {
    guard let coming = mention.coming, let date = mention.date,
      date.precision == .day, coming.precision == .day, let published
    else { return false }
    return coming.dayNumber - published.dayNumber <= DateResolver.ahead
      && published.dayNumber - date.dayNumber >= DateResolver.longAgo
  }

  /// "It was not until March 2023 that she was charged": whether "not" makes "until" the time itself.
  private func isOnlyThen(_ mention: DateMention) -> Bool {
    let low = max(1, mention.tokens.lowerBound - 2)
    return (low..<mention.tokens.upperBound).contains { index in
      guard let untilWords, let notWords else { return false }
      return reader.packs.lexicon.contains(reader.document.tokens[index], in: untilWords)
        && reader.packs.lexicon.contains(reader.document.tokens[index - 1], in: notWords)
    }
  }

  /// The length of a word, in bytes, that may stand between "since" and a date: "since at least May", "prior to May".
  private static let shortWord = 5

  /// Words before the date that say how it is meant.
  ///
  /// - Parameter isCounted: whether the date is counted from the one told before, so that "after" and "following" in it
  ///   say no more than that: "two days after him".
  private func lookBefore(_ mention: inout DateMention, isCounted: Bool) {
    let tokens = reader.document.tokens
    let lexicon = reader.packs.lexicon
    func has(_ list: Int?) -> Bool {
      guard let list else { return false }
      let end = isCounted ? mention.tokens.lowerBound : mention.tokens.upperBound
      let start = mention.tokens.lowerBound
      // "arrested by officers on Tuesday": a longer word parts them.
      let isParted = start > 1 && tokens[start - 1].end - tokens[start - 1].start > DateResolver.shortWord
      return (max(0, start - (isParted ? 1 : 2))..<end).contains { index in
        // "once before, in 2014": said of no date.
        lexicon.contains(tokens[index], in: list) && !tokens[index].isNumber
          && !(index + 1 < tokens.count && reader.document.isComma(index + 1))
      }
    }
    if mention.endDate == nil, has(untilWords), !isOnlyThen(mention) { mention.isUntil = true }
    guard mention.qualifier == .on else { return }
    if has(aroundWords) {
      mention.qualifier = .around
    } else if has(beforeWords) {
      mention.qualifier = .before
    } else if has(afterWords) {
      mention.qualifier = .after
    }
  }
}
