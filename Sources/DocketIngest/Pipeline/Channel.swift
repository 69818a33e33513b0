import Foundation

/// A queue between one thread that makes things and one that takes them; the maker waits when it is full.
final class Channel<Element: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var elements: [Element] = []
  private var isFinished = false
  private let capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  /// Adds an element; waits while the queue is full. `false` when nobody will take it any more.
  func put(_ element: Element) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while elements.count >= capacity, !isFinished { condition.wait() }
    guard !isFinished else { return false }
    elements.append(element)
    condition.signal()
    return true
  }

  /// The next element; waits for it. `nil` when there will be none any more.
  func take() -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while elements.isEmpty, !isFinished { condition.wait() }
    guard !elements.isEmpty else { return nil }
    let first = elements.removeFirst()
    condition.signal()
    return first
  }

  /// Says that nothing more is put or taken.
  func finish() {
    condition.lock()
    isFinished = true
    condition.broadcast()
    condition.unlock()
  }
}
