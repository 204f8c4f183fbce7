/** What every create of the benches sends. */
export const newWebhook = {
  name: 'orders',
  url: 'http://127.0.0.1:4000/webhooks/genauth',
  events: ['login', 'register', 'user:updated'],
  contentType: 'application/json',
  enabled: true,
  secret: 'a secret of some length',
  retryConfig: { enabled: true, count: 3, delay: 5, delayUnit: 'Second' },
} as const;

/** A webhook as the API shows it. */
export function sampleWebhook(index: number): object {
  return {
    webhookId: index.toString(16).padStart(24, '0'),
    ...newWebhook,
    name: `orders ${index}`,
    createdAt: '2026-11-21T03:04:05.678Z',
    updatedAt: '2026-11-21T03:04:05.678Z',
  };
}

export function envelope(data: unknown): object {
  return {
    statusCode: 200,
    message: 'Operation successful',
    requestId: '4a7b0c1d-2e3f-4a5b-8c9d-0e1f2a3b4c5d',
    data,
  };
}

/** Answers that never change, of the size that the mock's have. */
export const answers = {
  'get-webhook': envelope(sampleWebhook(0)),
  'create-webhook': envelope(sampleWebhook(0)),
  'list-webhooks': envelope({ totalCount: 1000, list: Array.from({ length: 10 }, (_, index) => sampleWebhook(index)) }),
};
