import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { search } from 'prosemirror-search';
import { EditorState } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { dragHandle } from './drag-handle.ts';
import { copyAsPrinted } from './copied.ts';
import { documentOf } from './from-sections.ts';
import { givenIds, withIds } from './give-ids.ts';
import { textKeys } from './keymap.ts';
import { pasteAsRead } from './paste.ts';
import { findingsInText } from './shown-findings.ts';
import { typedMarkers } from './typed-markers.ts';

/** Returns the state in which a text is edited. `leaves` says whether Tab leaves the editor now. */
export const textState = (
  sections: readonly PolicySection[],
  leaves: () => boolean = () => false,
): EditorState => {
  const state = EditorState.create({
    doc: documentOf(sections),
    plugins: [
      typedMarkers(),
      ...textKeys(leaves),
      history(),
      search(),
      copyAsPrinted(),
      pasteAsRead(),
      findingsInText(),
      givenIds(),
      gapCursor(),
      dropCursor(),
      dragHandle(),
      tableEditing(),
    ],
  });
  const named = withIds(state);
  return named === undefined ? state : state.apply(named);
};
