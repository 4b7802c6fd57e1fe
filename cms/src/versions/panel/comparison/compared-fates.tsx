import type { ComparedClause } from '@mithaq/domain/comparison/compared';
import { fateWords } from '../version-comparison.ar.ts';

/** Says beside a part what happened to it. */
export const ComparedFates = ({ clause, language }: { clause: ComparedClause; language: string }) =>
  fateWords(clause, language).map((fate) => (
    <span key={fate} className="mithaq-compared__fate">
      {fate}
    </span>
  ));
