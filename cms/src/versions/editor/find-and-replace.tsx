import { findNext, findPrev, replaceAll, replaceNext, SearchQuery, setSearchState } from 'prosemirror-search';
import type { Command, EditorState } from 'prosemirror-state';
import { useId, useState } from 'react';
import type { Say } from './toolbar.tsx';

interface FindAndReplaceProps {
  readonly state: EditorState;
  readonly say: Say;
  readonly run: (command: Command) => void;
}

const withQuery =
  (find: string, replacement: string, then: Command): Command =>
  (state, dispatch, view) => {
    const query = new SearchQuery({ search: find, replace: replacement, literal: true });
    if (!query.valid) return false;
    view?.dispatch(setSearchState(view.state.tr, query));
    return then(view?.state ?? state, dispatch, view);
  };

/** Finds words in the text and replaces them, one by one or all at once. */
export const FindAndReplace = ({ state, say, run }: FindAndReplaceProps) => {
  const id = useId();
  const [find, setFind] = useState('');
  const [replacement, setReplacement] = useState('');
  const missing = find !== '' && new SearchQuery({ search: find, literal: true }).findNext(state) === null;
  const act = (then: Command) => () => {
    run(withQuery(find, replacement, then));
  };
  return (
    <details className="mithaq-text__find">
      <summary>{say('findAndReplace')}</summary>
      <div className="mithaq-text__find-fields">
        <label htmlFor={`${id}-find`}>{say('find')}</label>
        <input
          id={`${id}-find`}
          value={find}
          onChange={(event) => {
            setFind(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            act(findNext)();
          }}
        />
        <button type="button" onClick={act(findPrev)}>
          {say('previous')}
        </button>
        <button type="button" onClick={act(findNext)}>
          {say('next')}
        </button>
        <label htmlFor={`${id}-replace`}>{say('replace')}</label>
        <input
          id={`${id}-replace`}
          value={replacement}
          onChange={(event) => {
            setReplacement(event.target.value);
          }}
        />
        <button type="button" onClick={act(replaceNext)}>
          {say('replaceOne')}
        </button>
        <button type="button" onClick={act(replaceAll)}>
          {say('replaceEvery')}
        </button>
        <p className="mithaq-hint" aria-live="polite">
          {missing ? say('noMatch') : ''}
        </p>
      </div>
    </details>
  );
};
