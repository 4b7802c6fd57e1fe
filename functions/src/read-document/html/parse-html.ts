import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes, type TreeAdapter } from 'parse5';
import { encodingOfText } from '@mithaq/domain/upload/text-encoding';
import { decodedText } from '../text/decode.ts';
import { UnreadableDocument } from '../unreadable-document.ts';

type Tree = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Nodes of one page; a parser repairs some faults by copying elements, so that a small page can become a large tree. */
const NODE_LIMIT = 300_000;
/** Browsers nest no deeper than 512. */
const DEPTH_LIMIT = 512;

/** Encodings that a page may name, among those that are not recognised by their bytes. */
const namedEncodings = ['windows-1256', 'cp1256', 'iso-8859-6', 'windows-1252', 'iso-8859-1'];

const decodedHtml = (bytes: Uint8Array): string => {
  if (encodingOfText(bytes) !== 'windows-1256') return decodedText(bytes);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([a-z0-9-]+)/iu.exec(head)?.[1]?.toLowerCase() ?? '';
  return new TextDecoder(namedEncodings.includes(named) ? named : 'windows-1256').decode(bytes);
};

/** Builds the tree as parse5 does and ends with `hostile` where it grows beyond any page. */
const boundedAdapter = (): TreeAdapter<Tree> => {
  const depths = new WeakMap<object, number>();
  let nodes = 0;
  const count = (): void => {
    nodes += 1;
    if (nodes > NODE_LIMIT) throw new UnreadableDocument('hostile');
  };
  const place = (parent: object, node: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEPTH_LIMIT) throw new UnreadableDocument('hostile');
    depths.set(node, depth);
  };
  return {
    ...defaultTreeAdapter,
    createElement: (...of) => {
      count();
      return defaultTreeAdapter.createElement(...of);
    },
    createCommentNode: (data) => {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    appendChild: (parent, node) => {
      place(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore: (parent, node, reference) => {
      place(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, reference);
    },
  };
};

/**
 * Returns the elements of a page or of a clipboard in their tree. The encoding is found by the bytes; a page in 8-bit
 * letters may name its own. Nothing is run and nothing is loaded.
 */
export const parseHtml = (bytes: Uint8Array): readonly HtmlNode[] => {
  const html = decodedHtml(bytes);
  // The clipboard of Windows counts its bytes in a header before the first element.
  const begin = /^\s*Version:\d/iu.test(html) ? html.indexOf('<') : 0;
  return parse(html.slice(Math.max(0, begin)), { treeAdapter: boundedAdapter() }).childNodes;
};

/** Returns an attribute's value; undefined where the element has none of that name. */
export const attributeOf = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** Returns the text of a node and of everything in it. */
export const textUnder = (node: HtmlNode): string => {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textUnder).join('') : '';
};
