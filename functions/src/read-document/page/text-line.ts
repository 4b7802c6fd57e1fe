/** A line of a page before it has its number; places are in points from the page's top left corner. */
export interface TextLine {
  readonly text: string;
  /** The text with the brackets that are read from right to left mirrored, where that makes a difference. */
  readonly mirroredText?: string;
  readonly direction: 'rtl' | 'ltr';
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** Colour of all its letters as «#rrggbb»; absent where they have several, or none that is known. */
  readonly colour?: string;
  /** Whether a rule underlines it, or it stands on a ground of its own. */
  readonly marked?: boolean;
  readonly artifact: boolean;
  /** `over`: painted over the text, as a watermark and a stamp are; `sideways`: by a quarter or a half turn. */
  readonly aside?: 'over' | 'sideways';
  readonly hidden: boolean;
  /** Width of the first word, by which the line before shows whether its paragraph had ended. */
  readonly firstWordWidth: number;
  /** Small numbers and stars above the baseline, as places in `text`: signs of footnotes. */
  readonly raised: readonly { readonly from: number; readonly to: number }[];
  /** Marked contents of the file's structure tree that painted the line. */
  readonly contents: readonly string[];
  /** Glyphs without a letter. */
  readonly unmapped: number;
  /** Words that OCR is unsure of, as places in `text`. */
  readonly unsure: readonly { readonly from: number; readonly to: number; readonly confidence: number }[];
  /** Mean confidence of OCR in percent. */
  readonly confidence?: number;
}
