/// Where proceedings stand, for a case, a defendant or a charge; the table in `StatusRules` of DocketLinking sets it.
public enum CaseStatus: String, Sendable, Codable, CaseIterable {
  /// Nothing is known of any step.
  case unknown
  case investigated
  /// Wanted or fled.
  case atLarge = "at-large"
  case detained, charged
  case onTrial = "on-trial"
  case convicted, sentenced
  case onAppeal = "on-appeal"
  /// A higher court has upheld or changed the judgment.
  case final
  case acquitted, dismissed, released, pardoned
  /// The defendant died or was executed.
  case dead
}
