extension DirectiveName {
  /// The registry: what each directive takes, and how it is read.
  ///
  /// What a directive shows is in the registry's other half, `ResultContent` of the module `Lessons`.
  var definition: any DirectiveDefinition.Type {
    switch self {
    case .network: NetworkDirective.self
    case .define: DefineDirective.self
    case .data: DataDirective.self
    case .forward: ForwardDirective.self
    case .error: ErrorDirective.self
    case .gradient: GradientDirective.self
    case .update: UpdateDirective.self
    case .train: TrainDirective.self
    case .predict: PredictDirective.self
    case .initialize: InitializeDirective.self
    case .transfer: TransferDirective.self
    case .diagram: DiagramDirective.self
    case .plot: PlotDirective.self
    case .expect: ExpectDirective.self
    case .exercise: ExerciseDirective.self
    case .question: QuestionDirective.self
    }
  }
}

extension DirectiveName {
  /// The keys of its body; none where the keys are names of the author's own.
  package var keys: [String] { definition.keys.map(\.rawValue) }

  /// A body with which it does something below the example network.
  package var example: String { definition.example }
}
