import { isBlank } from '../gathered-text.ts';
import type { Part, WordPackage } from './word-package.ts';
import { childOf, childrenOf, descendantsOf, elementsOf, textIn, type XmlElement } from './xml.ts';

/** Most drawings of one part whose words are read; each is a part of its own that has to be unpacked. */
const MOST_DRAWINGS = 200;

/** Returns the paragraphs of a body of DrawingML (`a:p` with `a:t`), each as one text; empty ones are left out. */
const paragraphsIn = (element: XmlElement): string[] =>
  [...descendantsOf(element)]
    .filter(({ name }) => name === 'a:p')
    .map((paragraph) =>
      [...descendantsOf(paragraph)]
        .map((child) => (child.name === 'a:t' ? textIn(child) : child.name === 'a:br' ? ' ' : ''))
        .join(''),
    )
    .filter((text) => !isBlank(text));

/** Points that the program adds to lay a diagram out; the words in them repeat those of others. */
const laidOut = new Set(['pres']);

/**
 * Returns the words of a diagram that Word lays out itself («SmartArt», ECMA-376 part 1, 21.4): its points as a tree,
 * each before those below it, in the order that their connections say. A point that nothing connects comes last, so
 * that no word is lost.
 */
export const textsOfDiagram = (root: XmlElement): readonly string[] => {
  const points = childrenOf(childOf(root, 'dgm:ptLst'), 'dgm:pt').filter(
    ({ attributes }) => !laidOut.has(attributes['type'] ?? 'node'),
  );
  const byId = new Map(points.map((point) => [point.attributes['modelId'] ?? '', point]));
  const below = Map.groupBy(
    childrenOf(childOf(root, 'dgm:cxnLst'), 'dgm:cxn').filter(
      ({ attributes }) => (attributes['type'] ?? 'parOf') === 'parOf',
    ),
    ({ attributes }) => attributes['srcId'] ?? '',
  );
  const ordered: XmlElement[] = [];
  const waiting = points.filter(({ attributes }) => attributes['type'] === 'doc').toReversed();
  const seen = new Set<XmlElement>();
  // A tree as deep as the file says would fill the stack of calls.
  for (let point = waiting.pop(); point !== undefined; point = waiting.pop()) {
    if (seen.has(point)) continue;
    seen.add(point);
    ordered.push(point);
    const inner = (below.get(point.attributes['modelId'] ?? '') ?? [])
      .toSorted((a, b) => Number(a.attributes['srcOrd'] ?? 0) - Number(b.attributes['srcOrd'] ?? 0))
      .flatMap(({ attributes }) => byId.get(attributes['destId'] ?? '') ?? []);
    waiting.push(...inner.toReversed());
  }
  const alone = points.filter((point) => !seen.has(point));
  return [...ordered, ...alone].flatMap((point) => {
    const body = childOf(point, 'dgm:t');
    const text = body === undefined ? '' : paragraphsIn(body).join(' ');
    return text === '' ? [] : [text];
  });
};

/** Returns the words that are written on a chart: its title and those of its axes. Its numbers are drawn. */
const textsOfChart = (root: XmlElement): readonly string[] => elementsOf(root).flatMap(paragraphsIn);

/**
 * Reads the words of the diagrams and charts that a part refers to, by the ids of their relationships. Those that lie
 * outside of the file or are no XML are left out, and their drawings stay pictures whose words were not read.
 */
export const drawnTexts = async (
  word: WordPackage,
  { relationships }: Part,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, readonly string[]>();
  for (const [id, { type, part }] of relationships) {
    if ((type !== 'diagramData' && type !== 'chart') || part === undefined) continue;
    if (found.size >= MOST_DRAWINGS) break;
    const root = await word.xml(part);
    if (root === undefined) continue;
    found.set(id, type === 'chart' ? textsOfChart(root) : textsOfDiagram(root));
  }
  return found;
};
