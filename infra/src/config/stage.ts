import type { StageConfig } from './stage-config.ts';

/** Tag of every resource whose value is the stage: costs are told apart by it. */
export const STAGE_TAG = 'stage';

/** A stage during synthesis. */
export interface Stage {
  readonly config: StageConfig;
  /** Returns `mithaq-prod-requests` for `requests`: the name in the console and in the runbook. */
  readonly named: (part: string) => string;
}

export const makeStage = (config: StageConfig): Stage => ({
  config,
  named: (part) => `mithaq-${config.stage}-${part}`,
});
