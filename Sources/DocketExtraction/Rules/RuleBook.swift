/// All rules of the packs, compiled, with an index by what they can begin with.
public struct RuleBook: Sendable {
  /// The rules, in the order of the packs.
  public internal(set) var rules: [Rule] = []
  /// Where the program of a rule begins.
  struct Entry: Sendable {
    var start: Int32
  }

  /// The programs of all rules, one behind the other.
  var code: [Instruction] = []
  /// Where the program of each rule begins in `code`.
  var entries: [Entry] = []
  /// Names of labels by number.
  private(set) var labels: [String] = []
  private var labelNumbers: [String: Int] = [:]
  /// Lists that a label's words may come from, by label.
  var labelLists: [[Int]] = []
  /// Names of layers by number.
  var layers: [String] = []
  /// With what rules can begin, as bits of their layers.
  struct BeginLayers: Sendable {
    /// With a number.
    var number: UInt64 = 0
    /// For each layer the layers whose annotations its rules can begin with.
    var layers: [UInt64] = []
    /// For each layer the layers of which a rule can begin with an annotation of it, as bits.
    var askers: [UInt64] = []
  }

  /// With what rules can begin.
  var beginLayers = BeginLayers()
  /// The words of the lexicon.
  var words: [RuleWord] = []
  /// The rules of a layer that can begin with a word, as a range of `order`: for each word with which rules can begin a
  /// row with a place for each layer; the first row is empty.
  var starts: [(first: Int32, count: Int32)] = []
  /// A rule that can begin with anything of a class.
  struct Opening: Sendable {
    var rule: Int32
    /// The set of what it can begin with, -1 for anything.
    var first: Int32
    /// The set of what must follow that, -1 for anything.
    var follow: Int32
  }

  /// For each layer the rules that can begin with anything of a class.
  var open: [[Opening]] = []
  /// For each layer: rules that can begin with a number token.
  var byNumber: [[(rule: Int32, follow: Int32)]] = []
  /// For each layer: rules that can begin where an annotation of another layer begins.
  var byLayer: [[(rule: Int32, begins: UInt64)]] = []
  /// A rule that can begin with a word.
  struct Start: Sendable {
    var rule: Int32
    /// The set of what must follow the word, -1 for anything.
    var follow: Int32
    /// Some of what the rule needs of a passage.
    var need: RuleNeeds.Part
  }

  /// The rules to which `starts` points.
  var order: [Start] = []
  /// What must follow the first tokens of rules.
  var follows = RuleFollows()
  /// What a passage must hold for each rule.
  var needs = RuleNeeds()
  /// The list of endings of ordinals, if some pack has one.
  var ordinalEndings: Int?

  /// Layers that stages of extraction fill, not rules.
  static let builtInLayers = ["act", "person", "place", "court"]

  /// Number of a layer, if some rule is of it.
  func layer(_ name: String) -> Int? { layers.firstIndex(of: name) }
  /// Number of a label, if some rule has it.
  func label(_ name: String) -> Int? { labelNumbers[name] }

  /// Number of a label, new or known.
  mutating func addLabel(_ name: String) -> Int {
    if let known = label(name) { return known }
    labelNumbers[name] = labels.count
    labels.append(name)
    labelLists.append([])
    return labels.count - 1
  }
}
