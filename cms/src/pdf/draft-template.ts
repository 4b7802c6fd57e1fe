import { templateBasis, templateBlocks } from './template-parts.ts';

/**
 * Template of drafts in Typst: one draft, or the drafts of a board paper. «مسودة» is across every page, in its running
 * head and at its foot; nothing in it proves a publication. Its data is made by `printed-draft.ts`.
 */
export const draftTemplate = String.raw`${templateBasis}
#let running-head = context {
  set text(size: 9.5pt)
  set par(leading: 0.6em)
  let cell(term, value) = [#text(fill: soft, size: 8.5pt, term) \ #value]
  grid(
    columns: (auto, 1fr, auto, auto),
    inset: (x: 9pt, y: 6pt),
    stroke: hairline,
    align: (center + horizon, start + horizon, center + horizon, center + horizon),
    text(size: 12pt, weight: "bold", fill: accent, words.mark),
    cell(data.association.name, text(weight: "bold", data.title)),
    cell(words.asOf, data.day),
    cell(words.page, page-number(here().page()) + words.of + page-number(counter(page).final().first())),
  )
}

#set page(
  paper: "a4",
  margin: (top: 3.6cm, bottom: 2.2cm, x: 2.3cm),
  numbering: data.page-pattern,
  header-ascent: 0.7cm,
  header: running-head,
  footer: align(center, text(size: 8.5pt, fill: soft, words.footer)),
  background: rotate(-35deg, text(size: 150pt, weight: "bold", fill: rgb("#f0f0ee"), words.mark)),
)

${templateBlocks}
#let part(level, title) = heading(level: level, title)

#let legend = block(above: 1.1em, below: 1.2em, {
  set text(size: 10.5pt)
  text(fill: soft, words.legend)
  h(8pt)
  changed-words("added", words.legendAdded)
  h(12pt)
  changed-words("removed", words.legendRemoved)
})

#let changes-of(paper, level) = {
  let changes = paper.changes
  part(level, words.changes)
  if changes.note != none { par(text(fill: soft, words.changeNote + " ") + changes.note) }
  if changes.first { par(words.first) }
  else if changes.list.len() == 0 { par(words.noChanges) }
  else {
    // The facts of the document may change where its text does not.
    par(if changes.counts.len() == 0 { words.noChanges } else { changes.counts.join("، ") + "." })
    legend
    for change in changes.list {
      set text(size: 11.5pt)
      set par(leading: 0.75em, spacing: 0.6em)
      // The place of a change stays on the page of its words.
      std.block(width: 100%, above: 9pt, below: 5pt, sticky: true, stroke: (top: hairline), inset: (top: 8pt), {
        text(weight: "bold", change.path)
        h(7pt)
        box(fill: sand, inset: (x: 4pt), outset: (y: 2.5pt), radius: 2pt, text(size: 9.5pt, change.fate))
      })
      if change.stretches.len() > 0 { par(words-of(change.stretches)) }
    }
    if changes.more != none { par(changes.more) }
    if not changes.marked { par(words.notMarked) }
  }
}

#let text-of(paper) = {
  if paper.divisions.len() == 0 { par(words.noText) }
  for division in paper.divisions {
    if division.heading != "" { division-heading(division) }
    if "fate" in division {
      std.block(below: 1em, sticky: true, fate-of(division) + if "stretches" in division { words-of(division.stretches) })
    }
    clauses(division.list)
  }
}

#let resolution-of(paper, level) = {
  part(level, data.paper-words.resolution)
  std.block(width: 100%, stroke: 0.8pt + accent, inset: 16pt, radius: 2pt, {
    align(center, text(weight: "bold", paper.resolution.head))
    v(4pt)
    par(paper.resolution.lead)
    for (place, item) in paper.resolution.items.enumerate() {
      grid(
        columns: (1.6em, 1fr),
        column-gutter: 0.7em,
        align: (end + top, start + top),
        text(fill: soft, weight: "bold", page-number(place + 1) + "."),
        par(item),
      )
    }
    v(12pt)
    std.block(width: 58%, breakable: false, {
      text(weight: "bold", data.paper-words.signature)
      v(8pt)
      data.paper-words.name + h(6pt) + rule
      v(10pt)
      data.paper-words.sign + h(6pt) + rule
    })
  })
}

// Cover.
#page(header: none, margin: (top: 3.2cm, bottom: 2.2cm, x: 2.6cm), {
  align(center, {
    if sys.inputs.emblem == "none" { star(46pt) } else { emblem(64pt, data.emblem-alt) }
    v(10pt)
    text(size: 17pt, weight: "bold", data.association.name)
    if data.association.letterhead != none {
      v(2pt)
      text(size: 10.5pt, fill: soft, data.association.letterhead)
    }
    v(if data.kind == "draft" { 2.2cm } else { 1.2cm })
    {
      show title: set text(size: if data.kind == "draft" { 27pt } else { 24pt }, weight: "bold")
      show title: set par(leading: 0.8em)
      if data.kind == "draft" { balanced(title()) } else { balanced(title(data.heading)) }
    }
    v(14pt)
    text(size: 14pt, fill: soft, data.subtitle)
  })
  v(1cm)
  notice(words.noticeTitle, data.notice)
  v(6pt)
  if data.facts.len() > 0 { facts(data.facts) }
  if data.kind == "board-paper" {
    v(10pt)
    let heads = data.paper-words
    table(
      columns: (auto, 1fr, auto, auto),
      inset: (x: 8pt, y: 7pt),
      stroke: (x, y) => (top: if y == 0 { none } else { hairline }, bottom: hairline),
      align: (center + horizon, start + horizon, start + horizon, center + horizon),
      table.header(
        ..(heads.number, heads.list, heads.kind, heads.pageColumn).map(it => table.cell(text(size: 10.5pt, weight: "bold", it))),
      ),
      ..data.papers.enumerate().map(((place, paper)) => {
        let mark = label("paper-" + str(place))
        (
          table.cell(paper.number),
          table.cell(link(mark, paper.title)),
          table.cell(text(size: 11.5pt, fill: soft, paper.type + "، " + paper.scope)),
          table.cell(context page-number(counter(page).at(mark).first())),
        )
      }).flatten(),
    )
  }
})

#if data.kind == "draft" {
  let paper = data.papers.first()
  let shown = paper.divisions.filter(division => division.heading != "")
  heading(level: 1, outlined: false, words.contents)
  let labels = (if paper.changes == none { () } else { (words.changes,) }) + shown.map(division => division.label)
  show outline.entry: it => block(above: 0.95em, link(it.element.location(), it.indented(none, {
    labels.at(query(heading.where(outlined: true).before(it.element.location())).len() - 1)
    h(6pt)
    box(width: 1fr, text(fill: line-colour, repeat(".", gap: 3pt)))
    h(6pt)
    it.page()
  })))
  outline(title: none)
  pagebreak()
  if paper.changes != none {
    changes-of(paper, 1)
    pagebreak()
  }
  text-of(paper)
} else {
  for (place, paper) in data.papers.enumerate() {
    if place > 0 { pagebreak() }
    [#heading(level: 1, paper.number + ". " + paper.title) #label("paper-" + str(place))]
    resolution-of(paper, 2)
    changes-of(paper, 2)
    part(2, words.text)
    text-of(paper)
  }
}
`;
