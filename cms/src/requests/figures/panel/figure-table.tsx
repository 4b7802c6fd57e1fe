import type { ReactNode } from 'react';
import { Bar } from './bar.tsx';

/** Row of a table of figures. */
export interface ShownFigure {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  /** Stands behind the number, for example a link. */
  readonly more?: ReactNode;
}

interface Props {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly ShownFigure[];
  readonly columns: { readonly name: string; readonly count: string; readonly picture: string };
  readonly none: string;
}

/** Shows one part of the figures as a table with a picture in each row, so that nothing is told by a picture alone. */
export const FigureTable = ({ id, heading, rows, columns, none }: Props) => {
  const largest = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section className="mithaq-board__part" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {rows.length === 0 ? (
        <p className="mithaq-hint">{none}</p>
      ) : (
        <table className="mithaq-board__table mithaq-figures">
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.count}</th>
              <th scope="col" aria-hidden="true">
                {columns.picture}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, count, more }) => (
              <tr key={key}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>
                  {count} {more}
                </td>
                <td aria-hidden="true">
                  <Bar number={count} largest={largest} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
