// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
import type { MemberNames } from '../lib/member-names.ts';

/** The members of each input: operation ID → name → the names below it. Free-form objects have none. */
export const controlMembers: { readonly [operationId: string]: MemberNames } = {
  "listPools": {
    "reveal": {}
  },
  "createPool": {
    "userPoolId": {},
    "accessKeyId": {},
    "accessKeySecret": {}
  },
  "applySeed": {
    "$schema": {},
    "pools": {
      "userPoolId": {},
      "accessKeyId": {},
      "accessKeySecret": {},
      "webhooks": {
        "name": {},
        "url": {},
        "events": {},
        "contentType": {},
        "enabled": {},
        "secret": {},
        "retryConfig": {
          "enabled": {},
          "count": {},
          "delay": {},
          "delayUnit": {}
        },
        "webhookId": {},
        "createdAt": {}
      }
    }
  },
  "deletePool": {
    "userPoolId": {}
  },
  "emitEvent": {
    "userPoolId": {},
    "eventName": {},
    "data": {},
    "merge": {},
    "check": {}
  },
  "listDeliveries": {
    "userPoolId": {},
    "webhookId": {},
    "eventName": {},
    "state": {},
    "source": {},
    "after": {},
    "before": {},
    "limit": {},
    "reveal": {}
  },
  "getDelivery": {
    "userPoolId": {},
    "deliveryId": {},
    "reveal": {}
  },
  "replayDelivery": {
    "userPoolId": {},
    "deliveryId": {}
  },
  "replayDeliveries": {
    "userPoolId": {},
    "webhookId": {},
    "eventName": {},
    "state": {},
    "source": {},
    "after": {},
    "before": {}
  },
  "waitForDelivery": {
    "userPoolId": {},
    "webhookId": {},
    "eventName": {},
    "state": {},
    "source": {},
    "after": {},
    "before": {},
    "timeoutMs": {}
  },
  "settle": {
    "userPoolId": {},
    "timeoutMs": {}
  },
  "assertNoDelivery": {
    "userPoolId": {},
    "webhookId": {},
    "eventName": {},
    "state": {},
    "source": {},
    "after": {},
    "before": {},
    "timeoutMs": {}
  },
  "getClock": {
    "userPoolId": {}
  },
  "setClock": {
    "userPoolId": {},
    "mode": {},
    "now": {}
  },
  "advanceClock": {
    "userPoolId": {},
    "by": {}
  },
  "stepClock": {
    "userPoolId": {}
  },
  "runAll": {
    "userPoolId": {}
  },
  "listFaults": {
    "userPoolId": {}
  },
  "addFault": {
    "userPoolId": {},
    "on": {
      "operationId": {},
      "webhookId": {},
      "eventName": {},
      "deliveryId": {}
    },
    "effect": {
      "kind": {},
      "status": {},
      "apiCode": {},
      "message": {},
      "ms": {},
      "size": {}
    },
    "skip": {},
    "times": {},
    "rate": {},
    "seed": {}
  },
  "removeFaults": {
    "userPoolId": {}
  },
  "removeFault": {
    "userPoolId": {},
    "faultId": {}
  },
  "listRequests": {
    "userPoolId": {},
    "operationId": {},
    "limit": {}
  },
  "reset": {
    "userPoolId": {}
  },
  "takeSnapshot": {
    "userPoolId": {}
  },
  "restoreSnapshot": {
    "userPoolId": {},
    "version": {},
    "webhooks": {
      "name": {},
      "url": {},
      "events": {},
      "contentType": {},
      "enabled": {},
      "secret": {},
      "retryConfig": {
        "enabled": {},
        "count": {},
        "delay": {},
        "delayUnit": {}
      },
      "webhookId": {},
      "createdAt": {},
      "updatedAt": {}
    },
    "deliveries": {
      "deliveryId": {},
      "webhookId": {},
      "eventName": {},
      "source": {},
      "replayOf": {},
      "createdAt": {},
      "request": {
        "url": {},
        "headers": {},
        "body": {},
        "text": {}
      },
      "delayMs": {},
      "retries": {},
      "retriesLeft": {},
      "attemptCount": {},
      "state": {},
      "reason": {},
      "dueAt": {},
      "heldBy": {},
      "attempts": {
        "number": {},
        "startedAt": {},
        "durationMs": {},
        "response": {
          "statusCode": {},
          "headers": {},
          "body": {},
          "encoding": {},
          "truncated": {}
        },
        "errorMessage": {},
        "faultId": {}
      }
    },
    "clock": {
      "mode": {},
      "now": {}
    },
    "faults": {
      "faultId": {},
      "on": {
        "operationId": {},
        "webhookId": {},
        "eventName": {},
        "deliveryId": {}
      },
      "effect": {
        "kind": {},
        "status": {},
        "apiCode": {},
        "message": {},
        "ms": {},
        "size": {}
      },
      "skip": {},
      "times": {},
      "rate": {},
      "seed": {},
      "met": {},
      "struck": {}
    }
  },
  "streamActivity": {
    "userPoolId": {},
    "last-event-id": {}
  }
};
