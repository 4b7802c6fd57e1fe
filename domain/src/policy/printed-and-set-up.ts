import { channelCode, handlingStep, toolCode, type PolicyText } from '../contracts/policy-text.ts';
import { clausesOf } from './outline.ts';

/** Record of the association that serves a printed channel or tool. */
export interface SetUpRecord {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  /** Contact of a channel or id of a tool's file; absent while it is not filled in. */
  readonly reachedBy?: string | undefined;
}

/** `unprinted`: set up although no policy in force names it. `incomplete`: a record without a contact or a file. */
export type SetUpState = 'ready' | 'incomplete' | 'missing' | 'unprinted';

export interface SetUpRow<Code extends string> {
  readonly code: Code;
  /** Words of the first clause that names it. */
  readonly printed: string | undefined;
  readonly records: readonly SetUpRecord[];
  readonly state: SetUpState;
}

/** A step that policies in force print; undefined where none does. */
export interface PrintedStep {
  readonly step: (typeof handlingStep.options)[number];
  readonly printed: string | undefined;
}

const stateOf = (printed: string | undefined, records: readonly SetUpRecord[]): SetUpState => {
  if (printed === undefined) return 'unprinted';
  if (records.length === 0) return 'missing';
  return records.some(({ reachedBy }) => reachedBy) ? 'ready' : 'incomplete';
};

/** Compares the policies in force with the channels and tools of their association, in the order of the codes. */
export const printedAndSetUp = (
  texts: readonly Pick<PolicyText, 'sections'>[],
  { channels, tools }: { readonly channels: readonly SetUpRecord[]; readonly tools: readonly SetUpRecord[] },
) => {
  const clauses = texts.flatMap(clausesOf);
  const printedOf = (code: string): string | undefined =>
    clauses.find((clause) => clause.code === code)?.text;
  const rowsOf = <Code extends string>(
    codes: readonly Code[],
    records: readonly SetUpRecord[],
  ): SetUpRow<Code>[] =>
    codes.flatMap((code) => {
      const printed = printedOf(code);
      const own = records.filter((record) => record.code === code);
      if (printed === undefined && own.length === 0) return [];
      return [{ code, printed, records: own, state: stateOf(printed, own) }];
    });
  return {
    channels: rowsOf(channelCode.options, channels),
    tools: rowsOf(toolCode.options, tools),
    steps: handlingStep.options.map((step): PrintedStep => ({ step, printed: printedOf(step) })),
  };
};
