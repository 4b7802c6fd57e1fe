import { baseKeymap } from 'prosemirror-commands';
import {
  Selection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';
import { addRowAfter, goToNextCell } from 'prosemirror-tables';
import { depthOf, textAttribute } from './block-attributes.ts';
import { textSchema } from './schema.ts';

/** Puts the cursor into the text that begins at or behind a position. */
const caretAt = (transaction: Transaction, position: number): Transaction =>
  transaction.setSelection(Selection.near(transaction.doc.resolve(position))).scrollIntoView();

/** Returns the definition at the cursor and the part of it, with the position before it; undefined outside of one. */
const definitionAt = ({ selection: { $from } }: EditorState) => {
  const part = $from.parent.type;
  const { term, meaning } = textSchema.nodes;
  return part === term || part === meaning
    ? { node: $from.node(-1), part, before: $from.before(-1), after: $from.after(-1) }
    : undefined;
};

/** Goes from the term to its meaning; from the meaning to the next definition, where one follows. */
export const throughDefinitions =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const at = definitionAt(state);
    if (at === undefined) return false;
    const { $from } = state.selection;
    const isLeaving = at.part === (by === 1 ? textSchema.nodes.meaning : textSchema.nodes.term);
    const next = by === 1 ? state.doc.resolve(at.after).nodeAfter : state.doc.resolve(at.before).nodeBefore;
    if (isLeaving && next?.type !== textSchema.nodes.definition) return true;
    // The end of the part before, the beginning of the part behind.
    dispatch?.(
      by === 1
        ? caretAt(state.tr, $from.after() + (isLeaving ? 2 : 0))
        : state.tr
            .setSelection(Selection.near(state.doc.resolve($from.before() - (isLeaving ? 2 : 0)), -1))
            .scrollIntoView(),
    );
    return true;
  };

/**
 * In a cell, Enter begins a line; in a term, it goes on to the meaning, and from there to a new definition. An empty
 * definition ends the list, as an empty item does.
 */
export const enterInside: Command = (state, dispatch, view) => {
  const { $from } = state.selection;
  const { definition, term, meaning, clause } = textSchema.nodes;
  if ($from.parent.type === textSchema.nodes.cellLine)
    return baseKeymap.Enter?.(state, dispatch, view) ?? false;
  const at = definitionAt(state);
  if (at === undefined) return false;
  const depth = depthOf(at.node);
  if (at.node.textContent === '') {
    dispatch?.(caretAt(state.tr.replaceWith(at.before, at.after, clause.create({ depth })), at.before + 1));
    return true;
  }
  if (at.part === term) return throughDefinitions(1)(state, dispatch);
  const group = textAttribute(at.node, 'group') ?? null;
  const empty = definition.create({ depth, group }, [term.create(), meaning.create()]);
  dispatch?.(caretAt(state.tr.insert(at.after, empty), at.after + 2));
  return true;
};

/** Goes to the next cell; behind the last one a row is added, as in Word. */
export const nextCell: Command = (state, dispatch) => {
  if (goToNextCell(1)(state, dispatch)) return true;
  if (dispatch === undefined) return addRowAfter(state);
  addRowAfter(state, (transaction) => {
    goToNextCell(1)(state.apply(transaction), ({ selection: { from, to } }) => {
      transaction.setSelection(TextSelection.create(transaction.doc, from, to));
    });
    dispatch(transaction.scrollIntoView());
  });
  return true;
};
