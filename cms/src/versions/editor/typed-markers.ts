import { readMarker, type MarkerStyle } from '@mithaq/domain/reading/numbering/marker';
import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { Plugin } from 'prosemirror-state';
import { textAttribute } from './block-attributes.ts';
import { textSchema } from './schema.ts';

/** Styles that a person types to begin a list; the noun of a division begins a heading. */
const ofLists: ReadonlySet<MarkerStyle> = new Set([
  'ordinal-word',
  'decimal',
  'number',
  'bracketed-number',
  'abjad',
  'bracketed-abjad',
  'latin',
  'bullet',
  'dash',
]);

/** Longest marker that is typed: «حادي وعشرون:». */
const LONGEST = 24;

/** Makes a marker of what is typed at the beginning of a clause: «1- », «أ. », «• », «أولًا: ». Undo brings it back. */
export const typedMarkers = (): Plugin =>
  inputRules({
    rules: [
      new InputRule(new RegExp(`^(\\S.{0,${String(LONGEST)}}) $`, 'u'), (state, match, start, end) => {
        const { parent } = state.selection.$from;
        const typed = match[1] ?? '';
        if (parent.type !== textSchema.nodes.clause || textAttribute(parent, 'marker') !== undefined)
          return null;
        // A marker is read at the beginning of a line, and a line has words.
        const marker = readMarker(`${typed} بند`);
        if (marker?.printed !== typed || !ofLists.has(marker.style)) return null;
        const before = state.selection.$from.before();
        return state.tr
          .delete(start, end)
          .setNodeAttribute(before, 'marker', marker.printed)
          .setNodeAttribute(before, 'ordinal', marker.ordinal ?? null);
      }),
    ],
  });
