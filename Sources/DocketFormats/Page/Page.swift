/// Something for a person to read, before it is a terminal's, Markdown's or HTML's.
public struct Page: Hashable, Sendable {
  /// A part of a page.
  public enum Block: Hashable, Sendable {
    /// A heading; level 1 is the page's own.
    case heading(Int, String)
    /// Running text.
    case paragraph([Span])
    /// Quoted words, and below them where they stand.
    case quote([Span], source: [Span])
    /// Points of a list.
    case items([[Span]])
    /// Names and values.
    case facts([Fact])
    /// Lines under labels: events under their dates, articles under their ids.
    case entries([Entry])
    /// A table.
    case sheet(Sheet)
    /// Text whose line breaks count.
    case text([Span])
  }

  /// A name and its value.
  public struct Fact: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: [Span]

    /// Makes a fact; without a value it is left out of the page.
    public init(_ name: String, _ value: [Span]) {
      self.name = name
      self.value = value
    }

    /// Makes a fact of plain text.
    public init(_ name: String, _ value: String?) {
      self.init(name, value.map { $0.isEmpty ? [] : [Span($0)] } ?? [])
    }
  }

  /// A label and the lines that stand beside it.
  public struct Entry: Hashable, Sendable {
    /// The label.
    public var label: String
    /// The lines.
    public var lines: [[Span]]

    /// Makes an entry.
    public init(_ label: String, _ lines: [[Span]]) {
      self.label = label
      self.lines = lines
    }
  }

  /// The blocks, from the top.
  public var blocks: [Block]

  /// Makes a page.
  public init(_ blocks: [Block]) { self.blocks = blocks }

  /// Makes a page of one table.
  public init(_ sheet: Sheet) { blocks = [.sheet(sheet)] }
}
