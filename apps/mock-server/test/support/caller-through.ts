export { createCaller as callerThrough } from './caller.ts';
