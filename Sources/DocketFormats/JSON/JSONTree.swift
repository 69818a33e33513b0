/// Puts JSON that comes part by part together as one value.
struct JSONTree: JSONSink {
  /// The value.
  private(set) var value = JSONValue.null
  /// What is not ended yet, the innermost last: its values, and their names in an object.
  private var open: [(members: [JSONValue.Member], isObject: Bool)] = []
  private var name = ""

  mutating func openObject() { begin(isObject: true) }
  mutating func openList() { begin(isObject: false) }
  mutating func closeObject() { end() }
  mutating func closeList() { end() }
  mutating func name(_ name: StaticString) { self.name = "\(name)" }
  mutating func value(_ text: String?) { put(.string(text)) }
  mutating func value(_ number: Int?) { put(.int(number)) }

  private mutating func begin(isObject: Bool) {
    // The name waits, as that of a member without a value, until its value has ended.
    if let last = open.last, last.isObject { open[open.count - 1].members.append(.init(name, .null)) }
    open.append(([], isObject))
  }

  private mutating func end() {
    guard let (members, isObject) = open.popLast() else { return }
    let ended = isObject ? JSONValue.object(members) : .array(members.map(\.value))
    guard let last = open.last else { return value = ended }
    if last.isObject {
      open[open.count - 1].members[last.members.count - 1].value = ended
    } else {
      open[open.count - 1].members.append(.init("", ended))
    }
  }

  private mutating func put(_ value: JSONValue) {
    guard let last = open.last else { return self.value = value }
    open[open.count - 1].members.append(.init(last.isObject ? name : "", value))
  }
}
