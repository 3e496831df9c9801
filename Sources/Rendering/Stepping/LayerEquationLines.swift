import Lessons

/// Equations with vectors and matrices as lines, each matrix in brackets over several of them.
struct LayerEquationLines {
  private let network: SteppedNetwork
  private let block: LayerBlock
  private let width: Int

  init(_ network: SteppedNetwork, _ block: LayerBlock, width: Int) {
    self.network = network
    self.block = block
    self.width = width
  }

  /// The numbers of an equation beside one another, with as many decimals as there is room for; where there is none
  /// even for few, its sides below one another, and those that are too wide even so left out, but for the names.
  var lines: [[ScreenText]] {
    let count = network.equations(block, decimals: 0).count
    return (0..<count).flatMap { number -> [[ScreenText]] in
      for isStacked in [false, true] {
        for decimals in choices {
          let sides = sides(number, decimals: decimals)
          if let lines = isStacked ? stacked(sides) : beside(sides) { return lines }
        }
      }
      return stacked(sides(number, decimals: choices.last ?? 0), dropsWide: true) ?? []
    }
  }

  /// How many decimals are tried, from the best on.
  private var choices: [Int] { [network.decimals, 6, 4, 3].filter { $0 <= network.decimals } }

  private func sides(_ number: Int, decimals: Int) -> [TextBox] {
    network.equations(block, decimals: decimals)[number].sides.map { side in
      TextBox.row(
        side.map { piece in
          switch piece {
          case .text(let text): TextBox(text)
          case .matrix(let rows): TextBox(matrix: rows)
          }
        })
    }
  }

  /// The names on a line, and the numbers on the next; nil where they are too wide.
  private func beside(_ sides: [TextBox]) -> [[ScreenText]]? {
    guard let name = sides.first, let result = sides.last, sides.count > 1 else { return [] }
    let numbers = sides.dropFirst().drop { $0.lines.count == 1 && sides.count > 2 }.dropLast()
    let names = sides.dropFirst().dropLast().prefix(sides.count - 2 - numbers.count)
    var lines: [[ScreenText]] = []
    var lead = name
    for side in names {
      guard let text = line([lead, TextBox("="), side], width) else { return nil }
      lines += text
      lead = TextBox(String(repeating: " ", count: name.width))
    }
    let parts = numbers.flatMap { [TextBox("="), $0] } + [TextBox("=")]
    guard let text = line([lead] + parts, width, result: result) else { return nil }
    return lines + text
  }

  /// A line for each side; nil where one is too wide.
  private func stacked(_ sides: [TextBox], dropsWide: Bool = false) -> [[ScreenText]]? {
    guard let name = sides.first else { return [] }
    var lines: [[ScreenText]] = []
    for (index, side) in sides.enumerated().dropFirst() {
      let lead = lines.isEmpty ? name : TextBox(String(repeating: " ", count: name.width))
      let isLast = index == sides.count - 1
      let text = line(
        [lead, TextBox("=")] + (isLast ? [] : [side]), width, result: isLast ? side : nil)
      guard let text else {
        if dropsWide { continue }
        return nil
      }
      lines += text
    }
    return lines
  }

  /// Boxes beside one another, the last of them the result; nil where they are too wide.
  private func line(_ boxes: [TextBox], _ width: Int, result: TextBox? = nil) -> [[ScreenText]]? {
    let all = TextBox.row(boxes + [result].compactMap(\.self))
    guard all.width <= width else { return nil }
    let end = all.width - (result?.width ?? 0)
    return all.lines.map { text in
      [
        ScreenText(String(text.prefix(end))), ScreenText(String(text.dropFirst(end)), .highlighted),
      ]
    }
  }
}
