/// Sizes and times of files as the archive last saw them.
///
/// Paths are told by their hashes; of two known paths with one hash, both count as changed.
public struct FileTimes: Sendable {
  private struct Times { var bytes: Int, modifiedNanoseconds: Int }

  private var known: [Int64: Times] = [:]
  private var doubtful: Set<Int64> = []

  /// Whether no file is known.
  public var isEmpty: Bool { known.isEmpty }

  mutating func add(hash: Int64, bytes: Int, modifiedNanoseconds: Int) {
    let former = known.updateValue(
      Times(bytes: bytes, modifiedNanoseconds: modifiedNanoseconds), forKey: hash)
    if former != nil { doubtful.insert(hash) }
  }

  /// Whether a file is as the archive saw it.
  public func isUnchanged(_ path: String, bytes: Int, modifiedNanoseconds: Int) -> Bool {
    let hash = PathHash.number(path)
    guard let times = known[hash], !doubtful.contains(hash) else { return false }
    return times.bytes == bytes && times.modifiedNanoseconds == modifiedNanoseconds
  }
}
