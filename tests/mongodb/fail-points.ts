import { z } from 'zod';
import { isDoc, type Doc } from './documents.ts';

const failCommand = z.object({
  configureFailPoint: z.literal('failCommand'),
  mode: z.union([
    z.enum(['alwaysOn', 'off']),
    z.object({ times: z.number() }),
    z.object({ skip: z.number() }),
  ]),
  data: z
    .object({
      failCommands: z.array(z.string()),
      errorCode: z.number().optional(),
      errorLabels: z.array(z.string()).optional(),
      closeConnection: z.boolean().default(false),
      /** Cuts the connection only after the command was carried out, so that its answer is lost; mongod lacks this. */
      afterExecution: z.boolean().default(false),
      writeConcernError: z.custom<Doc>(isDoc).optional(),
      blockConnection: z.boolean().default(false),
      blockTimeMS: z.number().default(0),
      appName: z.string().optional(),
      namespace: z.string().optional(),
    })
    .optional(),
});

export type Failure = NonNullable<z.infer<typeof failCommand>['data']>;

/** FailPoints implements mongod's test command `configureFailPoint: 'failCommand'`. */
export class FailPoints {
  #failure: Failure | undefined;
  #skip = 0;
  #times = 0;

  configure(command: Doc): void {
    const { mode, data } = failCommand.parse(command);
    this.#failure = mode === 'off' ? undefined : data;
    this.#skip = typeof mode === 'object' && 'skip' in mode ? mode.skip : 0;
    this.#times = typeof mode === 'object' && 'times' in mode ? mode.times : Infinity;
  }

  /** Returns the failure of a command, if it is to fail; counts the commands that the fail point names. */
  take(name: string, namespace: string, appName: string | undefined): Failure | undefined {
    const failure = this.#failure;
    if (failure?.failCommands.includes(name) !== true) return undefined;
    if (failure.appName !== undefined && failure.appName !== appName) return undefined;
    if (failure.namespace !== undefined && failure.namespace !== namespace) return undefined;
    if (this.#skip > 0) {
      this.#skip -= 1;
      return undefined;
    }
    if (this.#times <= 0) return undefined;
    this.#times -= 1;
    return failure;
  }
}
