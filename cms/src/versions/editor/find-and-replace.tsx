import { findNext, findPrev, replaceNext, setSearchState, type SearchQuery } from 'prosemirror-search';
import type { Command, EditorState } from 'prosemirror-state';
import { useId, useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import { queryOf } from './folded-query.ts';
import { foundPlaces, replaceEveryPlace } from './found-places.ts';
import { placesWords } from './found-places.ar.ts';
import type { Say } from './toolbar.tsx';

interface FindAndReplaceProps {
  readonly state: EditorState;
  readonly say: Say;
  readonly language: string;
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

/** Replaces the place that is selected, or goes to the next one; `onDone` is told what was replaced. */
const replaceAndGoOn = (onDone: (count: number) => void): Command =>
  inSight((state, dispatch, view) => {
    const found = replaceNext(state, dispatch, view);
    onDone(view !== undefined && view.state.doc !== state.doc ? 1 : 0);
    return found;
  });

/** Finds words in the text and replaces them, one by one or all at once. */
export const FindAndReplace = ({ state, say, language, run, box, onLeave }: FindAndReplaceProps) => {
  const id = useId();
  const [find, setFind] = useState('');
  const [replacement, setReplacement] = useState('');
  const [exact, setExact] = useState(false);
  const query = useMemo(() => queryOf({ find, replacement, exact }), [find, replacement, exact]);
  /** Number of places that the last act replaced, told until another act or another query. */
  const [replaced, setReplaced] = useState<{ readonly query: SearchQuery; readonly count: number }>();
  const { doc, selection } = state;
  const places = useMemo(() => foundPlaces(doc, query), [doc, query]);
  const at = places.findIndex(({ from, to }) => from === selection.from && to === selection.to);
  const words = placesWords(language);
  const told = [
    ...(replaced?.query === query && replaced.count > 0 ? [words.replaced(replaced.count)] : []),
    ...(!query.valid || (replaced?.query === query && replaced.count > 0 && places.length === 0)
      ? []
      : [
          places.length === 0
            ? words.none
            : at < 0
              ? words.found(places.length)
              : words.at(at + 1, places.length),
        ]),
  ];
  const act = (then: Command) => () => {
    setReplaced(undefined);
    run(withQuery(query, then));
  };
  const onDone = (count: number): void => {
    setReplaced({ query, count });
  };
  const onEnter =
    (plain: Command, shifted: Command) =>
    (event: KeyboardEvent): void => {
      // Enter in a field would save the form; while letters are being composed, it belongs to the composition.
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      act(event.shiftKey ? shifted : plain)();
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
          onKeyDown={onEnter(toNext, toPrevious)}
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
          onKeyDown={onEnter(replaceAndGoOn(onDone), toPrevious)}
        />
        <button type="button" onClick={act(replaceAndGoOn(onDone))}>
          {say('replaceOne')}
        </button>
        <button type="button" onClick={act(replaceEveryPlace(query, onDone))}>
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
          {told.join(language === 'en' ? '; ' : '، ')}
        </p>
      </div>
    </details>
  );
};
