// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
export interface paths {
    "/_mock/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the process is alive
         * @description Succeeds while the process serves requests.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the server is ready
         * @description Responds with 503 and the reason when the state cannot be stored, for example because the disk is full, or when the state file is damaged. To find this out, the server writes at most once every 5 seconds, and always after a write has failed.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the OpenAPI document of the API
         * @description The document of the emulated API, bundled into one file.
         */
        get: operations["getContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/control.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get this OpenAPI document
         * @description The document of the control API, bundled into one file.
         */
        get: operations["getControlContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the user pools
         * @description Secrets are masked unless `reveal` is true.
         */
        get: operations["listPools"];
        put?: never;
        /**
         * Create a user pool
         * @description Creates an isolated pool, for example for one test. Absent members are generated. The response has the secret in plain text.
         */
        post: operations["createPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/seed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply a seed
         * @description Creates the pools and webhooks of the seed that do not exist yet. If any part is invalid, nothing is created.
         */
        post: operations["applySeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a user pool
         * @description Deletes the pool with its key pairs, webhooks and deliveries. The default pool cannot be deleted.
         */
        delete: operations["deletePool"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Emit an event
         * @description Stores one delivery for each enabled webhook of the pool that subscribes to the event, and responds when they are stored. The deliveries carry the contract's example with `data` merged into it.
         */
        post: operations["emitEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deliveries
         * @description Newest first. Sensitive members are masked unless `reveal` is true.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a delivery with its attempts
         * @description Sensitive members are masked unless `reveal` is true.
         */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description Creates a new delivery with the same headers and the same body bytes, linked to the original. A delivery can be replayed any number of times, in any state.
         */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send matching deliveries again
         * @description Replays every delivery that matches the filter, oldest first. Deliveries that are replays themselves are skipped.
         */
        post: operations["replayDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/wait-for-delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wait for a delivery
         * @description Responds as soon as a delivery matches the filter, at once if one matches already. Without `state`, a delivery matches when it is in a final state. Responds with 408 after `timeoutMs`.
         */
        post: operations["waitForDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wait until all due work is done
         * @description Responds when no attempt is in progress or due, with the number of deliveries that wait for a later time. Responds with 408 after `timeoutMs`.
         */
        post: operations["settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/assert-no-delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assert that there is no delivery
         * @description Waits until no attempt is in progress or due, then responds with 409 if a delivery matches the filter. Responds with 408 after `timeoutMs`. Refuses a filter that can never match: an ID that no webhook of the pool has or had, and an event that is neither in the contract nor in a delivery of the pool, unless `source` is `trigger`.
         */
        post: operations["assertNoDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the clock
         * @description The mode and the current time of the pool's clock.
         */
        get: operations["getClock"];
        /**
         * Set the clock
         * @description A virtual clock does not move by itself, and nothing is sent until you move it. Triggers are sent at once on any clock.
         */
        put: operations["setClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a virtual clock
         * @description Makes every attempt that falls due before the new time, each at its own time.
         */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/clock/step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the next attempt
         * @description Moves a virtual clock to the next due attempt and makes that attempt.
         */
        post: operations["stepClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/clock/run-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make all pending attempts
         * @description Moves a virtual clock from attempt to attempt until no delivery is pending.
         */
        post: operations["runAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List active faults
         * @description A fault that has been applied `times` times is no longer listed.
         */
        get: operations["listFaults"];
        put?: never;
        /**
         * Add a fault
         * @description The fault is active at once. It stays active until it has been applied `times` times or is removed.
         */
        post: operations["addFault"];
        /**
         * Remove all faults
         * @description Deliveries that a `reorder` fault holds back are sent.
         */
        delete: operations["removeFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/faults/{faultId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a fault
         * @description Deliveries that a `reorder` fault holds back are sent.
         */
        delete: operations["removeFault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the request journal
         * @description The calls of the pool, newest first, with secrets masked.
         */
        get: operations["listRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Empty the pool
         * @description Deletes webhooks, deliveries, logs, faults and the journal, and selects the system clock. Key pairs are kept.
         */
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a snapshot
         * @description Returns the whole state of the pool, including secrets in plain text.
         */
        get: operations["takeSnapshot"];
        /**
         * Restore a snapshot
         * @description Replaces the whole state of the pool. If any part is invalid, nothing is changed.
         */
        put: operations["restoreSnapshot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/pools/{userPoolId}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch the pool live
         * @description Server-sent events: `delivery`, `undelivered`, `attempt`, `request`, `clock`, `fault` and `reset`. After a lost connection, the header `last-event-id` resumes the stream; the server keeps the last 1,000 events.
         */
        get: operations["streamActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}

export interface components {
    schemas: {
        Done: {
            /** @constant */
            done: true;
        };
        /** @description Why a request was refused. */
        Refusal: {
            statusCode: number;
            message: string;
        };
        Health: {
            status: string;
            message?: string;
        };
        /** @description A user pool and its key pair. */
        Pool: {
            userPoolId: string;
            accessKeyId: string;
            accessKeySecret: string;
        };
        /** @description A user pool in a list. */
        PoolEntry: components["schemas"]["Pool"] & {
            /** @description The number of events that no webhook received, since the server started or the pool was reset or restored. */
            undeliveredEvents: number;
        };
        PoolInput: {
            userPoolId?: string;
            accessKeyId?: string;
            accessKeySecret?: string;
        };
        EventInput: {
            /** @description One of the event names of the contract. */
            eventName: string;
            /** @description Changes to the data of the contract's example. Objects are merged member by member; every other value replaces the one in the example. */
            data?: unknown;
            /**
             * @description Whether `data` is merged into the contract's example. If false, `data` is sent unchanged.
             * @default true
             */
            merge?: boolean;
            /**
             * @description Whether data that breaks the event's schema is refused.
             * @default true
             */
            check?: boolean;
        };
        /**
         * @description `pending`: waits for its next attempt. `delivering`: an attempt is in progress. `succeeded`, `failed` and `dropped` are final; a dropped delivery is never sent, and `reason` says why.
         * @enum {string}
         */
        DeliveryState: "pending" | "delivering" | "succeeded" | "failed" | "dropped";
        /**
         * @description What created a delivery.
         * @enum {string}
         */
        DeliverySource: "event" | "trigger" | "replay";
        DeliveryFilter: {
            webhookId?: string;
            eventName?: string;
            state?: components["schemas"]["DeliveryState"];
            source?: components["schemas"]["DeliverySource"];
            /** @description Only deliveries created after the one with this ID. */
            after?: string;
            /** @description Only deliveries created before the one with this ID. */
            before?: string;
        };
        WaitInput: {
            webhookId?: string;
            eventName?: string;
            state?: components["schemas"]["DeliveryState"];
            source?: components["schemas"]["DeliverySource"];
            /** @description Only deliveries created after the one with this ID. */
            after?: string;
            /** @description Only deliveries created before the one with this ID. */
            before?: string;
            /** @description The longest time to wait, in milliseconds of real time. The default is 2,000 unless the server was started with another value. */
            timeoutMs?: number;
        };
        SettleInput: {
            /** @description The longest time to wait, in milliseconds of real time. The default is 2,000 unless the server was started with another value. */
            timeoutMs?: number;
        };
        Settled: {
            /** @description Deliveries that wait for a later time. */
            waiting: number;
        };
        /** @description One event for one webhook. */
        Delivery: {
            deliveryId: string;
            webhookId: string;
            eventName: string;
            source: components["schemas"]["DeliverySource"];
            /** @description The ID of the delivery that this one replays. */
            replayOf?: string;
            state: components["schemas"]["DeliveryState"];
            /** @description Why the delivery failed or was dropped. */
            reason?: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the next attempt is due; absent when there is none.
             */
            nextAttemptAt?: string;
            url: string;
            /** @description The headers of every attempt. */
            headers: {
                [key: string]: string;
            };
            /** @description The body of every attempt, as the string that is sent. */
            body: string;
            /** @description The number of attempts so far. */
            attemptCount: number;
        };
        DeliveryWithAttempts: components["schemas"]["Delivery"] & {
            attempts: components["schemas"]["Attempt"][];
        };
        /** @description One POST of a delivery. */
        Attempt: {
            /** @description Counted from 1. */
            number: number;
            /** Format: date-time */
            startedAt: string;
            durationMs: number;
            success: boolean;
            /** @description Why the attempt failed. */
            errorMessage?: string;
            /** @description The fault that affected the attempt. */
            faultId?: string;
            /** @description The receiver's response; absent when there was none. */
            response?: components["schemas"]["Answer"];
        };
        /** @description The response of a receiver. */
        Answer: {
            statusCode: number;
            headers: {
                [key: string]: string | string[];
            };
            /** @description The first 64 KiB at most, as a string; base64 when the bytes are not valid UTF-8. */
            body: string;
            /** @enum {string} */
            encoding: "utf8" | "base64";
            truncated: boolean;
        };
        Clock: {
            /** @enum {string} */
            mode: "system" | "virtual";
            /** Format: date-time */
            now: string;
        };
        ClockInput: {
            /** @enum {string} */
            mode: "system" | "virtual";
            /** @description The start of a virtual clock, ISO 8601 in UTC. The pool's current time when absent. */
            now?: string;
        };
        Moved: {
            /** Format: date-time */
            now: string;
            /** @description The number of attempts that were made. */
            attempts: number;
        };
        /** @description The effect of a fault. `status`, `timeout` and `reset` replace the attempt or the operation: nothing is sent, and no operation is performed. `latency` delays it in real time. `duplicate` sends a delivery a second time. `reorder` holds deliveries back until there are `size` of them, and sends them one after the other in a random order. `duplicate` and `reorder` apply to deliveries only. A member that the kind does not use is refused. */
        FaultEffect: {
            /** @enum {string} */
            kind: "status" | "latency" | "timeout" | "reset" | "duplicate" | "reorder";
            /** @description The HTTP status of the response; for an operation, the statusCode of the body. */
            status?: number;
            /** @description The apiCode of the body; for operations only. */
            apiCode?: number;
            /** @description The message in the body of an operation's response, or the whole body of a receiver's response. */
            message?: string;
            /** @description The delay, in milliseconds of real time. */
            ms?: number;
            /** @description The number of deliveries to hold back. */
            size?: number;
        } & (unknown & unknown & unknown);
        /** @description The target of a fault. Either one operation of the API, or deliveries - all of them, those of a webhook or an event, or a single one. */
        FaultScope: {
            operationId?: string;
            webhookId?: string;
            eventName?: string;
            deliveryId?: string;
        };
        FaultInput: {
            on?: components["schemas"]["FaultScope"];
            effect: components["schemas"]["FaultEffect"];
            /**
             * @description The number of matching cases to leave alone first.
             * @default 0
             */
            skip?: number;
            /** @description How often the fault is applied before it is removed. No limit when absent. */
            times?: number;
            /**
             * @description The share of matching cases that the fault is applied to, chosen at random by `seed`.
             * @default 1
             */
            rate?: number;
            /**
             * @description The seed of the random choice. The same seed chooses the same cases.
             * @default 1
             */
            seed?: number;
        };
        /** @description An active fault. */
        Fault: {
            faultId: string;
            on: components["schemas"]["FaultScope"];
            effect: components["schemas"]["FaultEffect"];
            skip: number;
            times?: number;
            rate: number;
            seed: number;
            /** @description The number of matching cases so far, skipped ones included. */
            met: number;
            /** @description The number of cases that the fault was applied to. */
            struck: number;
        };
        /** @description One call of the emulated API. */
        JournalEntry: {
            requestId: string;
            /** Format: date-time */
            at: string;
            operationId?: string;
            method: string;
            path: string;
            /** @description Query parameters or body members, with sensitive members masked. They are cut at about 16,000 characters; `…` marks omitted text. */
            parameters?: {
                [key: string]: unknown;
            };
            /** @description The HTTP status of the answer. */
            status: number;
            /** @description The statusCode in its body. */
            statusCode: number;
            apiCode?: number;
            /** @description The message in its body; for an invalid input, every broken rule. */
            message: string;
            /** @description Milliseconds, with at most three decimals. */
            durationMs: number;
        };
        /** @description The whole state of a user pool. It contains secrets in plain text. */
        Snapshot: {
            /** @constant */
            version: 1;
            webhooks: components["schemas"]["StoredWebhook"][];
            /** @description Oldest first. */
            deliveries: components["schemas"]["StoredDelivery"][];
            clock: components["schemas"]["StoredClock"];
            faults: components["schemas"]["Fault"][];
        };
        StoredClock: {
            /** @enum {string} */
            mode: "system" | "virtual";
            /** @description The time of a virtual clock, in milliseconds since 1970. */
            now?: number;
        };
        /** @description A webhook as it is stored. It follows the rules of create-webhook. Times are in milliseconds since 1970. */
        StoredWebhook: components["schemas"]["CreateWebhookDto"] & {
            webhookId: string;
            createdAt: number;
            updatedAt: number;
            enabled: boolean;
            retryConfig?: components["schemas"]["RetryConfig"];
        };
        /** @description A delivery as it is stored. Times are in milliseconds since 1970. */
        StoredDelivery: {
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
            /** @description The `reorder` fault that holds the delivery back; absent after the first attempt. */
            heldBy?: string;
            attempts: components["schemas"]["StoredAttempt"][];
        };
        StoredAttempt: {
            number: number;
            startedAt: number;
            durationMs: number;
            response?: components["schemas"]["Answer"];
            errorMessage?: string;
            faultId?: string;
        };
        /** @description The pools and webhooks to create before the first call. Existing pools and webhooks are not changed. */
        Seed: {
            $schema?: string;
            pools: components["schemas"]["SeedPool"][];
        };
        SeedPool: {
            /** @description The default pool when absent. */
            userPoolId?: string;
            accessKeyId?: string;
            accessKeySecret?: string;
            webhooks?: components["schemas"]["SeedWebhook"][];
        };
        /** @description A webhook to create. Without `webhookId`, the ID is derived from the pool and the position in the list, so it is the same each time. `createdAt` is 2024-01-01 when absent. */
        SeedWebhook: components["schemas"]["CreateWebhookDto"] & {
            webhookId?: string;
            createdAt?: string;
            retryConfig?: components["schemas"]["RetryConfig"];
        };
        Seeded: {
            /** @description The number of pools that were created. */
            pools: number;
            /** @description The number of webhooks that were created. */
            webhooks: number;
        };
        /**
         * @description An event that a webhook can subscribe to. The list has grown over the years; receivers should accept unknown names.
         * @example user:created
         * @enum {string}
         */
        EventName: "test" | "register" | "login" | "mfa:verified" | "kick" | "user:created" | "user:password-changed" | "user:updated" | "user:email-verified" | "user:archived" | "user:unarchived" | "user:blocked" | "user:unblocked" | "user:deleted" | "user:register-whitelist-added" | "user:register-whitelist-deleted" | "user:udv-changed" | "user:link-account" | "user:password-update-remind" | "user:organization-node-update" | "permission:revoke" | "permission:add" | "resource:created" | "resource:delete" | "resource:updated" | "role:created" | "role:updated" | "role:deleted" | "role:disable" | "role:assigned" | "subject:remove" | "role:unassigned" | "role:udv-changed" | "application:mfa:enabled" | "application:mfa:disabled" | "group:created" | "group:updated" | "group:deleted" | "group:member-added" | "group:member-removed" | "organization:created" | "organization:imported" | "organization:deleted" | "organization:node-added" | "organization:node-updated" | "organization:tree-updated" | "organization:node-deleted" | "organization:node-moved" | "organization:member-added" | "organization:member-removed" | "organization:udv-changed" | "privilege-namespace:created" | "privilege-namespace:updated" | "privilege-namespace:deleted" | "user-pool:cooperator-added" | "user-pool:cooperator-removed" | "user-pool:secret-refreshed" | "user-pool:updated" | "user-pool:udf-added" | "user-pool:udf-deleted" | "user-pool:env-added" | "user-pool:env-deleted" | "user-pool:env-updated" | "user-pool:launchpad-app-installed" | "user-pool:launchpad-app-uninstalled" | "application:created" | "application:updated" | "application:deleted" | "application:secret-refreshed" | "data-resource:created" | "data-resource:updated" | "data-resource:deleted" | "data-strategy-permission:revoke" | "data-strategy-permission:add" | "unusual-location:login" | "refresh-token";
        /**
         * @description How a delivery's body is encoded.
         * @example application/json
         * @enum {string}
         */
        ContentType: "application/json" | "application/x-www-form-urlencoded";
        /**
         * @description When and how often a failed delivery is tried again. Seen in the Node SDKs only; no public document states limits or defaults, so the bounds here are assumed (ledger row `request-limits`).
         * @example {
         *       "enabled": true,
         *       "count": 3,
         *       "delay": 1,
         *       "delayUnit": "Minute"
         *     }
         */
        RetryConfig: {
            /** @description Whether failed deliveries are retried at all. */
            enabled: boolean;
            /**
             * @description Attempts after the first one.
             * @default 3
             */
            count?: number;
            /**
             * @description Time between two attempts, in `delayUnit`.
             * @default 1
             */
            delay?: number;
            /**
             * @description Unit of `delay`.
             * @default Minute
             * @enum {string}
             */
            delayUnit?: "Second" | "Minute" | "Hour" | "Day";
        };
        /** @description A new webhook. */
        CreateWebhookDto: {
            /** @description A label for people. Several webhooks may share one. */
            name: string;
            /** @description Where deliveries are posted, an absolute http or https URL. */
            url: string;
            /** @description The events that this webhook subscribes to. */
            events: components["schemas"]["EventName"][];
            contentType: components["schemas"]["ContentType"];
            /**
             * @description Whether events are delivered.
             * @default true
             */
            enabled?: boolean;
            /** @description A shared secret, sent verbatim with each delivery. An empty string means none. */
            secret?: string;
            retryConfig?: components["schemas"]["RetryConfig"];
        };
    };
    responses: {
        /** @description Refused. Nothing was changed. */
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
                "application/json": components["schemas"]["Refusal"];
            };
        };
    };
    parameters: {
        /** @description The user pool, or `default`. */
        userPoolId: string;
        /** @description The delivery, or `latest`. */
        deliveryId: string;
        /** @description Show sensitive members in plain text. */
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
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
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
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
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
            /** @description Done. */
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
            /** @description Done. */
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
                /** @description Show sensitive members in plain text. */
                reveal?: components["parameters"]["reveal"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pools: components["schemas"]["PoolEntry"][];
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
                "application/json": components["schemas"]["PoolInput"];
            };
        };
        responses: {
            /** @description The pool. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pool"];
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
                "application/json": components["schemas"]["Seed"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seeded"];
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            413: components["responses"]["refused"];
        };
    };
    deletePool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
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
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:created"
                 *     }
                 */
                "application/json": components["schemas"]["EventInput"];
            };
        };
        responses: {
            /** @description The deliveries of the event. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: components["schemas"]["Delivery"][];
                        /** @description Why there is no delivery; absent when there is one. */
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
                /** @description Only deliveries of this webhook. An ID that no webhook of the pool has or had is refused. */
                webhookId?: string;
                /** @description Only deliveries of this event. A name that is neither in the contract nor in a delivery of the pool is refused, unless `source` is `trigger`. */
                eventName?: string;
                /** @description Only deliveries in this state. */
                state?: components["schemas"]["DeliveryState"];
                /** @description Only deliveries from this source. */
                source?: components["schemas"]["DeliverySource"];
                /** @description Only deliveries newer than the one with this ID. */
                after?: string;
                /** @description Only deliveries older than the one with this ID. Pass the last ID of a page to get the next page. */
                before?: string;
                /** @description The largest number of entries to return. */
                limit?: number;
                /** @description Show sensitive members in plain text. */
                reveal?: components["parameters"]["reveal"];
            };
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The number of entries that match the filter, on all pages. */
                        totalCount: number;
                        deliveries: components["schemas"]["Delivery"][];
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
                /** @description Show sensitive members in plain text. */
                reveal?: components["parameters"]["reveal"];
            };
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
                /** @description The delivery, or `latest`. */
                deliveryId: components["parameters"]["deliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryWithAttempts"];
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
        };
    };
    replayDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
                /** @description The delivery, or `latest`. */
                deliveryId: components["parameters"]["deliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new delivery. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
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
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "state": "failed"
                 *     }
                 */
                "application/json": components["schemas"]["DeliveryFilter"];
            };
        };
        responses: {
            /** @description The new deliveries. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: components["schemas"]["Delivery"][];
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
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
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
                "application/json": components["schemas"]["WaitInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryWithAttempts"];
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
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SettleInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
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
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WaitInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
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
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mode": "virtual",
                 *       "now": "2026-01-01T00:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["ClockInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
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
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "by": "3d"
                 *     }
                 */
                "application/json": {
                    /** @description The distance, in milliseconds or as a string such as 500ms, 30s, 5m, 12h or 3d. */
                    by: string | number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
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
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
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
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
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
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faults: components["schemas"]["Fault"][];
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
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
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
                "application/json": components["schemas"]["FaultInput"];
            };
        };
        responses: {
            /** @description The fault. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
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
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
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
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
                /** @description The fault's ID. */
                faultId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
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
                /** @description Only calls of this operation. The name of no operation is refused. */
                operationId?: string;
                /** @description The largest number of entries to return. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The number of entries that match the filter, on all pages. */
                        totalCount: number;
                        requests: components["schemas"]["JournalEntry"][];
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
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
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
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["refused"];
            403: components["responses"]["refused"];
            404: components["responses"]["refused"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Snapshot"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
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
            query?: never;
            header?: {
                /** @description The ID of the last event that the client received. */
                "last-event-id"?: string;
            };
            path: {
                /** @description The user pool, or `default`. */
                userPoolId: components["parameters"]["userPoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
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
