import type { EditorState } from 'prosemirror-state';
import { levelOfHeading } from './block-attributes.ts';
import { textSchema } from './schema.ts';

interface OutlineProps {
  readonly state: EditorState;
  readonly label: string;
  readonly empty: string;
  readonly onOpen: (position: number) => void;
}

/** Headings of a text with their positions. */
export const headingsOf = (state: EditorState) => {
  const headings: { readonly position: number; readonly level: number; readonly text: string }[] = [];
  state.doc.forEach((node, position) => {
    if (node.type === textSchema.nodes.heading && node.textContent.trim() !== '')
      headings.push({ position, level: levelOfHeading(node), text: node.textContent });
  });
  return headings;
};

/** List of the headings beside the text; each brings its division into view. */
export const Outline = ({ state, label, empty, onOpen }: OutlineProps) => {
  const headings = headingsOf(state);
  const { from } = state.selection;
  const current = headings.findLast(({ position }) => position <= from);
  return (
    <nav className="mithaq-text__outline" aria-label={label}>
      <h3>{label}</h3>
      {headings.length === 0 && <p className="mithaq-hint">{empty}</p>}
      <ol>
        {headings.map(({ position, level, text }) => (
          <li key={position} data-level={level}>
            <button
              type="button"
              aria-current={position === current?.position ? 'location' : undefined}
              onClick={() => {
                onOpen(position);
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
