/// What is fuzzed; the raw value is the word on the command line and the folder of its findings in Fixtures/fuzz.
enum FuzzTarget: String, CaseIterable {
  /// Decoding: bytes to text.
  case decode
  /// Extraction: an article to a record, its cases, and every page that shows it.
  case extract
  /// Packs of words and rules, as users write them.
  case packs
  /// Records, one a line.
  case records
  /// Corrections, as an archive from elsewhere may hold them.
  case corrections
  /// Words, references and filters of questions.
  case queries
  /// Dates, terms and provisions on the command line.
  case values
  /// Archives with changed bytes.
  case archive
}
