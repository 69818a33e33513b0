/// What a unit of a page is: the story, or why it is not.
enum UnitReason: CaseIterable, Sendable {
  /// Nothing is known of it yet.
  case none
  case aside, audio, author, caption, credit, footer, note, post, related, release, roster, share, standfirst
  case story, stray, summary, tags, teaser, tweet
  /// Another class of cues: the unit's own tells which.
  case cue

  /// The name, under which a class of cues of the packs is this reason.
  private var name: String {
    switch self {
    case .none, .cue: ""
    case .aside: "aside"
    case .audio: "audio"
    case .author: "author"
    case .caption: "caption"
    case .credit: "credit"
    case .footer: "footer"
    case .note: "note"
    case .post: "post"
    case .related: "related"
    case .release: "release"
    case .roster: "roster"
    case .share: "share"
    case .standfirst: "standfirst"
    case .story: "story"
    case .stray: "stray"
    case .summary: "summary"
    case .tags: "tags"
    case .teaser: "teaser"
    case .tweet: "tweet"
    }
  }

  /// The reason that a class of cues gives.
  init(cue name: String) { self = UnitReason.allCases.first { $0.name == name } ?? .cue }

  /// The reason that a cut gives for a unit; empty where none is known.
  static func name(of unit: TextUnit, _ cues: CueIndex) -> String {
    unit.reason == .cue ? unit.cue.map { cues.names[$0] } ?? "" : unit.reason.name
  }
}
