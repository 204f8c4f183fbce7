// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
export interface Done {
    /** @constant */
    done: true;
}
/** Why a request was refused. */
export interface Refusal {
    statusCode: number;
    message: string;
}
export interface Health {
    status: string;
    message?: string;
}
/** A user pool and its key pair. */
export interface Pool {
    userPoolId: string;
    accessKeyId: string;
    /** **Sensitive**: a credential, or able to hold one. */
    accessKeySecret: string;
}
/** A user pool in a list. */
export type PoolEntry = Pool & {
    /** The number of events that no webhook received, since the server started or the pool was reset or restored. */
    undeliveredEvents: number;
};
export interface PoolInput {
    userPoolId?: string;
    accessKeyId?: string;
    /** **Sensitive**: a credential, or able to hold one. */
    accessKeySecret?: string;
}
export interface EventInput {
    /** One of the event names of the contract. */
    eventName: string;
    /** Changes to the data of the contract's example. Objects are merged member by member; every other value replaces the one in the example. */
    data?: unknown;
    /**
     * Whether `data` is merged into the contract's example. If false, `data` is sent unchanged.
     * @default true
     */
    merge?: boolean;
    /**
     * Whether data that breaks the event's schema is refused.
     * @default true
     */
    check?: boolean;
}
/**
 * `pending`: waits for its next attempt. `delivering`: an attempt is in progress. `succeeded`, `failed` and `dropped` are final; a dropped delivery is never sent, and `reason` says why.
 * @enum {string}
 */
export type DeliveryState = "pending" | "delivering" | "succeeded" | "failed" | "dropped";
/**
 * What created a delivery.
 * @enum {string}
 */
export type DeliverySource = "event" | "trigger" | "replay";
export interface DeliveryFilter {
    webhookId?: string;
    eventName?: string;
    state?: DeliveryState;
    source?: DeliverySource;
    /** Only deliveries created after the one with this ID. */
    after?: string;
    /** Only deliveries created before the one with this ID. */
    before?: string;
}
export interface WaitInput {
    webhookId?: string;
    eventName?: string;
    state?: DeliveryState;
    source?: DeliverySource;
    /** Only deliveries created after the one with this ID. */
    after?: string;
    /** Only deliveries created before the one with this ID. */
    before?: string;
    /** The longest time to wait, in milliseconds of real time. The default is 2,000 unless the server was started with another value. */
    timeoutMs?: number;
}
export interface SettleInput {
    /** The longest time to wait, in milliseconds of real time. The default is 2,000 unless the server was started with another value. */
    timeoutMs?: number;
}
export interface Settled {
    /** Deliveries that wait for a later time. */
    waiting: number;
}
/** One event for one webhook. */
export interface Delivery {
    deliveryId: string;
    webhookId: string;
    eventName: string;
    source: DeliverySource;
    /** The ID of the delivery that this one replays. */
    replayOf?: string;
    state: DeliveryState;
    /** Why the delivery failed or was dropped. */
    reason?: string;
    /** Format: date-time */
    createdAt: string;
    /**
     * Format: date-time
     * When the next attempt is due; absent when there is none.
     */
    nextAttemptAt?: string;
    url: string;
    /** The headers of every attempt. */
    headers: {
        [key: string]: string;
    };
    /** The body of every attempt, as the string that is sent. */
    body: string;
    /** The number of attempts so far. */
    attemptCount: number;
}
export type DeliveryWithAttempts = Delivery & {
    attempts: Attempt[];
};
/** One POST of a delivery. */
export interface Attempt {
    /** Counted from 1. */
    number: number;
    /** Format: date-time */
    startedAt: string;
    durationMs: number;
    success: boolean;
    /** Why the attempt failed. */
    errorMessage?: string;
    /** The fault that affected the attempt. */
    faultId?: string;
    /** The receiver's response; absent when there was none. */
    response?: Answer;
}
/** The response of a receiver. */
export interface Answer {
    statusCode: number;
    headers: {
        [key: string]: string | string[];
    };
    /** The first 64 KiB at most, as a string; base64 when the bytes are not valid UTF-8. */
    body: string;
    /** @enum {string} */
    encoding: "utf8" | "base64";
    truncated: boolean;
}
export interface Clock {
    /** @enum {string} */
    mode: "system" | "virtual";
    /** Format: date-time */
    now: string;
}
export interface ClockInput {
    /** @enum {string} */
    mode: "system" | "virtual";
    /** The start of a virtual clock, ISO 8601 in UTC. The pool's current time when absent. */
    now?: string;
}
export interface Moved {
    /** Format: date-time */
    now: string;
    /** The number of attempts that were made. */
    attempts: number;
}
/** The effect of a fault. `status`, `timeout` and `reset` replace the attempt or the operation: nothing is sent, and no operation is performed. `latency` delays it in real time. `duplicate` sends a delivery a second time. `reorder` holds deliveries back until there are `size` of them, and sends them one after the other in a random order. `duplicate` and `reorder` apply to deliveries only. A member that the kind does not use is refused. */
export type FaultEffect = {
    /** @enum {string} */
    kind: "status" | "latency" | "timeout" | "reset" | "duplicate" | "reorder";
    /** The HTTP status of the response; for an operation, the statusCode of the body. */
    status?: number;
    /** The apiCode of the body; for operations only. */
    apiCode?: number;
    /** The message in the body of an operation's response, or the whole body of a receiver's response. */
    message?: string;
    /** The delay, in milliseconds of real time. */
    ms?: number;
    /** The number of deliveries to hold back. */
    size?: number;
} & (unknown & unknown & unknown);
/** The target of a fault. Either one operation of the API, or deliveries - all of them, those of a webhook or an event, or a single one. */
export interface FaultScope {
    operationId?: string;
    webhookId?: string;
    eventName?: string;
    deliveryId?: string;
}
export interface FaultInput {
    on?: FaultScope;
    effect: FaultEffect;
    /**
     * The number of matching cases to leave alone first.
     * @default 0
     */
    skip?: number;
    /** How often the fault is applied before it is removed. No limit when absent. */
    times?: number;
    /**
     * The share of matching cases that the fault is applied to, chosen at random by `seed`.
     * @default 1
     */
    rate?: number;
    /**
     * The seed of the random choice. The same seed chooses the same cases.
     * @default 1
     */
    seed?: number;
}
/** An active fault. */
export interface Fault {
    faultId: string;
    on: FaultScope;
    effect: FaultEffect;
    skip: number;
    times?: number;
    rate: number;
    seed: number;
    /** The number of matching cases so far, skipped ones included. */
    met: number;
    /** The number of cases that the fault was applied to. */
    struck: number;
}
/** One call of the emulated API. */
export interface JournalEntry {
    requestId: string;
    /** Format: date-time */
    at: string;
    operationId?: string;
    method: string;
    path: string;
    /** Query parameters or body members, with sensitive members masked. They are cut at about 16,000 characters; `…` marks omitted text. */
    parameters?: {
        [key: string]: unknown;
    };
    /** The HTTP status of the answer. */
    status: number;
    /** The statusCode in its body. */
    statusCode: number;
    apiCode?: number;
    /** The message in its body; for an invalid input, every broken rule. */
    message: string;
    /** Milliseconds, with at most three decimals. */
    durationMs: number;
}
/** The whole state of a user pool. It contains secrets in plain text. */
export interface Snapshot {
    /** @constant */
    version: 1;
    webhooks: StoredWebhook[];
    /** Oldest first. */
    deliveries: StoredDelivery[];
    clock: StoredClock;
    faults: Fault[];
}
export interface StoredClock {
    /** @enum {string} */
    mode: "system" | "virtual";
    /** The time of a virtual clock, in milliseconds since 1970. */
    now?: number;
}
/** A webhook as it is stored. It follows the rules of create-webhook. Times are in milliseconds since 1970. */
export type StoredWebhook = CreateWebhookDto & {
    webhookId: string;
    createdAt: number;
    updatedAt: number;
    enabled: boolean;
    retryConfig?: RetryConfig;
};
/** A delivery as it is stored. Times are in milliseconds since 1970. */
export interface StoredDelivery {
    deliveryId: string;
    webhookId: string;
    eventName: string;
    /** @enum {string} */
    source: "event" | "trigger" | "replay";
    replayOf?: string;
    createdAt: number;
    request: {
        url: string;
        headers: {
            [key: string]: string;
        };
        body: {
            [key: string]: unknown;
        };
        text: string;
    };
    delayMs: number;
    retries: number;
    retriesLeft: number;
    attemptCount: number;
    /** @enum {string} */
    state: "pending" | "succeeded" | "failed" | "dropped";
    reason?: string;
    dueAt?: number;
    /** The `reorder` fault that holds the delivery back; absent after the first attempt. */
    heldBy?: string;
    attempts: StoredAttempt[];
}
export interface StoredAttempt {
    number: number;
    startedAt: number;
    durationMs: number;
    response?: Answer;
    errorMessage?: string;
    faultId?: string;
}
/** The pools and webhooks to create before the first call. Existing pools and webhooks are not changed. */
export interface Seed {
    $schema?: string;
    pools: SeedPool[];
}
export interface SeedPool {
    /** The default pool when absent. */
    userPoolId?: string;
    accessKeyId?: string;
    /** **Sensitive**: a credential, or able to hold one. */
    accessKeySecret?: string;
    webhooks?: SeedWebhook[];
}
/** A webhook to create. Without `webhookId`, the ID is derived from the pool and the position in the list, so it is the same each time. `createdAt` is 2024-01-01 when absent. */
export type SeedWebhook = CreateWebhookDto & {
    webhookId?: string;
    createdAt?: string;
    retryConfig?: RetryConfig;
};
export interface Seeded {
    /** The number of pools that were created. */
    pools: number;
    /** The number of webhooks that were created. */
    webhooks: number;
}
/**
 * An event that a webhook can subscribe to. The list has grown over the years; receivers should accept unknown names.
 * @example user:created
 * @enum {string}
 */
export type EventName = "test" | "register" | "login" | "mfa:verified" | "kick" | "user:created" | "user:password-changed" | "user:updated" | "user:email-verified" | "user:archived" | "user:unarchived" | "user:blocked" | "user:unblocked" | "user:deleted" | "user:register-whitelist-added" | "user:register-whitelist-deleted" | "user:udv-changed" | "user:link-account" | "user:password-update-remind" | "user:organization-node-update" | "permission:revoke" | "permission:add" | "resource:created" | "resource:delete" | "resource:updated" | "role:created" | "role:updated" | "role:deleted" | "role:disable" | "role:assigned" | "subject:remove" | "role:unassigned" | "role:udv-changed" | "application:mfa:enabled" | "application:mfa:disabled" | "group:created" | "group:updated" | "group:deleted" | "group:member-added" | "group:member-removed" | "organization:created" | "organization:imported" | "organization:deleted" | "organization:node-added" | "organization:node-updated" | "organization:tree-updated" | "organization:node-deleted" | "organization:node-moved" | "organization:member-added" | "organization:member-removed" | "organization:udv-changed" | "privilege-namespace:created" | "privilege-namespace:updated" | "privilege-namespace:deleted" | "user-pool:cooperator-added" | "user-pool:cooperator-removed" | "user-pool:secret-refreshed" | "user-pool:updated" | "user-pool:udf-added" | "user-pool:udf-deleted" | "user-pool:env-added" | "user-pool:env-deleted" | "user-pool:env-updated" | "user-pool:launchpad-app-installed" | "user-pool:launchpad-app-uninstalled" | "application:created" | "application:updated" | "application:deleted" | "application:secret-refreshed" | "data-resource:created" | "data-resource:updated" | "data-resource:deleted" | "data-strategy-permission:revoke" | "data-strategy-permission:add" | "unusual-location:login" | "refresh-token";
/**
 * How a delivery's body is encoded.
 * @example application/json
 * @enum {string}
 */
export type ContentType = "application/json" | "application/x-www-form-urlencoded";
/**
 * When and how often a failed delivery is tried again. Seen in the Node SDKs only; no public document states limits or defaults, so the bounds here are assumed (ledger row `request-limits`).
 * @example {
 *       "enabled": true,
 *       "count": 3,
 *       "delay": 1,
 *       "delayUnit": "Minute"
 *     }
 */
export interface RetryConfig {
    /** Whether failed deliveries are retried at all. */
    enabled: boolean;
    /**
     * Attempts after the first one.
     * @default 3
     */
    count?: number;
    /**
     * Time between two attempts, in `delayUnit`.
     * @default 1
     */
    delay?: number;
    /**
     * Unit of `delay`.
     * @default Minute
     * @enum {string}
     */
    delayUnit?: "Second" | "Minute" | "Hour" | "Day";
}
/** A new webhook. */
export interface CreateWebhookDto {
    /** A label for people. Several webhooks may share one. */
    name: string;
    /** Where deliveries are posted, an absolute http or https URL. */
    url: string;
    /** The events that this webhook subscribes to. */
    events: EventName[];
    contentType: ContentType;
    /**
     * Whether events are delivered.
     * @default true
     */
    enabled?: boolean;
    /** A shared secret, sent verbatim with each delivery. An empty string means none. **Sensitive**: a credential, or able to hold one. */
    secret?: string;
    retryConfig?: RetryConfig;
}
export interface paths {
    "/_mock/livez": {
        /**
         * Check that the process is alive
         * Succeeds while the process serves requests.
         */
        get: operations["getLiveness"];
    };
    "/_mock/readyz": {
        /**
         * Check that the server is ready
         * Responds with 503 and the reason when the state cannot be stored, for example because the disk is full, or when the state file is damaged. To find this out, the server writes at most once every 5 seconds, and always after a write has failed.
         */
        get: operations["getReadiness"];
    };
    "/_mock/openapi.json": {
        /**
         * Get the OpenAPI document of the API
         * The document of the emulated API, bundled into one file.
         */
        get: operations["getContract"];
    };
    "/_mock/control.json": {
        /**
         * Get this OpenAPI document
         * The document of the control API, bundled into one file.
         */
        get: operations["getControlContract"];
    };
    "/_mock/pools": {
        /**
         * List the user pools
         * Secrets are masked unless `reveal` is true.
         */
        get: operations["listPools"];
        /**
         * Create a user pool
         * Creates an isolated pool, for example for one test. Absent members are generated. The response has the secret in plain text.
         */
        post: operations["createPool"];
    };
    "/_mock/seed": {
        /**
         * Apply a seed
         * Creates the pools and webhooks of the seed that do not exist yet. If any part is invalid, nothing is created.
         */
        post: operations["applySeed"];
    };
    "/_mock/pools/{userPoolId}": {
        /**
         * Delete a user pool
         * Deletes the pool with its key pairs, webhooks and deliveries. The default pool cannot be deleted.
         */
        delete: operations["deletePool"];
    };
    "/_mock/pools/{userPoolId}/events": {
        /**
         * Emit an event
         * Stores one delivery for each enabled webhook of the pool that subscribes to the event, and responds when they are stored. The deliveries carry the contract's example with `data` merged into it.
         */
        post: operations["emitEvent"];
    };
    "/_mock/pools/{userPoolId}/deliveries": {
        /**
         * List deliveries
         * Newest first. Sensitive members are masked unless `reveal` is true.
         */
        get: operations["listDeliveries"];
    };
    "/_mock/pools/{userPoolId}/deliveries/{deliveryId}": {
        /**
         * Get a delivery with its attempts
         * Sensitive members are masked unless `reveal` is true.
         */
        get: operations["getDelivery"];
    };
    "/_mock/pools/{userPoolId}/deliveries/{deliveryId}/replay": {
        /**
         * Send a delivery again
         * Creates a new delivery with the same headers and the same body bytes, linked to the original. A delivery can be replayed any number of times, in any state.
         */
        post: operations["replayDelivery"];
    };
    "/_mock/pools/{userPoolId}/replays": {
        /**
         * Send matching deliveries again
         * Replays every delivery that matches the filter, oldest first. Deliveries that are replays themselves are skipped.
         */
        post: operations["replayDeliveries"];
    };
    "/_mock/pools/{userPoolId}/wait-for-delivery": {
        /**
         * Wait for a delivery
         * Responds as soon as a delivery matches the filter, at once if one matches already. Without `state`, a delivery matches when it is in a final state. Responds with 408 after `timeoutMs`.
         */
        post: operations["waitForDelivery"];
    };
    "/_mock/pools/{userPoolId}/settle": {
        /**
         * Wait until all due work is done
         * Responds when no attempt is in progress or due, with the number of deliveries that wait for a later time. Responds with 408 after `timeoutMs`.
         */
        post: operations["settle"];
    };
    "/_mock/pools/{userPoolId}/assert-no-delivery": {
        /**
         * Assert that there is no delivery
         * Waits until no attempt is in progress or due, then responds with 409 if a delivery matches the filter. Responds with 408 after `timeoutMs`. Refuses a filter that can never match: an ID that no webhook of the pool has or had, and an event that is neither in the contract nor in a delivery of the pool, unless `source` is `trigger`.
         */
        post: operations["assertNoDelivery"];
    };
    "/_mock/pools/{userPoolId}/clock": {
        /**
         * Read the clock
         * The mode and the current time of the pool's clock.
         */
        get: operations["getClock"];
        /**
         * Set the clock
         * A virtual clock does not move by itself, and nothing is sent until you move it. Triggers are sent at once on any clock.
         */
        put: operations["setClock"];
    };
    "/_mock/pools/{userPoolId}/clock/advance": {
        /**
         * Move a virtual clock
         * Makes every attempt that falls due before the new time, each at its own time.
         */
        post: operations["advanceClock"];
    };
    "/_mock/pools/{userPoolId}/clock/step": {
        /**
         * Make the next attempt
         * Moves a virtual clock to the next due attempt and makes that attempt.
         */
        post: operations["stepClock"];
    };
    "/_mock/pools/{userPoolId}/clock/run-all": {
        /**
         * Make all pending attempts
         * Moves a virtual clock from attempt to attempt until no delivery is pending.
         */
        post: operations["runAll"];
    };
    "/_mock/pools/{userPoolId}/faults": {
        /**
         * List active faults
         * A fault that has been applied `times` times is no longer listed.
         */
        get: operations["listFaults"];
        /**
         * Add a fault
         * The fault is active at once. It stays active until it has been applied `times` times or is removed.
         */
        post: operations["addFault"];
        /**
         * Remove all faults
         * Deliveries that a `reorder` fault holds back are sent.
         */
        delete: operations["removeFaults"];
    };
    "/_mock/pools/{userPoolId}/faults/{faultId}": {
        /**
         * Remove a fault
         * Deliveries that a `reorder` fault holds back are sent.
         */
        delete: operations["removeFault"];
    };
    "/_mock/pools/{userPoolId}/requests": {
        /**
         * Read the request journal
         * The calls of the pool, newest first, with secrets masked.
         */
        get: operations["listRequests"];
    };
    "/_mock/pools/{userPoolId}/reset": {
        /**
         * Empty the pool
         * Deletes webhooks, deliveries, logs, faults and the journal, and selects the system clock. Key pairs are kept.
         */
        post: operations["reset"];
    };
    "/_mock/pools/{userPoolId}/snapshot": {
        /**
         * Take a snapshot
         * Returns the whole state of the pool, including secrets in plain text.
         */
        get: operations["takeSnapshot"];
        /**
         * Restore a snapshot
         * Replaces the whole state of the pool. If any part is invalid, nothing is changed.
         */
        put: operations["restoreSnapshot"];
    };
    "/_mock/pools/{userPoolId}/stream": {
        /**
         * Watch the pool live
         * Server-sent events: `delivery`, `undelivered`, `attempt`, `request`, `clock`, `fault` and `reset`. After a lost connection, the header `last-event-id` resumes the stream; the server keeps the last 1,000 events.
         */
        get: operations["streamActivity"];
    };
}

export interface components {
    schemas: {
        Done: Done;
        Refusal: Refusal;
        Health: Health;
        Pool: Pool;
        PoolEntry: PoolEntry;
        PoolInput: PoolInput;
        EventInput: EventInput;
        DeliveryState: DeliveryState;
        DeliverySource: DeliverySource;
        DeliveryFilter: DeliveryFilter;
        WaitInput: WaitInput;
        SettleInput: SettleInput;
        Settled: Settled;
        Delivery: Delivery;
        DeliveryWithAttempts: DeliveryWithAttempts;
        Attempt: Attempt;
        Answer: Answer;
        Clock: Clock;
        ClockInput: ClockInput;
        Moved: Moved;
        FaultEffect: FaultEffect;
        FaultScope: FaultScope;
        FaultInput: FaultInput;
        Fault: Fault;
        JournalEntry: JournalEntry;
        Snapshot: Snapshot;
        StoredClock: StoredClock;
        StoredWebhook: StoredWebhook;
        StoredDelivery: StoredDelivery;
        StoredAttempt: StoredAttempt;
        Seed: Seed;
        SeedPool: SeedPool;
        SeedWebhook: SeedWebhook;
        Seeded: Seeded;
        EventName: EventName;
        ContentType: ContentType;
        RetryConfig: RetryConfig;
        CreateWebhookDto: CreateWebhookDto;
    };
    responses: {
        /** Refused. Nothing was changed. */
        refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "statusCode": 404,
                 *       "message": "There is no user pool my-test"
                 *     }
                 */
                "application/json": Refusal;
            };
        };
    };
    parameters: {
        /** The user pool, or `default`. */
        userPoolId: string;
        /** The delivery, or `latest`. */
        deliveryId: string;
        /** Show sensitive members in plain text. */
        reveal: boolean;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}

export interface operations {
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Health;
                };
            };
            403: components["responses"]["refused"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Health;
                };
            };
            403: components["responses"]["refused"];
            503: components["responses"]["refused"];
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            403: components["responses"]["refused"];
        };
    };
    getControlContract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            403: components["responses"]["refused"];
        };
    };
    listPools: {
        parameters: {
            query?: {
                /** Show sensitive members in plain text. */
                reveal?: components["parameters"]["reveal"];
            };
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pools: PoolEntry[];
                    };
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
        };
    };
    createPool: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "userPoolId": "my-test"
                 *     }
                 */
                "application/json": PoolInput;
            };
        };
        responses: {
            /** The pool. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Pool;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            409: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    applySeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pools": [
                 *         {
                 *           "webhooks": [
                 *             {
                 *               "webhookId": "6229ffa0f1c2d3e4a5b6c7d8",
                 *               "name": "Seeded",
                 *               "url": "http://127.0.0.1:3000/hook",
                 *               "events": [
                 *                 "user:created"
                 *               ],
                 *               "contentType": "application/json"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": Seed;
            };
        };
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Seeded;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    deletePool: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Done;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    emitEvent: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:created"
                 *     }
                 */
                "application/json": EventInput;
            };
        };
        responses: {
            /** The deliveries of the event. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: Delivery[];
                        /** Why there is no delivery; absent when there is one. */
                        hint?: string;
                    };
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** Only deliveries of this webhook. An ID that no webhook of the pool has or had is refused. */
                webhookId?: string;
                /** Only deliveries of this event. A name that is neither in the contract nor in a delivery of the pool is refused, unless `source` is `trigger`. */
                eventName?: string;
                /** Only deliveries in this state. */
                state?: DeliveryState;
                /** Only deliveries from this source. */
                source?: DeliverySource;
                /** Only deliveries newer than the one with this ID. */
                after?: string;
                /** Only deliveries older than the one with this ID. Pass the last ID of a page to get the next page. */
                before?: string;
                /** The largest number of entries to return. */
                limit?: number;
                /** Show sensitive members in plain text. */
                reveal?: components["parameters"]["reveal"];
            };
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** The number of entries that match the filter, on all pages. */
                        totalCount: number;
                        deliveries: Delivery[];
                    };
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
        };
    };
    getDelivery: {
        parameters: {
            query?: {
                /** Show sensitive members in plain text. */
                reveal?: components["parameters"]["reveal"];
            };
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
                /** The delivery, or `latest`. */
                deliveryId: components["parameters"]["deliveryId"];
            };
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeliveryWithAttempts;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
        };
    };
    replayDelivery: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
                /** The delivery, or `latest`. */
                deliveryId: components["parameters"]["deliveryId"];
            };
        };
        requestBody?: never;
        responses: {
            /** The new delivery. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Delivery;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    replayDeliveries: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "state": "failed"
                 *     }
                 */
                "application/json": DeliveryFilter;
            };
        };
        responses: {
            /** The new deliveries. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: Delivery[];
                    };
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    waitForDelivery: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:created",
                 *       "state": "succeeded",
                 *       "timeoutMs": 2000
                 *     }
                 */
                "application/json": WaitInput;
            };
        };
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeliveryWithAttempts;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            408: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    settle: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody?: {
            content: {
                "application/json": SettleInput;
            };
        };
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Settled;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            408: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    assertNoDelivery: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody?: {
            content: {
                "application/json": WaitInput;
            };
        };
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Done;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            408: components["responses"]["refused"];
            409: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    getClock: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Clock;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
        };
    };
    setClock: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mode": "virtual",
                 *       "now": "2026-01-01T00:00:00.000Z"
                 *     }
                 */
                "application/json": ClockInput;
            };
        };
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Clock;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    advanceClock: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "by": "3d"
                 *     }
                 */
                "application/json": {
                    /** The distance, in milliseconds or as a string such as 500ms, 30s, 5m, 12h or 3d. */
                    by: string | number;
                };
            };
        };
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Moved;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            409: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    stepClock: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Moved;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            409: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    runAll: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Moved;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            409: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    listFaults: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faults: Fault[];
                    };
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
        };
    };
    addFault: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": {
                 *         "webhookId": "6229ffa0f1c2d3e4a5b6c7d8"
                 *       },
                 *       "effect": {
                 *         "kind": "timeout"
                 *       },
                 *       "times": 2
                 *     }
                 */
                "application/json": FaultInput;
            };
        };
        responses: {
            /** The fault. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Fault;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    removeFaults: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Done;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    removeFault: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
                /** The fault's ID. */
                faultId: string;
            };
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Done;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /** Only calls of this operation. The name of no operation is refused. */
                operationId?: string;
                /** The largest number of entries to return. */
                limit?: number;
            };
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** The number of entries that match the filter, on all pages. */
                        totalCount: number;
                        requests: JournalEntry[];
                    };
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
        };
    };
    reset: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Done;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    takeSnapshot: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Snapshot;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
        };
    };
    restoreSnapshot: {
        parameters: {
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody: {
            content: {
                "application/json": Snapshot;
            };
        };
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Done;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    streamActivity: {
        parameters: {
            header?: {
                /** The ID of the last event that the client received. */
                "last-event-id"?: string;
            };
            path: {
                /** The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
        };
        requestBody?: never;
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
        };
    };
}
