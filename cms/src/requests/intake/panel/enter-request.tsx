'use client';

import { intakeChannels, intakeProofs } from '@mithaq/domain/request/desk-intake';
import { contactPreference } from '@mithaq/domain/contracts/request-submission';
import { contactPreferenceWords, fieldWordsOf, formFieldWords } from '@mithaq/domain/request/form-fields.ar';
import {
  fieldsOfKind,
  fieldsWith,
  formField,
  isNeeded,
  isTyped,
  type StoredFieldName,
} from '@mithaq/domain/request/form-fields';
import { requestKindFacts, requestKinds } from '@mithaq/domain/request/request-kind';
import { requestKindWords } from '@mithaq/domain/request/request-kind.ar';
import { useAuth } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import { z } from 'zod';
import { channelCodes } from '../../../associations/channels/labels.ar.ts';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { RefusalAlert } from '../../../admin/moves/refusal-alert.tsx';
import { useAsking } from '../../../admin/moves/use-asking.ts';
import { deskLabels, intakeWords, proofs } from '../labels.ar.ts';
import { Receipt, receipt, type ReceiptFacts } from './receipt.tsx';

/** Fields of the public form that are typed here, in its order. */
const typedFields = [
  'name',
  'mobile',
  'email',
  'city',
  'behalfOf',
  'relation',
  'authority',
  'description',
] as const satisfies readonly StoredFieldName[];

/** The lines and the ticks about calls, below the way of contact. */
const wishLines = fieldsWith({ part: 'wishes', kind: 'line' });
const wishTicks = fieldsWith({ part: 'wishes', kind: 'wish' });

const person = z.object({ association: z.union([z.string(), z.object({ id: z.string() })]) });
const offering = z.object({
  services: z.array(z.object({ code: z.string(), label: z.string() })).nullish(),
});

const newNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

const emptyEntry: Readonly<Record<string, string>> = { kind: 'service', contactBy: 'call' };

/** Form on which the officer enters a request for somebody; afterwards the receipt to hand over. */
export const EnterRequest = ({ language }: { readonly language: string }) => {
  const id = useId();
  const { user } = useAuth();
  const [once, setOnce] = useState(newNonce);
  const [typed, setTyped] = useState(emptyEntry);
  const [services, setServices] = useState<readonly { readonly code: string; readonly label: string }[]>([]);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [made, setMade] = useState<ReceiptFacts>();
  const say = (key: keyof typeof intakeWords): string => inLanguage(intakeWords[key], language);
  const { working, notDone, alert, ask } = useAsking(language, {
    onMoved: (answer) => {
      setMade(receipt.safeParse(answer).data);
    },
    onUnknown: () => undefined,
  });
  const own = person.safeParse(user).data?.association;
  const association = typeof own === 'string' ? own : own?.id;
  useEffect(() => {
    if (association === undefined) return;
    fetch(`/api/associations/${association}?depth=0`, { credentials: 'same-origin' })
      .then((response) => response.json())
      .then(
        (read: unknown) => {
          setServices(offering.safeParse(read).data?.services ?? []);
        },
        () => {
          setServices([]);
        },
      );
  }, [association]);

  if (made !== undefined)
    return (
      <Receipt
        facts={made}
        language={language}
        onAnother={() => {
          setOnce(newNonce());
          setTyped(emptyEntry);
          setOthers([]);
          setMade(undefined);
        }}
      />
    );

  const change = (name: string, value: string): void => {
    setTyped({ ...typed, [name]: value });
  };
  const select = (
    name: string,
    label: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <>
      <label className="mithaq-field" htmlFor={`${id}-${name}`}>
        {label}
      </label>
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
    </>
  );
  const line = (name: string, label: string) => (
    <>
      <label className="mithaq-field" htmlFor={`${id}-${name}`}>
        {label}
      </label>
      <input
        id={`${id}-${name}`}
        name={name}
        autoComplete="off"
        value={typed[name] ?? ''}
        onChange={(event) => {
          change(name, event.target.value);
        }}
      />
    </>
  );
  const kind = requestKinds.find((one) => one === typed.kind) ?? 'service';
  const asked = fieldsOfKind(kind);
  const asksForService = requestKindFacts[kind].asksForService;
  const labelOf = (name: StoredFieldName): string => {
    if (language === 'en') return formFieldWords[name].english;
    const own = deskLabels[name];
    if (own !== undefined) return own;
    const { label } = fieldWordsOf(name, kind);
    return isNeeded(formField(name)) ? label : `${label} ${say('optional')}`;
  };
  const proofOptions = intakeProofs.map((value) => ({ value, label: inLanguage(proofs[value], language) }));

  return (
    <section className="mithaq-desk mithaq-moves" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{say('heading')}</h2>
      <p className="mithaq-hint">{say('hint')}</p>
      <RefusalAlert ref={alert} notDone={notDone} />
      {select(
        'kind',
        say('kind'),
        requestKinds.map((value) => ({ value, label: inLanguage(requestKindWords[value], language) })),
      )}
      {select(
        'channel',
        say('channel'),
        intakeChannels.map((value) => ({ value, label: inLanguage(channelCodes[value], language) })),
      )}
      {line('cameOn', say('cameOn'))}
      {line('takenBy', say('takenBy'))}
      {typedFields
        .filter((name) => asked.includes(name))
        .map((name) => {
          const field = formField(name);
          return isTyped(field) && field.kind === 'text' ? (
            <div key={name}>
              <label className="mithaq-field" htmlFor={`${id}-${name}`}>
                {labelOf(name)}
              </label>
              <textarea
                id={`${id}-${name}`}
                name={name}
                rows={4}
                value={typed[name] ?? ''}
                onChange={(event) => {
                  change(name, event.target.value);
                }}
              />
            </div>
          ) : (
            <div key={name}>{line(name, labelOf(name))}</div>
          );
        })}
      {asksForService &&
        select(
          'service',
          labelOf('service'),
          services.map(({ code, label }) => ({ value: code, label })),
        )}
      {asksForService && services.length > 1 && (
        <fieldset className="mithaq-moves">
          <legend className="mithaq-field">{say('otherServices')}</legend>
          <p className="mithaq-hint">{say('otherServicesHint')}</p>
          {services
            .filter(({ code }) => code !== typed.service)
            .map(({ code, label }) => (
              <label key={code} className="mithaq-choice">
                <input
                  type="checkbox"
                  name="otherServices"
                  value={code}
                  checked={others.includes(code)}
                  onChange={(event) => {
                    setOthers(
                      event.target.checked ? [...others, code] : others.filter((other) => other !== code),
                    );
                  }}
                />{' '}
                {label}
              </label>
            ))}
        </fieldset>
      )}
      {select(
        'contactBy',
        labelOf('contactBy'),
        contactPreference.options.map((value) => ({
          value,
          label:
            language === 'en' ? contactPreferenceWords[value].english : contactPreferenceWords[value].label,
        })),
      )}
      {wishLines.map((name) => (
        <div key={name}>{line(name, labelOf(name))}</div>
      ))}
      {wishTicks.map((name) => (
        <label key={name} className="mithaq-choice">
          <input
            type="checkbox"
            name={name}
            checked={typed[name] === 'on'}
            onChange={(event) => {
              change(name, event.target.checked ? 'on' : '');
            }}
          />{' '}
          {labelOf(name)}
        </label>
      ))}
      {asksForService && select('attestation', say('attestation'), proofOptions)}
      {select('consent', say('consent'), proofOptions)}
      <div className="mithaq-moves__buttons">
        <button
          type="button"
          className="mithaq-button"
          disabled={working}
          onClick={() =>
            void ask('/api/requests/intake', { once, channel: '', ...typed, otherServices: others })
          }
        >
          {say('send')}
        </button>
      </div>
      <p role="status" className="mithaq-hint">
        {working ? say('working') : null}
      </p>
    </section>
  );
};
