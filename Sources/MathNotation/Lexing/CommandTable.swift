import SourceText

/// What each LaTeX command and each Unicode sign means.
enum CommandTable {
  /// The letters that have a command, by their canonical key.
  static let letters: [String] =
    greek + greek.map { $0.prefix(1).uppercased() + $0.dropFirst() } + otherLetters
  private static let greek = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
    "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi",
    "psi", "omega",
  ]
  private static let otherLetters = [
    "ell", "hbar", "Re", "Im", "aleph", "imath", "jmath", "nabla", "emptyset", "degree",
  ]

  static let accents = ["hat", "bar", "tilde", "dot", "ddot", "vec", "acute", "check", "breve"]

  /// The meaning of `\name`, if it has one.
  static func command(_ name: UnsafeBufferPointer<UInt8>) -> Meaning? {
    table.index(of: name).map { table[$0] }
  }

  /// Commands that only change sizes or spacing, whose arguments follow in so many groups.
  static func ignoredArguments(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    ignored.index(of: name).map { ignored[$0] }
  }

  /// A function that is written in letters, without a backslash.
  enum WordFunction {
    case function(Function)
    case aggregate(Aggregate)
  }

  /// The function that a word names, in letters of either case.
  static func wordFunction(_ word: UnsafeBufferPointer<UInt8>) -> WordFunction? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestWord) { lowercased in
      guard word.count <= longestWord else { return nil }
      for (index, byte) in word.enumerated() {
        lowercased[index] = byte.lowercasedASCII
      }
      let key = UnsafeBufferPointer(rebasing: lowercased[0..<word.count])
      return words.index(of: key).map { words[$0] }
    }
  }

  static func environment(_ name: UnsafeBufferPointer<UInt8>) -> Environment {
    environments.index(of: name).map { environments[$0] } ?? .unknown
  }

  static func environmentTakesArgument(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    ["array", "alignat", "alignat*", "alignedat"].contains { name.elementsEqual($0.utf8) }
  }

  /// Which side of a pair a sizing command is for: `\left` and `\bigl`, or `\right` and `\bigr`.
  static func barSide(_ name: UnsafeBufferPointer<UInt8>) -> BarSide {
    let isBig = name.first.map { $0 | 0x20 } == UInt8(ascii: "b")
    switch isBig ? name.last : name.count == 4 || name.count == 5 ? name.first : nil {
    case UInt8(ascii: "l"): return .left
    case UInt8(ascii: "r"): return .right
    default: return .none
    }
  }

  /// The meaning of a sign outside ASCII.
  static func sign(_ scalar: Unicode.Scalar) -> Meaning? { signs[scalar] }

  /// A superscript sign.
  enum Superscript: Equatable {
    case digit(Int)
    case minus
  }

  /// What a superscript sign such as `²` stands for.
  static func superscript(_ scalar: Unicode.Scalar) -> Superscript? {
    scalar == "⁻" ? .minus : superscripts[scalar].map(Superscript.digit)
  }

  /// The digit that a subscript sign such as `₁` stands for.
  static func subscriptDigit(_ scalar: Unicode.Scalar) -> Int? {
    (0x2080...0x2089).contains(scalar.value) ? Int(scalar.value) - 0x2080 : nil
  }

  /// The number that a sign such as `½` stands for, where decimals write it out.
  static func fraction(_ scalar: Unicode.Scalar) -> Literal? {
    switch scalar {
    case "½": Literal(value: 0.5, decimals: 1)
    case "¼": Literal(value: 0.25, decimals: 2, significantDigits: 2)
    case "¾": Literal(value: 0.75, decimals: 2, significantDigits: 2)
    default: nil
    }
  }

  // MARK: The tables

  private static func make<Value>(_ groups: [(String, Value)]) -> ByteTable<Value> {
    var table = ByteTable<Value>(minimumCapacity: 512)
    for (names, value) in groups {
      for name in names.split(separator: " ") { table.insert(String(name), value) }
    }
    return table
  }

  private static let table = make(commands + letterCommands + functionCommands)

  private static let letterCommands: [(String, Meaning)] =
    letters.enumerated().map { ($1, .letter(UInt8($0))) }
    + accents.enumerated().map { ($1, .accent(UInt8($0))) }
    + [
      ("varepsilon", letter("epsilon")), ("vartheta", letter("theta")), ("varphi", letter("phi")),
      ("varrho", letter("rho")), ("varsigma", letter("sigma")), ("varpi", letter("pi")),
      ("widehat", .accent(0)), ("overline", .accent(1)), ("widetilde", .accent(2)),
      ("overrightarrow", .accent(5)),
    ]

  private static let functionCommands: [(String, Meaning)] =
    Function.byName.filter { $0.key != "sqrt" }.map { ($0.key, .function($0.value)) }
    + Aggregate.byName.map { ($0.key, .aggregate($0.value)) }

  private static let words = make(
    Function.byName.map { ($0.key, WordFunction.function($0.value)) }
      + Aggregate.byName.map { ($0.key, .aggregate($0.value)) })
  private static let longestWord = 16

  private static func letter(_ name: String) -> Meaning {
    .letter(UInt8(letters.firstIndex(of: name) ?? 0))
  }

  private static let commands: [(String, Meaning)] = [
    ("frac tfrac dfrac cfrac", .fraction), ("sqrt", .root), ("binom tbinom dbinom", .binomial),
    ("choose", .choose), ("sum", .sum), ("prod", .product), ("partial", .partial),
    ("times", .times), ("odot", .elementwise), ("over", .over), ("cdot cdotp ast bullet", .dot),
    ("div", .slash), ("bmod", .bmod),
    ("pmod mod pod", .modulus), ("pm mp", .plusMinus), ("infty", .infinity),
    ("dots ldots cdots vdots ddots dotsc dotsb dotsm", .dots), ("prime", .prime),
    ("circ", .degree), ("top intercal", .transpose), ("%", .percent),
    ("lfloor", .open(.floor)), ("rfloor", .close(.floor)), ("lceil", .open(.ceiling)),
    ("rceil", .close(.ceiling)), ("lvert", .open(.bar)), ("rvert", .close(.bar)),
    ("lVert", .open(.doubleBar)), ("rVert", .close(.doubleBar)), ("vert", .bar(.bar)),
    ("Vert |", .bar(.doubleBar)), ("langle", .open(.angle)), ("rangle", .close(.angle)),
    ("{ lbrace", .open(.set)), ("} rbrace", .close(.set)), ("lbrack", .open(.bracket)),
    ("rbrack", .close(.bracket)), ("lparen", .open(.parenthesis)), ("rparen", .close(.parenthesis)),
    ("quad qquad hfill", .wideSpace),
    ("mathbf mathit mathsf mathtt mathbb mathcal mathscr mathfrak bm boldsymbol pmb bf", .style),
    ("boxed fbox cancel bcancel xcancel mathop mathbin mathord mathrel smash", .style),
    ("underline", .style), ("underbrace overbrace", .annotated),
    ("approx approxeq simeq cong doteq thickapprox", .relation(.approximatelyEqual)),
    ("ne neq", .relation(.notEqual)), ("lt", .relation(.less)), ("gt", .relation(.greater)),
    ("le leq leqslant", .relation(.lessOrEqual)),
    ("ge geq geqslant", .relation(.greaterOrEqual)), ("equiv", .relation(.equivalent)),
    ("coloneqq triangleq eqdef", .relation(.defined)), ("ll gg lll ggg", .relation(.shiftLike)),
    ("in notin ni sim propto mid nmid subset subseteq supset supseteq parallel perp", other),
    ("prec succ preceq succeq asymp models vdash nsubseteq subsetneq lesssim gtrsim", other),
    ("to rightarrow longrightarrow Rightarrow Longrightarrow implies iff Leftrightarrow", arrow),
    ("leftrightarrow longleftrightarrow mapsto longmapsto leftarrow gets Leftarrow", arrow),
    ("impliedby hookrightarrow rightsquigarrow leadsto therefore because land lor wedge", arrow),
    ("vee uparrow downarrow rightleftharpoons longleftarrow nearrow searrow xrightarrow", arrow),
    ("int iint iiint oint", .unsupported(.integral)),
    ("lim limsup liminf sup inf", .unsupported(.limit)),
    ("cup cap setminus bigcup bigcap oplus otimes circledast", .unsupported(.set)),
    ("forall exists nexists neg lnot", .unsupported(.quantifier)),
    ("Pr", .unsupported(.probability)),
    ("det operatornamewithlimits argmax argmin arg dim ker deg hom", .unsupported(.matrixFunction)),
  ]
  private static let other = Meaning.relation(.other)
  private static let arrow = Meaning.connective

  private static let ignored = make([
    ("left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr", 0),
    ("bigm Bigm displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits", 0),
    ("nonumber notag rm it mathstrut strut hline normalsize small large Large", 0),
    ("tag label color hspace vspace phantom vphantom hphantom mspace kern hskip", 1),
    ("textcolor colorbox class href", 1), ("checkmark square blacksquare qed Box", 0),
    ("! / @ - relax allowbreak nobreak bigskip", 0),
  ])

  private static let environments = make([
    ("aligned align align* alignat alignat* alignedat split gather gather* gathered", .rows),
    ("equation equation* eqnarray eqnarray* multline multline* flalign flalign*", .rows),
    ("cases rcases dcases cases*", .cases),
    ("matrix pmatrix bmatrix Bmatrix smallmatrix array", Environment.matrix),
    ("vmatrix", .determinant),
  ])

  private static let superscripts: [Unicode.Scalar: Int] = [
    "⁰": 0, "¹": 1, "²": 2, "³": 3, "⁴": 4, "⁵": 5, "⁶": 6, "⁷": 7, "⁸": 8, "⁹": 9,
  ]

  private static let signs: [Unicode.Scalar: Meaning] = {
    var signs: [Unicode.Scalar: Meaning] = [
      "×": .times, "·": .dot, "⋅": .dot, "∙": .dot, "∗": .dot, "⊙": .elementwise, "÷": .slash,
      "−": .minus,
      "–": .minus, "±": .plusMinus, "≈": .relation(.approximatelyEqual), "≠": .relation(.notEqual),
      "≤": .relation(.lessOrEqual), "≥": .relation(.greaterOrEqual), "≡": .relation(.equivalent),
      "≔": .relation(.defined), "∈": other, "∉": other, "∼": other, "∝": other, "→": arrow,
      "⇒": arrow, "⇔": arrow, "↦": arrow, "←": arrow, "∴": arrow, "∑": .sum, "Σ": letter("Sigma"),
      "∏": .product, "√": .root, "∂": .partial, "∞": .infinity, "°": .degree, "…": .dots,
      "⋯": .dots, "′": .prime, "⌊": .open(.floor), "⌋": .close(.floor), "⌈": .open(.ceiling),
      "⌉": .close(.ceiling), "⟨": .open(.angle), "⟩": .close(.angle), "∫": .unsupported(.integral),
      "≪": .relation(.shiftLike), "≫": .relation(.shiftLike), "ᵀ": .transpose, "⊤": .transpose,
      "∇": letter("nabla"), "ℓ": letter("ell"),
    ]
    for (index, scalar) in "αβγδεζηθικλμνξοπρστυφχψω".unicodeScalars.enumerated() {
      signs[scalar] = .letter(UInt8(index))
    }
    for (index, scalar) in "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ".unicodeScalars.enumerated() {
      signs[scalar] = .letter(UInt8(greek.count + index))
    }
    signs["ϵ"] = letter("epsilon")
    signs["µ"] = letter("mu")
    return signs
  }()
}
