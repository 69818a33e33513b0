public import DocketLinking
public import DocketStore
import Foundation

/// Writes down what people decide, and tells the cases anew. Decisions are kept apart from what was extracted and
/// applied after every ingest, until they are taken back.
public struct Corrections: Sendable {
  /// The archive.
  public let archive: Archive

  /// Makes corrections of an archive.
  public init(archive: Archive) { self.archive = archive }

  /// Writes a decision down and applies it.
  /// - Parameters:
  ///   - made: when, ISO 8601.
  ///   - note: what was typed, for the list.
  /// - Returns: its number, or `nil` where none of the ids in it is known.
  /// - Throws: `ArchiveError`.
  public func add(_ correction: Correction, made: String, note: String) throws -> Int64? {
    return try archive.update { update in
      let places = try Corrections.places(of: correction, update)
      guard !places.isEmpty else { return nil }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let whole = try Corrections.whole(correction, update)
      let content = String(decoding: try encoder.encode(whole), as: UTF8.self)
      let id = try update.insertCorrection(content, made: made, note: note)
      try Corrections.revisit(places, update)
      return id
    }
  }

  /// Takes a decision back.
  /// - Returns: whether there was one of this number.
  /// - Throws: `ArchiveError`.
  public func undo(_ id: Int64) throws -> Bool {
    try archive.update { update in
      guard let stored = try update.corrections().first(where: { $0.id == id }) else { return false }
      let places = try StoredCorrection.decode([stored]).flatMap { try Corrections.places(of: $0, update) }
      _ = try update.deleteCorrection(id)
      try Corrections.revisit(places, update)
      return true
    }
  }

  /// All decisions, oldest first.
  /// - Throws: `ArchiveError`.
  public func all() throws -> [StoredCorrection] { try archive.corrections() }

  /// Links the cases of these reports again.
  private static func revisit(_ places: [String], _ update: ArchiveUpdate) throws {
    var cases = CaseUpdate(update)
    let mates = try cases.index.caseMates(of: places).flatMap { $0 }
    try cases.revisit(Array(Set(places + mates)).sorted())
    try cases.finish()
  }

  /// A merging of cases names every report that they have now: a person means the cases, not one report of each.
  private static func whole(_ correction: Correction, _ update: ArchiveUpdate) throws -> Correction {
    guard case .merge(let ids) = correction else { return correction }
    var all = ids
    for place in try places(of: correction, update) {
      guard let row = try update.caseRow(ofPlace: place) else { continue }
      for mate in try update.places(ofCase: row) {
        // A place is a date and the report's id.
        let id = String(mate.split(separator: "/").last ?? "")
        if !all.contains(id) { all.append(id) }
      }
    }
    return .merge(all)
  }

  /// Places of the reports that a decision names, and of the reports of the events that it names.
  private static func places(of correction: Correction, _ update: ArchiveUpdate) throws -> [String] {
    let ids: [String] =
      switch correction {
      case .merge(let ids): ids
      case .split(let ids, let others): ids + others
      case .rename(let id, _), .forget(let id), .mergePersons(let id, _), .splitPersons(let id, _): [id]
      case .rejectEvent(let id), .acceptEvent(let id), .setEvent(let id, _, _): [id]
      }
    return try ids.flatMap { try update.places(ofReportOrEvent: $0) }
  }
}
