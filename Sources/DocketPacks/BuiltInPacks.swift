public import DocketExtraction

/// The packs that are built into the binary: every file below `Packs`.
public enum BuiltInPacks {
  /// The built-in packs in the order of their paths.
  /// - Parameter isWanted: says by its path whether a pack is wanted.
  public static func all(where isWanted: (String) -> Bool = { _ in true }) -> [PackFile] {
    files.compactMap { file in
      let path = "\(file.path)"
      return isWanted(path) ? PackFile(path: path, text: "\(file.text)") : nil
    }
  }
}
