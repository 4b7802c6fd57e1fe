import type { Node, TagParseRule } from 'prosemirror-model';
import { blockAttributes } from './block-attributes.ts';

/** Blocks whose attributes go along when they are copied within the editor. */
export type CarriedName = Exclude<keyof typeof blockAttributes, 'cell'>;

const attributesIn = (name: CarriedName, written: string | null): Record<string, unknown> | false => {
  if (written === null) return false;
  try {
    const read: unknown = JSON.parse(written);
    // Any page can write the same names into what is copied from it.
    const parsed = blockAttributes[name].safeParse(read);
    return parsed.success && parsed.data;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};

/** Returns the DOM attributes by which a copied block is read back as what it is. */
export const carriedOf = (name: CarriedName, { attrs }: Node): Record<string, string> => ({
  'data-block': name,
  'data-attributes': JSON.stringify(attrs),
});

/** Returns the rule that reads a block which was copied in the editor, with all its attributes. */
export const readCarried = (name: CarriedName): TagParseRule => ({
  tag: `[data-block="${name}"]`,
  priority: 80,
  getAttrs: (element) => attributesIn(name, element.getAttribute('data-attributes')),
});
