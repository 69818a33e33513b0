import DocketModel
import Foundation

/// One file of `Fixtures/gold`: what a careful court reporter would write down after reading one article.
struct GoldArticle: Decodable {
  struct Person: Decodable {
    var name: String
    var role: DocketModel.Person.Role
  }

  struct Court: Decodable {
    var name: String
  }

  struct Statute: Decodable {
    var provision: String?
    var part: String?
    var country: String?
  }

  struct Sentence: Decodable {
    var kind: DocketModel.Sentence.Kind
    var term: String?
    var status: DocketModel.Sentence.Status
  }

  /// One step, for one person or group: a name, a description as the article has it, or nothing.
  struct Event: Decodable {
    var type: EventType
    var date: String?
    var person: String?
    var modality: Modality
  }

  var title: String?
  var outlet: String?
  var published: String?
  var authors: [String]
  /// The first and the last words of the running text of the story.
  var bodyFirst: String
  var bodyLast: String
  /// Pieces of the file that are not the story.
  var notBody: [String]
  var persons: [Person]
  var courts: [Court]
  var statutes: [Statute]
  var sentences: [Sentence]
  var cities: [String]
  var events: [Event]

  /// Reads a gold file.
  static func read(_ file: URL) throws -> GoldArticle {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(GoldArticle.self, from: Data(contentsOf: file))
  }
}
