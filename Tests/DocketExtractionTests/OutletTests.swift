import DocketModel
import Testing

@testable import DocketExtraction

/// What heads and feet of pages say of an outlet that no pack has.
@Suite struct OutletTests {
  private static let headline = "Bus driver jailed for stealing fuel from depot"

  static let paragraphs = """
    A court in the town of Marlow on Tuesday sentenced a former bus driver to four years in prison for stealing fuel.

    Judge Ellen Farrow said that the driver, Peter Dunmore, had sold diesel to farmers in the valley for two years.

    "He knew very well what he was doing," the prosecutor told reporters after the hearing in the crowded court room.

    Dunmore denied the charge and said that he would appeal against the verdict, which has not yet come into force.
    """

  /// A page with these lines between headline and story, and these above and below.
  static func page(_ head: String, above: String = "", foot: String = "", lead: String = "") -> String {
    (above.isEmpty ? "" : above + "\n\n") + headline + "\n\n" + head + "\n\n" + lead + paragraphs + "\n\n"
      + foot + "\n"
  }

  @Test(arguments: [
    ("By Nora Feld\nThe Marlow Ledger\n12 March 2024", "The Marlow Ledger"),
    ("Nora Feld / The Marlow Ledger\n12 March 2024", "The Marlow Ledger"),
    ("By Nora Feld, The Marlow Ledger\nPublished 12 March 2024", "The Marlow Ledger"),
    ("By Nora Feld | The Marlow Ledger | 12 March 2024", "The Marlow Ledger"),
    ("By Nora Feld for the Marlow Ledger\n12 March 2024", "Marlow Ledger"),
    ("By NORA FELD\nMarlow Ledger Staff Writer\n12 March 2024", "Marlow Ledger"),
    ("The Marlow Ledger, 12 March 2024", "The Marlow Ledger"),
    ("12 March 2024 - Marlow Ledger", "Marlow Ledger"),
    ("10:42, 12 March 2024, Marlow - Valley News Agency, by Nora Feld", "Valley News Agency"),
    ("By: Nora Feld - Reporter / @nfeld\nMarlow Ledger / 05:02 AM March 12, 2024", "Marlow Ledger"),
    ("By Marlow Ledger Staff\n12 March 2024", "Marlow Ledger"),
    ("By Staff Reporter | Marlow Ledger\n12 March 2024", "Marlow Ledger"),
    ("Web Desk\nMarch 12, 2024\nThe Marlow Observer", "The Marlow Observer"),
    ("Published by Marlow Ledger on 12 March 2024", "Marlow Ledger"),
    ("Centre for Justice in Marlow (CJM)\n12 March 2024", "Centre for Justice in Marlow"),
    (
      "Press Release\n12 March 2024\nValley Initiative for Prisoners' Rights",
      "Valley Initiative for Prisoners' Rights"
    ),
  ])
  func `an outlet is named beside the byline or the date`(head: String, outlet: String) throws {
    #expect(try StoryTests.read(Self.page(head)).record.outlet == outlet)
  }

  @Test(arguments: [
    ("The Marlow Ledger\nHome | News | Sport | Metro | Jobs\nMetro", "The Marlow Ledger"),
    ("Skip to content\nMARLOW LEDGER\nNews\nSport\nCourts", "MARLOW LEDGER"),
    ("MARLOW DISPATCH\nLatest | Politics | Law & Crime | Opinion\nLaw & Crime", "MARLOW DISPATCH"),
    ("Marlow Ledger > News > Courts", "Marlow Ledger"),
    ("Tuesday, March 12, 2024\nMarlow Observer Online\n\nCourts", "Marlow Observer Online"),
    ("MARLOW DAILY DISPATCH          Tuesday, March 12, 2024", "MARLOW DAILY DISPATCH"),
  ])
  func `a masthead names the outlet`(above: String, outlet: String) throws {
    #expect(
      try StoryTests.read(Self.page("By Nora Feld\n12 March 2024", above: above)).record.outlet == outlet)
  }

  @Test(arguments: [
    ("© 2024 Marlow Ledger", "Marlow Ledger"),
    (
      "Terms of Use | Privacy Policy | Contact us | © 2024 The Marlow Ledger. All rights reserved.",
      "The Marlow Ledger"
    ),
    ("This material may not be reproduced without permission from The Marlow Ledger.", "The Marlow Ledger"),
    ("Nora Feld is a court reporter at The Marlow Ledger. Follow her on X.", "The Marlow Ledger"),
    ("Reach Nora at nfeld@marlowledger.example\nSign up for the Marlow Ledger newsletter", "Marlow Ledger"),
    ("Subscribe to the Marlow Ledger", "Marlow Ledger"),
  ])
  func `a foot names the outlet`(foot: String, outlet: String) throws {
    #expect(try StoryTests.read(Self.page("By Nora Feld\n12 March 2024", foot: foot)).record.outlet == outlet)
  }

  @Test func `a name without a word of the press needs two signs`() throws {
    #expect(try StoryTests.read(Self.page("Nora Feld\nKallop\n12 March 2024")).record.outlet == nil)
    let owned = Self.page("Nora Feld\nKallop\n12 March 2024", foot: "© Kallop")
    #expect(try StoryTests.read(owned).record.outlet == "Kallop")
    let pictured = Self.page("Nora Feld\nKallop\n12 March 2024\n\nThe driver in court. (Jack Moss/Kallop)")
    #expect(try StoryTests.read(pictured).record.outlet == "Kallop")
    let own = Self.page(
      "By Nora Feld\n12 March 2024\n\nPeter Dunmore outside of the court. (Nora Feld/Kallop)")
    #expect(try StoryTests.read(own).record.outlet == "Kallop")
  }

  @Test func `the sign of an agency is its name, and that of an outlet short for it`() throws {
    let wire = Self.page("By Nora Feld", lead: "MARLOW, March 12, 2024 (Meridian Wire) - ")
    #expect(try StoryTests.read(wire).record.outlet == "Meridian Wire")
    let short = Self.page("By Nora Feld", above: "Orinoco Now", lead: "MARLOW, Vale (ON) — ")
    #expect(try StoryTests.read(short).record.outlet == "Orinoco Now")
  }

  @Test(arguments: [
    "By Nora Feld and Jack Moss\n12 March 2024", "Nora Feld\nCourt Correspondent\n12 March 2024",
    "By Court Reporter\n12 March 2024", "By Emily Post\n12 March 2024", "Marlow Crown Court\n12 March 2024",
    "Court News\nNora Feld\n12 March 2024", "Nora Feld\n12 March 2024\nDaily Newsletter",
    "By Nora Feld\nNew York\n12 March 2024", "Staff Writers\n12 March 2024",
    "By Nora Feld\n12 March 2024\n\nPeter Dunmore outside of the court on Tuesday. (Jack Moss/Northern Wire)",
  ])
  func `a byline, a job, a place, a section or another's picture is no outlet`(head: String) throws {
    #expect(try StoryTests.read(Self.page(head)).record.outlet == nil)
  }

  @Test(arguments: [
    "Metro", "Travel & Leisure", "Weather\nEUR 1.08 | USD = 0.92",
    "Breaking: River rises again | GBP 1.17 = EUR 1",
    "Home / Courts / Bus driver jailed",
  ])
  func `a section, a rate or a path above the headline is no outlet`(above: String) throws {
    #expect(try StoryTests.read(Self.page("By Nora Feld\n12 March 2024", above: above)).record.outlet == nil)
  }

  @Test(arguments: [
    "Most read\nDaily Star wins prize\nThe Penn Herald closes", "Reach Nora at nora.feld@gmail.com",
    "(Editing by Jack Moss)",
  ])
  func `headlines about others and letter boxes of anybody name no outlet`(foot: String) throws {
    #expect(try StoryTests.read(Self.page("By Nora Feld\n12 March 2024", foot: foot)).record.outlet == nil)
  }
}
