import DocketModel
import Testing

@testable import DocketExtraction

@Suite struct DecodingTests {
  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: TextDecoder.decode(bytes).text, as: UTF8.self)
  }

  private static func utf16(_ text: String, isLittleEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap {
      isLittleEndian ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)]
    }
  }

  @Test func `plain UTF-8 is kept byte for byte, without its mark`() {
    let bytes = Array("Ömürzakov was held.\r\n“Yes.”".utf8)
    #expect(TextDecoder.decode(bytes).text == bytes)
    #expect(TextDecoder.decode(bytes).findings.isEmpty)
    #expect(TextDecoder.decode([0xEF, 0xBB, 0xBF] + bytes).text == bytes)
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is told by its mark or by its NULs`(isLittleEndian: Bool, mark: Bool) {
    let text = "A court in Baku jailed a blogger for 30 days. Суд арестовал блогера Rəhimzadə 😀."
    let decoded = TextDecoder.decode(Self.utf16(text, isLittleEndian: isLittleEndian, mark: mark))
    #expect(String(decoding: decoded.text, as: UTF8.self) == text)
    #expect(decoded.encoding == (isLittleEndian ? "utf-16le" : "utf-16be"))
    #expect(decoded.findings.isEmpty)
  }

  @Test func `Western and Cyrillic code pages are told apart and said`() {
    let western = TextDecoder.decode(
      Array("Caf".utf8) + [0xE9] + Array(" owner fined \u{2019}".utf8.dropLast(3)) + [0x93, 0x94])
    #expect(String(decoding: western.text, as: UTF8.self) == "Café owner fined “”")
    #expect(western.encoding == "windows-1252")
    #expect(western.findings.map(\.kind) == [.encoding])
    // "Суд вынес приговор." in Windows-1251.
    let cyrillic = TextDecoder.decode([
      0xD1, 0xF3, 0xE4, 0x20, 0xE2, 0xFB, 0xED, 0xE5, 0xF1, 0x20, 0xEF, 0xF0, 0xE8, 0xE3, 0xEE, 0xE2, 0xEE,
      0xF0, 0x2E,
    ])
    #expect(String(decoding: cyrillic.text, as: UTF8.self) == "Суд вынес приговор.")
    #expect(cyrillic.encoding == "windows-1251")
  }

  @Test func `a file cut inside a character is read up to there`() {
    let decoded = TextDecoder.decode(
      Array("Das Gericht verurteilte Müller und Böll für drei Jahre. Größe".utf8.dropLast(2)) + [0xC3])
    #expect(decoded.findings.map(\.kind) == [.undecodable])
    #expect(String(decoding: decoded.text, as: UTF8.self).hasSuffix("\u{FFFD}"))
    #expect(decoded.encoding == "utf-8")
  }

  @Test func `a file that is no text gives no text`() {
    let decoded = TextDecoder.decode(
      (0..<400).map { UInt8(truncatingIfNeeded: $0 * 37) } + [0, 0, 0, 0, 0, 0, 0, 0])
    #expect(decoded.findings.map(\.kind) == [.binary])
    #expect(decoded.text.isEmpty)
    #expect(TextDecoder.decode([]).findings.map(\.kind) == [.empty])
    #expect(TextDecoder.decode(Array(" \r\n\t".utf8)).findings.map(\.kind) == [.empty])
  }

  @Test func `HTML is read for its text`() {
    let page = """
      <!DOCTYPE html><html><head><title>Man jailed | The Echo</title>
      <meta property="article:published_time" content="2023-08-17T16:05:00+12:00">
      <script>if (1<2) { document.write("<p>no</p>") }</script></head>
      <body><ul><li>Home<li>Court</ul><p>O&rsquo;Hara&nbsp;&amp; &#39;Co&#x27; <b>were</b> held.</p><!-- <p>no --><p>Bye.
      """
    let text = Self.text(Array(page.utf8))
    #expect(text.hasPrefix("Man jailed | The Echo\n2023-08-17T16:05:00+12:00\n"))
    #expect(text.contains("* Home\n* Court"))
    #expect(text.contains("O’Hara & 'Co' were held."))
    #expect(!text.contains("no") || !text.contains("document"))
    #expect(TextDecoder.decode(Array(page.utf8)).findings.map(\.kind) == [.markup])
  }

  @Test func `RTF is read for its text`() {
    let rich =
      #"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Helvetica;}}\b A fine of \'80750\b0\par O\rquote Driscoll \u1040?\u1083? left.}"#
    #expect(Self.text(Array(rich.utf8)) == "A fine of €750\nO’Driscoll Ал left.")
    #expect(TextDecoder.decode(Array(rich.utf8)).findings.map(\.kind) == [.markup])
  }

  @Test(arguments: [
    "<", "<p", "<html><script>", "<html><!--", "<html>&", "<html>&#x", "<html><a href='", "{\\rtf",
    "{\\rtf1\\", "{\\rtf1\\'",
    "{\\rtf1\\u", "{\\rtf1\\bin99 x", "{\\rtf1}}}}}}x", "{\\rtf1\\uc99999999999999 x",
  ])
  func `markup that breaks off is read up to there`(text: String) {
    #expect(String(validating: TextDecoder.decode(Array(text.utf8)).text, as: UTF8.self) != nil)
  }
}
