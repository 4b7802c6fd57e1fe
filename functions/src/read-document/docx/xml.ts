import { SaxesParser } from 'saxes';
import { UnreadableDocument } from '../unreadable-document.ts';

/** An element; its name and those of its attributes carry one prefix for one namespace, whatever the file writes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Elements nested deeper than in any document that a person wrote. */
const DEPTH_LIMIT = 400;
/** Elements of one part; a page of Word has some hundreds. */
const ELEMENT_LIMIT = 3_000_000;

/** Beginnings of namespaces, of which transitional and strict Office Open XML have one each for a thing. */
const prefixes: readonly (readonly [namespace: string, prefix: string])[] = [
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rels'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'types'],
];
const prefixOf = new Map(prefixes);

const named = (uri: string, local: string): string => {
  if (uri === '') return local;
  return `${prefixOf.get(uri) ?? 'other'}:${local}`;
};

/** Elements that say how a text is drawn and nothing that is read; without them a tree is half as large. */
const drawnOnly = new Set(
  [
    ...['proofErr', 'bookmarkStart', 'bookmarkEnd', 'lastRenderedPageBreak', 'spacing'],
    ...['tcW', 'tcBorders', 'tcMar', 'vAlign', 'kern', 'tabs', 'keepNext', 'keepLines', 'contextualSpacing'],
    ...['i', 'iCs', 'noProof', 'w', 'tblBorders', 'tblLook', 'tblW', 'tblGrid', 'tblCellMar', 'cnfStyle'],
    ...[
      'pBdr',
      'highlight',
      'webHidden',
      'widowControl',
      'textAlignment',
      'snapToGrid',
      'autoSpaceDE',
      'autoSpaceDN',
    ],
  ].map((local) => `w:${local}`),
);

/** Elements whose text is text of the document; white space between other elements is layout of the file. */
const textElements = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t', 'a:t']);

const decoded = (bytes: Uint8Array): string => {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableDocument('damaged', { cause: error });
  }
};

const textOf = (children: XmlElement['children']): string =>
  children.filter((child) => typeof child === 'string').join('');

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
  readonly keepsSpace: boolean;
}

/**
 * Returns the root of an XML part (UTF-8 or UTF-16, as the packages of Office have it). A document type declaration is
 * `hostile`: Office forbids it, and entities and external parts come through it. XML that is not well formed is
 * `damaged`.
 */
export const parseXml = (bytes: Uint8Array): XmlElement => {
  const parser = new SaxesParser({ xmlns: true });
  const stack: OpenElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  /** Properties without children, by their form: a document has the same few thousands of times. */
  const shared = new Map<string, XmlElement>();
  parser.on('error', (error) => {
    throw new UnreadableDocument('damaged', { cause: error });
  });
  parser.on('doctype', () => {
    throw new UnreadableDocument('hostile');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (stack.length === DEPTH_LIMIT || elements > ELEMENT_LIMIT) throw new UnreadableDocument('hostile');
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) {
      // Identities of editing sessions are half of a file and say nothing of the text.
      if (!attribute.local.startsWith('rsid'))
        attributes[named(attribute.uri, attribute.local)] = attribute.value;
    }
    const space = attributes['xml:space'];
    const keepsSpace = space === undefined ? (stack.at(-1)?.keepsSpace ?? false) : space === 'preserve';
    stack.push({ name: named(tag.uri, tag.local), attributes, children: [], keepsSpace });
  });
  parser.on('text', (text) => {
    const element = stack.at(-1);
    if (element === undefined || !textElements.has(element.name)) return;
    element.children.push(text);
  });
  parser.on('cdata', (text) => {
    stack.at(-1)?.children.push(text);
  });
  parser.on('closetag', () => {
    const open = stack.pop();
    if (open === undefined) return;
    const { name, attributes, children, keepsSpace } = open;
    // Word drops the spaces at both ends of a text that does not ask to preserve them.
    const kept =
      keepsSpace || !textElements.has(name)
        ? children
        : [textOf(children).replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '')];
    const element = { name, attributes, children: kept };
    const parent = stack.at(-1);
    if (parent === undefined) {
      root = element;
      return;
    }
    if (drawnOnly.has(name)) return;
    if (kept.length > 0 || !parent.name.endsWith('Pr')) {
      parent.children.push(element);
      return;
    }
    const form = `${name} ${JSON.stringify(attributes)}`;
    const same = shared.get(form) ?? element;
    shared.set(form, same);
    parent.children.push(same);
  });
  parser.write(decoded(bytes)).close();
  if (root === undefined) throw new UnreadableDocument('damaged');
  return root;
};

/** Returns the elements among an element's children. */
export const elementsOf = (element: XmlElement | undefined): readonly XmlElement[] =>
  element?.children.filter((child) => typeof child !== 'string') ?? [];

/** Returns the first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => {
  for (const child of element?.children ?? [])
    if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
};

/** Returns the children of a name. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

/** Returns `w:val` of a child, the form of most of Word's properties. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** Returns a whole number; undefined for any other text. */
export const wholeOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*[+-]?\d{1,9}\s*$/u.test(text) ? Number(text) : undefined;

/** Returns whether an on-off property is on: the element without a value, or with one that does not say off. */
export const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !/^(?:0|false|off)$/iu.test(property.attributes['w:val'] ?? '');

/** Returns an element and all elements in it, in their order. */
export function* descendantsOf(element: XmlElement): Generator<XmlElement> {
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    waiting.push(...elementsOf(next).toReversed());
  }
}

/** Returns the text of an element itself. */
export const textIn = (element: XmlElement): string => textOf(element.children);
