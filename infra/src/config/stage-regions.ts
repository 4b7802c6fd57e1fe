import { EDGE_REGION } from './regions.ts';
import type { StageConfig } from './stage-config.ts';

/** Returns every region in which a stage has a stack, each once. */
export const regionsOf = ({
  region,
  mailRegion,
  copies,
}: Pick<StageConfig, 'region' | 'mailRegion' | 'copies'>): readonly string[] => [
  ...new Set([region, mailRegion, ...(copies === 'by-hand' ? [] : [copies.region]), EDGE_REGION]),
];
