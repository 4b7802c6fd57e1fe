import { useState, type ReactNode } from 'react';
import type { Refusal } from '../../admin/ask-server.ts';
import { RefusalAlert } from '../../admin/moves/refusal-alert.tsx';
import { useAsking } from '../../admin/moves/use-asking.ts';
import { useReady } from '../../admin/use-ready.ts';
import { LabelledInput } from './labelled-input.tsx';

/** Field of a form about an account. */
export interface AccountField<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly type: 'password' | 'email' | 'text';
  readonly autoComplete: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly takesFocus?: boolean;
}

/** Returns the text that was typed into the field of this name. */
type Typed<Name extends string> = (name: Name) => string;

interface Props<Name extends string> {
  readonly language: string;
  readonly fields: readonly AccountField<Name>[];
  /** Words of the button. */
  readonly submit: string;
  readonly path: string;
  readonly body: (typed: Typed<Name>) => object;
  /** Sentence that says why what was typed cannot be sent yet. */
  readonly fault?: (typed: Typed<Name>) => string | undefined;
  /** Whether enough was typed, besides the required fields; a form of the browser says so of those itself. */
  readonly isEnough?: (typed: Typed<Name>) => boolean;
  /** Sentence after success. */
  readonly done?: string;
  readonly onDone?: (answer: unknown, typed: Typed<Name>) => void;
  /** Returns whether the caller has shown another step in place of the refusal. */
  readonly onRefused?: (reasons: readonly Refusal[], typed: Typed<Name>) => boolean;
  /** Whether a document's form is around this one: HTML has no form in a form, and Enter would save the document. */
  readonly inDocument?: boolean;
  readonly quiet?: boolean;
  readonly children?: ReactNode;
}

/**
 * The one form in which people type passwords and codes: labelled fields, every reason of a refusal, a button, and a
 * sentence after success. The form forgets what was typed with success.
 */
export const AccountForm = <Name extends string>({
  language,
  fields,
  submit,
  path,
  body,
  fault = () => undefined,
  isEnough = () => true,
  done,
  onDone,
  onRefused,
  inDocument = false,
  quiet = false,
  children,
}: Props<Name>) => {
  const [values, setValues] = useState<ReadonlyMap<Name, string>>(new Map());
  const [isDone, setDone] = useState(false);
  const ready = useReady();
  const typed: Typed<Name> = (name) => values.get(name) ?? '';
  const { working, notDone, alert, ask, forget } = useAsking(language, {
    onMoved: (answer) => {
      setDone(true);
      setValues(new Map());
      onDone?.(answer, typed);
    },
    onUnknown: () => undefined,
  });
  const found = fault(typed);
  const lacksField = fields.some(({ name, required }) => required !== false && typed(name) === '');
  const send = async (): Promise<void> => {
    if (working || found !== undefined || lacksField || !isEnough(typed)) return;
    setDone(false);
    const reasons = await ask(path, body(typed));
    if (reasons.length > 0 && onRefused?.(reasons, typed) === true) forget();
  };
  const content = (
    <>
      <RefusalAlert ref={alert} notDone={notDone} />
      {fields.map((field) => (
        <LabelledInput
          key={field.name}
          {...field}
          value={typed(field.name)}
          onChange={(value) => {
            setValues((before) => new Map(before).set(field.name, value));
          }}
        />
      ))}
      <p role="status">{found ?? (isDone ? (done ?? '') : '')}</p>
      <button
        type={inDocument ? 'button' : 'submit'}
        className={quiet ? 'mithaq-button mithaq-button--quiet' : 'mithaq-button'}
        disabled={!ready || working || (inDocument && (lacksField || !isEnough(typed)))}
        onClick={inDocument ? () => void send() : undefined}
      >
        {submit}
      </button>
      {children}
    </>
  );
  if (!inDocument) {
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {content}
      </form>
    );
  }
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        void send();
      }}
    >
      {content}
    </div>
  );
};
