import type { PageBox } from '@mithaq/domain/contracts/document-evidence';

/** A painted glyph. All places are in points from the page's top left corner as the page is read upright. */
export interface Glyph {
  /** Letters of the glyph in logical order: a ligature such as «لا» has two. */
  readonly text: string;
  /** Start of the glyph on its baseline. */
  readonly x: number;
  readonly y: number;
  /** Advance along the baseline. */
  readonly width: number;
  /** Degrees by which the baseline is turned clockwise; 0 for upright text. */
  readonly angle: number;
  /** Height of the letters. */
  readonly size: number;
  readonly bold: boolean;
  /** Painted with no ink, as the text layer under a scan is, or covered by what is painted over it. */
  readonly hidden: boolean;
  /** True where the file holds an outline of the glyph, so that the drawn page shows it. */
  readonly drawn?: true;
  /** Marked by the file as page furniture: running head, running foot, page number. */
  readonly artifact: boolean;
  /** Identity of the marked content in the file's structure tree. */
  readonly content: string | undefined;
  /** Identity of the text object that painted the glyph; a producer begins another at each change of direction. */
  readonly run: number;
  /** True where the font gives no letter for the glyph. */
  readonly unmapped: boolean;
  /** True where the font names the glyph by nothing, as a part of a letter whose other part it names. */
  readonly emptyName?: true;
  /** Colour of its ink as «#rrggbb»; '' for a pattern. */
  readonly colour: string;
  /** Identity of the glyph in its font: the same glyph draws the same everywhere. */
  readonly glyph: string;
  /** The outline of a digit: its closed lines, and its height in letter heights. */
  readonly outline?: { readonly contours: number; readonly height: number };
  /** The dots of a part of a letter that has no width and is drawn beside its stroke. */
  readonly part?: string;
  /** True in what a reader wrote over the page: a note, a stamp of a program. */
  readonly isComment?: true;
  /** True where the letters of the glyph are not certain. */
  readonly isDoubtful?: boolean;
}

/** A straight ruling line; `from` is smaller than `to`. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical';
  /** y of a horizontal rule, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A rectangle that is filled with one colour, «#rrggbb», or with a pattern, ''. */
export interface Ground {
  readonly box: PageBox;
  readonly colour: string;
}

/** A page as a file paints it, turned upright. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** In the order of painting: a later one lies over an earlier one. */
  readonly grounds: readonly Ground[];
  readonly pictures: readonly PageBox[];
  /** Boxes of pictures that the file marks as page furniture: a letterhead. */
  readonly furniture: readonly PageBox[];
  /** Curved outlines that were painted: letters that were turned into drawings. */
  readonly outlines: number;
  /** Whether readers wrote on the page or marked places of it. */
  readonly hasComments: boolean;
  /** Degrees by which the painted page was turned to be read upright: 0, 90, 180 or 270, clockwise. */
  readonly turned: number;
}
