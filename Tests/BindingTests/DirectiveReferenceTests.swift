import Foundation
import NeuralNet
import NoteMarkup
import SourceText
import TestSupport
import Testing

@testable import Binding

/// The reference of directives, which is made of the registry.
@Suite struct DirectiveReferenceTests {
  @Test func thePageIsWhatTheRegistrySays() throws {
    let path = "Sources/nabla/Nabla.docc/Directives.md"
    try Golden.expect(DirectiveReference.page, at: TestData.package.appendingPathComponent(path))
  }

  /// What is said of a value that a key cannot have.
  private static let problemsOfValues: Set<DiagnosticID> = [
    .wrongKind, .unknownWord, .badName, .missingNumber, .notANumber, .nonFiniteNumber, .badNumber,
    .tooLarge, .badDigits, .badRange, .badEquation, .invalidYAML,
  ]

  @Test(arguments: DirectiveName.allCases)
  func theExampleOfAKeyIsAValueOfTheKey(name: DirectiveName) {
    for key in name.definition.keys {
      let text =
        "\(ExampleNetwork.lesson)```nn \(name.rawValue)\n\(key.rawValue): \(key.example)\n```\n"
      let told = NoteBindings(reading: Note(text)).diagnostics.filter {
        Self.problemsOfValues.contains($0.id)
      }
      #expect(told.isEmpty, "\(key.rawValue): \(told.map(\.message))")
    }
  }

  @Test(arguments: DirectiveName.allCases.flatMap { $0.definition.innerMaps })
  func theExamplesOfAnInnerMapAreYAML(map: (title: String, keys: [any DirectiveKey])) {
    #expect(Set(map.keys.map(\.rawValue)).count == map.keys.count)
    for key in map.keys {
      let note = Note(directive: "network", body: "\(key.rawValue): \(key.example)")
      let told = NoteBindings(reading: note).diagnostics
      #expect(!told.contains { $0.id == .invalidYAML }, "\(key.rawValue)")
    }
  }

  @Test func theCellByHandIsANetwork() {
    let bindings = NoteBindings(reading: Note(directive: "network", body: DirectiveReference.cell))
    #expect(bindings.diagnostics.isEmpty)
    #expect(bindings.networks.first?.values.totalError?.isFinite == true)
  }
}
