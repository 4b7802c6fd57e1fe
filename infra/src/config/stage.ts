import type { StageConfig } from './stage-config.ts';

/** One stage while its stacks are put together. */
export interface Stage {
  readonly config: StageConfig;
  /** `mithaq-prod-requests` for `requests`: what people meet in the console and in the runbook. */
  readonly named: (part: string) => string;
}

export const makeStage = (config: StageConfig): Stage => ({
  config,
  named: (part) => `mithaq-${config.stage}-${part}`,
});
