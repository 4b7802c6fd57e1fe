import type { StageConfig } from './stage-config.ts';

/** Region of the CDN's certificate and firewall, whatever the others are. */
export const EDGE_REGION = 'us-east-1';

/** Returns every region in which a stage has a stack, each once. */
export const regionsOf = ({
  region,
  mailRegion,
  copies,
}: Pick<StageConfig, 'region' | 'mailRegion' | 'copies'>): readonly string[] => [
  ...new Set([region, mailRegion, ...(copies === 'by-hand' ? [] : [copies.region]), EDGE_REGION]),
];
