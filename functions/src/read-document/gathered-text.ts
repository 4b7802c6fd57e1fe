import type { EvidenceLine } from '@mithaq/domain/contracts/document-evidence';

interface TextPiece {
  readonly text: string;
  readonly size: number | undefined;
  readonly bold: boolean;
  /** Whether the letters are underlined or coloured. */
  readonly stressed?: boolean;
}

/** Text that is gathered for a line until the paragraph, or its line, ends in that reading of the changes. */
export class Gathered {
  text = '';
  isContents = false;
  readonly #sizes = new Map<number, number>();
  #letters = 0;
  #boldLetters = 0;
  #stressedLetters = 0;

  add({ text, size, bold, stressed = false }: TextPiece): void {
    this.text += text;
    const letters = text.replace(/\s/gu, '').length;
    this.#letters += letters;
    if (bold) this.#boldLetters += letters;
    if (stressed) this.#stressedLetters += letters;
    if (size !== undefined && letters > 0) this.#sizes.set(size, (this.#sizes.get(size) ?? 0) + letters);
  }

  get look(): Pick<EvidenceLine, 'size' | 'bold' | 'stressed'> {
    const size = [...this.#sizes].sort(([, a], [, b]) => b - a)[0]?.[0];
    return {
      ...(size !== undefined && { size }),
      ...(this.#letters > 0 && this.#boldLetters === this.#letters && { bold: true }),
      ...(this.#letters > 0 && this.#stressedLetters === this.#letters && { stressed: true }),
    };
  }
}

/** Returns whether a text shows nothing. */
export const isBlank = (text: string): boolean => text.trim() === '';
