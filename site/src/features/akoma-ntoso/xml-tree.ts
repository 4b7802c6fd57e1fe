import { forEveryFormat } from '@mithaq/domain/text/refused-sign';
import Builder from 'fast-xml-builder';

/** An attribute that is known only when the whole tree is there is given as a function. */
type AttributeValue = string | number | undefined | (() => string);

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly children: readonly XmlNode[];
}

/** An element, or words between elements. */
export type XmlNode = XmlElement | string;

/** Makes an element. Attributes that are undefined are left out. */
export const element = (
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: readonly XmlNode[] = [],
): XmlElement => ({ name, attributes, children });

/** The form in which the library takes elements in their order. */
type Ordered = Readonly<Record<string, unknown>>;

const orderedAttributes = (attributes: XmlElement['attributes']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [[`@_${name}`, forEveryFormat(typeof value === 'function' ? value() : String(value))]],
    ),
  );

const ordered = (node: XmlNode): Ordered =>
  typeof node === 'string'
    ? { '#text': forEveryFormat(node) }
    : { [node.name]: node.children.map(ordered), ':@': orderedAttributes(node.attributes) };

/** Deeper than divisions, lists and their wrappings nest. */
const DEPTH = 100;

/**
 * Writes a document as XML 1.0 in UTF-8, without white space of its own: words and elements are mixed in most places.
 * Signs that XML forbids, which older files of the register may hold, are replaced.
 */
export const writtenXml = (root: XmlElement): string => {
  const builder = new Builder({
    preserveOrder: true,
    ignoreAttributes: false,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
    maxNestedTags: DEPTH,
  });
  const declaration = { '?xml': [], ':@': { '@_version': '1.0', '@_encoding': 'UTF-8' } };
  return builder.build([declaration, ordered(root)]);
};
