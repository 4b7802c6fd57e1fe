import { childOf, childrenOf, valueOf, type XmlElement } from './xml.ts';

/** A style of paragraphs, characters, tables or lists. */
export interface Style {
  readonly id: string;
  /** Name in English for the styles that Word brings, whatever the language of its menus. */
  readonly name: string;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
  readonly table: XmlElement | undefined;
}

interface DefinedStyle extends Style {
  readonly type: string;
  readonly basedOn: string | undefined;
  readonly isDefault: boolean;
}

/** Styles that are based on one another further than this are damage. */
const CHAIN_LIMIT = 30;

/** The styles of a document: `word/styles.xml`. */
export class Styles {
  readonly #styles = new Map<string, DefinedStyle>();
  readonly #chains = new Map<string, readonly Style[]>();
  readonly #defaults: readonly Style[];

  constructor(root: XmlElement | undefined) {
    for (const style of childrenOf(root, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (id === undefined || this.#styles.has(id)) continue;
      this.#styles.set(id, {
        id,
        name: (valueOf(style, 'w:name') ?? '').trim().toLowerCase(),
        type: style.attributes['w:type'] ?? 'paragraph',
        basedOn: valueOf(style, 'w:basedOn'),
        isDefault: /^(?:1|true|on)$/iu.test(style.attributes['w:default'] ?? ''),
        paragraph: childOf(style, 'w:pPr'),
        run: childOf(style, 'w:rPr'),
        table: childOf(style, 'w:tblPr'),
      });
    }
    const defaults = childOf(root, 'w:docDefaults');
    this.#defaults = [
      {
        id: '',
        name: '',
        paragraph: childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'),
        run: childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'),
        table: undefined,
      },
    ];
  }

  #following(id: string | undefined, type: string): readonly Style[] {
    const chain: Style[] = [];
    let next = id === undefined ? undefined : this.#styles.get(id);
    while (next !== undefined && chain.length < CHAIN_LIMIT && !chain.includes(next)) {
      if (next.type === type) chain.push(next);
      next = next.basedOn === undefined ? undefined : this.#styles.get(next.basedOn);
    }
    return chain;
  }

  /**
   * Returns the style of a type, those that it is based on, nearest first, and, for paragraphs, the defaults of the
   * document. Without an id, and with the id of no style, the default style of the type counts.
   */
  chain(type: 'paragraph' | 'character' | 'table' | 'numbering', id: string | undefined): readonly Style[] {
    const key = `${type} ${id ?? ''}`;
    const kept = this.#chains.get(key);
    if (kept !== undefined) return kept;
    const own = this.#following(id, type);
    const fallback = type === 'paragraph' || type === 'table';
    const standard = [...this.#styles.values()].find((style) => style.isDefault && style.type === type)?.id;
    const chain = own.length > 0 || !fallback ? own : this.#following(standard, type);
    const whole = type === 'paragraph' ? [...chain, ...this.#defaults] : chain;
    this.#chains.set(key, whole);
    return whole;
  }
}
