import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { SearchQuery, SearchResult } from 'prosemirror-search';
import { EditorState, type Command } from 'prosemirror-state';

/** Returns the places that a query finds in a document, in reading order; they do not overlap. */
export const foundPlaces = (doc: Node, query: SearchQuery): SearchResult[] => {
  if (!query.valid) return [];
  const state = EditorState.create({ doc });
  const places: SearchResult[] = [];
  for (let from = 0; ;) {
    const next = query.findNext(state, from, doc.content.size);
    if (next === null) return places;
    if (next.to > next.from) places.push(next);
    // A query that finds nothing but a place between two letters would find it for ever.
    from = Math.max(next.to, from + 1);
  }
};

/**
 * Returns the command that replaces all places in one step, which one undo takes back with nothing beside it. `onDone`
 * gets the number of places that were replaced.
 */
export const replaceEveryPlace =
  (query: SearchQuery, onDone: (count: number) => void): Command =>
  (state, dispatch) => {
    const places = foundPlaces(state.doc, query);
    if (dispatch !== undefined && places.length > 0) {
      const tr = closeHistory(state.tr);
      for (const place of places.toReversed())
        for (const { from, to, insert } of query.getReplacements(state, place).toReversed())
          tr.replace(from, to, insert);
      dispatch(tr);
    }
    onDone(places.length);
    return places.length > 0;
  };
