import Platform

/// The process of the client, which the server must not outlive.
struct ParentProcess {
  private let id: pid_t

  /// Nil if there is no such process to be seen: the client may count its processes apart, as where it
  /// runs outside a container.
  init?(_ number: Int) {
    guard let id = pid_t(exactly: number), id > 0 else { return nil }
    self.id = id
    guard isAlive else { return nil }
  }

  var isAlive: Bool { kill(id, 0) == 0 || errno != ESRCH }
}
