import Binding
import NeuralNet
import NoteMarkup
import SourceText

/// The edits that bring the result regions and the values in prose of a note up to date.
struct ResultEdits {
  private let note: Note
  private let bindings: NoteBindings
  /// The same with the networks as the trainings above leave them.
  private var current: NoteBindings
  private var trained = TrainedModels()
  private let scopes: NetworkScopes
  private let declared: [String: Double]
  private let owned: OwnedText
  private let lines: LineEnds
  private let force: Bool
  private var removal: Removal
  private var changes: [TextEdit] = []
  private(set) var diagnostics: [Diagnostic]
  /// Whether an expectation failed, or something was left since it was changed by hand.
  private(set) var needsAttention = false
  private(set) var drawings: [LessonRun.Drawing] = []
  private let folder: String
  private var engine: EngineRun
  private var outcomes: [EngineOutcome] = []

  init(_ note: Note, options: LessonRun.Options) {
    folder = options.drawings
    self.note = note
    force = options.force
    bindings = NoteBindings(reading: note, limits: options.limits, files: options.files)
    current = bindings
    scopes = NetworkScopes(bindings)
    declared = Dictionary(
      (bindings.declarations + bindings.lent.flatMap(\.declarations)).map { ($0.name, $0.value) },
      uniquingKeysWith: { first, _ in first })
    engine = EngineRun(bindings, progress: options.progress)
    owned = OwnedText(in: note)
    lines = LineEnds(note)
    removal = Removal(note)
    diagnostics = (note.diagnostics + bindings.diagnostics).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    refreshRegions()
    refreshValues()
  }

  var edits: [TextEdit] { changes + removal.edits }

  private mutating func callAttention(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    needsAttention = true
  }

  // MARK: Regions

  private mutating func refreshRegions() {
    let requests = Dictionary(
      bindings.requests.map { ($0.directive.range.lowerBound, $0) },
      uniquingKeysWith: { first, _ in first })
    var claimed: Set<Int> = []
    for directive in note.directives where !directive.isGenerated && directive.isClosed {
      let region = regionIndex(after: directive)
      guard let request = requests[directive.range.lowerBound] else {
        // The results of a directive that cannot be run stay; a network never has any.
        if let region, !hasNoResult(directive) { claimed.insert(region) }
        continue
      }
      if let region { claimed.insert(region) }
      checkExpectations(of: request)
      run(request, region.map { owned.regions[$0] })
    }
    for (index, region) in owned.regions.enumerated() where !claimed.contains(index) {
      if region.isFootnotes, region.isIntact || force { continue }
      if region.isIntact || force {
        removal.add(region)
      } else {
        callAttention(LessonWords.editedRegion(region.range))
      }
    }
  }

  /// Lets the engine run what it is asked for, and refreshes the result.
  private mutating func run(_ request: LessonRequest, _ region: OwnedText.Region?) {
    let subject: ResultContent.Subject
    switch request.subject {
    case .define(let declarations): subject = .define(declarations)
    case .result(let result, let network): subject = .result(result, network: network)
    case .plot(let plot): subject = .plot(plot)
    case .question(let question): subject = .question(question)
    case .engine(let own):
      guard let outcome = outcome(of: own, at: request.directive) else { return }
      outcomes.append(outcome)
      remember(outcome, at: request.directive)
      subject = .engine(outcome)
    }
    refresh(region, of: request, showing: subject)
  }

  /// What comes of a directive that the engine runs; nil if its training came to no end.
  private mutating func outcome(
    of request: EngineRequest, at directive: Directive
  ) -> EngineOutcome? {
    let place = directive.range.lowerBound..<directive.name.upperBound
    do throws(UnfinishedTraining) {
      let outcome = try engine.run(request)
      if let training = outcome.training,
        let warning = TrainWords.diverged(training.record, at: place)
      {
        diagnostics.append(warning)
      }
      if case .predicted(let prediction) = outcome, prediction.lacksValue {
        diagnostics.append(PredictWords.withoutValue(at: place))
      }
      return outcome
    } catch {
      diagnostics.append(TrainWords.unfinished(error.record, limits: bindings.limits, at: place))
      return nil
    }
  }

  /// What stands below a training is about the trained network.
  private mutating func remember(_ outcome: EngineOutcome, at directive: Directive) {
    guard let model = outcome.trainedModel, let after = outcome.training?.after else { return }
    let network = bindings.models[model].network
    let bound = network.map { bindings.networks[$0].trained(as: after) }
    if let network, let bound { current.networks[network] = bound }
    trained.add(
      .init(end: directive.range.upperBound, model: model, trained: after, network: bound))
  }

  private mutating func refresh(
    _ region: OwnedText.Region?, of request: LessonRequest, showing subject: ResultContent.Subject
  ) {
    if let region, !region.isIntact, !force {
      callAttention(LessonWords.editedRegion(region.range))
      return
    }
    let directive = request.directive
    let lineEnd = lines.lineEnd(at: directive.range.upperBound)
    var content = ResultContent(
      subject: subject, request: request, bindings: subject.isForReaders ? bindings : current,
      earlier: outcomes, drawings: folder)
    if let drawing = content.drawing { drawings.append(drawing) }
    let text = ResultRegionText.text(
      content.markdown, prefix: directive.containerPrefix, lineEnd: lineEnd)
    if let region {
      if !note.bytes[region.range].elementsEqual(text.utf8) {
        changes.append(TextEdit(range: region.range, replacement: text))
      }
      return
    }
    let place = lines.placeBehindFold(endingWith: directive) ?? directive.lines.upperBound
    let endsLine = lines.end(of: directive.range.upperBound) < place
    changes.append(
      TextEdit(range: place..<place, replacement: endsLine ? text + lineEnd : lineEnd + text))
  }

  /// The region that follows a directive, or the folded part that ends with it, with nothing but blank
  /// lines between.
  private func regionIndex(after directive: Directive) -> Int? {
    regionIndex(behind: directive.range.upperBound)
      ?? lines.placeBehindFold(endingWith: directive).flatMap { regionIndex(behind: $0) }
  }

  private func regionIndex(behind end: Int) -> Int? {
    let index = owned.regions.partitioningIndex(where: { $0.range.lowerBound >= end })
    guard index < owned.regions.count else { return nil }
    let between = note.bytes[end..<owned.regions[index].range.lowerBound]
    let isBlank = between.allSatisfy {
      $0.isWhitespace || $0 == UInt8(ascii: ">")
    }
    return isBlank && !owned.regions[index].isFootnotes ? index : nil
  }

  private func hasNoResult(_ directive: Directive) -> Bool {
    note.bytes[directive.name].elementsEqual(DirectiveName.network.rawValue.utf8)
  }

  private mutating func checkExpectations(of request: LessonRequest) {
    guard case .result(.expect(let expectations), let index) = request.subject else { return }
    let values = current.networks[index].values
    for expectation in expectations where !expectation.isMet(by: values[expectation.quantity]) {
      let computed = values[expectation.quantity].map {
        NumberSpelling.text($0, decimals: 15, in: .unicode)
      }
      callAttention(
        LessonWords.failedExpectation(
          expectation.quantity.plainKey, expected: expectation.text, computed: computed ?? "",
          request.directive.range.lowerBound..<request.directive.name.upperBound))
    }
  }

  // MARK: Values in prose

  private mutating func refreshValues() {
    var finders = ValueFinders()
    var next = 0
    for inline in note.inlineValues {
      let place = inline.range.upperBound
      if owned.isInRegion(place) { continue }
      while next < owned.values.count, owned.values[next].range.lowerBound < place {
        removeOrphan(owned.values[next])
        next += 1
      }
      var old: OwnedText.Value?
      if next < owned.values.count, owned.values[next].range.lowerBound == place {
        old = owned.values[next]
        next += 1
      }
      guard let number = number(for: inline, &finders) else { continue }
      let text = ProseValue.text(number)
      let range = old?.range ?? place..<place
      if let old, !old.isIntact, !force {
        callAttention(LessonWords.editedValue(old.range))
      } else if !note.bytes[range].elementsEqual(text.utf8) {
        changes.append(TextEdit(range: range, replacement: text))
      }
    }
    for value in owned.values[next...] { removeOrphan(value) }
  }

  private mutating func removeOrphan(_ value: OwnedText.Value) {
    if value.isIntact || force {
      removal.add(value.range)
    } else {
      callAttention(LessonWords.editedValue(value.range))
    }
  }

  private mutating func number(
    for inline: InlineValue, _ finders: inout ValueFinders
  ) -> String? {
    let name = String(decoding: note.bytes[inline.quantity], as: UTF8.self)
    let spelled = inline.format.map { String(decoding: note.bytes[$0], as: UTF8.self) }
    var format: NumberFormat?
    if let spelled {
      format = NumberFormat(spelled)
      guard format != nil else {
        diagnostics.append(LessonWords.badFormat(spelled, inline.format ?? inline.range))
        return nil
      }
    }
    if let value = declared[name] {
      return format?.text(value)
        ?? NumberSpelling.text(value, decimals: bindings.digits, in: .unicode)
    }
    // Prose that tells of a directive is no value.
    if DirectiveName(rawValue: name) != nil { return nil }
    let place = inline.quantity.isEmpty ? inline.range : inline.quantity
    let found: ValueFinders.Found
    do throws(ValueFinders.Problem) {
      guard let value = try value(named: name, at: inline.range.lowerBound, &finders) else {
        diagnostics.append(LessonWords.valueWithoutNetwork(inline.range))
        return nil
      }
      found = value
    } catch {
      diagnostics.append(
        LessonWords.unknownValue(
          name, nearest: error.nearest, isParameterOnly: error.isParameterOnly, place))
      return nil
    }
    guard found.value.isFinite else {
      diagnostics.append(LessonWords.infiniteValue(name, place))
      return LessonWords.withoutValue
    }
    return format?.text(found.value) ?? found.text
  }

  /// The value of a name for the model in force, or else for the last one above that has such a name, or
  /// the first one of the lessons.
  ///
  /// - Returns: the value; nil if there is no model.
  /// - Throws: that nothing has that name.
  private func value(
    named name: String, at place: Int, _ finders: inout ValueFinders
  ) throws(ValueFinders.Problem) -> ValueFinders.Found? {
    let current = scopes.model(at: place)
    var problem: ValueFinders.Problem?
    if let current {
      do throws(ValueFinders.Problem) {
        return try finders.value(
          named: name, of: own(current, at: place), decimals: bindings.digits)
      } catch {
        problem = error
      }
    }
    for other in subjects(otherThan: current, at: place) {
      do throws(ValueFinders.Problem) {
        return try finders.value(named: name, of: other, decimals: bindings.digits)
      } catch {
        problem = problem ?? error
      }
    }
    if let problem { throw problem }
    return nil
  }

  /// A model of the note, as the trainings above a place leave it.
  private func own(_ model: Int, at place: Int) -> ValueFinders.Subject {
    ValueFinders.Subject(
      key: .init(lesson: nil, model: model), bindings: bindings,
      training: trained.last(of: model, above: place))
  }

  /// The models that are looked at where the one in force has no such name.
  private func subjects(otherThan model: Int?, at place: Int) -> [ValueFinders.Subject] {
    let above = bindings.models.indices.reversed().filter {
      $0 != model && bindings.models[$0].range.lowerBound < place
    }
    let lent = bindings.lent.enumerated().flatMap { lesson, bindings in
      bindings.models.indices.map {
        ValueFinders.Subject(
          key: .init(lesson: lesson, model: $0), bindings: bindings, training: nil)
      }
    }
    return above.map { own($0, at: place) } + lent
  }
}
