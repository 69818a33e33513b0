import DocketExtraction
import Foundation

/// Everything that the model learns from.
struct Lesson {
  private let training: NameTraining
  private let names: NameSource
  private let templates: Templates
  private var generator = SeededGenerator(seed: 20)
  private var examples: [[NameTraining.Example]] = []

  init(packs: String, templates: String) throws {
    let files = try PackFolder.read(packs).filter { !$0.path.hasSuffix("names.weights.txt") }
    training = NameTraining(packs: try PackSet(files))
    names = try NameSource(packs: packs, templates: templates)
    self.templates = try Templates(folder: templates, names: names)
  }

  /// Reads the corpora; Wikipedia's people and places are exchanged for others in four more copies.
  mutating func read(corpora: String) throws {
    for document in try Corpora.read(corpora + "/wikigold.conll.txt", separator: " ", documentLength: 12) {
      add(document)
      for _ in 0..<4 {
        add(names.renamed(document, &generator))
      }
    }
    for file in ["wnut17train.conll", "wnut17dev.conll"] {
      for document in try Corpora.read(corpora + "/" + file, separator: "\t", documentLength: 1) {
        add(document)
      }
    }
  }

  /// Adds articles made from templates.
  mutating func invent() {
    for _ in 0..<templates.documents {
      add(templates.document(&generator))
    }
  }

  private mutating func add(_ document: CorpusDocument) {
    var text = TrainingText()
    for sentence in document { text.add(sentence) }
    add(text)
  }

  private mutating func add(_ text: TrainingText) {
    let made = training.examples(text: text.text, spans: text.spans)
    if !made.isEmpty { examples.append(made) }
  }

  /// Learns; returns the weights as a pack.
  mutating func learn(rounds: Int) -> String {
    print("\(examples.count) documents, \(examples.reduce(0) { $0 + $1.count }) runs")
    var perceptron = Perceptron()
    for round in 1...rounds {
      examples.shuffle(using: &generator)
      var wrong = 0
      for document in examples { for example in document where perceptron.learn(example) { wrong += 1 } }
      print("round \(round): \(wrong) runs wrong")
    }
    return perceptron.pack(comment: "Weights that tell names; made by train-names (make train).")
  }
}
