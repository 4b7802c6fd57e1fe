import type { DivisionKind, PolicySection } from '@mithaq/domain/contracts/policy-text';
import { divisionHeading } from '@mithaq/domain/policy/division-heading';
import { hierarchicalBlock, type TextContext } from './blocks.ts';
import { element, type XmlElement } from './xml-tree.ts';

/** Elements by the kind of a division, with the beginning of their ids. A division without a kind is a section. */
const elements: Readonly<Record<DivisionKind, { readonly name: string; readonly prefix: string }>> = {
  part: { name: 'part', prefix: 'part' },
  chapter: { name: 'chapter', prefix: 'chp' },
  section: { name: 'section', prefix: 'sec' },
  article: { name: 'article', prefix: 'art' },
  annex: { name: 'hcontainer', prefix: 'hcontainer' },
  form: { name: 'hcontainer', prefix: 'hcontainer' },
};

/** Returns the number and the words of a heading, as printed. */
export const headingElements = (section: PolicySection): XmlElement[] => {
  const { marker, title } = divisionHeading(section);
  return [
    ...(marker === undefined ? [] : [element('num', {}, [marker])]),
    ...(title === '' ? [] : [element('heading', {}, [title])]),
  ];
};

/** Returns what is below the heading of a division: its blocks, then the divisions in it. */
export const contentElements = (section: PolicySection, eId: string, context: TextContext): XmlElement[] => [
  ...section.items.map((block) => hierarchicalBlock(block, eId, 0, context)),
  ...(section.sections ?? []).map((inner) => divisionElement(inner, eId, context)),
];

/** Returns a division with everything in it. `above` is the id of the element that holds it; '' at the top. */
export const divisionElement = (section: PolicySection, above: string, context: TextContext): XmlElement => {
  const { name, prefix } = elements[section.kind ?? 'section'];
  const { ordinal } = divisionHeading(section);
  const number = ordinal === undefined ? undefined : String(ordinal);
  const eId = context.ids.name(section.id, context.ids.take(above, prefix, number));
  return element(name, { eId, wId: section.id, name: name === 'hcontainer' ? section.kind : undefined }, [
    ...headingElements(section),
    ...contentElements(section, eId, context),
  ]);
};
