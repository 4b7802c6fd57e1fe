import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { inLanguage } from '../../admin/labels.ar.ts';
import { AccountForm } from './account-form.tsx';
import { secondStepWords } from './labels.ar.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

const newSecondStep = z.object({ key: z.string(), address: z.string(), qr: z.string() });
const confirmed = z.object({ recoveryCodes: z.array(z.string()) });

interface Props {
  readonly language: string;
  /** Credentials that were typed at the log-in; absent where the person is logged in and is asked for the password here. */
  readonly atLogIn?: { readonly email: string; readonly password: string };
  /** Callback for a person who has kept the recovery codes. */
  readonly onKept: () => void;
  /** Words before the first step. */
  readonly children: ReactNode;
}

type Stage =
  | { readonly at: 'begin' }
  | {
      readonly at: 'confirm';
      readonly account: { readonly email?: string; readonly password: string };
      readonly made: z.infer<typeof newSecondStep>;
    }
  | { readonly at: 'codes'; readonly codes: readonly string[] };

/** Returns a secret in groups of four, as people copy it. */
const inGroups = (key: string): string => key.replace(/(.{4})(?=.)/gu, '$1 ');

/** Sets up a second step: the app gets the secret, a code confirms it, and the recovery codes are shown. */
export const SecondStepSetUp = ({ language, atLogIn, onKept, children }: Props) => {
  const [stage, setStage] = useState<Stage>({ at: 'begin' });
  const say = (key: keyof typeof secondStepWords): string => inLanguage(secondStepWords[key], language);
  const inDocument = atLogIn === undefined;
  if (stage.at === 'codes') return <RecoveryCodes language={language} codes={stage.codes} onKept={onKept} />;
  if (stage.at === 'confirm') {
    const { made, account } = stage;
    return (
      <>
        <ol className="mithaq-steps">
          <li>{say('openApp')}</li>
          <li>
            {say('scan')}
            <img
              className="mithaq-qr"
              src={`data:image/svg+xml,${encodeURIComponent(made.qr)}`}
              alt={say('qrAlt')}
              width={220}
              height={220}
            />
            <p>{say('orType')}</p>
            <p>
              <bdi dir="ltr" className="mithaq-key">
                {inGroups(made.key)}
              </bdi>
            </p>
            <p>
              <a className="mithaq-gate__link" href={made.address}>
                {say('openHere')}
              </a>
            </p>
          </li>
          <li>{say('typeCode')}</li>
        </ol>
        <AccountForm
          key="confirm"
          language={language}
          inDocument={inDocument}
          fields={[
            {
              name: 'code',
              label: say('newCode'),
              type: 'text',
              autoComplete: 'one-time-code',
              takesFocus: true,
            },
          ]}
          submit={say('confirm')}
          path="/api/users/second-step/confirm"
          body={(typed) => ({ ...account, code: typed('code') })}
          onDone={(answer) => {
            const read = confirmed.safeParse(answer);
            setStage({ at: 'codes', codes: read.success ? read.data.recoveryCodes : [] });
          }}
        />
      </>
    );
  }
  return (
    <>
      {children}
      <AccountForm
        key="begin"
        language={language}
        inDocument={inDocument}
        fields={
          inDocument
            ? [
                {
                  name: 'password',
                  label: say('password'),
                  type: 'password',
                  autoComplete: 'current-password',
                },
              ]
            : []
        }
        submit={say('begin')}
        path="/api/users/second-step/begin"
        body={(typed) => atLogIn ?? { password: typed('password') }}
        onDone={(answer, typed) => {
          const read = newSecondStep.safeParse(answer);
          if (read.success)
            setStage({ at: 'confirm', account: atLogIn ?? { password: typed('password') }, made: read.data });
        }}
      />
    </>
  );
};
