// Nabla for Visual Studio Code: starts `nabla server` and leaves the rest to the client library.
"use strict";

const vscode = require("vscode");
const { LanguageClient, State } = require("vscode-languageclient/node");

const languages = ["markdown", "quarto", "rmd"];

/** The client of the server that runs, if one does. */
let client;

/** What the user has set about what is shown. */
function settings() {
  const own = vscode.workspace.getConfiguration("nabla");
  return { inlayHints: own.get("inlayHints"), showUnread: own.get("showUnread") };
}

async function start() {
  const [command, ...args] = vscode.workspace.getConfiguration("nabla").get("command");
  client = new LanguageClient(
    "nabla",
    "Nabla",
    { command, args },
    {
      documentSelector: [
        ...languages.map((language) => ({ scheme: "file", language })),
        ...languages.map((language) => ({ scheme: "untitled", language })),
        { notebook: "jupyter-notebook", language: "markdown" },
      ],
      initializationOptions: settings(),
      synchronize: { configurationSection: "nabla" },
    },
  );
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    vscode.window.showErrorMessage(
      `Nabla: \`${command}\` cannot be started; install the program or set nabla.command. ${error}`,
    );
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running && running.state !== State.Stopped) await running.stop();
}

/** Has the server do a command at the cursor. */
function runHere() {
  const editor = vscode.window.activeTextEditor;
  if (!client || !editor) return undefined;
  return client.sendRequest("workspace/executeCommand", {
    command: "nabla.run",
    arguments: [{ uri: editor.document.uri.toString(), line: editor.selection.active.line }],
  });
}

function fixAllHere() {
  return vscode.commands.executeCommand("editor.action.codeAction", {
    kind: "source.fixAll.nabla",
    apply: "first",
  });
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("nabla.restart", async () => {
      await stop();
      await start();
    }),
    vscode.commands.registerCommand("nabla.runHere", runHere),
    vscode.commands.registerCommand("nabla.fixAllHere", fixAllHere),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
