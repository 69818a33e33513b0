/// Which reports speak with a voice of their own: copies of one text are one source, and so are the articles
/// of one outlet.
struct Sources {
  private var source: [String: Int] = [:]

  init(_ reports: [CaseReport]) {
    var numbers = Array(reports.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while numbers[index] != index { index = numbers[index] }
      return index
    }
    for a in reports.indices {
      for b in reports.indices where b > a && root(a) != root(b) {
        let sameOutlet = reports[a].outlet != nil && reports[a].outlet == reports[b].outlet
        if sameOutlet || reports[a].sketch.isCopy(of: reports[b].sketch) {
          numbers[max(root(a), root(b))] = min(root(a), root(b))
        }
      }
    }
    for index in reports.indices { source[reports[index].id] = root(index) }
  }

  /// Number of independent sources among reports.
  func count(_ reports: some Sequence<String>) -> Int { Set(reports.compactMap { source[$0] }).count }

  /// Whether two reports are one source.
  func same(_ a: String, _ b: String) -> Bool { source[a] != nil && source[a] == source[b] }
}
