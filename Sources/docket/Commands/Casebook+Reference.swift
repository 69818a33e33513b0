import DocketFormats
import DocketQuery

extension Casebook {
  /// What a person means by an id or a name.
  /// - Throws: an exit status, after saying on standard error what there is instead.
  func item(_ reference: String, _ kinds: ReferenceKinds) throws -> Resolution.Item {
    switch try resolve(reference, kinds) {
    case .found(let item): return item
    case .none(let suggestion):
      Console.note("docket: " + suggestion.text)
      throw Status.nothing.exit
    case .ambiguous(let items, let total):
      Console.note("docket: \"\(reference)\" may be any of \(total); name one by its id")
      for item in items { Console.note("  " + Casebook.line(item)) }
      if total > items.count { Console.note("  ... and \(total - items.count) more") }
      throw Status.failed.exit
    }
  }

  /// The case that a person means.
  func caseID(_ reference: String) throws -> String {
    switch try item(reference, .cases) {
    case .aCase(let found): return found.id
    case .article(let found, _): throw CommandError("\(found.id) is an article, not a case")
    }
  }

  private static func line(_ item: Resolution.Item) -> String {
    switch item {
    case .aCase(let reference): "\(reference.id)  \(SafeText.line(reference.name))"
    case .article(let reference, let title):
      "\(reference.id)  \(SafeText.line(title ?? reference.path))"
    }
  }
}
