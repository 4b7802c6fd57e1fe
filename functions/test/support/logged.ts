import type { LogFacts } from '@mithaq/domain/operations/log-line';
import type { Log } from '../../src/shared/log.ts';

/** Makes a log that keeps its lines, to see what was logged and that nothing personal was. */
export const keepLog = (): {
  log: Log;
  lines: { code: string; facts: LogFacts }[];
  codes: () => string[];
} => {
  const lines: { code: string; facts: LogFacts }[] = [];
  return {
    log: (code, facts = {}) => {
      lines.push({ code, facts });
    },
    lines,
    codes: () => lines.map(({ code }) => code),
  };
};
