// train-names PACKS TRAINING TEMPLATES OUTPUT: learns the weights by which names are told (README.md beside this file).
// train-names PACKS -: prints what the words of standard input are taken for.
// train-names PACKS FILE...: prints the persons of articles as JSON lines, to look at what was learnt.
import DocketExtraction
import DocketModel
import Foundation

let arguments = CommandLine.arguments
guard arguments.count > 2 else {
  FileHandle.standardError.write(Data("usage: train-names PACKS TRAINING TEMPLATES OUTPUT\n".utf8))
  exit(64)
}
if arguments.count == 5, arguments[4].hasSuffix(".weights.txt") {
  var lesson = try Lesson(packs: arguments[1], templates: arguments[3])
  try lesson.read(corpora: arguments[2])
  lesson.invent()
  try lesson.learn(rounds: 8).write(toFile: arguments[4], atomically: true, encoding: .utf8)
} else {
  let training = NameTraining(packs: try PackSet(PackFolder.read(arguments[1])))
  if arguments[2] == "-" {
    let text = FileHandle.standardInput.readDataToEndOfFile()
    for span in training.spans(of: Array(text)) { print(span) }
    exit(0)
  }
  for path in arguments.dropFirst(2) {
    let persons = training.persons(of: Array(try Data(contentsOf: URL(filePath: path))))
    let names = String(decoding: try JSONEncoder().encode(persons), as: UTF8.self)
    print("{\"source\":{\"path\":\"\(path)\"},\"persons\":\(names)}")
  }
}
