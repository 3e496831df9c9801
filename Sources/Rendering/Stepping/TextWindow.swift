import Lessons

/// Lines of text of which there is room for some, with a line that says how many more there are.
struct TextWindow {
  let lines: [[ScreenText]]
  /// How far the text can be scrolled.
  let limits: ClosedRange<Int>

  init(_ all: [[ScreenText]], height: Int, scroll: Int) {
    guard all.count > height, height > 0 else {
      lines = Array(all.prefix(max(0, height)))
      limits = 0...0
      return
    }
    let room = max(1, height - 1)
    limits = 0...all.count - room
    let start = min(max(0, scroll), limits.upperBound)
    let words = StepperWords.hiddenText(above: start, below: all.count - room - start)
    let hint = height > 1 ? [[ScreenText(words, .faint)]] : []
    lines = Array(all[start..<start + room]) + hint
  }
}
