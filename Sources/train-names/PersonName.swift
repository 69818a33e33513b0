/// A name as an article uses it.
struct PersonName {
  var full: String
  /// The surname, or what stands for it.
  var short: String
}
