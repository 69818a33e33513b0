// train-names PACKS TRAINING TEMPLATES OUTPUT: learns the weights by which names are told (README.md beside this file).
import Foundation

let arguments = CommandLine.arguments
guard arguments.count == 5 else {
  FileHandle.standardError.write(Data("usage: train-names PACKS TRAINING TEMPLATES OUTPUT\n".utf8))
  exit(64)
}
var lesson = try Lesson(packs: arguments[1], templates: arguments[3])
try lesson.read(corpora: arguments[2])
lesson.invent()
try lesson.learn(rounds: 8).write(toFile: arguments[4], atomically: true, encoding: .utf8)
