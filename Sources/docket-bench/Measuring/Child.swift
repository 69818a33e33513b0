import Foundation

/// A program that ran, with what it took.
struct Child {
  /// From start to end, in seconds.
  var seconds: Double
  /// Of all processors, in seconds.
  var processorSeconds: Double
  /// The most memory at one time, in bytes.
  var peakBytes: Int
  /// What it printed on standard output.
  var output: String

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Runs a program to its end.
  /// - Throws: `Failure` where it cannot be started or ends with another status than 0.
  static func run(_ program: String, _ arguments: [String]) throws -> Child {
    let file = NSTemporaryDirectory() + "docket-bench-\(getpid()).out"
    defer { unlink(file) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let start = ContinuousClock.now
    guard posix_spawn(&process, program, &actions, nil, words, environ) == 0 else {
      throw Failure(description: "\(program) cannot be started")
    }
    var status: CInt = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {}
    let seconds = (ContinuousClock.now - start).inSeconds
    let output = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    guard status == 0 else {
      throw Failure(description: "\(program) \(arguments.prefix(3).joined(separator: " ")): status \(status)")
    }
    return Child(
      seconds: seconds, processorSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
      peakBytes: usage.ru_maxrss * 1024, output: output)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }
}

extension Duration {
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1_000_000_000_000_000_000
  }
}

extension [Double] {
  /// The middle one; 0 of none.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }

  /// The one that 95 of 100 do not exceed; 0 of none.
  var p95: Double {
    isEmpty ? 0 : sorted()[Swift.min(count - 1, Int((Double(count) * 0.95).rounded(.up)) - 1)]
  }
}
