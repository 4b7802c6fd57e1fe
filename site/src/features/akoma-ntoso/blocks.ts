import type { PolicyBlock, PolicyItem, PolicyNote, PolicyText } from '@mithaq/domain/contracts/policy-text';
import { printedRuns } from '@mithaq/domain/policy/printed-runs';
import { referencesIn } from '@mithaq/domain/policy/references';
import { tableGrid } from '@mithaq/domain/policy/table-grid';
import { readMarker } from '@mithaq/domain/reading/numbering/marker';
import { toLatinDigits } from '@mithaq/domain/text/digits';
import type { ElementIds } from './element-ids.ts';
import { element, type XmlElement, type XmlNode } from './xml-tree.ts';

/** The facts that every element of a text needs: the ids that are given, and the whole text, to which it may refer. */
export interface TextContext {
  readonly ids: ElementIds;
  readonly sections: PolicyText['sections'];
  /** Terms that the text defines, to be listed in the document's references. */
  readonly terms: { readonly id: string; readonly term: string }[];
}

/** Returns the words of a text with its references and notes as inline elements. `above` is the id of the element. */
const inline = (
  text: string,
  above: string,
  context: TextContext,
  notes?: readonly PolicyNote[],
): readonly XmlNode[] =>
  printedRuns(text, referencesIn(text, context.sections), notes).map((run) => {
    if (run.kind === 'words') return run.text;
    if (run.kind === 'reference')
      return element('ref', { href: () => `#${context.ids.of(run.target) ?? ''}` }, [run.text]);
    const { id, marker, text: note } = run.note;
    const number = String((notes ?? []).indexOf(run.note) + 1);
    const eId = context.ids.name(id, context.ids.take(above, 'authorialNote', number));
    return element('authorialNote', { eId, wId: id, marker, placement: 'bottom' }, [
      element('p', {}, inline(note, eId, context)),
    ]);
  });

const paragraph = (children: readonly XmlNode[]): XmlElement => element('p', {}, children);

/** Returns the number of a clause as its id has it: «5» for «(٥)», «1-1» for «1.1»; none for a bullet. */
const numberOf = ({ marker, ordinal }: PolicyItem): string | undefined => {
  if (marker === undefined) return undefined;
  const digits = toLatinDigits(marker).match(/[0-9]+/gu) ?? [];
  if (digits.length > 1) return digits.join('-');
  const number = ordinal ?? readMarker(`${marker} ن`)?.ordinal;
  return number === undefined ? digits[0] : String(number);
};

const clause = (item: PolicyItem, above: string, depth: number, context: TextContext): XmlElement => {
  const name = depth === 0 ? 'paragraph' : item.marker === undefined ? 'alinea' : 'point';
  const prefix = { paragraph: 'para', alinea: 'al', point: 'point' }[name];
  const eId = context.ids.name(item.id, context.ids.take(above, prefix, numberOf(item)));
  const words = paragraph(inline(item.text, eId, context, item.notes));
  const num = item.marker === undefined ? [] : [element('num', {}, [item.marker])];
  if (item.items.length === 0) {
    return element(name, { eId, wId: item.id }, [...num, element('content', {}, [words])]);
  }
  const list = context.ids.take(eId, 'list', '1');
  return element(name, { eId, wId: item.id }, [
    ...num,
    element('list', { eId: list }, [
      element('intro', {}, [words]),
      ...item.items.map((block) => hierarchicalBlock(block, list, depth + 1, context)),
    ]),
  ]);
};

type BlockOf<Kind> = Extract<PolicyBlock, { kind: Kind }>;

const table = (block: BlockOf<'table'>, above: string, context: TextContext): XmlElement => {
  const eId = context.ids.name(block.id, context.ids.take(above, 'table', '1'));
  const rows = tableGrid(block).rows.map(({ id, cells }, row) => {
    const rowId = context.ids.name(id, context.ids.take(eId, 'tr', String(row + 1)));
    const written = cells.map(({ cell, columns, rows: high, heads }) =>
      element(
        heads === undefined ? 'td' : 'th',
        { colspan: columns > 1 ? columns : undefined, rowspan: high > 1 ? high : undefined },
        cell.text.split('\n').map((line) => paragraph(inline(line, rowId, context))),
      ),
    );
    // The schema wants a cell in each row, though cells of rows above may cover it whole.
    return element('tr', { eId: rowId, wId: id }, written.length === 0 ? [element('td')] : written);
  });
  const caption =
    block.caption === undefined ? [] : [element('caption', {}, inline(block.caption, eId, context))];
  return element('table', { eId, wId: block.id }, [...caption, ...rows]);
};

const definitions = (block: BlockOf<'definitions'>, above: string, context: TextContext): XmlElement => {
  const eId = context.ids.name(block.id, context.ids.take(above, 'list', '1'));
  const items = block.entries.map(({ id, term, meaning }, place) => {
    const itemId = context.ids.name(id, context.ids.take(eId, 'item', String(place + 1)));
    const concept = context.ids.take('', 'term', id);
    context.terms.push({ id: concept, term });
    return element('item', { eId: itemId, wId: id }, [
      paragraph([element('term', { refersTo: `#${concept}` }, [term])]),
      paragraph([element('def', { refersTo: `#${concept}` }, inline(meaning, itemId, context))]),
    ]);
  });
  return element('blockList', { eId, wId: block.id, class: 'definitions' }, items);
};

const form = (block: BlockOf<'form'>, above: string, context: TextContext): XmlElement => {
  const eId = context.ids.name(block.id, context.ids.take(above, 'list', '1'));
  const caption =
    block.caption === undefined ? [] : [element('listIntroduction', {}, inline(block.caption, eId, context))];
  const items = block.fields.map(({ id, label, blank }, place) => {
    const itemId = context.ids.name(id, context.ids.take(eId, 'item', String(place + 1)));
    return element('item', { eId: itemId, wId: id }, [
      paragraph([...inline(label, itemId, context), ' ', element('fillIn', { class: blank })]),
    ]);
  });
  return element('blockList', { eId, wId: block.id, class: 'form' }, [...caption, ...items]);
};

/**
 * Returns a block as an element of the hierarchy, which alone may be beside other such elements: a clause as what it is,
 * a table, definitions or a form as the content of an element without a number. `depth` counts the clauses around it.
 */
export const hierarchicalBlock = (
  block: PolicyBlock,
  above: string,
  depth: number,
  context: TextContext,
): XmlElement => {
  if (block.kind === undefined) return clause(block, above, depth, context);
  const [name, prefix] = depth === 0 ? ['paragraph', 'para'] : ['alinea', 'al'];
  const eId = context.ids.take(above, prefix);
  const content =
    block.kind === 'table'
      ? table(block, eId, context)
      : block.kind === 'definitions'
        ? definitions(block, eId, context)
        : form(block, eId, context);
  return element(name, { eId }, [element('content', {}, [content])]);
};
