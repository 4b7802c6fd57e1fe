import {
  correction,
  type AnomalyCode,
  sourceRemark,
  type SourceLines,
} from '@mithaq/domain/contracts/source-document';
import type { GroupFieldServerProps } from 'payload';
import { z } from 'zod';
import { anomalyWords } from './source-anomalies.ar.ts';
import { deskWords, inLanguage } from '../../admin/labels.ar.ts';

const dossier = z.object({
  text: z.string(),
  corrections: z.array(correction),
  remarks: z.array(sourceRemark),
});

const lines = (line: SourceLines): string =>
  typeof line === 'number' ? String(line) : `${line[0]}–${line[1]}`;

type Say = (key: keyof typeof deskWords) => string;

interface DossierRow {
  readonly line: SourceLines;
  readonly printed: string;
  readonly said: string;
  readonly code: AnomalyCode;
}

/** Table of places in the source, each with its wording as printed and a remark; `verbatim` keeps white space. */
const DossierTable = ({
  heading,
  saidHeading,
  rows,
  verbatim,
  say,
  language,
}: {
  heading: string;
  saidHeading: string;
  rows: readonly DossierRow[];
  verbatim?: string;
  say: Say;
  language: string;
}) => (
  <>
    <h3>
      {heading} ({rows.length})
    </h3>
    <table className="mithaq-stacked">
      <thead>
        <tr>
          <th scope="col">{say('line')}</th>
          <th scope="col">{say('printed')}</th>
          <th scope="col">{saidHeading}</th>
          <th scope="col">{say('code')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <td data-column={say('line')}>
              <bdi>{lines(row.line)}</bdi>
            </td>
            <td className={verbatim} data-column={say('printed')}>
              {row.printed}
            </td>
            <td className={verbatim} data-column={saidHeading}>
              {row.said}
            </td>
            <Kind code={row.code} column={say('code')} language={language} />
          </tr>
        ))}
      </tbody>
    </table>
  </>
);

/** Says the kind of a finding in words. Its code, by which the import's log names it, is no word for a reader. */
const Kind = ({ code, column, language }: { code: AnomalyCode; column: string; language: string }) => (
  <td className="mithaq-dossier__kind" data-column={column} data-code={code}>
    {inLanguage(anomalyWords[code], language)}
  </td>
);

/**
 * Shows the dossier of an imported document: the corrections, the remarks for the editor, and the source text itself.
 */
export const SourceDossier = ({ data, i18n }: GroupFieldServerProps) => {
  const say: Say = (key) => inLanguage(deskWords[key], i18n.language);
  const parsed = dossier.safeParse(data.source);
  if (!parsed.success) return <p className="mithaq-hint">{say('noSource')}</p>;
  const { text, corrections, remarks } = parsed.data;
  return (
    <div className="mithaq-dossier">
      <DossierTable
        heading={say('remarks')}
        saidHeading={say('remark')}
        rows={remarks.map(({ remark, ...place }) => ({ ...place, said: remark }))}
        say={say}
        language={i18n.language}
      />
      <DossierTable
        heading={say('corrections')}
        saidHeading={say('corrected')}
        rows={corrections.map(({ corrected, ...place }) => ({
          ...place,
          said: corrected === '' ? say('removed') : corrected,
        }))}
        verbatim="mithaq-verbatim"
        say={say}
        language={i18n.language}
      />
      <details>
        <summary>{say('sourceText')}</summary>
        <pre>{text}</pre>
      </details>
    </div>
  );
};
