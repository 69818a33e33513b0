import DocketModel

extension NameFindings {
  /// The persons as the record has them: names, aliases and mentions.
  func persons(in document: Document) -> [Person] {
    persons.map { entity in
      Person(
        name: entity.name, aliases: entity.aliases,
        mentions: entity.mentions.map { document.bytes(of: mentions[$0].tokens) })
    }
  }
}
