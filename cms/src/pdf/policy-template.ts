/**
 * Template of a policy version in Typst. Everything that somebody wrote comes in as JSON (`sys.inputs.data`) and is
 * typeset as a string, never as markup: «#», «$», «*» or «@» in a text are letters.
 */
export const policyTemplate = String.raw`
#let data = json(bytes(sys.inputs.data))
#let words = data.words
#let ink = rgb("#1b1f1d")
#let soft = rgb("#5c635f")
#let line-colour = rgb("#c9cfcb")
#let sand = rgb("#f6f0e2")
#let accent = rgb(data.accent)
#let hairline = 0.5pt + line-colour

#set document(
  title: data.title,
  author: data.association.name,
  date: datetime(
    year: data.date.at(0), month: data.date.at(1), day: data.date.at(2),
    hour: data.date.at(3), minute: data.date.at(4), second: data.date.at(5),
  ),
)
#set text(font: json(bytes(sys.inputs.fonts)), size: 13pt, lang: "ar", dir: rtl, fill: ink, fallback: false, hyphenate: false, kerning: false, features: (calt: 0, mark: 0, mkmk: 0))
#set par(leading: 0.95em, spacing: 1.15em, justify: false)

// Sets codes, addresses and hashes from left to right, whatever the direction of their neighbours.
#let code(it) = box(text(dir: ltr, it))
#let page-number(n) = numbering(data.page-pattern, n)

#let star(size) = pdf.artifact(box(width: size, height: size, {
  place(center + horizon, square(size: size * 0.68, stroke: 0.9pt + accent))
  place(center + horizon, rotate(45deg, square(size: size * 0.68, stroke: 0.9pt + accent)))
  place(center + horizon, circle(radius: size * 0.17, stroke: 0.9pt + accent))
}))

#let running-head = context {
  set text(size: 9.5pt)
  set par(leading: 0.6em)
  let cell(term, value) = [#text(fill: soft, size: 8.5pt, term) \ #value]
  grid(
    columns: (1fr, auto, auto, auto),
    inset: (x: 9pt, y: 6pt),
    stroke: hairline,
    align: (start + horizon, center + horizon, center + horizon, center + horizon),
    cell(data.association.name, text(weight: "bold", data.title)),
    cell(words.issueNumber, if data.issueNumber == none { words.absent } else { code(data.issueNumber) }),
    cell(words.issueDate, if data.issueDate == none { words.absent } else { data.issueDate }),
    cell(words.page, page-number(here().page()) + words.of + page-number(counter(page).final().first())),
  )
}

#set page(
  paper: "a4",
  margin: (top: 3.6cm, bottom: 2.2cm, x: 2.3cm),
  numbering: data.page-pattern,
  header-ascent: 0.7cm,
  header: running-head,
  footer: align(center, text(size: 8.5pt, fill: soft, data.footer)),
)

#show heading.where(level: 1): it => block(
  above: 1.9em, below: 1.1em, sticky: true,
  text(size: 16pt, weight: "bold", it.body),
)

// Balances the lines of a text: as narrow as their number allows.
#let balanced(body) = layout(size => {
  let set-in(width) = block(width: width, body)
  let full = measure(set-in(size.width)).height
  let width = size.width
  while width > size.width * 0.4 and measure(set-in(width - 6pt)).height == full { width = width - 6pt }
  set-in(width)
})

// Lists terms with their descriptions, between hairlines instead of boxes.
#let facts(rows) = table(
  columns: (auto, 1fr),
  inset: (x, y) => (y: 7pt, left: 0pt, right: if x == 0 { 0pt } else { 22pt }),
  stroke: (x, y) => (top: if y == 0 { none } else { hairline }),
  align: start + horizon,
  ..rows.map(row => (
    table.cell(text(fill: soft, size: 11.5pt, row.term)),
    table.cell({
      if row.at("code", default: false) { code(row.value) } else { row.value }
      if row.at("computed", default: false) { text(fill: soft, size: 10.5pt, " (" + words.computed + ")") }
    }),
  )).flatten()
)

#let clauses(items) = {
  // A clause without a marker is aligned with its neighbours that have one.
  let marked = items.any(item => item.marker != none)
  for item in items {
    let body = {
      par(item.text)
      if item.items.len() > 0 { clauses(item.items) }
    }
    if not marked { body } else {
      // The printed marker is in the margin of its clause.
      grid(
        columns: (2.1em, 1fr),
        column-gutter: 0.5em,
        align: (end + top, start + top),
        if item.marker != none { text(fill: soft, weight: "bold", item.marker) },
        body,
      )
    }
  }
}

#let notice(title, body) = block(
  width: 100%, fill: sand, inset: 12pt, radius: 2pt, breakable: false,
  { text(weight: "bold", title); parbreak(); body },
)

// Cover.
#page(header: none, footer: none, margin: (top: 3.2cm, bottom: 2.2cm, x: 2.6cm), {
  align(center, {
    star(46pt)
    v(10pt)
    text(size: 17pt, weight: "bold", data.association.name)
    v(2.6cm)
    {
      show title: set text(size: 27pt, weight: "bold")
      show title: set par(leading: 0.8em)
      balanced(title())
    }
    v(14pt)
    text(size: 14pt, fill: soft, data.documentType)
  })
  v(1.3cm)
  if data.demonstration != none {
    notice(data.demonstration.title, data.demonstration.text)
    v(6pt)
  }
  facts(data.facts)
  v(1fr)
  grid(
    columns: (1fr, auto),
    column-gutter: 20pt,
    align: (start + bottom, end + bottom),
    {
      set text(size: 10.5pt)
      set par(leading: 0.7em, spacing: 0.75em)
      for entry in data.association.lines {
        par({
          text(fill: soft, entry.term + ": ")
          if entry.code { code(entry.value) } else { entry.value }
        })
      }
      v(4pt)
      par(text(fill: soft, words.proofHelp))
      for row in data.proof.shown { par(code(text(size: 9pt, link(data.proof.url, row)))) }
      par(text(fill: soft, words.hash))
      for row in data.proof.hash { par(code(text(size: 9.5pt, row))) }
    },
    image(bytes(data.proof.qr), format: "svg", width: 3.1cm, alt: words.qrAlt),
  )
})

// Contents.
#heading(level: 1, outlined: false, words.contents)
#{
  let labels = data.sections.map(section => section.label) + (data.approval.title,)
  show outline.entry: it => block(above: 0.95em, link(it.element.location(), it.indented(none, {
    labels.at(query(heading.where(outlined: true).before(it.element.location())).len() - 1)
    h(6pt)
    box(width: 1fr, text(fill: line-colour, repeat(".", gap: 3pt)))
    h(6pt)
    it.page()
  })))
  outline(title: none, depth: 1)
}
#pagebreak()

#for section in data.sections {
  heading(level: 1, section.heading)
  clauses(section.items)
}

#pagebreak()
#heading(level: 1, data.approval.title)
#if data.demonstration != none {
  notice(data.demonstration.title, data.demonstration.text)
} else {
  par(data.approval.sentence)
}
#v(6pt)
#facts(data.approval.facts)
#v(1.6cm)
#align(center, star(34pt))
`;
