/** A request to the control API that is refused. Nothing was changed. */
export class MockError extends Error {
  override readonly name = 'MockError';
  /** The HTTP status that says the same. */
  readonly statusCode: 400 | 401 | 403 | 404 | 405 | 408 | 409 | 503;

  constructor(statusCode: MockError['statusCode'], message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}
