import Testing

@testable import DocketStore

@Suite struct ExcerptTests {
  static let menu = "Home [News] Sport\n"
  static let story = "The court sat on Monday. It heard [news] of the man’s flight."
  static let foot = "\nMore [news]"

  /// An excerpt of a page whose hits stand in square brackets.
  private func excerpt(_ page: String, story: (Int, Int)? = nil) -> Excerpt? {
    let marked = page.utf8.map { $0 == UInt8(ascii: "[") ? 2 : $0 == UInt8(ascii: "]") ? 3 : $0 }
    return Excerpt(marked: marked, story: story.map { [$0.0..<$0.1] } ?? [])
  }

  private func shown(_ excerpt: Excerpt?) -> String? {
    excerpt?.marked.replacing("\u{2}", with: "[").replacing("\u{3}", with: "]")
  }

  @Test func theStoryIsShownBeforeItsMenu() {
    let start = Self.menu.utf8.count - 2
    let found = excerpt(Self.menu + Self.story + Self.foot, story: (start, start + Self.story.utf8.count - 2))
    #expect(shown(found) == "The court sat on Monday. It heard [news] of the man’s flight.")
    #expect(found?.isOfStory == true)
  }

  @Test func whereOnlyTheMenuHoldsTheWordsItIsShown() {
    let start = Self.menu.utf8.count - 2
    let found = excerpt(Self.menu + "Nothing.", story: (start, start + 8))
    #expect(shown(found)?.hasPrefix("Home [News] Sport") == true)
    #expect(found?.isOfStory == false)
  }

  @Test func thePieceWithMostOfTheWordsIsShown() {
    let far = String(repeating: "So it went on. ", count: 40)
    let page = "A [judge] came. " + far + "The [judge] heard the [baker]. " + far
    #expect(shown(excerpt(page))?.contains("The [judge] heard the [baker].") == true)
    #expect(shown(excerpt(page))?.hasPrefix("…") == true)
    #expect(shown(excerpt(page))?.hasSuffix("…") == true)
  }

  @Test func aTextWithoutHitsHasNoExcerpt() {
    #expect(excerpt("Nothing.") == nil)
    #expect(excerpt("") == nil)
  }

  @Test(arguments: [
    "[\u{e9}]", String(repeating: "é", count: 400) + "[x]" + String(repeating: "ж", count: 400),
    "[" + String(repeating: "long", count: 200) + "]", "a]b[c", "[[x]]",
  ])
  func anExcerptIsWholeCharacters(_ page: String) {
    let text = shown(excerpt(page, story: (1, 3))) ?? ""
    #expect(!text.contains("\u{FFFD}"))
  }
}
