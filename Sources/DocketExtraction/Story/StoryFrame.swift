import DocketModel

/// What stands around the running text of a story and belongs to it.
struct StoryFrame: Sendable {
  /// Place and date at the head of agency copy: `BISHKEK, March 3 (Outlet) --`.
  struct Dateline: Sendable {
    /// The city, as tokens.
    var city: Range<Int>
    /// The date, where a year stands with it.
    var date: PartialDate?
    /// The agency in brackets, as tokens.
    var agency: Range<Int>?
    /// All of it, the dash included, as tokens.
    var tokens: Range<Int>
  }

  /// The headline, as tokens.
  var title: Range<Int>?
  /// The lines between headline and story that sum it up, as bytes.
  var standfirst: [TextRange] = []
  /// Names of the authors, as tokens.
  var byline: [Range<Int>] = []
  /// Place and date at the head of the story.
  var dateline: Dateline?
  /// The paragraphs of the story, as bytes.
  var body: [TextRange] = []
  /// What is not the story, and why.
  var cuts: [Cut] = []
  /// Where the page was saved from.
  var address: WebAddress?
  /// Country of the outlet, ISO 3166-1 alpha-2.
  var outletCountry: String?
}
