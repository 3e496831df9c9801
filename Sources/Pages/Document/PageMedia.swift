import Lessons
import Rendering
import SourceText

/// What a page shows of files beside its note, and where its links lead.
package struct PageMedia: Sendable {
  /// Gets the bytes of a file beside the note by its relative path; nil where there is none.
  package var read: @Sendable (String) -> [UInt8]?
  /// Where a link to a file beside the note leads from the page.
  package var link: @Sendable (String) -> String
  /// Where a wikilink leads, by what stands before the bar; nil where nothing is known of the note.
  package var wikilink: @Sendable (String) -> String?

  /// Shows no files, and leaves links as they are.
  package init(
    read: @escaping @Sendable (String) -> [UInt8]? = { _ in nil },
    link: @escaping @Sendable (String) -> String = { $0 },
    wikilink: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    (self.read, self.link, self.wikilink) = (read, link, wikilink)
  }

  /// The picture of a file as an address that holds it; nil where it is none that browsers show.
  ///
  /// Complexity: O(size of the file).
  func dataAddress(of path: String) -> String? {
    let name = path.lowercased()
    guard let type = Self.types.first(where: { name.hasSuffix($0.ending) })?.type,
      let bytes = read(path)
    else { return nil }
    return "data:\(type);base64,\(Base64.text(of: bytes))"
  }

  private static let types: [(ending: String, type: String)] = [
    (".png", "image/png"), (".jpg", "image/jpeg"), (".jpeg", "image/jpeg"),
    (".gif", "image/gif"), (".webp", "image/webp"), (".avif", "image/avif"),
    (".svg", "image/svg+xml"),
  ]
}
