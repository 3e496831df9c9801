import Binding
import CCMark
import Foundation
import NoteMarkup
import SourceText
import Verification

// Measures checking against libcmark's parse of the same bytes, in one run: medians and ratios.
//
//   benchmarks SHEET [MEGABYTES …]
//   benchmarks engine PEER.so SHEET
//   benchmarks --memory SHEET MEGABYTES written|mended

/// The time that this process has spent on a processor, in seconds: other programs do not count.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// How long one run takes, in seconds on a processor.
func seconds(_ body: () -> Void) -> Double {
  let start = processorTime()
  body()
  return processorTime() - start
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

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

/// The sheet without its mistakes.
func mended(_ sheet: [UInt8]) -> [UInt8] {
  sheet.applying(check(sheet).mistakes.compactMap(\.fix))
}

/// The sheet, with its network once, repeated to a size in bytes.
func repeated(_ sheet: [UInt8], to size: Int) -> [UInt8] {
  let fence = Array("\n## Forward pass".utf8)
  let body = sheet.indices.first { sheet[$0...].starts(with: fence) } ?? 0
  var bytes = sheet
  bytes.reserveCapacity(size + sheet.count)
  while bytes.count < size { bytes += sheet[body...] }
  return bytes
}

/// Measures one size of the sheet, as it is written or without its mistakes.
///
/// The programs take turns, so that what slows the machine down for a while slows all of them.
func row(_ path: String, _ sheet: [UInt8], _ megabytes: Double, _ state: SheetState) {
  let bytes = repeated(sheet, to: Int(megabytes * 1e6))
  var (cmark, reading, checking): ([Double], [Double], [Double]) = ([], [], [])
  var claims = 0
  for _ in 0..<(bytes.count > 20_000_000 ? 3 : 5) {
    cmark.append(seconds { parse(bytes) })
    reading.append(seconds { _ = Note(parsing: bytes) })
    checking.append(seconds { claims = check(bytes).claims.count })
  }
  let memory = MemoryProbe.measure(path, megabytes, state) / Double(bytes.count)
  let (unit, time) = (median(cmark), median(checking))
  print(
    String(
      format:
        "%-8@ %8.1f MB %9.0f ms libcmark %6.2fx read %6.2fx check %9.0f claims/s %6.1fx memory",
      state.rawValue as NSString, Double(bytes.count) / 1e6, unit * 1e3, median(reading) / unit,
      time / unit, Double(claims) / time, memory))
}

var arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "engine" {
  guard arguments.count == 3, let sheet = FileManager.default.contents(atPath: arguments[2]),
    let benchmark = EngineBenchmark(peer: arguments[1], sheet: [UInt8](sheet))
  else {
    print("usage: benchmarks engine PEER.so SHEET")
    exit(64)
  }
  try benchmark.run()
  exit(0)
}
let isProbe = arguments.first == "--memory"
if isProbe { arguments.removeFirst() }
guard let path = arguments.first, let data = FileManager.default.contents(atPath: path) else {
  print("usage: benchmarks SHEET [MEGABYTES …]")
  exit(64)
}
let sheet = [UInt8](data)
let sizes = arguments.dropFirst().compactMap(Double.init)
if isProbe, let size = sizes.first, let state = arguments.last.flatMap(SheetState.init) {
  let bytes = repeated(state == .mended ? mended(sheet) : sheet, to: Int(size * 1e6))
  withExtendedLifetime(check(bytes)) { print(MemoryProbe.peak()) }
} else {
  for size in sizes.isEmpty ? [1, 10, 100] : sizes {
    row(path, mended(sheet), size, .mended)
    row(path, sheet, size, .written)
  }
}
