import type { ServerProps } from 'payload';
import { exportWords } from '../events/labels.ar.ts';
import { inLanguage } from '../../admin/labels.ar.ts';

/** Button above the log; downloads the log as CSV. */
export const ExportEvents = ({ i18n }: ServerProps) => (
  <p className="mithaq-export">
    <a className="mithaq-button" href="/api/version-events/export" download="version-events.csv">
      {inLanguage(exportWords.button, i18n.language)}
    </a>
    <span className="mithaq-hint">{inLanguage(exportWords.hint, i18n.language)}</span>
  </p>
);
