import Binding
import Foundation
import Fuzzing
import NoteMarkup

private let environment = ProcessInfo.processInfo.environment
private let usesGrammar = environment["NABLA_GRAMMAR"] != nil
private let showsNotes = environment["NABLA_SHOW"] != nil
private let imported: NoteBindings = {
  let lesson = environment["NABLA_WITH"].flatMap { FileManager.default.contents(atPath: $0) }
  return NoteBindings(reading: Note(parsing: Array(lesson ?? Data())))
}()

/// What libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let input = UnsafeBufferPointer(start: data, count: size)
  guard let choice = input.first else { return 0 }
  let rest = Array(input.dropFirst())
  let note = usesGrammar ? NoteWriter.note(by: rest) : rest
  if showsNotes { print("choice \(choice)\n\(String(decoding: note, as: UTF8.self))") }
  let laws = Surfaces(reading: note, choice: Int(choice), with: imported).brokenLaws
  if let law = laws.first { fatalError("it does not hold that \(law)") }
  return 0
}
