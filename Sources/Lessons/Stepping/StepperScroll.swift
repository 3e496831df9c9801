/// How far a reader has moved what does not fit on the screen.
package struct StepperScroll: Hashable, Sendable {
  /// The lines of the explanation, or of the help, that have gone out above.
  package var text = 0
  /// The rows by which the drawing is moved from where the step has it.
  package var rows = 0
  /// The columns by which the drawing is moved from where the step has it.
  package var columns = 0

  /// Where the step itself has everything.
  package init() {}
}

/// How far there is anything to see.
package struct ScrollLimits: Hashable, Sendable {
  /// The lines that can have gone out above.
  package var text: ClosedRange<Int>
  /// The rows by which the drawing can be moved.
  package var rows: ClosedRange<Int>
  /// The columns by which the drawing can be moved.
  package var columns: ClosedRange<Int>

  /// Limits that leave nothing to scroll where none are given.
  package init(
    text: ClosedRange<Int> = 0...0, rows: ClosedRange<Int> = 0...0,
    columns: ClosedRange<Int> = 0...0
  ) {
    self.text = text
    self.rows = rows
    self.columns = columns
  }
}

extension StepperScroll {
  /// The nearest that there is something to see at.
  package func within(_ limits: ScrollLimits) -> StepperScroll {
    func nearest(_ value: Int, _ range: ClosedRange<Int>) -> Int {
      min(max(value, range.lowerBound), range.upperBound)
    }
    var scroll = self
    scroll.text = nearest(text, limits.text)
    scroll.rows = nearest(rows, limits.rows)
    scroll.columns = nearest(columns, limits.columns)
    return scroll
  }
}
