public import DocketModel

extension CaseReport {
  /// One report for each case that an article tells of; for an article that tells of none but names people or
  /// numbers of cases, one report that `isMention`.
  /// - Parameters:
  ///   - text: the decoded text of the article, into which the record's ranges point.
  ///   - words: the words in names that are no names.
  public static func reports(
    of record: ArticleRecord, text: String, words: NameWords = NameWords()
  ) -> [CaseReport] { [] }

  /// The keys under which an index lists this report.
  public var listKeys: [String] { [] }
}
