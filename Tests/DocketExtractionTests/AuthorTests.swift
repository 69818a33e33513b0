import DocketModel
import Testing

@testable import DocketExtraction

/// Who wrote a story, by its byline or by the lines below it.
@Suite struct AuthorTests {
  @Test(arguments: [
    ("By Nora Feld, Court Reporter\n12 March 2024", ["Nora Feld"]),
    ("Nora Feld, Crime Correspondent\n12 March 2024", ["Nora Feld"]),
    ("By Nora Feld, Chief Reporter, and Jack Moss\n12 March 2024", ["Nora Feld", "Jack Moss"]),
    ("By Nora Feld (Court Reporter) and Jack Moss\n12 March 2024", ["Nora Feld", "Jack Moss"]),
    ("By Nora Feld and Jack Moss in Marlow\n12 March 2024", ["Nora Feld", "Jack Moss"]),
    ("Nora Feld in Marlow and Jack Moss in Penn\n12 March 2024", ["Nora Feld", "Jack Moss"]),
    ("By Nora Feld, New York\n12 March 2024", ["Nora Feld"]),
    (
      "By Nora Feld, Jack Moss, and Ida Brook\nStaff Writers\n12 March 2024",
      ["Nora Feld", "Jack Moss", "Ida Brook"]
    ),
    ("Words: Nora Feld\nPictures: Jack Moss\n12 March 2024", ["Nora Feld"]),
    ("Story: Nora Feld\n12 March 2024", ["Nora Feld"]),
    ("By Nora Feld at Marlow Crown Court\n12 March 2024", ["Nora Feld"]),
    ("By Nora Feld and agencies\n12 March 2024", ["Nora Feld"]),
    ("By Emily Post\n12 March 2024", ["Emily Post"]),
    ("Nora Feld, Marlow Ledger\n12 March 2024", ["Nora Feld"]),
    (
      "By Nora de la Feld-Moss and J. R. Moss Jr.\n12 March 2024", ["Nora de la Feld-Moss", "J. R. Moss Jr."]
    ),
    (
      "The driver and a friend sold the fuel that they were trusted to\nNora Feld, Kallop\n12 March 2024",
      ["Nora Feld"]
    ),
  ])
  func `authors are told from their jobs, places and outlets`(head: String, authors: [String]) throws {
    #expect(try StoryTests.read(OutletTests.page(head)).record.authors == authors)
  }

  @Test(arguments: [
    "By Court Reporter", "By Our Reporter", "By Legal Affairs Correspondent", "Chief Court Correspondent",
    "Staff Writer",
    "By Marlow Ledger Staff", "By Agencies", "News Desk", "Photo by Jack Moss", "Translated by Jack Moss",
    "Valley Initiative for Prisoners' Rights",
  ])
  func `a job, an outlet or a helper is no author`(line: String) throws {
    #expect(try StoryTests.read(OutletTests.page(line + "\n12 March 2024")).record.authors.isEmpty)
  }

  @Test(arguments: [
    ("Reporting by Nora Feld; editing by Jack Moss", ["Nora Feld"]),
    (
      "(Reporting by Nora Feld in Marlow and Ida Brook in Penn; Editing by Jack Moss)",
      ["Nora Feld", "Ida Brook"]
    ),
    ("(Editing by Jack Moss)", []), ("Edited by: Jack Moss", []),
  ])
  func `reporters below a story are its authors, editors are not`(foot: String, authors: [String]) throws {
    #expect(try StoryTests.read(OutletTests.page("12 March 2024", foot: foot)).record.authors == authors)
  }

  @Test func `the headline stands above the byline, heads of parts below it`() throws {
    let page = """
      Briefs: a fuel theft, a freed poet and a bribed clerk

      Marlow Observer
      Tuesday, March 12, 2024
      Compiled by Nora Feld

      MARLOW

      Bus driver sent to prison for four years for fuel theft

      \(OutletTests.paragraphs)
      """
    let record = try StoryTests.read(page).record
    #expect(record.title == "Briefs: a fuel theft, a freed poet and a bribed clerk")
    #expect(record.authors == ["Nora Feld"])
  }

  @Test func `by in a headline that is set in capitals names nobody`() throws {
    let page = "DRIVER CONVICTED OF STEALING FUEL BY MIXING IT\n\nMarch 12, 2024\n\n\(OutletTests.paragraphs)"
    let record = try StoryTests.read(page).record
    #expect(record.title == "DRIVER CONVICTED OF STEALING FUEL BY MIXING IT")
    #expect(record.authors.isEmpty)
  }
}
