import Lessons
import NeuralNet

/// What a step does in words, and its equation in symbols and in numbers.
struct StepExplanation {
  private let state: StepperState
  private let width: Int

  /// Lines no wider than the width.
  init(_ state: StepperState, width: Int) {
    self.state = state
    self.width = width
  }

  /// All lines, the sentence first; last where they do not fit into a height, so that the equation
  /// is seen without scrolling.
  func lines(height: Int) -> [[ScreenText]] {
    let (words, equation) = (sentence, equation)
    return words.count + equation.count > height ? equation + words : words + equation
  }

  var sentence: [[ScreenText]] {
    state.network.sentence(state.step).wrapped(to: width).map { [ScreenText($0)] }
  }

  var equation: [[ScreenText]] {
    let sides = state.network.sides(state.step)
    // A quantity with a long name stands on a line of its own.
    let isLong = sides[0].columns > width / 2
    var lines = isLong ? sides[0].wrapped(to: width).map { [ScreenText($0)] } : []
    let name = isLong ? "" : sides[0]
    for (index, side) in sides.dropFirst().enumerated() {
      let start = (index == 0 ? name : String(repeating: " ", count: name.columns)) + " = "
      let isResult = index == sides.count - 2
      for (number, part) in side.wrappedEquation(to: width - start.columns).enumerated() {
        let lead = number == 0 ? start : String(repeating: " ", count: start.columns)
        lines.append([ScreenText(lead), ScreenText(part, isResult ? .highlighted : .plain)])
      }
    }
    let quantity = state.step.quantity
    if state.isChanged(quantity), let own = state.original.number(quantity) {
      append(StepperWords.lesson(own), to: &lines)
    }
    return lines
  }

  /// A remark behind the result, or below it where there is no room.
  private func append(_ remark: String, to lines: inout [[ScreenText]]) {
    guard let last = lines.last else { return }
    if last.reduce(0, { $0 + $1.text.columns }) + 1 + remark.columns <= width {
      lines[lines.count - 1] = last + [ScreenText(" " + remark, .message)]
    } else {
      lines += remark.wrapped(to: width).map { [ScreenText($0, .message)] }
    }
  }
}
