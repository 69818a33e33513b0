import DocketLinking
import Foundation

/// Corrections as an archive keeps them are read or refused, and whatever they say, linking ends.
enum CorrectionsTarget {
  static func take(_ bytes: [UInt8]) {
    let corrections = bytes.split(separator: UInt8(ascii: "\n")).compactMap {
      try? JSONDecoder().decode(Correction.self, from: Data($0))
    }
    let reports = CorrectionSamples.reports
    _ = Linker(corrections: corrections).link(reports)
  }
}
