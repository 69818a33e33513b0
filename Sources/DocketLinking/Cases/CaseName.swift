import DocketModel

/// The name of a case, for people.
enum CaseName {
  /// `A`, `A and B`, `A, B and 3 others`; where nobody is named, what the defendant is, where and when.
  static func make(defendants: [Party], unnamed: String?, city: String?, year: Int?) -> String {
    let names = defendants.filter { !$0.unnamed }.map(\.name)
    switch names.count {
    case 0: break
    case 1: return names[0]
    case 2: return names[0] + " and " + names[1]
    case 3: return names[0] + ", " + names[1] + " and " + names[2]
    default: return "\(names[0]), \(names[1]) and \(names.count - 2) others"
    }
    var parts = [unnamed ?? "unnamed defendant"]
    if let city, !parts[0].contains(city) { parts.append(city) }
    if let year { parts.append(String(year)) }
    return parts.joined(separator: ", ")
  }
}
