import type { AdminViewServerProps } from 'payload';
import { inLanguage } from '../../admin/labels.ar.ts';
import { ForgottenForm } from './forgotten-form.tsx';
import { Gate } from './gate.tsx';
import { gateWords } from './labels.ar.ts';
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
