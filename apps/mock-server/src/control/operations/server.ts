import { controlDocument } from '@genauth-webhooks/contract/control-document';
import { MockError } from '../../model/mock-error.ts';
import type { ControlOperations } from '../control-context.ts';

export const serverOperations: ControlOperations<
  'getLiveness' | 'getReadiness' | 'getContract' | 'getControlContract'
> = {
  getLiveness: async () => ({ status: 'ok' }),
  getReadiness: async ({ server }) => {
    await server.check().catch((error: unknown) => {
      throw new MockError(503, `The state cannot be read: ${error instanceof Error ? error.message : error}`);
    });
    return { status: 'ready' };
  },
  getContract: async () => {
    // Larger than all the rest of the control API together.
    const { document } = await import('@genauth-webhooks/contract/document');
    return { ...document };
  },
  getControlContract: async () => ({ ...controlDocument }),
};
