import type { LogCode } from '../log/log-code.ts';
import type { LogFacts } from '../log/log.ts';

/** Why a message stays on its queue: a code of the catalogue, and whether the next ones would meet the same. */
export class KeepMessage extends Error {
  readonly code: LogCode;
  readonly facts: LogFacts;
  readonly outage: boolean;

  constructor(code: LogCode, facts: LogFacts = {}, { outage = false } = {}) {
    super(code);
    this.name = 'KeepMessage';
    this.code = code;
    this.facts = facts;
    this.outage = outage;
  }
}
