import Binding
import CCMark
import Foundation
import NoteMarkup
import SourceText
import Verification

// Measures checking against libcmark's parse of the same bytes, in one run: medians and ratios.
//
//   benchmarks SHEET [MEGABYTES …]

/// The median wall-clock time of several runs, in seconds.
func median(runs: Int = 5, _ body: () -> Void) -> Double {
  let times = (0..<runs).map { _ -> Double in
    let clock = ContinuousClock()
    let duration = clock.measure(body)
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
  return times.sorted()[runs / 2]
}

/// The largest amount of memory that the process has held so far, in bytes.
func peakMemory() -> Int {
  var usage = rusage()
  #if os(Linux)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) * 1024
  #else
    getrusage(RUSAGE_SELF, &usage)
    return Int(usage.ru_maxrss)
  #endif
}

/// libcmark's parse alone.
func parse(_ bytes: [UInt8]) {
  bytes.withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { text in
      cmark_node_free(cmark_parse_document(text.baseAddress, text.count, CMARK_OPT_DEFAULT))
    }
  }
}

func check(_ bytes: [UInt8]) -> NoteReport {
  let note = Note(parsing: bytes)
  return NoteChecker.check(note, bindings: NoteBindings(reading: note))
}

/// The sheet, with its network once, repeated to a size in bytes.
func repeated(_ sheet: [UInt8], to size: Int) -> [UInt8] {
  let fence = Array("\n## Forward pass".utf8)
  let body = sheet.indices.first { sheet[$0...].starts(with: fence) } ?? 0
  var bytes = sheet
  while bytes.count < size { bytes += sheet[body...] }
  return bytes
}

func row(_ name: String, _ bytes: [UInt8]) {
  let runs = bytes.count > 20_000_000 ? 3 : 5
  let cmark = median(runs: runs) { parse(bytes) }
  var claims = 0
  let reading = median(runs: runs) { _ = Note(parsing: bytes) }
  let checking = median(runs: runs) { claims = check(bytes).claims.count }
  let memory = Double(peakMemory()) / Double(bytes.count)
  print(
    String(
      format:
        "%-22@ %8.1f MB %9.0f ms libcmark %6.2fx read %6.2fx check %9.0f claims/s %6.1fx memory",
      name as NSString, Double(bytes.count) / 1e6, cmark * 1e3, reading / cmark, checking / cmark,
      Double(claims) / checking, memory))
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard let path = arguments.first, let data = FileManager.default.contents(atPath: path) else {
  print("usage: benchmarks SHEET [MEGABYTES …]")
  exit(64)
}
let sheet = [UInt8](data)
let sizes = arguments.count > 1 ? arguments.dropFirst().compactMap(Double.init) : [1, 10, 100]
let mended = sheet.applying(check(sheet).mistakes.compactMap(\.fix))
for size in sizes {
  row("without mistakes", repeated(mended, to: Int(size * 1e6)))
  row("with mistakes", repeated(sheet, to: Int(size * 1e6)))
}
