import { useEffect, useState } from 'react';
import { z } from 'zod';
import { inLanguage } from '../../admin/labels.ar.ts';
import { AccountForm, type AccountField } from './account-form.tsx';
import { secondStepWords } from './labels.ar.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecondStepSetUp } from './second-step-set-up.tsx';

const stateShape = z.object({ set: z.boolean(), required: z.boolean(), recoveryCodesLeft: z.number() });
type State = z.infer<typeof stateShape> | 'unknown';
const made = z.object({ recoveryCodes: z.array(z.string()) });

interface Props {
  readonly language: string;
  readonly account: string;
}

/** Returns the state of an account's second step, and a way to read it again; undefined until it was read. */
const useSecondStep = (account: string): readonly [State | undefined, () => void] => {
  const [state, setState] = useState<State>();
  const [reads, setReads] = useState(0);
  useEffect(() => {
    const ended = new AbortController();
    const read = async (): Promise<State> => {
      try {
        const path = `/api/users/${encodeURIComponent(account)}/second-step`;
        const response = await fetch(path, { credentials: 'same-origin', signal: ended.signal });
        return stateShape.safeParse(await response.json()).data ?? 'unknown';
      } catch {
        // No connection: the panel says that the state is not known.
        return 'unknown';
      }
    };
    void read().then((answer) => {
      if (!ended.signal.aborted) setState(answer);
    });
    return () => {
      ended.abort();
    };
  }, [account, reads]);
  const again = (): void => {
    setReads((count) => count + 1);
  };
  return [state, again];
};

/** Section about one’s own second step: its set-up, new recovery codes, its end. */
export const OwnSecondStep = ({ language, account }: Props) => {
  const [state, readAgain] = useSecondStep(account);
  const [codes, setCodes] = useState<readonly string[]>();
  const say = (key: keyof typeof secondStepWords): string => inLanguage(secondStepWords[key], language);
  const fields: readonly AccountField<'password' | 'code'>[] = [
    { name: 'password', label: say('password'), type: 'password', autoComplete: 'current-password' },
    { name: 'code', label: say('code'), type: 'text', autoComplete: 'one-time-code' },
  ];
  const ofState = () => {
    if (state === undefined) return <p role="status">{say('reading')}</p>;
    if (state === 'unknown') return <p role="status">{say('notRead')}</p>;
    if (!state.set) {
      return (
        <SecondStepSetUp language={language} onKept={readAgain}>
          <p>{say('howHint')}</p>
        </SecondStepSetUp>
      );
    }
    return (
      <>
        <p>
          {say('isSet')} {say('codesLeft')} <bdi>{state.recoveryCodesLeft}</bdi>.
        </p>
        <details>
          <summary>{say('renew')}</summary>
          <p>{say('renewHint')}</p>
          <AccountForm
            language={language}
            inDocument
            fields={fields}
            submit={say('renew')}
            path="/api/users/second-step/recovery-codes"
            body={(typed) => ({ password: typed('password'), code: typed('code') })}
            onDone={(answer) => {
              setCodes(made.safeParse(answer).data?.recoveryCodes);
            }}
          />
        </details>
        <details>
          <summary>{say('end')}</summary>
          <p>{say(state.required ? 'endRequiredHint' : 'endHint')}</p>
          <AccountForm
            language={language}
            inDocument
            quiet
            fields={fields}
            submit={say('end')}
            path="/api/users/second-step/end"
            body={(typed) => ({ password: typed('password'), code: typed('code') })}
            onDone={() => {
              if (state.required) window.location.assign('/admin/login');
              else readAgain();
            }}
          />
        </details>
      </>
    );
  };
  return (
    <section className="mithaq-gate__panel">
      <h3>{say('heading')}</h3>
      {codes === undefined ? (
        ofState()
      ) : (
        <RecoveryCodes
          language={language}
          codes={codes}
          onKept={() => {
            setCodes(undefined);
            readAgain();
          }}
        />
      )}
    </section>
  );
};

/** Somebody else's second step, which the platform administrator removes after a lost phone. */
export const ResetSecondStep = ({ language, account }: Props) => {
  const [state, readAgain] = useSecondStep(account);
  const say = (key: keyof typeof secondStepWords): string => inLanguage(secondStepWords[key], language);
  if (state === undefined || state === 'unknown') return null;
  return (
    <section className="mithaq-gate__panel">
      <h3>{say('heading')}</h3>
      {state.set ? (
        <>
          <p>{say('resetHint')}</p>
          <AccountForm
            language={language}
            inDocument
            quiet
            fields={[]}
            submit={say('reset')}
            path={`/api/users/${encodeURIComponent(account)}/reset-second-step`}
            body={() => ({})}
            onDone={readAgain}
          />
        </>
      ) : (
        <p>{say(state.required ? 'notSetRequired' : 'notSet')}</p>
      )}
    </section>
  );
};
