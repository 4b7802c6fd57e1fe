'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useId, useRef, useState } from 'react';
import { z } from 'zod';
import { askServerFor } from '../../admin/ask-server.ts';
import { inLanguage } from '../../admin/labels.ar.ts';
import { jointApprovalWords, chosenCount } from './labels.ar.ts';
import {
  moveManyStates,
  moveManyWords,
  movedSentence,
  publishQuestion,
  type StepOfMany,
} from './move-many.ar.ts';
import type { WaitingVersion } from './versions-together.ts';

interface Props {
  readonly step: StepOfMany;
  readonly versions: readonly WaitingVersion[];
  /** Whether others wait beyond those that are shown. */
  readonly more: boolean;
  readonly language: string;
}

type Outcome =
  | { readonly kind: 'working' | 'done' | 'scheduled' | 'unknown' | 'not-begun' }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

const moved = z.object({ status: z.string(), scheduledFor: z.string().nullish() });

/** The answer of the server to one move, as its row shows it. */
const moveOne = async (id: string, to: StepOfMany): Promise<Outcome> => {
  const asked = await askServerFor(`/api/policy-versions/${id}/move`, { to }, moved);
  switch (asked.kind) {
    case 'unknown':
      return { kind: 'unknown' };
    case 'refused':
      return { kind: 'refused', reasons: asked.reasons.map(({ message }) => message) };
    case 'done':
      return { kind: asked.answer.scheduledFor ? 'scheduled' : 'done' };
  }
};

/**
 * Moves the ticked versions one after another, each by the door of a single move, so that a version that is refused
 * holds up none of the others. A lost answer ends the run: the rest is not begun, and the page says so. Rows that were
 * moved stay with their outcome until the page is opened again.
 */
export const MoveMany = ({ step, versions, more, language }: Props) => {
  const id = useId();
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  /** Versions that were moved here, which the server no longer lists. */
  const [kept, setKept] = useState<readonly WaitingVersion[]>([]);
  const [asks, setAsks] = useState(false);
  const [working, setWorking] = useState(false);
  const [said, setSaid] = useState('');
  const told = useRef<HTMLParagraphElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const words = moveManyWords[step];
  const say = (key: keyof typeof words): string => inLanguage(words[key], language);
  const state = (key: keyof typeof moveManyStates): string => inLanguage(moveManyStates[key], language);

  useEffect(() => {
    if (asks) question.current?.focus();
  }, [asks]);

  const rows = [...kept.filter((row) => !versions.some((version) => version.id === row.id)), ...versions];
  const open = versions.filter((version) => !kept.some((row) => row.id === version.id));
  const ticked = open.filter((version) => chosen.has(version.id));

  const move = async (): Promise<void> => {
    setAsks(false);
    setWorking(true);
    setSaid(state('working'));
    // The button that was pressed is gone or shut, and the focus with it.
    told.current?.focus();
    const found = new Map<string, Outcome>(ticked.map((version) => [version.id, { kind: 'not-begun' }]));
    const isMoved = (version: WaitingVersion): boolean =>
      ['done', 'scheduled'].includes(found.get(version.id)?.kind ?? '');
    for (const version of ticked) {
      setOutcomes(new Map([...found, [version.id, { kind: 'working' }]]));
      const outcome = await moveOne(version.id, step);
      found.set(version.id, outcome);
      if (outcome.kind === 'unknown') break;
    }
    setOutcomes(found);
    setKept([...kept, ...ticked.filter(isMoved)]);
    setChosen(new Set());
    setSaid(movedSentence(ticked.filter(isMoved).length, ticked.length, language));
    setWorking(false);
    router.refresh();
  };

  const outcomeOf = (version: WaitingVersion) => {
    const outcome = outcomes.get(version.id);
    switch (outcome?.kind) {
      case undefined:
        return null;
      case 'refused':
        return (
          <ul className="mithaq-fault">
            {outcome.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        );
      case 'done':
        return say('done');
      case 'unknown':
        return <span className="mithaq-fault">{state('unknown')}</span>;
      case 'not-begun':
        return working ? null : state('notBegun');
      case 'working':
      case 'scheduled':
        return state(outcome.kind);
    }
  };

  return (
    <section className="mithaq-meeting__step" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{say('heading')}</h2>
      <p
        ref={told}
        role="status"
        tabIndex={-1}
        className={said === '' ? 'mithaq-hint' : 'mithaq-meeting__done'}
      >
        {said}
      </p>
      {rows.length === 0 ? (
        <p>{say('nothing')}</p>
      ) : (
        <>
          <p>{say('lead')}</p>
          {more && <p className="mithaq-hint">{inLanguage(jointApprovalWords.more, language)}</p>}
          {open.length > 0 && (
            <p className="mithaq-moves__buttons">
              <button
                type="button"
                className="mithaq-button mithaq-button--quiet"
                disabled={working}
                onClick={() => {
                  setChosen(
                    ticked.length === open.length ? new Set() : new Set(open.map((version) => version.id)),
                  );
                }}
              >
                {inLanguage(
                  jointApprovalWords[ticked.length === open.length ? 'chooseNone' : 'chooseAll'],
                  language,
                )}
              </button>
              <span role="status">{chosenCount(ticked.length, language)}</span>
            </p>
          )}
          <table className="mithaq-meeting__versions mithaq-stacked" aria-labelledby={`${id}-heading`}>
            <thead>
              <tr>
                <th scope="col">{say('tick')}</th>
                <th scope="col">{inLanguage(jointApprovalWords.policy, language)}</th>
                <th scope="col">{state('outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((version) => (
                <tr
                  key={version.id}
                  className={
                    outcomes.get(version.id)?.kind === 'refused' ? 'mithaq-meeting__faulty' : undefined
                  }
                >
                  <td data-column={say('tick')}>
                    {open.includes(version) && (
                      <input
                        type="checkbox"
                        aria-label={`${say('tick')}: ${version.title}`}
                        disabled={working}
                        checked={chosen.has(version.id)}
                        onChange={(event) => {
                          const next = new Set(chosen);
                          if (event.target.checked) next.add(version.id);
                          else next.delete(version.id);
                          setChosen(next);
                        }}
                      />
                    )}
                  </td>
                  <td data-column={inLanguage(jointApprovalWords.policy, language)}>
                    <a href={`/admin/collections/policy-versions/${version.id}`}>
                      <bdi>{version.title}</bdi>
                    </a>
                  </td>
                  <td data-column={state('outcome')}>{outcomeOf(version)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {asks && (
            <>
              <p ref={question} tabIndex={-1} className="mithaq-sand">
                {publishQuestion(ticked.length, language)}
              </p>
              <p className="mithaq-moves__buttons">
                <button type="button" className="mithaq-button" onClick={() => void move()}>
                  {state('confirm')}
                </button>
                <button
                  type="button"
                  className="mithaq-button mithaq-button--quiet"
                  onClick={() => {
                    setAsks(false);
                  }}
                >
                  {state('keep')}
                </button>
              </p>
            </>
          )}
          {!asks && open.length > 0 && (
            <p className="mithaq-moves__buttons">
              <button
                type="button"
                className="mithaq-button"
                disabled={working || ticked.length === 0}
                onClick={() => {
                  // Nothing that the public has read is taken back, so that a slip of the hand must not publish.
                  if (step === 'in-force') setAsks(true);
                  else void move();
                }}
              >
                {say('button')}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
};
