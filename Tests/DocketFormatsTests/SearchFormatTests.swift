import DocketFormats
import DocketModel
import DocketQuery
import Testing

@Suite struct SearchFormatTests {
  private func answer() -> Presentation {
    var hit = SearchHit(
      id: "abc", title: "A bribe of 5", outlet: nil, published: nil, path: "/a.txt",
      snippet: .init(text: "…the bribe was", hits: [TextRange(start: 7, end: 12)]))
    hit.titleHits = [TextRange(start: 2, end: 7)]
    hit.isInStory = false
    return Presentation(search: Answer(rows: [hit], total: 1))
  }

  @Test func theWordsAreMarkedInColourOrInBrackets() {
    let plain = TerminalFormat(width: nil, color: false).render(answer()).text
    #expect(plain.contains("A [bribe] of 5"))
    #expect(plain.contains("…the [bribe] was"))
    #expect(plain.contains("not in the story"))
    let colored = TerminalFormat(width: nil, color: true).render(answer()).text
    #expect(!colored.contains("[bribe]"))
    #expect(colored.contains("\u{1B}[1;33mbribe\u{1B}[0m"))
  }

  @Test func boldNextToBoldIsOneRunOfMarkdown() {
    let text = MarkdownFormat().render(answer()).text
    #expect(text.contains("**A bribe of 5**"))
    #expect(text.contains("…the **bribe** was"))
  }

  @Test func eachLineOfNDJSONSaysItsFormat() {
    let lines = NDJSONFormat().render(answer()).text.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("{\"format_version\": 1, \"id\": \"abc\", "))
    #expect(lines[0].contains("\"in_story\": false"))
  }
}
