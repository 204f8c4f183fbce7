/**
 * The defaults of the control API: operation → input member → default, as in `spec/control.yaml`.
 * @module
 */
export { controlDefaults } from './generated/defaults.ts';
