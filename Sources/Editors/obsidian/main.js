// Nabla for Obsidian, on the desktop: calls the program `nabla` that is installed, and nothing else.
"use strict";

const { execFile } = require("node:child_process");
const { FileSystemAdapter, ItemView, MarkdownView, Notice, Plugin, PluginSettingTab, Setting } =
  require("obsidian");

const VIEW = "nabla-findings";
const DEFAULTS = { program: "nabla", checksOnSave: true };
/** How long a note rests after it was saved, in milliseconds. */
const REST = 300;
/** The most that the program may say, in bytes. */
const MOST = 64 << 20;

/** The offset in UTF-16 of an offset in the UTF-8 bytes of a text. */
function textOffset(bytes, offset) {
  return bytes.subarray(0, offset).toString("utf8").length;
}

/** A text with fixes, each an offset range in its UTF-8 bytes and what goes there. */
function mended(text, fixes) {
  const bytes = Buffer.from(text, "utf8");
  const parts = [];
  let position = 0;
  for (const fix of [...fixes].sort((a, b) => a.start - b.start)) {
    if (fix.start < position) continue;
    parts.push(bytes.subarray(position, fix.start), Buffer.from(fix.replacement, "utf8"));
    position = fix.end;
  }
  parts.push(bytes.subarray(position));
  return Buffer.concat(parts).toString("utf8");
}

/** What the program found, as a list for the reader, in the order of the note. */
function findings(file) {
  const told = (item, word) => ({
    line: item.line, column: item.column, word, message: item.message, fix: item.fix ?? null,
  });
  const blamed = new Set(file.mistakes.flatMap((mistake) => mistake.claims));
  const list = file.mistakes.map((mistake) => told(mistake, mistake.kind ?? "wrong"));
  file.claims.forEach((claim, index) => {
    if (blamed.has(index) || (claim.verdict !== "wrong" && claim.verdict !== "rounding")) return;
    list.push({
      line: claim.line, column: claim.column, word: claim.verdict,
      message: claim.computed ? `${claim.latex}: ${claim.computed}` : claim.latex, fix: null,
    });
  });
  for (const diagnostic of file.diagnostics) list.push(told(diagnostic, diagnostic.severity));
  return list.sort((a, b) => a.line - b.line || a.column - b.column);
}

class FindingsView extends ItemView {
  constructor(leaf, plugin) {
    super(leaf);
    this.plugin = plugin;
  }

  getViewType() {
    return VIEW;
  }

  getDisplayText() {
    return "Nabla";
  }

  getIcon() {
    return "sigma";
  }

  /** Shows what was found in a note; `list` is null where it could not be checked. */
  show(path, list, summary) {
    this.contentEl.empty();
    this.contentEl.createEl("h4", { text: path });
    this.contentEl.createEl("p", { text: summary });
    for (const finding of list ?? []) {
      const row = this.contentEl.createEl("p");
      const link = row.createEl("a", { text: `${finding.line}:${finding.column} ${finding.word}` });
      link.addEventListener("click", () => this.plugin.goTo(path, finding));
      row.createEl("span", { text: ` ${finding.message}` });
    }
  }
}

class NablaSettings extends PluginSettingTab {
  constructor(app, plugin) {
    super(app, plugin);
    this.plugin = plugin;
  }

  display() {
    this.containerEl.empty();
    new Setting(this.containerEl)
      .setName("Program")
      .setDesc("The name of the program, or the path to it.")
      .addText((text) =>
        text.setValue(this.plugin.settings.program).onChange((value) => {
          this.plugin.settings.program = value.trim() || DEFAULTS.program;
          return this.plugin.saveData(this.plugin.settings);
        }),
      );
    new Setting(this.containerEl)
      .setName("Check when a note is saved")
      .addToggle((toggle) =>
        toggle.setValue(this.plugin.settings.checksOnSave).onChange((value) => {
          this.plugin.settings.checksOnSave = value;
          return this.plugin.saveData(this.plugin.settings);
        }),
      );
  }
}

class NablaPlugin extends Plugin {
  async onload() {
    this.settings = { ...DEFAULTS, ...(await this.loadData()) };
    this.timers = new Map();
    this.registerView(VIEW, (leaf) => new FindingsView(leaf, this));
    this.addSettingTab(new NablaSettings(this.app, this));
    this.addCommand({ id: "check", name: "Check this note", callback: () => this.check() });
    this.addCommand({ id: "fix", name: "Mend safe mistakes in this note", callback: () => this.fix() });
    this.addCommand({ id: "run", name: "Run the directives of this note", callback: () => this.run() });
    this.registerEvent(this.app.vault.on("modify", (file) => this.afterChange(file)));
  }

  onunload() {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  /** The note that is open, if one is. */
  get note() {
    return this.app.workspace.getActiveViewOfType(MarkdownView)?.file ?? null;
  }

  /** Calls the program in the vault; it is given arguments, never a line for a shell. */
  call(args) {
    const adapter = this.app.vault.adapter;
    if (!(adapter instanceof FileSystemAdapter)) {
      return Promise.resolve({ status: -1, output: "", errors: "the vault is no folder" });
    }
    return new Promise((resolve) => {
      execFile(
        this.settings.program, args, { cwd: adapter.getBasePath(), maxBuffer: MOST },
        (error, output, errors) => {
          const status = error ? (typeof error.code === "number" ? error.code : -1) : 0;
          resolve({ status, output, errors: errors || (error && status < 0 ? error.message : "") });
        },
      );
    });
  }

  /** The path of a note as the program is given it: never one that looks like an option. */
  argument(file) {
    return `./${file.path}`;
  }

  /** What the program finds in a note; null where it cannot say. */
  async found(file) {
    const result = await this.call(["check", this.argument(file), "--format", "json"]);
    try {
      return { file: JSON.parse(result.output).files[0], errors: result.errors };
    } catch {
      new Notice(`Nabla: ${result.errors.trim() || "the program says nothing"}`);
      return null;
    }
  }

  /** Checks a note, and shows what is found. */
  async check(file = this.note, { isQuiet = false } = {}) {
    if (!file) return;
    const found = await this.found(file);
    if (!found?.file) return;
    const { summary } = found.file;
    const words =
      `${summary.verified} verified, ${summary.rounding} rounding, ${summary.wrong} wrong, ` +
      `${summary.unread} unread`;
    const view = await this.view(!isQuiet);
    view?.show(file.path, findings(found.file), words);
    if (!isQuiet) new Notice(`Nabla: ${words}`);
  }

  /** Takes the safe fixes, if the note is still as it was when it was checked. */
  async fix(file = this.note) {
    if (!file) return;
    const before = await this.app.vault.read(file);
    const found = await this.found(file);
    if (!found?.file) return;
    const fixes = found.file.mistakes
      .map((mistake) => mistake.fix)
      .filter((fix) => fix && fix.safety === "safe");
    let count = 0;
    await this.app.vault.process(file, (text) => {
      if (text !== before) return text;
      count = fixes.length;
      return mended(text, fixes);
    });
    new Notice(`Nabla: ${count === 1 ? "1 mistake was" : `${count} mistakes were`} mended`);
  }

  /** Brings the results of the directives up to date. */
  async run(file = this.note) {
    if (!file) return;
    const result = await this.call(["run", this.argument(file), "--in-place"]);
    const isWell = result.status === 0;
    new Notice(isWell ? "Nabla: the results are up to date" : `Nabla: ${result.errors.trim()}`);
  }

  /** Checks a note that was saved, when it has rested. */
  afterChange(file) {
    const isShown = this.app.workspace.getLeavesOfType(VIEW).length > 0;
    if (!this.settings.checksOnSave || !isShown || file.path !== this.note?.path) return;
    clearTimeout(this.timers.get(file.path));
    this.timers.set(
      file.path,
      setTimeout(() => {
        this.timers.delete(file.path);
        this.check(file, { isQuiet: true });
      }, REST),
    );
  }

  /** The list of findings; it is opened if that is wanted. */
  async view(isWanted) {
    const { workspace } = this.app;
    let [leaf] = workspace.getLeavesOfType(VIEW);
    if (!leaf && isWanted) {
      leaf = workspace.getRightLeaf(false);
      await leaf.setViewState({ type: VIEW, active: true });
    }
    return leaf?.view instanceof FindingsView ? leaf.view : null;
  }

  /** Goes to a finding in its note. */
  async goTo(path, finding) {
    const file = this.app.vault.getFileByPath(path);
    if (!file) return;
    const leaf = this.app.workspace.getLeaf(false);
    await leaf.openFile(file);
    const { editor } = leaf.view;
    const line = Buffer.from(editor.getLine(finding.line - 1), "utf8");
    editor.setCursor({ line: finding.line - 1, ch: textOffset(line, finding.column - 1) });
    editor.focus();
  }
}

module.exports = NablaPlugin;
module.exports.default = NablaPlugin;
module.exports.mended = mended;
module.exports.findings = findings;
