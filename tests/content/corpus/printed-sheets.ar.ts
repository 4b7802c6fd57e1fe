/*
 * Sheets print more than their text, as this code of Typst says: watermarks, stamps, frames, letterheads that are tables,
 * numbers of forms along an edge.
 */

/** Sheets by their names, each with the document of the corpus that is set on it. */
export const printedSheets: readonly {
  readonly name: string;
  readonly document: string;
  readonly sheet: string;
}[] = [
  {
    name: 'a watermark aslant across a table',
    document: 'aid',
    sheet: '#set page(background: rotate(-45deg, text(size: 120pt, fill: luma(220))[نسخة]))',
  },
  {
    name: 'a level watermark over its lines',
    document: 'conduct',
    sheet:
      '#set page(foreground: place(center + horizon, text(size: 80pt, fill: rgb(200, 0, 0, 40))[مسودة غير معتمدة]))',
  },
  {
    name: 'small watermarks in rows',
    document: 'ethics',
    sheet:
      '#set page(background: place(dy: 100pt, grid(columns: 3, column-gutter: 60pt, row-gutter: 120pt, ..range(12).map(_ => rotate(-30deg, text(size: 24pt, fill: luma(225))[نسخة للاطلاع])))))',
  },
  {
    name: 'stamps over its end',
    document: 'giving',
    sheet:
      '#show: it => { it; place(dy: -90pt, dx: 60pt, rotate(-18deg, box(stroke: 2pt + blue, inset: 8pt, text(fill: blue, weight: "bold")[اعتمد مجلس الإدارة \\ 1446/04/10هـ]))); place(dy: -40pt, dx: 300pt, circle(radius: 40pt, stroke: 2pt + blue, align(center + horizon, text(fill: blue, size: 10pt)[ختم الجمعية]))) }',
  },
  {
    name: 'the number of a form along an edge',
    document: 'interests',
    sheet:
      '#set page(background: place(left + horizon, dx: 6mm, rotate(-90deg, reflow: true, text(size: 9pt)[نموذج رقم QF-12 الإصدار الثاني - لا يعد نسخة مضبوطة عند الطباعة])))',
  },
  {
    name: 'a table at the head of each page',
    document: 'matrix',
    sheet:
      '#set page(margin: (top: 4.6cm, x: 2cm, bottom: 2cm), header: text(size: 9pt, table(columns: (1fr, 2fr, 1fr, 1fr), align: center, table.cell(rowspan: 2)[جمعية واحة العطاء], table.cell(rowspan: 2, data.title), [إدارة الحوكمة], [نموذج معتمد], [الصفحة], context [#counter(page).display() من #counter(page).final().at(0)])))',
  },
  {
    name: 'a frame, a letterhead and «صفحة 1 من 3»',
    document: 'bylaw',
    sheet:
      '#set page(background: { rect(width: 100% - 1.6cm, height: 100% - 1.6cm, stroke: 1.5pt); place(center + horizon, rect(width: 100% - 1.9cm, height: 100% - 1.9cm, stroke: 0.5pt)) }, header: grid(columns: (1fr, auto), align: (right, left), text(size: 9pt)[المملكة العربية السعودية\\ جمعية واحة العطاء\\ مسجلة برقم (1234)], circle(radius: 14pt, fill: teal)), footer: align(center, text(size: 9pt, context [صفحة #counter(page).display() من #counter(page).final().at(0)])))',
  },
  {
    name: 'heads of columns that stand sideways',
    document: 'matrix',
    sheet: '#show table.cell.where(y: 1): it => rotate(-90deg, reflow: true, it)',
  },
  {
    name: 'two columns',
    document: 'statute',
    sheet: '#set page(columns: 2)',
  },
  {
    name: 'tables on landscape sheets',
    document: 'retention',
    sheet: '#show table: it => page(flipped: true, it)',
  },
];
