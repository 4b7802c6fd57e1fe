import { templateEmblem } from './template-parts.ts';

/**
 * Template in Typst of the papers that the request desk hands out or puts before the committee: decision letter,
 * receipt and case file. Everything that somebody wrote comes in as JSON (`sys.inputs.data`) and is typeset as a
 * string.
 */
export const deskDocumentTemplate = String.raw`
#let data = json(bytes(sys.inputs.data))
#let ink = rgb("#1b1f1d")
#let soft = rgb("#5c635f")
#let line-colour = rgb("#c9cfcb")
#let sand = rgb("#f6f0e2")
#let accent = rgb(data.accent)
#let hairline = 0.5pt + line-colour
${templateEmblem}

#set document(
  title: data.title,
  author: data.author,
  date: datetime(
    year: data.date.at(0), month: data.date.at(1), day: data.date.at(2),
    hour: data.date.at(3), minute: data.date.at(4), second: data.date.at(5),
  ),
)
#set text(font: json(bytes(sys.inputs.fonts)), size: 12.5pt, lang: "ar", dir: rtl, fill: ink, fallback: false, hyphenate: false, kerning: false, features: (calt: 0, mark: 0, mkmk: 0))
#set par(leading: 0.85em, spacing: 1em, justify: false)

#let code(it) = box(text(dir: ltr, it))
#set page(
  paper: "a4",
  margin: (top: 2.2cm, bottom: 2.2cm, x: 2.4cm),
  numbering: data.page-pattern,
  footer: context {
    set text(size: 8.5pt, fill: soft)
    grid(
      columns: (1fr, auto),
      data.footer,
      numbering(data.page-pattern, here().page()) + data.of + numbering(data.page-pattern, counter(page).final().first()),
    )
  },
)
#show heading.where(level: 1): it => block(above: 1.4em, below: 0.8em, sticky: true, text(size: 13.5pt, weight: "bold", fill: ink, it.body))

// Sets the lines of a text below one another.
#let lines-of(lines) = lines.map(line => [#line]).join(linebreak())

#let facts(rows) = table(
  columns: (auto, 1fr),
  inset: (x, y) => (y: 6pt, left: 0pt, right: if x == 0 { 0pt } else { 18pt }),
  stroke: (x, y) => (top: if y == 0 { none } else { hairline }),
  align: start + top,
  ..rows.map(row => (
    table.cell(text(fill: soft, size: 11pt, row.term)),
    table.cell(if row.code { code(row.value) } else { lines-of(row.lines) }),
  )).flatten()
)

// Head of the association.
#let picture = if data.head.name == none { none } else { emblem(44pt, data.emblem-alt) }
#grid(
  columns: (auto, 1fr, auto),
  column-gutter: (0pt, 14pt),
  align: (start + horizon, start + horizon, end + horizon),
  if picture != none { picture + h(12pt) },
  {
    // The tails of a large name end above the line below it.
    set par(leading: 0.6em, spacing: 1.1em)
    if data.head.name != none { par(text(size: 15pt, weight: "bold", data.head.name)) }
    if data.head.letterhead != none { par(text(size: 9.5pt, fill: soft, data.head.letterhead)) }
  },
  {
    set text(size: 9.5pt)
    set par(leading: 0.6em, spacing: 0.6em)
    for entry in data.head.lines {
      par({
        text(fill: soft, entry.term + ": ")
        if entry.code { code(entry.value) } else { entry.value }
      })
    }
  },
)
#v(4pt)
#pdf.artifact(line(length: 100%, stroke: 1.2pt + accent))
#v(10pt)
#{
  show title: set text(size: 19pt, weight: "bold")
  show title: set par(leading: 0.7em)
  title()
}
#if data.lead != none { par(text(fill: soft, data.lead)) }
#v(4pt)
#if data.facts.len() > 0 { facts(data.facts) }

// The last paragraphs before the signatures stay with them: no page has the signatures alone.
#let company = 3
#for (place, section) in data.sections.enumerate() {
  heading(level: 1, section.heading)
  let signed = data.signatures.len() > 0 and place == data.sections.len() - 1
  for (row, paragraph) in section.paragraphs.enumerate() {
    block(sticky: signed and row >= section.paragraphs.len() - company, lines-of(paragraph))
  }
  if section.quote != none {
    block(width: 100%, fill: sand, inset: 11pt, radius: 2pt, breakable: true, {
      par(lines-of(section.quote.text))
      par(text(size: 10pt, fill: soft, section.quote.source))
    })
  }
  if section.facts.len() > 0 { facts(section.facts) }
}

#if data.signatures.len() > 0 {
  block(above: 1cm + 1.6em, breakable: false, for name in data.signatures {
    block(above: 1.6em, {
      name + h(6pt)
      box(width: 1fr, pdf.artifact(line(length: 100%, stroke: 0.6pt + soft)))
    })
  })
}
`;
