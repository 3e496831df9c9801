package import Lessons
import NeuralNet

/// What the stepper shows: lines of text for a size, without any codes of a terminal.
package struct StepperScreen {
  private let state: StepperState
  private let title: String
  private let width: Int
  private let height: Int
  /// Whether what is highlighted is marked in the text, since there are no colours.
  private let marksHighlights: Bool

  /// The smallest size that the stepper can be used at.
  package static let smallest = (width: 40, height: 12)

  package init(
    _ state: StepperState, title: String, width: Int, height: Int, marksHighlights: Bool
  ) {
    self.state = state
    self.title = title
    self.width = width
    self.height = height
    self.marksHighlights = marksHighlights
  }

  /// As many lines as the height, none wider than the width.
  package var lines: [[ScreenText]] {
    guard width >= Self.smallest.width, height >= Self.smallest.height else {
      let message = StepperWords.tooSmall(Self.smallest.width, Self.smallest.height)
      return filled(message.wrapped(to: max(1, width)).map { [ScreenText($0)] })
    }
    if state.mode == .help {
      return filled([bar] + StepperWords.help.map { [ScreenText($0.cut(to: width))] })
    }
    let explanation = self.explanation
    let space = height - explanation.count - 3
    return filled([bar] + drawing(space) + [rule] + explanation, end: [prompt])
  }

  private func filled(_ lines: [[ScreenText]], end: [[ScreenText]] = []) -> [[ScreenText]] {
    let room = max(0, height - end.count)
    let blank = [[ScreenText]](repeating: [], count: max(0, room - lines.count))
    return Array((Array(lines.prefix(room)) + blank + end).prefix(height))
  }

  // MARK: Bars

  private var bar: [ScreenText] {
    let place = StepperWords.place(
      state.position, of: state.network.steps.count, state.network.phase(of: state.step))
    let room = width - place.columns - 3
    let text = " " + title.cut(to: max(0, room)).padded(to: max(0, room)) + " \(place) "
    return [ScreenText(text.cut(to: width).padded(to: width), .bar)]
  }

  private var rule: [ScreenText] {
    [ScreenText(String(repeating: "─", count: width), .faint)]
  }

  private var prompt: [ScreenText] {
    switch state.mode {
    case .finding(let text): return [ScreenText((StepperWords.find + text + "▏").cut(to: width))]
    case .changing(let text):
      return [ScreenText((StepperWords.change + text + "▏").cut(to: width))]
    default: break
    }
    if let message = state.message { return [ScreenText(message.cut(to: width), .message)] }
    return [ScreenText(StepperWords.keys.cut(to: width), .faint)]
  }

  // MARK: The step

  /// The sentence and the equation, in at most half of the screen.
  private var explanation: [[ScreenText]] {
    let step = state.step
    var lines = state.network.sentence(step).wrapped(to: width).map { [ScreenText($0)] }
    let sides = state.network.sides(step)
    let indentation = String(repeating: " ", count: min(sides[0].columns, width / 3))
    for (index, side) in sides.dropFirst().enumerated() {
      let start = (index == 0 ? sides[0] : indentation) + " = "
      for (number, part) in side.wrapped(to: max(8, width - start.columns)).enumerated() {
        let lead = number == 0 ? start : String(repeating: " ", count: start.columns)
        let isResult = index == sides.count - 2
        lines.append([
          ScreenText(lead), ScreenText(part, isResult ? .highlighted : .plain),
        ])
      }
    }
    if state.isChanged(step.quantity), let own = state.original.number(step.quantity) {
      lines[lines.count - 1].append(ScreenText(" " + StepperWords.lesson(own), .message))
    }
    let room = max(4, height / 2 - 2)
    if lines.count > room {
      lines = Array(lines.prefix(room - 2)) + [[ScreenText("…", .faint)], lines[lines.count - 1]]
    }
    return lines.map { Self.cut($0, to: width) }
  }

  private static func cut(_ line: [ScreenText], to width: Int) -> [ScreenText] {
    var rest = width
    return line.compactMap { piece in
      guard rest > 0 else { return nil }
      let text = piece.text.cut(to: rest)
      rest -= text.columns
      return ScreenText(text, piece.role)
    }
  }

  // MARK: The network

  private struct Column {
    var lines: [NetworkDrawing.Line]
    var width: Int
    var isHighlighted: Bool
  }

  private func drawing(_ space: Int) -> [[ScreenText]] {
    let highlighted = state.network.highlighted(by: state.step)
    let step = state.step
    let isLit = { (line: NetworkDrawing.Line) in
      // A parameter that units share is lit only where this step reads it.
      if step.rule == .netInput, let owner = line.owner, owner != step.quantity { return false }
      return !highlighted.isDisjoint(with: line.quantities)
    }
    let columns = fitting(
      NetworkDrawing(state).columns.map { lines in
        Column(
          lines: lines, width: (lines.map(\.text.columns).max() ?? 0) + 2,
          isHighlighted: lines.contains(where: isLit))
      })
    let count = columns.map(\.lines.count).max() ?? 0
    let lit = (0..<count).filter { row in
      columns.contains { row < $0.lines.count && isLit($0.lines[row]) }
    }
    let rows = window(of: count, around: lit, space: space)
    var lines = rows.map { row in
      line(columns.map { row < $0.lines.count ? $0.lines[row] : nil }, columns, isLit)
    }
    if rows.count < count, !lines.isEmpty {
      let words = StepperWords.more(above: rows.lowerBound, below: count - rows.upperBound)
      lines[lines.count - 1] = [ScreenText(words.cut(to: width), .faint)]
    }
    return lines
  }

  private func line(
    _ cells: [NetworkDrawing.Line?], _ columns: [Column],
    _ isLit: (NetworkDrawing.Line) -> Bool
  ) -> [ScreenText] {
    let pieces = zip(cells, columns).flatMap { cell, column -> [ScreenText] in
      let text = cell?.text ?? ""
      let isLit = cell.map(isLit) ?? false
      let role: ScreenText.Role =
        isLit ? .highlighted : cell?.isTitle == true ? .faint : .plain
      let mark = isLit && marksHighlights ? "▶" : " "
      let rest = String(repeating: " ", count: max(0, column.width - 1 - text.columns))
      return [ScreenText(mark, role), ScreenText(text, role), ScreenText(rest)]
    }
    return Self.cut(pieces, to: width)
  }

  /// Neighbouring columns that fit beside one another, among them as many highlighted as possible.
  private func fitting(_ columns: [Column]) -> [Column] {
    var best: Range<Int> = 0..<min(1, columns.count)
    var bestScore = -1
    for start in columns.indices {
      var end = start
      var used = 0
      while end < columns.count, used + columns[end].width <= width || end == start {
        used += columns[end].width
        end += 1
      }
      let score = columns[start..<end].count { $0.isHighlighted } * 1000 + (end - start)
      if score > bestScore { (best, bestScore) = (start..<end, score) }
    }
    return Array(columns[best])
  }

  /// The rows that are shown: all if there is room, and else those around what is highlighted.
  private func window(of count: Int, around lit: [Int], space: Int) -> Range<Int> {
    guard count > space else { return 0..<count }
    let middle = ((lit.first ?? 0) + (lit.last ?? 0)) / 2
    let first = lit.first ?? 0
    let start = min(max(0, min(middle - space / 2, first)), count - space)
    return max(0, start)..<max(0, start) + max(0, space)
  }
}
