import Binding

extension StepperState {
  /// Does what a key asks for.
  package mutating func handle(_ key: StepperKey) {
    if key == .interrupt {
      isFinished = true
      return
    }
    switch mode {
    case .stepping:
      message = nil
      let asked = pending
      // A letter that is typed for an answer may become the command again.
      defer { if pending == asked, mode == .stepping { pending = nil } }
      if !answer(key), !move(key), !command(key) { message = StepperWords.unknownKey }
    case .help, .introduction:
      if mode == .introduction, key == .character("q") { isFinished = true }
      if scrollText(key) { return }
      mode = .stepping
      scroll = StepperScroll()
    case .finding(let text):
      mode = typed(key, text).map { .finding($0) } ?? .stepping
      if key == .enter { find(text) }
    case .changing(let text):
      mode = typed(key, text).map { .changing($0) } ?? .stepping
      if key == .enter { change(text) }
    case .answering(let text):
      let line = typed(key, text)
      mode = line.map { .answering($0) } ?? .stepping
      if key == .enter { answer(text) }
    }
  }

  /// Goes to another step, another sample or another network, or scrolls.
  private mutating func move(_ key: StepperKey) -> Bool {
    switch key {
    case .right, .character(" "): goOn()
    case .left: move(by: -1)
    case .home: go(to: 0)
    case .end: go(to: network.steps.count - 1)
    case .tab: turnPage(by: 1)
    case .backTab: turnPage(by: -1)
    case .character("n"): moveSample(by: 1)
    case .character("p"): moveSample(by: -1)
    case .pageUp: scroll.rows -= Self.rowsAtOnce
    case .pageDown: scroll.rows += Self.rowsAtOnce
    case .character("<"): scroll.columns -= 1
    case .character(">"): scroll.columns += 1
    default: return scrollText(key)
    }
    return true
  }

  /// How many rows of the drawing a key moves.
  private static let rowsAtOnce = 3

  private mutating func scrollText(_ key: StepperKey) -> Bool {
    switch key {
    case .up: scroll.text -= 1
    case .down: scroll.text += 1
    default: return false
    }
    return true
  }

  private mutating func moveSample(by count: Int) {
    if page.sampleCount == 1 {
      message = StepperWords.onlySample
    } else if page.moveSample(by: count) {
      alignWithBlock()
      scroll = StepperScroll()
    } else {
      message = count > 0 ? StepperWords.lastSample : StepperWords.firstSample
    }
  }

  private mutating func command(_ key: StepperKey) -> Bool {
    switch key {
    case .character("/"): mode = .finding("")
    case .character("w"): mode = .changing("")
    case .character("e"): showEntries()
    case .character("f"): fold()
    case .character("a") where page.quiz != nil: askOthers()
    case .character("t") where page.quiz != nil && !isAtEnd: message = StepperWords.trainingWaits
    case .character("t"): train()
    case .character("T"):
      if !page.untrain() { message = StepperWords.firstTraining }
      scroll = StepperScroll()
    case .character("?"):
      mode = .help
      scroll = StepperScroll()
    case .character(let key) where (key == "q" || key == "r") && !isConfirmed(key):
      message = StepperWords.again(key)
    case .character("q"): isFinished = true
    case .character("r"):
      page.restart()
      alignWithBlock()
      scroll = StepperScroll()
      message = StepperWords.startedAgain
    // These are for lines that are typed; here they do no harm.
    case .escape, .enter, .backspace: break
    default: return false
    }
    return true
  }

  /// Whether a key may throw answers away: there are none, or it was pressed just before.
  private mutating func isConfirmed(_ key: Character) -> Bool {
    guard let quiz = page.quiz, quiz.hasReplies, pending != key else { return true }
    pending = key
    return false
  }

  /// Goes to the next step; behind the last one to where one can go on.
  private mutating func goOn() {
    if isAtEnd {
      let last = position
      page.quiz?.show(at: last)
      let next = page.canTrain ? StepperWords.lastStep : StepperWords.end
      message =
        page.quiz.map { quiz in
          let score = quiz.score
          return score.settled == 0
            ? next
            : StepperWords.summary(
              own: score.own, of: score.settled, helped: quiz.helped,
              training: page.canTrain)
        } ?? next
    }
    move(by: 1)
  }

  private mutating func train() {
    if page.train() {
      alignWithBlock()
      scroll = StepperScroll()
      message = StepperWords.trained(page.trainingStep)
    } else {
      message = StepperWords.noTraining
    }
  }

  /// Turns between the steps of a layer at once and one by one.
  private mutating func showEntries() {
    guard page.quiz == nil else {
      message = StepperWords.asksEntries
      return
    }
    guard !network.blocks.isEmpty else {
      message = StepperWords.noLayers
      return
    }
    let first = block?.places.lowerBound ?? position
    showsLayers.toggle()
    go(to: first)
  }

  private mutating func fold() {
    guard page.timeStep != nil else {
      message = StepperWords.nothingToFold
      return
    }
    isFolded.toggle()
    scroll = StepperScroll()
  }

  // MARK: Predictions

  /// Begins an answer, or asks for help; where there is nothing to answer, goes on.
  private mutating func answer(_ key: StepperKey) -> Bool {
    guard let reply else {
      guard key == .enter, let quiz = page.quiz else { return false }
      quiz.asked.next(after: position).map { go(to: $0) } ?? goOn()
      return true
    }
    switch key {
    case .enter where reply.isSettled: goOn()
    case .enter:
      let place = position
      page.quiz?.help(at: place)
    case .character(let character) where !reply.isSettled && Self.beginsAnswer(character):
      mode = .answering(String(character))
    default: return false
    }
    return true
  }

  /// Numbers, and names of quantities.
  private static func beginsAnswer(_ character: Character) -> Bool {
    character.isLetter || character.isASCII && character.isNumber || "+-−.(∂".contains(character)
  }

  /// Takes what is typed for an answer; a letter by itself that names nothing is the command that it is elsewhere.
  private mutating func answer(_ text: String) {
    let finder = QuantityFinder(network.bound)
    if text.count == 1, let letter = text.first, letter.isLetter, finder.quantity(text) == nil {
      if !command(.character(letter)), !move(.character(letter)) {
        message = StepperWords.unknownKey
      }
      return
    }
    pending = nil
    let (place, sample) = (position, page.shownSample)
    page.quiz?.answer(text, at: place, sample: sample)
    scroll = StepperScroll()
  }

  /// Asks for every number, or for one of each kind again.
  private mutating func askOthers() {
    page.toggleQuestions()
    scroll = StepperScroll()
    message = page.quiz.map { StepperWords.asks($0.questionCount, of: network.steps.count) }
  }

  // MARK: Lines that are typed

  /// How long a line that is typed may be.
  private static let maximumLength = 60

  /// The line with the key; nil where it ends.
  private func typed(_ key: StepperKey, _ text: String) -> String? {
    switch key {
    case .enter, .escape: return nil
    case .backspace: return text.isEmpty ? nil : String(text.dropLast())
    case .character(let character) where text.count < Self.maximumLength:
      return text + String(character)
    default: return text
    }
  }

  private mutating func find(_ text: String) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    let finder = QuantityFinder(network.bound)
    let plain = QuantityText(text).plain
    guard let quantity = finder.quantity(plain, sample: page.shownSample) else {
      message = LessonWords.unknownQuantity(text, nearest: finder.nearest(to: text))
      return
    }
    let symbol = network.symbol(quantity)
    // What is looked for is an entry.
    if !network.blocks.isEmpty { showsLayers = false }
    if let index = network.index(of: quantity) {
      go(to: index)
    } else if let index = network.firstReader(of: quantity) {
      go(to: index)
      message = StepperWords.firstReader(of: symbol)
    } else {
      message = StepperWords.noStep(for: symbol)
    }
  }

  private mutating func change(_ text: String) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    do {
      let (changed, quantity) = try network.changing(text, sample: page.shownSample)
      page.change(to: changed)
      go(to: position)
      let (new, old) = (changed.number(quantity) ?? "", original.number(quantity) ?? "")
      message = StepperWords.changed(changed.symbol(quantity), new, lesson: old)
    } catch {
      message = StepperWords.message(error)
    }
  }
}
