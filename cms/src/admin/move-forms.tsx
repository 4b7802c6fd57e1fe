'use client';

import { useId, useState, type ReactNode } from 'react';
import type { MoveWords, Refusal } from './ask-version.ts';
import { versionDeskWords } from './version-desk.ar.ts';
import type { ShownComment } from './version-review-shape.ts';
import { inLanguage } from './words.ar.ts';

type Say = (key: keyof typeof versionDeskWords) => string;

interface FormProps {
  readonly language: string;
  readonly reasons: readonly Refusal[];
  readonly working: boolean;
  readonly openComments: readonly ShownComment[];
  readonly onSend: (words: MoveWords) => void;
  readonly onCancel: () => void;
}

const sayIn =
  (language: string): Say =>
  (key) =>
    inLanguage(versionDeskWords[key], language);

const faultAt = (reasons: readonly Refusal[], path: string): string | undefined =>
  reasons.find((reason) => reason.path === path)?.message;

interface WordsFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly maxLength: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A labelled text area with its hint and, where it was refused, its fault beside it. */
const WordsField = ({ label, hint, fault, maxLength, value, onChange }: WordsFieldProps) => {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`];
  return (
    <div className="mithaq-field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mithaq-hint">
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className="mithaq-fault">
          {fault}
        </p>
      )}
      <textarea
        id={id}
        rows={3}
        maxLength={maxLength}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={described.join(' ').trim() || undefined}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
};

const Send = ({
  label,
  language,
  working,
  onSend,
  onCancel,
}: Pick<FormProps, 'language' | 'working' | 'onCancel'> & { label: string; onSend: () => void }) => (
  <div className="mithaq-moves__buttons">
    <button type="button" className="mithaq-button" disabled={working} onClick={onSend}>
      {label}
    </button>
    <button type="button" className="mithaq-button mithaq-button--quiet" onClick={onCancel}>
      {sayIn(language)('keep')}
    </button>
  </div>
);

/** No form element: it stands inside the form of the version. */
const Panel = ({ label, children }: { label: string; children: ReactNode }) => (
  <div role="group" aria-label={label} className="mithaq-moves__panel">
    {children}
  </div>
);

export const ReturnForm = ({ language, reasons, working, openComments, onSend, onCancel }: FormProps) => {
  const say = sayIn(language);
  const [note, setNote] = useState('');
  return (
    <Panel label={say('returnIt')}>
      {openComments.length > 0 && (
        <>
          <p>
            <strong>{say('openComments')}</strong>
          </p>
          <ul>
            {openComments.map(({ id, quote, text }) => (
              <li key={id}>
                «{quote.slice(0, 80)}»: {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <WordsField
        label={say('returnReason')}
        hint={say('returnHint')}
        fault={faultAt(reasons, 'note')}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
      <Send
        label={say('returnIt')}
        language={language}
        working={working}
        onSend={() => {
          onSend({ to: 'draft', note });
        }}
        onCancel={onCancel}
      />
    </Panel>
  );
};

export const EmergencyForm = ({ language, reasons, working, onSend, onCancel }: FormProps) => {
  const say = sayIn(language);
  const [emergency, setEmergency] = useState('');
  return (
    <Panel label={say('emergency')}>
      <WordsField
        label={say('emergencyReason')}
        hint={say('emergencyHint')}
        fault={faultAt(reasons, 'emergency')}
        maxLength={1000}
        value={emergency}
        onChange={setEmergency}
      />
      <Send
        label={say('emergencyPublish')}
        language={language}
        working={working}
        onSend={() => {
          onSend({ to: 'in-force', emergency });
        }}
        onCancel={onCancel}
      />
    </Panel>
  );
};

const kinds = [
  ['withdrawn', 'withdrawn'],
  ['published-in-error', 'publishedInError'],
] as const;

export const WithdrawForm = ({ language, reasons, working, onSend, onCancel }: FormProps) => {
  const say = sayIn(language);
  const group = useId();
  const [note, setNote] = useState('');
  const [kind, setKind] = useState<string>();
  const kindFault = faultAt(reasons, 'kind');
  return (
    <Panel label={say('withdrawIt')}>
      <p>{say('withdrawWarning')}</p>
      <fieldset className="mithaq-field">
        <legend>{say('withdrawKind')}</legend>
        {kindFault !== undefined && <p className="mithaq-fault">{kindFault}</p>}
        {kinds.map(([value, word]) => (
          <label key={value} className="mithaq-choice">
            <input
              type="radio"
              name={group}
              value={value}
              checked={kind === value}
              onChange={() => {
                setKind(value);
              }}
            />
            {say(word)}
          </label>
        ))}
      </fieldset>
      <WordsField
        label={say('withdrawReason')}
        fault={faultAt(reasons, 'note')}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
      <Send
        label={say('withdrawIt')}
        language={language}
        working={working}
        onSend={() => {
          onSend({ to: 'withdrawn', note, ...(kind === undefined ? {} : { kind }) });
        }}
        onCancel={onCancel}
      />
    </Panel>
  );
};
