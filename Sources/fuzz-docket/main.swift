// Feeds arbitrary bytes to what reads bytes: see README.md.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What libFuzzer calls with each input.
typealias Try = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
/// libFuzzer's loop, `LLVMFuzzerRunDriver`.
typealias Loop =
  @convention(c) (
    UnsafeMutablePointer<CInt>, UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>, Try
  ) -> CInt

let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " | ")
guard CommandLine.arguments.count > 1, let target = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
  print("usage: fuzz-docket \(names) [FILE or FOLDER | option of libFuzzer] ...")
  exit(64)
}
Subject.prepare(target)
let body: Try = { start, count in
  Subject.take(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
// Linked where the sanitizer's runtime is (`make fuzz`); elsewhere the files are played once, as a test.
if let found = dlsym(dlopen(nil, RTLD_NOW), "LLVMFuzzerRunDriver") {
  let loop = unsafeBitCast(found, to: Loop.self)
  var arguments: [UnsafeMutablePointer<CChar>?] =
    (CommandLine.arguments.prefix(1) + CommandLine.arguments.dropFirst(2)).map { strdup($0) } + [nil]
  var count = CInt(arguments.count - 1)
  let status = arguments.withUnsafeMutableBufferPointer { buffer -> CInt in
    guard var start = buffer.baseAddress else { return 1 }
    return loop(&count, &start, body)
  }
  exit(status)
}
let files = Replay.files(Array(CommandLine.arguments.dropFirst(2)))
for file in files { Subject.take(Replay.bytes(file)) }
print("\(target.rawValue): \(files.count) inputs played")
