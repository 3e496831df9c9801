/// A part of a directive's body that a message is about.
enum BodyPart: Hashable, Sendable {
  /// The value of a key, or of a name of the author's own.
  case key(String)
  /// An element of the list of such a key.
  case item(of: String)
  case layer
  case sample
  /// A row of data.
  case row
  /// A row of the matrix of such a key.
  case matrixRow(of: String)
  /// A number of a row of data; rows count from 1.
  case rowNumber(Int)
  /// The target of a unit.
  case target(of: String)

  /// The part within a sentence.
  var words: String {
    switch self {
    case .key(let key): key
    case .item(let key): "an item of \(key)"
    case .layer: "a layer"
    case .sample: "a sample"
    case .row: "a row"
    case .matrixRow(let key): "a row of \(key)"
    case .rowNumber(let row): "a number of row \(row)"
    case .target(let unit): "the target of \(unit)"
    }
  }
}
