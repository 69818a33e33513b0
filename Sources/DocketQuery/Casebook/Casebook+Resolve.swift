import DocketStore

extension Casebook {
  /// What a user means by an id, the beginning of one, a party's name, a part of a case's name, or a file.
  /// - Throws: `ArchiveError`.
  public func resolve(_ reference: String, _ kinds: ReferenceKinds = .all) throws -> Resolution {
    let text = reference.trimmed
    guard !text.isEmpty else { return .none(Suggestion(subject: "case", asked: reference, candidates: [])) }
    for find in [byID, byParty, byFile, byName] {
      let items = try find(text, kinds)
      if items.count == 1 { return .found(items[0]) }
      if items.count > 1 { return .ambiguous(Array(items.prefix(20)), total: items.count) }
    }
    return .none(
      try emptiness()
        ?? Suggestion(
          subject: kinds == .articles ? "article" : "case", asked: reference,
          candidates: kinds == .articles ? [] : try nearest(text, .persons)))
  }

  private func byID(_ text: String, _ kinds: ReferenceKinds) throws -> [Resolution.Item] {
    let id = text.lowercased()
    guard id.utf8.count >= 3, id.utf8.allSatisfy({ (48...57).contains($0) || (97...122).contains($0) }) else {
      return []
    }
    var items: [Resolution.Item] = []
    if kinds != .articles {
      if let exact = try archive.caseRow(key: id) { return [.aCase(CaseReference(exact))] }
      items += try archive.cases(idPrefix: id).map { .aCase(CaseReference($0)) }
    }
    if kinds != .cases, id.utf8.count >= 4 {
      items += try archive.articles(idPrefix: id).map { .article(ArticleReference($0), title: $0.title) }
    }
    return items
  }

  /// A defendant of one case is meant before others named so.
  private func byParty(_ text: String, _ kinds: ReferenceKinds) throws -> [Resolution.Item] {
    guard kinds != .articles else { return [] }
    let defendants = try archive.cases(party: text, defendants: true)
    let rows = defendants.isEmpty ? try archive.cases(party: text, defendants: false) : defendants
    return rows.map { .aCase(CaseReference($0)) }
  }

  private func byName(_ text: String, _ kinds: ReferenceKinds) throws -> [Resolution.Item] {
    guard kinds != .articles else { return [] }
    return try archive.cases(nameContaining: text).map { .aCase(CaseReference($0)) }
  }

  /// A file stands for its article, or where cases are asked for, for the cases of its article.
  private func byFile(_ text: String, _ kinds: ReferenceKinds) throws -> [Resolution.Item] {
    let articles = try archive.articles(file: text)
    guard kinds == .cases else { return articles.map { .article(ArticleReference($0), title: $0.title) } }
    return try articles.flatMap { try archive.article(key: $0.key)?.cases ?? [] }.map {
      .aCase(CaseReference(id: $0.key, name: $0.name))
    }
  }
}

extension CaseReference {
  init(_ row: CaseRow) { self.init(id: row.key, name: row.name) }
}
