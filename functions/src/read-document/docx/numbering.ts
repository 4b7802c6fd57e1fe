import { childOf, childrenOf, isOn, valueOf, wholeOf, type XmlElement } from './xml.ts';
import type { Style, Styles } from './styles.ts';

/** A level of a list as `word/numbering.xml` defines it (ECMA-376 part 1, 17.9.6). */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** Text of the label with a place for each number: «%1-%2.». */
  readonly text: string;
  /** Depth, from 1, of the level whose paragraphs restart this one; 0 for never. */
  readonly restart: number | undefined;
  /** Whether all numbers of the label are decimal, whatever the format of their levels. */
  readonly isLegal: boolean;
  readonly style: string | undefined;
  readonly run: XmlElement | undefined;
}

/** A list: a definition that lists may share, with what this one overrides. */
export interface List {
  readonly id: string;
  /** The definition; lists of one definition go on counting where another of them ended. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

const LAST_LEVEL = 8;

/** `custom` formats are patterns; «001, 002, 003, …» is the only kind that Word writes, with more or fewer zeros. */
const formatOf = (format: XmlElement | undefined): string => {
  const value = format?.attributes['w:val'] ?? 'decimal';
  if (value !== 'custom') return value;
  const zeros = /^(0+)1,/u.exec(format?.attributes['w:format'] ?? '')?.[1];
  return zeros === undefined ? 'decimal' : `zeros ${zeros.length + 1}`;
};

/** Word writes formats of later versions as alternatives, of which the first is the true one. */
const numberFormat = (level: XmlElement): XmlElement | undefined =>
  childOf(childOf(childOf(level, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt') ??
  childOf(level, 'w:numFmt');

const levelOf = (level: XmlElement): ListLevel => ({
  // Without the element a level starts at 0 (17.9.25); Word always writes it.
  start: Math.max(0, wholeOf(valueOf(level, 'w:start')) ?? 0),
  format: formatOf(numberFormat(level)),
  text: valueOf(level, 'w:lvlText') ?? '',
  restart: wholeOf(valueOf(level, 'w:lvlRestart')),
  isLegal: isOn(childOf(level, 'w:isLgl')),
  style: valueOf(level, 'w:pStyle'),
  run: childOf(level, 'w:rPr'),
});

const levelsOf = (parent: XmlElement | undefined): Map<number, ListLevel> =>
  new Map(
    childrenOf(parent, 'w:lvl').flatMap((level) => {
      const depth = wholeOf(level.attributes['w:ilvl']);
      return depth === undefined || depth < 0 || depth > LAST_LEVEL ? [] : [[depth, levelOf(level)] as const];
    }),
  );

/** The lists of a document: `word/numbering.xml`. */
export class Numbering {
  readonly #lists = new Map<string, List>();

  constructor(root: XmlElement | undefined, styles: Styles) {
    const definitions = new Map(
      childrenOf(root, 'w:abstractNum').map((element) => [
        element.attributes['w:abstractNumId'] ?? '',
        element,
      ]),
    );
    const numbers = new Map(
      childrenOf(root, 'w:num').map((element) => [element.attributes['w:numId'] ?? '', element]),
    );
    // A definition may be that of a list style, which names a list whose definition has the levels.
    const resolved = (id: string, depth = 0): string => {
      const style = valueOf(definitions.get(id), 'w:numStyleLink');
      if (style === undefined || depth > LAST_LEVEL) return id;
      const linked = [...definitions].find(([, element]) => valueOf(element, 'w:styleLink') === style)?.[0];
      if (linked !== undefined) return linked;
      const number = valueOf(childOf(styles.chain('numbering', style)[0]?.paragraph, 'w:numPr'), 'w:numId');
      const next = number === undefined ? undefined : valueOf(numbers.get(number), 'w:abstractNumId');
      return next === undefined || next === id ? id : resolved(next, depth + 1);
    };
    for (const [id, element] of numbers) {
      const named = valueOf(element, 'w:abstractNumId');
      if (named === undefined || id === '0') continue;
      const definition = resolved(named);
      const levels = levelsOf(definitions.get(definition));
      const startOverrides = new Map<number, number>();
      for (const override of childrenOf(element, 'w:lvlOverride')) {
        const depth = wholeOf(override.attributes['w:ilvl']) ?? 0;
        const own = childOf(override, 'w:lvl');
        if (own !== undefined) levels.set(depth, levelOf(own));
        const start = wholeOf(valueOf(override, 'w:startOverride'));
        if (start !== undefined) startOverrides.set(depth, Math.max(0, start));
      }
      this.#lists.set(id, { id, definition, levels, startOverrides });
    }
  }

  /**
   * Returns the list of a paragraph and its depth in it, by its own `numPr` and those of its style and the styles that
   * this is based on; undefined where it has none, or where 0 switches the style's off. A style's depth is that of the
   * level that names the style.
   */
  of(numPr: XmlElement | undefined, styles: readonly Style[]): { list: List; level: number } | undefined {
    const ofStyles = styles.map(({ id, paragraph }) => ({ id, numPr: childOf(paragraph, 'w:numPr') }));
    const id =
      valueOf(numPr, 'w:numId') ??
      ofStyles.map((style) => valueOf(style.numPr, 'w:numId')).find((value) => value !== undefined);
    const list = id === undefined ? undefined : this.#lists.get(id);
    if (list === undefined) return undefined;
    const direct = wholeOf(valueOf(numPr, 'w:ilvl'));
    const level = direct ?? this.#levelOfStyle(list, ofStyles) ?? 0;
    return { list, level: Math.min(LAST_LEVEL, Math.max(0, level)) };
  }

  #levelOfStyle(
    list: List,
    styles: readonly { readonly id: string; readonly numPr: XmlElement | undefined }[],
  ): number | undefined {
    for (const { id, numPr } of styles) {
      for (const [depth, level] of list.levels) if (id !== '' && level.style === id) return depth;
      const own = wholeOf(valueOf(numPr, 'w:ilvl'));
      if (own !== undefined) return own;
    }
    return undefined;
  }
}
