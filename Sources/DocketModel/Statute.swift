/// A provision of a law that an article cites, or a law named without a provision.
public struct Statute: Hashable, Sendable, Codable {
  /// `KG/criminal-code/416/1`: country, code, provision, parts, after the hierarchy of Akoma Ntoso
  /// (OASIS, 2019); `-` stands for what is not known.
  public var key: String
  /// Country, ISO 3166-1 alpha-2.
  public var country: String?
  /// Name of the code or act.
  public var code: String?
  /// The provision as printed: `416`, `207.3`, `124A`.
  public var provision: String?
  /// Part, paragraph, subsection as a path: `1`, `c/2`.
  public var part: String?
  /// What the provision is about, in the article's words.
  public var subject: String?
  /// The words that cite it.
  public var text: String
  /// Where it is cited.
  public var mentions: [TextRange]
  /// The rule that found it.
  public var rule: String?

  /// Makes a statute and its key.
  public init(
    country: String?, code: String?, provision: String?, part: String?, subject: String? = nil, text: String,
    mentions: [TextRange] = [], rule: String? = nil
  ) {
    self.key = Statute.key(country: country, code: code, provision: provision, part: part)
    self.country = country
    self.code = code
    self.provision = provision
    self.part = part
    self.subject = subject
    self.text = text
    self.mentions = mentions
    self.rule = rule
  }

  /// The key of a provision: `KG/criminal-code/416/1`.
  public static func key(country: String?, code: String?, provision: String?, part: String?) -> String {
    var key = (country ?? "-") + "/" + (code.map(slug) ?? "-")
    if let provision { key += "/" + provision }
    if let part { key += "/" + part }
    return key
  }

  /// A name in lower case with `-` for everything that is no letter or digit.
  public static func slug(_ name: String) -> String {
    var slug = ""
    for scalar in name.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    return slug.hasSuffix("-") ? String(slug.dropLast()) : slug
  }
}
