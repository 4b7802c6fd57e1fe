'use client';

import type { UIFieldClientProps } from 'payload';
import { useTranslation } from '@payloadcms/ui';
import { useShownFindings } from './shown-findings.ts';
import { findingWords } from './version-findings.ar.ts';
import { inLanguage } from '../../admin/labels.ar.ts';

/** List under a clause's words; shows the guard's findings in them. */
export const ClauseFindings = ({ path }: UIFieldClientProps) => {
  const { i18n } = useTranslation();
  const row = path.replace(/\.[^.]+$/u, '');
  const here = useShownFindings().filter(
    (finding) =>
      finding.overruled === null && (finding.path === `${row}.text` || finding.path === `${row}.heading`),
  );
  if (here.length === 0) return null;
  return (
    <ul className="mithaq-findings">
      {here.map(({ fingerprint, severity, message }) => (
        <li key={fingerprint} className={`mithaq-finding mithaq-finding--${severity}`}>
          <strong className="mithaq-finding__kind">
            {inLanguage(findingWords[severity], i18n.language)}
          </strong>{' '}
          {message}
        </li>
      ))}
    </ul>
  );
};
