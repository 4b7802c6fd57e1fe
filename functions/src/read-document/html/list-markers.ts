import { formatNumber } from '../number-format.ts';
import { styleOf } from './inline-style.ts';
import { attributeOf, type HtmlElement } from './parse-html.ts';

/** Number formats by the values of `type` and `list-style-type`. */
const numberFormats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'arabic-indic': 'hindiNumbers',
  hebrew: 'hebrew1',
};
const bullets: Readonly<Record<string, string>> = { disc: '•', circle: '◦', square: '▪' };
const bulletsByDepth = ['•', '◦', '▪'];

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*-?\d{1,9}\s*$/u.test(text) ? Number(text) : undefined;

/** A list that is open while its items are read. */
export interface OpenList {
  readonly id: string;
  readonly depth: number;
  readonly element: HtmlElement;
  /** Number of the next item of an ordered list. */
  next: number;
  readonly step: 1 | -1;
}

/** Returns a list before its first item: HTML numbers from `start`, and a reversed list down from its length. */
export const openedList = (element: HtmlElement, id: string, depth: number): OpenList => {
  const isReversed = attributeOf(element, 'reversed') !== undefined;
  const items = element.childNodes.filter((node) => node.nodeName === 'li').length;
  const next = whole(attributeOf(element, 'start')) ?? (isReversed ? items : 1);
  return { id, depth, element, next, step: isReversed ? -1 : 1 };
};

const typeOf = (element: HtmlElement): string | undefined => {
  const style = styleOf(element);
  const named = style.get('list-style-type') ?? style.get('list-style');
  // A string is a marker as it is; of the shorthand, the word that names a marker counts.
  const string = /["']([^"']*)["']/u.exec(named ?? '')?.[1];
  if (string !== undefined) return `"${string}`;
  const words = (named ?? '').toLowerCase().split(/\s+/u);
  const known = words.find((word) => word === 'none' || word in numberFormats || word in bullets);
  const type = attributeOf(element, 'type');
  return known ?? (type === undefined || type.length === 1 ? type : type.toLowerCase());
};

/** Returns the depth of an item from 0, which Word on the web and Google Docs say, whatever lists they put it in. */
export const depthOf = (list: OpenList, item: HtmlElement): number => {
  const level = whole(attributeOf(item, 'data-aria-level') ?? attributeOf(item, 'aria-level'));
  return Math.min(8, Math.max(0, level === undefined ? list.depth : level - 1));
};

/** Counts an item and returns the marker that a browser draws before it; '' where it draws none. */
export const markerOf = (list: OpenList, item: HtmlElement): string => {
  const number = whole(attributeOf(item, 'value')) ?? list.next;
  list.next = number + list.step;
  const isOrdered = list.element.tagName === 'ol';
  const type = typeOf(item) ?? typeOf(list.element);
  if (type === 'none') return '';
  if (type?.startsWith('"') === true) return type.slice(1).trim();
  const bullet = bullets[type ?? ''];
  if (bullet !== undefined) return bullet;
  const format = numberFormats[type ?? ''];
  if (format !== undefined || isOrdered) {
    const counted = formatNumber(number, format ?? 'decimal', 'ar');
    // Word on the web says the text of the label with a place for its number, «(%1)».
    const text = attributeOf(item, 'data-leveltext') ?? '';
    return /^[^%]*%[1-9][^%]*$/u.test(text) ? text.replace(/%[1-9]/u, counted).trim() : `${counted}.`;
  }
  return bulletsByDepth[Math.min(list.depth, bulletsByDepth.length - 1)] ?? '•';
};
