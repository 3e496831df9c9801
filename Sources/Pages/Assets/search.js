// Searches the pages of a site by their words and quantities, in the index that the page holds.
(() => {
  const index = document.getElementById("nabla-index")
  if (!index) return
  const pages = JSON.parse(index.textContent)
  const list = document.querySelector("nav.site")
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name)
    for (const key in attributes) element.setAttribute(key, attributes[key])
    element.append(...children)
    return element
  }
  const input = make("input", { type: "search", id: "nabla-search", autocomplete: "off" })
  const results = make("div", { class: "results", role: "status" })
  const label = make("label", { for: "nabla-search" }, "Search by word or quantity, such as out_h_1 ")
  const form = make("form", { role: "search", class: "search" }, label, input)
  const title = document.querySelector("main h1")
  if (title) title.after(form, results)
  else list.before(form, results)
  input.form.addEventListener("submit", event => event.preventDefault())

  // As it is typed in LaTeX, in Unicode or in plain letters: `out_{h_1}`, `out_h₁`, `out_h_1`.
  const plain = text => text.toLowerCase().normalize("NFKC").replace(/[{}\\$\s]/g, "")
    .replace(/([a-z])(\d)/g, "$1_$2").replace(/_+/g, "_")
  const has = (text, word) => (" " + text).includes(" " + word)

  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean)
    const found = words.length ? pages.filter(page => words.every(word =>
      has(page.words, word) || has(page.title.toLowerCase(), word)
        || page.quantities.split(" ").some(key => plain(key) === plain(word)))) : []
    const items = found.map(page => {
      const headings = page.headings.filter(([text]) => words.some(word => has(text.toLowerCase(), word)))
      return make("li", {}, make("a", { href: page.address }, page.title),
        ...headings.slice(0, 3).flatMap(([text, name]) =>
          [" · ", make("a", { href: page.address + "#" + name }, text)]))
    })
    results.replaceChildren(...(items.length ? [make("ul", {}, ...items)] : words.length ? ["Nothing found."] : []))
  })
})()
