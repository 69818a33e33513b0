public import DocketModel
public import DocketStore

/// Answers questions from an archive. All answers are ordered and repeatable.
public struct Casebook: Sendable {
  /// The archive that is asked.
  public let archive: Archive

  /// Makes a casebook of an archive.
  public init(_ archive: Archive) { self.archive = archive }

  /// Cases: those of whose articles one holds the words, and for which the filters hold.
  /// - Parameters:
  ///   - words: as the user typed them; `nil` or white space for all.
  ///   - limit: the most rows; `nil` for all.
  public func cases(
    _ words: String? = nil, filters: Filters = Filters(), sort: CaseSort = .latest, limit: Int? = nil
  ) throws -> Answer<CaseAnswer> {
    Answer(rows: [], total: 0)
  }

  /// Articles that hold the words and for which the filters hold.
  /// - Parameters:
  ///   - sort: `nil` for best first where there are words, latest first where there are none.
  public func search(
    _ words: String? = nil, filters: Filters = Filters(), sort: SearchSort? = nil, limit: Int? = nil
  ) throws -> Answer<SearchHit> {
    Answer(rows: [], total: 0)
  }

  /// The events of a case in order, those for which the filters hold.
  /// - Parameter id: the id of a case, as `resolve` gives it.
  public func timeline(ofCase id: String, filters: Filters = Filters()) throws -> [TimelineRow] { [] }

  /// The events of every case for which the filters hold, case by case, the latest case first.
  public func timelines(filters: Filters = Filters()) throws -> [TimelineRow] { [] }

  /// What a user means by an id, the beginning of one, or a part of a name.
  public func resolve(_ reference: String, _ kinds: ReferenceKinds = .all) throws -> Resolution {
    .none(Suggestion(subject: "case", asked: reference, candidates: []))
  }

  /// One case on one page; `nil` where there is no such id.
  public func show(caseID: String) throws -> CaseDetail? { nil }

  /// One article with its facts marked; `nil` where there is no such id.
  public func show(articleID: String) throws -> ArticleAnswer? { nil }

  /// Persons, courts, statutes ... with counts, those of the cases for which the filters hold.
  public func list(
    _ kind: ListKind, filters: Filters = Filters(), sort: ListSort = .count, limit: Int? = nil
  ) throws -> Answer<ListRow> {
    Answer(rows: [], total: 0)
  }

  /// What the archive does not know.
  /// - Parameters:
  ///   - today: the day against which silence is measured; `nil` leaves silence out.
  ///   - silence: days without news after which an open case is named.
  public func gaps(today: PartialDate? = nil, silence: Int = 180) throws -> [GapRow] { [] }
}

/// What a reference may stand for.
public enum ReferenceKinds: Sendable {
  case cases, articles, all
}

/// Orders of cases.
public enum CaseSort: String, Sendable, CaseIterable {
  /// Latest step first.
  case latest
  /// Earliest step first.
  case oldest
  /// By name.
  case name
  /// Most articles first.
  case articles
}

/// Orders of articles.
public enum SearchSort: String, Sendable, CaseIterable {
  /// Best first.
  case best
  /// Latest published first.
  case latest
  /// Earliest published first.
  case oldest
}

/// Orders of lists.
public enum ListSort: String, Sendable, CaseIterable {
  /// Most cases, then most articles first.
  case count
  /// By name.
  case name
  /// Latest step first.
  case latest
}
