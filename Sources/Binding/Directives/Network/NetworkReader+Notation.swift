import MathNotation
import SourceText

extension NetworkReader {
  /// Reads `notation`: how the quantities are spelled otherwise.
  mutating func readNotation(
    _ field: BodyNode.Entry, standard: Notation = Notation()
  ) -> Notation {
    var notation = standard
    var spellings: [NameParts: NotationKey] = [:]
    guard let fields = reader.readFields(of: field.value, field.part, keys: NotationKey.all) else {
      return notation
    }
    for key in NotationKey.allCases {
      guard let entry = fields[key] else {
        if let parts = SymbolSpelling.parts(of: notation[keyPath: key.part]) {
          spellings[parts] = key
        }
        continue
      }
      guard let text = reader.readText(entry) else { continue }
      guard SymbolSpelling.parts(of: text)?.marks.isEmpty == true else {
        reader.report(NetworkTextProblem.badNotation(text, of: key.rawValue), at: entry.value.range)
        continue
      }
      notation[keyPath: key.part] = text
    }
    for key in NotationKey.allCases {
      guard let entry = fields[key], let text = entry.value.text,
        let parts = SymbolSpelling.parts(of: text)
      else { continue }
      if let other = spellings.updateValue(key, forKey: parts) {
        reader.report(
          NetworkTextProblem.sharedNotation(text, of: key.rawValue, and: other.rawValue),
          at: entry.value.range)
      }
    }
    return notation
  }
}
