export { callSigned } from './caller.ts';
