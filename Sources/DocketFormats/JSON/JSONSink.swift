/// What takes JSON part by part: a tree of values, or a line of text.
protocol JSONSink: SendableMetatype {
  /// Begins an object; its members follow, each a name and a value.
  mutating func openObject()
  /// Ends the object that was begun last.
  mutating func closeObject()
  /// Begins a list; its values follow.
  mutating func openList()
  /// Ends the list that was begun last.
  mutating func closeList()
  /// Takes the name of a member, in snake case; its value follows.
  mutating func name(_ name: StaticString)
  /// Takes a string; `nil` is `null`.
  mutating func value(_ text: String?)
  /// Takes a whole number; `nil` is `null`.
  mutating func value(_ number: Int?)
}

extension JSONSink {
  /// Takes a member with a string, or with `null`.
  mutating func add(_ name: StaticString, _ text: String?) {
    self.name(name)
    value(text)
  }

  /// Takes a member with a whole number, or with `null`.
  mutating func add(_ name: StaticString, _ number: Int?) {
    self.name(name)
    value(number)
  }

  /// Takes a member with a list of strings.
  mutating func add(_ name: StaticString, _ list: [String]) {
    add(name, list) { $1.value($0) }
  }

  /// Takes a member with a list, each item of which `write` hands over.
  mutating func add<Item>(_ name: StaticString, _ list: [Item], _ write: (Item, inout Self) -> Void) {
    self.name(name)
    openList()
    for item in list { write(item, &self) }
    closeList()
  }

  /// Takes a member with an object, the members of which `write` hands over.
  mutating func add(_ name: StaticString, _ write: (inout Self) -> Void) {
    self.name(name)
    object(write)
  }

  /// Takes an object, the members of which `write` hands over.
  mutating func object(_ write: (inout Self) -> Void) {
    openObject()
    write(&self)
    closeObject()
  }
}
