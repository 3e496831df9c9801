package import Lessons

/// What the stepper shows: lines of text for a size, without any codes of a terminal.
package struct StepperScreen {
  /// The smallest size that the stepper can be used at.
  package static let smallest = (width: 40, height: 12)

  /// As many lines as the height, none wider than the width.
  package let lines: [[ScreenText]]
  /// How far there is anything to scroll to.
  package let limits: ScrollLimits

  /// Lays out the step that a reader has come to.
  ///
  /// The title says where the networks come from, such as a path. Without colours what is
  /// highlighted is marked in the text.
  package init(
    _ state: StepperState, title: String, width: Int, height: Int, marksHighlights: Bool
  ) {
    guard width >= Self.smallest.width, height >= Self.smallest.height else {
      let words = StepperWords.tooSmall(Self.smallest.width, Self.smallest.height)
      let message = width > 1 ? words.wrapped(to: width).map { [ScreenText($0)] } : []
      lines = Self.filled(message, height)
      limits = ScrollLimits()
      return
    }
    let bars = StepperBars(state: state, title: title, width: width)
    let end = bars.prompt(maximumHeight: height / 3)
    let room = height - 1 - end.count
    if state.mode == .help || state.mode == .introduction {
      let page = state.mode == .help ? bars.help : bars.introduction
      let text = TextWindow(page, height: room, scroll: state.scroll.text)
      lines = Self.filled([bars.top] + text.lines, height, end: end)
      limits = ScrollLimits(text: text.limits)
      return
    }
    let drawing = NetworkDrawing.columns(state, width: width)
    let explanation = StepExplanation(state, width: width)
    let wanted = explanation.lines(height: .max).count
    let space = Self.space(of: drawing, explanation: wanted, room: room - 1)
    let textHeight = room - 1 - space
    let text = TextWindow(
      explanation.lines(height: textHeight), height: textHeight, scroll: state.scroll.text)
    let view = DrawingView(
      drawing, width: width, height: space, showsTitles: space >= Self.heightWithTitles,
      scroll: state.scroll)
    let picture = view.lines(marksHighlights: marksHighlights)
    let rest = textHeight - wanted - 1
    let neighbours =
      rest >= Self.fewestNeighbours ? [[]] + explanation.neighbours(height: rest) : []
    lines = Self.filled(
      [bars.top] + picture + [bars.rule(view)] + text.lines + neighbours, height, end: end)
    limits = ScrollLimits(text: text.limits, rows: view.rowLimits, columns: view.columnLimits)
  }

  /// Fewer lines are left free.
  private static let fewestNeighbours = 3

  /// The height from which on a drawing has titles.
  private static let heightWithTitles = 5

  /// How many lines the drawing gets: what the explanation leaves, but enough for what the step is
  /// about, up to half of the room.
  private static func space(
    of drawing: [NetworkDrawing.Column], explanation: Int, room: Int
  ) -> Int {
    let wanted = DrawingView.height(of: drawing)
    let lit = drawing.map(\.litCount).max() ?? 0
    return min(wanted, max(room - explanation, room / 3, min(lit, room / 2)))
  }

  private static func filled(
    _ lines: [[ScreenText]], _ height: Int, end: [[ScreenText]] = []
  ) -> [[ScreenText]] {
    let room = max(0, height - end.count)
    let blank = [[ScreenText]](repeating: [], count: max(0, room - lines.count))
    return Array((Array(lines.prefix(room)) + blank + end).prefix(max(0, height)))
  }
}
