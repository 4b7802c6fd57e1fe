'use client';
import { useState } from 'react';
import { inLanguage } from '../../admin/labels.ar.ts';
import { RefusalAlert } from '../../admin/moves/refusal-alert.tsx';
import { useAsking } from '../../admin/moves/use-asking.ts';
import { LabelledInput } from './labelled-input.tsx';
import { gateWords } from './labels.ar.ts';

/** Form that asks for a link; its answer is the same for every address. */
export const ForgottenForm = ({ language }: { readonly language: string }) => {
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const { working, notDone, alert, ask } = useAsking(language, {
    onMoved: () => {
      setSent(true);
    },
    onUnknown: () => undefined,
  });
  const say = (key: keyof typeof gateWords): string => inLanguage(gateWords[key], language);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setSent(false);
        void ask('/api/users/forgotten', { email });
      }}
    >
      <RefusalAlert ref={alert} notDone={notDone} />
      <LabelledInput
        label={say('email')}
        hint={say('forgottenHint')}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
      />
      <p role="status">{sent ? say('sent') : ''}</p>
      <button type="submit" disabled={working}>
        {say('send')}
      </button>
      <p>
        <a href="/admin/login">{say('toLogIn')}</a>
      </p>
    </form>
  );
};
