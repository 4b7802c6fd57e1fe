'use client';

import type { TypedMeeting } from '@mithaq/domain/approval/joint-approval';
import { inBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { readGregorianDay } from '@mithaq/domain/calendar/read-day';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { z } from 'zod';
import { boxWords, inLanguage } from '../../admin/labels.ar.ts';
import { RefusalAlert } from '../../admin/moves/refusal-alert.tsx';
import { useAsking } from '../../admin/moves/use-asking.ts';
import { chosenCount, jointApprovalWords, recordedSentence } from './labels.ar.ts';
import { sharedMeeting } from './shared-meeting.ts';
import type { VersionInReview } from './versions-together.ts';

interface Props {
  readonly versions: readonly VersionInReview[];
  /** Whether others wait beyond those that are shown. */
  readonly more: boolean;
  readonly language: string;
}

const answered = z.object({ recorded: z.number(), already: z.number() });

/** Says in both calendars which day was typed, or how to type one. */
const dayHint = (typed: string, language: string): string => {
  const read = readGregorianDay(typed);
  return read.kind === 'day' ? inBothCalendars(read.day) : inLanguage(boxWords.day, language);
};

interface BoxProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
}

const Box = ({ label, hint, value, isWrong, onChange }: BoxProps) => {
  const id = useId();
  return (
    <div className="mithaq-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={value}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <p id={`${id}-hint`} className="mithaq-hint" role="status">
        {hint}
      </p>
    </div>
  );
};

/** Records the approval of the ticked versions; a refusal names every reason, and what was typed stays. */
export const JointApprovalForm = ({ versions, more, language }: Props) => {
  const router = useRouter();
  /** Facts of the meeting as typed here; an untouched box shows what all versions say of it. */
  const [typedMeeting, setTypedMeeting] = useState<Partial<TypedMeeting>>({});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  /** Resolutions as typed here; an untouched box shows what was entered before. */
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [done, setDone] = useState('');
  const [faulty, setFaulty] = useState<ReadonlySet<string>>(new Set());
  const { working, notDone, alert, ask } = useAsking(language, {
    onMoved: (answer) => {
      setDone(recordedSentence(answered.parse(answer), language));
      setChosen(new Set());
      router.refresh();
    },
    onUnknown: () => {
      router.refresh();
    },
  });
  const say = (key: keyof typeof jointApprovalWords): string => inLanguage(jointApprovalWords[key], language);

  const shared = sharedMeeting(versions);
  const meeting: TypedMeeting = { ...shared, ...typedMeeting };
  const isTaken = Object.values(shared).some((words) => words !== '');
  // A version that left the review meanwhile is no longer shown, and its tick does not count.
  const resolutionOf = ({ id, resolution }: Pick<VersionInReview, 'id' | 'resolution'>): string =>
    typed.get(id) ?? resolution;
  const ticked = versions.filter(({ id }) => chosen.has(id));
  const record = async (): Promise<void> => {
    setDone('');
    const reasons = await ask('/api/policy-versions/approve-together', {
      ...meeting,
      versions: ticked.map((version) => ({ id: version.id, resolution: resolutionOf(version) })),
    });
    setFaulty(
      new Set(
        reasons.flatMap(({ path = '' }) => {
          const row = /^versions\.(?<row>\d+)/u.exec(path)?.groups?.row;
          return row === undefined ? [path] : [ticked[Number(row)]?.id ?? ''];
        }),
      ),
    );
  };
  const boxOf = (name: keyof typeof meeting) => ({
    value: meeting[name],
    isWrong: faulty.has(name),
    onChange: (value: string) => {
      setTypedMeeting((before) => ({ ...before, [name]: value }));
    },
  });

  return (
    <section className="mithaq-meeting__step" aria-labelledby="mithaq-meeting-heading">
      <h2 id="mithaq-meeting-heading">{say('heading')}</h2>
      <p>{say('lead')}</p>
      <p role="status" className={done === '' ? 'mithaq-hint' : 'mithaq-meeting__done'}>
        {done}
      </p>
      <RefusalAlert ref={alert} notDone={notDone} />
      {versions.length === 0 ? (
        <p>{say('nothing')}</p>
      ) : (
        // No form element: Enter in a box must not record the decisions of a board.
        <div role="group" aria-label={say('heading')}>
          <fieldset className="mithaq-meeting__facts">
            <legend>{say('meeting')}</legend>
            {isTaken && <p className="mithaq-hint">{say('fromDrafts')}</p>}
            <Box label={say('session')} hint={say('blank')} {...boxOf('session')} />
            <Box label={say('number')} hint={say('blank')} {...boxOf('meeting')} />
            <Box label={say('date')} hint={dayHint(meeting.date, language)} {...boxOf('date')} />
          </fieldset>
          <h3 id="mithaq-meeting-versions">{say('inReview')}</h3>
          {more && <p className="mithaq-hint">{say('more')}</p>}
          <p className="mithaq-moves__buttons">
            <button
              type="button"
              className="mithaq-button mithaq-button--quiet"
              onClick={() => {
                setChosen(
                  ticked.length === versions.length ? new Set() : new Set(versions.map(({ id }) => id)),
                );
              }}
            >
              {say(ticked.length === versions.length ? 'chooseNone' : 'chooseAll')}
            </button>
            <span role="status">{chosenCount(ticked.length, language)}</span>
          </p>
          <table
            className="mithaq-meeting__versions mithaq-stacked"
            aria-labelledby="mithaq-meeting-versions"
          >
            <thead>
              <tr>
                <th scope="col">{say('chosen')}</th>
                <th scope="col">{say('policy')}</th>
                <th scope="col">{say('resolution')}</th>
              </tr>
            </thead>
            <tbody>
              {versions.map(({ id, title, resolution }) => (
                <tr key={id} className={faulty.has(id) ? 'mithaq-meeting__faulty' : undefined}>
                  <td data-column={say('chosen')}>
                    <input
                      type="checkbox"
                      aria-label={`${say('chosen')}: ${title}`}
                      checked={chosen.has(id)}
                      onChange={(event) => {
                        const next = new Set(chosen);
                        if (event.target.checked) next.add(id);
                        else next.delete(id);
                        setChosen(next);
                      }}
                    />
                  </td>
                  <td data-column={say('policy')}>
                    <a href={`/admin/collections/policy-versions/${id}`}>
                      <bdi>{title}</bdi>
                    </a>
                  </td>
                  <td data-column={say('resolution')}>
                    <input
                      type="text"
                      autoComplete="off"
                      maxLength={60}
                      aria-label={`${say('resolution')}: ${title}`}
                      aria-invalid={faulty.has(id)}
                      value={resolutionOf({ id, resolution })}
                      onChange={(event) => {
                        setTyped(new Map(typed).set(id, event.target.value));
                      }}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="mithaq-moves__buttons">
            <button
              type="button"
              className="mithaq-button"
              disabled={working || ticked.length === 0}
              onClick={() => void record()}
            >
              {say('record')}
            </button>
            <span role="status" className="mithaq-hint">
              {working ? say('recording') : ''}
            </span>
          </p>
        </div>
      )}
    </section>
  );
};
