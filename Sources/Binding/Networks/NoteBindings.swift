package import MathNotation
package import SourceText

/// What the directives of a note bind.
package struct NoteBindings: Sendable {
  /// The networks that can be explained scalar by scalar, in document order.
  package var networks: [BoundNetwork] = []
  /// All networks as training sees them, in document order.
  package private(set) var models: [DeclaredModel] = []
  /// The examples of `data` directives, in document order.
  package private(set) var datasets = NamedDatasets()
  /// The labels of data that something is wrong with, or whose file could not be read.
  package var unreadData: Set<String> = []
  /// The labels of networks that something is wrong with, "" if it is the one in force.
  var brokenNetworks: Set<String> = []
  /// How the note spells the quantities of networks that have no notation of their own.
  var notation: WrittenNotation?
  /// What directives may ask of the engine.
  package var limits = EngineLimits()
  /// The names of `define` directives, in document order.
  package private(set) var declarations: [Declaration] = []
  /// The same names as formulas look them up.
  package private(set) var declaredNames = DeclaredNames()
  /// What the directives ask to be shown, in document order.
  package var requests: [LessonRequest] = []
  /// The number of decimals that the front matter asks for, or else the usual one.
  package var digits = LessonRequest.defaultDigits
  /// What makes drawings of networks where their directives do not say it.
  var diagramForm = DiagramRequest.Form.svg
  /// How solutions and answers are folded.
  package var foldStyle = FoldStyle.details
  /// The lessons that the front matter names, in order.
  package internal(set) var lessons: [LessonReference] = []
  /// What the lessons bind that the note leans on: those that it names, with theirs, and those that are
  /// given for all notes.
  ///
  /// An earlier one counts first, and what the note itself binds before all.
  package internal(set) var lent: [NoteBindings] = []
  /// All that is wrong with the directives.
  package var diagnostics: [Diagnostic] = []

  /// The models that have a label, by it.
  private var labelledModels: [String: Int] = [:]
  /// The symbols of `define` directives.
  private(set) var declaredSymbols: Set<NameParts> = []
  /// What there is to be plotted.
  var plottable = PlottableResults()

  /// Nothing bound.
  package init() {}

  /// What a passage is read with that is about one network, or none, of some bindings.
  package init(of bindings: NoteBindings, about network: Int?) {
    declarations = bindings.declarations
    declaredNames = bindings.declaredNames
    if let network { networks = [bindings.networks[network]] }
  }
}

extension NoteBindings {
  /// Whether something could not be read.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The index of the model of a label.
  func model(labelled label: String) -> Int? { labelledModels[label] }

  /// Adds a model, whose label, if it has one, is new.
  mutating func add(_ model: DeclaredModel) {
    if let label = model.label { labelledModels[label] = models.count }
    models.append(model)
  }

  /// Binds a network that has no examples of its own, with those that it is trained on.
  mutating func bind(_ network: BoundNetwork, ofModel index: Int) {
    models[index].network = networks.count
    networks.append(network)
  }

  /// Adds data, whose label, if it has one, is new.
  mutating func add(_ data: NamedDataset) { datasets.append(data) }

  /// Adds the names of a `define` directive, which are new.
  mutating func declare(_ declarations: [Declaration]) {
    self.declarations += declarations
    for declaration in declarations {
      guard let parts = DefineReader.parts(of: declaration.name) else { continue }
      declaredSymbols.insert(parts)
      declaredNames.declare(parts, spelled: declaration.name, as: declaration.value)
    }
  }
}
