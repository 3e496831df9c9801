"""Measures `nabla preview` as a writer feels it: from a saved lesson to what a browser has painted of it."""

import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

from playwright.sync_api import sync_playwright

LESSON = pathlib.Path(__file__).parents[1] / "lessons" / "04-backpropagation.md"
GIVEN = "w_5: 0.40"
ROUNDS = 15

# Resolves with the time at which the frame behind a change was painted.
PAINTED = """wanted => new Promise(done => {
  const main = document.querySelector("main")
  const has = () => main.textContent.includes(wanted)
    || document.querySelector(".givens input[data-q='0:w_5']").value === wanted
  const paint = () => requestAnimationFrame(() => setTimeout(() => done(Date.now())))
  const watcher = new MutationObserver(() => { if (has()) { watcher.disconnect(); paint() } })
  watcher.observe(main, {childList: true, subtree: true, attributes: true})
})"""


def painted(page, note, text, wanted):
    """The time from a save to what is painted of it, in seconds."""
    page.evaluate(f"wanted => {{ window.painted = ({PAINTED})(wanted) }}", wanted)
    start = time.time()
    note.write_text(text)
    return page.evaluate("window.painted") / 1000 - start


def preview(program):
    lesson = LESSON.read_text()
    browser = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as player:
        note = pathlib.Path(folder, "lesson.md")
        note.write_text(lesson)
        process = subprocess.Popen([program, "preview", note], stdout=subprocess.PIPE, text=True)
        window = player.chromium.launch(executable_path=browser, args=["--no-sandbox"]).new_page()
        window.goto(process.stdout.readline().strip())
        window.wait_for_timeout(500)
        words, givens = [], []
        for number in range(ROUNDS):
            text = lesson.replace("\n## ", f"\nWord {number}.\n\n## ", 1)
            words.append(painted(window, note, text, f"Word {number}."))
            value = f"0.{400 + number}1"
            givens.append(painted(window, note, text.replace(GIVEN, f"w_5: {value}"), value))
            note.write_text(text)
            window.wait_for_timeout(600)
        process.terminate()
        process.wait()
    print("| lesson 4 | saved to painted |\n|---|---|")
    for name, times in [("a word of the text", words), ("a parameter that all numbers depend on", givens)]:
        print(f"| {name} | {statistics.median(times) * 1000:.0f} ms |")
