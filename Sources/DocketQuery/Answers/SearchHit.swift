public import DocketModel

/// An article that holds the words asked for.
public struct SearchHit: Hashable, Sendable, Codable {
  /// A piece of the article's text around the words.
  public struct Snippet: Hashable, Sendable, Codable {
    /// The text, white space folded; `…` where it was cut.
    public var text: String
    /// The words that were asked for, as UTF-8 ranges of `text`.
    public var hits: [TextRange]

    /// Makes a snippet.
    public init(text: String, hits: [TextRange]) {
      self.text = text
      self.hits = hits
    }
  }

  /// Stable id of the article.
  public var id: String
  /// The headline.
  public var title: String?
  /// The words that were asked for, as UTF-8 ranges of the headline.
  public var titleHits: [TextRange] = []
  /// Newspaper, agency, broadcaster or site.
  public var outlet: String?
  /// Publication date.
  public var published: PartialDate?
  /// Absolute path of the file.
  public var path: String
  /// Where the page was saved from.
  public var url: String?
  /// The words in their context; the beginning of the story where no words were asked for.
  public var snippet: Snippet
  /// Whether the story or its headline holds the words that were asked for; otherwise only what surrounds it on the
  /// page does: a menu, a list of other stories.
  public var isInStory = true
  /// The cases that the article tells of.
  public var cases: [CaseReference]
  /// Id of the article of which this one is a near copy (the same wire story in another paper).
  public var copyOf: String?

  /// Makes a hit.
  public init(
    id: String, title: String?, outlet: String?, published: PartialDate?, path: String, url: String? = nil,
    snippet: Snippet, cases: [CaseReference] = [], copyOf: String? = nil
  ) {
    self.id = id
    self.title = title
    self.outlet = outlet
    self.published = published
    self.path = path
    self.url = url
    self.snippet = snippet
    self.cases = cases
    self.copyOf = copyOf
  }
}
