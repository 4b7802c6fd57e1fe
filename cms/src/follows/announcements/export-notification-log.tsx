import type { ServerProps, UIFieldServerProps } from 'payload';
import { exportWords } from './labels.ar.ts';
import { inLanguage } from '../../admin/labels.ar.ts';

const Export = ({ query = '', language }: { query?: string; language: string }) => (
  <p className="mithaq-export">
    <a
      className="mithaq-button"
      href={`/api/version-announcements/export${query}`}
      download="told-of-changes.csv"
    >
      {inLanguage(exportWords.button, language)}
    </a>
    <span className="mithaq-hint">{inLanguage(exportWords.hint, language)}</span>
  </p>
);

/** Button above the list of announcements; downloads all announcements as CSV. */
export const ExportLog = ({ i18n }: ServerProps) => <Export language={i18n.language} />;

/** Button on the page of one announcement; downloads this announcement as CSV. */
export const ExportLogOfThis = ({ id, i18n }: UIFieldServerProps) =>
  id === undefined ? null : (
    <Export query={`?announcement=${encodeURIComponent(String(id))}`} language={i18n.language} />
  );
