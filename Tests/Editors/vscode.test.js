// The extension for Visual Studio Code with stubs of its interface and of the client library.
"use strict";

const assert = require("node:assert");
const path = require("node:path");
const { test } = require("node:test");
const stub = require("./stub.js");

const folder = path.join(__dirname, "../../Sources/Editors/vscode");
const manifest = require(path.join(folder, "package.json"));

const clients = [];
const commands = {};
const messages = [];
const settings = { command: ["nabla", "server", "--with", "a.md"], inlayHints: "marks", showUnread: true };
let fails = false;

class LanguageClient {
  constructor(...parts) {
    [this.id, this.name, this.server, this.options] = parts;
    this.state = 1;
    this.requests = [];
    clients.push(this);
  }

  async start() {
    if (fails) throw new Error("spawn ENOENT");
    this.state = 2;
  }

  async stop() {
    this.state = 1;
  }

  sendRequest(...request) {
    this.requests.push(request);
  }
}

stub({
  vscode: {
    workspace: { getConfiguration: () => ({ get: (key) => settings[key] }) },
    window: {
      showErrorMessage: (text) => messages.push(text),
      activeTextEditor: {
        document: { uri: { toString: () => "file:///note.md" } },
        selection: { active: { line: 7 } },
      },
    },
    commands: {
      registerCommand: (name, act) => {
        commands[name] = act;
        return { dispose() {} };
      },
      executeCommand: (...command) => messages.push(command),
    },
  },
  "vscode-languageclient/node": { LanguageClient, State: { Stopped: 1, Running: 2 } },
});

const extension = require(path.join(folder, manifest.main));

test("it starts the program that is set, with what is set", async () => {
  const context = { subscriptions: [] };
  await extension.activate(context);
  const [client] = clients;
  assert.deepStrictEqual(client.server, { command: "nabla", args: ["server", "--with", "a.md"] });
  assert.deepStrictEqual(
    client.options.initializationOptions, { inlayHints: "marks", showUnread: true });
  assert.strictEqual(context.subscriptions.length, 3);
});

test("every command of the manifest is there, and no other", () => {
  const named = manifest.contributes.commands.map((command) => command.command);
  assert.deepStrictEqual(Object.keys(commands).sort(), named.sort());
});

test("every setting that it reads is in the manifest with its usual value", () => {
  const { properties } = manifest.contributes.configuration;
  for (const key of Object.keys(settings)) {
    assert.ok("default" in properties[`nabla.${key}`], key);
  }
});

test("the directive at the cursor is run by the server", async () => {
  await commands["nabla.runHere"]();
  assert.deepStrictEqual(clients[0].requests, [[
    "workspace/executeCommand",
    { command: "nabla.run", arguments: [{ uri: "file:///note.md", line: 7 }] },
  ]]);
});

test("a program that is not there is told", async () => {
  fails = true;
  await commands["nabla.restart"]();
  assert.match(messages.at(-1), /cannot be started/);
  assert.strictEqual(commands["nabla.runHere"](), undefined);
  fails = false;
  await commands["nabla.restart"]();
  await extension.deactivate();
  assert.strictEqual(clients.at(-1).state, 1);
});
