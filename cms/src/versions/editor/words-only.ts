import type { EditorState } from 'prosemirror-state';
import { partAtCursor } from './commands.ts';

/**
 * Says whether two states differ in nothing but words inside the part at the cursor, and the place of the cursor there,
 * as a key of a writer leaves them. Blocks that did not change are the same objects, so no block is walked.
 */
export const differInWordsOnly = (before: EditorState, after: EditorState): boolean => {
  const index = after.selection.$from.index(0);
  return (
    before.doc.childCount === after.doc.childCount &&
    before.selection.empty === after.selection.empty &&
    partAtCursor(before) === partAtCursor(after) &&
    before.doc.children.every((node, at) => {
      const now = after.doc.child(at);
      return node === now || (at === index && node.sameMarkup(now));
    })
  );
};
