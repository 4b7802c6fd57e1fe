import {
  childOf,
  childrenOf,
  descendantsOf,
  isOn,
  textIn,
  valueOf,
  wholeOf,
  type XmlElement,
} from './xml.ts';

interface OpenField {
  code: string;
  isInResult: boolean;
  readonly begin: XmlElement;
}

/** The code of a field whose result is a table of contents or of figures. */
const contentsCode = /^\s*TOC\b/iu;

/** Returns the marks of fields that never end; Word shows the text after such a mark as if it were not there. */
const unendedMarks = (story: XmlElement): ReadonlySet<XmlElement> => {
  const open: XmlElement[][] = [];
  const unended = new Set<XmlElement>();
  for (const mark of descendantsOf(story)) {
    if (mark.name !== 'w:fldChar') continue;
    const type = mark.attributes['w:fldCharType'];
    if (type === 'begin') open.push([mark]);
    else if (open.length === 0) unended.add(mark);
    else if (type === 'separate') open.at(-1)?.push(mark);
    else open.pop();
  }
  for (const marks of open) for (const mark of marks) unended.add(mark);
  return unended;
};

/** Returns the sign or the choice that a field of an old form shows and has no result for. */
const shownByForm = (begin: XmlElement): string => {
  const data = childOf(begin, 'w:ffData');
  const box = childOf(data, 'w:checkBox');
  if (box !== undefined) {
    const state = childOf(box, 'w:checked') ?? childOf(box, 'w:default');
    return isOn(state) ? '☒' : '☐';
  }
  const list = childOf(data, 'w:ddList');
  const chosen = wholeOf(valueOf(list, 'w:result')) ?? wholeOf(valueOf(list, 'w:default')) ?? 0;
  return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
};

/** The fields of one story, of which results are text and codes are not; they nest and may span paragraphs. */
export class Fields {
  readonly #unended: ReadonlySet<XmlElement>;
  readonly #open: OpenField[] = [];

  constructor(story: XmlElement) {
    this.#unended = unendedMarks(story);
  }

  /** Takes a mark of a field and returns the text that the field shows without a result of its own. */
  take(mark: XmlElement): string {
    if (this.#unended.has(mark)) return '';
    const type = mark.attributes['w:fldCharType'];
    if (type === 'begin') {
      this.#open.push({ code: '', isInResult: false, begin: mark });
      return '';
    }
    const field = this.#open.at(-1);
    if (field === undefined) return '';
    if (type === 'separate') {
      field.isInResult = true;
      return '';
    }
    this.#open.pop();
    if (field.isInResult || !this.isShown) return '';
    // A button's code ends with the words that are on the button.
    return /^\s*MACROBUTTON\s+\S+\s+(.*)$/isu.exec(field.code)?.[1]?.trim() ?? shownByForm(field.begin);
  }

  addCode(element: XmlElement): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.isInResult) field.code += textIn(element);
  }

  /** Whether text that is read now is text of the document. */
  get isShown(): boolean {
    return this.#open.every((field) => field.isInResult);
  }

  get isInContents(): boolean {
    return this.#open.some((field) => contentsCode.test(field.code));
  }
}
