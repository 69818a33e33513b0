import Dispatch
import Synchronization

/// Work on many items at once, with results in the order of the items.
enum Parallel {
  /// The results of `work` for each item; `jobs` threads take one item after another.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, _ work: @Sendable (Item) -> Result
  ) -> [Result] {
    guard jobs > 1, items.count > 1 else { return items.map(work) }
    let results = Results<Result>(count: items.count)
    let next = Counter()
    DispatchQueue.concurrentPerform(iterations: min(jobs, items.count)) { _ in
      while true {
        let index = next.take()
        guard index < items.count else { return }
        results.set(work(items[index]), at: index)
      }
    }
    return results.all
  }

  private final class Counter: Sendable {
    private let value = Atomic<Int>(0)
    func take() -> Int { value.add(1, ordering: .relaxed).oldValue }
  }

  private final class Results<Result: Sendable>: Sendable {
    private let values: Mutex<[Result?]>
    init(count: Int) { values = Mutex(Array(repeating: nil, count: count)) }
    func set(_ value: Result, at index: Int) { values.withLock { $0[index] = value } }
    var all: [Result] { values.withLock { $0.compactMap { $0 } } }
  }
}
