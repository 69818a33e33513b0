import GRDB

/// A number for the path of a file, by which the file is found: an index of it is a tenth of one of paths.
enum PathHash {
  /// FNV-1a over the bytes of the path, without its lowest 16 bits; six bytes.
  static func number(_ path: String) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int64(bitPattern: hash) >> 16
  }

  /// For migrations.
  static let function = DatabaseFunction("path_hash", argumentCount: 1, pure: true) { values in
    number(String.fromDatabaseValue(values[0]) ?? "")
  }
}
