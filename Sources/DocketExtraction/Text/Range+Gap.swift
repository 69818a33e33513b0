extension Range<Int> {
  /// What lies between this range and another, whichever comes first; empty where they touch or overlap.
  func gap(to other: Range<Int>) -> Range<Int> {
    if lowerBound >= other.upperBound { return other.upperBound..<lowerBound }
    return other.lowerBound >= upperBound ? upperBound..<other.lowerBound : 0..<0
  }
}
