import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { useMemo } from 'react';
import { useOneTabStop } from '../../admin/one-tab-stop.ts';
import { levelOfHeading, textAttribute } from './block-attributes.ts';
import { textSchema } from './schema.ts';

interface OutlineProps {
  readonly state: EditorState;
  readonly label: string;
  readonly empty: string;
  readonly onOpen: (id: string) => void;
}

interface OutlineHeading {
  readonly id: string;
  readonly index: number;
  readonly level: number;
  readonly text: string;
}

const headingsOf = (document: Node): OutlineHeading[] =>
  document.children.flatMap((node, index) => {
    const id = textAttribute(node, 'id');
    return node.type === textSchema.nodes.heading && id !== undefined && node.textContent.trim() !== ''
      ? [{ id, index, level: levelOfHeading(node), text: node.textContent }]
      : [];
  });

/** Returns the position of the block with an id; undefined where the text has none. */
export const positionOfBlock = (document: Node, id: string): number | undefined => {
  let position = 0;
  for (const node of document.children) {
    if (textAttribute(node, 'id') === id) return position;
    position += node.nodeSize;
  }
  return undefined;
};

/** List of the headings beside the text; each brings its division into view. */
export const Outline = ({ state, label, empty, onOpen }: OutlineProps) => {
  const headings = useMemo(() => headingsOf(state.doc), [state.doc]);
  const here = state.selection.$from.index(0);
  const current = headings.findLast(({ index }) => index <= here);
  const names = headings.map(({ id }) => id).join(' ');
  const group = useOneTabStop<HTMLOListElement>(`${names} ${current?.id ?? ''}`);
  return (
    <nav className="mithaq-text__outline" aria-label={label}>
      <h3>{label}</h3>
      {headings.length === 0 && <p className="mithaq-hint">{empty}</p>}
      <ol ref={group}>
        {headings.map(({ id, level, text }) => (
          <li key={id} data-level={level}>
            <button
              type="button"
              aria-current={id === current?.id ? 'location' : undefined}
              onClick={() => {
                onOpen(id);
              }}
            >
              {text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};
