import type { ServerProps, UIFieldServerProps } from 'payload';
import { exportWords } from '../collections/version-announcements/words.ar.ts';
import { inLanguage } from './words.ar.ts';

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

/** Above the list of announcements: takes all of them along. */
export const ExportTold = ({ i18n }: ServerProps) => <Export language={i18n.language} />;

/** On the page of one announcement: takes this one along. */
export const ExportToldOfThis = ({ id, i18n }: UIFieldServerProps) =>
  id === undefined ? null : (
    <Export query={`?announcement=${encodeURIComponent(String(id))}`} language={i18n.language} />
  );
