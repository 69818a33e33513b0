import Synchronization

/// Towns and villages too small for the gazetteer, by country: what bears such a name is one only where the story is
/// of that country and its grammar says that it names a place.
///
/// A line of a table is `country TAB name|name`.
public final class Towns: Sendable {
  private let bytes: [UInt8]
  /// The names of a country: where they stand in `bytes`.
  private let lines: [String: [Range<Int>]]
  /// The hashes of the names of the countries that were asked for.
  private let read = Mutex<[String: Set<UInt64>]>([:])

  /// Reads tables of towns; a line that is no row is passed over.
  init(tables: [PackFile]) {
    bytes = tables.flatMap(\.text.utf8)
    lines = bytes.withUnsafeBufferPointer { buffer in
      var lines: [String: [Range<Int>]] = [:]
      var line = 0
      while line < buffer.count {
        let end = buffer[line...].firstIndex(of: UInt8(ascii: "\n")) ?? buffer.count
        if end - line > 3, buffer[line] != UInt8(ascii: "#"), buffer[line + 2] == UInt8(ascii: "\t") {
          lines[String(decoding: buffer[line..<line + 2], as: UTF8.self), default: []].append(line + 3..<end)
        }
        line = end + 1
      }
      return lines
    }
  }

  /// The hashes of the names of a country's towns, ISO 3166-1 alpha-2.
  func names(in country: String) -> Set<UInt64> {
    guard let lines = lines[country] else { return [] }
    return read.withLock { read in
      if let known = read[country] { return known }
      let names = hashes(lines)
      read[country] = names
      return names
    }
  }

  private func hashes(_ lines: [Range<Int>]) -> Set<UInt64> {
    var names: Set<UInt64> = []
    bytes.withUnsafeBufferPointer { buffer in
      for line in lines {
        var from = line.lowerBound
        while from < line.upperBound {
          let to = buffer[from..<line.upperBound].firstIndex(of: UInt8(ascii: "|")) ?? line.upperBound
          var name: UInt64 = 0
          Spelling.words(buffer, from, to) { hash, _ in name = hash }
          names.insert(name)
          from = to + 1
        }
      }
    }
    return names
  }
}
