// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate

/** A JSON Schema, or a reference such as `#/components/schemas/Failure`. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly [keyword: string]: unknown;
}

/** A body in one content type. */
export interface MediaTypeObject {
  readonly schema: JsonSchema;
  readonly example?: unknown;
  readonly examples?: { readonly [name: string]: { readonly summary?: string; readonly value: unknown } };
}

/** The body of a request, which can always be JSON. */
export interface RequestBodyObject {
  readonly required?: boolean;
  readonly content: { readonly 'application/json': MediaTypeObject; readonly [contentType: string]: MediaTypeObject };
}

/** A parameter, or a reference to one. */
export interface ParameterObject {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: 'cookie' | 'header' | 'path' | 'query';
  readonly required?: boolean;
  readonly schema?: JsonSchema;
  readonly [member: string]: unknown;
}

/** A response, or a reference to one. */
export interface ResponseObject {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: { readonly [contentType: string]: MediaTypeObject };
  readonly [member: string]: unknown;
}

/** An operation. */
export interface OperationObject<Id extends string = string> {
  readonly operationId: Id;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: RequestBodyObject;
  readonly responses: { readonly [status: string]: ResponseObject };
  readonly security?: readonly { readonly [scheme: string]: readonly string[] }[];
  /** An extension of OpenAPI. */
  readonly [extension: `x-${string}`]: unknown;
}

/** The delivery of an event. */
export interface DeliveryObject<Id extends string = string> extends OperationObject<Id> {
  readonly requestBody: RequestBodyObject;
}

/** The whole document. */
export type ControlDocument = {
  readonly openapi: "3.1.1";
  readonly info: { readonly title: string; readonly version: "1.0.0"; readonly [member: string]: unknown };
  readonly servers: readonly [{ readonly url: "http://127.0.0.1:4650"; readonly description: string }];
  readonly security?: readonly { readonly [scheme: string]: readonly string[] }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: {
    readonly "/_mock/livez": { readonly get: OperationObject<"getLiveness">; };
    readonly "/_mock/readyz": { readonly get: OperationObject<"getReadiness">; };
    readonly "/_mock/openapi.json": { readonly get: OperationObject<"getContract">; };
    readonly "/_mock/control.json": { readonly get: OperationObject<"getControlContract">; };
    readonly "/_mock/pools": { readonly get: OperationObject<"listPools">; readonly post: OperationObject<"createPool">; };
    readonly "/_mock/seed": { readonly post: OperationObject<"applySeed">; };
    readonly "/_mock/pools/{userPoolId}": { readonly delete: OperationObject<"deletePool">; };
    readonly "/_mock/pools/{userPoolId}/events": { readonly post: OperationObject<"emitEvent">; };
    readonly "/_mock/pools/{userPoolId}/deliveries": { readonly get: OperationObject<"listDeliveries">; };
    readonly "/_mock/pools/{userPoolId}/deliveries/{deliveryId}": { readonly get: OperationObject<"getDelivery">; };
    readonly "/_mock/pools/{userPoolId}/deliveries/{deliveryId}/replay": { readonly post: OperationObject<"replayDelivery">; };
    readonly "/_mock/pools/{userPoolId}/replays": { readonly post: OperationObject<"replayDeliveries">; };
    readonly "/_mock/pools/{userPoolId}/wait-for-delivery": { readonly post: OperationObject<"waitForDelivery">; };
    readonly "/_mock/pools/{userPoolId}/settle": { readonly post: OperationObject<"settle">; };
    readonly "/_mock/pools/{userPoolId}/assert-no-delivery": { readonly post: OperationObject<"assertNoDelivery">; };
    readonly "/_mock/pools/{userPoolId}/clock": { readonly get: OperationObject<"getClock">; readonly put: OperationObject<"setClock">; };
    readonly "/_mock/pools/{userPoolId}/clock/advance": { readonly post: OperationObject<"advanceClock">; };
    readonly "/_mock/pools/{userPoolId}/clock/step": { readonly post: OperationObject<"stepClock">; };
    readonly "/_mock/pools/{userPoolId}/clock/run-all": { readonly post: OperationObject<"runAll">; };
    readonly "/_mock/pools/{userPoolId}/faults": { readonly get: OperationObject<"listFaults">; readonly post: OperationObject<"addFault">; readonly delete: OperationObject<"removeFaults">; };
    readonly "/_mock/pools/{userPoolId}/faults/{faultId}": { readonly delete: OperationObject<"removeFault">; };
    readonly "/_mock/pools/{userPoolId}/requests": { readonly get: OperationObject<"listRequests">; };
    readonly "/_mock/pools/{userPoolId}/reset": { readonly post: OperationObject<"reset">; };
    readonly "/_mock/pools/{userPoolId}/snapshot": { readonly get: OperationObject<"takeSnapshot">; readonly put: OperationObject<"restoreSnapshot">; };
    readonly "/_mock/pools/{userPoolId}/stream": { readonly get: OperationObject<"streamActivity">; };
  };
  readonly components: {
    readonly securitySchemes: {
      readonly [Name in
        | "controlToken"]: { readonly type: string; readonly [member: string]: unknown };
    };
    readonly parameters: {
      readonly [Name in
        | "userPoolId"
        | "deliveryId"
        | "reveal"]: ParameterObject;
    };
    readonly responses: {
      readonly [Name in
        | "refused"]: ResponseObject;
    };
    readonly schemas: {
      readonly [Name in
        | "Done"
        | "Refusal"
        | "Health"
        | "Pool"
        | "PoolEntry"
        | "PoolInput"
        | "EventInput"
        | "DeliveryState"
        | "DeliverySource"
        | "DeliveryFilter"
        | "WaitInput"
        | "SettleInput"
        | "Settled"
        | "Delivery"
        | "DeliveryWithAttempts"
        | "Attempt"
        | "Answer"
        | "Clock"
        | "ClockInput"
        | "Moved"
        | "FaultEffect"
        | "FaultScope"
        | "FaultInput"
        | "Fault"
        | "JournalEntry"
        | "Snapshot"
        | "StoredClock"
        | "StoredWebhook"
        | "StoredDelivery"
        | "StoredAttempt"
        | "Seed"
        | "SeedPool"
        | "SeedWebhook"
        | "Seeded"
        | "EventName"
        | "ContentType"
        | "RetryConfig"
        | "CreateWebhookDto"]: JsonSchema;
    };
  };
  /** An extension of OpenAPI. */
  readonly [extension: `x-${string}`]: unknown;
};

export declare const controlDocument: ControlDocument;
