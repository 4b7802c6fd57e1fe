import type { ServerProps } from 'payload';
import { logInHelp } from './brand.ar.ts';
import { inLanguage } from './labels.ar.ts';

/** Help under the log-in form for somebody whose e-mail did not arrive. */
export const LogInHelp = ({ i18n }: ServerProps) => (
  <p className="mithaq-log-in-help">{inLanguage(logInHelp, i18n.language)}</p>
);
