/**
 * A request that the API refuses. Whoever throws it decides the answer; nothing else does.
 * It is no `Error`: to refuse is no fault of this server, nobody reads where it happened, and to take that down would take
 * as long as to validate the request.
 */
export class ApiFailure {
  readonly name = 'ApiFailure';
  readonly message: string;
  /** The class in the body, such as 404. */
  readonly statusCode: number;
  /** The finer code in the body. */
  readonly apiCode: number | undefined;
  /** The status of the HTTP answer: 200 for a business failure. */
  readonly httpStatus: number;
  /** Headers that belong to the failure, such as `allow`. */
  readonly headers: { readonly [name: string]: string };

  constructor(
    statusCode: number,
    message: string,
    options: { apiCode?: number; httpStatus?: number; headers?: { readonly [name: string]: string } } = {},
  ) {
    this.message = message;
    this.statusCode = statusCode;
    this.apiCode = options.apiCode;
    this.httpStatus = options.httpStatus ?? 200;
    this.headers = options.headers ?? {};
  }
}
