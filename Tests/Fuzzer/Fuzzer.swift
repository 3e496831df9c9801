// Feeds what libFuzzer makes to everything that reads a note.
//
//   fuzz [OPTIONS OF LIBFUZZER] [CORPUS …]
//
// The first byte picks what reads the note. The others are the note itself, or with NABLA_GRAMMAR set
// the decisions of a writer of notes, so that a changed byte is another digit, key or directive of a
// note that stays readable. With NABLA_SHOW set the note is printed.

import Foundation
import Fuzzing

private let environment = ProcessInfo.processInfo.environment
private let usesGrammar = environment["NABLA_GRAMMAR"] != nil
private let showsNotes = environment["NABLA_SHOW"] != nil

/// What libFuzzer calls, whose `main` runs the program.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let input = UnsafeBufferPointer(start: data, count: size)
  guard let choice = input.first else { return 0 }
  let rest = Array(input.dropFirst())
  let note = usesGrammar ? NoteWriter.note(by: rest) : rest
  if showsNotes { print("choice \(choice)\n\(String(decoding: note, as: UTF8.self))") }
  let laws = Surfaces(reading: note, choice: Int(choice)).brokenLaws
  if let law = laws.first { fatalError("it does not hold that \(law)") }
  return 0
}
