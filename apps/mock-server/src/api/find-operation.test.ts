import { expect, test } from 'vitest';
import { findOperation } from './find-operation.ts';

test.for([
  ['/api/v3/create-webhoook', '/api/v3/create-webhook'],
  ['/api/v3/create-webhook/', '/api/v3/create-webhook'],
  ['/API/v3/create-webhook', '/api/v3/create-webhook'],
  ['/api/v3//create-webhook', '/api/v3/create-webhook'],
  ['/api/v3/create%2Dwebhook', '/api/v3/create-webhook'],
  ['/api/v3/x/../create-webhook', '/api/v3/create-webhook'],
  ['/api/v2/webhooks', '/api/v3/list-webhooks'],
] as const)('findOperation refuses the path %s with 404 and names the nearest path', ([path, nearest]) => {
  const message = `There is nothing at ${path}; did you mean ${nearest}?`;
  for (const method of ['GET', 'POST']) {
    expect(() => findOperation(method, path)).toThrow(
      expect.objectContaining({ statusCode: 404, httpStatus: 404, message }),
    );
  }
});

test('findOperation accepts doubled slashes before a path', () => {
  expect(findOperation('POST', '///api/v3/create-webhook').operationId).toBe('createWebhook');
});

test('findOperation refuses another method with 405 and names the right one', () => {
  expect(() => findOperation('PUT', '/api/v3/create-webhook')).toThrow(
    expect.objectContaining({
      statusCode: 405,
      httpStatus: 405,
      headers: { allow: 'POST' },
      message: '/api/v3/create-webhook accepts POST, not PUT',
    }),
  );
});
