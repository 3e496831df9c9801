import NoteMarkup

extension PipeTableText.Alignment {
  /// The class of a cell.
  var className: String? {
    switch self {
    case .unstated: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
