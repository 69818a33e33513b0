import DocketModel
import DocketStore

extension Casebook {
  /// Articles that hold the words and for which the filters hold.
  /// - Parameters:
  ///   - sort: `nil` for best first where there are words, latest first where there are none.
  /// - Throws: `ArchiveError`.
  public func search(
    _ words: String? = nil, filters: Filters = Filters(), sort: SearchSort? = nil, limit: Int? = nil
  ) throws -> Answer<SearchHit> {
    let order: ArticleOrder =
      switch sort {
      case .best, nil: .best
      case .latest: .latest
      case .oldest: .oldest
      }
    let (rows, total) = try archive.articles(
      words: WordsSyntax.query(words), conditions: filters.conditions, order: order, limit: limit)
    let suggestions = total == 0 ? try suggestions(words, filters, of: "article") : []
    return Answer(rows: rows.map(SearchHit.init), total: total, suggestions: suggestions)
  }
}

extension SearchHit {
  init(_ found: FoundArticle) {
    let article = found.article
    self.init(
      id: article.key, title: article.title, outlet: article.outlet, published: article.published,
      path: article.path, url: article.url, snippet: Snippet(marked: found.snippet),
      cases: found.cases.map { CaseReference(id: $0.key, name: $0.name) }, copyOf: article.copyOf)
    isInStory = found.isInStory
    if let title = found.markedTitle.map(Snippet.init(marked:)), title.text == article.title {
      titleHits = title.hits
    }
  }
}

extension SearchHit.Snippet {
  /// Reads a text in which U+0002 stands before and U+0003 after each hit; white space becomes one space.
  init(marked: String) {
    var bytes: [UInt8] = []
    var hits: [TextRange] = []
    var start: Int?
    for byte in marked.utf8 {
      switch byte {
      case 2: start = bytes.count
      case 3:
        if let first = start { hits.append(TextRange(start: first, end: bytes.count)) }
        start = nil
      case 9...13, 32:
        if bytes.last != 32, !bytes.isEmpty { bytes.append(32) }
        if start == bytes.count - 1, start != nil { start = bytes.count }
      default: bytes.append(byte)
      }
    }
    while bytes.last == 32 { bytes.removeLast() }
    self.init(text: String(decoding: bytes, as: UTF8.self), hits: hits.filter { $0.end <= bytes.count })
  }
}
