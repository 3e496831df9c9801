import SourceText

/// What is said of what is told about a note itself and about its directives, by its name.
enum DiagnosticWords {
  /// What each is, in one sentence.
  static let summaries: [DiagnosticID: String] =
    note.merging(body) { $1 }.merging(numbers) { $1 }.merging(networks) { $1 }
    .merging(results) { $1 }

  /// What more there is to know of those that are no errors, where something is to be done.
  static let explanations: [DiagnosticID: String] = [
    .ignoreWithoutReason:
      "Whoever reads the note later should know why its formulas are not checked: `nn-ignore: reason`.",
    .unusedIgnore:
      "All that it holds for is right as it stands, or nothing in it says anything that can be checked.",
    .misspeltComment:
      "It has no effect as it is written: formulas that it was to leave alone are checked.",
    .failingIdentity:
      "For some numbers in place of the letters both sides differ. It may be an equation to solve; counts as a "
      + "mistake with --strict alone.",
    .undeclaredNetwork:
      "Nothing can be checked against a network that is declared nowhere: `nabla declare NOTE` drafts it, and "
      + "`lesson:` in the front matter or --with name a lesson that has it. Counts as a mistake with --strict alone.",
    .editedResult: "It is not overwritten, unless that is asked for.",
    .outdatedResult: "`nabla run --in-place NOTE` brings it up to date.",
    .unclosedDisplayMath:
      "What follows in the block is not read, since nothing tells where the math ends.",
  ]

  private static let note: [DiagnosticID: String] = [
    .nestingTooDeep: "Quotes or lists are nested too deeply.",
    .unclosedDirective: "A directive has no closing fence.",
    .unclosedDisplayMath: "Display math does not end in its block.",
    .ignoreWithoutReason: "A comment that has formulas left alone gives no reason.",
    .unusedIgnore: "A comment has nothing to leave alone.",
    .misspeltComment: "A comment begins with what is nearly a word of Nabla's.",
    .strayResultEnd: "A comment ends a result that none begins.",
    .unclosedResultRegion: "A result of a directive has no end.",
    .failingIdentity: "An equation of letters does not hold for all of their values.",
    .badNotebook: "A notebook is not written as Jupyter writes it.",
    .badConfiguration: "The configuration of the note, or a file that it names, cannot be used.",
  ]

  private static let body: [DiagnosticID: String] = [
    .missingDirectiveName: "A directive has no name.",
    .unknownDirective: "There is no directive of that name.",
    .tooManyProblems: "A directive has more problems than are told.",
    .emptyBody: "A directive says nothing, and needs to.",
    .bodyTooLong: "A directive is too long.",
    .invalidYAML: "What a directive says is no YAML.",
    .yamlAnchor: "A directive uses anchors of YAML, which are not read.",
    .repeatedKey: "A key is given twice.",
    .unknownKey: "There is no key of that name.",
    .missingKey: "A key is missing.",
    .wrongKind: "A key has a value of another kind than it takes.",
    .unknownWord: "A word is none of those that a key takes.",
  ]

  private static let numbers: [DiagnosticID: String] = [
    .badName: "A name cannot be one.",
    .duplicateName: "A name is given twice.",
    .ambiguousName: "A name may mean several things.",
    .unknownName: "Nothing has that name.",
    .repeatedLabel: "A label is given twice.",
    .missingNumber: "Something has no number.",
    .notANumber: "A number is expected, and something else stands there.",
    .nonFiniteNumber: "A number is not finite.",
    .badNumber: "A number is out of the range that is allowed.",
    .badDigits: "A count of digits or decimals is none.",
    .badRange: "A range is none.",
    .badValue: "A value cannot be used.",
    .tooLarge: "Something is larger than is allowed.",
    .wrongShape: "A vector or a matrix has another shape than is needed.",
  ]

  private static let networks: [DiagnosticID: String] = [
    .noNetwork: "A directive needs a network, and none is declared above it.",
    .undeclaredNetwork: "Nothing declares the network that the note looks to be about.",
    .unknownNetwork: "There is no network of that label.",
    .noUnits: "A network has no units.",
    .noSamples: "A network has no samples.",
    .keyBesideSamples: "A key stands beside `samples`, where each sample has its own.",
    .unknownInput: "A network has no input of that name.",
    .unknownTarget: "A target belongs to no unit.",
    .unknownParameter: "A network has no parameter of that name.",
    .unknownLayer: "A network has no layer of that name.",
    .layerForm: "Something is not possible in the form in which the layers are written.",
    .badEquation: "The equation of a unit cannot be read.",
    .badTimeStep: "A time step cannot be meant.",
    .cycle: "A unit reads itself, or one that comes after it.",
    .softmaxOutsideLayer: "Softmax is used where there is no layer.",
    .rateNotPositive: "A learning rate is not above zero.",
    .badNotation: "A notation cannot be used.",
    .sharedNotation: "Two quantities would be spelled alike.",
    .noValue: "A quantity has no value.",
    .noGradient: "There is no derivative.",
    .unknownData: "There is no data of that label.",
    .outsideFolder: "A file stands outside of the folders that a note may read.",
    .unreadableFile: "A file cannot be read.",
    .brokenLesson: "A lesson has errors of its own.",
    .badCSV: "A table is no CSV.",
  ]

  private static let results: [DiagnosticID: String] = [
    .unknownQuantity: "A network has no quantity of that name.",
    .badFormat: "A format for a number is none.",
    .nothingToPlot: "There is nothing to draw.",
    .failedExpectation: "A number is not as the directive `expect` says.",
    .editedResult: "A result of a directive was changed by hand.",
    .outdatedResult: "A result of a directive is not what the directive gives now.",
    .resultsLeftOut: "Results cannot be put into the note.",
    .marksLeftOut: "Marks cannot be put into the note.",
    .footnotesLeftOut: "Footnotes cannot be put into the note.",
    .interrupted: "A training was interrupted.",
    .tooSlow: "A training takes longer than is allowed.",
    .divergence: "The error of a training grows beyond all bounds.",
  ]
}
