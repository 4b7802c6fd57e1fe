import { handlingPath } from '@mithaq/domain/policy/handling-path.ar';
import type { SetUpRow } from '@mithaq/domain/policy/printed-and-set-up';
import { requestPeriodLimits } from '@mithaq/domain/request/request-periods';
import { keysOf } from '@mithaq/domain/table/keys-of';
import type { AdminViewServerProps } from 'payload';
import { documentPath } from '../../../admin/dashboard/paths.ts';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { OwnScreen, requireLogIn } from '../../../admin/own-screen.tsx';
import type { Words } from '../../../payload/fields/labelled.ts';
import { channelCodes } from '../../channels/labels.ar.ts';
import { words as associationWords } from '../../labels.ar.ts';
import { toolCodes } from '../../tools/labels.ar.ts';
import { setUpStates, setUpWords } from '../labels.ar.ts';
import { setUpOf, type SetUp } from '../set-up-of.ts';

type Say = (key: keyof typeof setUpWords) => string;

interface RowsProps<Code extends string> {
  readonly collection: 'channels' | 'tools';
  readonly rows: readonly SetUpRow<Code>[];
  readonly names: Readonly<Record<Code, Words>>;
  readonly language: string;
  readonly say: Say;
}

const Rows = <Code extends string>({ collection, rows, names, language, say }: RowsProps<Code>) => (
  <section className="mithaq-board__part" aria-labelledby={`mithaq-set-up-${collection}`}>
    <h2 id={`mithaq-set-up-${collection}`}>{say(collection)}</h2>
    {rows.length === 0 ? (
      <p className="mithaq-hint">{say('none')}</p>
    ) : (
      <table className="mithaq-board__table mithaq-stacked">
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('printed')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('records')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, printed, records, state }) => (
            <tr key={code}>
              <th scope="row">{inLanguage(names[code], language)}</th>
              <td data-column={say('printed')}>{printed ?? '—'}</td>
              <td data-column={say('state')}>{inLanguage(setUpStates[collection][state], language)}</td>
              <td data-column={say('records')}>
                {records.length === 0 && <a href={`/admin/collections/${collection}/create`}>{say('add')}</a>}
                {records.map(({ id, label, reachedBy }) => (
                  <p key={id}>
                    <a href={documentPath(collection, id)}>{label}</a>
                    {collection === 'channels' && reachedBy ? (
                      <>
                        {' · '}
                        <bdi>{reachedBy}</bdi>
                      </>
                    ) : null}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);

const Steps = ({ steps, say }: { readonly steps: SetUp['steps']; readonly say: Say }) => (
  <section className="mithaq-board__part" aria-labelledby="mithaq-set-up-steps">
    <h2 id="mithaq-set-up-steps">{say('steps')}</h2>
    <table className="mithaq-board__table mithaq-stacked">
      <thead>
        <tr>
          <th scope="col">{say('step')}</th>
          <th scope="col">{say('printed')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ step, printed }) => (
          <tr key={step}>
            <th scope="row">{handlingPath[step].title}</th>
            <td data-column={say('printed')}>{printed ?? say('notPrinted')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Periods = ({ setUp, language, say }: { setUp: SetUp; language: string; say: Say }) => (
  <section className="mithaq-board__part" aria-labelledby="mithaq-set-up-periods">
    <h2 id="mithaq-set-up-periods">{say('periods')}</h2>
    {setUp.printedPeriods.length === 0 && <p className="mithaq-hint">{say('noPeriod')}</p>}
    <table className="mithaq-board__table mithaq-stacked">
      <thead>
        <tr>
          <th scope="col">{say('name')}</th>
          <th scope="col">{say('days')}</th>
        </tr>
      </thead>
      <tbody>
        {setUp.printedPeriods.map(({ printed, atLeastDays, atMostDays }) => (
          <tr key={`${printed} ${String(atLeastDays)}`}>
            <th scope="row">
              {say('decision')}: «{printed}»
            </th>
            <td data-column={say('days')}>
              {atMostDays === undefined
                ? `${String(atLeastDays)} ${say('atLeast')}`
                : `${say('from')} ${String(atLeastDays)} ${say('to')} ${String(atMostDays)}`}
            </td>
          </tr>
        ))}
        {keysOf(requestPeriodLimits).map((name) => (
          <tr key={name}>
            <th scope="row">{inLanguage(associationWords[name].label, language)}</th>
            <td data-column={say('days')}>{setUp.periods[name]}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p>
      <a href={documentPath('associations', setUp.association)}>{say('setHere')}</a>
    </p>
  </section>
);

/** Screen on which a secretary sees what policies in force print, and what of it is set up. */
export const SetUpScreen = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult;
  requireLogIn(req, '/admin/set-up');
  const { language } = req.i18n;
  const say: Say = (key) => inLanguage(setUpWords[key], language);
  const setUp = await setUpOf(req);
  return (
    <OwnScreen view={view}>
      <h1>{say('heading')}</h1>
      {setUp === undefined ? (
        <p className="mithaq-sand">{say('notSecretary')}</p>
      ) : (
        <>
          <p>{say('lead')}</p>
          <Rows
            collection="channels"
            rows={setUp.channels}
            names={channelCodes}
            language={language}
            say={say}
          />
          <Rows collection="tools" rows={setUp.tools} names={toolCodes} language={language} say={say} />
          <Steps steps={setUp.steps} say={say} />
          <Periods setUp={setUp} language={language} say={say} />
        </>
      )}
    </OwnScreen>
  );
};
