"""What holds in Firefox, too."""

import os
import pathlib
import subprocess
import tempfile
import unittest

import firefox
import page as pages


class FirefoxTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.window = cls.enterClassContext(firefox.Firefox(os.environ["FIREFOX"]))
        nabla = os.environ["NABLA"]
        subprocess.run([nabla, "site", pages.ROOT / "lessons", "-o", cls.folder / "site"], check=True)
        for note in (pages.LESSONS[3], pages.HOSTILE):
            page = cls.folder / f"{note.stem}.html"
            subprocess.run([nabla, "page", note, "-o", page], capture_output=True, check=False)

    def opened(self, name):
        """A page, which asks for nothing but files beside it, and in which nothing goes wrong."""
        self.window.troubles.clear()
        self.window.requests.clear()
        self.window.open((self.folder / name).as_uri())
        self.addCleanup(self.check)

    def check(self):
        self.assertEqual(self.window.troubles, [])
        asked = [request for request in self.window.requests if not request.startswith(("data:", self.folder.as_uri()))]
        self.assertEqual(asked, [])

    def test_an_edited_number_changes_the_page(self):
        lesson = pages.LESSONS[3].stem
        for name in (f"{lesson}.html", f"site/{lesson}.html"):
            with self.subTest(name):
                self.opened(name)
                self.assertEqual(self.window.evaluate("document.title"), "Backpropagation")
                self.assertEqual(
                    self.window.evaluate(
                        "document.fonts.ready.then(() => [...document.fonts].map(font => font.status))"
                    ),
                    ["loaded"],
                )
                self.assertEqual(self.window.evaluate("document.querySelectorAll('main .changed').length"), 0)
                self.window.type(".givens input", "0.3")
                self.assertGreater(
                    self.window.evaluate("document.querySelectorAll('main .changed').length"), 20
                )
                status = self.window.evaluate("document.querySelector('.status').textContent")
                self.assertIn("in the lesson it is 0.298371109", status)
                self.assertIn("With your numbers", status)

    def test_nothing_scrolls_sideways(self):
        self.opened(f"{pages.LESSONS[3].stem}.html")
        self.assertTrue(
            self.window.evaluate(
                "(document.querySelectorAll('details').forEach(fold => { fold.open = true }),"
                " document.documentElement.scrollWidth <= document.documentElement.clientWidth)"
            )
        )

    def test_nothing_of_a_note_runs(self):
        self.opened("hostile.html")
        self.assertIsNone(self.window.evaluate("window.broken ?? null"))
