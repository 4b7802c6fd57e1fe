import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Node } from 'prosemirror-model';
import { z } from 'zod';
import { textAttribute } from './block-attributes.ts';

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

const key = new PluginKey<DecorationSet>('shown-findings');

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

/** Shows findings below their clauses; they move with the clauses while the person writes. */
export const findingsInText = (): Plugin =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, shown) => {
        const findings = givenFindings.safeParse(transaction.getMeta(key));
        return findings.success
          ? decorated(transaction.doc, findings.data)
          : shown.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });

/** Key of the transaction meta that gives the findings to show. */
export const findingsKey = key;
