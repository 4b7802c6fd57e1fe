'use client';

import { useState } from 'react';
import type { SecretaryTarget } from '@mithaq/domain/version/version-lifecycle';
import { versionStateWords } from '@mithaq/domain/version/version-states.ar';
import type { VersionDesk } from '../endpoints/version-desk-shape.ts';
import { versionDeskWords } from './version-desk.ar.ts';
import type { ShownComment } from '../endpoints/version-review-shape.ts';
import { inLanguage } from '../../admin/labels.ar.ts';
import { EmergencyForm } from './emergency-form.tsx';
import type { MoveWords } from './move-form.tsx';
import { RefusalAlert } from '../../admin/moves/refusal-alert.tsx';
import { ReturnForm } from './return-form.tsx';
import { useAsking } from '../../admin/moves/use-asking.ts';
import { useFieldMarks } from './use-field-marks.ts';
import { WithdrawForm } from './withdraw-form.tsx';

interface Props {
  readonly path: string;
  readonly desk: VersionDesk;
  readonly openComments: readonly ShownComment[];
  readonly language: string;
  /** Sentence that replaces the buttons and says which step has to come first. */
  readonly held: string | undefined;
  readonly onMoved: () => void;
  readonly onUnknown: () => void;
}

/** Moves that open a form of their own before they are sent. */
const forms = { draft: ReturnForm, withdrawn: WithdrawForm, emergency: EmergencyForm } as const;
type FormName = keyof typeof forms;
const hasForm = (to: SecretaryTarget): to is 'draft' | 'withdrawn' => to in forms;

/** Shows buttons for the moves that the life cycle allows, the form of each move, and every reason of a refusal. */
export const VersionMoves = ({ path, desk, openComments, language, held, onMoved, onUnknown }: Props) => {
  const [open, setOpen] = useState<FormName>();
  const asking = useAsking(language, { onMoved, onUnknown });
  const { working, notDone, alert, forget } = asking;
  const markFields = useFieldMarks();
  const say = (key: keyof typeof versionDeskWords): string => inLanguage(versionDeskWords[key], language);

  const ask = async (door: string, words: MoveWords): Promise<void> => {
    const refusals = await asking.ask(`${path}/${door}`, words);
    if (refusals.length > 0) markFields(refusals);
  };
  const press = (to: SecretaryTarget): void => {
    forget();
    if (hasForm(to)) setOpen(to);
    else void ask('move', { to });
  };
  const label = (to: SecretaryTarget): string => {
    if (to === 'in-force' && desk.publishesOn !== null) return say('schedule');
    return inLanguage(versionStateWords[to].button, language);
  };

  if (desk.moves.length === 0 && !desk.mayTakeBack) return null;
  const blocked = working || held !== undefined;
  const Form = open === undefined ? undefined : forms[open];
  const quiet = 'mithaq-button mithaq-button--quiet';
  return (
    <div className="mithaq-moves">
      <RefusalAlert ref={alert} notDone={notDone} />
      {Form !== undefined && (
        <Form
          language={language}
          reasons={notDone?.reasons ?? []}
          openComments={openComments}
          working={blocked}
          onSend={(words) => void ask('move', words)}
          onCancel={() => {
            setOpen(undefined);
            forget();
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
