/**
 * Returns the shell command that starts a Node server on Lambda with a bounded heap: half of the function's memory, which
 * Lambda names in MB. Without a bound V8 keeps the garbage of large answers for as long as the machine that it sees has
 * memory, and Lambda ends a process past the function's; the other half is for buffers, fonts and machine code.
 */
export const serverCommand = (entry: string): string =>
  `exec node --max-old-space-size=$((AWS_LAMBDA_FUNCTION_MEMORY_SIZE / 2)) ${entry}`;
