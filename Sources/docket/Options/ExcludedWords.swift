/// Words to leave out, `-wagner`, which a parser of options would take for an option.
///
/// Before the arguments are parsed the hyphen is replaced by a minus sign, and put back where words are read.
enum ExcludedWords {
  private static let commands: Set<String> = ["search", "cases"]

  /// Arguments in which a hyphen before a word of two letters or more is no sign of an option.
  static func hidden(_ arguments: [String]) -> [String] {
    guard let command = arguments.first, commands.contains(command) else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.count
    return arguments[..<end].map { argument in
      let isWord = argument.count > 2 && argument.hasPrefix("-") && !argument.hasPrefix("--")
      return isWord ? "\u{2212}" + argument.dropFirst() : argument
    } + arguments[end...]
  }

  /// Words as they were typed.
  static func shown(_ words: [String]) -> String {
    words.map { $0.hasPrefix("\u{2212}") ? "-" + $0.dropFirst() : $0 }.joined(separator: " ")
  }
}
