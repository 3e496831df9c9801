"""What holds of a site: the pages of a folder of notes."""

import os
import subprocess

import page as pages


class SiteTests(pages.PageTests):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.site = cls.folder / "site"
        cls.result = subprocess.run(
            [os.environ["NABLA"], "site", pages.ROOT / "lessons", "-o", cls.site],
            capture_output=True, check=False, text=True,
        )

    def test_every_lesson_has_a_page_and_every_link_leads_somewhere(self):
        self.assertEqual((self.result.returncode, self.result.stderr), (0, ""))
        made = sorted(file.name for file in self.site.iterdir())
        self.assertEqual(made, sorted([*(f"{note.stem}.html" for note in pages.LESSONS), "index.html"]))

    def test_one_goes_from_page_to_page(self):
        with self.showing(self.site / "index.html") as page:
            self.assertEqual(self.violations(page), [])
            page.click("nav.site a >> nth=3")
            self.assertEqual(page.title(), "Backpropagation")
            page.click("nav.pages a.next >> nth=0")
            self.assertEqual(page.title(), "Deep learning")
            page.click("nav.pages a.contents >> nth=0")
            self.assertTrue(page.url.endswith("index.html"))

    def test_words_and_quantities_are_found(self):
        with self.showing(self.site / "index.html") as page:
            for words, found in [("vanish", "Deep learning"), ("out_{h_1}", "Backpropagation"), ("w₅", "Backpropagation")]:
                page.fill("input[type=search]", words)
                self.assertIn(found, page.inner_text(".results"), words)
            page.fill("input[type=search]", "nosuchword")
            self.assertEqual(page.inner_text(".results"), "Nothing found.")
            self.assertEqual(self.violations(page), [])
