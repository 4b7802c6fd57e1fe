import { createHash } from 'node:crypto';
import { parse, type AtRule, type ChildNode, type Container } from 'postcss';
import { LruCache } from '../register/lru-cache.ts';

/** Names of elements and classes that an element has to have for a selector to match. */
interface Needs {
  readonly selector: string;
  readonly names: readonly Name[];
}

type Name = `.${string}` | `<${string}`;

/** Part of a style: a rule by its selectors, a group of parts under one condition, or text that every page keeps. */
type Part =
  | { readonly kind: 'rule'; readonly selectors: readonly Needs[]; readonly body: string }
  | { readonly kind: 'group'; readonly head: string; readonly parts: readonly Part[] }
  | { readonly kind: 'text'; readonly text: string };

/** Removes what parentheses hold (`:is(…)`, `:not(…)`), attributes and pseudo-classes: they may match any element. */
const plainSelector = (selector: string): string => {
  let plain = selector.replace(/\[[^\]]*\]/gu, '');
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(/\([^()]*\)/gu, '');
  }
  return plain.replace(/::?[\w-]+/gu, '');
};

const needsOf = (selector: string): Needs => {
  // Nobody reads an escaped name here, so its rule stays.
  if (selector.includes('\\')) return { selector, names: [] };
  const plain = plainSelector(selector);
  const classes = [...plain.matchAll(/\.[\w-]+/gu)].map(([name]): Name => `.${name.slice(1)}`);
  const elements = [...plain.matchAll(/(?<![.#\w-])[a-z][a-z\d]*/giu)].map(([name]): Name => `<${name}`);
  return { selector, names: [...classes, ...elements] };
};

/** At-rules whose rules count only under a condition. */
const conditions: ReadonlySet<string> = new Set(['media', 'supports', 'container', 'layer']);

const isRuleGroup = (node: ChildNode): node is AtRule & Container =>
  node.type === 'atrule' && conditions.has(node.name) && node.nodes !== undefined;

const partsOf = (nodes: readonly ChildNode[]): Part[] =>
  nodes.map((node): Part => {
    const text = node.toString();
    if (isRuleGroup(node)) {
      return { kind: 'group', head: text.slice(0, text.indexOf('{')), parts: partsOf(node.nodes ?? []) };
    }
    if (node.type === 'comment') return { kind: 'text', text: '' };
    if (node.type !== 'rule') return { kind: 'text', text: text.endsWith('}') ? text : `${text};` };
    return {
      kind: 'rule',
      selectors: node.selectors.map(needsOf),
      body: text.slice(node.selector.length),
    };
  });

const written = (parts: readonly Part[], has: (name: Name) => boolean): string =>
  parts
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'group': {
          const inside = written(part.parts, has);
          return inside === '' ? '' : `${part.head}{${inside}}`;
        }
        case 'rule': {
          const matching = part.selectors.filter(({ names }) => names.every(has));
          return matching.length === 0
            ? ''
            : `${matching.map(({ selector }) => selector).join(',')}${part.body}`;
        }
      }
    })
    .join('');

const CLASS = ' class="';

/** Returns the classes of a page, each name once. */
const classesIn = (html: string): ReadonlySet<string> => {
  const lists = new Set<string>();
  for (let from = html.indexOf(CLASS); from !== -1;) {
    const to = html.indexOf('"', from + CLASS.length);
    lists.add(html.slice(from + CLASS.length, to));
    from = html.indexOf(CLASS, to);
  }
  return new Set([...lists].flatMap((list) => list.split(/\s+/u)));
};

/** Returns a question to a page: may it have an element of this name, or one with this class? «th» is also found in «thead». */
const namesIn = (html: string): ((name: Name) => boolean) => {
  const classes = classesIn(html);
  return (name) => (name.startsWith('.') ? classes.has(name.slice(1)) : html.includes(name));
};

const hashOf = (css: string): string => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

/** A parsed style with the names that its rules ask for. */
interface ParsedStyle {
  readonly hash: string;
  readonly parts: readonly Part[];
  readonly names: readonly Name[];
}

const namesOf = (part: Part): readonly Name[] => {
  switch (part.kind) {
    case 'text':
      return [];
    case 'group':
      return part.parts.flatMap(namesOf);
    case 'rule':
      return part.selectors.flatMap(({ names }) => names);
  }
};

/** Number of styles that stay parsed, and of used ones that stay written; a build has some twenty. */
const PARSED_STYLES = 60;
const WRITTEN_STYLES = 200;
const parsed = new LruCache<ParsedStyle>(PARSED_STYLES);
const used = new LruCache<{ readonly css: string; readonly hash: string }>(WRITTEN_STYLES);

/** Returns a style that a policy allows, parsed; undefined for any other, which nobody reads. */
const allowedStyle = (css: string, policy: string): ParsedStyle | undefined => {
  const known = parsed.get(css);
  const hash = known?.hash ?? hashOf(css);
  if (!policy.includes(hash)) return undefined;
  if (known !== undefined) return known;
  const parts = partsOf(parse(css).nodes);
  const style = { hash, parts, names: [...new Set(parts.flatMap(namesOf))] };
  parsed.set(css, style);
  return style;
};

/** Returns a style's used rules with their hash. Pages of one kind use the same rules, which are written once. */
const usedStyle = ({ hash, parts, names }: ParsedStyle, has: (name: Name) => boolean) => {
  const present = new Set(names.filter(has));
  const key = `${hash} ${[...present].join(' ')}`;
  const known = used.get(key);
  if (known !== undefined) return known;
  const text = written(parts, (name) => present.has(name));
  const style = { css: text, hash: hashOf(text) };
  used.set(key, style);
  return style;
};

const styleElements = /<style(?<attributes>[^>]*)>(?<css>[^]*?)<\/style>/gu;

/**
 * Returns a finished page with the rules that its elements and classes can match, and its content security policy with
 * the hashes of its own styles alone. A page without scripts never gets other elements. A style that the policy does
 * not allow stays as it is, and stays forbidden.
 */
export const withUsedStyles = (
  html: string,
  policy: string,
): { readonly html: string; readonly policy: string } => {
  // The styles themselves name no element of the page.
  const has = namesIn(html.slice(0, html.indexOf('<style')) + html.slice(html.lastIndexOf('</style>')));
  const hashes: string[] = [];
  const page = html.replace(styleElements, (element: string, attributes: string, css: string) => {
    const whole = allowedStyle(css, policy);
    if (whole === undefined) return element;
    const style = usedStyle(whole, has);
    hashes.push(style.hash);
    return `<style${attributes}>${style.css}</style>`;
  });
  const others = policy.replace(/ 'sha256-[^']*'/gu, '');
  return {
    html: page,
    policy: others.replace(/style-src[^;]*/u, (sources) => [sources.trim(), ...hashes].join(' ')),
  };
};
