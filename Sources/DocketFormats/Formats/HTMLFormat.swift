/// One self-contained HTML page, which needs no network and no script: for the screen, light or dark, and for paper.
public struct HTMLFormat: Format {
  /// Makes the format.
  public init() {}

  /// The answer's page; a case with its timeline is drawn with a time axis.
  public func render(_ answer: Presentation) -> Rendering {
    let body =
      answer.cases.map { $0.map(TimelineHTML.text).joined() } ?? heading(answer)
      + HTMLBlocks.text(answer.page.blocks)
    return Rendering(HTML.page(title: answer.title, body: body))
  }

  /// The title, where the page does not begin with one.
  private func heading(_ answer: Presentation) -> String {
    if case .heading? = answer.page.blocks.first { return "" }
    return HTMLBlocks.text([.heading(1, answer.title)])
  }
}
