// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate

export const controlOperations = {
  "getLiveness": {
    "operationId": "getLiveness",
    "method": "GET",
    "path": "/_mock/livez",
    "summary": "Check that the process is alive",
    "status": 200,
    "streams": false,
    "fields": {}
  },
  "getReadiness": {
    "operationId": "getReadiness",
    "method": "GET",
    "path": "/_mock/readyz",
    "summary": "Check that the server is ready",
    "status": 200,
    "streams": false,
    "fields": {}
  },
  "getContract": {
    "operationId": "getContract",
    "method": "GET",
    "path": "/_mock/openapi.json",
    "summary": "Get the OpenAPI document of the API",
    "status": 200,
    "streams": false,
    "fields": {}
  },
  "getControlContract": {
    "operationId": "getControlContract",
    "method": "GET",
    "path": "/_mock/control.json",
    "summary": "Get this OpenAPI document",
    "status": 200,
    "streams": false,
    "fields": {}
  },
  "listPools": {
    "operationId": "listPools",
    "method": "GET",
    "path": "/_mock/pools",
    "summary": "List the user pools",
    "status": 200,
    "streams": false,
    "fields": {
      "reveal": {
        "in": "query",
        "type": "boolean"
      }
    }
  },
  "createPool": {
    "operationId": "createPool",
    "method": "POST",
    "path": "/_mock/pools",
    "summary": "Create a user pool",
    "status": 201,
    "streams": false,
    "fields": {}
  },
  "applySeed": {
    "operationId": "applySeed",
    "method": "POST",
    "path": "/_mock/seed",
    "summary": "Apply a seed",
    "status": 200,
    "streams": false,
    "fields": {}
  },
  "deletePool": {
    "operationId": "deletePool",
    "method": "DELETE",
    "path": "/_mock/pools/{userPoolId}",
    "summary": "Delete a user pool",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "emitEvent": {
    "operationId": "emitEvent",
    "method": "POST",
    "path": "/_mock/pools/{userPoolId}/events",
    "summary": "Emit an event",
    "status": 201,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "listDeliveries": {
    "operationId": "listDeliveries",
    "method": "GET",
    "path": "/_mock/pools/{userPoolId}/deliveries",
    "summary": "List deliveries",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      },
      "webhookId": {
        "in": "query",
        "type": "string"
      },
      "eventName": {
        "in": "query",
        "type": "string"
      },
      "state": {
        "in": "query",
        "type": "string"
      },
      "source": {
        "in": "query",
        "type": "string"
      },
      "after": {
        "in": "query",
        "type": "string"
      },
      "before": {
        "in": "query",
        "type": "string"
      },
      "limit": {
        "in": "query",
        "type": "integer"
      },
      "reveal": {
        "in": "query",
        "type": "boolean"
      }
    }
  },
  "getDelivery": {
    "operationId": "getDelivery",
    "method": "GET",
    "path": "/_mock/pools/{userPoolId}/deliveries/{deliveryId}",
    "summary": "Get a delivery with its attempts",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      },
      "deliveryId": {
        "in": "path",
        "type": "string"
      },
      "reveal": {
        "in": "query",
        "type": "boolean"
      }
    }
  },
  "replayDelivery": {
    "operationId": "replayDelivery",
    "method": "POST",
    "path": "/_mock/pools/{userPoolId}/deliveries/{deliveryId}/replay",
    "summary": "Send a delivery again",
    "status": 201,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      },
      "deliveryId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "replayDeliveries": {
    "operationId": "replayDeliveries",
    "method": "POST",
    "path": "/_mock/pools/{userPoolId}/replays",
    "summary": "Send matching deliveries again",
    "status": 201,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "waitForDelivery": {
    "operationId": "waitForDelivery",
    "method": "POST",
    "path": "/_mock/pools/{userPoolId}/wait-for-delivery",
    "summary": "Wait for a delivery",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "settle": {
    "operationId": "settle",
    "method": "POST",
    "path": "/_mock/pools/{userPoolId}/settle",
    "summary": "Wait until all due work is done",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "assertNoDelivery": {
    "operationId": "assertNoDelivery",
    "method": "POST",
    "path": "/_mock/pools/{userPoolId}/assert-no-delivery",
    "summary": "Assert that there is no delivery",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "getClock": {
    "operationId": "getClock",
    "method": "GET",
    "path": "/_mock/pools/{userPoolId}/clock",
    "summary": "Read the clock",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "setClock": {
    "operationId": "setClock",
    "method": "PUT",
    "path": "/_mock/pools/{userPoolId}/clock",
    "summary": "Set the clock",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "advanceClock": {
    "operationId": "advanceClock",
    "method": "POST",
    "path": "/_mock/pools/{userPoolId}/clock/advance",
    "summary": "Move a virtual clock",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "stepClock": {
    "operationId": "stepClock",
    "method": "POST",
    "path": "/_mock/pools/{userPoolId}/clock/step",
    "summary": "Make the next attempt",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "runAll": {
    "operationId": "runAll",
    "method": "POST",
    "path": "/_mock/pools/{userPoolId}/clock/run-all",
    "summary": "Make all pending attempts",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "listFaults": {
    "operationId": "listFaults",
    "method": "GET",
    "path": "/_mock/pools/{userPoolId}/faults",
    "summary": "List active faults",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "addFault": {
    "operationId": "addFault",
    "method": "POST",
    "path": "/_mock/pools/{userPoolId}/faults",
    "summary": "Add a fault",
    "status": 201,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "removeFaults": {
    "operationId": "removeFaults",
    "method": "DELETE",
    "path": "/_mock/pools/{userPoolId}/faults",
    "summary": "Remove all faults",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "removeFault": {
    "operationId": "removeFault",
    "method": "DELETE",
    "path": "/_mock/pools/{userPoolId}/faults/{faultId}",
    "summary": "Remove a fault",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      },
      "faultId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "listRequests": {
    "operationId": "listRequests",
    "method": "GET",
    "path": "/_mock/pools/{userPoolId}/requests",
    "summary": "Read the request journal",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      },
      "operationId": {
        "in": "query",
        "type": "string"
      },
      "limit": {
        "in": "query",
        "type": "integer"
      }
    }
  },
  "reset": {
    "operationId": "reset",
    "method": "POST",
    "path": "/_mock/pools/{userPoolId}/reset",
    "summary": "Empty the pool",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "takeSnapshot": {
    "operationId": "takeSnapshot",
    "method": "GET",
    "path": "/_mock/pools/{userPoolId}/snapshot",
    "summary": "Take a snapshot",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "restoreSnapshot": {
    "operationId": "restoreSnapshot",
    "method": "PUT",
    "path": "/_mock/pools/{userPoolId}/snapshot",
    "summary": "Restore a snapshot",
    "status": 200,
    "streams": false,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      }
    }
  },
  "streamActivity": {
    "operationId": "streamActivity",
    "method": "GET",
    "path": "/_mock/pools/{userPoolId}/stream",
    "summary": "Watch the pool live",
    "status": 200,
    "streams": true,
    "fields": {
      "userPoolId": {
        "in": "path",
        "type": "string"
      },
      "last-event-id": {
        "in": "header",
        "type": "string"
      }
    }
  }
} as const;
