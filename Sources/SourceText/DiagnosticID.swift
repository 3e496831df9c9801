/// The stable names of all diagnostics, in kebab case, as reports show them.
package enum DiagnosticID: String, Hashable, Sendable, CaseIterable {
  // MARK: The note

  case nestingTooDeep = "nesting-too-deep"
  case unclosedDirective = "unclosed-directive"
  case unclosedDisplayMath = "unclosed-display-math"
  case ignoreWithoutReason = "ignore-without-reason"
  case unusedIgnore = "unused-ignore"
  case misspeltComment = "misspelt-comment"
  case strayResultEnd = "stray-result-end"
  case unclosedResultRegion = "unclosed-result-region"
  case failingIdentity = "failing-identity"
  case badNotebook = "bad-notebook"

  // MARK: The body of a directive

  case missingDirectiveName = "missing-directive-name"
  case unknownDirective = "unknown-directive"
  case tooManyProblems = "too-many-problems"
  case emptyBody = "empty-body"
  case bodyTooLong = "body-too-long"
  case invalidYAML = "invalid-yaml"
  case yamlAnchor = "yaml-anchor"
  case repeatedKey = "repeated-key"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongKind = "wrong-kind"
  case unknownWord = "unknown-word"

  // MARK: Names and numbers

  case badName = "bad-name"
  case duplicateName = "duplicate-name"
  case ambiguousName = "ambiguous-name"
  case unknownName = "unknown-name"
  case repeatedLabel = "repeated-label"
  case missingNumber = "missing-number"
  case notANumber = "not-a-number"
  case nonFiniteNumber = "non-finite-number"
  case badNumber = "bad-number"
  case badDigits = "bad-digits"
  case badRange = "bad-range"
  case badValue = "bad-value"
  case tooLarge = "too-large"
  case wrongShape = "wrong-shape"

  // MARK: Networks

  case noNetwork = "no-network"
  case undeclaredNetwork = "undeclared-network"
  case unknownNetwork = "unknown-network"
  case noUnits = "no-units"
  case noSamples = "no-samples"
  case keyBesideSamples = "key-beside-samples"
  case unknownInput = "unknown-input"
  case unknownTarget = "unknown-target"
  case unknownParameter = "unknown-parameter"
  case unknownLayer = "unknown-layer"
  case layerForm = "layer-form"
  case badEquation = "bad-equation"
  case badTimeStep = "bad-time-step"
  case cycle
  case softmaxOutsideLayer = "softmax-outside-layer"
  case rateNotPositive = "rate-not-positive"
  case badNotation = "bad-notation"
  case sharedNotation = "shared-notation"
  case noValue = "no-value"
  case noGradient = "no-gradient"

  // MARK: Data

  case unknownData = "unknown-data"
  case outsideFolder = "outside-folder"
  case unreadableFile = "unreadable-file"
  case brokenLesson = "broken-lesson"
  case badCSV = "bad-csv"

  // MARK: Configuration

  case badConfiguration = "bad-configuration"

  // MARK: Results

  case unknownQuantity = "unknown-quantity"
  case badFormat = "bad-format"
  case nothingToPlot = "nothing-to-plot"
  case failedExpectation = "failed-expectation"
  case editedResult = "edited-result"
  case outdatedResult = "outdated-result"
  case resultsLeftOut = "results-left-out"
  case marksLeftOut = "marks-left-out"
  case footnotesLeftOut = "footnotes-left-out"
  case interrupted
  case tooSlow = "too-slow"
  case divergence

  /// Whether `--strict` counts it as a mistake, though it keeps nothing from being run or read.
  package var countsAsMistakeIfStrict: Bool {
    self == .undeclaredNetwork || self == .failingIdentity
  }

  /// Whether it keeps nothing of a note from being read or run, so that the author may have it left alone.
  package var canBeLeftAlone: Bool {
    switch self {
    case .undeclaredNetwork, .failingIdentity, .ignoreWithoutReason, .unusedIgnore,
      .unclosedDisplayMath, .strayResultEnd, .unclosedResultRegion, .nestingTooDeep:
      true
    default: false
    }
  }
}
