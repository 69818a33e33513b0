import DocketFormats

/// Every format of an answer, and what none of them may hold.
enum Pages {
  static func check(_ answer: Presentation) {
    for format in OutputFormat.allCases {
      guard let text = try? format.format(OutputFormat.Options(width: 80)).render(answer).text else {
        continue
      }
      switch format {
      case .table, .json, .ndjson, .html, .markdown:
        precondition(!text.unicodeScalars.contains(where: moves), "\(format) moves a cursor")
      default: break
      }
      if format == .html { precondition(!text.contains("<script") && !text.contains("<img")) }
    }
  }

  /// Whether a character moves a cursor or turns text.
  private static func moves(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
