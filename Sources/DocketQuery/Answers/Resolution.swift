/// What a reference typed by a user stands for: an id, the beginning of one, or a part of a name.
public enum Resolution: Hashable, Sendable {
  /// A case or an article.
  public enum Item: Hashable, Sendable {
    case aCase(CaseReference)
    case article(ArticleReference, title: String?)
  }

  /// Exactly one.
  case found(Item)
  /// Several; at most twenty of them, the latest first, and how many there are.
  case ambiguous([Item], total: Int)
  /// None; and the nearest that exist.
  case none(Suggestion)
}
