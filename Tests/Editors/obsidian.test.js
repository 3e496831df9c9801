// The plugin for Obsidian with a stub of Obsidian's interface, and with the program itself.
"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { test } = require("node:test");
const stub = require("./stub.js");

const root = path.join(__dirname, "../..");
const program = path.resolve(process.env.NABLA ?? path.join(root, ".build/debug/nabla"));

const notices = [];
let active = null;

class Component {}

class Plugin extends Component {
  constructor(app, data) {
    super();
    this.app = app;
    this.data = data;
    this.commands = {};
  }

  loadData() {
    return Promise.resolve(this.data);
  }

  saveData(data) {
    this.data = data;
    return Promise.resolve();
  }

  addCommand(command) {
    this.commands[command.id] = command;
  }

  addSettingTab() {}

  registerEvent() {}

  registerView(type, make) {
    this.app.views[type] = make;
  }
}

class Element {
  constructor(text = "") {
    this.lines = [text];
  }

  empty() {
    this.lines = [];
  }

  createEl(_, { text } = {}) {
    const child = new Element(text);
    this.lines.push(child);
    return child;
  }

  addEventListener(_, act) {
    this.act = act;
  }

  get text() {
    return this.lines.map((line) => line.text ?? line).join("\n");
  }
}

class ItemView extends Component {
  constructor(leaf) {
    super();
    this.leaf = leaf;
    this.contentEl = new Element();
  }
}

class FileSystemAdapter {
  constructor(folder) {
    this.folder = folder;
  }

  getBasePath() {
    return this.folder;
  }
}

stub({
  obsidian: {
    FileSystemAdapter, ItemView, Plugin,
    MarkdownView: class extends Component {},
    Notice: class {
      constructor(text) {
        notices.push(text);
      }
    },
    PluginSettingTab: class {},
    Setting: class {},
  },
});

const NablaPlugin = require(path.join(root, "Sources/Editors/obsidian/main.js"));

/** A vault with a note in it, and the plugin. */
async function vault(name, text, settings = { program }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nabla-vault-"));
  fs.writeFileSync(path.join(folder, name), text);
  const file = { path: name };
  active = { file };
  const leaves = [];
  const app = {
    views: {},
    vault: {
      adapter: new FileSystemAdapter(folder),
      on: () => ({}),
      read: (file) => Promise.resolve(fs.readFileSync(path.join(folder, file.path), "utf8")),
      process: async (file, change) => {
        const place = path.join(folder, file.path);
        fs.writeFileSync(place, change(fs.readFileSync(place, "utf8")));
      },
    },
    workspace: {
      getActiveViewOfType: () => active,
      getLeavesOfType: () => leaves,
      getRightLeaf: () => {
        const leaf = {
          setViewState: ({ type }) => {
            leaf.view = app.views[type](leaf);
            leaves.push(leaf);
          },
        };
        return leaf;
      },
    },
  };
  const plugin = new NablaPlugin(app, settings);
  await plugin.onload();
  notices.length = 0;
  return { plugin, folder, file, leaves, read: () => fs.readFileSync(path.join(folder, name), "utf8") };
}

test("a note is checked, and its findings are shown", async () => {
  const { plugin, leaves } = await vault("-é note.md", "é $2 + 2 = 5$ and $20/3 = 6.6666$\n");
  await plugin.commands.check.callback();
  assert.deepStrictEqual(notices, ["Nabla: 0 verified, 1 rounding, 1 wrong, 0 unread"]);
  const shown = leaves[0].view.contentEl.text;
  assert.match(shown, /1:13 value/);
  assert.match(shown, /2 \+ 2 is 4, not 5|5 should be 4/);
  assert.match(shown, /rounding/);
});

test("safe mistakes are mended, and nothing else is touched", async () => {
  const text = "é 😀\r\n$12.25 \\cdot 3.4 = 41.56$\r\n";
  const { plugin, read } = await vault("note.md", text);
  await plugin.commands.fix.callback();
  assert.strictEqual(read(), text.replace("41.56", "41.65"));
  assert.deepStrictEqual(notices, ["Nabla: 1 mistake was mended"]);
});

test("a note that has changed meanwhile is left alone", async () => {
  const { plugin, file, read, folder } = await vault("note.md", "$12.25 \\cdot 3.4 = 41.56$\n");
  const found = plugin.found.bind(plugin);
  plugin.found = async (file) => {
    const result = await found(file);
    fs.writeFileSync(path.join(folder, "note.md"), "something else\n");
    return result;
  };
  await plugin.fix(file);
  assert.strictEqual(read(), "something else\n");
  assert.deepStrictEqual(notices, ["Nabla: 0 mistakes were mended"]);
});

test("directives are run", async () => {
  const lesson = fs.readFileSync(path.join(root, "lessons/04-backpropagation.md"), "utf8");
  const network = /```nn network\n[^]*?\n```\n/.exec(lesson)[0];
  const { plugin, read } = await vault("note.md", `${network}\n\`\`\`nn error\n\`\`\`\n`);
  await plugin.commands.run.callback();
  assert.match(read(), /nn:begin/);
  assert.deepStrictEqual(notices, ["Nabla: the results are up to date"]);
});

test("a program that is not there is told, and is no crash", async () => {
  const { plugin } = await vault("note.md", "$2+2=5$", { program: "/nowhere/nabla" });
  await plugin.commands.check.callback();
  await plugin.commands.run.callback();
  assert.match(notices[0], /ENOENT/);
  assert.match(notices[1], /ENOENT/);
});

test("fixes count the bytes of the note", () => {
  const fixes = [{ start: 9, end: 10, replacement: "c" }, { start: 0, end: 2, replacement: "e" }];
  assert.strictEqual(NablaPlugin.mended("é 😀 xb", fixes), "e 😀 xc");
});

test("the manifest is that of a plugin for the desktop", () => {
  const manifest = JSON.parse(
    fs.readFileSync(path.join(root, "Sources/Editors/obsidian/manifest.json"), "utf8"));
  assert.strictEqual(manifest.isDesktopOnly, true);
  for (const key of ["id", "name", "version", "minAppVersion", "description", "author"]) {
    assert.ok(manifest[key], key);
  }
});
