import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeaderColumn,
  toggleHeaderRow,
} from 'prosemirror-tables';
import { useOneTabStop } from '../../admin/one-tab-stop.ts';
import { insertDefinition, insertNote, move, renumberList, shift, splitBlock, turnInto } from './commands.ts';
import { dropBlocks, joinToAbove, makeTable } from './join-and-drop.ts';
import type { textEditorWords } from './text-editor.ar.ts';

export type Say = (key: keyof typeof textEditorWords) => string;

interface Tool {
  readonly word: keyof typeof textEditorWords;
  readonly command: Command;
}

const groups: readonly (readonly Tool[])[] = [
  [
    { word: 'undo', command: undo },
    { word: 'redo', command: redo },
  ],
  [
    { word: 'heading', command: turnInto('heading') },
    { word: 'clause', command: turnInto('clause') },
    { word: 'deeper', command: shift(1) },
    { word: 'shallower', command: shift(-1) },
    { word: 'up', command: move(-1) },
    { word: 'down', command: move(1) },
    { word: 'join', command: joinToAbove },
    { word: 'splitClause', command: splitBlock },
    { word: 'drop', command: dropBlocks },
    { word: 'renumber', command: renumberList },
  ],
  [
    { word: 'table', command: makeTable },
    { word: 'definition', command: insertDefinition },
    { word: 'field', command: turnInto('field') },
    { word: 'caption', command: turnInto('caption') },
    { word: 'note', command: insertNote },
  ],
];

const tableTools: readonly Tool[] = [
  { word: 'addRow', command: addRowAfter },
  { word: 'addColumn', command: addColumnAfter },
  { word: 'deleteRow', command: deleteRow },
  { word: 'deleteColumn', command: deleteColumn },
  { word: 'merge', command: mergeCells },
  { word: 'split', command: splitCell },
  { word: 'headerRow', command: toggleHeaderRow },
  { word: 'headerColumn', command: toggleHeaderColumn },
  { word: 'deleteTable', command: deleteTable },
];

interface ToolbarProps {
  readonly state: EditorState;
  readonly say: Say;
  readonly run: (command: Command) => void;
}

/** Buttons for everything that the keys do, and for tables where the cursor is in one. */
export const Toolbar = ({ state, say, run }: ToolbarProps) => {
  const shown = isInTable(state) ? [...groups, tableTools] : groups;
  const group = useOneTabStop<HTMLDivElement>(shown.length);
  return (
    <div ref={group} className="mithaq-text__tools" role="toolbar" aria-label={say('tools')}>
      {shown.map((tools) => (
        <div key={tools[0]?.word} role="group">
          {tools.map(({ word, command }) => (
            <button
              key={word}
              type="button"
              aria-disabled={!command(state)}
              // The cursor stays in the text, where the command works.
              onMouseDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                run(command);
              }}
            >
              {say(word)}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
};
