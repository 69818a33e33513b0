/// Reads the text of HTML: tags become line ends or nothing, scripts and styles vanish, the page's title, address and
/// date of publication stand in the first lines.
struct WebPage {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var text: [UInt8] = []
  private var head: [[UInt8]] = []
  /// Line ends that the next character needs before it.
  private var lines = 0
  private var hasSpace = false
  private var isTitle = false
  private var isPreformatted = false

  /// Whether a text is HTML.
  static func isWebPage(_ text: [UInt8]) -> Bool {
    let start = text.prefix(1024)
    guard let first = start.firstIndex(where: { $0 > 32 }), start[first] == 0x3C else { return false }
    let lower = String(decoding: start.map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self)
    return ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<article", "<p>", "<h1"]
      .contains { lower.contains($0) }
  }

  /// The text of a page, as UTF-8.
  static func text(of bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { buffer in
      var page = WebPage(buffer)
      page.read()
      var text: [UInt8] = []
      for line in page.head where !line.isEmpty { text += line + CollectionOfOne(10) }
      if !text.isEmpty { text.append(10) }
      return text + page.text
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func read() {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3C, isTagStart(index + 1) {
        tag()
      } else if byte == 0x26, let reference = CharacterReference.read(bytes, at: index) {
        index = reference.end
        reference.scalar == 0xA0 ? space() : emit { CodePage.append(reference.scalar, to: &$0) }
      } else if byte <= 32 {
        index += 1
        if isPreformatted, byte == 10 { lines = max(lines, 1) } else { space() }
      } else {
        index += 1
        emit { $0.append(byte) }
      }
    }
  }

  private func isTagStart(_ at: Int) -> Bool {
    guard at < bytes.count else { return false }
    return (97...122).contains(bytes[at] | 32) || bytes[at] == 0x2F || bytes[at] == 0x21 || bytes[at] == 0x3F
  }

  private mutating func space() { hasSpace = true }

  private mutating func emit(_ append: (inout [UInt8]) -> Void) {
    if isTitle {
      if head.isEmpty { head.append([]) }
      if hasSpace, !head[0].isEmpty { head[0].append(32) }
      hasSpace = false
      append(&head[0])
      return
    }
    if lines > 0, !text.isEmpty {
      text.append(contentsOf: repeatElement(10, count: lines))
    } else if hasSpace, !text.isEmpty {
      text.append(32)
    }
    lines = 0
    hasSpace = false
    append(&text)
  }

  private mutating func tag() {
    if has("<!--") {
      index += 4
      skip(past: "-->")
      return
    }
    let start = index
    var at = index + 1
    let isEnd = at < bytes.count && bytes[at] == 0x2F
    if isEnd { at += 1 }
    let nameStart = at
    while at < bytes.count, at - nameStart < 12,
      (97...122).contains(bytes[at] | 32) || (48...57).contains(bytes[at])
    { at += 1 }
    let name = String(
      decoding: bytes[nameStart..<at].map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self)
    index = tagEnd(at)
    act(name, isEnd, start..<index)
  }

  /// The index after the `>` of a tag; quotation marks in it may hold others.
  private func tagEnd(_ start: Int) -> Int {
    var at = start
    var quote: UInt8 = 0
    // A quotation mark that is never closed must not swallow the page.
    let limit = min(bytes.count, start + 16_384)
    while at < limit {
      let byte = bytes[at]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return at + 1
      }
      at += 1
    }
    at = start
    while at < bytes.count, bytes[at] != 0x3E { at += 1 }
    return min(bytes.count, at + 1)
  }

  private mutating func act(_ name: String, _ isEnd: Bool, _ tag: Range<Int>) {
    switch name {
    case "script", "style", "noscript", "template", "svg", "iframe":
      if !isEnd, bytes[max(tag.lowerBound, tag.upperBound - 2)] != 0x2F {
        skip(past: "</" + name)
        index = tagEnd(index)
      }
    case "title":
      isTitle = !isEnd && text.isEmpty
      if isEnd { hasSpace = false }
    case "meta", "link": if !isEnd { describe(tag) }
    case "br", "tr", "dd", "dt", "option": lines = max(lines, 1)
    case "td", "th": space()
    case "li":
      lines = max(lines, 1)
      if !isEnd { emit { $0.append(contentsOf: [0x2A, 32]) } }
    case "pre":
      isPreformatted = !isEnd
      lines = 2
    default: if WebPage.blocks.contains(name) { lines = 2 }
    }
  }

  /// Keeps what a page says of itself: its address, name and date.
  private mutating func describe(_ tag: Range<Int>) {
    guard tag.count < 4096 else { return }
    let source = String(decoding: bytes[tag], as: UTF8.self)
    let isAddress = source.contains("canonical")
    guard
      isAddress
        || ["article:published_time", "og:site_name", "datePublished", "og:url"].contains(
          where: source.contains),
      let value = attribute(isAddress ? "href=" : "content=", source), !value.isEmpty, value.utf8.count < 500
    else { return }
    if head.isEmpty { head.append([]) }
    if !head.contains(Array(value.utf8)) { head.append(Array(value.utf8)) }
  }

  private func attribute(_ name: String, _ source: String) -> String? {
    let bytes = Array(source.utf8)
    let wanted = Array(name.utf8)
    guard bytes.count > wanted.count + 2 else { return nil }
    for start in 0..<(bytes.count - wanted.count - 1) where bytes[start] == wanted[0] {
      guard bytes[start..<(start + wanted.count)].elementsEqual(wanted) else { continue }
      let quote = bytes[start + wanted.count]
      guard quote == 0x22 || quote == 0x27 else { return nil }
      let value = bytes[(start + wanted.count + 1)...].prefix { $0 != quote }
      return String(decoding: value, as: UTF8.self)
    }
    return nil
  }

  private func has(_ word: StaticString) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[index + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Goes on after the next `word`, or to the end.
  private mutating func skip(past word: String) {
    let wanted = Array(word.utf8)
    while index + wanted.count <= bytes.count {
      var same = true
      for (offset, byte) in wanted.enumerated() {
        let here = bytes[index + offset]
        if ((65...90).contains(here) ? here | 32 : here) != byte {
          same = false
          break
        }
      }
      if same {
        index += wanted.count
        return
      }
      index += 1
    }
    index = bytes.count
  }

  /// Elements that stand in lines of their own.
  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "aside", "header", "footer", "nav", "main", "h1", "h2", "h3", "h4",
    "h5", "h6", "ul",
    "ol", "dl", "table", "tbody", "thead", "blockquote", "figure", "figcaption", "form", "fieldset",
    "address", "hr", "body",
    "head", "html", "button", "select", "label", "time", "details", "summary", "center",
  ]
}
