public import DocketExtraction

/// The packs that are built into the binary: every file below `Packs`.
public enum BuiltInPacks {
  /// All built-in packs, in the order of their paths.
  public static func all() -> [PackFile] {
    files.map { PackFile(path: "\($0.path)", text: "\($0.text)") }
  }
}
