import type { JSONFieldServerProps } from 'payload';
import { approvalFieldLabel } from '../approval-field-label.ar.ts';
import { approvalChangesOf } from '../events/approval-changes-of.ts';
import { changeWords } from '../events/labels.ar.ts';
import { inLanguage } from '../../admin/labels.ar.ts';

/** Lists the fields of an approval that changed, with their old and new values; empty for a row of another kind. */
export const EventChanges = ({ data, i18n }: JSONFieldServerProps) => {
  const changes = approvalChangesOf(data.changes);
  if (changes.length === 0) return null;
  const say = (key: keyof typeof changeWords): string => inLanguage(changeWords[key], i18n.language);
  return (
    <div className="mithaq-dossier">
      <h3>{say('heading')}</h3>
      <table className="mithaq-stacked">
        <thead>
          <tr>
            <th scope="col">{say('field')}</th>
            <th scope="col">{say('before')}</th>
            <th scope="col">{say('after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field}>
              <td data-column={say('field')}>{approvalFieldLabel(field)}</td>
              <td data-column={say('before')}>{before ?? '—'}</td>
              <td data-column={say('after')}>{after ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
