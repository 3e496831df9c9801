import Binding
import NeuralNet
import NoteMarkup
import SourceText
import Testing

/// What `train`, `predict`, `transfer` and data in files say of bad input, and how they read good.
@Suite struct EngineDirectiveTests {
  private static let network = """
    ```nn data moons
    generate: two moons
    ```

    ```nn data pairs
    inputs: [a]
    targets: [b]
    rows: [[1, 2]]
    ```

    ```nn network
    inputs: [x_1, x_2]
    layers:
      - {name: h, dense: 3, activation: tanh}
      - {dense: 1, activation: logistic}
    loss: binary cross entropy
    ```


    """

  private func note(_ name: String, _ body: String) -> Note {
    Note(parsing: Array("\(Self.network)```nn \(name)\n\(body)\n```\n".utf8))
  }

  private static let problems: [(String, String, String)] = [
    (
      "train", "data: moons\nsteps: 1e12\nlearning_rate: 1",
      "1e12 steps are more than the bound of 1000000"
    ),
    (
      "train", "data: moons\nepochs: 1e30\nlearning_rate: 1",
      "1e30 steps are more than the bound of 1000000"
    ),
    (
      "train", "data: moons\nsteps: -1\nlearning_rate: 1",
      "steps is '-1'; it has to be a whole number of at least 0"
    ),
    (
      "train", "data: moons\nsteps: .nan\nlearning_rate: 1",
      ".nan is not finite; steps has to be a finite number"
    ),
    ("train", "data: moons\nsteps: 5", "learning_rate is missing, and the network has none"),
    ("train", "data: moons\nlearning_rate: 1", "steps or epochs is missing"),
    (
      "train", "data: moons\nsteps: 1\nepochs: 1\nlearning_rate: 1",
      "steps and epochs are both given; one of them says how long"
    ),
    (
      "train", "data: moon\nsteps: 1\nlearning_rate: 1",
      "no data above is labelled 'moon', did you mean 'moons'?"
    ),
    ("train", "data: pairs\nsteps: 1\nlearning_rate: 1", "the data has 1 input, and the network 2"),
    (
      "transfer", "add: [{dense: 5}]\nsteps: 1\nlearning_rate: 1",
      "transfer has no examples: no data above has the network's inputs and targets"
    ),
    (
      "transfer", "name: t\nadd: [{dense: 1}]\nsteps: 1",
      "learning_rate is missing, and the network has none"
    ),
    (
      "data", "generate: parity\ncount: 100000\nsteps: 1000",
      "200000000 numbers are more than the bound of 10000000"
    ),
    (
      "initialize", "sizes: [1, 1000000]\nexamples: 10000",
      "60000060000 outputs of units over all examples are more than the bound of 100000000"
    ),
    (
      "initialize", "sizes: [1000, 1000]\nexamples: 5000",
      "30000000000 products of weights and outputs are more than the bound of 10000000000"
    ),
    (
      "transfer", "data: moons\nadd: [{dense: 100000}, {dense: 100000}, {dense: 1}]\nsteps: 1",
      "10000600001 parameters are more than the bound of 1000000"
    ),
    (
      "train", "data: moons\nsteps: 1\nlearning_rate: 0",
      "learning_rate is 0; it has to be greater than 0"
    ),
    (
      "train", "data: moons\nsteps: 1\noptimizer: adm",
      "'adm' is no optimizer, did you mean 'adam'?"
    ),
    (
      "train", "data: moons\nsteps: 1\noptimizer: adam\nmomentum: 0.9",
      "momentum has no meaning for adam"
    ),
    (
      "train", "data: moons\nsteps: 1\nbatch: 0\nlearning_rate: 1",
      "batch is '0'; it has to be a whole number of at least 1"
    ),
    (
      "train", "data: moons\nstep: 1\nlearning_rate: 1",
      "'step' is no key here, did you mean 'steps'?"
    ),
    (
      "train", "data: moons\nsteps: 1\nlr: 1\nlearning_rate: 1",
      "'lr' is no key here, did you mean 'learning_rate'?"
    ),
    (
      "train", "data: moons\nsteps: 1\nbatch_size: 1\nlearning_rate: 1",
      "'batch_size' is no key here, did you mean 'batch'?"
    ),
    (
      "train", "data: moons\nsteps: 1\nlearning_rate: 1\nseeds: 3..1",
      "seeds are whole numbers, such as 1..12 or [1, 5, 8], and at most 100 of them"
    ),
    (
      "train", "data: moons\nsteps: 1\nlearning_rate: 1\nseeds: 1..1000000000000000000000",
      "seeds are whole numbers, such as 1..12 or [1, 5, 8], and at most 100 of them"
    ),
    (
      "train", "data: moons\nsteps: 1\nlearning_rate: 1\nevery: 0",
      "every is '0'; it has to be a whole number of at least 1"
    ),
    (
      "predict", "data: moons\nseeds: 1..3",
      "seeds need data that a generator makes with random numbers"
    ),
    ("predict", "inputs: [[1, 2], [3]]", "inputs has 1 number; it needs 2"),
    ("predict", "data: moons\nstart: he", "start needs a recurrent network and data of characters"),
    (
      "transfer", "data: moons\nremove: 2\nsteps: 1\nlearning_rate: 1",
      "removing 2 of 2 layers leaves none"
    ),
    (
      "transfer", "data: moons\nadd: [{dense: 2}]\nsteps: 1\nlearning_rate: 1",
      "the data has 1 target, and the network 2"
    ),
    (
      "forward", "",
      "the network above has no values of inputs, or is too large to be explained number by number"
    ),
  ]

  @Test(arguments: problems)
  func badInputIsToldOnce(name: String, body: String, message: String) {
    let bindings = NoteBindings(reading: note(name, body))
    #expect(bindings.diagnostics.map(\.message) == [message])
    #expect(bindings.requests.count == 2)
  }

  /// Data that has the network's numbers of inputs and targets is taken where it is the only such.
  @Test func theOnlyDataThatFitIsTaken() throws {
    let bindings = NoteBindings(reading: note("train", "steps: 1\nlearning_rate: 1"))
    #expect(bindings.diagnostics.isEmpty)
    guard case .engine(.train(let request))? = bindings.requests.last?.subject else {
      Issue.record("no training")
      return
    }
    #expect(request.examples.count == 100)
  }

  @Test(arguments: ["train", "predict"])
  func dataIsNotGuessed(name: String) {
    let body = name == "train" ? "steps: 1\nlearning_rate: 1\n" : ""
    let more = "```nn data circles\ngenerate: two moons\n```\n\n"
    let several = NoteBindings(
      reading: Note(parsing: Array("\(Self.network)\(more)```nn \(name)\n\(body)```\n".utf8)))
    #expect(
      several.diagnostics.map(\.message) == [
        "\(name) has no data:, and more than one data set above fits: moons, circles"
      ])
    #expect(several.diagnostics.first?.hint == "say which, as in data: moons")
    let none = NoteBindings(
      reading: Note(
        parsing: Array(
          "```nn network\ninputs: [x]\nlayers: [{dense: 1}]\n```\n\n```nn \(name)\n\(body)```\n"
            .utf8
        )))
    #expect(
      none.diagnostics.map(\.message) == [
        "\(name) has no examples: neither data: nor targets above"
      ])
  }

  @Test(arguments: [("1..3", [1, 2, 3]), ("[4, 9]", [4, 9]), ("7", [7])] as [(String, [UInt64])])
  func seedsAreListedOrReachFromOneToAnother(written: String, expected: [UInt64]) throws {
    let bindings = NoteBindings(
      reading: note("train", "data: moons\nsteps: 1\nlearning_rate: 1\nseeds: \(written)"))
    #expect(bindings.diagnostics.isEmpty)
    guard case .engine(.train(let request))? = bindings.requests.last?.subject else {
      Issue.record("no training")
      return
    }
    #expect(request.anew.map(\.seed) == expected)
    #expect(Set(request.anew.map(\.model.parameters)).count == expected.count)
  }

  /// A network whose numbers are all given has none that a seed could change.
  @Test func seedsNeedWeightsThatAreDrawn() {
    let given = Self.network.replacing(
      "dense: 3, activation: tanh", with: "dense: 1, weights: [[1, 2]], bias: [0]"
    ).replacing("dense: 1, activation: logistic", with: "dense: 1, weights: [[3]], bias: none")
    let train = "```nn train\ndata: moons\nsteps: 1\nlearning_rate: 1\nseeds: 1..2\n```\n"
    let bindings = NoteBindings(reading: Note(parsing: Array((given + train).utf8)))
    #expect(
      bindings.diagnostics.map(\.message) == [
        "seeds need a network whose weights are drawn, and this one's are given"
      ])
  }

  /// A network that a transfer names is known below it, and only there.
  @Test func aTransferNamesANetwork() {
    let transfer = """
      ```nn transfer
      name: second
      data: moons
      add: [{dense: 1, activation: logistic}]
      steps: 1
      learning_rate: 1
      ```


      """
    let predict = "```nn predict second\n```\n\n"
    let read = { (text: String) in
      NoteBindings(reading: Note(parsing: Array((Self.network + text).utf8)))
    }
    #expect(read(transfer + predict).diagnostics.isEmpty)
    #expect(
      read(predict).diagnostics.map(\.message) == ["no network above is labelled 'second'"])
    #expect(
      read(transfer + transfer).diagnostics.map(\.message) == [
        "another network is labelled 'second' already"
      ])
    let broken = transfer.replacing("steps: 1", with: "steps: one")
    #expect(read(broken + predict).diagnostics.count == 1)
  }

  @Test func boundsCanBeRaised() {
    var limits = EngineLimits()
    limits.steps = 2_000_000
    let note = note("train", "data: moons\nsteps: 2e6\nlearning_rate: 1")
    #expect(NoteBindings(reading: note).diagnostics.first?.hint == "--max-steps raises the bound")
    #expect(NoteBindings(reading: note, limits: limits).diagnostics.isEmpty)
  }

  @Test(arguments: ["train", "predict"])
  func noMoreIsHeldThanThereIsRoomFor(name: String) {
    let wide = """
      ```nn network
      inputs: [x_1, x_2]
      layers: [{dense: 2000}, {dense: 1}]
      loss: squared error
      learning_rate: 0.1
      ```

      ```nn data
      generate: two moons
      count: 100000
      ```

      ```nn \(name)
      \(name == "train" ? "steps: 1\nbatch: 1" : "")
      ```
      """
    let bindings = NoteBindings(reading: Note(parsing: Array(wide.utf8)))
    #expect(
      bindings.diagnostics.map(\.message) == [
        "200100000 outputs of units over all examples are more than the bound of 100000000"
      ])
  }

  // MARK: Files

  private static let files: [(String, String, String)] = [
    ("x,y\n1,2\n3,\n", "data.csv: line 3 has nothing in column y", "data.csv"),
    (
      "x,y\n1,2\n\n3,four\n", "data.csv: line 4 has 'four' in column y, which is no number",
      "data.csv"
    ),
    ("x,y\n1,nan\n", "data.csv: line 2 has nan in column y, which is not finite", "data.csv"),
    ("x,y\n1,2,3\n", "data.csv: line 2 has 3 fields, and the first line 2", "data.csv"),
    ("x,z\n1,2\n", "data.csv: there is no column 'y'", "y"),
    (
      "x,y\n", "data.csv: the file has no rows below its first line, which names the columns",
      "data.csv"
    ),
    ("x,x\n1,2\n", "data.csv: two columns are called 'x'", "data.csv"),
    ("x,y\n\"1,2\n", "data.csv: a quote that opens on line 2 is not closed", "data.csv"),
  ]

  private func read(_ text: String) -> (NoteBindings, Note) {
    let note = Note(
      parsing: Array("```nn data d\nfile: data.csv\ninputs: [x]\ntargets: [y]\n```\n".utf8))
    let bytes = Array(text.utf8)
    return (NoteBindings(reading: note, files: NoteFiles { _ in bytes }), note)
  }

  @Test(arguments: files)
  func badFilesAreToldWithTheirLine(text: String, message: String, place: String) throws {
    let (bindings, note) = read(text)
    let diagnostic = try #require(bindings.diagnostics.first)
    #expect(bindings.diagnostics.count == 1)
    #expect(diagnostic.message == message)
    #expect(String(decoding: note.bytes[diagnostic.range], as: UTF8.self) == place)
    #expect(bindings.datasets.isEmpty)
  }

  @Test func filesAreReadByTheirColumns() throws {
    let (bindings, _) = read(
      "\u{FEFF}y, \"x\" ,note\r\n1,\"2\",a\r\n\r\n-3.5,4e-1,\"b, \"\"c\"\"\"")
    #expect(bindings.diagnostics.isEmpty)
    guard case .examples(let data)? = bindings.datasets.first?.content else {
      Issue.record("no examples")
      return
    }
    #expect(data.inputs == [[2], [0.4]])
    #expect(data.targets == [[1], [-3.5]])
  }

  @Test(arguments: ["../a", "/a", "a/../b", "~/a", "a//b", "", "a\\b", "C:a", "./.."])
  func pathsOutsideTheFolderAreRefused(path: String) {
    let note = Note(parsing: Array("```nn data\nfile: '\(path)'\ninputs: [x]\n```\n".utf8))
    let bindings = NoteBindings(
      reading: note,
      files: NoteFiles { _ in
        Issue.record("read")
        return []
      })
    #expect(bindings.diagnostics.contains { $0.id == .outsideFolder || path.isEmpty })
    #expect(!bindings.diagnostics.isEmpty)
  }
}
