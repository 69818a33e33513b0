#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the file system says of a path. The one place of this target where platforms differ.
struct FileStatus {
  /// What a path is.
  enum Kind { case file, folder, other }

  var kind: Kind
  var bytes: Int
  var modifiedNanoseconds: Int
  /// The same for two paths of one folder.
  var identity: Identity

  /// Device and inode.
  struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  /// Looks at a path, through links; `nil` where there is nothing.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Looks at an open file.
  init?(_ descriptor: CInt) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    bytes = Int(status.st_size)
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    modifiedNanoseconds = Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Why a path that a folder lists cannot be looked at: lower case, no full stop.
  static func whyNothing(at path: String) -> String {
    if path.unicodeScalars.contains("\u{FFFD}") { return "its name is no UTF-8: rename it" }
    var status = stat()
    guard stat(path, &status) != 0 else { return "it came only now: run the ingest again" }
    switch errno {
    case ELOOP: return "a link that leads to itself"
    case ENAMETOOLONG: return "its path is too long for the system"
    case ENOENT where lstat(path, &status) == 0: return "a link to nothing"
    case ENOENT: return "it has vanished since its folder was read"
    default: return "cannot be looked at: " + ReadFailure(errno).reason
    }
  }

  /// Names in a folder, in the order of their bytes; `nil` where it cannot be read.
  static func names(in folder: String) -> [String]? {
    guard let handle = opendir(folder) else { return nil }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// All bytes of a file; throws why it cannot be read. Never waits: what has become a pipe or a device since it was
  /// looked at is not read, and a file that changes under the reader is read twice at most.
  static func bytes(of path: String, expected: Int) throws(ReadFailure) -> [UInt8] {
    for _ in 0..<2 {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
      guard descriptor >= 0 else { throw ReadFailure(errno) }
      defer { close(descriptor) }
      guard let before = FileStatus(descriptor), before.kind == .file else { throw ReadFailure.notAFile }
      let bytes = try bytes(
        of: descriptor, expected: min(before.bytes, ReadFile.mostBytes), isFile: true)
      if let after = FileStatus(descriptor), after.bytes == bytes.count,
        after.modifiedNanoseconds == before.modifiedNanoseconds
      {
        return bytes
      }
    }
    throw ReadFailure(reason: "it changed while it was read: run the ingest again")
  }

  /// All bytes that an open file or pipe still gives, up to the most that an article may have.
  static func bytes(of descriptor: CInt, expected: Int, isFile: Bool = false) throws(ReadFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var size = max(expected + 1, 4096)
    while true {
      let chunk = try chunk(of: descriptor, size: size)
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      // A file gives less than is asked for only at its end, a pipe at any time.
      if isFile, chunk.count < size { return bytes }
      guard bytes.count <= ReadFile.mostBytes else { throw ReadFailure.tooLarge(bytes: nil) }
      size = 65_536
    }
  }

  /// At most `size` bytes that an open file or pipe gives next; none at its end.
  static func chunk(of descriptor: CInt, size: Int) throws(ReadFailure) -> [UInt8] {
    while true {
      var failure: CInt = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, size)
        failure = got < 0 ? errno : 0
        count = max(got, 0)
      }
      if failure == EINTR { continue }
      if failure != 0 { throw ReadFailure(failure) }
      return chunk
    }
  }

  /// The folder in which relative paths begin.
  static func currentFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }
}

/// Why a file cannot be read, as the system says it.
struct ReadFailure: Error {
  var reason: String

  init(_ code: CInt) {
    reason = "cannot be read: " + String(cString: strerror(code)).lowercased()
  }

  init(reason: String) { self.reason = reason }

  /// A device, a pipe or a socket.
  static let notAFile = ReadFailure(reason: "no file: a device, a pipe or a socket")

  /// More bytes than an article has.
  static func tooLarge(bytes: Int?) -> ReadFailure {
    let size = bytes.map { "\($0) bytes" } ?? "more than \(ReadFile.mostBytes) bytes"
    return ReadFailure(reason: "too large for an article: \(size)")
  }
}
