import ArgumentParser

/// How a command ended: the exit statuses of the README.
enum Status: Int32 {
  /// Done, and something was found.
  case done = 0
  /// Nothing was found.
  case nothing = 1
  /// It could not be done.
  case failed = 2
  /// Done, but for some files.
  case partly = 3

  /// The status as what ends a command.
  var exit: ExitCode { ExitCode(rawValue) }
}
