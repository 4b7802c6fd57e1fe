import { logLevels, type LogCode } from './log-code.ts';

/** Facts of the system: ids, counts, names of errors. References may stand here; words of people may not. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

export type Log = (code: LogCode, facts?: LogFacts) => void;

/** One JSON object a line, on standard output, where Lambda and the launcher both collect it. */
export const jsonLog =
  (functionName: string, write: (line: string) => unknown = (line) => process.stdout.write(line)): Log =>
  (code, facts = {}) => {
    const line = {
      time: new Date().toISOString(),
      level: logLevels[code],
      function: functionName,
      code,
      ...facts,
    };
    write(`${JSON.stringify(line)}\n`);
  };
