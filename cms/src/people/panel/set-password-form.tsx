'use client';
import { useEffect, useState } from 'react';
import { inLanguage } from '../../admin/labels.ar.ts';
import { AccountForm } from './account-form.tsx';
import { gateWords } from './labels.ar.ts';

/** Form for the first password, or a new one, by the token behind the hash sign of the address. */
export const SetPasswordForm = ({ language }: { readonly language: string }) => {
  const [token, setToken] = useState<string>();
  const [done, setDone] = useState(false);
  const say = (key: keyof typeof gateWords): string => inLanguage(gateWords[key], language);
  useEffect(() => {
    setToken(window.location.hash.slice(1));
    // The token leaves the address bar and the history, so that the next person at this screen does not find it.
    window.history.replaceState(null, '', window.location.pathname);
  }, []);
  if (done) {
    return (
      <>
        <p role="status">{say('done')}</p>
        <p>
          <a className="mithaq-gate__link" href="/admin/login">
            {say('toLogIn')}
          </a>
        </p>
      </>
    );
  }
  if (token === '') return <p role="status">{say('noLink')}</p>;
  return (
    <AccountForm
      language={language}
      fields={[
        {
          name: 'password',
          label: say('newPassword'),
          hint: say('setHint'),
          type: 'password',
          autoComplete: 'new-password',
        },
        { name: 'again', label: say('again'), type: 'password', autoComplete: 'new-password' },
      ]}
      submit={say('set')}
      path="/api/users/set-password"
      body={(typed) => ({ token, password: typed('password') })}
      fault={(typed) =>
        typed('again') !== '' && typed('again') !== typed('password') ? say('differ') : undefined
      }
      onDone={() => {
        setDone(true);
      }}
    />
  );
};
