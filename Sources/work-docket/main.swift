// Whether the work of an extraction grows no faster than its input: counts the edges of the program that run for
// inputs of one, two and four sizes. Built and run by Tests/Scripts/linear.sh. The smallest size is that of the longest
// story that is read for facts (`Extractor.mostBytes`): below it, what compares the persons and events of one story
// with one another may cost more for each of them, but no more than `dearest`.
import DocketExtraction
import DocketModel
import DocketPacks
import Foundation
import work_counter

/// What doubling the input may do to the work that it adds: 2 is linear, 4 is quadratic.
let most = 2.5
/// Edges that a byte of input may cost in the longest story; a hundred is a news article.
let dearest = 60_000.0
let unit = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? Extractor.mostBytes
let wanted = Set(CommandLine.arguments.dropFirst(2))
guard docket_work() > 0 else { fatalError("not built with -sanitize-coverage=edge,trace-pc-guard") }
let extractor = Extractor(packs: try PackSet(BuiltInPacks.all()))

func work(_ input: Input, _ bytes: Int) -> UInt64 {
  let text = input.make(bytes)
  let before = docket_work()
  _ = extractor.extract(text, source: Source(path: "", sha256: "", bytes: 0, encoding: ""))
  return docket_work() - before
}

var failed: [String] = []
for input in Input.all where wanted.isEmpty || wanted.contains(input.name) {
  let costs = [1, 2, 4].map { work(input, $0 * unit) }
  let growth = Double(costs[2] - min(costs[1], costs[2])) / Double(max(costs[1] - min(costs[0], costs[1]), 1))
  let perByte = Double(costs[2]) / Double(4 * unit)
  let first = Double(costs[0]) / Double(unit)
  let verdict = growth <= most && first <= dearest ? "" : "  <- grows faster than its input"
  print(
    "\(input.name): \(Int(first)) edges a byte, then \(Int(perByte)); doubling adds \(Double(Int(growth * 100)) / 100) "
      + "times\(verdict)")
  if !verdict.isEmpty { failed.append(input.name) }
}
print("\(Input.all.count) kinds of text, \(failed.count) grow faster than they should")
exit(failed.isEmpty ? 0 : 1)
