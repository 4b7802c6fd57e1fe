'use client';

import { useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { deskWords, inLanguage } from '../../admin/labels.ar.ts';
import { LengthNote } from '../../admin/length-note.tsx';
import { RefusalAlert } from '../../admin/moves/refusal-alert.tsx';
import { useAsking } from '../../admin/moves/use-asking.ts';

interface AnyBox {
  readonly name: string;
  readonly label: string;
}

export type DeskBox =
  | (AnyBox & { readonly kind: 'line'; readonly value?: string; readonly type?: 'text' | 'time' })
  | (AnyBox & { readonly kind: 'text'; readonly limit: number })
  | (AnyBox & {
      readonly kind: 'choice';
      readonly value: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
    })
  | (AnyBox & { readonly kind: 'tick'; readonly value: boolean });

interface Props {
  /** Address that the form is posted to as JSON, a property a box. */
  readonly path: string;
  readonly heading: string;
  readonly button: string;
  readonly boxes: readonly DeskBox[];
  /** Boxes whose empty value is posted as null. */
  readonly emptyIsNull?: readonly string[];
  /** Whether the form is shown at once and not behind its heading. */
  readonly open?: boolean;
}

type Values = Readonly<Record<string, string | boolean>>;

const valuesOf = (boxes: readonly DeskBox[]): Values =>
  Object.fromEntries(boxes.map((box) => [box.name, box.kind === 'text' ? '' : (box.value ?? '')]));

interface BoxProps {
  readonly box: DeskBox;
  readonly value: string | boolean;
  readonly onValue: (value: string | boolean) => void;
}

const Box = ({ box, value, onValue }: BoxProps) => {
  const id = useId();
  const text = typeof value === 'string' ? value : '';
  switch (box.kind) {
    case 'tick':
      return (
        <label className="mithaq-choice">
          <input
            type="checkbox"
            checked={value === true}
            onChange={(event) => {
              onValue(event.target.checked);
            }}
          />{' '}
          {box.label}
        </label>
      );
    case 'choice':
      return (
        <>
          <label htmlFor={id}>{box.label}</label>
          <select
            id={id}
            value={text}
            onChange={(event) => {
              onValue(event.target.value);
            }}
          >
            {box.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </>
      );
    case 'line':
      return (
        <>
          <label htmlFor={id}>{box.label}</label>
          <input
            id={id}
            type={box.type ?? 'text'}
            value={text}
            onChange={(event) => {
              onValue(event.target.value);
            }}
          />
        </>
      );
    case 'text':
      return (
        <>
          <label htmlFor={id}>{box.label}</label>
          <textarea
            id={id}
            rows={2}
            aria-describedby={`${id}-length`}
            value={text}
            onChange={(event) => {
              onValue(event.target.value);
            }}
          />
          <LengthNote id={`${id}-length`} text={text} limit={box.limit} />
        </>
      );
  }
};

/** Shows a form of the desk, posts it, and shows every reason of a refusal beside it. */
export const DeskForm = ({ path, heading, button, boxes, emptyIsNull = [], open = false }: Props) => {
  const { i18n } = useTranslation();
  const router = useRouter();
  const [values, setValues] = useState<Values>(() => valuesOf(boxes));
  const { working, notDone, alert, ask } = useAsking(i18n.language, {
    onMoved: () => {
      window.location.reload();
    },
    onUnknown: () => {
      router.refresh();
    },
  });
  const send = (): void => {
    const body: Record<string, string | boolean | null> = {};
    for (const [name, value] of Object.entries(values))
      body[name] = value === '' && emptyIsNull.includes(name) ? null : value;
    void ask(path, body);
  };
  return (
    <details className="mithaq-moves mithaq-desk__form" open={open}>
      <summary>{heading}</summary>
      <RefusalAlert ref={alert} notDone={notDone} />
      {boxes.map((box) => (
        <Box
          key={box.name}
          box={box}
          value={values[box.name] ?? ''}
          onValue={(value) => {
            setValues((before) => ({ ...before, [box.name]: value }));
          }}
        />
      ))}
      <div className="mithaq-moves__buttons">
        <button
          type="button"
          className="mithaq-button mithaq-button--quiet"
          disabled={working}
          onClick={send}
        >
          {button}
        </button>
      </div>
      <p role="status" className="mithaq-hint">
        {working ? inLanguage(deskWords.working, i18n.language) : null}
      </p>
    </details>
  );
};
