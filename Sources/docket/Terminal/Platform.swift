import DocketModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The operating system: the only file in which Linux and macOS differ.
enum Platform {
  /// Trouble with a file, in the system's words.
  struct Failure: Error, CustomStringConvertible {
    /// What could not be done: `read`, `write`, `make`.
    var verb: String
    var path: String
    var reason: String
    var description: String { "cannot \(verb) \(path): \(reason)" }
  }

  /// Standard input.
  static let input: Int32 = 0
  /// Standard output.
  static let output: Int32 = 1
  /// Standard error.
  static let errors: Int32 = 2

  /// Lets writing to a closed pipe, or beyond the size that files may have, fail instead of ending the process.
  static func ignoreClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Lets a crash leave nothing of the articles behind: no core file, and no backtrace with pieces of memory, unless
  /// the environment asks for one.
  static func keepMemoryPrivate() {
    guard variable("SWIFT_BACKTRACE") == nil else { return }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
      setrlimit(RLIMIT_CORE, &none)
    #endif
    for crash in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGSEGV, SIGFPE] { signal(crash, SIG_DFL) }
  }

  /// Whether a file descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns of the terminal behind a file descriptor.
  static func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The value of an environment variable.
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// What the system says of the last error.
  static var lastError: String {
    let text = String(cString: strerror(errno))
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Number of processors that this process may use.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Files with more bytes than this are neither articles nor packs.
  private static let mostBytes = 64 << 20

  /// All bytes of a file or of a pipe that somebody writes to; `-` is standard input.
  /// - Throws: `Failure`.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    // A named pipe to which nobody writes would hold up a plain `open` for ever.
    let descriptor = path == "-" ? input : open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(verb: "read", path: path, reason: lastError) }
    defer { if path != "-" { close(descriptor) } }
    if path != "-" {
      var status = stat()
      _ = fstat(descriptor, &status)
      let kind = status.st_mode & S_IFMT
      guard kind == S_IFREG || kind == S_IFIFO || kind == S_IFDIR else {
        throw Failure(verb: "read", path: path, reason: "no file: a device or a socket")
      }
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { recv(descriptor, $0) }
      if count < 0 { throw Failure(verb: "read", path: path, reason: lastError) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= mostBytes else {
        throw Failure(
          verb: "read", path: path, reason: "too large for an article: more than \(mostBytes) bytes")
      }
    }
  }

  /// Where a path leads when all links in it are followed; `nil` where it leads nowhere.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func recv(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      #if canImport(Darwin)
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 || errno != EINTR { return count }
    }
  }

  /// Writes all of a text; false where nobody reads it any more or the device is full.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { buffer in
      var rest = UnsafeRawBufferPointer(buffer)
      while !rest.isEmpty {
        #if canImport(Darwin)
          let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
          let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return true
    }
  }

  /// Whether the last write failed because nobody reads any more.
  static var isPipeClosed: Bool { errno == EPIPE }

  /// Whether there is a file or folder.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Where a file of this process may stand for a while.
  static func temporaryPath(_ name: String) -> String {
    let folder = variable("TMPDIR") ?? "/tmp"
    return "\(folder)/\(getpid())-\(name)"
  }

  /// Takes files away, where they are.
  static func remove(_ paths: [String]) { for path in paths { unlink(path) } }

  /// Makes a folder and those above it, for this user alone.
  /// - Throws: `Failure`.
  static func makeFolder(_ path: String) throws(Failure) {
    if path.isEmpty || exists(path) { return }
    try makeFolder(parent(path))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw Failure(verb: "make", path: path, reason: lastError)
    }
  }

  /// Makes the folder in which a file is to stand.
  /// - Throws: `Failure`.
  static func makeFolder(forFile path: String) throws(Failure) { try makeFolder(parent(path)) }

  private static func parent(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  /// Writes a file whole or not at all: beside it first, then in its place.
  /// - Throws: `Failure`.
  static func write(_ text: String, toFile path: String) throws(Failure) {
    var status = stat()
    let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    let target = isSpecial ? path : "\(path).\(getpid()).part"
    // What is known of people is for the eyes of its owner; a file that is there already keeps its mode.
    let mode = isSpecial || exists(path) ? status.st_mode & 0o777 : 0o600
    if !isSpecial { unlink(target) }
    let descriptor = open(target, O_WRONLY | O_CREAT | (isSpecial ? O_TRUNC : O_EXCL | O_NOFOLLOW), 0o600)
    guard descriptor >= 0 else { throw Failure(verb: "write", path: path, reason: lastError) }
    if !isSpecial, mode != 0o600 { fchmod(descriptor, mode) }
    let isWritten = write(text, to: descriptor) && (isSpecial || fsync(descriptor) == 0)
    let reason = lastError
    let isClosed = close(descriptor) == 0
    if !isSpecial, isWritten, isClosed, rename(target, path) == 0 { return }
    if isSpecial, isWritten, isClosed { return }
    let failure = Failure(verb: "write", path: path, reason: isWritten ? lastError : reason)
    if !isSpecial { unlink(target) }
    throw failure
  }

  /// Today's date where the user is.
  static var today: PartialDate? {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return PartialDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// The time in UTC, ISO 8601, to the second.
  static var now: String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return date + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  /// Ends the process.
  static func leave(_ status: Int32) -> Never { exit(status) }
}
