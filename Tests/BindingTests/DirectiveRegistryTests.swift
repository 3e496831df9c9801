import NoteMarkup
import SourceText
import TestSupport
import Testing

@testable import Binding

/// What the registry of directives says holds for each of them.
@Suite struct DirectiveRegistryTests {
  @Test(arguments: DirectiveName.allCases)
  func aDirectiveIsRegisteredUnderItsOwnName(name: DirectiveName) {
    #expect(name.definition.name == name)
  }

  @Test(arguments: DirectiveName.allCases)
  func aDirectiveAndItsKeysAreExplained(name: DirectiveName) {
    let definition = name.definition
    #expect(!definition.summary.isEmpty)
    let keys = definition.keys.map(\.rawValue)
    #expect(Set(keys).count == keys.count)
    for key in definition.keys { #expect(!key.summary.isEmpty, "\(key)") }
  }

  /// The example stands below the example network.
  @Test(arguments: DirectiveName.allCases)
  func theExampleOfADirectiveIsRead(name: DirectiveName) {
    // A transfer needs dense layers, and examples that their inputs and the new outputs fit.
    let above =
      name == .transfer
      ? """
      ```nn network
      inputs: {x: 1}
      layers: [{dense: 3, activation: tanh}, {dense: 1}]
      learning_rate: 0.1
      ```

      ```nn data
      inputs: [x]
      targets: [a, b]
      rows: [[1, 0, 1]]
      ```


      """
      : ExampleNetwork.lesson
    let before = NoteBindings(reading: Note(above))
    let bindings = NoteBindings(
      reading: Note("\(above)```nn \(name.rawValue)\n\(name.definition.example)\n```\n"))
    #expect(bindings.diagnostics.isEmpty, "\(bindings.diagnostics.map(\.message))")
    let count = { (bindings: NoteBindings) in bindings.requests.count + bindings.models.count }
    #expect(count(bindings) > count(before))
  }

  /// A key that is none is told with all that there are.
  @Test(arguments: DirectiveName.allCases.filter { !$0.definition.keys.isEmpty && $0 != .plot })
  func anUnknownKeyIsToldWithTheKeysOfTheRegistry(name: DirectiveName) throws {
    let network = ExampleNetwork.lesson
    let bindings = NoteBindings(
      reading: Note("\(network)```nn \(name.rawValue)\nqqqq: 1\n```\n"))
    let told = try #require(bindings.diagnostics.first { $0.id == .unknownKey })
    let keys = name.definition.keys.map(\.rawValue).joined(separator: ", ")
    #expect(told.hint == "the keys here are \(keys)")
  }
}
