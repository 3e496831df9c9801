import NoteMarkup
import Platform

/// What a worksheet was made for, as a comment in it tells those who grade it.
struct WorksheetOrder: Hashable {
  /// The quantities that were asked for; nil for all parameters.
  var names: [String]?
  var digits: Int?

  private static let opening = "<!-- nabla worksheet"

  var comment: String {
    let of = names.map { " --of " + $0.joined(separator: ",") } ?? ""
    return Self.opening + of + (digits.map { " --digits \($0)" } ?? "") + " -->"
  }

  init(names: [String]?, digits: Int?) {
    self.names = names
    self.digits = digits
  }

  /// The order in the first such comment of a sheet; one that says nothing if there is none.
  init(in sheet: Note) {
    let texts = sheet.marks.lazy.filter { $0.kind == .htmlComment }
      .map { String(decoding: sheet.bytes[$0.range], as: UTF8.self) }
    guard let text = texts.first(where: { $0.hasPrefix(Self.opening) }) else { return }
    let words = text.dropFirst(Self.opening.count).split(whereSeparator: \.isWhitespace)
    for (word, value) in zip(words, words.dropFirst()) {
      if word == "--of" { names = QuantityList.names(String(value)) }
      if word == "--digits" {
        digits = Int(written: value).flatMap { (0...15).contains($0) ? $0 : nil }
      }
    }
  }
}
