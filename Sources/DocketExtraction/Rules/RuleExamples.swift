public import DocketModel

/// Runs the `yes:` and `no:` examples that stand in the blocks of rules.
///
/// An example is read as a passage of its own in an article published on Thursday 2024-10-10. What stands after `=>` is
/// what all rules of the layer make of it, in order, separated by ` ; `.
public struct RuleExamples: Sendable {
  /// The day on which all examples are published.
  public static let published = PartialDate("2024-10-10")

  private let packs: PackSet

  /// Makes a runner for the rules of some packs.
  public init(packs: PackSet) { self.packs = packs }

  /// What is wrong with the examples of all rules; empty where all hold.
  public func failures() -> [PackError] {
    var seen: Set<String> = []
    return packs.rules.rules.filter { seen.insert("\($0.path):\($0.line)").inserted }.flatMap(failures)
  }

  private func failures(of rule: Rule) -> [PackError] {
    var failures: [PackError] = []
    for example in rule.positives {
      let parts = example.value.components(separatedBy: "=>")
      let (fired, values) = run(parts[0].trimmed, rule)
      if !fired {
        failures.append(
          PackError("\(rule.name) does not fire", path: rule.path, line: example.line, text: example.value))
      } else if parts.count > 1, values != parts[1].trimmed {
        failures.append(
          PackError(
            "\(rule.name) finds '\(values)'", path: rule.path, line: example.line, text: example.value))
      }
    }
    for example in rule.negatives where run(example.value, rule).fired {
      failures.append(
        PackError("\(rule.name) fires", path: rule.path, line: example.line, text: example.value))
    }
    return failures
  }

  /// Whether a rule fires on a passage, and what its layer makes of it.
  private func run(_ text: String, _ rule: Rule) -> (fired: Bool, values: String) {
    let document = Document(bytes: Array(text.utf8), lexicon: packs.lexicon)
    let passages = Passage.passages(
      in: document, body: [TextRange(start: 0, end: document.bytes.count)], packs: packs)
    let reading = Reading.read(
      document, passages: passages, packs: packs, published: RuleExamples.published, frame: StoryFrame(),
      names: NameFindings())
    let fired = reading.annotations.all.contains {
      $0.rule >= 0 && packs.rules.rules[$0.rule].name == rule.name
    }
    return (fired, values(of: rule.layer, in: reading).joined(separator: " ; "))
  }

  private func values(of layer: String, in reading: Reading) -> [String] {
    let reader = AnnotationReader(document: reading.document, packs: packs, annotations: reading.annotations)
    let terms = TermReader(reader: reader)
    func annotated(_ value: (Annotation) -> String?) -> [String] {
      guard let number = packs.rules.layer(layer) else { return [] }
      return reading.annotations.inLayer(number).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        .compactMap(value)
    }
    switch layer {
    case "number":
      return annotated { annotation in
        NumberReader.value(annotation.tokens, reading.document, packs).map {
          $0 == $0.rounded() ? String(Int($0)) : String($0)
        }
      }
    case "date":
      return reading.dates.map { mention in
        let date = mention.date?.description ?? "-"
        return mention.endDate.map { "\(date)/\($0)" } ?? (mention.qualifier == .around ? date + "~" : date)
      }
    case "duration": return annotated { terms.duration($0.tokens) }
    case "term": return annotated { terms.term(at: $0.tokens.lowerBound) }
    case "money":
      return annotated { MoneyReader(reader: reader, country: nil).amount(at: $0.tokens.lowerBound) }
    case "statute":
      return reading.statutes.map {
        "\($0.country ?? "?"):\($0.provision ?? "-")" + ($0.part.map { "/" + $0 } ?? "")
      }
    case "sentence":
      return reading.sentences.map { "\($0.kind.rawValue) \($0.term ?? "-") \($0.status.rawValue)" }.sorted()
    default: return annotated { reading.document.text(tokens: $0.tokens) }
    }
  }
}

extension String {
  /// The parts between occurrences of a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
