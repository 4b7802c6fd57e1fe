import { templateBasis, templateBlocks } from './template-parts.ts';

/** Template of a policy version in Typst; its data is made by `printed-policy.ts`. */
export const policyTemplate = String.raw`${templateBasis}#let running-head = context {
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

${templateBlocks}// Cover.
#page(header: none, footer: none, margin: (top: 3.2cm, bottom: 2.2cm, x: 2.6cm), {
  align(center, {
    if sys.inputs.emblem == "none" { star(46pt) } else { emblem(64pt, words.emblemAlt) }
    v(10pt)
    text(size: 17pt, weight: "bold", data.association.name)
    if data.association.letterhead != none {
      v(2pt)
      text(size: 10.5pt, fill: soft, data.association.letterhead)
    }
    v(1fr)
    {
      show title: set text(size: 27pt, weight: "bold")
      show title: set par(leading: 0.8em)
      balanced(title())
    }
    v(14pt)
    text(size: 14pt, fill: soft, data.documentType)
    if data.demonstration == none {
      v(10pt)
      set par(leading: 0.8em)
      balanced(text(size: 13.5pt, weight: "bold", data.approval.sentence))
    }
  })
  v(1fr)
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
  let labels = data.divisions.map(division => division.label) + (data.approval.title,)
  show outline.entry: it => block(above: 0.95em, link(it.element.location(), it.indented(none, {
    labels.at(query(heading.where(outlined: true).before(it.element.location())).len() - 1)
    h(6pt)
    box(width: 1fr, text(fill: line-colour, repeat(".", gap: 3pt)))
    h(6pt)
    it.page()
  })))
  outline(title: none)
}
// The text follows short contents on their page; long ones have theirs for themselves.
#context if query(heading.where(outlined: true)).len() > 12 { pagebreak() } else {
  v(0.9cm)
  pdf.artifact(line(length: 100%, stroke: hairline))
}

#for (place, division) in data.divisions.enumerate() {
  division-heading(division)
  clauses(division.list, ends: place == data.divisions.len() - 1)
}

// The approval follows the text, whole and with the end of it: the last page never holds a few lines alone.
#block(
  width: 100%, breakable: false, above: 1.6cm,
  inset: 3pt, stroke: hairline,
  block(width: 100%, inset: (x: 20pt, y: 14pt), stroke: if data.demonstration == none { 1.2pt + accent } else { (paint: line-colour, thickness: 1.2pt, dash: "dashed") }, {
    show heading: it => align(center, block(below: 0.8em, text(size: 15pt, weight: "bold", it.body)))
    heading(level: 1, data.approval.title)
    if data.demonstration != none {
      par(data.demonstration.text)
    } else {
      align(center, {
        par(text(weight: "bold", data.approval.board))
        balanced(data.approval.sentence)
      })
      if data.approval.orders != none { v(2pt); align(center, par(data.approval.orders)) }
      v(4pt)
      facts(data.approval.facts)
    }
  }),
)
`;
