'use client';

import { useAllFormFields, useForm } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import type { VersionState } from '@mithaq/domain/version/version-lifecycle';
import { askVersion, type MoveWords, type Refusal } from './ask-version.ts';
import { EmergencyForm, ReturnForm, WithdrawForm } from './move-forms.tsx';
import type { VersionDesk } from './version-desk-shape.ts';
import { versionDeskWords, versionMoveLabels } from './version-desk.ar.ts';
import type { ShownComment } from './version-review-shape.ts';
import { inLanguage } from './words.ar.ts';

interface Props {
  readonly path: string;
  readonly desk: VersionDesk;
  readonly openComments: readonly ShownComment[];
  readonly language: string;
  /** A sentence instead of the buttons' work: what has to be done first. */
  readonly held: string | undefined;
  readonly onMoved: () => void;
}

/** What opens a form of its own before it is sent. */
const forms = { draft: ReturnForm, withdrawn: WithdrawForm, emergency: EmergencyForm } as const;
type FormName = keyof typeof forms;
const hasForm = (to: VersionState): to is 'draft' | 'withdrawn' => to in forms;

const fieldsOfMoves = ['note', 'kind', 'emergency'];

/** Marks the fields of the version's form that a refusal names; a group is marked at its first field. */
const useFieldMarks = () => {
  const [fields] = useAllFormFields();
  const { dispatchFields, setSubmitted } = useForm();
  return (reasons: readonly Refusal[]): void => {
    const errors = reasons.flatMap(({ path, message }) => {
      if (path === undefined || fieldsOfMoves.includes(path)) return [];
      const leaf = path in fields ? path : Object.keys(fields).find((name) => name.startsWith(`${path}.`));
      return leaf === undefined ? [] : [{ path: leaf, message }];
    });
    dispatchFields({ type: 'ADD_SERVER_ERRORS', errors });
    setSubmitted(true);
  };
};

/** Buttons for the moves that the life cycle allows, what each of them asks for, and every reason of a refusal. */
export const VersionMoves = ({ path, desk, openComments, language, held, onMoved }: Props) => {
  const alert = useRef<HTMLDivElement>(null);
  const [working, setWorking] = useState(false);
  const [open, setOpen] = useState<FormName>();
  const [reasons, setReasons] = useState<readonly Refusal[]>([]);
  const markFields = useFieldMarks();
  const say = (key: keyof typeof versionDeskWords): string => inLanguage(versionDeskWords[key], language);

  const ask = async (door: string, words: MoveWords): Promise<void> => {
    setWorking(true);
    setReasons([]);
    const refusals = await askVersion(`${path}/${door}`, words);
    setWorking(false);
    if (refusals?.length === 0) {
      onMoved();
      return;
    }
    setReasons(refusals ?? [{ message: say('unreachable') }]);
    markFields(refusals ?? []);
    queueMicrotask(() => alert.current?.focus());
  };
  const press = (to: VersionState): void => {
    setReasons([]);
    if (hasForm(to)) setOpen(to);
    else void ask('move', { to });
  };
  const label = (to: VersionState): string => {
    if (to === 'in-force' && desk.publishesOn !== null) return say('schedule');
    const words = versionMoveLabels[to];
    return words === undefined ? to : inLanguage(words, language);
  };

  if (desk.moves.length === 0 && !desk.mayTakeBack) return null;
  const blocked = working || held !== undefined;
  const Form = open === undefined ? undefined : forms[open];
  const quiet = 'mithaq-button mithaq-button--quiet';
  return (
    <div className="mithaq-moves">
      <div
        ref={alert}
        role="alert"
        tabIndex={-1}
        className="mithaq-moves__refused"
        hidden={reasons.length === 0}
      >
        <strong>{say('refused')}</strong>
        <ul>
          {reasons.map(({ message, path: at }) => (
            <li key={`${at ?? ''} ${message}`}>{message}</li>
          ))}
        </ul>
      </div>
      {Form !== undefined && (
        <Form
          language={language}
          reasons={reasons}
          openComments={openComments}
          working={blocked}
          onSend={(words) => void ask('move', words)}
          onCancel={() => {
            setOpen(undefined);
            setReasons([]);
          }}
        />
      )}
      {Form === undefined && (
        <div className="mithaq-moves__buttons">
          {desk.moves.map((to, index) => (
            <button
              key={to}
              type="button"
              disabled={blocked}
              className={index === 0 && !hasForm(to) ? 'mithaq-button' : quiet}
              onClick={() => {
                press(to);
              }}
            >
              {label(to)}
            </button>
          ))}
          {desk.emergency && (
            <button
              type="button"
              disabled={blocked}
              className={quiet}
              onClick={() => {
                setOpen('emergency');
              }}
            >
              {say('emergency')}
            </button>
          )}
          {desk.mayTakeBack && (
            <button
              type="button"
              disabled={blocked}
              className={quiet}
              onClick={() => void ask('take-back-schedule', {})}
            >
              {say('takeBack')}
            </button>
          )}
        </div>
      )}
      <p role="status" className="mithaq-hint">
        {working ? say('working') : held}
      </p>
    </div>
  );
};
