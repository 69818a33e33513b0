/// A kind of text that grows to any size.
struct Input {
  var name: String
  var make: @Sendable (_ bytes: Int) -> [UInt8]

  /// A head, and below it `piece` again and again; the number of the piece stands in place of `#`.
  init(
    _ name: String, head: String = "Story\n\nBy Jane Doe\n12 March 2024\n\n", foot: String = "", piece: String
  ) {
    self.name = name
    make = { bytes in
      var text = Array(head.utf8)
      var number = 0
      while text.count < bytes {
        number += 1
        let word = Input.word(number)
        for byte in piece.utf8 {
          if byte == UInt8(ascii: "#") { text += word } else { text.append(byte) }
        }
      }
      return text + Array(foot.utf8)
    }
  }

  /// A number as a word of letters.
  static func word(_ number: Int) -> [UInt8] {
    var number = number
    var word: [UInt8] = []
    while number > 0 {
      word.append(UInt8(ascii: "a") + UInt8(number % 26))
      number /= 26
    }
    return word
  }

  /// A part of a sentence forty times, as long as sentences are read in one piece; names begin with `%`.
  private static func forty(_ part: String) -> String {
    (0..<40).map { number in
      part.replacing("%", with: "\(UnicodeScalar(UInt8(65 + number % 26)))sk\(number < 26 ? "a" : "u")")
    }.joined()
  }

  /// What hostile and unlucky files hold.
  static let all: [Input] = [
    Input(
      "prose",
      piece: "A court in Osh sentenced Askar Omurzakov to seven years on 3 May 2023. He appealed.\n\n"),
    Input(
      "one line", piece: "The judge said that the man was detained in Bishkek and charged under Article 416. "
    ),
    Input("one word", piece: "detained"), Input("one number", piece: "416"),
    Input("blank lines", piece: "\n"),
    Input("spaces", piece: " "), Input("commas", piece: "a, "), Input("full stops", piece: "."),
    Input("names", piece: "Ask#ov Om#ov was sentenced to two years in prison in Osh.\n\n"),
    Input("names of one family", piece: "Ask#ov Omurzakov was detained.\n\n"),
    Input("list of names", piece: "Ask#ov Om#ov, "), Input("list and", piece: "Ask#ov Om#ov and "),
    Input(
      "clauses", piece: "Police said that\(forty(" %#ov Om#ov was arrested, and")) Jane Doe ran away.\n\n"),
    Input("pauses", piece: "Police arrested Jane Doe\(forty(", and %#ov Om#ov")) on Monday.\n\n"),
    Input("relatives", piece: "Police arrested Jane Doe\(forty(", and %#ov Om#ov, who is 34")).\n\n"),
    Input("appositions", piece: "Police arrested Jane Doe\(forty(", %#ov Om#ov, a lawyer")) on Monday.\n\n"),
    Input("verbs", piece: "Jane Doe was charged in Osh\(forty(" and was arrested on May 3")).\n\n"),
    Input("said that", piece: "Jane Doe said\(forty(" that %#ov, who said")) nothing, was arrested.\n\n"),
    Input("brothers", piece: "Police arrested\(forty(" the brother of %#ov Om#ov,")) on Monday.\n\n"),
    Input("charges", piece: "He was charged under Article 416 part 1 and Article 278 part 3. "),
    Input("sentences", piece: "five years and six months in prison and a fine of 20,000 soms, "),
    Input("dates", piece: "on 12 March 2019, "), Input("quotes", piece: "“It ended,” said Om#ov. "),
    Input("open quotes", piece: "“"), Input("parentheses", piece: "("),
    Input("brackets in brackets", piece: "(["),
    Input("abbreviations", piece: "Mr. A. B. "), Input("headlines", piece: "Two Men Jailed In Osh\n"),
    Input("bylines", piece: "By Jane Doe\n"), Input("links", piece: "https://a.example/2024/05/31/story-# "),
    Input("hyphens", piece: "a-"), Input("capitals", piece: "THE COURT "),
    Input("courts", piece: "Osh City Court "),
    Input("cities", piece: "Bishkek, Kyrgyzstan, "), Input("Cyrillic", piece: "Суд в Бишкеке приговорил. "),
    Input("invalid", head: "", piece: "caf\u{FFFD} # "),
    Input("nested tags", head: "<!DOCTYPE html><html><body><p>Story</p>", piece: "<div>a "),
    Input("open tags", head: "<!DOCTYPE html><html><body><p>Story</p>", piece: "<"),
    Input("references", head: "<!DOCTYPE html><html><body><p>Story</p>", piece: "&amp;&#x41;&x"),
    Input("scripts", head: "<!DOCTYPE html><html><body><p>Story</p>", piece: "<script>"),
    Input("comments", head: "<!DOCTYPE html><html><body><p>Story</p>", piece: "<!--"),
    Input("nested groups", head: "{\\rtf1\\ansi Story ", piece: "{\\b a "),
    Input("hidden groups", head: "{\\rtf1\\ansi Story ", piece: "{\\*\\x "),
  ]
}
