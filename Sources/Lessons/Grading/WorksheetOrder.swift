import NoteMarkup
import Platform

/// What a worksheet was made for, as a comment in it tells those who grade it.
struct WorksheetOrder: Hashable {
  /// The quantities that were asked for; nil for all parameters.
  var names: [String]?
  var digits: Int?
  /// Which networks, samples and passes.
  var scope = SolutionScope()
  /// What is left to the learner.
  var blanks = Blanks()

  private static let opening = "<!-- nabla worksheet"

  var comment: String {
    let of = names.map { " --of " + $0.joined(separator: ",") } ?? ""
    let digits = self.digits.map { " --digits \($0)" } ?? ""
    let fade = blanks.fade == Blanks.fades.upperBound ? "" : " --fade \(blanks.fade)"
    let network = scope.network.map { " --network \($0)" } ?? ""
    let sample = scope.sample.map { " --sample \($0)" } ?? ""
    let forward = scope.isForwardOnly ? " --forward" : ""
    return Self.opening + of + network + sample + forward + digits + fade
      + (blanks.hidesEquations ? " --hard" : "") + " -->"
  }

  init(names: [String]?, digits: Int?, scope: SolutionScope, blanks: Blanks) {
    self.names = names
    self.digits = digits
    self.scope = scope
    self.blanks = blanks
  }

  /// The order in the first such comment of a sheet; one that says nothing if there is none.
  init(in sheet: Note) {
    let texts = sheet.marks.lazy.filter { $0.kind == .htmlComment }
      .map { String(decoding: sheet.bytes[$0.range], as: UTF8.self) }
    guard let text = texts.first(where: { $0.hasPrefix(Self.opening) }) else { return }
    let words = text.dropFirst(Self.opening.count).split(whereSeparator: \.isWhitespace)
    var fade = blanks.fade
    for (word, value) in zip(words, words.dropFirst()) {
      if word == "--network" { scope.network = String(value) }
      if word == "--sample" { scope.sample = Int(written: value) }
      if word == "--fade" { fade = Int(written: value) ?? fade }
      if word == "--of" { names = QuantityList.names(String(value)) }
      if word == "--digits" {
        digits = Int(written: value).flatMap { (0...15).contains($0) ? $0 : nil }
      }
    }
    scope.isForwardOnly = words.contains("--forward")
    blanks = Blanks(fade: fade, hidesEquations: words.contains("--hard"))
  }
}
