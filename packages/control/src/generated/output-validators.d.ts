// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
import type { CompiledValidator } from '../lib/validator.js';

export declare const getLiveness: CompiledValidator;
export declare const getReadiness: CompiledValidator;
export declare const getContract: CompiledValidator;
export declare const getControlContract: CompiledValidator;
export declare const listPools: CompiledValidator;
export declare const createPool: CompiledValidator;
export declare const applySeed: CompiledValidator;
export declare const deletePool: CompiledValidator;
export declare const emitEvent: CompiledValidator;
export declare const listDeliveries: CompiledValidator;
export declare const getDelivery: CompiledValidator;
export declare const replayDelivery: CompiledValidator;
export declare const replayDeliveries: CompiledValidator;
export declare const waitForDelivery: CompiledValidator;
export declare const settle: CompiledValidator;
export declare const assertNoDelivery: CompiledValidator;
export declare const getClock: CompiledValidator;
export declare const setClock: CompiledValidator;
export declare const advanceClock: CompiledValidator;
export declare const stepClock: CompiledValidator;
export declare const runAll: CompiledValidator;
export declare const listFaults: CompiledValidator;
export declare const addFault: CompiledValidator;
export declare const removeFaults: CompiledValidator;
export declare const removeFault: CompiledValidator;
export declare const listRequests: CompiledValidator;
export declare const reset: CompiledValidator;
export declare const takeSnapshot: CompiledValidator;
export declare const restoreSnapshot: CompiledValidator;
export declare const streamActivity: CompiledValidator;
