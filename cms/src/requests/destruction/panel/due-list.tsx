import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { keepingClassWords } from '@mithaq/domain/request/keeping-periods.ar';
import { createLocalReq, type ServerProps } from 'payload';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { dueList } from '../due-list.ts';
import { dueWords, words } from '../labels.ar.ts';

/** Table above the log of destruction: what the next thirty days destroy, before it is done. */
export const DueList = async ({ i18n, payload, user }: ServerProps) => {
  const say = (key: keyof typeof dueWords): string => inLanguage(dueWords[key], i18n.language);
  const req = await createLocalReq({ ...(user ? { user } : {}) }, payload);
  const { rows, more } = await dueList(req, new Date().toISOString());
  const today = dayInRiyadh(Date.now());
  return (
    <section className="mithaq-moves" aria-label={say('title')}>
      <h2>{say('title')}</h2>
      <p className="mithaq-hint">{say(rows.length === 0 ? 'none' : 'hint')}</p>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {(['reference', 'keptAs', 'endedOn', 'destroyedOn'] as const).map((name) => (
                <th key={name} scope="col">
                  {inLanguage(words[name].label, i18n.language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, reference, keptAs, endedOn, destroyedOn, held }) => (
              <tr key={key}>
                <td>
                  <bdi dir="ltr">{reference}</bdi>
                </td>
                <td>
                  {inLanguage(
                    { ar: keepingClassWords[keptAs].label, en: keepingClassWords[keptAs].english },
                    i18n.language,
                  )}
                </td>
                <td>{endedOn}</td>
                <td>{held ? say('held') : destroyedOn <= today ? say('due') : destroyedOn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more && <p className="mithaq-hint">{say('more')}</p>}
    </section>
  );
};
