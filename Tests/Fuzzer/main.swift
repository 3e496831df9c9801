// Feeds what libFuzzer makes to everything that reads a note.
//
//   fuzz [OPTIONS OF LIBFUZZER] [CORPUS …]
//
// The first byte picks what reads the note. The others are the note itself, or with NABLA_GRAMMAR set
// the decisions of a writer of notes, so that a changed byte is another digit, key or directive of a
// note that stays readable. NABLA_WITH is a lesson whose network some notes are about. With NABLA_SHOW
// set the note is printed.

import CLibFuzzer
import Platform

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments, testOneInput))
