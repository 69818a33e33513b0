/// What is fuzzed in this process. A broken promise traps, which libFuzzer reports with the input.
enum Subject {
  nonisolated(unsafe) private static var run: ([UInt8]) -> Void = { _ in }

  /// Makes ready what every input needs.
  static func prepare(_ target: FuzzTarget) {
    switch target {
    case .decode: run = DecodeTarget.take
    case .extract: run = ExtractTarget().take
    case .packs: run = PacksTarget.take
    case .records: run = RecordsTarget().take
    case .corrections: run = CorrectionsTarget.take
    case .queries: run = QueriesTarget().take
    case .values: run = ValuesTarget.take
    case .archive: run = ArchiveTarget().take
    }
  }

  /// Tries one input.
  static func take(_ bytes: [UInt8]) { run(bytes) }
}
