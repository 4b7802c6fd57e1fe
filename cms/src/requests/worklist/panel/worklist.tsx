'use client';

import { useCallback, useEffect, useId, useState } from 'react';
import { askServerFor } from '../../../admin/ask-server.ts';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { useReady } from '../../../admin/use-ready.ts';
import { intakeWords } from '../../intake/labels.ar.ts';
import { EnterRequest } from '../../intake/panel/enter-request.tsx';
import { viewWords, worklistWords } from '../labels.ar.ts';
import {
  worklistPage,
  worklistViews,
  type WorklistPage,
  type WorklistPlace,
  type WorklistView,
} from '../worklist-shape.ts';
import { WorklistTable } from './worklist-table.tsx';

interface Props {
  readonly language: string;
  /** Whether the person enters requests for others. */
  readonly mayEnter: boolean;
  /** Whether the person handles requests, and so has some of their own. */
  readonly isHandler: boolean;
}

interface Shown extends Pick<WorklistPage, 'rows' | 'next' | 'tooShort' | 'more'> {
  readonly search: string;
}

const PATH = '/api/requests/worklist';

/** Work list of requests: views, search by name, mobile or number, and the entry of a request for somebody. */
export const Worklist = ({ language, mayEnter, isHandler }: Props) => {
  const field = useId();
  const [view, setView] = useState<WorklistView>('all');
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<Shown>();
  const [hasFailed, setFailed] = useState(false);
  const [isEntering, setEntering] = useState(false);
  const say = (key: keyof typeof worklistWords): string => inLanguage(worklistWords[key], language);

  const load = useCallback(
    async (asked: WorklistView, typed: string, more?: { after: WorklistPlace; rows: Shown['rows'] }) => {
      setFailed(false);
      if (more === undefined) setShown(undefined);
      const answer = await askServerFor(
        PATH,
        {
          view: asked,
          ...(typed.trim() === '' ? {} : { search: typed }),
          ...(more === undefined ? {} : { after: more.after }),
        },
        worklistPage,
      );
      if (answer.kind !== 'done') {
        setFailed(true);
        return;
      }
      setShown({ ...answer.answer, rows: [...(more?.rows ?? []), ...answer.answer.rows], search: typed });
    },
    [],
  );
  const ready = useReady();
  useEffect(() => {
    void load('all', '');
  }, [load]);

  const views = worklistViews.filter((one) => isHandler || one === 'all' || one === 'longest');
  const next = shown?.next ?? null;

  return (
    <div className="mithaq-worklist">
      <h1>{say('heading')}</h1>
      {mayEnter && (
        <p>
          <button
            type="button"
            className="mithaq-button"
            aria-expanded={isEntering}
            onClick={() => {
              setEntering(!isEntering);
            }}
          >
            {inLanguage(intakeWords.link, language)}
          </button>
        </p>
      )}
      {isEntering && <EnterRequest language={language} />}
      <form
        role="search"
        className="mithaq-worklist__search"
        onSubmit={(event) => {
          event.preventDefault();
          void load(view, search);
        }}
      >
        <label htmlFor={`${field}-search`}>{say('search')}</label>
        <input
          id={`${field}-search`}
          type="search"
          autoComplete="off"
          maxLength={120}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
          }}
        />
        <button type="submit" className="mithaq-button mithaq-button--quiet" disabled={!ready}>
          {say('find')}
        </button>
        {shown !== undefined && shown.search.trim() !== '' && (
          <button
            type="button"
            className="mithaq-button mithaq-button--quiet"
            onClick={() => {
              setSearch('');
              void load(view, '');
            }}
          >
            {say('clear')}
          </button>
        )}
      </form>
      <div className="mithaq-worklist__views" role="group" aria-label={say('views')}>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={view === one}
            className={view === one ? 'mithaq-button' : 'mithaq-button mithaq-button--quiet'}
            onClick={() => {
              setView(one);
              setSearch('');
              void load(one, '');
            }}
          >
            {inLanguage(viewWords[one], language)}
          </button>
        ))}
      </div>
      <p role="status" className="mithaq-hint">
        {hasFailed ? say('failed') : shown === undefined ? say('working') : null}
        {shown?.tooShort === true ? say('tooShort') : null}
        {shown?.more === true ? say('more') : null}
        {shown !== undefined && shown.rows.length === 0 && !shown.tooShort
          ? say(shown.search.trim() === '' ? 'none' : 'nothingFound')
          : null}
      </p>
      {shown !== undefined && shown.rows.length > 0 && (
        <WorklistTable rows={shown.rows} language={language} />
      )}
      {shown !== undefined && next !== null && (
        <button
          type="button"
          className="mithaq-button mithaq-button--quiet"
          onClick={() => void load(view, shown.search, { after: next, rows: shown.rows })}
        >
          {say('next')}
        </button>
      )}
    </div>
  );
};
