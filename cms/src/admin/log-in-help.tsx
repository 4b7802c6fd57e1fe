import type { ServerProps } from 'payload';
import { logInHelp } from './brand.ar.ts';
import { inLanguage } from './words.ar.ts';

/** Under the log-in form: the CMS sends no e-mail, so a new password comes from a person. */
export const LogInHelp = ({ i18n }: ServerProps) => (
  <p className="mithaq-log-in-help">{inLanguage(logInHelp, i18n.language)}</p>
);
