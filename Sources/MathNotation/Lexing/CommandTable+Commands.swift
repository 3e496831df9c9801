extension CommandTable {
  /// All commands, by their names without the backslash.
  static let commands: ByteTable<Command> = {
    let tokens = signCommands + relationCommands + letterCommands + functionCommands
    var commands = table(layoutCommands + tokens.map { ($0, .token($1)) })
    commands.insert(" ", .narrowSpace)
    return commands
  }()

  private static let layoutCommands: [(String, Command)] = [
    ("left bigl Bigl biggl Biggl", .sizing(.left)),
    ("right bigr Bigr biggr Biggr", .sizing(.right)),
    ("middle big Big bigg Bigg bigm Bigm", .ignored(groups: 0)),
    ("displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits", .ignored(groups: 0)),
    (
      "nonumber notag rm it mathstrut strut hline normalsize small large Large", .ignored(groups: 0)
    ),
    ("checkmark square blacksquare qed Box", .ignored(groups: 0)),
    ("! / @ - relax allowbreak nobreak bigskip", .ignored(groups: 0)),
    (
      "tag label color hspace vspace phantom vphantom hphantom mspace kern hskip",
      .ignored(groups: 1)
    ),
    ("textcolor colorbox class href", .ignored(groups: 1)),
    (", : ; > thinspace enspace", .narrowSpace), ("& # _", .space),
    ("\\ newline cr", .rowBreak), ("begin", .begin), ("end", .end), ("not", .negation),
    ("text textbf textit textrm mbox textsf texttt intertext shortintertext", .words(.text)),
    ("mathrm operatorname mathnormal", .words(.upright)), ("overset stackrel underset", .stacked),
  ]

  private static let signCommands: [(String, Meaning)] = [
    ("frac tfrac dfrac cfrac", .fraction), ("sqrt", .root), ("binom tbinom dbinom", .binomial),
    ("choose", .choose), ("sum", .sum), ("prod", .product), ("partial", .partial),
    ("times", .times), ("odot", .elementwise), ("otimes", .outer), ("over", .over),
    ("oslash", .slash),
    ("cdot cdotp ast bullet", .dot),
    ("div", .slash), ("bmod", .bmod), ("pmod mod pod", .modulus), ("pm mp", .plusMinus),
    ("infty", .infinity), ("dots ldots cdots vdots ddots dotsc dotsb dotsm", .dots),
    ("prime", .prime), ("circ", .degree), ("top intercal", .transpose), ("%", .percent),
    ("$ euro pounds yen texteuro textdollar EUR", .currency), ("lfloor", .open(.floor)),
    ("rfloor", .close(.floor)),
    ("lceil", .open(.ceiling)), ("rceil", .close(.ceiling)), ("lvert", .open(.bar)),
    ("rvert", .close(.bar)), ("lVert", .open(.doubleBar)), ("rVert", .close(.doubleBar)),
    ("vert", .bar(.bar)), ("Vert |", .bar(.doubleBar)), ("langle", .open(.angle)),
    ("rangle", .close(.angle)), ("{ lbrace", .open(.set)), ("} rbrace", .close(.set)),
    ("lbrack", .open(.bracket)), ("rbrack", .close(.bracket)), ("lparen", .open(.parenthesis)),
    ("rparen", .close(.parenthesis)), ("quad qquad hfill", .wideSpace),
    ("mathbf mathit mathsf mathtt mathbb mathcal mathscr mathfrak bm boldsymbol pmb bf", .style),
    ("boxed fbox cancel bcancel xcancel mathop mathbin mathord mathrel smash", .style),
    ("underline", .style), ("underbrace overbrace", .annotated),
    ("int iint iiint oint", .unsupported(.integral)),
    ("lim limsup liminf sup inf", .unsupported(.limit)),
    ("cup cap setminus bigcup bigcap oplus circledast", .unsupported(.set)),
    ("forall exists nexists neg lnot", .unsupported(.quantifier)),
    ("Pr", .unsupported(.probability)), ("parallel", .unsupported(.operation)),
    ("operatornamewithlimits dim ker deg hom", .unsupported(.matrixFunction)), ("arg", .arg),
  ]

  private static let relationCommands: [(String, Meaning)] = [
    ("approx approxeq simeq cong doteq thickapprox", .relation(.approximatelyEqual)),
    ("ne neq", .relation(.notEqual)), ("lt", .relation(.less)), ("gt", .relation(.greater)),
    ("le leq leqslant", .relation(.lessOrEqual)),
    ("ge geq geqslant", .relation(.greaterOrEqual)), ("equiv", .relation(.equivalent)),
    ("coloneqq triangleq eqdef", .relation(.defined)), ("ll gg lll ggg", .relation(.shiftLike)),
    ("in notin ni sim propto mid nmid subset subseteq supset supseteq perp", other),
    ("prec succ preceq succeq asymp models vdash nsubseteq subsetneq lesssim gtrsim", other),
    ("to rightarrow longrightarrow Rightarrow Longrightarrow implies iff Leftrightarrow", arrow),
    ("leftrightarrow longleftrightarrow mapsto longmapsto leftarrow gets Leftarrow", arrow),
    ("impliedby hookrightarrow rightsquigarrow leadsto therefore because land lor wedge", arrow),
    ("vee uparrow downarrow rightleftharpoons longleftarrow nearrow searrow xrightarrow", arrow),
  ]

  private static let other = Meaning.relation(.other)
  private static let arrow = Meaning.connective

  private static let letterCommands: [(String, Meaning)] =
    letters.enumerated().map { index, name in (name, .letter(UInt8(index))) }
    + accents.enumerated().map { index, name in (name, .accent(UInt8(index))) }
    + [
      ("varepsilon", letter("epsilon")), ("vartheta", letter("theta")), ("varphi", letter("phi")),
      ("varrho", letter("rho")), ("varsigma", letter("sigma")), ("varpi", letter("pi")),
      ("widehat", .accent(0)), ("overline", .accent(1)), ("widetilde", .accent(2)),
      ("overrightarrow", .accent(5)),
    ]

  private static let functionCommands: [(String, Meaning)] =
    Function.byName.filter { $0.key != "sqrt" }.map { ($0.key, .function($0.value)) }
    + Aggregate.byName.map { ($0.key, .aggregate($0.value)) }
    + MatrixFunction.byName.map { ($0.key, .matrixFunction($0.value)) }
}
