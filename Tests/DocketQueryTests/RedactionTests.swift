import DocketModel
import DocketStore
import Testing

@testable import DocketQuery

@Suite struct RedactionTests {
  private static func names(_ people: [PersonRow], _ redaction: Redaction) -> RedactedNames {
    var marks = RedactionMarks(redaction)
    return marks.names(of: people)
  }

  private static let people = [
    PersonRow(name: "Sergei Lapushkin", aliases: ["Lapushkin"], roles: [.defendant], age: 34),
    PersonRow(name: "Aizada O'Brien", aliases: ["Ayzada"], roles: [.victim], age: nil),
    PersonRow(name: "Natalya Lapushkin", aliases: [], roles: [.relative], age: nil),
    PersonRow(name: "Иван Горинов", aliases: [], roles: [.witness], age: nil),
    PersonRow(name: "Tim Cole", aliases: [], roles: [.other], age: 14),
  ]

  @Test(arguments: [
    ("Aizada O'Brien said", "[victim 1] said"), ("Ms. O’Brien's house", "Ms. [victim 1]'s house"),
    ("AYZADA", "[victim 1]"), ("A. O'Brien fled", "[victim 1] fled"),
    ("Aizada K. O'Brien", "[victim 1]"),
    ("Natalya Lapushkin and Sergei Lapushkin", "[relative 1] and Sergei Lapushkin"),
    ("Lapushkin was jailed", "Lapushkin was jailed"), ("LAPUSHKIN, Natalya", "[relative 1]"),
    ("Ivan Gorinov saw it", "[witness 1] saw it"), ("Горинов видел", "[witness 1] видел"),
    ("Cole, 14, and coleslaw", "[minor 1], 14, and coleslaw"), ("a cole mine", "a cole mine"), ("", ""),
  ]) func aNameIsReplacedInEveryForm(_ text: String, _ wanted: String) {
    let names = Self.names(Self.people, Redaction(kinds: Set(Redaction.Kind.allCases)))
    #expect(names.text(text) == wanted)
  }

  @Test func onlyThoseWhoAreAskedForAreReplaced() {
    let names = Self.names(Self.people, Redaction(kinds: [.minor], names: ["Sergei Lapushkin"]))
    #expect(names.text("Aizada O'Brien, Sergei Lapushkin, Tim Cole") == "Aizada O'Brien, [name 1], [minor 1]")
  }

  @Test func withAnEmptyTextNamesAreLeftOut() {
    let names = Self.names(Self.people, Redaction(kinds: [.victim], replacement: ""))
    #expect(names.isLeftOut)
    #expect(names.text("said Aizada O'Brien.") == "said [...].")
  }

  @Test(arguments: [
    "https://osh.example/2024/aizada-obrien-speaks", "/home/x/Aizada_O'Brien.txt",
    "https://a.example/%D0%93%D0%BE%D1%80%D0%B8%D0%BD%D0%BE%D0%B2",
    "https://a.example/aizadaobrien",
  ]) func anAddressWithANameIsKnown(_ address: String) {
    let names = Self.names(Self.people, Redaction(kinds: [.victim, .witness]))
    #expect(names.isNamed(in: address))
    #expect(!names.isNamed(in: "https://osh.example/2024/court-rules"))
  }
}
