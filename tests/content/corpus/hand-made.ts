import { escaped, wordFile, type WordParts } from '../../../functions/test/support/word-file.ts';
import type { Block, Clause, CorpusDocument, Division } from './document.ts';
import { printed } from './document.ts';

/** How a paragraph stands in the file, where it is not simply typed. */
export interface Hand {
  /** Style of the paragraph by its id. */
  readonly style?: string;
  /** List and level by which Word counts the marker, which is then not typed. */
  readonly counted?: readonly [list: number, level: number];
  /** Words as they are typed, where they are others than marker and text as a person reads them. */
  readonly typed?: string;
  /** Runs as XML, in place of all words. */
  readonly runs?: string;
  /** More properties of the paragraph, and of its runs. */
  readonly properties?: string;
  readonly look?: string;
  /** Puts the paragraph into something else: a cell, a shape, a control. */
  readonly within?: (paragraph: string) => string;
  /** A footnote of the clause; `runs` refers to it. */
  readonly note?: string;
}

/** Runs as Word leaves them after years of edits: a text in pieces, with marks of its spelling checker between them. */
export const pieces = (text: string, look = ''): string => {
  const parts = text.match(/.{1,23}/gsu) ?? [];
  return parts
    .map(
      (part, at) =>
        `${at % 2 === 1 ? '<w:proofErr w:type="spellStart"/>' : ''}<w:r><w:rPr>${look}<w:rtl/></w:rPr><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>${at % 3 === 0 ? `<w:bookmarkStart w:id="${String(at)}" w:name="_b${String(at)}"/><w:bookmarkEnd w:id="${String(at)}"/>` : ''}`,
    )
    .join('');
};

/** Returns a paragraph as XML. */
export const typed = (text: string, hand: Hand = {}): string => {
  const { style, counted, runs, properties = '', look = '', within } = hand;
  const place =
    counted === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${String(counted[1])}"/><w:numId w:val="${String(counted[0])}"/></w:numPr>`;
  const own = `<w:p><w:pPr>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${place}<w:bidi/>${properties}</w:pPr>${runs ?? pieces(hand.typed ?? text, look)}</w:p>`;
  return within === undefined ? own : within(own);
};

interface OpenClause extends Clause {
  readonly items: Clause[];
}

interface Draft extends Omit<Division, 'blocks' | 'divisions'> {
  readonly blocks: Block[];
  readonly divisions: Draft[];
}

/**
 * A document that is written as Word's XML by hand, paragraph by paragraph, beside the structure that a person sees in
 * it. `CorpusDocument` alone would write all documents in the same hand.
 */
export class HandMade {
  readonly name: string;
  readonly title: string;
  readonly #parts: Omit<WordParts, 'body'>;
  readonly #divisions: Draft[] = [];
  readonly #open: Draft[] = [];
  /** The clause that the next one may stand in, and those around it. */
  #path: OpenClause[] = [];
  #body = '';
  facts: NonNullable<CorpusDocument['facts']> = [];

  constructor(name: string, title: string, parts: Omit<WordParts, 'body'> = {}) {
    this.name = name;
    this.title = title;
    this.#parts = parts;
  }

  /** Adds XML that is no part of the text: a cover, contents, an approval, the end of a section. */
  aside(xml: string): this {
    this.#body += xml;
    return this;
  }

  /** Adds a paragraph that is no part of the text. */
  line(text: string, hand: Hand = {}): this {
    return this.aside(typed(text, hand));
  }

  heading(depth: number, marker: string, heading: string, hand: Hand = {}): this {
    const one: Draft = {
      ...(marker === '' ? {} : { marker }),
      heading,
      look: 'style',
      blocks: [],
      divisions: [],
    };
    this.#open.length = Math.min(this.#open.length, depth - 1);
    (this.#open.at(-1)?.divisions ?? this.#divisions).push(one);
    this.#open.push(one);
    this.#path = [];
    return this.aside(typed(hand.counted === undefined ? printed({ marker, heading }) : heading, hand));
  }

  clause(depth: number, marker: string, text: string, hand: Hand = {}): this {
    const one: OpenClause = {
      kind: 'clause',
      ...(marker === '' ? {} : { marker }),
      text,
      items: [],
      ...(hand.note === undefined ? {} : { note: hand.note }),
      ...(hand.counted === undefined ? {} : { counted: { list: hand.counted[0], level: hand.counted[1] } }),
    };
    const parent = this.#path[depth - 1];
    if (parent === undefined) this.#open.at(-1)?.blocks.push(one);
    else parent.items.push(one);
    this.#path = [...this.#path.slice(0, depth), one];
    return this.aside(typed(hand.counted === undefined ? printed({ marker, text }) : text, hand));
  }

  /** Adds a table, definitions or a form by its XML, as a person sees it. */
  block(xml: string, block: Block): this {
    this.#open.at(-1)?.blocks.push(block);
    this.#path = [];
    return this.aside(xml);
  }

  get document(): CorpusDocument {
    return { name: this.name, title: this.title, divisions: this.#divisions, facts: this.facts };
  }

  get bytes(): Uint8Array {
    return wordFile({ ...this.#parts, body: this.#body });
  }
}
