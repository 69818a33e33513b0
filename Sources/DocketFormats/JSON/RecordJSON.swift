public import DocketModel

/// A record as JSON: the fields of DESIGN.md, section 2, in their order.
public enum RecordJSON {
  /// The record of one article.
  public static func value(_ record: ArticleRecord) -> JSONValue {
    var tree = JSONTree()
    write(record, packs: nil, to: &tree)
    return tree.value
  }

  /// The record of one article on one line, without a line end, for `docket ingest --records`, with the packs by which
  /// it was extracted.
  public static func line(_ record: ArticleRecord, packs: String) -> String {
    var line = JSONLine()
    write(record, packs: packs, to: &line)
    return String(decoding: line.bytes, as: UTF8.self)
  }

  static func ranges(_ list: [TextRange]) -> JSONValue {
    .array(list.map { ["start": .int($0.start), "end": .int($0.end)] })
  }

  private static func write<Sink: JSONSink>(_ record: ArticleRecord, packs: String?, to sink: inout Sink) {
    sink.object { sink in
      sink.add("format_version", record.formatVersion)
      if let packs { sink.add("packs", packs) }
      sink.add("source") { sink in
        sink.add("path", record.source.path)
        sink.add("sha256", record.source.sha256)
        sink.add("bytes", record.source.bytes)
        sink.add("encoding", record.source.encoding)
      }
      sink.add("title", record.title)
      sink.add("outlet", record.outlet)
      sink.add("authors", record.authors)
      sink.add("published", record.published?.description)
      sink.add("updated", record.updated?.description)
      sink.add("language", record.language)
      sink.add("url", record.url)
      sink.add("country", record.country)
      sink.add("body", record.body, range)
      sink.add("cuts", record.cuts, cut)
      sink.add("persons", record.persons, person)
      sink.add("courts", record.courts, court)
      sink.add("statutes", record.statutes, statute)
      sink.add("sentences", record.sentences, sentence)
      sink.add("places", record.places, place)
      sink.add("case_numbers", record.caseNumbers) { number, sink in
        sink.object { sink in
          sink.add("text", number.text)
          sink.add("mentions", number.mentions, range)
        }
      }
      sink.add("events", record.events, event)
      sink.add("cases", record.cases, caseMention)
      sink.add("findings", record.findings, finding)
    }
  }

  private static func range<Sink: JSONSink>(_ range: TextRange, to sink: inout Sink) {
    sink.object { sink in
      sink.add("start", range.start)
      sink.add("end", range.end)
    }
  }

  private static func cut<Sink: JSONSink>(_ cut: Cut, to sink: inout Sink) {
    sink.object { sink in
      sink.add("start", cut.start)
      sink.add("end", cut.end)
      sink.add("reason", cut.reason)
    }
  }

  private static func person<Sink: JSONSink>(_ person: Person, to sink: inout Sink) {
    sink.object { sink in
      sink.add("name", person.name)
      sink.add("aliases", person.aliases)
      sink.add("roles", person.roles) { $1.value($0.rawValue) }
      sink.add("descriptions", person.descriptions)
      sink.add("age", person.age)
      sink.add("mentions", person.mentions, range)
      sink.add("rule", person.rule)
    }
  }

  private static func court<Sink: JSONSink>(_ court: Court, to sink: inout Sink) {
    sink.object { sink in
      sink.add("name", court.name)
      sink.add("level", court.level?.rawValue)
      sink.add("city", court.city)
      sink.add("country", court.country)
      sink.add("mentions", court.mentions, range)
      sink.add("rule", court.rule)
    }
  }

  private static func statute<Sink: JSONSink>(_ statute: Statute, to sink: inout Sink) {
    sink.object { sink in
      sink.add("key", statute.key)
      sink.add("country", statute.country)
      sink.add("code", statute.code)
      sink.add("provision", statute.provision)
      sink.add("part", statute.part)
      sink.add("subject", statute.subject)
      sink.add("text", statute.text)
      sink.add("mentions", statute.mentions, range)
      sink.add("rule", statute.rule)
    }
  }

  private static func sentence<Sink: JSONSink>(_ sentence: Sentence, to sink: inout Sink) {
    sink.object { sink in
      sink.add("kind", sentence.kind.rawValue)
      sink.add("term", sentence.term)
      sink.add("status", sentence.status.rawValue)
      sink.add("persons", sentence.persons)
      sink.add("text", sentence.text)
      sink.name("mention")
      range(sentence.mention, to: &sink)
      sink.add("rule", sentence.rule)
    }
  }

  private static func place<Sink: JSONSink>(_ place: Place, to sink: inout Sink) {
    sink.object { sink in
      sink.add("name", place.name)
      sink.add("kind", place.kind.rawValue)
      sink.add("country", place.country)
      sink.add("canonical", place.canonical)
      sink.add("mentions", place.mentions, range)
    }
  }

  private static func event<Sink: JSONSink>(_ event: Event, to sink: inout Sink) {
    sink.object { sink in
      sink.add("type", event.type.rawValue)
      sink.add("date", event.date?.description)
      sink.add("end_date", event.endDate?.description)
      sink.add("precision", event.date?.precision.rawValue)
      sink.add("qualifier", event.date == nil ? nil : event.qualifier.rawValue)
      sink.add("date_text", event.dateText)
      sink.add("modality", event.modality.rawValue)
      sink.add("persons", event.persons)
      sink.add("unnamed", event.unnamed)
      sink.add("court", event.court)
      sink.add("statutes", event.statutes)
      sink.add("sentence", event.sentences.first)
      sink.add("sentences", event.sentences) { $1.value($0) }
      sink.add("city", event.city)
      sink.add("quote") { sink in
        sink.add("start", event.quote.start)
        sink.add("end", event.quote.end)
        sink.add("text", event.quote.text)
      }
      sink.add("rule", event.rule)
    }
  }

  private static func caseMention<Sink: JSONSink>(_ mention: CaseMention, to sink: inout Sink) {
    sink.object { sink in
      sink.add("defendants", mention.defendants)
      sink.add("unnamed", mention.unnamed)
      sink.add("events", mention.events) { $1.value($0) }
      sink.add("statutes", mention.statutes)
      sink.add("sentences", mention.sentences) { $1.value($0) }
      sink.add("courts", mention.courts)
      sink.add("cities", mention.cities)
      sink.add("numbers", mention.numbers)
    }
  }

  private static func finding<Sink: JSONSink>(_ finding: Finding, to sink: inout Sink) {
    sink.object { sink in
      sink.add("kind", finding.kind.rawValue)
      sink.add("message", finding.message)
      sink.name("range")
      if let place = finding.range { range(place, to: &sink) } else { sink.value(nil as String?) }
    }
  }
}
