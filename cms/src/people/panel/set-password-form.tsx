'use client';
import { useEffect, useState } from 'react';
import { inLanguage } from '../../admin/labels.ar.ts';
import { RefusalAlert } from '../../admin/moves/refusal-alert.tsx';
import { useAsking } from '../../admin/moves/use-asking.ts';
import { LabelledInput } from './labelled-input.tsx';
import { gateWords } from './labels.ar.ts';

/** Form for the first password, or a new one, by the token behind the hash sign of the address. */
export const SetPasswordForm = ({ language }: { readonly language: string }) => {
  const [token, setToken] = useState<string>();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [done, setDone] = useState(false);
  const { working, notDone, alert, ask } = useAsking(language, {
    onMoved: () => {
      setDone(true);
    },
    onUnknown: () => undefined,
  });
  const say = (key: keyof typeof gateWords): string => inLanguage(gateWords[key], language);
  useEffect(() => {
    setToken(window.location.hash.slice(1));
    // The token leaves the address bar and the history, so that the next person at this screen does not find it.
    window.history.replaceState(null, '', window.location.pathname);
  }, []);
  const differ = again !== '' && again !== password;
  if (done) {
    return (
      <>
        <p role="status">{say('done')}</p>
        <p>
          <a href="/admin/login">{say('toLogIn')}</a>
        </p>
      </>
    );
  }
  if (token === '') return <p role="status">{say('noLink')}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (password === again) void ask('/api/users/set-password', { token, password });
      }}
    >
      <RefusalAlert ref={alert} notDone={notDone} />
      <LabelledInput
        label={say('newPassword')}
        hint={say('setHint')}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <LabelledInput
        label={say('again')}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
      />
      <p role="status">{differ ? say('differ') : ''}</p>
      <button type="submit" disabled={working}>
        {say('set')}
      </button>
    </form>
  );
};
