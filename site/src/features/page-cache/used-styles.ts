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

/** Adds the classes of a part of a page, each name once. */
const addClasses = (names: Set<Name>, html: string): void => {
  const lists = new Set<string>();
  for (let from = html.indexOf(CLASS); from !== -1;) {
    const to = html.indexOf('"', from + CLASS.length);
    lists.add(html.slice(from + CLASS.length, to));
    from = html.indexOf(CLASS, to);
  }
  for (const list of lists) for (const name of list.split(/\s+/u)) names.add(`.${name}`);
};

/** Whether a code unit is a letter or a digit of ASCII, of which the names of elements are made. */
const isOfName = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);

/** Adds the names of the elements of a part of a page; what looks like one in an attribute is added, too. */
const addElements = (names: Set<Name>, html: string): void => {
  const found = new Set<string>();
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    let end = at + 1;
    while (isOfName(html.charCodeAt(end))) end += 1;
    if (end > at + 1) found.add(html.slice(at + 1, end));
  }
  for (const name of found) names.add(`<${name}`);
};

/** Returns the names that a page has, by one walk over it: to look for each name of its styles takes three times as long. */
const namesIn = (...parts: readonly string[]): ReadonlySet<Name> => {
  const names = new Set<Name>();
  for (const part of parts) {
    addClasses(names, part);
    addElements(names, part);
  }
  return names;
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
const usedStyle = ({ hash, parts, names }: ParsedStyle, inPage: ReadonlySet<Name>) => {
  const present = new Set(names.filter((name) => inPage.has(name)));
  const key = `${hash} ${[...present].join(' ')}`;
  const known = used.get(key);
  if (known !== undefined) return known;
  const text = written(parts, (name) => present.has(name));
  const style = { css: text, hash: hashOf(text) };
  used.set(key, style);
  return style;
};

/**
 * A class in a style, or what looks like one. A style without any is a page's own: its colour and the heads of its printed
 * sheets. To read it takes longer than the few bytes are worth that it might lose, and the next page has another.
 */
const anyClass = /\.[a-z]/iu;

const STYLE_START = '<style';
const STYLE_END = '</style>';

/** Returns a page with each style replaced by what `write` makes of it, whose text stands between these tags. */
const withStyles = (html: string, write: (css: string) => string): string => {
  let written = '';
  let done = 0;
  for (let at = html.indexOf(STYLE_START); at !== -1; at = html.indexOf(STYLE_START, done)) {
    const from = html.indexOf('>', at) + 1;
    const to = html.indexOf(STYLE_END, from);
    if (from === 0 || to === -1) break;
    written += html.slice(done, from) + write(html.slice(from, to));
    done = to;
  }
  return written + html.slice(done);
};

/**
 * Returns a finished page with the rules that its elements and classes can match, and its content security policy with
 * the hashes of its own styles alone. A page without scripts never gets other elements. A style without a class stays as it
 * is, and so does one that the policy does not allow, which stays forbidden.
 */
export const withUsedStyles = (
  html: string,
  policy: string,
): { readonly html: string; readonly policy: string } => {
  // The styles themselves name no element of the page.
  const names = namesIn(html.slice(0, html.indexOf(STYLE_START)), html.slice(html.lastIndexOf(STYLE_END)));
  const hashes: string[] = [];
  const page = withStyles(html, (css) => {
    if (!anyClass.test(css)) {
      const own = hashOf(css);
      if (policy.includes(own)) hashes.push(own);
      return css;
    }
    const whole = allowedStyle(css, policy);
    if (whole === undefined) return css;
    const style = usedStyle(whole, names);
    hashes.push(style.hash);
    return style.css;
  });
  const others = policy.replace(/ 'sha256-[^']*'/gu, '');
  return {
    html: page,
    policy: others.replace(/style-src[^;]*/u, (sources) => [sources.trim(), ...hashes].join(' ')),
  };
};
