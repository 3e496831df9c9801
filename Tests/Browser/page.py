"""Pages of notes, opened in Chromium."""

import contextlib
import os
import pathlib
import subprocess
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
LESSONS = sorted(
    note for note in (ROOT / "lessons").glob("0*.md") if not note.name.endswith(".solution.md"))
SHEET = ROOT / "Benchmarks" / "exercise-sheet.md"
HOSTILE = pathlib.Path(__file__).with_name("hostile.md")


# Marks one element of those whose text has the same colours, size and weight.
SAMPLE = """() => {
  const seen = new Set()
  for (const element of document.querySelectorAll('body *')) {
    element.removeAttribute('data-sample')
    if (![...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())) continue
    const own = getComputedStyle(element), look = [own.color, own.fontSize, own.fontWeight]
    for (let around = element; around; around = around.parentElement) {
      const style = getComputedStyle(around)
      look.push(style.backgroundColor, style.opacity)
    }
    const key = look.filter(part => part !== 'rgba(0, 0, 0, 0)' && part !== '1').join()
    if (seen.has(key) || element.getClientRects().length === 0) continue
    seen.add(key)
    element.setAttribute('data-sample', '')
  }
}"""


class PageTests(unittest.TestCase):
    """Tests that make pages once and share one browser."""

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        player = cls.enterClassContext(sync_playwright())
        cls.browser = player.chromium.launch(
            executable_path=os.environ["BROWSER"], args=["--no-sandbox"]
        )
        cls.addClassCleanup(cls.browser.close)
        cls.made = {}

    def make(self, note):
        """The file of the page of a note."""
        if note not in self.made:
            page = self.folder / f"{note.stem}.html"
            # A note with a wrong directive has a page, too.
            result = subprocess.run(
                [os.environ["NABLA"], "page", note, "-o", page], capture_output=True, check=False
            )
            self.assertIn(result.returncode, (0, 2), result.stderr)
            self.made[note] = page
        return self.made[note]

    def opened(self, note, **options):
        """The page of a note in a window."""
        return self.showing(self.make(note), **options)

    @contextlib.contextmanager
    def showing(self, file, address=None, **options):
        """A file in a window, in which nothing may be asked for but files beside it, go wrong or pop up.

        The address is that under which the file is served, if it is.
        """
        address = address or file.as_uri()
        context = self.browser.new_context(**{"viewport": {"width": 1000, "height": 800}, **options})
        page = context.new_page()
        troubles = []
        page.on("request", lambda request: troubles.append(request.url))
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: troubles.append(dialog.message))
        page.goto(address)
        yield page
        context.close()
        # Pictures and fonts that the page holds are no requests; the pages of a site share files.
        beside = file.parent.iterdir() if (file.parent / "index.html").exists() else [file]
        folder = address.rsplit("/", 1)[0]
        own = (*[f"{folder}/{other.name}" for other in beside], "data:")
        self.assertEqual([t for t in troubles if not t.startswith(own)], [], file.name)

    def violations(self, page):
        """What axe finds, a line each, in all but what repeats: in the first of the steps, rows and blanks, and of
        words that look alike one is held against its background.

        Axe takes what a formula is made of for presentational, as the role of ARIA has it; browsers expose the
        elements of MathML one by one (MathML Accessibility API Mappings), so that numbers in them can be reached.
        """
        page.evaluate(
            "document.querySelectorAll('.network li:nth-child(n+9), tr:nth-child(n+9)').forEach(e => e.remove())"
        )
        found = Axe().run(page, options={"preload": False, "rules": {"color-contrast": {"enabled": False}}}).response
        lines = self.lines(found) + self.low_contrasts(page)
        return [line for line in lines if not line.startswith("nested-interactive: <math")][:20]

    def low_contrasts(self, page):
        """Where axe finds too little contrast, a line each."""
        page.evaluate(SAMPLE)
        found = Axe().run(
            page,
            context={"include": [["[data-sample]"]]},
            options={"preload": False, "runOnly": ["color-contrast"]},
        ).response
        self.assertGreater(len(found["passes"]), 0)
        return self.lines(found)

    def lines(self, found):
        """The violations of a report."""
        return [
            f"{rule['id']}: {node['html'][:200]} {node['failureSummary'][:300]}"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]
