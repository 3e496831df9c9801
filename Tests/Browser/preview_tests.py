"""What holds of a preview: pages that follow while their notes are written."""

import contextlib
import os
import pathlib
import re
import signal
import subprocess
import tempfile
import time
import unittest

import page as pages

LESSON = pages.LESSONS[3]
GIVEN = "w_5: 0.40"


class Serving:
    """A preview of some notes, in a folder of its own."""

    def __init__(self, notes, *arguments):
        self.place = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.place.name)
        for name, text in notes.items():
            self.write(name, text)
        self.names = [name for name in notes if not name.startswith("beside")]
        self.arguments = arguments
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [os.environ["NABLA"], "preview", *self.names, *self.arguments], cwd=self.folder,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )
        self.address = self.process.stdout.readline().strip()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()
        self.process.stdout.close()

    def write(self, name, text):
        (self.folder / name).write_text(text)

    def read(self, name):
        return (self.folder / name).read_text()

    def change(self, name, old, new):
        text = self.read(name)
        assert old in text, old
        self.write(name, text.replace(old, new, 1))


class PreviewTests(pages.PageTests):
    @contextlib.contextmanager
    def serving(self, notes, *arguments):
        served = Serving(notes, *arguments)
        try:
            yield served
        finally:
            served.stop()
            served.place.cleanup()

    @contextlib.contextmanager
    def window(self, address, mayMiss=False, **options):
        """A page of a preview in a window, in which nothing may go wrong, and which nothing may load anew."""
        context = self.browser.new_context(**{"viewport": {"width": 1400, "height": 800}, "reduced_motion": "reduce", **options})
        context.set_default_timeout(10_000)
        page = context.new_page()
        troubles = []
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.goto(address)
        page.evaluate("window.stayed = true")
        page.wait_for_timeout(100)
        yield page
        self.assertTrue(page.evaluate("window.stayed"), "it was loaded anew")
        context.close()
        self.assertEqual([t for t in troubles if not mayMiss], [])

    def wait(self, page, expression, *arguments):
        """Waits until an expression holds; the policy of a page lets playwright look only now and then."""
        end = time.time() + 10
        while not page.evaluate(expression, *arguments):
            self.assertLess(time.time(), end, expression)
            time.sleep(0.02)

    def same_as_opened(self, page, address):
        """That a page that has followed is the page that is opened now."""
        shown = """() => [...document.querySelectorAll('main > *')].map(e => {
          const copy = e.cloneNode(true)
          copy.classList.remove('fresh')
          for (const field of copy.querySelectorAll('input')) field.removeAttribute('value')
          for (const d of copy.querySelectorAll('details')) d.removeAttribute('open')
          for (const t of copy.querySelectorAll('[tabindex]')) t.removeAttribute('tabindex')
          for (const c of copy.querySelectorAll('[class=""]')) c.removeAttribute('class')
          return copy.outerHTML
        })"""
        other = page.context.new_page()
        other.goto(address)
        other.wait_for_timeout(200)
        expected, found = other.evaluate(shown), page.evaluate(shown)
        other.close()
        self.assertEqual(len(found), len(expected))
        for one, two in zip(found, expected):
            self.assertEqual(one, two)


class FollowingTests(PreviewTests):
    def test_what_is_written_shows_without_a_reload(self):
        with self.serving({"a.md": "# One\n\nText.\n\n$1 + 1 = 2$\n"}) as served:
            with self.window(served.address) as page:
                served.change("a.md", "Text.", "Other words.\n\n- a list")
                page.wait_for_selector("text=a list")
                served.change("a.md", "# One", "# Two\n\n$2 + 2 = 5$")
                page.wait_for_selector("a.verdict.wrong")
                self.wait(page, "document.title === 'Two'")
                self.same_as_opened(page, served.address)

    def test_place_answers_and_folds_stay(self):
        with self.serving({"lesson.md": LESSON.read_text()}) as served:
            with self.window(served.address) as page:
                page.evaluate("document.querySelector('details.exercise').open = true")
                page.evaluate("document.querySelectorAll('details.made')[1].open = true")
                field = page.locator(".blanks li:not([hidden]) input >> nth=0")
                field.fill("0.1234")
                field.press("Tab")
                typing = page.locator(".blanks li:not([hidden]) input >> nth=1")
                typing.fill("0.56")
                top = typing.evaluate("e => e.getBoundingClientRect().top")
                for old, new in [
                    # Above what is read, far below it, and what all numbers depend on.
                    ("# Backpropagation", "# Backpropagation\n\nA paragraph more.\n\nAnd one."),
                    ("## ", "A last word.\n\n## "),
                    (GIVEN, "w_5: 0.45"),
                ]:
                    mark = page.evaluate("document.querySelector('main').textContent")
                    served.change("lesson.md", old, new)
                    self.wait(page, 
                        "old => document.querySelector('main').textContent !== old", mark)
                    page.wait_for_timeout(100)
                    self.assertEqual(field.input_value(), "0.1234")
                    self.assertEqual(typing.input_value(), "0.56")
                    self.assertTrue(typing.evaluate("e => e === document.activeElement"))
                    self.assertTrue(page.evaluate("document.querySelector('details.exercise').open"))
                    self.assertTrue(page.evaluate("document.querySelectorAll('details.made')[1].open"))
                    self.assertLess(
                        abs(typing.evaluate("e => e.getBoundingClientRect().top") - top), 3, old)
                self.assertEqual(page.locator(".givens input[data-q='0:w_5']").input_value(), "0.45")
                page.wait_for_timeout(1500)
                page.evaluate("localStorage.clear()")

    def test_a_page_that_has_followed_is_the_page_that_is_opened(self):
        lesson = LESSON.read_text()
        with self.serving({"lesson.md": lesson}) as served:
            with self.window(served.address) as page:
                for old, new in [(GIVEN, "w_5: 0.45"), ("## ", "Words with $0.1 + 0.2 = 0.4$.\n\n## "),
                                 ("w_5: 0.45", GIVEN), ("i_1: 0.05", "i_1: 0.06")]:
                    served.change("lesson.md", old, new)
                    page.wait_for_timeout(1500)
                    self.same_as_opened(page, served.address)
                # Numbers that a reader has changed are still changed, and follow.
                page.locator(".givens input[data-q='0:w_1']").fill("0.5")
                served.change("lesson.md", "i_1: 0.06", "i_1: 0.07")
                self.wait(page, 
                    "document.querySelector(\".givens input[data-q='0:i_1']\").value === '0.07'")
                self.assertEqual(page.locator(".givens input[data-q='0:w_1']").input_value(), "0.5")
                self.assertGreater(page.locator(".changed").count(), 10)

    def test_a_network_may_come_and_go(self):
        network = LESSON.read_text().split("```nn network")[1].split("```")[0]
        with self.serving({"a.md": "# A\n\nText.\n"}) as served:
            with self.window(served.address) as page:
                served.write("a.md", f"# A\n\n```nn network{network}```\n\nText.\n")
                page.wait_for_selector(".givens input")
                page.locator(".givens input >> nth=0").fill("0.3")
                served.write("a.md", "# A\n\nText again.\n")
                page.wait_for_selector("text=Text again")
                self.assertEqual(page.locator(".network, .card").count(), 0)
                served.write("a.md", f"# A\n\n```nn network{network}```\n\nText.\n")
                page.wait_for_selector(".givens input")
                page.locator("[data-q] >> nth=30").hover()
                self.assertEqual(page.locator(".card").count(), 1)

    def test_lessons_data_and_configuration_are_followed(self):
        lesson = "```nn define\n{a}: 3\n```\n"
        note = "---\nlesson: beside-named.md\n---\n\n$b + 1 = 3$ and $a + 1 = 4$\n"
        notes = {"a.md": note, "beside.md": "```nn define\na: 3\n```\n",
                 "beside-named.md": "```nn define\nb: 2\n```\n"}
        with self.serving(notes, "--with", "beside.md") as served:
            with self.window(served.address) as page:
                self.assertEqual(page.locator(".verdict.verified").count(), 2)
                served.change("beside.md", "3", "5")
                self.wait(page, "document.querySelectorAll('a.verdict.wrong').length === 1")
                served.change("beside-named.md", "2", "7")
                self.wait(page, "document.querySelectorAll('a.verdict.wrong').length === 2")
                served.write(".nabla.yml", "strict: maybe\n")
                page.wait_for_selector(".notice:has-text('.nabla.yml:1:9')")
                (served.folder / ".nabla.yml").unlink()
                self.wait(page, "!document.querySelector('.notice').textContent")


class BrokenNoteTests(PreviewTests):
    def test_a_broken_note_keeps_its_last_good_page(self):
        with self.serving({"lesson.md": LESSON.read_text()}) as served:
            with self.window(served.address) as page:
                page.evaluate("scrollTo({top: 1500, behavior: 'instant'})")
                shown = page.inner_text("main")
                for old, new, words in [(GIVEN, "w_5: [", "lesson.md:"), ("nn forward", "nn forwards", "forward")]:
                    served.change("lesson.md", old, new)
                    self.wait(page, 
                        "words => document.querySelector('.notice').textContent.includes(words)", words)
                    self.assertRegex(page.inner_text(".notice"), r"lesson\.md:\d+:\d+ ")
                    self.assertEqual(page.inner_text("main"), shown)
                    served.change("lesson.md", new, old)
                    self.wait(page, "!document.querySelector('.notice').textContent")
                served.change("lesson.md", "# Backpropagation", "# Again")
                page.wait_for_selector("h1:has-text('Again')")

    def test_a_file_disappears_and_comes_back(self):
        with self.serving({"a.md": "# One\n"}) as served:
            with self.window(served.address) as page:
                (served.folder / "a.md").rename(served.folder / "b.md")
                page.wait_for_selector(".notice:has-text('a.md no such file')")
                self.assertEqual(page.inner_text("h1"), "One")
                served.write("a.md", "# Two\n")
                page.wait_for_selector("h1:has-text('Two')")
                self.assertEqual(page.inner_text(".notice"), "")
                # As editors do it that put another file in its place.
                served.write("new.md", "# Three\n")
                (served.folder / "new.md").rename(served.folder / "a.md")
                page.wait_for_selector("h1:has-text('Three')")


class MendingTests(PreviewTests):
    def test_a_safe_fix_is_applied_to_the_file(self):
        sheet = pages.SHEET.read_text()
        with self.serving({"sheet.md": sheet}) as served:
            with self.window(served.address) as page:
                # Beside what they are about, where there is room.
                box = page.locator("main").bounding_box()
                for remark in page.locator(".findings").all():
                    self.assertGreater(remark.bounding_box()["x"], box["x"] + box["width"] - 24)
                count = page.locator(".apply").count()
                self.assertGreater(count, 5)
                label = page.locator(".apply >> nth=0").get_attribute("aria-label")
                old, new = re.fullmatch("Apply: (.*) → (.*)", label).groups()
                page.locator(".apply >> nth=0").click()
                self.wait(page, "n => document.querySelectorAll('.apply').length < n", count)
                mended = served.read("sheet.md")
                place = next(i for i, (a, b) in enumerate(zip(sheet, mended)) if a != b)
                self.assertEqual(len(sheet) - len(mended), len(old) - len(new))
                self.assertIn(old, sheet[place - len(old):place + len(old)])
                self.assertEqual(self.violations(page), [])
                for _ in range(count):
                    if not page.locator(".apply").count():
                        break
                    left = page.inner_text("main")
                    page.locator(".apply >> nth=0").click()
                    self.wait(page, "old => document.querySelector('main').innerText !== old", left)
                fixed = subprocess.run(
                    [os.environ["NABLA"], "fix", served.folder / "sheet.md"], capture_output=True, text=True, check=False)
                self.assertEqual(fixed.stdout, "")

    def test_a_file_that_has_changed_is_left_alone(self):
        with self.serving({"a.md": "$1 + 1 = 2$, $0.25 \\cdot 4.5 = 1.152$\n"}) as served:
            with self.window(served.address) as page:
                served.process.send_signal(signal.SIGSTOP)
                page.locator(".apply").click()
                changed = "$1 + 1 = 2$, words, $0.25 \\cdot 4.5 = 1.152$\n"
                served.write("a.md", changed)
                served.process.send_signal(signal.SIGCONT)
                page.wait_for_selector(".notice:has-text('nothing was written')")
                self.assertEqual(served.read("a.md"), changed)


class ConnectionTests(PreviewTests):
    def test_a_window_connects_again(self):
        with self.serving({"a.md": "# One\n"}) as served:
            context = self.browser.new_context()
            page = context.new_page()
            routes = []
            page.route_web_socket(re.compile(".*"), lambda route: (routes.append(route), route.connect_to_server()))
            page.goto(served.address)
            page.wait_for_timeout(200)
            routes[0].close()
            served.write("a.md", "# Two\n")
            page.wait_for_selector("h1:has-text('Two')")
            self.assertGreater(len(routes), 1)
            context.close()

    def test_it_is_told_when_nobody_answers(self):
        with self.serving({"a.md": "# One\n"}) as served:
            with self.window(served.address, mayMiss=True) as page:
                port = re.search(r":(\d+)/", served.address)[1]
                served.stop()
                page.wait_for_selector(".notice:has-text('does not answer')")
                self.assertEqual(page.inner_text("h1"), "One")
                served.arguments = ("--port", port)
                served.start()
                self.assertIn(f":{port}/", served.address)
                page.wait_for_selector(".notice:has-text('started anew')")

    def test_nobody_else_gets_in(self):
        with self.serving({"a.md": "# One\n"}) as served:
            context = self.browser.new_context()
            page = context.new_page()
            self.assertEqual(page.goto(served.address.rsplit("/", 2)[0] + "/").status, 403)
            tried = page.evaluate(
                """address => new Promise(done => {
                  const socket = new WebSocket(address)
                  socket.onopen = () => done('open')
                  socket.onerror = () => done('refused')
                })""",
                served.address.replace("http", "ws").replace("127.0.0.1", "localhost"),
            )
            self.assertEqual(tried, "refused")
            context.close()


class SeveralNotesTests(PreviewTests):
    def test_links_lead_from_page_to_page(self):
        notes = {"a.md": "# A\n\nTo [b](b.md#there) and [[b]].\n", "b.md": "# B\n\n## There\n\n$1 + 1 = 3$\n"}
        with self.serving(notes) as served:
            context = self.browser.new_context()
            page = context.new_page()
            page.goto(served.address)
            self.assertEqual(page.locator("nav.site a").all_inner_texts(), ["A", "B"])
            self.assertEqual(self.violations(page), [])
            page.wait_for_timeout(100)
            served.change("a.md", "# A", "# C")
            page.wait_for_selector("nav.site a:has-text('C')")
            page.click("nav.site a >> nth=0")
            page.click("text=To b >> a >> nth=0")
            self.assertTrue(page.url.endswith("/2#there"))
            page.wait_for_timeout(100)
            served.change("b.md", "= 3", "= 2")
            page.wait_for_selector(".verdict.verified")
            page.click("nav.pages a.contents >> nth=0")
            page.click("nav.site a >> nth=0")
            page.click("text=To b >> a >> nth=1")
            self.assertTrue(page.url.endswith("/2"))
            context.close()

    def test_two_windows_follow(self):
        with self.serving({"a.md": "# A\n", "b.md": "# B\n"}) as served:
            with self.window(served.address + "1") as one, self.window(served.address + "2") as two:
                served.write("b.md", "# D\n")
                served.write("a.md", "# C\n")
                one.wait_for_selector("h1:has-text('C')")
                two.wait_for_selector("h1:has-text('D')")


class LatencyTests(PreviewTests):
    def test_how_long_it_takes_from_saved_to_painted(self):
        """Reported, not judged: `figures.py preview` measures the program as it is installed."""
        with self.serving({"lesson.md": LESSON.read_text()}) as served:
            with self.window(served.address) as page:
                times = [self.painted(page, served, f"Word {count}.") for count in range(5)]
                times += [self.painted(page, served, "", given) for given in ("0.41", "0.42")]
        print("\nsaved to painted: " + ", ".join(f"{time * 1000:.0f} ms" for time in times))

    def painted(self, page, served, words, given=None):
        text = LESSON.read_text().replace("\n## ", f"\n{words}\n\n## ", 1)
        if given:
            text = text.replace(GIVEN, f"w_5: {given}")
        wanted = "main => main.textContent.includes(words)"
        page.evaluate(
            """([words, given]) => {
              window.painted = new Promise(done => {
                const look = () => {
                  const field = document.querySelector(".givens input[data-q='0:w_5']")
                  if (given ? field.value !== given : !document.querySelector('main').textContent.includes(words))
                    return requestAnimationFrame(look)
                  requestAnimationFrame(() => setTimeout(() => done(Date.now()), 0))
                }
                look()
              })
            }""", [words, given])
        start = time.time()
        served.write("lesson.md", text)
        return page.evaluate("window.painted") / 1000 - start
