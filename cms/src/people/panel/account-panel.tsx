'use client';
import { useAuth, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { inLanguage } from '../../admin/labels.ar.ts';
import { RefusalAlert } from '../../admin/moves/refusal-alert.tsx';
import { useAsking } from '../../admin/moves/use-asking.ts';
import { LabelledInput } from './labelled-input.tsx';
import { accountWords } from './labels.ar.ts';

interface Part {
  readonly language: string;
}

/** Changes one's own password and address; the fields lie outside the form of the account, which never sees them. */
const OwnCredentials = ({ language }: Part) => {
  const [present, setPresent] = useState('');
  const [password, setPassword] = useState('');
  const [email, setEmail] = useState('');
  const [saved, setSaved] = useState(false);
  const { working, notDone, alert, ask } = useAsking(language, {
    onMoved: () => {
      setSaved(true);
      for (const clear of [setPresent, setPassword, setEmail]) clear('');
    },
    onUnknown: () => undefined,
  });
  const say = (key: keyof typeof accountWords): string => inLanguage(accountWords[key], language);
  return (
    <section className="mithaq-gate__panel">
      <h3>{say('heading')}</h3>
      <RefusalAlert ref={alert} notDone={notDone} />
      <LabelledInput
        label={say('present')}
        type="password"
        autoComplete="current-password"
        required={false}
        value={present}
        onChange={setPresent}
      />
      <LabelledInput
        label={say('password')}
        type="password"
        autoComplete="new-password"
        required={false}
        value={password}
        onChange={setPassword}
      />
      <LabelledInput
        label={say('email')}
        type="email"
        autoComplete="off"
        required={false}
        value={email}
        onChange={setEmail}
      />
      <p role="status">{saved ? say('saved') : ''}</p>
      <button
        type="button"
        disabled={working || present === '' || (password === '' && email === '')}
        onClick={() => {
          setSaved(false);
          void ask('/api/users/own-credentials', {
            present,
            ...(password === '' ? {} : { password }),
            ...(email === '' ? {} : { email }),
          });
        }}
      >
        {say('save')}
      </button>
    </section>
  );
};

const Invitation = ({ language, account }: Part & { readonly account: string }) => {
  const [invited, setInvited] = useState(false);
  const { working, notDone, alert, ask } = useAsking(language, {
    onMoved: () => {
      setInvited(true);
    },
    onUnknown: () => undefined,
  });
  const say = (key: keyof typeof accountWords): string => inLanguage(accountWords[key], language);
  return (
    <section className="mithaq-gate__panel">
      <h3>{say('inviteHeading')}</h3>
      <RefusalAlert ref={alert} notDone={notDone} />
      <p role="status">{invited ? say('invited') : ''}</p>
      <button
        type="button"
        disabled={working}
        onClick={() => {
          void ask(`/api/users/${encodeURIComponent(account)}/invite`, {});
        }}
      >
        {say('invite')}
      </button>
    </section>
  );
};

/**
 * A new account: Payload's form demands a password, so the panel fills in one that nobody sees and that the server
 * replaces; the person sets one by the link of the invitation.
 */
const NewAccount = ({ language }: Part) => {
  const { dispatchFields } = useForm();
  useEffect(() => {
    const value = crypto.randomUUID();
    for (const path of ['password', 'confirm-password']) {
      dispatchFields({ type: 'UPDATE', path, value, initialValue: value, valid: true });
    }
  }, [dispatchFields]);
  return <p className="mithaq-hint">{inLanguage(accountWords.newAccount, language)}</p>;
};

/** Part of an account's page about its log-in: one's own, somebody else's, or that of a new account. */
export const AccountPanel = () => {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const { i18n } = useTranslation();
  if (id === undefined) return <NewAccount language={i18n.language} />;
  return user?.id === id ? (
    <OwnCredentials language={i18n.language} />
  ) : (
    <Invitation language={i18n.language} account={String(id)} />
  );
};
