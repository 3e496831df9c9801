/// What the commands of LaTeX that are one sign look like.
enum TeXSymbols {
  /// A sign and what it is beside its neighbours.
  struct Symbol {
    let text: String
    var role = MathAtom.Role.ordinary
    var hasLimits = false
  }

  /// The sign of a command; nil for one that is none.
  static func symbol(named name: String) -> Symbol? { table[name] }

  private static let table: [String: Symbol] = {
    var table: [String: Symbol] = [:]
    func add(_ pairs: String, _ role: MathAtom.Role, hasLimits: Bool = false) {
      let words = pairs.split { $0 == " " || $0 == "\n" }.map(String.init)
      for index in stride(from: 0, to: words.count - 1, by: 2) {
        table[words[index]] = Symbol(text: words[index + 1], role: role, hasLimits: hasLimits)
      }
    }
    add(letters, .ordinary)
    add(operations, .operation)
    add(relations, .relation)
    add(arrows, .relation)
    add("langle ⟨ lfloor ⌊ lceil ⌈ lbrace { { { lbrack [ lparen ( lvert | lVert ‖", .opening)
    add("rangle ⟩ rfloor ⌋ rceil ⌉ rbrace } } } rbrack ] rparen ) rvert | rVert ‖", .closing)
    add(
      "sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀",
      .ordinary,
      hasLimits: true)
    add("int ∫ iint ∬ oint ∮ iiint ∭", .ordinary)
    return table
  }()

  private static let letters = """
    alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
    lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ
    phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ
    Phi Φ Psi Ψ Omega Ω Alpha Α Beta Β Eta Η Rho Ρ
    partial ∂ nabla ∇ infty ∞ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ imath ı jmath ȷ emptyset ∅ varnothing ∅
    forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ angle ∠ degree ° top ⊤ bot ⊥ prime ′ dots … ldots … cdots ⋯
    vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ dotsm ⋯ checkmark ✓ square □ Box □ blacksquare ■ qed ∎ triangle △
    % % $ $ # # & & _ _ pounds £ euro € yen ¥ texteuro € textdollar $ copyright © intercal ⊺ S § star ⋆
    bigstar ★ clubsuit ♣ heartsuit ♥ spadesuit ♠ diamondsuit ♦ dagger † ddagger ‡ wp ℘ | ‖ Vert ‖
    vert | backslash \\ slash / flat ♭ natural ♮ sharp ♯ surd √
    """

  private static let operations = """
    cdot · cdotp · times × div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ odot ⊙ otimes ⊗ oplus ⊕ ominus ⊖
    oslash ⊘ cap ∩ cup ∪ setminus ∖ land ∧ lor ∨ wedge ∧ vee ∨ amalg ⨿ uplus ⊎ sqcup ⊔ sqcap ⊓
    circledast ⊛ bmod mod
    """

  private static let relations = """
    approx ≈ approxeq ≊ simeq ≃ cong ≅ doteq ≐ thickapprox ≈ ne ≠ neq ≠ lt < gt > le ≤ leq ≤ leqslant ⩽
    ge ≥ geq ≥ geqslant ⩾ equiv ≡ coloneqq ≔ triangleq ≜ eqdef ≝ ll ≪ gg ≫ lll ⋘ ggg ⋙ in ∈ notin ∉ ni ∋
    sim ∼ propto ∝ mid ∣ nmid ∤ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ subsetneq ⊊ perp ⟂ parallel ∥
    prec ≺ succ ≻ preceq ⪯ succeq ⪰ asymp ≍ models ⊨ vdash ⊢ dashv ⊣ lesssim ≲ gtrsim ≳ therefore ∴
    because ∵ bowtie ⋈ colon :
    """

  private static let arrows = """
    to → rightarrow → longrightarrow ⟶ Rightarrow ⇒ Longrightarrow ⟹ implies ⟹ leftarrow ← gets ←
    longleftarrow ⟵ Leftarrow ⇐ impliedby ⟸ leftrightarrow ↔ longleftrightarrow ⟷ Leftrightarrow ⇔
    Longleftrightarrow ⟺ iff ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩ uparrow ↑
    downarrow ↓ updownarrow ↕ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ rightleftharpoons ⇌ leadsto ⇝
    rightsquigarrow ⇝ Uparrow ⇑ Downarrow ⇓ rightharpoonup ⇀ leftharpoonup ↼
    """

  /// The functions whose names stand upright; those with limits take them below.
  static let functions: [String: Bool] = {
    let plain =
      "sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan exp log ln lg arg dim ker deg hom"
    var functions = Dictionary(plain.split(separator: " ").map { (String($0), false) }) {
      first, _ in first
    }
    for name in "max min sup inf lim limsup liminf argmax argmin det gcd Pr".split(separator: " ") {
      functions[String(name)] = true
    }
    return functions
  }()

  /// The marks above letters.
  static let accents: [String: String] = [
    "hat": "^", "widehat": "^", "bar": "¯", "overline": "¯", "tilde": "~", "widetilde": "~",
    "vec": "→",
    "overrightarrow": "→", "dot": "˙", "ddot": "¨", "acute": "´", "grave": "`", "check": "ˇ",
    "breve": "˘",
  ]

  /// The widths of spaces, in ems.
  static let spaces: [String: Double] = [
    ",": 0.17, ":": 0.22, ">": 0.22, ";": 0.28, " ": 0.25, "~": 0.25, "!": -0.17, "thinspace": 0.17,
    "enspace": 0.5, "quad": 1, "qquad": 2, "hfill": 1, "space": 0.25, "nobreakspace": 0.25,
    "medspace": 0.22,
    "thickspace": 0.28,
  ]

  /// The commands that leave no trace, by the number of arguments that go with them.
  static let ignored: [String: Int] = [
    "displaystyle": 0, "textstyle": 0, "scriptstyle": 0, "scriptscriptstyle": 0, "limits": 0,
    "nolimits": 0,
    "nonumber": 0, "notag": 0, "rm": 0, "it": 0, "mathstrut": 0, "strut": 0, "hline": 0,
    "normalsize": 0,
    "small": 0, "large": 0, "Large": 0, "/": 0, "@": 0, "-": 0, "relax": 0, "allowbreak": 0,
    "nobreak": 0,
    "bigskip": 0, "label": 1, "color": 1, "hspace": 1, "vspace": 1, "mspace": 1, "kern": 0,
    "hskip": 0,
    "textcolor": 1, "colorbox": 1, "class": 1, "href": 1, "cssId": 1, "htmlClass": 1, "htmlId": 1,
    "middle": 0, "big": 0, "Big": 0, "bigg": 0, "Bigg": 0, "bigl": 0, "Bigl": 0, "biggl": 0,
    "Biggl": 0,
    "bigr": 0, "Bigr": 0, "biggr": 0, "Biggr": 0, "bigm": 0, "Bigm": 0, "mathop": 0, "mathbin": 0,
    "mathord": 0, "mathrel": 0, "smash": 0, "boldmath": 0, "ensuremath": 0, "mathnormal": 0,
    "bf": 0,
  ]
}
