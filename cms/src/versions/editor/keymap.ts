import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import { goToNextCell, isInTable } from 'prosemirror-tables';
import { move, shift, splitBlock, stepOut, turnInto } from './commands.ts';
import { enterInside, nextCell, throughDefinitions } from './keys-inside.ts';
import { deleteSelectedTable, dropBlocks, joinToAbove, makeTable } from './join-and-drop.ts';

/** Breaks the line inside a clause. */
const breakLine: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.isTextblock || isInTable(state)) return false;
  dispatch?.(state.tr.insertText('\n').scrollIntoView());
  return true;
};

/** A key that only does what it says, and never leaves the editor where it cannot. */
const always =
  (command: Command): Command =>
  (state, dispatch, view) => {
    command(state, dispatch, view);
    return true;
  };

/**
 * The keys of the editor. Tab nests as in Word; `leaves` says whether the person has pressed Escape, after which Tab
 * leaves the editor (WCAG 2.1.2: no keyboard trap).
 */
export const textKeys = (leaves: () => boolean): Plugin[] => {
  const tab =
    (inTable: Command, otherwise: Command): Command =>
    (state, dispatch, view) => {
      if (leaves()) return false;
      return isInTable(state)
        ? always(inTable)(state, dispatch, view)
        : always(otherwise)(state, dispatch, view);
    };
  return [
    keymap({
      Tab: tab(nextCell, chainCommands(throughDefinitions(1), shift(1))),
      'Shift-Tab': tab(goToNextCell(-1), chainCommands(throughDefinitions(-1), shift(-1))),
      Enter: chainCommands(enterInside, splitBlock),
      'Shift-Enter': breakLine,
      Backspace: chainCommands(deleteSelectedTable, stepOut),
      'Alt-ArrowUp': move(-1),
      'Alt-ArrowDown': move(1),
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      'Mod-Alt-1': turnInto('heading'),
      'Mod-Alt-0': turnInto('clause'),
      'Ctrl-Alt-j': always(joinToAbove),
      'Ctrl-Alt-g': always(makeTable),
      'Ctrl-Alt-x': always(dropBlocks),
    }),
    keymap(baseKeymap),
  ];
};
