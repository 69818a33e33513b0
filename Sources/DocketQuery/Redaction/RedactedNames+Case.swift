import DocketModel

extension RedactedNames {
  /// A case without the names.
  func redact(_ detail: CaseDetail) -> CaseDetail {
    var detail = detail
    detail.summary = redact(detail.summary)
    detail.charges = detail.charges.compactMap { charge in
      var charge = charge
      if isLeftOut, mark(of: charge.defendant) != nil { return nil }
      charge.defendant = text(charge.defendant)
      charge.subject = charge.subject.map(text)
      return charge
    }
    detail.sentences = detail.sentences.map(redact)
    detail.timeline = detail.timeline.map(redact)
    detail.sources = detail.sources.map { hit in
      var hit = hit
      hit.title = hit.title.map(text)
      hit.outlet = hit.outlet.map(text)
      hit.path = address(hit.path)
      hit.url = hit.url.map(address)
      // Marks in the snippet point into its text, which changes.
      hit.snippet = SearchHit.Snippet(text: text(hit.snippet.text), hits: [])
      hit.cases = hit.cases.map { CaseReference(id: $0.id, name: text($0.name)) }
      return hit
    }
    detail.reasons = detail.reasons.map { reason in
      var reason = reason
      reason.words = text(reason.words)
      reason.otherWords = text(reason.otherWords)
      return reason
    }
    detail.numbers = detail.numbers.map(text)
    return detail
  }

  private func redact(_ summary: CaseAnswer) -> CaseAnswer {
    var summary = summary
    summary.name = text(summary.name)
    summary.parties = summary.parties.compactMap { party in
      var party = party
      if let mark = mark(of: party.name) {
        if isLeftOut { return nil }
        // What a person is tells who it is.
        return Party(name: mark, role: party.role)
      }
      party.aliases = party.aliases.filter { mark(of: $0) == nil }
      party.descriptions = party.descriptions.map(text)
      return party
    }
    summary.courts = summary.courts.map(text)
    summary.articles = summary.articles.map(redact)
    return summary
  }

  private func redact(_ row: TimelineRow) -> TimelineRow {
    var row = row
    row.caseName = text(row.caseName)
    row.dateText = row.dateText.map(text)
    let kept = zip(row.persons, row.roles + Array(repeating: .other, count: row.persons.count))
      .filter { !isLeftOut || mark(of: $0.0) == nil }
    let roles = row.roles
    row.persons = kept.map { text($0.0) }
    row.roles = roles.isEmpty ? [] : kept.map(\.1)
    row.unnamed = row.unnamed.map(text)
    row.court = row.court.map(text)
    row.sentences = row.sentences.map(redact)
    row.summary = text(row.summary)
    row.conflicts = row.conflicts.map(text)
    row.url = row.url.map(address)
    row.reports = row.reports.map { report in
      var report = report
      report.article = redact(report.article)
      report.quote = text(report.quote)
      report.dateText = report.dateText.map(text)
      return report
    }
    return row
  }

  private func redact(_ sentence: SentenceAnswer) -> SentenceAnswer {
    var sentence = sentence
    sentence.text = text(sentence.text)
    sentence.persons = sentence.persons.filter { !isLeftOut || mark(of: $0) == nil }.map(text)
    return sentence
  }

  private func redact(_ article: ArticleReference) -> ArticleReference {
    var article = article
    article.path = address(article.path)
    article.outlet = article.outlet.map(text)
    return article
  }

  /// An address or a path, or a mark where it holds a name.
  private func address(_ address: String) -> String { isNamed(in: address) ? "[redacted]" : address }
}
