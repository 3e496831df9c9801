"""What holds of a site: the pages of a folder of notes."""

import functools
import http.server
import os
import subprocess
import threading

import page as pages


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a site without telling of it."""

    def log_message(self, *arguments):
        pass


class SiteTests(pages.PageTests):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.site = cls.folder / "site"
        server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(Quiet, directory=str(cls.site))
        )
        threading.Thread(target=server.serve_forever, daemon=True).start()
        cls.addClassCleanup(server.server_close)
        cls.addClassCleanup(server.shutdown)
        cls.address = f"http://127.0.0.1:{server.server_port}"
        cls.result = subprocess.run(
            [os.environ["NABLA"], "site", pages.ROOT / "lessons", "-o", cls.site],
            capture_output=True, check=False, text=True,
        )

    def test_every_lesson_has_a_page_and_every_link_leads_somewhere(self):
        self.assertEqual((self.result.returncode, self.result.stderr), (0, ""))
        made = sorted(file.name for file in self.site.iterdir())
        shared = ["index.html", "nabla.css", "nabla.js", "nabla-math.woff2"]
        self.assertEqual(made, sorted([*(f"{note.stem}.html" for note in pages.LESSONS), *shared]))

    def test_pages_share_their_style_script_and_font(self):
        page = self.site / f"{pages.LESSONS[3].stem}.html"
        self.assertLess(page.stat().st_size, 160_000)
        for address in (page.as_uri(), f"{self.address}/{page.name}"):
            with self.subTest(address), self.showing(page, address) as window:
                window.evaluate("document.fonts.ready")
                self.assertTrue(window.evaluate("[...document.fonts].every(font => font.status === 'loaded')"))
                window.fill(".givens input >> nth=0", "0.3")
                self.assertGreater(window.locator("main .changed").count(), 20)

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
