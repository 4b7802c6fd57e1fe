import type { EvidenceLine } from '@mithaq/domain/contracts/document-evidence';
import { withShownSigns } from '../symbol-signs.ts';
import { ListLabels } from './list-labels.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { ParagraphProperties } from './text-properties.ts';
import type { Presence } from './tracked-changes.ts';
import { childOf } from './xml.ts';

/** Labels of a paragraph in both readings of the tracked changes. */
export interface LabelFacts {
  readonly label?: string;
  readonly list?: NonNullable<EvidenceLine['list']>;
  readonly originalLabel?: string;
}

interface Labelled {
  readonly label: string;
  readonly list: NonNullable<EvidenceLine['list']>;
}

/** Counts the numbered paragraphs of one story, with all changes accepted and, apart, with all of them rejected. */
export class ParagraphLabels {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #accepted = new ListLabels();
  readonly #original = new ListLabels();

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  #count(labels: ListLabels, properties: ParagraphProperties): Labelled | undefined {
    const numbered = this.#numbering.of(childOf(properties.own, 'w:numPr'), properties.styles);
    if (numbered === undefined) return undefined;
    const { list, level } = numbered;
    const counted = labels.next(list, level, (found) => properties.language(found));
    const { format, run } = list.levels.get(level) ?? {};
    const font = format === 'bullet' ? childOf(run, 'w:rFonts')?.attributes['w:ascii'] : undefined;
    return { label: withShownSigns(counted, font).trim(), list: { id: labels.idOf(list), level } };
  }

  /** Counts a paragraph in the readings that have its mark; the mark carries the number, as it carries all properties. */
  next(properties: ParagraphProperties, mark: Presence): LabelFacts {
    const accepted = mark.accepted ? this.#count(this.#accepted, properties) : undefined;
    const before = childOf(childOf(properties.own, 'w:pPrChange'), 'w:pPr');
    const isNew = childOf(childOf(properties.own, 'w:numPr'), 'w:ins') !== undefined;
    const then = before === undefined ? properties : new ParagraphProperties(this.#styles, before);
    const isCounted = mark.original && !(isNew && before === undefined);
    const original = isCounted ? this.#count(this.#original, then) : undefined;
    return {
      ...(accepted !== undefined && { list: accepted.list }),
      ...(accepted !== undefined && accepted.label !== '' && { label: accepted.label }),
      ...(original !== undefined && original.label !== '' && { originalLabel: original.label }),
    };
  }
}
