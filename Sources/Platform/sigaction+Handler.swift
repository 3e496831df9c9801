extension sigaction {
  /// What is done on a signal by a function, which may do hardly more than write.
  package init(handler: @escaping @convention(c) (Int32) -> Void) {
    self.init()
    #if canImport(Glibc)
      __sigaction_handler.sa_handler = handler
    #elseif canImport(Musl)
      __sa_handler.sa_handler = handler
    #else
      __sigaction_u.__sa_handler = handler
    #endif
  }

  /// Whether the signal is ignored.
  package var isIgnoring: Bool {
    // `SIG_IGN` is the address 1, which is no function that could be compared.
    #if canImport(Glibc)
      unsafeBitCast(__sigaction_handler, to: Int.self) == 1
    #elseif canImport(Musl)
      unsafeBitCast(__sa_handler, to: Int.self) == 1
    #else
      unsafeBitCast(__sigaction_u, to: Int.self) == 1
    #endif
  }
}
