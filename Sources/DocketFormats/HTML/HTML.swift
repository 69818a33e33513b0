/// HTML text.
enum HTML {
  /// Text with everything escaped that could be taken for markup, in content and in attributes.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in SafeText.page(text).unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// A link where the address is one of the web, else the bare text: `javascript:` is never followed.
  static func link(_ url: String, _ text: String) -> String {
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return escaped(text) }
    return "<a href=\"\(escaped(url))\" rel=\"noreferrer\">\(escaped(text))</a>"
  }

  /// An address of the web in which nothing ends an attribute; nothing for any other, such as one that holds a script.
  static func webAddress(_ url: String?) -> String {
    guard var url else { return "" }
    if !url.contains("://") { url = "https://" + url }
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return "" }
    let unsafe: [Unicode.Scalar: String] = [
      "\"": "%22", "'": "%27", "<": "%3C", ">": "%3E", "`": "%60", "\\": "%5C",
    ]
    var out = ""
    for scalar in SafeText.line(url).unicodeScalars {
      out += unsafe[scalar] ?? (scalar == " " ? "%20" : String(scalar))
    }
    return out
  }

  /// Spans.
  static func text(_ spans: [Span]) -> String {
    spans.map { span in
      let text = escaped(span.text)
      return switch span.style {
      case .plain: text
      case .strong: "<strong>\(text)</strong>"
      case .dim: "<span class=\"dim\">\(text)</span>"
      case .mark, .hit: "<mark>\(text)</mark>"
      case .warning: "<span class=\"warning\">\(text)</span>"
      }
    }.joined()
  }

  /// A whole page, which needs no network and no script.
  static func page(title: String, body: String) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(escaped(title))</title>
    <style>
    \(HTMLStyle.text)
    </style>
    </head>
    <body>
    <main>
    \(body)</main>
    </body>
    </html>

    """
  }
}
