import Foundation

/// The floor of a second ingest: the names of all files below a folder, and a `stat` of each.
enum PlainWalk {
  /// Walks, and gives the number of files and their bytes.
  static func run(_ folder: String) -> (files: Int, bytes: Int) {
    guard let handle = opendir(folder) else { return (0, 0) }
    defer { closedir(handle) }
    var found = (files: 0, bytes: 0)
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder + "/" + name
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        let below = run(path)
        found = (found.files + below.files, found.bytes + below.bytes)
      } else {
        found = (found.files + 1, found.bytes + Int(status.st_size))
      }
    }
    return found
  }
}
