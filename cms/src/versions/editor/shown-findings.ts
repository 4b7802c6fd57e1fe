import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Node } from 'prosemirror-model';
import { z } from 'zod';
import { textAttribute } from './block-attributes.ts';
import { differInWordsOnly } from './words-only.ts';

/** A remark of the guard or of a reviewer at a part of the text, with its kind in a word and its sentence. */
const textFinding = z.object({
  /** Id of the clause, heading or row. */
  clause: z.string(),
  severity: z.enum(['block', 'warning', 'note', 'comment']),
  label: z.string(),
  message: z.string(),
});
export type TextFinding = z.infer<typeof textFinding>;

/** Transactions carry findings without a type. */
const givenFindings = z.array(textFinding);

interface ShownFindings {
  readonly findings: readonly TextFinding[];
  readonly shown: DecorationSet;
}

const key = new PluginKey<ShownFindings>('shown-findings');

const widget = (findings: readonly TextFinding[]) => (): HTMLElement => {
  const list = document.createElement('ul');
  list.className = 'mithaq-findings mithaq-text__findings';
  for (const { severity, label, message } of findings) {
    const item = document.createElement('li');
    item.className = `mithaq-finding mithaq-finding--${severity}`;
    const kind = document.createElement('strong');
    kind.className = 'mithaq-finding__kind';
    kind.textContent = label;
    item.append(kind, ` ${message}`);
    list.append(item);
  }
  return list;
};

const decorated = (document: Node, findings: readonly TextFinding[]): DecorationSet => {
  const byClause = Map.groupBy(findings, ({ clause }) => clause);
  const decorations: Decoration[] = [];
  document.descendants((node, position) => {
    const here = byClause.get(textAttribute(node, 'id') ?? '');
    if (here !== undefined) {
      // A list cannot stand between the rows of a table: it stands below the table.
      const resolved = document.resolve(position);
      const end = resolved.depth === 0 ? position + node.nodeSize : resolved.after(1);
      decorations.push(Decoration.widget(end, widget(here), { side: -1, ignoreSelection: true }));
      decorations.push(Decoration.node(position, position + node.nodeSize, { class: 'mithaq-text__found' }));
    }
    return !node.isTextblock;
  });
  return DecorationSet.create(document, decorations);
};

/**
 * Shows findings below their clauses; they move with the clauses while the person writes. A clause that is moved, or
 * cut and put elsewhere, leaves its place in the document and takes its findings along by its id.
 */
export const findingsInText = (): Plugin =>
  new Plugin<ShownFindings>({
    key,
    state: {
      init: () => ({ findings: [], shown: DecorationSet.empty }),
      apply: (transaction, { findings, shown }, before, after) => {
        const given = givenFindings.safeParse(transaction.getMeta(key));
        if (given.success) return { findings: given.data, shown: decorated(transaction.doc, given.data) };
        if (findings.length === 0 || !transaction.docChanged) return { findings, shown };
        const isMapped = differInWordsOnly(before, after);
        return {
          findings,
          shown: isMapped
            ? shown.map(transaction.mapping, transaction.doc)
            : decorated(transaction.doc, findings),
        };
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  });

/** Key of the transaction meta that gives the findings to show. */
export const findingsKey = key;
