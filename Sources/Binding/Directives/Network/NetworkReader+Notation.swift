import MathNotation
import SourceText

extension NetworkReader {
  /// Reads `notation`: how the quantities are spelled otherwise.
  mutating func readNotation(
    _ field: BodyNode.Entry, standard: Notation = Notation()
  ) -> Notation {
    var notation = standard
    var spellings: [NameParts: String] = [:]
    let keys = Notation.keys.map(\.key)
    guard let fields = reader.fields(of: field.value, named: "notation", keys: keys) else {
      return notation
    }
    for (key, part) in Notation.keys {
      guard let entry = fields[key] else {
        if let parts = SymbolSpelling.parts(of: notation[keyPath: part]) { spellings[parts] = key }
        continue
      }
      guard let text = reader.text(entry, named: key) else { continue }
      guard SymbolSpelling.parts(of: text)?.marks.isEmpty == true else {
        reader.report(.badNotation(text, of: key), at: entry.value.range)
        continue
      }
      notation[keyPath: part] = text
    }
    for (key, _) in Notation.keys {
      guard let entry = fields[key], let text = entry.value.text,
        let parts = SymbolSpelling.parts(of: text)
      else { continue }
      if let other = spellings.updateValue(key, forKey: parts) {
        reader.report(.sharedNotation(text, of: key, and: other), at: entry.value.range)
      }
    }
    return notation
  }
}
