import { makeContainer } from './container.ts';

export const { handler } = makeContainer(process.env);
