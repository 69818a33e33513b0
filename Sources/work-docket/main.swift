// Whether the work of an extraction grows no faster than its input: counts the edges of the program that run for
// inputs of one, two and four sizes. Built and run by Tests/Scripts/linear.sh.
import DocketExtraction
import DocketModel
import DocketPacks
import work_counter

/// What doubling the input may do to the work that it adds: 2 is linear, 4 is quadratic.
let most = 2.5
let unit = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 32_768
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
  let isSmall = costs[2] < 40 * UInt64(4 * unit)
  let verdict = growth <= most || isSmall ? "" : "  <- grows faster than its input"
  print(
    "\(input.name): \(Int(perByte)) edges a byte, doubling adds \(Double(Int(growth * 100)) / 100) times\(verdict)"
  )
  if !verdict.isEmpty { failed.append(input.name) }
}
print("\(Input.all.count) kinds of text, \(failed.count) grow faster than they should")
if !failed.isEmpty { fatalError("not linear: \(failed.joined(separator: ", "))") }
