// Generated from spec/ by packages/contract/scripts/generate.ts. Do not edit.
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
         * Is the process alive?
         * @description Answers as long as the process serves.
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
         * Is the server ready?
         * @description Answers 503 when the state cannot be read.
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
         * The emulated API as an OpenAPI document
         * @description The bundled contract.
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
         * This document
         * @description The bundled description of the control API.
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
         * @description Secrets are masked unless `reveal` is set.
         */
        get: operations["listPools"];
        put?: never;
        /**
         * Make a user pool
         * @description A pool of its own for a test. What is not given is made up. The answer has the secret in plain text.
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
         * Put a seed in
         * @description Makes the pools and webhooks of a seed that are not there yet. Refused whole when any part is not valid.
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
         * @description Drops the pool, its key pairs and all that belongs to it. The default pool cannot be deleted.
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
         * Let an event happen
         * @description Stores one delivery for each enabled webhook of the pool that subscribes to the event, and answers once they are stored. Without data the contract's example is sent.
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
         * @description Newest first. Sensitive members are masked unless `reveal` is set.
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
         * @description Sensitive members are masked unless `reveal` is set.
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
         * @description Makes a new delivery with the same headers and bytes, linked to the first. Works any number of times, whatever state the first is in.
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
         * Send many deliveries again
         * @description Replays every delivery that fits, oldest first. Replays are not replayed again.
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
         * @description Answers at once when a delivery that fits is there already, else as soon as there is one. Without `state`, one that is over in any way.
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
         * @description Answers when nothing is under way and nothing is due. What waits for a later time is counted.
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
         * Make sure that nothing was sent
         * @description Waits until all due work is done, then refuses with 409 when a delivery fits.
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
         * @description The pool's present time.
         */
        get: operations["getClock"];
        /**
         * Choose the clock
         * @description A virtual clock stands still, and nothing is sent until it is moved; triggers are sent at once on any clock.
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
         * @description Makes every attempt that falls due on the way, each at its own time.
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
         * Make exactly one attempt
         * @description Moves a virtual clock to the next attempt that falls due and makes it.
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
         * Make all attempts there are
         * @description Moves a virtual clock from attempt to attempt until none waits.
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
         * @description A fault that has been used up is gone.
         */
        get: operations["listFaults"];
        put?: never;
        /**
         * Add a fault
         * @description It is active at once, until it is used up or removed.
         */
        post: operations["addFault"];
        /**
         * Remove all faults
         * @description What a reordering fault held back is sent.
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
         * @description What a reordering fault held back is sent.
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
         * @description Every call of the pool, last first, secrets masked.
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
         * @description Drops webhooks, deliveries, logs, faults and journal, sets the clock back to the system's. Key pairs stay.
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
         * @description The whole state of the pool, secrets included.
         */
        get: operations["takeSnapshot"];
        /**
         * Restore a snapshot
         * @description Replaces the whole state of the pool. Refused whole when any part is not valid.
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
         * @description Server-sent events: `delivery`, `attempt`, `request`, `clock`, `fault` and `reset`. The header `last-event-id` resumes where a lost connection ended, as far as the last 1,000 events reach.
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
        /** @description A user pool and the key pair that opens it. */
        Pool: {
            userPoolId: string;
            accessKeyId: string;
            accessKeySecret: string;
        };
        PoolInput: {
            userPoolId?: string;
            accessKeyId?: string;
            accessKeySecret?: string;
        };
        EventInput: {
            /** @description One of the event names of the contract. */
            eventName: string;
            /** @description The event's data; the contract's example when absent. Any JSON value that the event's schema allows. */
            data?: unknown;
            /**
             * @description Send data that breaks the event's schema.
             * @default false
             */
            lenient?: boolean;
        };
        /**
         * @description `pending` waits for its time, `delivering` is under way, `succeeded` and `failed` are over, `dropped` will never be sent; `reason` says why.
         * @enum {string}
         */
        DeliveryState: "pending" | "delivering" | "succeeded" | "failed" | "dropped";
        DeliveryFilter: {
            webhookId?: string;
            eventName?: string;
            state?: components["schemas"]["DeliveryState"];
            /** @description Only deliveries made after the one with this ID. */
            after?: string;
        };
        WaitInput: {
            webhookId?: string;
            eventName?: string;
            state?: components["schemas"]["DeliveryState"];
            /** @description Only deliveries made after the one with this ID. */
            after?: string;
            /**
             * @description How long to wait, in milliseconds of real time.
             * @default 5000
             */
            timeoutMs?: number;
        };
        SettleInput: {
            /**
             * @description How long to wait, in milliseconds of real time.
             * @default 5000
             */
            timeoutMs?: number;
        };
        Settled: {
            /** @description Deliveries that wait for a later time. */
            waiting: number;
        };
        /** @description One event on its way to one webhook. */
        Delivery: {
            deliveryId: string;
            webhookId: string;
            eventName: string;
            /**
             * @description What made it.
             * @enum {string}
             */
            source: "event" | "trigger" | "replay";
            /** @description The delivery that this one repeats. */
            replayOf?: string;
            state: components["schemas"]["DeliveryState"];
            /** @description Why it failed or was dropped. */
            reason?: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the next attempt falls due, while one does.
             */
            nextAttemptAt?: string;
            url: string;
            /** @description The headers of every attempt. */
            headers: {
                [key: string]: string;
            };
            /** @description The body of every attempt, as the text that is sent. */
            body: string;
            /** @description Attempts so far. */
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
            /** @description Why it failed. */
            errorMessage?: string;
            /** @description The fault that played a part. */
            faultId?: string;
            /** @description What the receiver answered; absent when it did not. */
            response?: components["schemas"]["Answer"];
        };
        /** @description What a receiver answered. */
        Answer: {
            statusCode: number;
            headers: {
                [key: string]: string | string[];
            };
            /** @description Text, or base64 where the bytes are no UTF-8; at most the first 64 KiB. */
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
            /** @description Where a virtual clock starts, ISO 8601 in UTC; the pool's present time when absent. */
            now?: string;
        };
        Moved: {
            /** Format: date-time */
            now: string;
            /** @description Attempts that were made. */
            attempts: number;
        };
        /** @description What happens. `status`, `timeout` and `reset` take the place of the real thing: nothing is sent, or no operation is performed. `latency` delays it in real time. `duplicate` sends a delivery once more; `reorder` holds deliveries back until `size` have gathered and sends them one after the other in a random order. Both fit deliveries only. */
        FaultEffect: {
            /** @enum {string} */
            kind: "status" | "latency" | "timeout" | "reset" | "duplicate" | "reorder";
            /** @description The status to answer with; for an operation, the statusCode of the body. */
            status?: number;
            /** @description The apiCode of the body; for operations only. */
            apiCode?: number;
            /** @description The message of an operation's body, or the body of a receiver's answer. */
            message?: string;
            /** @description How long, in milliseconds of real time. */
            ms?: number;
            /** @description How many deliveries to hold back. */
            size?: number;
        } & (unknown & unknown & unknown);
        /** @description What it hits. An operation of the API, or deliveries - all of them, those of a webhook or an event, or one. */
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
             * @description Let this many pass first.
             * @default 0
             */
            skip?: number;
            /** @description Strike this often, then be gone; for ever when absent. */
            times?: number;
            /**
             * @description The share of cases that it strikes, chosen by the seed.
             * @default 1
             */
            rate?: number;
            /**
             * @description The same seed strikes the same cases.
             * @default 1
             */
            seed?: number;
        };
        /** @description A fault while it is active. */
        Fault: {
            faultId: string;
            on: components["schemas"]["FaultScope"];
            effect: components["schemas"]["FaultEffect"];
            skip: number;
            times?: number;
            rate: number;
            seed: number;
            /** @description Cases that it was held against so far. */
            met: number;
            /** @description Cases that it struck. */
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
            /** @description Query parameters or body members, sensitive ones masked. */
            parameters?: {
                [key: string]: unknown;
            };
            /** @description The HTTP status of the answer. */
            status: number;
            /** @description The statusCode in its body. */
            statusCode: number;
            apiCode?: number;
            /** @description The message in its body; for a refused input, every rule that it broke. */
            message: string;
            durationMs: number;
        };
        /** @description The whole state of a user pool. It holds secrets in plain text. */
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
            /** @description Milliseconds since 1970; of a virtual clock. */
            now?: number;
        };
        /** @description A webhook as it is stored. It follows the rules of create-webhook. Times are in milliseconds since 1970. */
        StoredWebhook: components["schemas"]["CreateWebhookDto"] & {
            webhookId: string;
            createdAt: number;
            updatedAt: number;
            enabled: boolean;
        };
        /** @description A delivery as it is kept, times in milliseconds since 1970. */
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
            /** @description The fault that sends it in another order, until the first attempt. */
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
        /** @description What a server should have before its first call. What is there already is left as it is. */
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
        /** @description A webhook. Without an ID it gets one that is the same each time; `createdAt` is when it was made, 2024-01-01 when absent. */
        SeedWebhook: components["schemas"]["CreateWebhookDto"] & {
            webhookId?: string;
            createdAt?: string;
        };
        Seeded: {
            /** @description Pools that were made. */
            pools: number;
            /** @description Webhooks that were made. */
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
        /** @description Refused, and nothing was changed. */
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
                        pools: components["schemas"]["Pool"][];
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
            /** @description The deliveries that the event became. */
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
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Only of this webhook. */
                webhookId?: string;
                /** @description Only of this event. */
                eventName?: string;
                /** @description Only in this state. */
                state?: components["schemas"]["DeliveryState"];
                /** @description Only older ones than the delivery with this ID, for the next page. */
                before?: string;
                /** @description How many. */
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
                        /** @description How many fit the filter. */
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
                 *       "timeoutMs": 5000
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
                "application/json": components["schemas"]["DeliveryFilter"];
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
            409: components["responses"]["refused"];
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
                    /** @description How far, as a number of milliseconds or a text such as 500ms, 30s, 5m, 12h, 3d. */
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
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /** @description Only calls of this operation. */
                operationId?: string;
                /** @description How many. */
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
                        /** @description How many fit the filter. */
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
                /** @description The ID of the last event that was seen. */
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
