import {
  findNext,
  findPrev,
  replaceAll,
  replaceNext,
  setSearchState,
  type SearchQuery,
} from 'prosemirror-search';
import { EditorState, type Command } from 'prosemirror-state';
import { useId, useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import { queryOf } from './folded-query.ts';
import type { Say } from './toolbar.tsx';

interface FindAndReplaceProps {
  readonly state: EditorState;
  readonly say: Say;
  readonly run: (command: Command) => void;
  /** The box that is opened by its key in the text. */
  readonly box: RefObject<HTMLDetailsElement | null>;
  /** Leads back into the text, to the place that was found. */
  readonly onLeave: () => void;
}

const withQuery =
  (query: SearchQuery, then: Command): Command =>
  (state, dispatch, view) => {
    if (!query.valid) return false;
    view?.dispatch(setSearchState(view.state.tr, query));
    return then(view?.state ?? state, dispatch, view);
  };

/** Brings what was found into sight; the editor itself scrolls only while it has the focus, which the box keeps. */
const inSight =
  (then: Command): Command =>
  (state, dispatch, view) => {
    const found = then(state, dispatch, view);
    if (!found || view === undefined) return found;
    const { node } = view.domAtPos(view.state.selection.from);
    (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
    return true;
  };

const toNext = inSight(findNext);
const toPrevious = inSight(findPrev);
const replaceAndGoOn = inSight(replaceNext);

/** Finds words in the text and replaces them, one by one or all at once. */
export const FindAndReplace = ({ state, say, run, box, onLeave }: FindAndReplaceProps) => {
  const id = useId();
  const [find, setFind] = useState('');
  const [replacement, setReplacement] = useState('');
  const [exact, setExact] = useState(false);
  const query = useMemo(() => queryOf({ find, replacement, exact }), [find, replacement, exact]);
  const { doc } = state;
  const missing = useMemo(
    () => query.valid && query.findNext(EditorState.create({ doc })) === null,
    [query, doc],
  );
  const act = (then: Command) => () => {
    run(withQuery(query, then));
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <details ref={box} className="mithaq-text__find" onKeyDown={leave}>
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
            act(toNext)();
          }}
        />
        <button type="button" onClick={act(toPrevious)}>
          {say('previous')}
        </button>
        <button type="button" onClick={act(toNext)}>
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
        <button type="button" onClick={act(replaceAndGoOn)}>
          {say('replaceOne')}
        </button>
        <button type="button" onClick={act(replaceAll)}>
          {say('replaceEvery')}
        </button>
        <label className="mithaq-text__exact">
          <input
            type="checkbox"
            checked={exact}
            onChange={(event) => {
              setExact(event.target.checked);
            }}
          />
          {say('exact')}
        </label>
        <p className="mithaq-hint" aria-live="polite">
          {missing ? say('noMatch') : ''}
        </p>
      </div>
    </details>
  );
};
