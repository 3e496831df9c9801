import Lessons
import NoteMarkup
import Rendering
import SourceText
import Verification
import Workspace

/// The request `textDocument/codeAction`: what can be done about the findings in a range.
struct CodeActionList {
  private let request: FeatureRequest
  private let checked: CheckedSnapshot
  private let range: ByteRange
  private let only: [String]?

  /// The actions of a range, as JSON.
  static func answer(to request: FeatureRequest) throws(ResponseError) -> [UInt8] {
    let actions = try CodeActionList(request).actions
    return JSONWriter.text { json in
      json.array { json in
        for action in actions { action.write(to: &json, for: request.client) }
      }
    }
  }

  private init(_ request: FeatureRequest) throws(ResponseError) {
    self.request = request
    checked = try request.checked
    range = try request.range(in: checked)
    only = request.parameters["context"]?["only"]?.array?.compactMap(\.string)
  }

  private var actions: [CodeAction] {
    get throws(ResponseError) {
      guard request.client.takesCodeActions else { return [] }
      var actions = CodeAction.Kind.quickFix.isWanted(by: only) ? quickFixes : []
      if CodeAction.Kind.fixAll.isWanted(by: only), let all = try mendingAll() {
        actions.append(all)
      }
      if CodeAction.Kind.run.isWanted(by: only), let run = running { actions.append(run) }
      return actions
    }
  }

  private var quickFixes: [CodeAction] {
    let findings = checked.findings(showsUnread: request.settings.showsUnread).filter {
      $0.range.lowerBound <= range.upperBound && range.lowerBound <= $0.range.upperBound
    }
    return findings.compactMap(mending).sorted { $0.isPreferred && !$1.isPreferred }
      + findings.compactMap { ignoring($0, .nearby) }
      + (findings.lazy.compactMap { ignoring($0, .section) }.prefix(1))
      + (findings.lazy.compactMap { ignoring($0, .file) }.prefix(1))
      + findings.compactMap(declaring)
  }

  // MARK: Mending

  private func mending(_ finding: Finding) -> CodeAction? {
    guard let fix = finding.fix else { return nil }
    let isRemoval = fix.replacement.isEmpty
    let token = Self.shown(checked.text(of: isRemoval ? finding.range : fix.range))
    let isSafe = finding.safety == .safe
    let title =
      isRemoval
      ? "Remove \(token)" : "Replace \(token) with \(Self.shown(fix.replacement))"
    return CodeAction(
      title: isSafe ? title : "\(title) (only suggested)", kind: .quickFix, isPreferred: isSafe,
      edit: WorkspaceEdit([fix], of: checked))
  }

  /// What is asked for by name, or found out only when it is taken: it takes several checks.
  private func mendingAll() throws(ResponseError) -> CodeAction? {
    let isNamed = only?.contains { $0.hasPrefix("source.fixAll") } == true
    guard isNamed || request.client.resolvesEdits,
      checked.report.mistakes.contains(where: { $0.fix != nil && $0.safety == .safe })
    else { return nil }
    var action = CodeAction(title: "Mend all safe mistakes of this note", kind: .fixAll)
    if isNamed {
      action.edit = try FixAll.edit(of: checked, request)
    } else {
      action.unresolved = request.document.uri
    }
    return action
  }

  // MARK: Ignoring

  private func ignoring(_ finding: Finding, _ extent: Suppression.Extent) -> CodeAction? {
    guard finding.level == .wrong || finding.level == .rounding,
      let edit = IgnoreComment(extent, in: checked).edit(for: finding.range)
    else { return nil }
    let passage =
      switch extent {
      case .nearby: "this formula"
      case .section: "this section"
      case .file: "this note"
      }
    return CodeAction(
      title: "Leave \(passage) alone: it is meant so", kind: .quickFix,
      edit: WorkspaceEdit([edit], of: checked))
  }

  // MARK: Declaring and running

  private func declaring(_ finding: Finding) -> CodeAction? {
    guard finding.tag == DiagnosticID.undeclaredNetwork.rawValue,
      let edit = NetworkDeclaration.edit(for: checked)
    else { return nil }
    return CodeAction(
      title: "Declare the network as far as the note tells it", kind: .quickFix,
      edit: WorkspaceEdit([edit], of: checked))
  }

  private var running: CodeAction? {
    guard request.client.appliesEdits, checked.canBeRun,
      let directive = checked.loaded.note.directives.first(where: {
        !$0.isGenerated && $0.range.contains(range.lowerBound)
      }), let place = checked.place(of: directive.range), checked.hasResult(directive)
    else { return nil }
    return CodeAction(
      title: "Run this directive", kind: .run,
      command: (.run, uri: place.part.uri, line: place.range.start.line))
  }

  /// A text as a part of a title: on one line, and not long.
  private static func shown(_ text: String) -> String {
    let line = PrintableText.line(text)
    return line.count > 40 ? "\(line.prefix(39))…" : line
  }
}
