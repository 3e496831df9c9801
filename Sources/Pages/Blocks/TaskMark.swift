/// The box of a task at the start of a list item, as Obsidian shows it: any sign but a blank says that it is done
/// in some way.
struct TaskMark {
  private let sign: Character

  /// The class of the item.
  var className: String { sign == " " ? "task" : "task done" }

  /// Takes `[x]` off the first words of an item and puts a box there; nil where none stands there.
  static func take(from nodes: inout [HTMLNode]) -> TaskMark? {
    guard let first = nodes.first else { return nil }
    switch first {
    case .element("p", let attributes, var children):
      guard let mark = take(from: &children) else { return nil }
      nodes[0] = .element("p", attributes, children)
      return mark
    case .group(var children):
      guard let mark = take(from: &children) else { return nil }
      nodes[0] = .group(children)
      return mark
    case .text(let words):
      let signs = Array(words.prefix(4))
      guard signs.count >= 3, signs[0] == "[", signs[2] == "]", signs.count < 4 || signs[3] == " ",
        nodes.count > 1 || signs.count == 4
      else { return nil }
      let mark = TaskMark(sign: signs[1])
      nodes[0] = .text(String(words.dropFirst(3)))
      nodes.insert(mark.box, at: 0)
      return mark
    default: return nil
    }
  }

  private var box: HTMLNode {
    let (shown, label) =
      switch sign {
      case " ": ("☐", "to do")
      case "x", "X": ("☑", "done")
      case "-": ("☒", "cancelled")
      default: (String(sign), "marked \(sign)")
      }
    return .element("span", ["class": "box", "role": "img", "aria-label": label], text: shown)
  }
}
