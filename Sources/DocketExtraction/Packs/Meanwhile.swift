import Dispatch
import Foundation
import Synchronization

/// A value that a thread of its own makes, while other work goes on.
struct Meanwhile<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let made = DispatchSemaphore(value: 0)
    let value = Mutex<Value?>(nil)
  }

  private let box: Box
  private let make: @Sendable () -> Value

  /// Begins to make the value.
  init(_ make: @escaping @Sendable () -> Value) {
    let box = Box()
    self.box = box
    self.make = make
    Thread.detachNewThread {
      let value = make()
      box.value.withLock { $0 = value }
      box.made.signal()
    }
  }

  /// The value, once it is made. To be taken once.
  consuming func take() -> Value {
    box.made.wait()
    return box.value.withLock { $0.take() } ?? make()
  }
}
