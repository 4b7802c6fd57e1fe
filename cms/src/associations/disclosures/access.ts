export { access } from '../policies/access.ts';
