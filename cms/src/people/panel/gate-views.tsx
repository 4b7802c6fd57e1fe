import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { getSafeRedirect } from 'payload/shared';
import { inLanguage } from '../../admin/labels.ar.ts';
import { ForgottenForm } from './forgotten-form.tsx';
import { Gate } from './gate.tsx';
import { gateWords } from './labels.ar.ts';
import { LogInForm } from './log-in-form.tsx';
import { SetPasswordForm } from './set-password-form.tsx';

/** Page to which the link of an invitation and of a forgotten password leads. */
export const SetPassword = ({ initPageResult: { req } }: AdminViewServerProps) => (
  <Gate heading={inLanguage(gateWords.setHeading, req.i18n.language)}>
    <SetPasswordForm language={req.i18n.language} />
  </Gate>
);

/** Page on which somebody who forgot a password asks for a link. */
export const Forgotten = ({ initPageResult: { req } }: AdminViewServerProps) => (
  <Gate heading={inLanguage(gateWords.forgottenHeading, req.i18n.language)}>
    <ForgottenForm language={req.i18n.language} />
  </Gate>
);

/**
 * Log-in page, in place of Payload's, which knows no second step. Leads on to the page that the person came for; an
 * address elsewhere is not followed.
 */
export const LogIn = ({ initPageResult: { req }, searchParams }: AdminViewServerProps) => {
  const next = getSafeRedirect({ fallbackTo: '/admin', redirectTo: searchParams?.redirect ?? '' });
  if (req.user) redirect(next);
  const { language } = req.i18n;
  return (
    <Gate heading={inLanguage(gateWords.logInHeading, language)}>
      <LogInForm language={language} next={next} />
    </Gate>
  );
};
