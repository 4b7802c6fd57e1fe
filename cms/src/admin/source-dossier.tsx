import { correction, sourceRemark, type SourceLines } from '@mithaq/domain/contracts/source-document';
import type { GroupFieldServerProps } from 'payload';
import { z } from 'zod';
import { deskWords, inLanguage } from './words.ar.ts';

const dossier = z.object({
  text: z.string(),
  corrections: z.array(correction),
  remarks: z.array(sourceRemark),
});

const lines = (line: SourceLines): string =>
  typeof line === 'number' ? String(line) : `${line[0]}–${line[1]}`;

/** What came with an imported document: what was corrected, what an editor has to know, and the text itself. */
export const SourceDossier = ({ data, i18n }: GroupFieldServerProps) => {
  const say = (key: keyof typeof deskWords): string => inLanguage(deskWords[key], i18n.language);
  const parsed = dossier.safeParse(data.source);
  if (!parsed.success) return <p className="mithaq-hint">{say('noSource')}</p>;
  const { text, corrections, remarks } = parsed.data;
  return (
    <div className="mithaq-dossier">
      <h3>
        {say('remarks')} ({remarks.length})
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('line')}</th>
            <th scope="col">{say('printed')}</th>
            <th scope="col">{say('remark')}</th>
            <th scope="col">{say('code')}</th>
          </tr>
        </thead>
        <tbody>
          {remarks.map((row, index) => (
            <tr key={index}>
              <td>{lines(row.line)}</td>
              <td>{row.printed}</td>
              <td>{row.remark}</td>
              <td>
                <bdi dir="ltr">{row.code}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>
        {say('corrections')} ({corrections.length})
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('line')}</th>
            <th scope="col">{say('printed')}</th>
            <th scope="col">{say('corrected')}</th>
            <th scope="col">{say('code')}</th>
          </tr>
        </thead>
        <tbody>
          {corrections.map((row, index) => (
            <tr key={index}>
              <td>{lines(row.line)}</td>
              <td className="mithaq-verbatim">{row.printed}</td>
              <td className="mithaq-verbatim">{row.corrected === '' ? say('removed') : row.corrected}</td>
              <td>
                <bdi dir="ltr">{row.code}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{say('sourceText')}</summary>
        <pre>{text}</pre>
      </details>
    </div>
  );
};
