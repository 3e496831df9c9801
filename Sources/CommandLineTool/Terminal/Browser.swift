import Platform

/// The browser of the desktop.
enum Browser {
  #if canImport(Darwin)
    private static let program = "open"
  #else
    private static let program = "xdg-open"
  #endif

  /// Opens an address, and waits for nothing.
  ///
  /// - Returns: whether the program that does so could be started.
  static func open(_ address: String) -> Bool {
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(address), nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawnp(&process, program, nil, nil, &arguments, environ) == 0 else { return false }
    // It is gone soon, and nobody asks how it went.
    let child = process
    let thread = WorkerThread(stackSize: 1 << 16) {
      var status: Int32 = 0
      waitpid(child, &status, 0)
    }
    thread?.detach()
    return true
  }
}
