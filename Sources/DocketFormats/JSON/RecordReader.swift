public import DocketModel
import Foundation

/// Reads records from the JSON that `RecordJSON` writes.
public enum RecordReader {
  /// Why a record could not be read.
  public enum Failure: Error, CustomStringConvertible {
    /// The record is of a format that this docket does not know.
    case newerFormat(Int)
    /// The text is no record.
    case malformed(String)

    /// One sentence for a person.
    public var description: String {
      switch self {
      case .newerFormat(let version):
        "the record has format_version \(version), this docket reads up to \(ArticleRecord.currentFormatVersion)"
          + "; update docket"
      case .malformed(let reason): "not a record of docket: \(reason)"
      }
    }
  }

  private struct Version: Decodable { var formatVersion: Int }

  /// Reads one record; fields that it does not know are passed over.
  /// - Throws: `Failure`.
  public static func record(_ json: String) throws(Failure) -> ArticleRecord {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let data = Data(json.utf8)
    do {
      let version = try decoder.decode(Version.self, from: data).formatVersion
      guard version <= ArticleRecord.currentFormatVersion else { throw Failure.newerFormat(version) }
      return try decoder.decode(ArticleRecord.self, from: data)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .malformed("\(error)")
    }
  }
}
