public import DocketModel

extension CaseReport {
  /// One report for each case that an article tells of.
  /// - Parameter text: the decoded text of the article, into which the record's ranges point.
  public static func reports(of record: ArticleRecord, text: String) -> [CaseReport] { [] }

  /// The keys under which an archive finds this report again; two reports that share none are never compared.
  public var blockingKeys: [String] { [] }
}
