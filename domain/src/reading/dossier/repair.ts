import type { DocumentKind } from '../../contracts/document-evidence.ts';
import type { Correction, SourceRemark } from '../../contracts/source-document.ts';
import type { ReadLine } from '../draft.ts';
import { withoutMarkdown } from '../lines/markdown-signs.ts';
import { documentRemarks, titleBeginnings } from '../reading-words.ar.ts';

/** Longest words of a correction and of a remark. */
const LONGEST_QUOTE = 500;
/** Most words of one beginning and length among which a damaged word is sought. */
const MOST_ALIKE = 500;
/** Lines of a text in visual order, before its signs are moved. */
const LEAST_VISUAL = 3;

const words = /[\p{L}\p{M}\u0640]+/gu;
const arabicLetter = /\p{Script=Arabic}/u;
const otherLetter = /(?![\p{Script=Arabic}\u0640])\p{L}/u;

export interface Found {
  readonly corrections: Correction[];
  readonly remarks: SourceRemark[];
}

/**
 * Adds a correction of words of a line. It quotes as much of the line as makes the words unique in it, as the rule for
 * corrections asks.
 */
const correct = (
  { corrections }: Found,
  { number, raw }: ReadLine,
  code: Correction['code'],
  at: number,
  printed: string,
  corrected: string,
): void => {
  let [from, to] = [at, at + printed.length];
  const isUnique = (): boolean => {
    const quote = raw.slice(from, to);
    return raw.indexOf(quote) === raw.lastIndexOf(quote);
  };
  while (!isUnique() && (from > 0 || to < raw.length)) {
    from = Math.max(0, raw.lastIndexOf(' ', from - 2) + 1);
    const next = raw.indexOf(' ', to + 1);
    to = next < 0 ? raw.length : next;
  }
  const quote = raw.slice(from, to);
  if (quote.length > 2000 || raw.slice(at, at + printed.length) !== printed) return;
  corrections.push({
    code,
    line: number,
    printed: quote,
    corrected: raw.slice(from, at) + corrected + raw.slice(at + printed.length, to),
  });
};

export type Repair = (line: ReadLine, found: Found) => ReadLine;

const replaced = (line: ReadLine, printed: string, corrected: string): ReadLine => ({
  ...line,
  text: line.text.replace(printed, () => corrected).trim(),
});

/** Corrects what lies between the first and the last difference of a line and its repaired text. */
const correctSpan = (found: Found, line: ReadLine, repaired: string): void => {
  const { raw } = line;
  let from = 0;
  while (from < repaired.length && raw[from] === repaired[from]) from += 1;
  let end = 0;
  while (end < repaired.length - from && raw.at(-1 - end) === repaired.at(-1 - end)) end += 1;
  const [printed, corrected] = [
    raw.slice(from, raw.length - end),
    repaired.slice(from, repaired.length - end),
  ];
  if (printed !== '') correct(found, line, 'section.markdown', from, printed, corrected);
};

/** Takes the sign of a heading off, or the single stars and underscores around a whole line. */
const headingSigns: Repair = (line, found) => {
  const sign = /^#{1,6}(?=\s)/u.exec(line.text)?.[0];
  if (sign !== undefined) {
    const word = /^#{1,6}\s+\S+/u.exec(line.raw.trimStart())?.[0];
    if (word !== undefined) {
      correct(found, line, 'section.markdown', line.raw.indexOf(word), word, word.replace(/^#+\s+/u, ''));
    }
    return { ...replaced(line, sign, ''), markup: sign.length };
  }
  const bold = /^(?<sign>\*\*?|__)(?<words>[^\s*_][^*_]*)(?<!\s)\k<sign>(?<end>\s*[:：]?)$/u.exec(line.text);
  if (bold === null) return line;
  const text = `${bold.groups?.['words'] ?? ''}${bold.groups?.['end'] ?? ''}`.trim();
  correct(found, line, 'section.markdown', line.raw.indexOf(line.text), line.text, text);
  return { ...line, text, markup: 3 };
};

/**
 * Takes the signs of Markdown off a line: of a heading, of bold words, of links. Messages print a line in bold letters
 * between single stars.
 */
export const withoutMarkdownSigns: Repair = (line, found) => {
  const whole = /^(?<sign>#{1,6})\s+(?<words>\S.*)$/u.exec(line.text)?.groups;
  const words = whole?.['words'] ?? line.text;
  const plain = withoutMarkdown(words);
  if (plain !== words) {
    const isBold = words.replace(/\s*[:：]$/u, '').replace(/^(\*{2,3}|__)(?<inner>[^*_]+)\1$/u, '') === '';
    correctSpan(found, line, withoutMarkdown(line.raw.replace(/^(\s*)#{1,6}\s+/u, '$1')));
    const markup = whole?.['sign']?.length ?? (isBold ? 3 : undefined);
    return { ...line, text: plain.trim(), ...(markup === undefined ? {} : { markup }) };
  }
  return headingSigns(line, found);
};

const shapes: readonly (readonly [RegExp, string])[] = [
  [/ی/gu, 'ي'],
  [/ک/gu, 'ك'],
];

/** Replaces letters of a Persian keyboard in Arabic words; a line with letters that Arabic lacks is Persian itself. */
const lookalikes: Repair = (line, found) => {
  if (!/[یک]/u.test(line.text) || /[پچژگ]/u.test(line.text)) return line;
  const meant = (text: string): string => shapes.reduce((done, [sign, by]) => done.replace(sign, by), text);
  for (const { 0: word, index } of line.raw.matchAll(words)) {
    if (word !== meant(word)) correct(found, line, 'char.lookalike', index, word, meant(word));
  }
  return { ...line, text: meant(line.text) };
};

/**
 * Repairs words that lost a letter to another script or were broken by a space, where the document itself has the
 * whole word elsewhere; where it has not, a remark asks a person.
 */
const brokenWords = (lines: readonly ReadLine[]): Repair => {
  const known = new Map<string, number>();
  for (const { text } of lines)
    for (const [word] of text.matchAll(words)) known.set(word, (known.get(word) ?? 0) + 1);
  const byShape = Map.groupBy(known.keys(), (word) => `${word.slice(0, 2)}${String(word.length)}`);
  // A word is whole with and without the particles that are written together with it.
  const isWhole = (word: string): boolean =>
    known.has(word) || (/^[وفبلك]/u.test(word) && word.length > 4 && known.has(word.slice(1)));
  const remark = (found: Found, line: ReadLine, printed: string, text: string, code: SourceRemark['code']) =>
    found.remarks.push({ code, line: line.number, printed: printed.slice(0, LONGEST_QUOTE), remark: text });

  const foreign: Repair = (line, found) => {
    let text = line.text;
    for (const { 0: word } of line.text.matchAll(words)) {
      if (!arabicLetter.test(word) || !otherLetter.test(word)) continue;
      const shape =
        /^(?<before>[\p{Script=Arabic}\p{M}]*)(?<other>(?:(?!\p{Script=Arabic})\p{L})+)(?<after>[\p{Script=Arabic}\p{M}]*)$/u.exec(
          word,
        )?.groups;
      const [before = '', other = '', after = ''] = [shape?.['before'], shape?.['other'], shape?.['after']];
      const length = before.length + Array.from(other).length + after.length;
      const alike = byShape.get(`${before.slice(0, 2)}${String(length)}`) ?? [];
      const meant = alike
        .slice(0, MOST_ALIKE)
        .filter((whole) => !otherLetter.test(whole) && whole.startsWith(before) && whole.endsWith(after));
      if (
        shape !== undefined &&
        before.length + after.length >= 3 &&
        meant.length === 1 &&
        meant[0] !== undefined
      ) {
        correct(found, line, 'char.foreignScript', line.raw.indexOf(word), word, meant[0]);
        text = text.replace(word, meant[0]);
      } else {
        remark(found, line, word, documentRemarks.foreignScript, 'char.foreignScript');
      }
    }
    return text === line.text ? line : { ...line, text };
  };

  const single =
    /(?<![\p{L}\p{M}\p{N}])(?<before>\p{L}{2,}) (?<letter>[بتثجحخدذرزسشصضطظعغفقكلمني])(?![\p{L}\p{M}.\-–)/:ـ])/u;
  const cut = /(?:^|\s)(?<printed>(?!هـ)\p{L}*ـ \p{L}{2,})/u;
  const pieces: Repair = (line, found) => {
    const open = cut.exec(line.raw)?.groups?.['printed'];
    if (open !== undefined) remark(found, line, open, documentRemarks.brokenWord, 'char.brokenWord');
    const groups = single.exec(line.text)?.groups;
    const [before = '', letter = ''] = [groups?.['before'], groups?.['letter']];
    if (groups === undefined) return line;
    const printed = `${before} ${letter}`;
    const whole = `${before}${letter}`;
    if (isWhole(whole) && !line.raw.includes(whole)) {
      correct(found, line, 'char.brokenWord', line.raw.indexOf(printed), printed, whole);
      return replaced(line, printed, whole);
    }
    if (line.raw.includes(printed))
      remark(found, line, printed, documentRemarks.brokenWord, 'char.brokenWord');
    return line;
  };
  return (line, found) => pieces(foreign(line, found), found);
};

const beginsWithEnd = /^(?<sign>[.:،؛])\s+(?<rest>\S.*)$/u;
const endsWithNumber = /^(?<text>.*?[\p{L})])\s*(?<marker>ـ{1,}\s*[0-9٠-٩]{1,2})$/u;

const numberInside =
  /^(?<before>\p{L}(?:.*?(?!ـ)\p{L})?)\s*(?<marker>ـ{2,}\s*[0-9٠-٩]{1,2})\s+(?<after>\S.*)$/u;

/** Puts signs and numbers of a text in visual order back to their end of the line. */
const visualOrder: Repair = (line, found) => {
  const moved = beginsWithEnd.exec(line.text)?.groups;
  let text = moved === undefined ? line.text : `${moved['rest'] ?? ''}${moved['sign'] ?? ''}`;
  const numbered = endsWithNumber.exec(text.replace(/[.:،؛]$/u, ''))?.groups;
  const end = /[.:،؛]$/u.exec(text)?.[0] ?? '';
  const inside = numbered === undefined ? numberInside.exec(text)?.groups : undefined;
  if (numbered !== undefined) text = `${numbered['marker'] ?? ''} ${numbered['text'] ?? ''}${end}`;
  if (inside !== undefined) {
    text = `${inside['marker'] ?? ''} ${inside['before'] ?? ''} ${inside['after'] ?? ''}`;
  }
  if (text === line.text || line.raw.length > 2000) return line;
  found.corrections.push({
    code: (numbered ?? inside) === undefined ? 'pdf.visualOrder' : 'list.numberAfterText',
    line: line.number,
    printed: line.raw,
    corrected: text,
  });
  return { ...line, text };
};

/** Puts the first word of a title in visual order back to its beginning. */
const titleInOrder: Repair = (line, found) => {
  const all = line.text.split(' ');
  const last = all.at(-1) ?? '';
  if (all.length < 3 || !titleBeginnings.includes(last) || titleBeginnings.includes(all[0] ?? ''))
    return line;
  const text = [last, ...all.slice(0, -1)].join(' ');
  found.corrections.push({ code: 'pdf.visualOrder', line: line.number, printed: line.raw, corrected: text });
  return { ...line, text };
};

const stray = /(?:^|\s)[ني](?=\s|$)/u;

/** Names the lines of a text in visual order that no rule can put in order. */
const strayLetters: Repair = (line, { remarks }) => {
  if (stray.test(line.text)) {
    remarks.push({
      code: 'pdf.visualOrder',
      line: line.number,
      printed: line.text.slice(0, LONGEST_QUOTE),
      remark: documentRemarks.visualOrder,
    });
  }
  return line;
};

/** Names words in which a copy from a PDF may have swapped lam and alef, because the document has the other one, too. */
const swappedLamAlef = (lines: readonly ReadLine[]): Repair => {
  const known = new Set(lines.flatMap(({ text }) => text.match(words) ?? []));
  return (line, { remarks }) => {
    for (const word of new Set(line.text.match(words) ?? [])) {
      const meant = word.replace(
        /^(ال)?(.*?)ال(.+)$/u,
        (_all, article: string | undefined, head: string, tail: string) => `${article ?? ''}${head}لا${tail}`,
      );
      if (meant !== word && word.length >= 5 && known.has(meant)) {
        remarks.push({
          code: 'ligature.lamAlefSwapped',
          line: line.number,
          printed: word,
          remark: documentRemarks.lamAlef(meant),
        });
      }
    }
    return line;
  };
};

/**
 * Undoes what a machine did to lines on their way here, by the mechanical codes alone: each change is a correction, and
 * whatever asks for the choice of a word is a remark. Signs are moved only in a text that lost its order in a copy;
 * files of Word and pages are read in their order.
 */
export const repairLines = (
  lines: readonly ReadLine[],
  kind: DocumentKind,
): { readonly lines: ReadLine[]; readonly isVisual: boolean } & Found => {
  const found: Found = { corrections: [], remarks: [] };
  const isCopied = kind === 'text' || kind === 'html' || kind === 'doc';
  const isVisual = isCopied && lines.filter(({ text }) => beginsWithEnd.test(text)).length >= LEAST_VISUAL;
  const repairs: readonly Repair[] = [
    ...(isCopied ? [withoutMarkdownSigns] : []),
    lookalikes,
    brokenWords(lines),
    ...(isCopied ? [swappedLamAlef(lines)] : []),
    ...(isVisual ? [visualOrder, strayLetters] : []),
  ];
  const repaired = lines.map((line) => repairs.reduce((done, repair) => repair(done, found), line));
  const [first] = repaired;
  if (isVisual && first !== undefined) repaired[0] = titleInOrder(first, found);
  return { lines: repaired, isVisual, ...found };
};
