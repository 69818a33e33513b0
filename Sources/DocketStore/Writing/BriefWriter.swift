public import DocketModel

extension LinkingNotes {
  /// What linking reads of an article again, in one text: to look it up in the tables of the record costs twenty
  /// times as much. Fields end with U+001F, items of lists with U+001E; nothing is U+001C, and U+001B escapes.
  /// - Parameter words: the words of the record's events that linking quotes, in their order.
  public static func brief(of record: ArticleRecord, names: [Name], eventKeys: [String?], words: [String?])
    -> String
  {
    var brief = BriefWriter()
    brief.add(record.source.sha256, record.outlet, record.published?.description, record.title)
    for (index, person) in record.persons.enumerated() {
      let name = index < names.count ? names[index] : Name()
      brief.add("p", person.name, person.age.map(String.init), name.isCommon ? "1" : nil)
      brief.add(person.aliases, person.roles.map(\.rawValue), person.descriptions, name.tokens)
    }
    for statute in record.statutes {
      brief.add("s", statute.key, statute.country, statute.code, statute.provision, statute.part)
      brief.add(statute.subject, statute.text, statute.rule)
    }
    for court in record.courts {
      brief.add("c", court.name, court.level?.rawValue, court.city, court.country, court.rule)
    }
    for sentence in record.sentences {
      brief.add("t", sentence.kind.rawValue, sentence.term, sentence.status.rawValue, sentence.text)
      brief.add(String(sentence.mention.start), String(sentence.mention.end), sentence.rule)
      brief.add(sentence.persons)
    }
    for (index, event) in record.events.enumerated() {
      brief.add("e", event.type.rawValue, event.date?.description, event.endDate?.description)
      brief.add(event.qualifier.rawValue, event.dateText, event.modality.rawValue, event.unnamed)
      brief.add(event.court, event.city, String(event.quote.start), String(event.quote.end))
      brief.add(index < words.count ? words[index] : nil, event.rule)
      brief.add(index < eventKeys.count ? eventKeys[index] : nil)
      brief.add(event.persons, event.statutes, event.sentences.map { String($0) })
    }
    return String(decoding: brief.bytes, as: UTF8.self)
  }
}

/// Writes the fields of a brief.
private struct BriefWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ fields: String?...) {
    for field in fields {
      if let field { put(field) } else { bytes.append(Brief.nothing) }
      bytes.append(Brief.field)
    }
  }

  mutating func add(_ lists: [String]...) {
    for list in lists {
      for item in list {
        put(item)
        bytes.append(Brief.item)
      }
      bytes.append(Brief.field)
    }
  }

  private mutating func put(_ text: String) {
    for byte in text.utf8 {
      if (Brief.escape...Brief.field).contains(byte) {
        bytes += [Brief.escape, byte + 0x40]
      } else {
        bytes.append(byte)
      }
    }
  }
}

/// The signs of a brief.
enum Brief {
  static let escape: UInt8 = 0x1B, nothing: UInt8 = 0x1C, item: UInt8 = 0x1E, field: UInt8 = 0x1F
}
