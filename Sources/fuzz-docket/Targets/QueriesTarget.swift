import DocketFormats
import DocketQuery
import DocketStore

/// Whatever a person types after an option or as words, the answer is an answer or says what was expected. Lines:
/// the first is words, the second a reference, the others are values of filters, one after the other.
struct QueriesTarget {
  let book: Casebook

  init() {
    do {
      book = Casebook(try Archive(path: Scratch.archive("queries.db"), access: .read))
    } catch { fatalError("\(error)") }
  }

  func take(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    var filters = Filters()
    for (line, key) in zip(lines.dropFirst(2), FilterKey.allCases) where !line.isEmpty {
      do { try filters.add(line, to: key) } catch { precondition(!error.description.isEmpty) }
    }
    do {
      Pages.check(Presentation(search: try book.search(lines[0], filters: filters, limit: 5)))
      Pages.check(Presentation(cases: try book.cases(lines[0], filters: filters, limit: 5)))
      if lines.count > 1 { _ = try book.resolve(lines[1]) }
    } catch {
      fatalError("a question failed: \(error)")
    }
  }
}
