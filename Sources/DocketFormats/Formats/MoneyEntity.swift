/// One entity of FollowTheMoney: an id, a schema, and properties whose values are lists of strings.
struct MoneyEntity {
  /// Letters, digits, `.` and `-`.
  var id: String
  var schema: String
  private var properties: [(name: String, values: [String])] = []

  init(_ schema: String, id: String) {
    self.schema = schema
    self.id = id
  }

  /// Adds values; missing and empty ones are left out.
  mutating func add(_ name: String, _ values: [String?]) {
    let values = values.compactMap { $0 }.map(SafeText.line).filter { !$0.isEmpty }.unique
    if !values.isEmpty { properties.append((name, values)) }
  }

  /// Adds a value, where there is one.
  mutating func add(_ name: String, _ value: String?) { add(name, [value]) }

  var json: JSONValue {
    [
      "id": .string(id), "schema": .string(schema),
      "properties": .object(properties.map { .init($0.name, .strings($0.values)) }),
    ]
  }

  /// A short stable id of any text (FNV-1a, 64 bits).
  static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(14_695_981_039_346_656_037 as UInt64) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    return String(hash, radix: 36)
  }
}
