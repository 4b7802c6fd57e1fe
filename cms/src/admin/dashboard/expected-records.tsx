import Link from 'next/link';
import { inLanguage } from '../labels.ar.ts';
import { CoverageStar, type StarLook } from './coverage-star.tsx';
import { coverageSentence, dashboardWords } from './labels.ar.ts';

/** Record that the regulator expects, with the steps that the reader may take. */
export interface ExpectedRecord {
  readonly code: string;
  readonly title: string;
  readonly look: StarLook;
  /** Steps that the reader may take, the most usual first. */
  readonly steps: readonly { readonly href: string; readonly words: keyof typeof dashboardWords }[];
}

interface Props {
  readonly records: readonly ExpectedRecord[];
  /** Meaning of each look on this picture, the best first. */
  readonly names: Readonly<Record<StarLook, string>>;
  /** Last part of the figure's sentence: «… من 25 سارية». */
  readonly achieved: string;
  readonly language: string;
}

const looks = ['full', 'half', 'none'] as const satisfies readonly StarLook[];

const Picture = ({ records, names, achieved, language }: Props) => {
  const counts = looks.map((look) => ({
    look,
    name: names[look],
    count: records.filter((record) => record.look === look).length,
  }));
  return (
    <div className="mithaq-coverage__picture">
      <p className="mithaq-coverage__figure">
        <strong>{counts[0]?.count}</strong> {inLanguage(dashboardWords.of, language)} {records.length}{' '}
        {achieved}
      </p>
      <div
        role="img"
        aria-label={coverageSentence(counts, records.length, language)}
        className="mithaq-coverage__stars"
      >
        {records.map(({ code, look }) => (
          <CoverageStar key={code} look={look} />
        ))}
      </div>
      <ul className="mithaq-coverage__legend" aria-hidden="true">
        {counts.map(({ look, name, count }) => (
          <li key={look}>
            <CoverageStar look={look} /> {name} ({count})
          </li>
        ))}
      </ul>
    </div>
  );
};

const Entry = ({
  record: { title, look, steps },
  name,
  language,
}: {
  record: ExpectedRecord;
  name: string;
  language: string;
}) => (
  <li>
    <CoverageStar look={look} />
    <span className="mithaq-coverage__title">{title}</span>
    <span className={`mithaq-coverage__state mithaq-coverage__state--${look}`}>{name}</span>
    {steps.map(({ href, words }) => (
      <Link key={href} href={href} aria-label={`${inLanguage(dashboardWords[words], language)}: ${title}`}>
        {inLanguage(dashboardWords[words], language)}
      </Link>
    ))}
  </li>
);

/** Shows the records of one kind that the regulator expects, as a picture and as a list. */
export const ExpectedRecords = (props: Props) => (
  <>
    <Picture {...props} />
    <ol className="mithaq-coverage__list">
      {props.records.map((record) => (
        <Entry key={record.code} record={record} name={props.names[record.look]} language={props.language} />
      ))}
    </ol>
  </>
);
