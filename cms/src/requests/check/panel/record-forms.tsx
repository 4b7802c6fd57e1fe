'use client';

import { useId, useState } from 'react';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { RefusalAlert } from '../../../admin/moves/refusal-alert.tsx';
import { useAsking } from '../../../admin/moves/use-asking.ts';
import { extents } from '../../services-given/labels.ar.ts';
import { checkWords } from '../labels.ar.ts';

interface Box {
  readonly name: string;
  readonly label: keyof typeof checkWords;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

interface Props {
  /** Address to which the record is posted. */
  readonly path: string;
  readonly boxes: readonly Box[];
  readonly button: keyof typeof checkWords;
  readonly language: string;
  /** Returns the body of the boxes' values. */
  readonly body: (typed: Readonly<Record<string, string>>) => object;
}

/** A small form that adds a record, and shows every reason where it is refused. */
const RecordForm = ({ path, boxes, button, language, body }: Props) => {
  const id = useId();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const say = (key: keyof typeof checkWords): string => inLanguage(checkWords[key], language);
  const { working, notDone, alert, ask } = useAsking(language, {
    onMoved: () => {
      window.location.reload();
    },
    onUnknown: () => undefined,
  });
  const change = (name: string, value: string): void => {
    setTyped({ ...typed, [name]: value });
  };
  return (
    <div className="mithaq-moves">
      <RefusalAlert ref={alert} notDone={notDone} />
      {boxes.map(({ name, label, options }) => (
        <div key={name}>
          <label className="mithaq-field" htmlFor={`${id}-${name}`}>
            {say(label)}
          </label>
          {options === undefined ? (
            <input
              id={`${id}-${name}`}
              name={name}
              autoComplete="off"
              value={typed[name] ?? ''}
              onChange={(event) => {
                change(name, event.target.value);
              }}
            />
          ) : (
            <select
              id={`${id}-${name}`}
              name={name}
              value={typed[name] ?? ''}
              onChange={(event) => {
                change(name, event.target.value);
              }}
            >
              <option value="">{say('choose')}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          )}
        </div>
      ))}
      <button
        type="button"
        className="mithaq-button mithaq-button--quiet"
        disabled={working}
        onClick={() => void ask(path, body(typed))}
      >
        {say(button)}
      </button>
    </div>
  );
};

interface Place {
  /** Address of the request below `/api`. */
  readonly path: string;
  readonly language: string;
}

const filled = (typed: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''));

export const PaperForm = ({ path, language, papers }: Place & { readonly papers: readonly string[] }) => (
  <RecordForm
    path={`${path}/papers`}
    language={language}
    button="mark"
    boxes={[
      { name: 'paper', label: 'paper', options: papers.map((value) => ({ value, label: value })) },
      {
        name: 'present',
        label: 'state',
        options: [
          { value: 'yes', label: inLanguage(checkWords.present, language) },
          { value: 'no', label: inLanguage(checkWords.absent, language) },
        ],
      },
      { name: 'issuedOn', label: 'issuedOn' },
      { name: 'validUntil', label: 'validUntil' },
    ]}
    body={({ present, ...typed }) => ({ paper: '', ...filled(typed), present: present === 'yes' })}
  />
);

export const RegistrationForm = ({ path, language }: Place) => (
  <RecordForm
    path={`${path}/registration`}
    language={language}
    button="register"
    boxes={[
      { name: 'fileNumber', label: 'fileNumber' },
      { name: 'kept', label: 'kept' },
    ]}
    body={(typed) => ({ fileNumber: '', ...filled(typed) })}
  />
);

export const ServiceForm = ({ path, language }: Place) => (
  <RecordForm
    path={`${path}/services`}
    language={language}
    button="give"
    boxes={[
      { name: 'what', label: 'what' },
      { name: 'amount', label: 'amount' },
      { name: 'givenOn', label: 'givenOn' },
      {
        name: 'extent',
        label: 'extent',
        options: [
          { value: 'whole', label: inLanguage(extents.whole, language) },
          { value: 'part', label: inLanguage(extents.part, language) },
        ],
      },
      { name: 'receipt', label: 'receipt' },
    ]}
    body={(typed) => ({ what: '', amount: '', givenOn: '', extent: 'whole', ...filled(typed) })}
  />
);
