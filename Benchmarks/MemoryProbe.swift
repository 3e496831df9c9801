import Foundation

/// Whether the sheet has its mistakes or not.
enum SheetState: String {
  case written
  case mended
}

/// Measures memory in a process of its own, where nothing but the check takes any.
enum MemoryProbe {
  /// The largest amount of memory that this process has held so far, in bytes.
  static func peak() -> Int {
    // Linux hands `ru_maxrss` down from the process that started this one.
    if let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = Int(line.filter(\.isNumber))
    {
      return kilobytes * 1024
    }
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Int(usage.ru_maxrss) * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss)
    #endif
  }

  /// What another run of this executable takes to check the repeated sheet, in bytes; NaN where it
  /// does not run.
  static func measure(_ path: String, _ megabytes: Double, _ state: SheetState) -> Double {
    let process = Process()
    let output = Pipe()
    process.executableURL = Bundle.main.executableURL
    process.arguments = ["--memory", path, "\(megabytes)", state.rawValue]
    process.standardOutput = output
    guard (try? process.run()) != nil else { return .nan }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? .nan
  }
}
