import { foldArabic } from '../../text/fold.ts';
import type { DraftDefinitions, DraftField, Flow, Paragraph } from '../draft.ts';
import { bareHeading } from '../numbering/heading-key.ts';
import { announcesDefinitions, fieldLabel } from '../reading-words.ar.ts';
import { blankOf } from './read-tables.ts';

/** Limits of the text model. */
const MOST_FIELDS = 200;
const MOST_ENTRIES = 300;
/** Longest label of a field before its blank, and longest term before its meaning. */
const LONG_LABEL = 200;
const LONG_TERM = 60;
/** Two neighbours make definitions or a form; a lone one is a sentence with a colon or a blank. */
const LEAST = 2;

/** A run of dots or lines that somebody writes on. */
const blank = /(?:\.{4,}|(?:\.\s){4,}|…{2,}|_{3,}|ـ{5,}(?!\s*[\dـ٠-٩])|-{5,})/u;
const onlyBlanks = /^[\s._…ـ-]+$/u;
const blanks = new RegExp(blank.source, 'gu');
/** Signs of a day that stand between its blanks. */
const restOfDay = /^(?:\/\s*)*\/?\s*(?:(?:1[34]|20|١[٣٤]|٢٠)[\d٠-٩]{0,2}\s*)?(?:هـ?|م)?\.?$/u;
const box = /[□☐▢❏]/u;
/** A blank for a day: «/ / 14هـ», «(   /   /    )». */
const blankDay = /(?:^|[\s:(])\/\s*\/|\/\s+\//u;

/** Cuts a line with blanks into its fields: «الاسم: ...... التوقيع: ......». */
const fieldsOf = ({ printed, lines, marker }: Paragraph, isInForm: boolean): DraftField[] | undefined => {
  if (onlyBlanks.test(printed) && printed.replace(/\s/gu, '').length >= 4) return [];
  if (blank.test(printed)) {
    const parts = printed.split(blanks).map((part) => part.trim());
    const labels = parts
      .reduce<string[]>((some, part) => {
        // Signs of a day between its blanks belong to the label before them: «/ / 14هـ».
        const last = some.at(-1);
        return last !== undefined && restOfDay.test(part)
          ? [...some.slice(0, -1), `${last} ${part}`.trim()]
          : [...some, part];
      }, [])
      .filter((part) => /[\p{L}\p{N}]/u.test(part));
    if (labels.length === 0 || labels.some((label) => label.length > LONG_LABEL)) return undefined;
    // A sentence with a blank in its middle stays a paragraph, with its blank.
    const isSentence =
      labels.some((label) => !/[:：)]$/u.test(label) && label.split(' ').length > 6) ||
      (parts.length > 1 && parts[0] === '' && labels.some((label) => label.split(' ').length > 3));
    if (isSentence) return undefined;
    return labels.map((label) => ({ label, blank: blankOf(label), lines }));
  }
  if (box.test(printed) && printed.length <= LONG_LABEL) {
    return [{ label: printed.trim(), blank: 'box', lines }];
  }
  if (!isInForm || printed.length > LONG_LABEL || marker !== undefined) return undefined;
  const isLabel = /[:：]\s*$/u.test(printed) && fieldLabel.test(bareHeading(printed));
  const isDay = blankDay.test(printed) && printed.length <= LONG_TERM;
  return isLabel || isDay ? [{ label: printed.trim(), blank: blankOf(printed), lines }] : undefined;
};

/** Tells whether a paragraph is a label alone on its line, which is a field where its neighbours are. */
const isLabelAlone = ({ printed, marker }: Paragraph): boolean =>
  marker === undefined && /[:：]\s*$/u.test(printed) && fieldLabel.test(bareHeading(printed));

/**
 * Finds the forms among the paragraphs below a heading: lines with dots or boxes, and labels alone on their lines. A
 * line of dots alone belongs to the field before it. `isForm` says that the heading names one.
 */
export const withForms = (flow: readonly Flow[], isForm: boolean): Flow[] => {
  const found: Flow[] = [];
  let run: { paragraph: Paragraph; fields: DraftField[] }[] = [];
  const end = (): void => {
    const fields: DraftField[] = [];
    for (const one of run) {
      const last = fields.at(-1);
      if (one.fields.length === 0 && last !== undefined) {
        last.blank = 'lines';
        last.lines = [...last.lines, ...one.paragraph.lines];
      } else {
        fields.push(...one.fields);
      }
    }
    const isOne =
      fields.length >= LEAST ||
      (isForm && fields.length > 0) ||
      run.some(({ paragraph }) => blank.test(paragraph.printed));
    if (fields.length > 0 && isOne) {
      for (let from = 0; from < fields.length; from += MOST_FIELDS) {
        found.push({
          kind: 'block',
          block: { kind: 'form', captionLines: [], fields: fields.slice(from, from + MOST_FIELDS) },
        });
      }
    } else {
      found.push(...run.map(({ paragraph }): Flow => ({ kind: 'paragraph', paragraph })));
    }
    run = [];
  };
  for (const [index, one] of flow.entries()) {
    const next = flow[index + 1];
    const isBesideLabel =
      one.kind === 'paragraph' &&
      isLabelAlone(one.paragraph) &&
      (run.length > 0 ||
        (next?.kind === 'paragraph' && (isLabelAlone(next.paragraph) || blank.test(next.paragraph.printed))));
    const fields =
      one.kind === 'paragraph'
        ? fieldsOf(one.paragraph, isForm || isBesideLabel || run.length > 0)
        : undefined;
    if (one.kind === 'paragraph' && fields !== undefined && (fields.length > 0 || run.length > 0)) {
      run.push({ paragraph: one.paragraph, fields });
    } else {
      end();
      found.push(one);
    }
  }
  end();
  return found;
};

const definition = /^(?<term>[^:：]{2,60}?)\s*[:：]\s*[\p{Pd}\u2212]?\s*(?<meaning>\S.*)$/u;

/** Tells whether a paragraph announces definitions: «يقصد بالألفاظ الآتية المعاني المبينة أمامها:». */
export const announcesThem = (one: Flow): boolean =>
  one.kind === 'paragraph' &&
  /[:：]$/u.test(one.paragraph.printed) &&
  announcesDefinitions.test(foldArabic(one.paragraph.printed));

/**
 * Finds definitions among the paragraphs below a heading or behind a sentence that promises them: «المصطلح: معناه»,
 * without a number, because a number is kept as an item's marker.
 */
export const withDefinitions = (flow: readonly Flow[], isUnderHeading: boolean): Flow[] => {
  let isPromised = isUnderHeading;
  const found: Flow[] = [];
  let entries: DraftDefinitions['entries'] = [];
  let source: Flow[] = [];
  const end = (): void => {
    if (entries.length >= LEAST) {
      for (let from = 0; from < entries.length; from += MOST_ENTRIES) {
        found.push({
          kind: 'block',
          block: { kind: 'definitions', entries: entries.slice(from, from + MOST_ENTRIES) },
        });
      }
    } else {
      found.push(...source);
    }
    entries = [];
    source = [];
  };
  for (const one of flow) {
    if (one.kind === 'block') {
      end();
      found.push(one);
      continue;
    }
    const { paragraph } = one;
    const isPlain = paragraph.marker === undefined || ['bullet', 'dash'].includes(paragraph.marker.style);
    const words = paragraph.marker?.rest ?? paragraph.text;
    const groups = isPlain && paragraph.notes.length === 0 ? definition.exec(words)?.groups : undefined;
    const [term, meaning] = [groups?.['term'], groups?.['meaning']];
    if (
      isPromised &&
      term !== undefined &&
      meaning !== undefined &&
      term.length <= LONG_TERM &&
      meaning.length <= 8000 &&
      !/[.؛]/u.test(term)
    ) {
      entries.push({ term: term.trim(), meaning, lines: paragraph.lines });
      source.push(one);
    } else {
      end();
      found.push(one);
      isPromised = isUnderHeading || announcesThem(one);
    }
  }
  end();
  return found;
};

/** Tells whether words are a blank for a number or a day that was left empty or filled in by hand. */
export const hasBlankOfApproval = (text: string): boolean => {
  const folded = foldArabic(text);
  return (
    /(?:رقم|اجتماع\S{0,12}|جلس\S{0,12}|دور\S{0,12}|قرار\S{0,12})\s*(?:\(\s*[.…_ـ\s]*\)|[.…_]{2,})/u.test(
      folded,
    ) ||
    /(?:تاريخ|بتاريخ|وتاريخ|الموافق|يوم)\s*:?\s*\(?\s*(?:[.…_ـ\s]*\/\s*[.…_ـ\s]*\/|[.…_]{2,})/u.test(folded)
  );
};
