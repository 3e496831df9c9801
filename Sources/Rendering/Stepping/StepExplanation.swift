import Lessons
import NeuralNet

/// What a step is for, what it does in words, its equation in symbols and in numbers, and why it comes here.
struct StepExplanation {
  private let state: StepperState
  private let width: Int

  /// Lines no wider than the width.
  init(_ state: StepperState, width: Int) {
    self.state = state
    self.width = width
  }

  /// All lines in the order of reading; the equation first where they do not fit into a height, so that it is seen
  /// without scrolling.
  func lines(height: Int) -> [[ScreenText]] {
    let text = question + sentence
    let all = goal + text + equation + remarks
    return all.count > height ? question + equation + goal + sentence + remarks : all
  }

  /// What the step leads to.
  var goal: [[ScreenText]] {
    if let block = state.block {
      return state.network.goal(of: block).map { [[ScreenText(StepperWords.towards + $0, .faint)]] }
        ?? []
    }
    let goals = state.network.goals(of: state.position).map { goal in
      StepperWords.goal(
        state.network.phase(of: state.step) == .update
          ? StepperWords.newParameters : state.network.symbol(goal.quantity),
        goal.parts.count(where: state.isKnown), of: goal.parts)
    }
    guard !goals.isEmpty else { return [] }
    let text = StepperWords.towards + goals.joined(separator: StepperWords.andThen)
    return text.wrapped(to: width).map { [ScreenText($0, .faint)] }
  }

  /// What is asked, or what is thought of the answer; nothing where nothing is asked.
  var question: [[ScreenText]] {
    guard let reply = state.reply else { return [] }
    let question = StepperWords.question(state.network.symbol(state.step.quantity))
    return (reply.isSettled ? [reply.remark] : [question, reply.remark]).compactMap(\.self)
      .flatMap { $0.wrapped(to: width) }.map { [ScreenText($0, .message)] }
  }

  /// How much of the step is shown.
  private var help: StepQuiz.Help { state.reply?.help ?? .step }

  var sentence: [[ScreenText]] {
    let text =
      help == .question
      ? state.network.questionSentence(state.step)
      : state.block.flatMap(state.network.sentence) ?? state.network.sentence(state.step)
    return text.wrapped(to: width).map { [ScreenText($0)] }
  }

  /// Where numbers are known from, and why this step.
  var remarks: [[ScreenText]] {
    guard help == .step, state.block == nil else { return [] }
    let known = state.network.earlierParts(of: state.position).map { quantity, place in
      StepperWords.known(
        state.network.number(quantity) ?? "", state.network.symbol(quantity), step: place + 1)
    }
    let reason = state.network.reason(for: state.position)
    let before = state.step.quantity == .totalError ? state.page.errorBefore : nil
    return (known + [before, reason].compactMap(\.self)).flatMap { $0.wrapped(to: width) }
      .map { [ScreenText($0, .faint)] }
  }

  var equation: [[ScreenText]] {
    if let block = state.block {
      return LayerEquationLines(state.network, block, width: width).lines
    }
    let all = state.network.sides(state.step)
    let sides: [String]
    switch state.reply.flatMap({ $0.isSettled ? nil : $0.equation }) {
    case .nothing: return []
    // The numbers and the result come last, where there are any before them.
    case .symbols:
      sides = all.count > 3 ? all.dropLast(2) : Array(all.prefix(max(1, all.count - 1)))
    case .numbers: sides = all.dropLast()
    case nil: sides = all
    }
    guard sides.count > 1 else { return [] }
    // A quantity with a long name stands on a line of its own.
    let isLong = sides[0].columns > width / 2
    var lines = isLong ? sides[0].wrapped(to: width).map { [ScreenText($0)] } : []
    let name = isLong ? "" : sides[0]
    for (index, side) in sides.dropFirst().enumerated() {
      let start = (index == 0 ? name : String(repeating: " ", count: name.columns)) + " = "
      let isResult = index == all.count - 2
      for (number, part) in side.wrappedEquation(to: width - start.columns).enumerated() {
        let lead = number == 0 ? start : String(repeating: " ", count: start.columns)
        lines.append([ScreenText(lead), ScreenText(part, isResult ? .highlighted : .plain)])
      }
    }
    let quantity = state.step.quantity
    if help == .step, state.isChanged(quantity), let own = state.original.number(quantity) {
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

  // MARK: The steps around

  /// The steps before and after this one, as many as there are lines, this one in the middle of them.
  func neighbours(height: Int) -> [[ScreenText]] {
    let (number, count) = state.place
    let first = max(0, min(number - 1 - height / 2, count - height))
    let digits = String(count).count
    return (first..<min(count, first + height)).map { index in
      let number = String(index + 1)
      let lead = String(repeating: " ", count: digits - number.count) + number
      let isShown = index + 1 == state.place.number
      let (text, isKnown) = neighbour(index)
      let role: ScreenText.Role = isShown ? .highlighted : isKnown ? .plain : .faint
      return ScreenText.cut(
        [ScreenText("\(isShown ? "▸" : " ")\(lead)  ", .faint), ScreenText(text, role)], to: width)
    }
  }

  /// A step as it stands among others, and whether it is known.
  private func neighbour(_ index: Int) -> (text: String, isKnown: Bool) {
    var place = index
    if state.blockIndex != nil {
      let block = state.network.blocks[index]
      place = block.places.upperBound
      if let name = StepperWords.name(of: block.kind) { return (name, place <= state.position) }
    }
    let quantity = state.network.steps[place].quantity
    let isKnown = state.isKnown(quantity)
    let value = isKnown ? " = \(state.network.number(quantity) ?? "")" : ""
    return (state.network.symbol(quantity) + value, isKnown)
  }
}
