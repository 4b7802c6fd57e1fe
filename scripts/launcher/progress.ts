const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const redrawMs = 120;
/** A log, in which no line moves, gets a line now and then that says that work goes on; milliseconds. */
const remindMs = 30_000;

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const running = new Map<symbol, { title: string; since: number; usual: number | undefined }>();
let frame = 0;
let timer: NodeJS.Timeout | undefined;

const clearLine = (): void => {
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[2K');
};

const describe = ({
  title,
  since,
  usual,
}: {
  title: string;
  since: number;
  usual: number | undefined;
}): string => {
  const expected = usual === undefined ? '' : ` of about ${usual.toFixed(0)}`;
  return `${title} (${((performance.now() - since) / 1000).toFixed(0)}${expected} s)`;
};

const draw = (): void => {
  frame += 1;
  clearLine();
  const line = [...running.values()].map(describe).join(', ');
  const width = process.stdout.columns;
  process.stdout.write(
    `${spinner[frame % spinner.length] ?? ''} ${line}`.slice(0, width > 1 ? width - 1 : 79),
  );
};

const remind = (): void => {
  for (const step of running.values()) process.stdout.write(`  … ${describe(step)}\n`);
};

const update = (): void => {
  if (running.size > 0) {
    timer ??= process.stdout.isTTY ? setInterval(draw, redrawMs) : setInterval(remind, remindMs);
    return;
  }
  clearInterval(timer);
  timer = undefined;
  clearLine();
};

/** Prints a line that stays, above the moving one. */
export const say = (line: string): void => {
  clearLine();
  process.stdout.write(`${line}\n`);
};

/** Shows a step while it runs, how long it takes against the last time, and whether its result is a success. */
export const step = async <Result>(
  title: string,
  work: () => Promise<Result>,
  usualSeconds?: number,
  succeeded: (result: Result) => boolean = () => true,
): Promise<Result> => {
  const key = Symbol(title);
  const since = performance.now();
  running.set(key, { title, since, usual: usualSeconds });
  if (!process.stdout.isTTY) say(`  ${title} …`);
  update();
  try {
    const result = await work();
    running.delete(key);
    say(`${succeeded(result) ? '✓' : '✗'} ${title} (${seconds(since)})`);
    return result;
  } catch (error) {
    running.delete(key);
    say(`✗ ${title} (${seconds(since)})`);
    throw error;
  } finally {
    update();
  }
};
