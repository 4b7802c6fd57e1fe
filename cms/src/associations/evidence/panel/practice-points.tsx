import {
  criterionPoints,
  type PracticeState,
  type PracticeVerdict,
} from '@mithaq/domain/catalogue/practice-evidence';
import {
  elsewhereText,
  pointsNote,
  practicePartText,
  practiceStateWords,
} from '@mithaq/domain/catalogue/practice-evidence.ar';
import { CoverageStar, type StarLook } from '../../../admin/dashboard/coverage-star.tsx';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { screenWords } from '../labels.ar.ts';

const looks: Readonly<Record<PracticeState, StarLook>> = {
  met: 'full',
  partly: 'half',
  unmet: 'none',
  elsewhere: 'none',
};

interface Props {
  readonly practices: readonly PracticeVerdict[];
  readonly language: string;
  /** Whether each practice offers its evidence as a file. */
  readonly files: boolean;
}

const Practice = ({ verdict, language, files }: { verdict: PracticeVerdict } & Omit<Props, 'practices'>) => {
  const { reference, practice, state, points, parts } = verdict;
  const say = (key: keyof typeof screenWords): string => inLanguage(screenWords[key], language);
  return (
    <li>
      <CoverageStar look={looks[state]} />
      <div>
        <p className="mithaq-practice__title">
          <bdi>{practice.number}</bdi> {practice.title}
        </p>
        <p className={`mithaq-coverage__state mithaq-coverage__state--${looks[state]}`}>
          {inLanguage(practiceStateWords[state], language)}
          {state !== 'elsewhere' && (
            <>
              {' · '}
              {points} {say('of')} {practice.weight}
            </>
          )}
        </p>
        <details>
          <summary aria-label={`${say('why')} ${practice.number} ${practice.title}`}>{say('why')}</summary>
          {state === 'elsewhere' ? (
            <p>{elsewhereText}</p>
          ) : (
            <ul>
              {parts.map((part) => (
                <li key={part.kind === 'entry' ? part.entry.code : part.fact}>{practicePartText(part)}</li>
              ))}
            </ul>
          )}
        </details>
        {files && (
          <a
            href={`/api/evidence-takings/pack?practice=${encodeURIComponent(reference)}`}
            download
            aria-label={`${say('take')}: ${practice.number} ${practice.title}`}
          >
            {say('take')}
          </a>
        )}
      </div>
    </li>
  );
};

/** Shows the practices of the edition by criterion: what counts, how many points, and why. */
export const PracticePoints = ({ practices, language, files }: Props) => {
  const say = (key: keyof typeof screenWords): string => inLanguage(screenWords[key], language);
  const sums = new Map(criterionPoints(practices).map((sum) => [sum.criterion.code, sum]));
  return (
    <>
      {[...Map.groupBy(practices, ({ criterion }) => criterion)].map(([criterion, own]) => {
        const sum = sums.get(criterion.code);
        return (
          <section key={criterion.code} aria-labelledby={`mithaq-criterion-${criterion.code}`}>
            <h2 id={`mithaq-criterion-${criterion.code}`}>{criterion.title}</h2>
            {sum === undefined ? (
              <p className="mithaq-hint">{say('notSummed')}</p>
            ) : (
              <>
                <p className="mithaq-coverage__figure">
                  <strong>{sum.points}</strong> {say('of')} 100 {say('points')} · {say('reachable')}:{' '}
                  {sum.reachable}
                </p>
                <p className="mithaq-hint">{pointsNote}</p>
              </>
            )}
            <ol className="mithaq-coverage__list mithaq-practices">
              {own.map((verdict) => (
                <Practice key={verdict.reference} verdict={verdict} language={language} files={files} />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
};
