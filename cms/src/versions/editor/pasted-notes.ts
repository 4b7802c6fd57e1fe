import type { PastedLine, PastedNote } from '@mithaq/domain/reading/lines/evidence-of-lines';

/** Signs that hold the place of a footnote's number while lines are read; no document has them. */
const [BEGIN, END] = ['\uE0F0', '\uE0F1'];
const place = new RegExp(` ?${BEGIN}(\\d+)${END}`, 'gu');

/** Addresses by which Word, Google Docs and LibreOffice lead from a footnote's number to the note. */
const toNote = /#(?:_?(?:ftn|edn|ftnt)\d+|sd(?:foot|end)note\d+sym)$/u;

const textOf = (element: Element): string => element.textContent.replace(/\s+/gu, ' ').trim();

/** Returns the link in the note that leads back to a number in the text. */
const wayBack = (body: HTMLElement, note: string): HTMLAnchorElement | undefined =>
  [...body.querySelectorAll('a')].find(({ href }) => {
    const [, name = ''] = /#(.*)$/u.exec(href) ?? [];
    return (
      name ===
      note
        .replace(/^(_?(?:ftn|edn))(?=\d)/u, '$1ref')
        .replace(/^ftnt(?=\d)/u, 'ftnt_ref')
        .replace(/^(sd(?:foot|end)note\d+)sym$/u, '$1anc')
    );
  });

/**
 * Takes the footnotes out of a pasted document: each number in the text becomes a place, and its note leaves the body.
 * A number whose note was not copied along stays text.
 */
export const takeNotes = (body: HTMLElement): Omit<PastedNote, 'at'>[] => {
  const notes: Omit<PastedNote, 'at'>[] = [];
  for (const link of body.querySelectorAll('a')) {
    const [address] = toNote.exec(link.href) ?? [];
    const back = address === undefined ? undefined : wayBack(body, address.slice(1));
    const whole = back?.closest('[style*="mso-element:footnote"], [style*="mso-element:endnote"]');
    const note = whole ?? back?.closest('p, li, div');
    if (back === undefined || note === null || note === undefined || note.contains(link)) continue;
    const label = textOf(link);
    back.remove();
    const text = textOf(note);
    note.remove();
    if (label === '' || text === '') continue;
    link.replaceWith(`${BEGIN}${String(notes.length)}${END}`);
    notes.push({ label: label.slice(0, 20), text });
  }
  return notes;
};

/** Returns a line with its footnotes at the places of their numbers. */
export const withNotes = (line: PastedLine, notes: readonly Omit<PastedNote, 'at'>[]): PastedLine => {
  const placed: PastedNote[] = [];
  let text = '';
  let from = 0;
  for (const { 0: all, 1: number, index } of line.text.matchAll(place)) {
    text += line.text.slice(from, index);
    from = index + all.length;
    const note = notes[Number(number)];
    if (note !== undefined) placed.push({ ...note, at: text.length });
  }
  return placed.length === 0 ? line : { ...line, text: text + line.text.slice(from), notes: placed };
};
