/*
 * Parts of the templates in Typst that every PDF of ours has. Everything that somebody wrote comes in as JSON
 * (`sys.inputs.data`) and is typeset as a string, never as markup: «#», «$», «*» or «@» in a text are letters.
 */

/**
 * The emblem of the association where it has one, else the product's star: both are at the head of a cover, and nothing is
 * said of a star, which is an ornament. `accent` must be set.
 */
export const templateEmblem = String.raw`
#let star(size) = pdf.artifact(box(width: size, height: size, {
  place(center + horizon, square(size: size * 0.68, stroke: 0.9pt + accent))
  place(center + horizon, rotate(45deg, square(size: size * 0.68, stroke: 0.9pt + accent)))
  place(center + horizon, circle(radius: size * 0.17, stroke: 0.9pt + accent))
}))
#let emblem(size, alt) = if sys.inputs.emblem != "none" {
  let picture = bytes(json(bytes(sys.inputs.emblem)))
  box(layout(room => {
    // An emblem is as high as may be, and wide ones are lower.
    let natural = measure(image(picture, format: "png", height: size, alt: alt))
    if natural.width <= calc.min(size * 3.2, room.width) { image(picture, format: "png", height: size, alt: alt) }
    else { image(picture, format: "png", width: calc.min(size * 3.2, room.width), alt: alt) }
  }))
}
`;

/** Colours, fonts and the document's own facts. */
export const templateBasis = String.raw`
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

${templateEmblem}
`;

/** Headings, and the functions that set facts, clauses, tables, definitions, forms and footnotes. */
export const templateBlocks = String.raw`// A bookmark shows a heading without the signs that end it in print («:-»). The page shows it as printed, in
// one run.
#let printed-heading = state("printed-heading", none)
// Sets words in Latin letters from left to right, as English, so that a full stop ends their line.
#let in-language(is-latin, body) = {
  set text(lang: "en", dir: ltr) if is-latin
  body
}
#let as-printed(body) = context {
  let printed = printed-heading.get()
  if printed == none { body } else { printed }
}
#let division-heading(division) = {
  printed-heading.update(division.heading)
  in-language(
    division.at("latin", default: false),
    heading(level: division.level, if division.label == "" { division.heading } else { division.label }),
  )
  printed-heading.update(none)
}
#show heading.where(level: 1): it => block(
  above: 1.9em, below: 1.1em, sticky: true,
  text(size: 16pt, weight: "bold", as-printed(it.body)),
)
#show heading: it => if it.level == 1 { it } else {
  block(
    above: 1.6em, below: 1em, sticky: true,
    text(size: if it.level == 2 { 14.5pt } else { 13.5pt }, weight: "bold", as-printed(it.body)),
  )
}
#set footnote.entry(separator: line(length: 30%, stroke: hairline))
#show footnote.entry: set text(size: 10.5pt)

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

// Sets the lines of a text below one another.
#let lines-of(lines) = lines.map(line => [#line]).join(linebreak())

#let caption-of(block) = if block.caption != none {
  std.block(above: 1.1em, below: 0.8em, sticky: true, text(weight: "bold", block.caption))
}

// Sets words that a draft adds or removes: the line tells them apart in black and white too.
#let removed-ink = rgb("#8f2a20")
#let changed-words(change, words) = if change == "added" {
  underline(stroke: 0.9pt + accent, offset: 0.34em, words)
} else {
  strike(stroke: 0.9pt + removed-ink, text(fill: removed-ink, words))
}

// Sets the words of a clause; a footnote is at the foot of its page, with the sign that the document prints.
#let words-of(stretches) = stretches.map(stretch => {
  if "note" in stretch { footnote(numbering: _ => stretch.note.marker, stretch.note.text) }
  else if "break" in stretch { linebreak() }
  else if "change" in stretch {
    changed-words(stretch.change, if "code" in stretch { code(stretch.text) } else { stretch.text })
  }
  else { stretch.text }
}).join()

// Says in a word or two, before a part of a draft, what the draft does to it.
#let fate-of(block) = if "fate" in block {
  box(fill: sand, inset: (x: 4pt), outset: (y: 2.5pt), radius: 2pt, text(size: 9.5pt, block.fate))
  h(5pt)
}
// Draws a bar beside a part that a draft changes.
#let barred(block, body) = if "fate" in block {
  std.block(width: 100%, outset: (right: 3.4pt), stroke: (right: 1.3pt + accent), body)
} else { body }
// Sets what a draft removes of a table, of definitions or of a form, below it.
#let removed-of(block) = for row in block.at("removed", default: ()) {
  barred(row, par(fate-of(row) + words-of(row.stretches)))
}

#let cells-of(cells) = cells.map(cell => table.cell(
  x: cell.x, y: cell.y, colspan: cell.columns, rowspan: cell.rows,
  fill: if cell.heads { sand },
  {
    let words = if "stretches" in cell { words-of(cell.stretches) } else { lines-of(cell.lines) }
    let body = in-language(cell.at("latin", default: false), words)
    if cell.heads { text(weight: "bold", body) } else { body }
  },
))

// Sets a table in a size in which its columns have room for their longest word, a sign being nearly half as wide as it is high;
// the rows of its head come again on every page.
#let grid-of(block) = {
  caption-of(block)
  let (usual, side) = if block.columns <= 5 { (11.5pt, 7pt) } else if block.columns <= 8 { (10pt, 5pt) } else { (8pt, 3pt) }
  let room = 464pt / block.columns - 2 * side
  set text(size: calc.max(4.5pt, calc.min(usual, room / (block.longest-word * 0.47))))
  set par(leading: 0.7em, spacing: 0.8em)
  let head = block.cells.filter(cell => cell.y < block.repeated)
  let body = block.cells.filter(cell => cell.y >= block.repeated)
  std.block(above: 1.1em, below: 1.3em, table(
    columns: block.columns,
    inset: (x: side, y: 6pt),
    stroke: hairline,
    align: start + top,
    ..if head.len() > 0 { (table.header(repeat: true, ..cells-of(head)),) },
    ..cells-of(body),
  ))
  removed-of(block)
}

#let definitions-of(block) = { std.block(above: 1.1em, below: 1.3em, table(
  columns: (auto, 1fr),
  inset: (x, y) => (y: 7pt, left: 0pt, right: if x == 0 { 0pt } else { 18pt }),
  stroke: (x, y) => (top: if y == 0 { none } else { hairline }),
  align: start + top,
  ..block.entries.map(entry => (
    {
      let term = text(weight: "bold", if "term-words" in entry { words-of(entry.term-words) } else { entry.term })
      table.cell(box(width: calc.min(measure(term).width, 130pt), term))
    },
    table.cell(fate-of(entry) + in-language(
      entry.at("latin-meaning", default: false),
      if "meaning-words" in entry { words-of(entry.meaning-words) } else { entry.meaning },
    )),
  )).flatten(),
)); removed-of(block) }

// Room to write by hand: a rule is drawn for the eye and is no text.
#let rule = box(width: 1fr, pdf.artifact(line(length: 100%, stroke: 0.6pt + soft)))
#let room-of(blank) = if blank == "box" { none } else { h(6pt) + rule }
#let form-of(form) = {
  caption-of(form)
  for field in form.fields {
    let words = fate-of(field) + if "stretches" in field { words-of(field.stretches) } else { field.label }
    let label = if field.blank == "box" {
      pdf.artifact(box(baseline: 15%, square(size: 0.85em, stroke: 0.8pt + ink))) + h(7pt) + words
    } else { words }
    block(above: if field.blank == "signature" { 2.2em } else { 1.15em }, breakable: false, {
      label + room-of(field.blank)
      if field.blank == "lines" { for _ in range(2) { block(above: 1.5em, rule) } }
    })
  }
  removed-of(form)
}

// The first clause of a list stays with the second, and the last with the one before it: no page has one alone.
#let stays(list, place) = list.blocks.len() > 2 and (place == 0 or place == list.blocks.len() - 2)

// Sets the clauses of a list. The last one of the last list stays with what follows it, the approval: in it the parts
// of its last clause are blocks of their own, set in by the margins of their lists, because only a part that is short
// can stay with its follower.
#let clauses(list, ends: false, set-in: 0pt) = for (place, block) in list.blocks.enumerate() {
  let is-end = ends and place == list.blocks.len() - 1
  let opens = is-end and block.kind not in ("table", "definitions", "form") and block.list.blocks.len() > 0
  if block.kind == "table" { grid-of(block) }
  else if block.kind == "definitions" { context definitions-of(block) }
  else if block.kind == "form" { form-of(block) }
  else {
    let body = {
      in-language(
        block.at("latin", default: false),
        barred(block, par(fate-of(block) + words-of(block.stretches))),
      )
      if block.list.blocks.len() > 0 and not opens { clauses(block.list) }
    }
    // A clause without a marker is aligned with its neighbours that have one.
    std.block(width: 100%, inset: (right: set-in), sticky: is-end or stays(list, place), if not list.marked { body } else {
      // The printed marker is in the margin of its clause.
      grid(
        columns: (list.margin * 1em, 1fr),
        column-gutter: 0.5em,
        align: (end + top, start + top),
        if block.marker != none { text(fill: soft, weight: "bold", block.marker) },
        body,
      )
    })
    if opens { clauses(block.list, ends: true, set-in: set-in + if list.marked { (list.margin + 0.5) * 1em } else { 0pt }) }
  }
}

#let notice(title, body) = block(
  width: 100%, fill: sand, inset: 12pt, radius: 2pt, breakable: false,
  { text(weight: "bold", title); parbreak(); body },
)

`;
