'use client';

import { problem, problemReasons } from '@mithaq/domain/contracts/problem';
import type { VersionState } from '@mithaq/domain/version/version-lifecycle';
import { useId, useRef, useState } from 'react';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { useReady } from '../../../admin/use-ready.ts';
import { MOST_DRAFTS } from '../endpoints/board-paper-limits.ts';
import { boardPaperScreen, PAPER_FILE } from './board-paper.ar.ts';

export interface DraftToChoose {
  readonly id: string;
  readonly title: string;
  readonly status: VersionState;
  readonly statusLabel: string;
  /** When it was last saved, as it is read. */
  readonly saved: string;
}

const meetingFields = ['meeting', 'session', 'day'] as const;
type MeetingField = (typeof meetingFields)[number];

/** Asks for the paper and hands it to the browser to save; returns why it was not made. */
const fetchPaper = async (body: object, unknown: string): Promise<readonly string[]> => {
  try {
    const response = await fetch('/api/policy-versions/board-paper', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      const read = problem.safeParse(await response.json());
      return read.success ? problemReasons(read.data).map(({ detail }) => detail) : [unknown];
    }
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = PAPER_FILE;
    document.body.append(link);
    link.click();
    link.remove();
    // The browser reads the name and the bytes after the click.
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, 60_000);
    return [];
  } catch {
    // Without a connection, or with an answer that is no JSON, the screen says that nothing came.
    return [unknown];
  }
};

/** Form of the board paper: the meeting as far as it is known, and the drafts in the order of their choice. */
export const ChooseDrafts = ({
  drafts,
  language,
}: {
  drafts: readonly DraftToChoose[];
  language: string;
}) => {
  const id = useId();
  const ready = useReady();
  const alert = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({});
  const [meeting, setMeeting] = useState<Readonly<Record<MeetingField, string>>>({
    meeting: '',
    session: '',
    day: '',
  });
  const [state, setState] = useState<'idle' | 'working' | 'ready'>('idle');
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const say = (key: keyof typeof boardPaperScreen): string => inLanguage(boardPaperScreen[key], language);

  const all = drafts.slice(0, MOST_DRAFTS).map((draft) => draft.id);
  const isAllChosen = chosen.length >= all.length;
  const choose = (draft: string, isChosen: boolean): void => {
    setState('idle');
    setChosen(isChosen ? [...chosen, draft] : chosen.filter((other) => other !== draft));
  };
  const download = async (): Promise<void> => {
    setState('working');
    const body = {
      ...meeting,
      drafts: chosen.map((draft) => ({ id: draft, resolution: numbers[draft] ?? '' })),
    };
    const refusals = chosen.length === 0 ? [say('chooseFirst')] : await fetchPaper(body, say('unknown'));
    setReasons(refusals);
    setState(refusals.length === 0 ? 'ready' : 'idle');
    if (refusals.length > 0) queueMicrotask(() => alert.current?.focus());
  };

  if (drafts.length === 0) return <p className="mithaq-sand">{say('none')}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void download();
      }}
    >
      <fieldset className="mithaq-paper__part">
        <legend>{say('meetingPart')}</legend>
        <p className="mithaq-hint" id={`${id}-meeting`}>
          {say('meetingHint')}
        </p>
        <div className="mithaq-paper__meeting">
          {meetingFields.map((field) => (
            <label key={field}>
              {say(field)}
              <input
                type="text"
                maxLength={60}
                value={meeting[field]}
                aria-describedby={`${id}-meeting`}
                onChange={(event) => {
                  setMeeting({ ...meeting, [field]: event.target.value });
                }}
              />
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="mithaq-paper__part">
        <legend>{say('draftsPart')}</legend>
        <p className="mithaq-hint">{say('draftsHint')}</p>
        {drafts.length > 1 && (
          <button
            type="button"
            className="mithaq-button mithaq-button--quiet"
            disabled={!ready}
            onClick={() => {
              setState('idle');
              setChosen(isAllChosen ? [] : all);
            }}
          >
            {say(isAllChosen ? 'chooseNone' : 'chooseAll')}
          </button>
        )}
        <ul className="mithaq-paper__drafts">
          {drafts.map((draft) => {
            const place = chosen.indexOf(draft.id);
            return (
              <li key={draft.id} className={place === -1 ? undefined : 'mithaq-paper__chosen'}>
                <label className="mithaq-paper__choice">
                  <input
                    type="checkbox"
                    checked={place !== -1}
                    disabled={place === -1 && chosen.length >= MOST_DRAFTS}
                    onChange={(event) => {
                      choose(draft.id, event.target.checked);
                    }}
                  />
                  <span>
                    {place !== -1 && <strong className="mithaq-paper__place">{place + 1}</strong>}
                    <bdi>{draft.title}</bdi>
                    <span className="mithaq-hint">
                      <span className={`mithaq-state mithaq-state--${draft.status}`}>
                        {draft.statusLabel}
                      </span>{' '}
                      {say('saved')} <bdi>{draft.saved}</bdi>
                    </span>
                  </span>
                </label>
                {place !== -1 && (
                  <label className="mithaq-paper__number">
                    {say('resolution')}
                    <input
                      type="text"
                      maxLength={60}
                      value={numbers[draft.id] ?? ''}
                      onChange={(event) => {
                        setNumbers({ ...numbers, [draft.id]: event.target.value });
                      }}
                    />
                  </label>
                )}
              </li>
            );
          })}
        </ul>
        {chosen.length >= MOST_DRAFTS && <p className="mithaq-sand">{say('most')}</p>}
      </fieldset>
      <div
        ref={alert}
        role="alert"
        tabIndex={-1}
        className="mithaq-moves__refused"
        hidden={reasons.length === 0}
      >
        {reasons.length > 0 && (
          <>
            <strong>{say('refused')}</strong>
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="mithaq-moves__buttons">
        <button type="submit" className="mithaq-button" disabled={!ready || state === 'working'}>
          {say('download')}
        </button>
        <p role="status" className="mithaq-hint">
          {state === 'idle'
            ? `${say('chosen')} ${String(chosen.length)} ${say('of')} ${String(drafts.length)}`
            : say(state)}
        </p>
      </div>
    </form>
  );
};
