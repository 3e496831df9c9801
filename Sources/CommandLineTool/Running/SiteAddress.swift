/// The addresses of pages in a site, which mirror the places of notes in their folder.
enum SiteAddress {
  /// Whether a note is the site's page of contents.
  static func isContents(_ name: String) -> Bool {
    ["readme.md", "index.md"].contains(name.lowercased())
  }

  /// Where the page of a note stands in the site.
  static func page(of name: String) -> String {
    if isContents(name) { return "index.html" }
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    return "\(stem).html"
  }

  /// Where a link of a note leads in the site: to a page instead of its note, and elsewhere as it says.
  static func link(_ address: String, from name: String, among names: Set<String>) -> String {
    let end = address.firstIndex { $0 == "#" || $0 == "?" } ?? address.endIndex
    guard end > address.startIndex,
      let target = joined(String(address[..<end]), to: folder(of: name)),
      names.contains(target)
    else { return address }
    return relative(page(of: target), from: name) + address[end...]
  }

  /// Where a wikilink leads: to the note of that place or, as in Obsidian, of that name in any folder.
  static func wikilink(_ note: String, from name: String, among names: Set<String>) -> String? {
    self.note(meantBy: note, among: names).map { relative(page(of: $0), from: name) }
  }

  /// The place of the note that a wikilink means.
  static func note(meantBy note: String, among names: Set<String>) -> String? {
    let wanted = note.lowercased()
    return names.sorted().first { candidate in
      let place = candidate.lowercased()
      let stem = place.hasSuffix(".md") ? String(place.dropLast(3)) : place
      return place == wanted || stem == wanted || stem.hasSuffix("/\(wanted)")
    }
  }

  /// A place of the site as seen from the page of a note.
  static func relative(_ place: String, from name: String) -> String {
    String(repeating: "../", count: folder(of: name).count) + place
  }

  /// The folders that a place stands in, outermost first.
  static func folder(of name: String) -> [Substring] { name.split(separator: "/").dropLast() }

  /// The place that a relative path means from a folder; nil where that leads out of the site.
  static func joined(_ path: String, to folder: [Substring]) -> String? {
    guard !path.hasPrefix("/"), !path.contains(":") else { return nil }
    var parts = folder.map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
