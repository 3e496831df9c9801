import Binding
import Foundation
import NoteMarkup
import Pages
import TestSupport

/// The script of pages, run by node.
enum PageScripts {
  /// The script as pages hold it, with all functions.
  private static let script: String = {
    let note = Note(
      """
      ```nn network
      inputs: {x: 1}
      parameters: {w: 1}
      layers: [{activation: gelu, units: {o: w x}}]
      ```
      """)
    return NetworkPanels(NoteBindings(reading: note)).script ?? ""
  }()

  /// What a script of `Data/scripts` writes about its input, line by line.
  ///
  /// - Throws: `Peer.Missing` where node is not installed.
  static func lines(of script: String, input: String) throws -> [String] {
    let scratch = try Scratch()
    let page = try scratch.write(Self.script, to: "page.js")
    let result = try Program.start(
      URL(fileURLWithPath: Peer.node.path), [TestData.url("scripts/\(script)").path], input: input,
      environment: ["NABLA_SCRIPT": page.path])
    let errors = result.errors.isEmpty ? [] : [String(result.errors.suffix(600))]
    return result.text.split(separator: "\n").map(String.init) + errors
  }
}
