import DocketFormats
import Testing

@Suite struct TableTests {
  private let sheet = Sheet(
    [.init("id"), .init("name", wraps: true), .init("n", number: true)],
    rows: [
      ["k3", "北京 District Court of a long name", "7"], ["k4", "Ömürzakov", "120"],
    ])

  private func text(width: Int?) -> String {
    TerminalFormat(width: width, color: false).text(Page(sheet))
  }

  @Test func withoutATerminalARowIsALine() {
    #expect(
      text(width: nil) == """
        id  name                                  n
        k3  北京 District Court of a long name    7
        k4  Ömürzakov                           120

        """)
  }

  @Test func aTableFitsTheTerminalAndLosesNothing() {
    let text = text(width: 30)
    #expect(text.split(separator: "\n").allSatisfy { TextWidth.of($0) <= 30 })
    #expect(
      text == """
        id  name                     n
        k3  北京 District Court      7
            of a long name
        k4  Ömürzakov              120

        """)
  }

  @Test func aTerminalTooNarrowForATableGetsAList() {
    let text = text(width: 14)
    #expect(text.contains("id    k3"))
    #expect(text.split(separator: "\n").allSatisfy { TextWidth.of($0) <= 14 })
  }

  @Test func whatAnArticleSaysCannotDriveTheTerminal() {
    let page = Page([.paragraph(["a\u{1B}[2Jb\u{202E}c\u{7}"])])
    #expect(TerminalFormat(width: 80, color: true).text(page) == "a[2Jbc\n")
  }

  @Test func markdownShowsAnArticlesWordsAsTheyAre() {
    let page = Page([.paragraph(["*a* | <b> [x](y)"])])
    let answer = Presentation(title: "t", page: page, sheet: Sheet([], values: []), members: [], items: [])
    #expect(MarkdownFormat().render(answer).text == #"\*a\* \| \<b\> \[x\](y)"# + "\n")
  }
}
