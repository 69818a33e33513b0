/// Compiles `rule:` and `define:` blocks.
struct RuleCompiler {
  var builder: LexiconBuilder
  private(set) var definitions: [String: [(pattern: Pattern, entry: Stanza.Entry, path: String)]] = [:]
  private(set) var book = RuleBook()
  /// Number of entries of each list.
  let listSizes: [Int: Int]
  private var code: [Instruction] = []
  private var opening: [String] = []

  /// Compiles the rules among the blocks of packs; words that only rules know are added to `builder`.
  static func compile(
    _ stanzas: [Stanza], into builder: inout LexiconBuilder
  ) throws(PackError) -> (RuleBook, finish: (inout RuleBook, Lexicon) -> Void) {
    var compiler = RuleCompiler(builder: builder)
    compiler.book.layers = RuleBook.builtInLayers
    for stanza in stanzas where stanza.kind == "define" { try compiler.define(stanza) }
    for stanza in stanzas where stanza.kind == "rule" {
      let layer =
        stanza.value("layer") ?? stanza.name.split(separator: ".").dropFirst().first.map(String.init)
        ?? "rule"
      if !compiler.book.layers.contains(layer) { compiler.book.layers.append(layer) }
    }
    for stanza in stanzas where stanza.kind == "rule" { try compiler.rule(stanza) }
    builder = compiler.builder
    compiler.book.ordinalEndings = builder.lists["ordinal.ending"]
    return (compiler.book, { book, lexicon in RuleCompiler.index(&book, lexicon) })
  }

  private init(builder: LexiconBuilder) {
    self.builder = builder
    listSizes = builder.listSizes()
  }

  private mutating func define(_ stanza: Stanza) throws(PackError) {
    for entry in stanza.entries.dropFirst() where entry.key == "as" {
      definitions[stanza.name, default: []].append((try parse(entry, stanza.path), entry, stanza.path))
    }
  }

  private func parse(_ entry: Stanza.Entry, _ path: String) throws(PackError) -> Pattern {
    do throws(PatternParser.Mistake) {
      return try PatternParser.parse(entry.value)
    } catch {
      throw PackError(error.message, path: path, line: entry.line, text: entry.value, column: error.column)
    }
  }

  private mutating func rule(_ stanza: Stanza) throws(PackError) {
    let matches = stanza.entries.filter { $0.key == "match" }
    guard !matches.isEmpty else {
      throw PackError(
        "the rule has no 'match:' line", path: stanza.path, line: stanza.line, text: stanza.name)
    }
    let layer =
      stanza.value("layer") ?? stanza.name.split(separator: ".").dropFirst().first.map(String.init) ?? "rule"
    for entry in stanza.entries
    where !["rule", "layer", "match", "value", "yes", "no", "why"].contains(entry.key) {
      throw PackError(
        "'\(entry.key):' means nothing in a rule", path: stanza.path, line: entry.line, text: entry.key)
    }
    var programs: [(code: [Instruction], needs: [Set<RuleNeed>])] = []
    for entry in matches {
      code = []
      let pattern = try parse(entry, stanza.path)
      try compile(pattern, entry, stanza.path)
      code.append(Instruction(.accept))
      programs.append((code, needs(of: pattern)))
    }
    var values: [(key: String, parts: [Rule.Part])] = []
    for entry in stanza.entries where entry.key == "value" { values += try self.values(entry, stanza.path) }
    for program in programs {
      book.rules.append(
        Rule(
          name: stanza.name, layer: layer, path: stanza.path, line: stanza.line,
          positives: stanza.entries.filter { $0.key == "yes" },
          negatives: stanza.entries.filter { $0.key == "no" },
          number: book.rules.count, layerNumber: book.layers.firstIndex(of: layer) ?? 0,
          program: program.code, needs: program.needs, values: values))
    }
  }

  /// `key=text{label}` pairs, separated by spaces; text with spaces stands between quotes.
  private mutating func values(_ entry: Stanza.Entry, _ path: String) throws(PackError) -> [(
    key: String, parts: [Rule.Part]
  )] {
    var values: [(key: String, parts: [Rule.Part])] = []
    var rest = entry.value[...]
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].trimmed
      rest = rest[rest.index(after: equals)...]
      var raw: Substring
      if rest.first == "\"", let close = rest.dropFirst().firstIndex(of: "\"") {
        raw = rest[rest.index(after: rest.startIndex)..<close]
        rest = rest[rest.index(after: close)...]
      } else {
        raw = rest.prefix { !$0.isWhitespace }
        rest = rest[raw.endIndex...]
      }
      var parts: [Rule.Part] = []
      while let open = raw.firstIndex(of: "{"), let close = raw[open...].firstIndex(of: "}") {
        if open > raw.startIndex { parts.append(.text(String(raw[..<open]))) }
        let name = raw[raw.index(after: open)..<close].trimmed
        guard let label = book.label(name) else {
          throw PackError(
            "no pattern has the label '\(name)'", path: path, line: entry.line, text: entry.value)
        }
        parts.append(.label(label))
        raw = raw[raw.index(after: close)...]
      }
      if !raw.isEmpty { parts.append(.text(String(raw))) }
      values.append((key, parts))
    }
    guard rest.trimmed.isEmpty else {
      throw PackError("expected 'key=value'", path: path, line: entry.line, text: entry.value)
    }
    return values
  }

  private mutating func label(_ name: String) -> Int { book.addLabel(name) }

  private mutating func compile(_ pattern: Pattern, _ entry: Stanza.Entry, _ path: String) throws(PackError) {
    switch pattern {
    case .word(let word):
      for token in builder.tokens(word) {
        code.append(Instruction(.word, Int(builder.intern(token.hash)), token.isCapital ? 1 : 0))
      }
    case .reference(let name): try reference(name, entry, path)
    case .sequence(let parts): for part in parts { try compile(part, entry, path) }
    case .choice(let choices):
      var ends: [Int] = []
      for (index, choice) in choices.enumerated() {
        let split = code.count
        if index < choices.count - 1 { code.append(Instruction(.split, split + 1, 0)) }
        try compile(choice, entry, path)
        if index < choices.count - 1 {
          ends.append(code.count)
          code.append(Instruction(.jump))
          code[split].b = Int32(code.count)
        }
      }
      for end in ends { code[end].a = Int32(code.count) }
    case .repeated(let inner, let least, let most):
      for _ in 0..<least { try compile(inner, entry, path) }
      var splits: [Int] = []
      for _ in least..<most {
        splits.append(code.count)
        code.append(Instruction(.split, code.count + 1, 0))
        try compile(inner, entry, path)
      }
      for split in splits { code[split].b = Int32(code.count) }
    case .labelled(let inner, let name):
      let number = label(name)
      if case .reference(let list) = inner, let id = builder.lists[list] {
        book.labelLists[number].append(id)
      }
      code.append(Instruction(.open, number))
      try compile(inner, entry, path)
      code.append(Instruction(.close, number))
    case .glued(let inner):
      code.append(Instruction(.glued))
      try compile(inner, entry, path)
    case .absent(let inner):
      let check = code.count
      code.append(Instruction(.absent))
      try compile(inner, entry, path)
      code.append(Instruction(.accept))
      code[check].a = Int32(code.count)
    case .gap(let most):
      var splits: [Int] = []
      for _ in 0..<most {
        splits.append(code.count)
        code.append(Instruction(.split, 0, code.count + 1))
        code.append(Instruction(.token, TokenClass.any.rawValue))
      }
      for split in splits { code[split].a = Int32(code.count) }
    }
  }

  private mutating func reference(_ name: String, _ entry: Stanza.Entry, _ path: String) throws(PackError) {
    let words = name.split(separator: " ").map(String.init)
    if words.count == 2, ["integer", "ordinal"].contains(words[0]) {
      let bounds = words[1].split(separator: "-").compactMap { Int($0) }
      guard bounds.count == 2 else {
        throw PackError("expected a range such as 1-31", path: path, line: entry.line, text: entry.value)
      }
      code.append(Instruction(words[0] == "integer" ? .integer : .ordinal, bounds[0], bounds[1]))
    } else if let alternatives = definitions[name] {
      guard !opening.contains(name) else {
        throw PackError("'{\(name)}' is defined by itself", path: path, line: entry.line, text: entry.value)
      }
      opening.append(name)
      try compile(.choice(alternatives.map(\.pattern)), entry, path)
      opening.removeLast()
    } else if let list = builder.lists[name] {
      code.append(Instruction(.list, list))
    } else if let kind = TokenClass.names[name] {
      code.append(Instruction(.token, kind.rawValue))
    } else if let layer = book.layers.firstIndex(of: name) {
      code.append(Instruction(.layer, layer))
    } else {
      throw PackError(
        "no list, class, layer or definition is called '\(name)'", path: path, line: entry.line,
        text: entry.value)
    }
  }
}
