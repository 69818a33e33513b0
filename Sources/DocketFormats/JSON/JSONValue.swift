/// A JSON value whose objects keep the order of their members: the order of fields is part of the
/// formats' contract.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number with a fraction; written as `null` where JSON has no such number.
  case double(Double)
  /// A string.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Members in the order in which they are written.
  case object([Member])

  /// One member of an object.
  public struct Member: Hashable, Sendable {
    /// Its name, in snake case.
    public var name: String
    /// Its value.
    public var value: JSONValue

    /// Makes a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The member of that name, where this is an object that has one.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByNilLiteral {
  /// An object, its members in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0, $1) })
  }

  /// A list.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// `null`.
  public init(nilLiteral: ()) { self = .null }

  /// A string, or `null`.
  public static func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A whole number, or `null`.
  public static func int(_ number: Int?) -> JSONValue { number.map { .int($0) } ?? .null }

  /// A list of strings.
  public static func strings(_ list: [String]) -> JSONValue { .array(list.map { .string($0) }) }

  /// A list of whole numbers.
  public static func ints(_ list: [Int]) -> JSONValue { .array(list.map { .int($0) }) }
}
