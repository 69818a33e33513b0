import DocketLinking
import DocketStore
import Foundation

extension StoredCorrection {
  /// The corrections that the archive keeps, as the linker reads them, oldest first.
  static func decode(_ stored: [StoredCorrection]) throws -> [Correction] {
    try stored.map { try JSONDecoder().decode(Correction.self, from: Data($0.content.utf8)) }
  }
}
