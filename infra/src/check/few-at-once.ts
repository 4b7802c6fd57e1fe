/**
 * Returns `ask` so that at most `most` questions are under way, in the order in which they were put: each start of the AWS
 * command line is a second of a processor.
 */
export const fewAtOnce = <Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  most: number,
): ((question: Question) => Promise<Answer>) => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (question) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    running += 1;
    try {
      return await ask(question);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
};
