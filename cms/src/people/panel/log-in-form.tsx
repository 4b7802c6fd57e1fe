'use client';
import { useState } from 'react';
import { inLanguage } from '../../admin/labels.ar.ts';
import { WordsWaiting } from '../../versions/panel/typing/words-waiting.tsx';
import { AccountForm } from './account-form.tsx';
import { gateWords, secondStepWords } from './labels.ar.ts';
import { SecondStepSetUp } from './second-step-set-up.tsx';

interface Props {
  readonly language: string;
  /** Path of the page that the person came for. */
  readonly next: string;
}

interface Credentials {
  readonly email: string;
  readonly password: string;
}

const credentialsIn = (typed: (name: 'email' | 'password') => string): Credentials => ({
  email: typed('email'),
  password: typed('password'),
});

type Stage =
  | { readonly at: 'password' }
  | { readonly at: 'code'; readonly credentials: Credentials }
  | { readonly at: 'set-up'; readonly credentials: Credentials };

/**
 * Log-in: address and password; then a code where the account has a second step, or its set-up where the account must
 * have one. The credentials stay in this page, because no session exists before all of it is right.
 */
export const LogInForm = ({ language, next }: Props) => {
  const [stage, setStage] = useState<Stage>({ at: 'password' });
  const say = (key: keyof typeof gateWords): string => inLanguage(gateWords[key], language);
  const enter = (): void => {
    window.location.assign(next);
  };
  if (stage.at === 'set-up') {
    return (
      <section>
        <h2>{inLanguage(secondStepWords.requiredHeading, language)}</h2>
        <SecondStepSetUp language={language} atLogIn={stage.credentials} onKept={enter}>
          <p>{inLanguage(secondStepWords.requiredWhy, language)}</p>
          <p>{inLanguage(secondStepWords.howHint, language)}</p>
        </SecondStepSetUp>
      </section>
    );
  }
  if (stage.at === 'code') {
    return (
      <AccountForm
        key="code"
        language={language}
        fields={[
          {
            name: 'code',
            label: say('code'),
            hint: say('codeHint'),
            type: 'text',
            autoComplete: 'one-time-code',
            takesFocus: true,
          },
        ]}
        submit={say('logIn')}
        path="/api/users/login"
        body={(typed) => ({ ...stage.credentials, code: typed('code') })}
        onDone={enter}
      >
        <p>
          <a className="mithaq-gate__link" href="/admin/login">
            {say('otherAccount')}
          </a>
        </p>
      </AccountForm>
    );
  }
  return (
    <AccountForm
      key="password"
      language={language}
      fields={[
        { name: 'email', label: say('email'), type: 'email', autoComplete: 'username' },
        { name: 'password', label: say('password'), type: 'password', autoComplete: 'current-password' },
      ]}
      submit={say('logIn')}
      path="/api/users/login"
      body={credentialsIn}
      onDone={enter}
      onRefused={([reason], typed) => {
        const credentials = credentialsIn(typed);
        if (reason?.code === 'second-step-code') setStage({ at: 'code', credentials });
        if (reason?.code === 'second-step-missing') setStage({ at: 'set-up', credentials });
        return reason?.code === 'second-step-code' || reason?.code === 'second-step-missing';
      }}
    >
      <p>
        <a className="mithaq-gate__link" href="/admin/forgotten">
          {say('forgotten')}
        </a>
      </p>
      <WordsWaiting language={language} />
      <p className="mithaq-log-in-help">{say('logInHelp')}</p>
    </AccountForm>
  );
};
