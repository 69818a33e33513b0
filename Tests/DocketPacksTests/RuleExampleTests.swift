import DocketExtraction
import DocketPacks
import Testing

@Suite struct RuleExampleTests {
  @Test func everyExampleOfEveryRuleHolds() throws {
    let packs = try PackSet(BuiltInPacks.all())
    for failure in RuleExamples(packs: packs).failures() { Issue.record("\(failure)") }
  }
}
