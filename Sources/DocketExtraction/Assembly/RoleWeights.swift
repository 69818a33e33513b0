import DocketModel

/// How much speaks for each role of a person.
struct RoleWeights {
  private static let roles = Person.Role.allCases
  /// The weights, in the order of the roles.
  private var weights = Array(repeating: 0, count: roles.count)

  private static func place(_ role: Person.Role) -> Int { roles.firstIndex(of: role) ?? 0 }

  /// What speaks for a role.
  subscript(role: Person.Role) -> Int {
    get { weights[RoleWeights.place(role)] }
    set { weights[RoleWeights.place(role)] = newValue }
  }

  /// The roles for which something speaks, the weightiest first.
  func ranked() -> [Person.Role] {
    let places = weights.indices.filter { weights[$0] > 0 }
    return places.sorted { (weights[$0], $1) > (weights[$1], $0) }.map { RoleWeights.roles[$0] }
  }
}
