import Platform
import Rendering
import SourceText
import Workspace

/// What the server and one client have told each other, from `initialize` to `exit`.
///
/// One thread listens and keeps the documents; all that takes time is left to the worker.
final class Session {
  /// How far the life of the server has come.
  enum Phase {
    case new
    case running
    case shutDown
    /// It is over, with the status of the process.
    case over(Int32)
  }

  let documents = SharedDocuments(OpenDocuments())
  let queue = JobQueue()
  let output: MessageWriter
  private(set) var phase = Phase.new
  private(set) var client = ClientCapabilities(.absent)
  let settings = Locked(EditorSettings())
  /// The process that the server must not outlive.
  private(set) var parent: ParentProcess?
  /// What is done with the answers to requests of the server.
  private var answers: [RequestID: (JSONValue) -> Void] = [:]
  private var worker: Worker?
  private var folders: [FilePath] = []
  /// The files around the notes.
  private(set) var files: EditorFiles
  /// The runs of directives that have not ended.
  let runs = DirectiveRuns()
  private let version: String

  /// - Parameters:
  ///   - version: the version of the program.
  ///   - output: takes the messages to the client.
  ///   - files: the files around the notes.
  init(version: String, output: MessageWriter, files: EditorFiles) {
    self.version = version
    self.output = output
    self.files = files
  }

  /// Whether the client has said that it needs the server no longer.
  var isShutDown: Bool {
    if case .shutDown = phase { true } else { false }
  }

  // MARK: Messages

  /// Takes a message of the client.
  func take(_ message: Message) {
    switch message {
    case .request(let id, let method, let parameters):
      do throws(ResponseError) {
        if let result = try answer(method, id: id, parameters) {
          output.respond(to: id, with: result)
        }
      } catch {
        output.respond(to: id, with: error)
      }
    case .notification(let method, let parameters): hear(method, parameters)
    case .response(let id, let result):
      guard let id, let take = answers.removeValue(forKey: id) else { return }
      take(result ?? .absent)
    case .broken(let id, let error): output.respond(to: id, with: error)
    }
  }

  /// Answers a request at once; nil if the worker will.
  private func answer(
    _ method: String, id: RequestID, _ parameters: JSONValue
  ) throws(ResponseError) -> [UInt8]? {
    switch (phase, method) {
    case (.new, "initialize"): return initialize(parameters)
    case (.new, _): throw .notInitialized
    case (.running, "shutdown"):
      phase = .shutDown
      return JSONWriter.text { $0.null() }
    case (.running, "initialize"), (.shutDown, _), (.over, _): throw .invalidRequest
    case (.running, _): break
    }
    if method == "workspace/executeCommand" {
      try execute(id, parameters)
      return nil
    }
    guard let feature = Feature.table[method] else { throw .unknownMethod(method) }
    try ask(feature, id: id, parameters)
    return nil
  }

  /// Leaves a request to the worker.
  private func ask(
    _ feature: Feature, id: RequestID, _ parameters: JSONValue
  ) throws(ResponseError) {
    // An action that is to be completed has the URI in its data.
    let place = parameters["textDocument"] ?? parameters["data"]
    guard let uri = place?["uri"]?.string,
      let snapshot = documents.withLock({ open in
        open.note(of: uri).flatMap { open.snapshot(of: $0) }
      }),
      let document = snapshot.part(of: uri)
    else { throw .invalidParameters }
    let (client, settings, output, queue) = (client, settings.withLock { $0 }, output, queue)
    let documents = documents
    queue.add(
      JobQueue.Job(id: id, isUrgent: feature.isUrgent) { checks in
        let request = FeatureRequest(
          checks: checks, snapshot: snapshot, document: document, parameters: parameters,
          client: client, settings: settings, isCancelled: { queue.isCancelled },
          isOutdated: { !documents.isCurrent(snapshot) })
        do throws(ResponseError) {
          let result = try feature.answer(request)
          if queue.isCancelled { throw .cancelled }
          output.respond(to: id, with: result)
        } catch {
          output.respond(to: id, with: error)
        }
      })
  }

  /// Takes what the client only tells.
  private func hear(_ method: String, _ parameters: JSONValue) {
    if method == "exit" {
      if case .shutDown = phase { phase = .over(0) } else { phase = .over(1) }
      return
    }
    guard case .running = phase else { return }
    switch method {
    case "initialized": begin()
    case "$/cancelRequest":
      guard let id = RequestID(parameters["id"]) else { return }
      runs.cancel(id)
      guard queue.cancel(id) else { return }
      output.respond(to: id, with: .cancelled)
    case "workspace/didChangeConfiguration": takeSettings(parameters["settings"])
    case "workspace/didChangeWatchedFiles":
      takeChangedFiles(parameters["changes"]?.array?.compactMap { $0["uri"]?.string } ?? [])
    case "workspace/didChangeWorkspaceFolders": takeFolders(parameters["event"] ?? .absent)
    default: hearOfDocument(method, parameters)
    }
  }

  // MARK: The beginning

  private func initialize(_ parameters: JSONValue) -> [UInt8] {
    client = ClientCapabilities(parameters["capabilities"] ?? .absent)
    settings.withLock { $0 = complete(parameters["initializationOptions"]) }
    parent = parameters["processId"]?.integer.flatMap { ParentProcess($0) }
    let encoding = PositionEncoding(
      offered: parameters[["capabilities", "general", "positionEncodings"]])
    documents.withLock { $0.encoding = encoding }
    let named =
      parameters["workspaceFolders"]?.array?.compactMap { $0["uri"]?.string }
      ?? [parameters["rootUri"]?.string].compactMap(\.self)
    folders = named.compactMap { DocumentURI.path(of: $0) }
    let worker = Worker(documents, queue, publish: publisher())
    self.worker = worker
    files = files.opening(folders)
    phase = worker.start(files) ? .running : .over(1)
    return JSONWriter.text {
      ServerCapabilities(version: version, encoding: encoding, client: client).write(to: &$0)
    }
  }

  /// What is done with a note that was checked, on the worker's thread.
  private func publisher() -> @Sendable (CheckedSnapshot) -> Void {
    guard !client.pullsDiagnostics else { return { _ in } }
    let (client, settings, output) = (client, settings, output)
    return { checked in
      let list = DiagnosticList(checked, settings: settings.withLock { $0 }, client: client)
      for part in checked.snapshot.parts {
        output.publish(list.items(of: part), of: part.uri, version: part.version)
      }
    }
  }

  /// Asks the client for what it tells only when it is asked.
  private func begin() {
    if client.watchesFiles {
      output.request("client/registerCapability") { FileWatch.write(to: &$0) }
    }
    askForSettings()
  }

  private func askForSettings() {
    guard client.tellsSettings else { return }
    let id = output.request("workspace/configuration") { json in
      json.object { json in
        json.key("items")
        json.array { json in json.object { $0.field("section", "nabla") } }
      }
    }
    answers[id] = { [weak self] result in
      if let settings = result.array?.first, !settings.isNull {
        self?.set(settings)
      }
    }
  }

  // MARK: Settings and files

  private func takeSettings(_ value: JSONValue?) {
    if let value, !value.isNull { set(value) } else { askForSettings() }
  }

  /// The settings that a client gives, and where the pages of rules are if it does not say.
  private func complete(_ value: JSONValue?) -> EditorSettings {
    var settings = EditorSettings(value)
    let pages = files.rulePages.map { DocumentURI.uri(of: $0) + "/{rule}.md" }
    settings.rulePages = settings.rulePages ?? pages
    return settings
  }

  private func set(_ value: JSONValue) { set(complete(value)) }

  private func set(_ new: EditorSettings) {
    let hasChanged = settings.withLock { old in
      defer { old = new }
      return old != new
    }
    guard hasChanged else { return }
    for note in documents.withLock({ $0.all }) { check(note) }
    refresh()
    if client.refreshesInlayHints { output.request("workspace/inlayHint/refresh") { $0.null() } }
  }

  /// Files beside the notes have changed, given by their URIs: what leans on them is checked again.
  func takeChangedFiles(_ uris: [String]) {
    let queue = queue
    let isAboutAll = uris.compactMap(DocumentURI.path).contains { path in
      ConfigurationLibrary.names.contains { path.name.elementsEqual($0.utf8) }
    }
    let refresh = refresher()
    queue.add { checks in
      let concerned = checks.forgetFiles(isAboutAll: isAboutAll)
      for note in concerned { queue.check(note, after: .zero) }
      if !concerned.isEmpty { refresh() }
    }
  }

  private func takeFolders(_ event: JSONValue) {
    let paths = { (key: String) in
      event[key]?.array?.compactMap { $0["uri"]?.string.flatMap(DocumentURI.path) } ?? []
    }
    let removed = paths("removed")
    folders = folders.filter { !removed.contains($0) } + paths("added")
    files = files.opening(folders)
    let files = files
    queue.add { $0.use(files) }
    for note in documents.withLock({ $0.all }) { check(note) }
    refresh()
  }

  /// Has a client that asks for findings itself ask again.
  func refresh() { refresher()() }

  private func refresher() -> @Sendable () -> Void {
    let (client, output) = (client, output)
    return {
      if client.pullsDiagnostics, client.refreshesDiagnostics {
        output.request("workspace/diagnostic/refresh") { $0.null() }
      }
    }
  }

  // MARK: Checking

  /// Has a note checked, once it has rested if it is being changed.
  func check(_ note: String, isChanging: Bool = false) {
    guard !client.pullsDiagnostics else { return }
    queue.check(note, after: isChanging ? worker?.rest(after: note) ?? .zero : .zero)
  }
}
