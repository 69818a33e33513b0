/// Memory for the texts that are bound to a statement, used again for each of its runs.
final class BoundTexts {
  private var memory = UnsafeMutablePointer<CChar>.allocate(capacity: 256)
  private var capacity = 256
  private var used = 0

  deinit { memory.deallocate() }

  /// Forgets the texts that were kept, and makes room for others.
  func makeRoom(for values: [Prepared.Value]) {
    used = 0
    var wanted = 0
    for value in values {
      switch value {
      case .text(let text): wanted += text.utf8.count
      case .bytes(let bytes): wanted += bytes.count
      default: break
      }
    }
    guard wanted > capacity else { return }
    memory.deallocate()
    capacity = wanted + wanted / 2
    memory = .allocate(capacity: capacity)
  }

  /// Copies a text for which there is room.
  func keep(_ text: UnsafeBufferPointer<UInt8>) -> UnsafePointer<CChar> {
    let start = memory + used
    guard let from = text.baseAddress, !text.isEmpty else { return UnsafePointer(memory) }
    UnsafeMutableRawPointer(start).copyMemory(from: from, byteCount: text.count)
    used += text.count
    return UnsafePointer(start)
  }
}
