import Platform

/// What a symbol's name is made of: `out_{h_1}^{(2)}` has the head `out`, the indices `h` and `1`,
/// and the mark `(2)`.
package struct NameParts: Hashable, Sendable {
  /// What the name begins with, accents and all: `out`, `hat:y`.
  package var head: String
  /// What stands below, in order, letters and digits apart.
  package var indices: [String]
  /// What stands above; of a time step and a sample the step comes first.
  package var marks: [Mark]

  /// What stands above a name: `+`, `*`, a prime, a word, a sample `(2)` or a time step `[2]`.
  package struct Mark: Hashable, Sendable {
    /// The mark as it stands in a key: `+`, `'`, `(2)`, `[t-1]`.
    package var text: String

    /// A mark by its text.
    package init(_ text: String) { self.text = text }

    /// Where it stands among the marks of a plain name.
    private var rank: Int {
      switch text.first {
      // A layer without brackets: `2`, `L`, `L-1`.
      case let first? where first.isNumber || first.isLetter && text.allSatisfy(\.isIndex): -1
      case "[": 0
      case "<": 1
      case "(": 2
      case "+": 4
      default: 3
      }
    }

    /// Marks in the order in which they stand in a key.
    package static func sorted(_ marks: [Mark]) -> [Mark] { marks.sorted { $0.rank < $1.rank } }

    /// Whether the mark is a sample or a time step that is given by the variable.
    func mentions(_ variable: String) -> Bool {
      text == "(\(variable))" || text == "[\(variable)]" || text == "[\(variable)-1]"
    }

    func substituting(_ variable: String, by value: String) -> Mark {
      guard mentions(variable) else { return self }
      if text.hasSuffix("-1]"), let number = Int(written: value) {
        return Mark("[\(number - 1)]")
      }
      return Mark(text.hasPrefix("(") ? "(\(value))" : "[\(value)]")
    }
  }

  /// A name by its parts.
  package init(head: String, indices: [String] = [], marks: [Mark] = []) {
    self.head = head
    self.indices = indices
    self.marks = marks
  }

  /// Takes a canonical key apart.
  package init(key: String) {
    let body = key.prefix { $0 != "^" }
    var pieces = body.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    head = pieces.removeFirst()
    indices = pieces
    marks = key.dropFirst(body.count).split(separator: "^").map { Mark(String($0)) }
  }

  /// Takes the spelling of a name in a directive apart: letters, digits and underscores.
  ///
  /// `w1`, `w_1` and `w_{1}` name the same symbol, so runs of letters and of digits part; a ŷ of two scalars is `\hat y`.
  /// A sample `(2)`, a time step `[2]` and `^+` at the end are marks.
  package init(plain: String) {
    var body = Substring(plain)
    var marks: [Mark] = []
    if body.hasSuffix("^+") {
      body = body.dropLast(2)
      marks.append(Mark("+"))
    }
    while marks.count < 3, let start = Self.lastMark(of: body) {
      marks.append(Mark(String(body[start...])))
      body = body[..<start]
    }
    var pieces: [String] = []
    for part in body.split(whereSeparator: { $0 == "_" || $0 == "," }) {
      pieces += NameParts.runs(of: part)
    }
    let first = pieces.isEmpty ? String(body) : pieces.removeFirst()
    head = NameAccents.key(of: first) ?? first
    indices = pieces
    self.marks = Mark.sorted(marks)
  }

  /// Where a sample or a time step begins that a plain name ends with; nil if it ends with none.
  private static func lastMark(of name: Substring) -> Substring.Index? {
    let open: Character = name.hasSuffix(")") ? "(" : "["
    guard name.hasSuffix(")") || name.hasSuffix("]"), let start = name.lastIndex(of: open),
      start != name.startIndex
    else { return nil }
    return start
  }

  /// The canonical key, as UTF-8.
  var key: [UInt8] {
    var key = Array(head.utf8)
    for index in indices {
      key.append(UInt8(ascii: "_"))
      key += index.utf8
    }
    for mark in marks {
      key.append(UInt8(ascii: "^"))
      key += mark.text.utf8
    }
    return key
  }

  /// The runs of digits and of other characters of a word: `h12` is `h`, `12`.
  package static func runs(of word: Substring) -> [String] {
    var runs: [String] = []
    var wasDigit = false
    for character in word {
      let isDigit = character.isASCII && character.isNumber
      if runs.isEmpty || isDigit != wasDigit {
        runs.append(String(character))
      } else {
        runs[runs.count - 1].append(character)
      }
      wasDigit = isDigit
    }
    return runs
  }
}

extension Character {
  /// Whether it can stand in the index of a layer: a digit, a sign, or one of the letters that count layers.
  fileprivate var isIndex: Bool { isNumber || "-+lLkts".contains(self) }
}
