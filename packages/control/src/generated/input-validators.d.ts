// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
import type { Validator } from '../lib/validator.js';

export declare const getLiveness: Validator;
export declare const getReadiness: Validator;
export declare const getContract: Validator;
export declare const getControlContract: Validator;
export declare const listPools: Validator;
export declare const createPool: Validator;
export declare const applySeed: Validator;
export declare const deletePool: Validator;
export declare const emitEvent: Validator;
export declare const listDeliveries: Validator;
export declare const getDelivery: Validator;
export declare const replayDelivery: Validator;
export declare const replayDeliveries: Validator;
export declare const waitForDelivery: Validator;
export declare const settle: Validator;
export declare const assertNoDelivery: Validator;
export declare const getClock: Validator;
export declare const setClock: Validator;
export declare const advanceClock: Validator;
export declare const stepClock: Validator;
export declare const runAll: Validator;
export declare const listFaults: Validator;
export declare const addFault: Validator;
export declare const removeFaults: Validator;
export declare const removeFault: Validator;
export declare const listRequests: Validator;
export declare const reset: Validator;
export declare const takeSnapshot: Validator;
export declare const restoreSnapshot: Validator;
export declare const streamActivity: Validator;
