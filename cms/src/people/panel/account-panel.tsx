'use client';
import { useAuth, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui';
import { useEffect } from 'react';
import { inLanguage } from '../../admin/labels.ar.ts';
import { usePresentState } from '../../saves/panel/use-present-state.ts';
import { AccountForm } from './account-form.tsx';
import { accountWords } from './labels.ar.ts';
import { OwnSecondStep, ResetSecondStep } from './second-step-panel.tsx';

interface Part {
  readonly language: string;
}

/** Changes one's own password and address; the fields lie outside the form of the account, which never sees them. */
const OwnCredentials = ({ language }: Part) => {
  const say = (key: keyof typeof accountWords): string => inLanguage(accountWords[key], language);
  const takePresentState = usePresentState();
  return (
    <section className="mithaq-gate__panel">
      <h3>{say('heading')}</h3>
      <AccountForm
        language={language}
        inDocument
        fields={[
          { name: 'present', label: say('present'), type: 'password', autoComplete: 'current-password' },
          {
            name: 'password',
            label: say('password'),
            type: 'password',
            autoComplete: 'new-password',
            required: false,
          },
          { name: 'email', label: say('email'), type: 'email', autoComplete: 'off', required: false },
        ]}
        isEnough={(typed) => typed('password') !== '' || typed('email') !== ''}
        submit={say('save')}
        path="/api/users/own-credentials"
        body={(typed) => ({
          present: typed('present'),
          ...(typed('password') === '' ? {} : { password: typed('password') }),
          ...(typed('email') === '' ? {} : { email: typed('email') }),
        })}
        done={say('saved')}
        onDone={() => void takePresentState()}
      />
    </section>
  );
};

const Invitation = ({ language, account }: Part & { readonly account: string }) => {
  const say = (key: keyof typeof accountWords): string => inLanguage(accountWords[key], language);
  return (
    <section className="mithaq-gate__panel">
      <h3>{say('inviteHeading')}</h3>
      <AccountForm
        language={language}
        inDocument
        fields={[]}
        submit={say('invite')}
        path={`/api/users/${encodeURIComponent(account)}/invite`}
        body={() => ({})}
        done={say('invited')}
      />
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
  const part = { language: i18n.language, account: String(id) };
  return user?.id === id ? (
    <>
      <OwnCredentials language={i18n.language} />
      <OwnSecondStep {...part} />
    </>
  ) : (
    <>
      <Invitation {...part} />
      <ResetSecondStep {...part} />
    </>
  );
};
