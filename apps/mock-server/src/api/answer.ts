import { type Failure, type OperationId, operations, type Schemas } from '@genauth-webhooks/contract';
import { successValidators } from '@genauth-webhooks/contract/validate';
import { describeViolations } from '../lib/describe-violations.ts';
import type { Webhook } from '../model/webhook.ts';
import type { Part } from '../store/store.ts';
import type { ApiResponse } from './api-message.ts';
import type { ApiFailure } from './failure.ts';
import { type Language, successMessages } from './language.ts';
import type { Result } from './operation.ts';

/** The members beside `data` of an answer that reports success. */
export type Head = {
  readonly statusCode: 200;
  readonly message: string;
  readonly requestId: string;
};

/** JSON; bytes are in UTF-8. */
type Json = string | Uint8Array;

/** Writes the answers that report success. */
export type Answers = {
  /**
   * Writes what an operation returned. A webhook or a page of webhooks is checked and serialised once per object, so both
   * must be frozen.
   * @throws Error when the answer breaks the contract, unless answers are not checked
   */
  write<Id extends OperationId>(operationId: Id, result: Result<Id>, head: Head): ApiResponse;
};

/** @param areChecked whether answers are checked against the contract */
export function createAnswers(areChecked: boolean): Answers {
  const webhooks = new WeakMap<Webhook, string>();
  const pages = new WeakMap<Part<Webhook>, Uint8Array>();

  const toJson = (operationId: OperationId, data: unknown, head: Head): string => {
    if (areChecked) check(operationId, { ...head, data });
    return JSON.stringify(data);
  };

  const webhookJson = (webhook: Webhook, head: Head): string => {
    let json = webhooks.get(webhook);
    if (json === undefined) {
      json = toJson('getWebhook', toWebhookDto(webhook), head);
      webhooks.set(webhook, json);
    }
    return json;
  };

  const pageJson = (page: Part<Webhook>, head: Head): Uint8Array => {
    let json = pages.get(page);
    if (json === undefined) {
      const list = page.list.map((webhook) => webhookJson(webhook, head)).join(',');
      json = Buffer.from(`{"totalCount":${page.totalCount},"list":[${list}]}`);
      pages.set(page, json);
    }
    return json;
  };

  const writers: { readonly [Id in OperationId]?: (result: Result<Id>, head: Head) => Json } = {
    createWebhook: webhookJson,
    getWebhook: webhookJson,
    updateWebhook: webhookJson,
    listWebhooks: pageJson,
  };

  return {
    write(operationId, result, head) {
      const write = writers[operationId];
      return success(write === undefined ? toJson(operationId, result, head) : write(result, head), head);
    },
  };
}

/** The members beside `data` that answer a call. */
export function successHead(requestId: string, language: Language): Head {
  return { statusCode: 200, message: successMessages[language], requestId };
}

/**
 * The answer that reports a failure.
 * @param message its message in the caller's language
 */
export function failureAnswer(failure: ApiFailure, requestId: string, message: string = failure.message): ApiResponse {
  const envelope: Failure = {
    statusCode: failure.statusCode as Failure['statusCode'],
    message,
    ...(failure.apiCode === undefined ? {} : { apiCode: failure.apiCode }),
    // The one documented answer to throttling has no request ID.
    ...(failure.httpStatus === 429 ? {} : { requestId }),
  };
  return {
    status: failure.httpStatus,
    headers: { ...jsonHeaders, ...failure.headers },
    body: JSON.stringify(envelope),
  };
}

const jsonHeaders = { 'content-type': 'application/json; charset=utf-8' } as const;

function success(json: Json, { message, requestId }: Head): ApiResponse {
  const start = `{"statusCode":200,"message":"${message}","requestId":"${requestId}","data":`;
  return typeof json === 'string'
    ? { status: 200, headers: jsonHeaders, body: `${start}${json}}` }
    : { status: 200, headers: jsonHeaders, body: '', pieces: [start, json, '}'] };
}

/** The wire form of a webhook. */
function toWebhookDto(webhook: Webhook): Schemas['WebhookDto'] {
  return {
    ...webhook,
    createdAt: new Date(webhook.createdAt).toISOString(),
    updatedAt: new Date(webhook.updatedAt).toISOString(),
  };
}

/** @throws Error when an answer breaks the contract, which is an error of this server */
function check(operationId: OperationId, answer: unknown): void {
  const validate = successValidators[operationId];
  if (!validate(answer)) {
    throw new Error(
      `the answer of ${operations[operationId].path} breaks the contract: ${describeViolations(validate.errors ?? [], answer)}`,
    );
  }
}
