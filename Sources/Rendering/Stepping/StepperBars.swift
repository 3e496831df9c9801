import Binding
import Lessons
import NeuralNet

/// The lines around what the stepper shows: the title, the rule, and the line of keys.
struct StepperBars {
  let state: StepperState
  let title: String
  let width: Int

  /// What is gone through, as much of it as there is room for, and where the reader is.
  var top: [ScreenText] {
    let score = state.page.quiz?.score
    let place =
      (score.map { StepperWords.score($0.own, of: $0.settled) } ?? "")
      + StepperWords.place(
        state.place.number - 1, of: state.place.count, state.network.phase(of: state.step),
        training: state.page.trainingStep)
    let room = max(0, width - place.columns - 3)
    let path = PrintableText.line(title)
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let names = StepperWords.networkNames(
      state.network.bound.label.map(PrintableText.line), state.networkNumber, of: state.pageCount)
    let titles =
      names.isEmpty ? [path, file] : [path, file].map { "\($0) · \(names[0])" } + names
    let name = titles.first { $0.columns <= room } ?? titles.last ?? ""
    let text = " " + name.cut(to: room).padded(to: room) + " \(place) "
    return [ScreenText(text.cut(to: width).padded(to: width), .bar)]
  }

  /// The rule below the drawing, with the sample that it shows and what it leaves out.
  func rule(_ view: DrawingView) -> [ScreenText] {
    let page = state.page
    let isGoingBack = state.network.phase(of: state.step) >= .backward
    let words = StepperWords.drawing(
      sample: page.shownSample.map { StepperWords.sample($0, of: page.sampleCount) },
      timeStep: state.isFolded ? page.timeStep.map(StepperWords.folded) : nil,
      hiddenRows: view.hiddenRows, hiddenColumns: view.hiddenColumns,
      marks: isGoingBack && state.blockIndex == nil
        ? StepperWords.marks(state.network.symbol(.totalError)) : nil)
    let texts = words.map { $0.isEmpty ? "" : "── \($0) " }
    let text = (texts.first { $0.columns <= width } ?? "").cut(to: width)
    return [ScreenText(text + String(repeating: "─", count: width - text.columns), .faint)]
  }

  /// What is typed, what came of it, or the keys.
  func prompt(maximumHeight: Int) -> [[ScreenText]] {
    switch state.mode {
    case .finding(let text): return [typed(StepperWords.find, text)]
    case .changing(let text): return [typed(StepperWords.change, text)]
    case .answering(let text):
      return [typed(StepperWords.answer(state.network.symbol(state.step.quantity)), text)]
    case .stepping, .help, .introduction: break
    }
    if let message = state.message {
      let lines = PrintableText.line(message).wrapped(to: width)
      return lines.prefix(maximumHeight).map { [ScreenText($0, .message)] }
    }
    let fitting = keys.first { $0.columns <= width } ?? keys[keys.count - 1]
    return [[ScreenText(fitting.cut(to: width), .faint)]]
  }

  /// The keys that there are, from the longest line to the shortest.
  private var keys: [String] {
    if state.mode == .help { return StepperWords.helpKeys }
    if state.mode == .introduction { return StepperIntroduction.keys }
    if let reply = state.reply {
      return reply.isSettled ? StepperWords.answeredKeys : StepperWords.questionKeys
    }
    if state.page.quiz != nil { return StepperWords.shownKeys }
    return StepperWords.keys(StepperWords.Uses(state))
  }

  private func typed(_ question: String, _ text: String) -> [ScreenText] {
    let room = max(1, width - question.columns - 1)
    return [ScreenText(question + PrintableText.line(text).tail(of: room) + "▏")]
  }

  /// What it is all about.
  var introduction: [[ScreenText]] {
    let introduction = StepperIntroduction(state)
    let text = introduction.sentences.flatMap { sentence in
      [[]] + sentence.wrapped(to: width).map { [ScreenText($0)] }
    }
    return text + [[]] + columns(introduction.signs)
  }

  /// The keys with what they do.
  var help: [[ScreenText]] {
    let questions = state.page.quiz == nil ? [] : StepperWords.questionHelp
    return columns(questions + StepperWords.help(StepperWords.Uses(state)))
  }

  /// What stands for something, and what it means, in two columns.
  private func columns(_ rows: [(keys: String, meaning: String)]) -> [[ScreenText]] {
    let indentation = (rows.map(\.keys.columns).max() ?? 0) + 2
    return rows.flatMap { keys, meaning -> [[ScreenText]] in
      let start = keys.isEmpty ? 0 : indentation
      return meaning.wrapped(to: width - start).enumerated().map { number, text in
        let lead = (number == 0 ? keys : "").padded(to: start)
        return [ScreenText(lead, .highlighted), ScreenText(text)]
      }
    }
  }
}
