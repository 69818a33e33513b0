import DocketModel

/// The years that head the entries of a chronicle, each alone on its line: "2013", and below it "On February 21, ...".
struct YearHeadings {
  /// The passages that are a year and nothing else, in order, with their years.
  private var headings: [(passage: Int, year: Int)] = []

  /// How many such lines make a chronicle.
  private static let fewest = 2

  /// The years that can head an entry.
  private static let years = 1900...2100

  /// How many tokens a heading may have: "2013", "2013:".
  private static let longest = 2

  init(_ passages: [Passage], _ document: Document) {
    var end = 0
    for (number, passage) in passages.enumerated() {
      // A line so short is seldom one of the story's own: it stands between two passages.
      let between = end..<max(end, passage.tokens.lowerBound)
      end = passage.tokens.upperBound
      guard let year = YearHeadings.year(between, document) ?? YearHeadings.year(passage.tokens, document),
        headings.last.map({ $0.year != year }) ?? true
      else { continue }
      headings.append((number, year))
    }
    if headings.count < YearHeadings.fewest || !isInOrder { headings = [] }
  }

  /// Whether the years follow one another as those of a chronicle do: numbers that stand alone for other reasons do not.
  private var isInOrder: Bool {
    let years = headings.map(\.year)
    return years == years.sorted() || years == years.sorted(by: >)
  }

  /// The year that some tokens are, with nothing besides but a mark.
  private static func year(_ tokens: Range<Int>, _ document: Document) -> Int? {
    guard let first = tokens.first, tokens.count <= longest, document.tokens[first].isNumber,
      tokens.dropFirst().allSatisfy({ document.tokens[$0].isMark }),
      let year = Int(document.text(tokens: first..<first + 1)), years.contains(year)
    else { return nil }
    return year
  }

  /// The year under which a passage stands.
  func year(of passage: Int) -> Int? { headings.last { $0.passage <= passage }?.year }
}
