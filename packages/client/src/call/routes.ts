import type { OperationId, operations } from '@genauth-webhooks/contract';

type Operations = typeof operations;

/**
 * Where an operation lives, and whether it may be sent again when no answer came. The literals are held to the
 * contract's table by their types; importing the table itself would put all of it into every bundle.
 */
export type Route<Id extends OperationId = OperationId> = {
  [Each in Id]: {
    readonly operation: Each;
    readonly method: Operations[Each]['method'];
    readonly path: Operations[Each]['path'];
    readonly idempotent: Operations[Each]['idempotent'];
  };
}[Id];

/** The route that hands out management tokens. It is called by name and, in the token form, ahead of other calls. */
export const tokenRoute: Route<'getManagementToken'> = {
  operation: 'getManagementToken',
  method: 'POST',
  path: '/api/v3/get-management-token',
  idempotent: true,
};
