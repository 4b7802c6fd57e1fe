import type { PolicyBlock, PolicySection, PolicyText } from '../contracts/policy-text.ts';
import { NESTED_TEXT_FORMAT, REGISTER_FORMAT } from '../contracts/register.ts';

/** Limits of format 1, which a reader of the first release checks. */
const formatOne = { sections: 40, items: 200, nested: 100, marker: 20 } as const;

const isPlain = (block: PolicyBlock): boolean =>
  block.kind === undefined &&
  block.notes === undefined &&
  (block.marker ?? '').length <= formatOne.marker &&
  block.items.length <= formatOne.nested &&
  block.items.every(isPlain);

const isFlat = (section: PolicySection): boolean =>
  section.sections === undefined &&
  section.kind === undefined &&
  section.marker === undefined &&
  section.ordinal === undefined &&
  section.items.length <= formatOne.items &&
  section.items.every(isPlain);

/** Returns the lowest register format in which a text can be written without a loss. */
export const textFormatOf = ({
  sections,
}: Pick<PolicyText, 'sections'>): typeof REGISTER_FORMAT | typeof NESTED_TEXT_FORMAT =>
  sections.length <= formatOne.sections && sections.every(isFlat) ? REGISTER_FORMAT : NESTED_TEXT_FORMAT;
