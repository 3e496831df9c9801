"""What holds of every page."""

import page as pages


class EveryPageTests(pages.PageTests):
    notes = [*pages.LESSONS, pages.SHEET, pages.HOSTILE]

    def test_nothing_is_asked_for_and_axe_finds_nothing(self):
        for note in self.notes:
            with self.subTest(note=note.name):
                with self.opened(note, color_scheme="light") as page:
                    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                    self.assertEqual(self.violations(page), [])
                    page.emulate_media(color_scheme="dark")
                    self.assertEqual(self.low_contrasts(page), [])

    def test_nothing_scrolls_sideways_on_a_phone(self):
        for note in self.notes:
            with self.subTest(note=note.name):
                with self.opened(note, viewport={"width": 360, "height": 740}) as page:
                    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                    wide = page.evaluate(
                        """() => [document.documentElement, ...document.querySelectorAll('main *')]
                          .filter(e => !e.matches('.drawing:has(.wide)') && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0
                            && (e === document.documentElement
                              || /auto|scroll/.test(getComputedStyle(e).overflowX)))
                          .map(e => e.outerHTML.slice(0, 200))"""
                    )
                    self.assertEqual(wide, [])

    def test_all_is_there_without_scripts(self):
        for note in self.notes:
            with self.subTest(note=note.name):
                with self.opened(note, java_script_enabled=False) as page:
                    self.assertGreater(len(page.inner_text("main")), 100)
                with self.opened(note) as page:
                    dead = page.evaluate("[...document.links].filter(a => a.hash && a.protocol === 'file:'"
                        " && a.pathname === location.pathname"
                        " && !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.hash)")
                    self.assertEqual(dead, [])

    def test_every_number_and_name_of_a_formula_is_drawn(self):
        for note in self.notes:
            with self.subTest(note=note.name):
                with self.opened(note) as page:
                    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                    hidden = page.evaluate(
                        """() => [...document.querySelectorAll('main math :is(mn, mi, mtext)')]
                          .filter(e => e.textContent.trim() && !(e.getBoundingClientRect().width > 0)
                            && e.closest('math').getBoundingClientRect().width > 0
                            && !e.closest('mphantom, [hidden]'))
                          .map(e => e.closest('math').outerHTML.slice(0, 200))"""
                    )
                    self.assertEqual(hidden, [])

    def test_formulas_are_in_their_font(self):
        with self.opened(pages.LESSONS[3]) as page:
            page.evaluate("document.fonts.ready")
            self.assertTrue(page.evaluate("document.fonts.check('16px \"Nabla Math\"')"))
            self.assertEqual(page.locator("code.tex, mtext.tex").count(), 0)

    def test_a_worked_lesson_has_at_most_300_kilobytes(self):
        self.assertLessEqual(self.make(pages.LESSONS[3]).stat().st_size, 300_000)

    def test_solutions_are_printed_on_a_last_page(self):
        with self.opened(pages.LESSONS[3]) as page:
            page.emulate_media(media="print")
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
            self.assertEqual(page.locator("main > .last:last-child .solution[open]").count(), 1)
            self.assertEqual(page.locator(".network .solution, main details:not([open])").count(), 0)
            self.assertTrue(page.locator(".last [data-step=E_total] math").first.is_visible())
            self.assertFalse(page.locator(".tools button").first.is_visible())
            page.evaluate("dispatchEvent(new Event('afterprint'))")
            self.assertEqual(page.locator(".last, main details[open]").count(), 0)
            self.assertEqual(page.locator(".network .solution").count(), 1)
        with self.opened(pages.LESSONS[3], java_script_enabled=False) as page:
            page.emulate_media(media="print")
            self.assertTrue(page.locator("[data-step=E_total] .equation").first.is_visible())

    def test_questions_are_answered_where_they_are_asked(self):
        with self.opened(pages.LESSONS[3]) as page:
            question = page.locator(".result[data-answer]").first
            for letter, remark in [("A", "✗ It is not A."), ("B", "✓ B is right.")]:
                question.get_by_role("button", name=letter, exact=True).click()
                self.assertEqual(question.locator(".remark").text_content(), remark)
            self.assertEqual(question.locator("details[open]").count(), 1)
            exercise = page.locator(".result[data-asked]").first
            field, remark = exercise.locator("input").first, exercise.locator(".remark").first
            for answer, said in [("-0.0226", "✓ Right."), ("0.0226", "✗ Not yet: look at the sign."),
                                 ("-0.217071535 * 0.175510053 * 0.593269992", "✓ Right.")]:
                field.fill(answer)
                field.blur()
                self.assertEqual(remark.text_content(), said)
            # What is right for other numbers is marked anew.
            page.locator("input[data-q='0:w_5']").fill("0.6")
            page.locator("input[data-q='0:target_o_2']").fill("0.5")
            self.assertIn("Not yet", remark.text_content())

    def test_what_does_not_follow_a_change_says_so(self):
        with self.opened(pages.LESSONS[3]) as page:
            self.assertEqual(page.locator("main .old").count(), 0)
            page.locator("input[data-q='0:w_5']").fill("0.6")
            self.assertGreater(page.locator("main .result.old").count(), 5)
            formula = page.locator(".math.old", has_text="0.030229739")
            self.assertIn("0.74136507", formula.text_content())
            self.assertEqual(page.locator(".math:has(.changed) .verdict:visible").count(), 0)
            page.locator("input[data-q='0:w_5']").fill("0.4")
            self.assertEqual(page.locator("main .old, main .result > .lesson").count(), 0)

    def test_what_is_asked_is_not_given_away(self):
        with self.opened(pages.LESSONS[0]) as page:
            panel = page.locator("section.network").last
            self.assertEqual(panel.locator(".value:visible").count(), 0)
            for _ in range(3):
                panel.locator("button[aria-label='One step on']").click()
            self.assertGreater(panel.locator(".value:visible").count(), 0)
        with self.opened(pages.LESSONS[3]) as page:
            page.locator(".exercise summary").first.click()
            page.locator(".exercise [data-q]:visible").first.hover()
            self.assertEqual(page.locator(".card:visible").count(), 0)

    def test_words_go_in_their_own_direction(self):
        with self.opened(pages.HOSTILE) as page:
            start = page.evaluate(
                """() => {
                  const words = [...document.querySelectorAll('p')].find(p => p.textContent.includes('\u05e9\u05dc'))
                  const range = document.createRange()
                  range.selectNodeContents(words)
                  return words.getBoundingClientRect().right - range.getBoundingClientRect().right
                }"""
            )
            self.assertLess(start, 2)


class HostileNoteTests(pages.PageTests):
    def test_nothing_of_a_note_runs_or_stays_as_markup(self):
        with self.opened(pages.HOSTILE) as page:
            self.assertEqual(page.locator("main script, iframe, object, form, [onclick], [onerror], [style]").count(), 0)
            self.assertEqual(page.evaluate("window.broken"), None)
            unsafe = page.evaluate("[...document.links].map(a => a.protocol)"
                ".filter(p => !['http:', 'https:', 'mailto:', 'file:'].includes(p))")
            self.assertEqual(unsafe, [])
            self.assertEqual(page.locator("body > main").count(), 1)


class ExerciseSheetTests(pages.PageTests):
    def test_each_slip_is_told_in_place(self):
        with self.opened(pages.SHEET) as page:
            marks = page.locator("a.verdict.wrong")
            self.assertEqual(marks.count(), page.locator(".finding.wrong").count())
            self.assertGreater(page.locator(".mistake").count(), 8)
            self.assertGreater(page.locator(".meant").count(), 8)


if __name__ == "__main__":
    import unittest

    unittest.main()
