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
LESSONS = sorted((ROOT / "lessons").glob("0*.md"))
SHEET = ROOT / "Benchmarks" / "exercise-sheet.md"
HOSTILE = pathlib.Path(__file__).with_name("hostile.md")


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
    def showing(self, file, **options):
        """A file in a window, in which nothing may be asked for but files beside it, go wrong or pop up."""
        context = self.browser.new_context(**{"viewport": {"width": 1000, "height": 800}, **options})
        page = context.new_page()
        troubles = []
        page.on("request", lambda request: troubles.append(request.url))
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: troubles.append(dialog.message))
        page.goto(file.as_uri())
        yield page
        context.close()
        # Pictures and fonts that the page holds are no requests; links lead to pages beside it.
        pages = [other.as_uri() for other in file.parent.glob("*.html")]
        own = (*pages, "data:")
        self.assertEqual([t for t in troubles if not t.startswith(own)], [], file.name)

    def violations(self, page):
        """What axe finds, a line each.

        Axe takes what a formula is made of for presentational, as the role of ARIA has it; browsers expose the
        elements of MathML one by one (MathML Accessibility API Mappings), so that numbers in them can be reached.
        """
        found = Axe().run(page).response["violations"]
        return [
            f"{rule['id']}: {node['html'][:200]} {node['failureSummary'][:300]}"
            for rule in found
            for node in [
                node
                for node in rule["nodes"]
                if rule["id"] != "nested-interactive" or not node["html"].startswith("<math")
            ][:3]
        ]
