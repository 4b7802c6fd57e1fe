'use client';
import { inLanguage } from '../../admin/labels.ar.ts';
import { AccountForm } from './account-form.tsx';
import { gateWords } from './labels.ar.ts';

/** Form that asks for a link; its answer is the same for every address. */
export const ForgottenForm = ({ language }: { readonly language: string }) => {
  const say = (key: keyof typeof gateWords): string => inLanguage(gateWords[key], language);
  return (
    <AccountForm
      language={language}
      fields={[
        {
          name: 'email',
          label: say('email'),
          hint: say('forgottenHint'),
          type: 'email',
          autoComplete: 'username',
        },
      ]}
      submit={say('send')}
      path="/api/users/forgotten"
      body={(typed) => ({ email: typed('email') })}
      done={say('sent')}
    >
      <p>
        <a className="mithaq-gate__link" href="/admin/login">
          {say('toLogIn')}
        </a>
      </p>
    </AccountForm>
  );
};
