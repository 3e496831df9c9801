package import Binding
import MathNotation
package import NoteMarkup
import SourceText

/// Checks all formulas of a note against each other and against the network that it is about.
package struct NoteChecker {
  let note: Note
  let names = NameTable()
  let table: SymbolTable
  private let networks: [(start: Int, symbols: NetworkSymbols)]
  private var report = NoteReport()

  /// Checks a note.
  ///
  /// - Parameters:
  ///   - note: the note.
  ///   - bindings: what the note's own directives bind.
  ///   - imported: what another note binds for this one; the note's own come first.
  /// - Returns: a verdict for every claim, and what is wrong.
  /// - Complexity: O(n) in the size of the note.
  package static func check(
    _ note: Note, bindings: NoteBindings, imported: NoteBindings = NoteBindings()
  ) -> NoteReport {
    var checker = NoteChecker(note, bindings, imported)
    checker.run()
    return checker.report
  }

  private init(_ note: Note, _ bindings: NoteBindings, _ imported: NoteBindings) {
    self.note = note
    table = SymbolTable(
      names: names,
      isBlockWithin: { note.isBlock(BlockID($0), within: BlockID($1)) },
      isSectionWithin: { section, ancestor in
        var current: Int? = section
        while let candidate = current, candidate >= ancestor {
          if candidate == ancestor { return true }
          current = note.sections[candidate].parent
        }
        return false
      })
    let names = names
    let own = bindings.networks.map { bound in
      (bound.range.lowerBound, NetworkSymbols(bound, names: names))
    }
    networks =
      own.isEmpty
      ? imported.networks.prefix(1).map { (0, NetworkSymbols($0, names: names)) } : own
    for declaration in imported.declarations + bindings.declarations {
      table.declare(names.name(latex: declaration.name), declaration.value)
    }
    report.diagnostics = note.diagnostics + bindings.diagnostics
    report.diagnostics.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func run() {
    report.formulas = note.formulas.count
    table.use(networks.first?.symbols)
    var next = 1
    for index in note.formulas.indices {
      while next < networks.count, networks[next].start < note.formulas[index].range.lowerBound {
        table.use(networks[next].symbols)
        next += 1
      }
      check(index)
    }
  }

  private mutating func check(_ index: Int) {
    let formula = note.formulas[index]
    let text = formula.text(in: note)
    table.enter(SymbolTable.Scope(block: formula.block.index, section: formula.section))
    let parsed = FormulaParser.parse(text.bytes, names: names)
    let checker = ChainChecker(table: table)
    for chain in parsed.chains.indices where !parsed.chains[chain].links.isEmpty {
      var context = ChainContext(text: text.bytes, formula: parsed, index: chain)
      context.mentionsBinaryNumbers = note.mentionsBinaryNumbers
      let result = checker.check(context)
      let claims = ClaimBuilder(
        context: context, source: text, table: table, formula: index, ignored: formula.ignoreReason)
      report.claims += claims.claims(for: result)
      if let definition = result.definition {
        table.define(definition.name, as: definition.meaning, isWeak: definition.isWeak)
      }
    }
  }
}
