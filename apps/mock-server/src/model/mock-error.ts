/** Thrown for a request that the mock refuses, in process and over the control API. Nothing was changed. */
export class MockError extends Error {
  override readonly name = 'MockError';
  /** The HTTP status of the same refusal over the control API. */
  readonly statusCode: 400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 503;

  constructor(statusCode: MockError['statusCode'], message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}
