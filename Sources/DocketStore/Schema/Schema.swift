/// The schema of the archive, told once.
///
/// What was read of the files. `article` holds one article: its decoded text, its SHA-256, what its head says.
/// `file` says under which paths an article was found, with size and time, so that an unchanged file is told
/// by a look at it; an article has one or more files. Each part of the record is a table whose rows carry the
/// article and an `ordinal`, their place in the record: `author`, `article_person`, `article_court`,
/// `article_statute`, `sentence`, `article_place`, `case_number`, `report` (an event as this article tells it;
/// `quote` is NULL where it is the text between `start_byte` and `end_byte`, letter by letter), `article_case`
/// (how this article groups its events), `finding`. `part` holds the ranges of the story, and with a row of
/// `cut_reason` what was cut. `rule` holds the names of the rules of packs that found a thing. `file.path_hash`
/// (`PathHash`) stands for the path in the index. Lists inside them are JSON arrays. `mention` says where in the
/// text each of them is named, by a row of `mention_kind` and the ordinal. Persons, courts, statutes, places and outlets that articles share are rows of
/// `person`, `court`, `statute`, `place`, `outlet`; `person_word`, `court_word`, `outlet_word` and
/// `city_spelling` find them under other spellings (`person.sound` is a name by its sounds: `NameFold`).
///
/// What linking made of it; all of it can be made again. `case_report` is one article's account of one case: its
/// lists are ordinals of the article's rows, its `id` grows with the date of publication (`ReportPlace`), and
/// `content` is the whole report where its rows cannot say it. `article_person.tokens` are the words of a name as
/// the linker compares them, `article_sketch` tells copies of one text; its `brief` says in one text what
/// linking reads of the article again (`LinkingNotes.brief`). `report_list` lists reports under hashes
/// of keys that they share, so that the linker finds those that may belong together, with the country of those of
/// which the article tells it; `join_reason` says why a report was joined (`other_words` is NULL where they are the same, both are where they are titles). `legal_case` is a case; `case_article`, `case_party`, `case_statute`, `case_court`,
/// `case_city`, `case_number_of` belong to it, `event` holds its steps in order with `event_report` (every
/// account, the main one first), `event_person`, `event_statute`, `event_sentence`; `charge` and `charge_step`
/// say where each charge stands. `case_party.roles` are all roles where there are
/// several. An event has the id (`key`) of the report that tells it best. `legal_case.fingerprint` says what a case
/// held when it was written, without the ids of rows.
///
/// What people decided: `correction`. No ingest touches it; it is applied to every result.
///
/// Dates are ISO 8601 prefixes (`2025`, `2025-04`, `2025-04-19`); `earliest` and `latest` are the first and the
/// last day that a date can mean, for comparisons. Byte ranges are half open and point into `article.text`.
/// `article_digest`, `shared_digest` and the columns `digest` say what was written, so that `docket check` finds
/// bytes that flipped since (`RowDigest`).
/// `key` columns hold the ids that people see. `article_fts` is the full-text index over title, text and
/// `latin`, the words of other scripts in Latin letters (`Romanization`); it has no triggers:
/// `TextIndexWriter` is the one place that keeps it.
///
/// Migrations are appended, never changed.
enum Schema {
  /// A named step of the schema.
  struct Migration {
    var name: String
    var sql: String
  }

  /// All steps, oldest first.
  static let migrations = [
    Migration(name: "articles", sql: articles),
    Migration(name: "cases", sql: cases),
    Migration(name: "views", sql: views),
    Migration(name: "compact", sql: compact),
    Migration(name: "digests", sql: digests),
    Migration(name: "dateless", sql: dateless),
    Migration(name: "lookups", sql: lookups),
    Migration(name: "lists", sql: lists),
  ]
}
