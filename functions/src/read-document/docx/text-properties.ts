import type { NumberLanguage } from '../number-format.ts';
import type { ListLevel } from './numbering.ts';
import type { Style, Styles } from './styles.ts';
import { childOf, isOn, valueOf, wholeOf, type XmlElement } from './xml.ts';

const complexScript = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}/u;

/** A paragraph's properties: its own, then those of its styles, then those of the document. */
export class ParagraphProperties {
  readonly own: XmlElement | undefined;
  readonly styles: readonly Style[];
  readonly #styles: Styles;

  constructor(styles: Styles, own: XmlElement | undefined) {
    this.#styles = styles;
    this.own = own;
    this.styles = styles.chain('paragraph', valueOf(own, 'w:pStyle'));
  }

  find(name: string): XmlElement | undefined {
    const own = childOf(this.own, name);
    if (own !== undefined) return own;
    for (const { paragraph } of this.styles) {
      const found = childOf(paragraph, name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Returns a property of a run, or of the paragraph's mark, which a label is drawn like. */
  ofRun(run: XmlElement | undefined, name: string): XmlElement | undefined {
    const own = childOf(run, name);
    if (own !== undefined) return own;
    const style = valueOf(run, 'w:rStyle');
    for (const { run: found } of style === undefined ? [] : this.#styles.chain('character', style)) {
      const property = childOf(found, name);
      if (property !== undefined) return property;
    }
    for (const { run: found } of this.styles) {
      const property = childOf(found, name);
      if (property !== undefined) return property;
    }
    return undefined;
  }

  get mark(): XmlElement | undefined {
    return childOf(this.own, 'w:rPr');
  }

  isHidden(run: XmlElement | undefined): boolean {
    return isOn(this.ofRun(run, 'w:vanish'));
  }

  /** Arabic letters have a size and a weight of their own in Word; a line or a colour stresses letters of any script. */
  look(
    run: XmlElement | undefined,
    text: string,
  ): { size: number | undefined; bold: boolean; stressed: boolean } {
    const isComplex = isOn(this.ofRun(run, 'w:rtl')) || complexScript.test(text);
    const halfPoints = wholeOf(this.ofRun(run, isComplex ? 'w:szCs' : 'w:sz')?.attributes['w:val']);
    return {
      size: halfPoints === undefined || halfPoints <= 0 ? undefined : halfPoints / 2,
      bold: isOn(this.ofRun(run, isComplex ? 'w:bCs' : 'w:b')),
      stressed: !this.#isLink(run) && (this.#isUnderlined(run) || this.#isColoured(run)),
    };
  }

  /** Links have the colour and the line of their style, which set no words apart. */
  #isLink(run: XmlElement | undefined): boolean {
    return this.#styles
      .chain('character', valueOf(run, 'w:rStyle'))
      .some(({ name }) => name === 'hyperlink' || name === 'followedhyperlink');
  }

  #isUnderlined(run: XmlElement | undefined): boolean {
    return (this.ofRun(run, 'w:u')?.attributes['w:val'] ?? 'none') !== 'none';
  }

  /** Whether letters have another colour than black or the usual one. */
  #isColoured(run: XmlElement | undefined): boolean {
    const colour = this.ofRun(run, 'w:color')?.attributes;
    if (colour === undefined) return false;
    return (
      !/^(?:auto|0{6})?$/u.test(colour['w:val'] ?? '') &&
      !/^(?:text|dark)1$/u.test(colour['w:themeColor'] ?? '')
    );
  }

  /** Whether the paragraph stands on a ground of its own colour. */
  get isShaded(): boolean {
    const fill = this.find('w:shd')?.attributes['w:fill'] ?? 'auto';
    return !/^(?:auto|f{6})$/iu.test(fill);
  }

  /** A run from right to left is drawn in the font of complex script. */
  font(run: XmlElement | undefined): string | undefined {
    const isRightToLeft = isOn(this.ofRun(run, 'w:rtl'));
    return this.ofRun(run, 'w:rFonts')?.attributes[isRightToLeft ? 'w:cs' : 'w:ascii'];
  }

  /** Depth of the heading, by the outline level or by the name of a style; undefined for text. */
  get heading(): number | undefined {
    const own = wholeOf(valueOf(this.own, 'w:outlineLvl'));
    if (own !== undefined) return own >= 0 && own < 9 ? own + 1 : undefined;
    for (const { name, paragraph } of this.styles) {
      const level = wholeOf(valueOf(paragraph, 'w:outlineLvl'));
      if (level !== undefined) return level >= 0 && level < 9 ? level + 1 : undefined;
      const named = /^heading ([1-9])$/u.exec(name)?.[1];
      if (named !== undefined) return Number(named);
    }
    return undefined;
  }

  hasStyle(name: RegExp): boolean {
    return this.styles.some((style) => name.test(style.name));
  }

  get isCentred(): boolean {
    return this.find('w:jc')?.attributes['w:val'] === 'center';
  }

  /**
   * Returns the points by which the first line is set in on the side where the paragraph begins; undefined where
   * nothing sets it in. In a paragraph from right to left Word counts `left` from the right.
   */
  get indent(): number | undefined {
    const found = this.find('w:ind')?.attributes;
    if (found === undefined) return undefined;
    const twips = (name: string): number => Number(found[`w:${name}`] ?? 0);
    const start = found['w:start'] === undefined ? twips('left') : twips('start');
    const points = (start + twips('firstLine') - twips('hanging')) / 20;
    return Number.isFinite(points) && points !== 0 ? points : undefined;
  }

  /**
   * Returns the language in which a label counts in words: that of complex script where the label or the paragraph
   * runs from right to left, and Arabic where the text around the number is Arabic.
   */
  language(level: ListLevel): NumberLanguage {
    if (complexScript.test(level.text)) return 'ar';
    const property = (name: string) => childOf(level.run, name) ?? this.ofRun(this.mark, name);
    const isRightToLeft = isOn(this.find('w:bidi')) || isOn(property('w:rtl'));
    const language = property('w:lang')?.attributes[isRightToLeft ? 'w:bidi' : 'w:val'];
    return /^ar/iu.test(language ?? (isRightToLeft ? 'ar' : '')) ? 'ar' : 'en';
  }
}
