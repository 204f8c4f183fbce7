// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate

export const controlDocument = {
  "openapi": "3.1.1",
  "info": {
    "title": "Control API of the mock server",
    "version": "1.0.0",
    "summary": "Emit events, move time, inject faults and inspect state.",
    "description": "The control API belongs to the mock server and has no counterpart at the vendor. It uses real HTTP statuses; the body of a refusal is `{statusCode, message}`. The operations of a user pool are under `/_mock/pools/{userPoolId}`, where `default` means the default pool.",
    "license": {
      "name": "MIT",
      "identifier": "MIT"
    }
  },
  "servers": [
    {
      "url": "http://127.0.0.1:4650",
      "description": "The mock server of this repository"
    }
  ],
  "security": [
    {},
    {
      "controlToken": []
    }
  ],
  "tags": [
    {
      "name": "Server",
      "description": "The server as a whole."
    },
    {
      "name": "Pools",
      "description": "User pools and their key pairs. Pools are isolated from each other."
    },
    {
      "name": "Deliveries",
      "description": "Events, their deliveries, and the attempts of each delivery."
    },
    {
      "name": "Time",
      "description": "The clock of the pool."
    },
    {
      "name": "Faults",
      "description": "Failures that are injected on purpose."
    },
    {
      "name": "State",
      "description": "Inspect, save, restore and clear the state of a pool."
    }
  ],
  "paths": {
    "/_mock/livez": {
      "get": {
        "operationId": "getLiveness",
        "tags": [
          "Server"
        ],
        "summary": "Check that the process is alive",
        "description": "Succeeds while the process serves requests.",
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Health"
                }
              }
            }
          },
          "403": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/readyz": {
      "get": {
        "operationId": "getReadiness",
        "tags": [
          "Server"
        ],
        "summary": "Check that the server is ready",
        "description": "Responds with 503 and the reason when the state cannot be stored, for example because the disk is full, or when the state file is damaged. To find this out, the server writes at most once every 5 seconds, and always after a write has failed.",
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Health"
                }
              }
            }
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "503": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/openapi.json": {
      "get": {
        "operationId": "getContract",
        "tags": [
          "Server"
        ],
        "summary": "Get the OpenAPI document of the API",
        "description": "The document of the emulated API, bundled into one file.",
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": true
                }
              }
            }
          },
          "403": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/control.json": {
      "get": {
        "operationId": "getControlContract",
        "tags": [
          "Server"
        ],
        "summary": "Get this OpenAPI document",
        "description": "The document of the control API, bundled into one file.",
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": true
                }
              }
            }
          },
          "403": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools": {
      "get": {
        "operationId": "listPools",
        "tags": [
          "Pools"
        ],
        "summary": "List the user pools",
        "description": "Secrets are masked unless `reveal` is true.",
        "parameters": [
          {
            "$ref": "#/components/parameters/reveal"
          }
        ],
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "pools"
                  ],
                  "properties": {
                    "pools": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/PoolEntry"
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          }
        }
      },
      "post": {
        "operationId": "createPool",
        "tags": [
          "Pools"
        ],
        "summary": "Create a user pool",
        "description": "Creates an isolated pool, for example for one test. Absent members are generated. The response has the secret in plain text.",
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/PoolInput"
              },
              "example": {
                "userPoolId": "my-test"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The pool.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Pool"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "409": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/seed": {
      "post": {
        "operationId": "applySeed",
        "tags": [
          "Pools"
        ],
        "summary": "Apply a seed",
        "description": "Creates the pools and webhooks of the seed that do not exist yet. If any part is invalid, nothing is created.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Seed"
              },
              "example": {
                "pools": [
                  {
                    "webhooks": [
                      {
                        "webhookId": "6229ffa0f1c2d3e4a5b6c7d8",
                        "name": "Seeded",
                        "url": "http://127.0.0.1:3000/hook",
                        "events": [
                          "user:created"
                        ],
                        "contentType": "application/json"
                      }
                    ]
                  }
                ]
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Seeded"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}": {
      "delete": {
        "operationId": "deletePool",
        "tags": [
          "Pools"
        ],
        "summary": "Delete a user pool",
        "description": "Deletes the pool with its key pairs, webhooks and deliveries. The default pool cannot be deleted.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Done"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/events": {
      "post": {
        "operationId": "emitEvent",
        "tags": [
          "Deliveries"
        ],
        "summary": "Emit an event",
        "description": "Stores one delivery for each enabled webhook of the pool that subscribes to the event, and responds when they are stored. The deliveries carry the contract's example with `data` merged into it.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/EventInput"
              },
              "example": {
                "eventName": "user:created"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The deliveries of the event.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "deliveries"
                  ],
                  "properties": {
                    "deliveries": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Delivery"
                      }
                    },
                    "hint": {
                      "description": "Why there is no delivery; absent when there is one.",
                      "type": "string"
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/deliveries": {
      "get": {
        "operationId": "listDeliveries",
        "tags": [
          "Deliveries"
        ],
        "summary": "List deliveries",
        "description": "Newest first. Sensitive members are masked unless `reveal` is true.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          },
          {
            "name": "webhookId",
            "in": "query",
            "description": "Only deliveries of this webhook. An ID that no webhook of the pool has or had is refused.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 64
            }
          },
          {
            "name": "eventName",
            "in": "query",
            "description": "Only deliveries of this event. A name that is neither in the contract nor in a delivery of the pool is refused, unless `source` is `trigger`.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 255
            }
          },
          {
            "name": "state",
            "in": "query",
            "description": "Only deliveries in this state.",
            "schema": {
              "$ref": "#/components/schemas/DeliveryState"
            }
          },
          {
            "name": "source",
            "in": "query",
            "description": "Only deliveries from this source.",
            "schema": {
              "$ref": "#/components/schemas/DeliverySource"
            }
          },
          {
            "name": "after",
            "in": "query",
            "description": "Only deliveries newer than the one with this ID.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 64
            }
          },
          {
            "name": "before",
            "in": "query",
            "description": "Only deliveries older than the one with this ID. Pass the last ID of a page to get the next page.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 64
            }
          },
          {
            "name": "limit",
            "in": "query",
            "description": "The largest number of entries to return.",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 100
            }
          },
          {
            "$ref": "#/components/parameters/reveal"
          }
        ],
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "totalCount",
                    "deliveries"
                  ],
                  "properties": {
                    "totalCount": {
                      "description": "The number of entries that match the filter, on all pages.",
                      "type": "integer"
                    },
                    "deliveries": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Delivery"
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/deliveries/{deliveryId}": {
      "get": {
        "operationId": "getDelivery",
        "tags": [
          "Deliveries"
        ],
        "summary": "Get a delivery with its attempts",
        "description": "Sensitive members are masked unless `reveal` is true.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          },
          {
            "$ref": "#/components/parameters/deliveryId"
          },
          {
            "$ref": "#/components/parameters/reveal"
          }
        ],
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DeliveryWithAttempts"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/deliveries/{deliveryId}/replay": {
      "post": {
        "operationId": "replayDelivery",
        "tags": [
          "Deliveries"
        ],
        "summary": "Send a delivery again",
        "description": "Creates a new delivery with the same headers and the same body bytes, linked to the original. A delivery can be replayed any number of times, in any state.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          },
          {
            "$ref": "#/components/parameters/deliveryId"
          }
        ],
        "responses": {
          "201": {
            "description": "The new delivery.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Delivery"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/replays": {
      "post": {
        "operationId": "replayDeliveries",
        "tags": [
          "Deliveries"
        ],
        "summary": "Send matching deliveries again",
        "description": "Replays every delivery that matches the filter, oldest first. Deliveries that are replays themselves are skipped.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/DeliveryFilter"
              },
              "example": {
                "state": "failed"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The new deliveries.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "deliveries"
                  ],
                  "properties": {
                    "deliveries": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Delivery"
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/wait-for-delivery": {
      "post": {
        "operationId": "waitForDelivery",
        "tags": [
          "Deliveries"
        ],
        "summary": "Wait for a delivery",
        "description": "Responds as soon as a delivery matches the filter, at once if one matches already. Without `state`, a delivery matches when it is in a final state. Responds with 408 after `timeoutMs`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/WaitInput"
              },
              "example": {
                "eventName": "user:created",
                "state": "succeeded",
                "timeoutMs": 2000
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DeliveryWithAttempts"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "408": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/settle": {
      "post": {
        "operationId": "settle",
        "tags": [
          "Deliveries"
        ],
        "summary": "Wait until all due work is done",
        "description": "Responds when no attempt is in progress or due, with the number of deliveries that wait for a later time. Responds with 408 after `timeoutMs`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/SettleInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Settled"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "408": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/assert-no-delivery": {
      "post": {
        "operationId": "assertNoDelivery",
        "tags": [
          "Deliveries"
        ],
        "summary": "Assert that there is no delivery",
        "description": "Waits until no attempt is in progress or due, then responds with 409 if a delivery matches the filter. Responds with 408 after `timeoutMs`. Refuses a filter that can never match: an ID that no webhook of the pool has or had, and an event that is neither in the contract nor in a delivery of the pool, unless `source` is `trigger`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/WaitInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Done"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "408": {
            "$ref": "#/components/responses/refused"
          },
          "409": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/clock": {
      "get": {
        "operationId": "getClock",
        "tags": [
          "Time"
        ],
        "summary": "Read the clock",
        "description": "The mode and the current time of the pool's clock.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Clock"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          }
        }
      },
      "put": {
        "operationId": "setClock",
        "tags": [
          "Time"
        ],
        "summary": "Set the clock",
        "description": "A virtual clock does not move by itself, and nothing is sent until you move it. Triggers are sent at once on any clock.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ClockInput"
              },
              "example": {
                "mode": "virtual",
                "now": "2026-01-01T00:00:00.000Z"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Clock"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/clock/advance": {
      "post": {
        "operationId": "advanceClock",
        "tags": [
          "Time"
        ],
        "summary": "Move a virtual clock",
        "description": "Makes every attempt that falls due before the new time, each at its own time.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "by"
                ],
                "additionalProperties": false,
                "properties": {
                  "by": {
                    "description": "The distance, in milliseconds or as a string such as 500ms, 30s, 5m, 12h or 3d.",
                    "type": [
                      "string",
                      "integer"
                    ],
                    "minimum": 0,
                    "pattern": "^\\d+(\\.\\d+)?(ms|s|m|h|d)$"
                  }
                }
              },
              "example": {
                "by": "3d"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Moved"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "409": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/clock/step": {
      "post": {
        "operationId": "stepClock",
        "tags": [
          "Time"
        ],
        "summary": "Make the next attempt",
        "description": "Moves a virtual clock to the next due attempt and makes that attempt.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Moved"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "409": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/clock/run-all": {
      "post": {
        "operationId": "runAll",
        "tags": [
          "Time"
        ],
        "summary": "Make all pending attempts",
        "description": "Moves a virtual clock from attempt to attempt until no delivery is pending.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Moved"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "409": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/faults": {
      "get": {
        "operationId": "listFaults",
        "tags": [
          "Faults"
        ],
        "summary": "List active faults",
        "description": "A fault that has been applied `times` times is no longer listed.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "faults"
                  ],
                  "properties": {
                    "faults": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Fault"
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          }
        }
      },
      "post": {
        "operationId": "addFault",
        "tags": [
          "Faults"
        ],
        "summary": "Add a fault",
        "description": "The fault is active at once. It stays active until it has been applied `times` times or is removed.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/FaultInput"
              },
              "example": {
                "on": {
                  "webhookId": "6229ffa0f1c2d3e4a5b6c7d8"
                },
                "effect": {
                  "kind": "timeout"
                },
                "times": 2
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The fault.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Fault"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      },
      "delete": {
        "operationId": "removeFaults",
        "tags": [
          "Faults"
        ],
        "summary": "Remove all faults",
        "description": "Deliveries that a `reorder` fault holds back are sent.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Done"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/faults/{faultId}": {
      "delete": {
        "operationId": "removeFault",
        "tags": [
          "Faults"
        ],
        "summary": "Remove a fault",
        "description": "Deliveries that a `reorder` fault holds back are sent.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          },
          {
            "name": "faultId",
            "in": "path",
            "required": true,
            "description": "The fault's ID.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 64
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Done"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/requests": {
      "get": {
        "operationId": "listRequests",
        "tags": [
          "State"
        ],
        "summary": "Read the request journal",
        "description": "The calls of the pool, newest first, with secrets masked.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          },
          {
            "name": "operationId",
            "in": "query",
            "description": "Only calls of this operation. The name of no operation is refused.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 64
            }
          },
          {
            "name": "limit",
            "in": "query",
            "description": "The largest number of entries to return.",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 100
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "totalCount",
                    "requests"
                  ],
                  "properties": {
                    "totalCount": {
                      "description": "The number of entries that match the filter, on all pages.",
                      "type": "integer"
                    },
                    "requests": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/JournalEntry"
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/reset": {
      "post": {
        "operationId": "reset",
        "tags": [
          "State"
        ],
        "summary": "Empty the pool",
        "description": "Deletes webhooks, deliveries, logs, faults and the journal, and selects the system clock. Key pairs are kept.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Done"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/snapshot": {
      "get": {
        "operationId": "takeSnapshot",
        "tags": [
          "State"
        ],
        "summary": "Take a snapshot",
        "description": "Returns the whole state of the pool, including secrets in plain text.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Snapshot"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          }
        }
      },
      "put": {
        "operationId": "restoreSnapshot",
        "tags": [
          "State"
        ],
        "summary": "Restore a snapshot",
        "description": "Replaces the whole state of the pool. If any part is invalid, nothing is changed.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Snapshot"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Done"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          },
          "413": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    },
    "/_mock/pools/{userPoolId}/stream": {
      "get": {
        "operationId": "streamActivity",
        "tags": [
          "Server"
        ],
        "summary": "Watch the pool live",
        "description": "Server-sent events: `delivery`, `undelivered`, `attempt`, `request`, `clock`, `fault` and `reset`. After a lost connection, the header `last-event-id` resumes the stream; the server keeps the last 1,000 events.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          },
          {
            "name": "last-event-id",
            "in": "header",
            "description": "The ID of the last event that the client received.",
            "schema": {
              "type": "string",
              "pattern": "^\\d*$"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Done.",
            "content": {
              "text/event-stream": {
                "schema": {
                  "description": "One JSON object per event.",
                  "type": "string"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/refused"
          },
          "403": {
            "$ref": "#/components/responses/refused"
          },
          "404": {
            "$ref": "#/components/responses/refused"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "controlToken": {
        "type": "http",
        "scheme": "bearer",
        "description": "Required only when the server does not listen on loopback. `start` prints it."
      }
    },
    "parameters": {
      "userPoolId": {
        "name": "userPoolId",
        "in": "path",
        "required": true,
        "description": "The user pool, or `default`.",
        "schema": {
          "type": "string",
          "pattern": "^[A-Za-z0-9_-]{1,64}$"
        }
      },
      "deliveryId": {
        "name": "deliveryId",
        "in": "path",
        "required": true,
        "description": "The delivery, or `latest`.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 64
        }
      },
      "reveal": {
        "name": "reveal",
        "in": "query",
        "description": "Show sensitive members in plain text.",
        "schema": {
          "type": "boolean",
          "default": false
        }
      }
    },
    "responses": {
      "refused": {
        "description": "Refused. Nothing was changed.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Refusal"
            },
            "example": {
              "statusCode": 404,
              "message": "There is no user pool my-test"
            }
          }
        }
      }
    },
    "schemas": {
      "Done": {
        "type": "object",
        "required": [
          "done"
        ],
        "properties": {
          "done": {
            "type": "boolean",
            "const": true
          }
        }
      },
      "Refusal": {
        "description": "Why a request was refused.",
        "type": "object",
        "required": [
          "statusCode",
          "message"
        ],
        "properties": {
          "statusCode": {
            "type": "integer"
          },
          "message": {
            "type": "string"
          }
        }
      },
      "Health": {
        "type": "object",
        "required": [
          "status"
        ],
        "properties": {
          "status": {
            "type": "string"
          },
          "message": {
            "type": "string"
          }
        }
      },
      "Pool": {
        "description": "A user pool and its key pair.",
        "type": "object",
        "required": [
          "userPoolId",
          "accessKeyId",
          "accessKeySecret"
        ],
        "properties": {
          "userPoolId": {
            "type": "string"
          },
          "accessKeyId": {
            "type": "string"
          },
          "accessKeySecret": {
            "type": "string",
            "x-sensitive": true
          }
        }
      },
      "PoolEntry": {
        "description": "A user pool in a list.",
        "type": "object",
        "allOf": [
          {
            "$ref": "#/components/schemas/Pool"
          },
          {
            "type": "object",
            "required": [
              "undeliveredEvents"
            ],
            "properties": {
              "undeliveredEvents": {
                "description": "The number of events that no webhook received, since the server started or the pool was reset or restored.",
                "type": "integer"
              }
            }
          }
        ]
      },
      "PoolInput": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "userPoolId": {
            "type": "string",
            "pattern": "^[A-Za-z0-9_-]{1,64}$"
          },
          "accessKeyId": {
            "type": "string",
            "pattern": "^[A-Za-z0-9_-]{1,64}$"
          },
          "accessKeySecret": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "x-sensitive": true
          }
        }
      },
      "EventInput": {
        "type": "object",
        "required": [
          "eventName"
        ],
        "additionalProperties": false,
        "properties": {
          "eventName": {
            "description": "One of the event names of the contract.",
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "data": {
            "description": "Changes to the data of the contract's example. Objects are merged member by member; every other value replaces the one in the example."
          },
          "merge": {
            "description": "Whether `data` is merged into the contract's example. If false, `data` is sent unchanged.",
            "type": "boolean",
            "default": true
          },
          "check": {
            "description": "Whether data that breaks the event's schema is refused.",
            "type": "boolean",
            "default": true
          }
        }
      },
      "DeliveryState": {
        "description": "`pending`: waits for its next attempt. `delivering`: an attempt is in progress. `succeeded`, `failed` and `dropped` are final; a dropped delivery is never sent, and `reason` says why.",
        "type": "string",
        "enum": [
          "pending",
          "delivering",
          "succeeded",
          "failed",
          "dropped"
        ]
      },
      "DeliverySource": {
        "description": "What created a delivery.",
        "type": "string",
        "enum": [
          "event",
          "trigger",
          "replay"
        ]
      },
      "DeliveryFilter": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "webhookId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
          "eventName": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "state": {
            "$ref": "#/components/schemas/DeliveryState"
          },
          "source": {
            "$ref": "#/components/schemas/DeliverySource"
          },
          "after": {
            "description": "Only deliveries created after the one with this ID.",
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
          "before": {
            "description": "Only deliveries created before the one with this ID.",
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          }
        }
      },
      "WaitInput": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "webhookId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
          "eventName": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "state": {
            "$ref": "#/components/schemas/DeliveryState"
          },
          "source": {
            "$ref": "#/components/schemas/DeliverySource"
          },
          "after": {
            "description": "Only deliveries created after the one with this ID.",
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
          "before": {
            "description": "Only deliveries created before the one with this ID.",
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
          "timeoutMs": {
            "description": "The longest time to wait, in milliseconds of real time. The default is 2,000 unless the server was started with another value.",
            "type": "integer",
            "minimum": 0,
            "maximum": 600000
          }
        }
      },
      "SettleInput": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "timeoutMs": {
            "description": "The longest time to wait, in milliseconds of real time. The default is 2,000 unless the server was started with another value.",
            "type": "integer",
            "minimum": 0,
            "maximum": 600000
          }
        }
      },
      "Settled": {
        "type": "object",
        "required": [
          "waiting"
        ],
        "properties": {
          "waiting": {
            "description": "Deliveries that wait for a later time.",
            "type": "integer"
          }
        }
      },
      "Delivery": {
        "description": "One event for one webhook.",
        "type": "object",
        "required": [
          "deliveryId",
          "webhookId",
          "eventName",
          "source",
          "state",
          "createdAt",
          "url",
          "headers",
          "body",
          "attemptCount"
        ],
        "properties": {
          "deliveryId": {
            "type": "string"
          },
          "webhookId": {
            "type": "string"
          },
          "eventName": {
            "type": "string"
          },
          "source": {
            "$ref": "#/components/schemas/DeliverySource"
          },
          "replayOf": {
            "description": "The ID of the delivery that this one replays.",
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/DeliveryState"
          },
          "reason": {
            "description": "Why the delivery failed or was dropped.",
            "type": "string"
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "nextAttemptAt": {
            "description": "When the next attempt is due; absent when there is none.",
            "type": "string",
            "format": "date-time"
          },
          "url": {
            "type": "string"
          },
          "headers": {
            "description": "The headers of every attempt.",
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "body": {
            "description": "The body of every attempt, as the string that is sent.",
            "type": "string"
          },
          "attemptCount": {
            "description": "The number of attempts so far.",
            "type": "integer"
          }
        }
      },
      "DeliveryWithAttempts": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Delivery"
          },
          {
            "type": "object",
            "required": [
              "attempts"
            ],
            "properties": {
              "attempts": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Attempt"
                }
              }
            }
          }
        ]
      },
      "Attempt": {
        "description": "One POST of a delivery.",
        "type": "object",
        "required": [
          "number",
          "startedAt",
          "durationMs",
          "success"
        ],
        "properties": {
          "number": {
            "description": "Counted from 1.",
            "type": "integer"
          },
          "startedAt": {
            "type": "string",
            "format": "date-time"
          },
          "durationMs": {
            "type": "integer"
          },
          "success": {
            "type": "boolean"
          },
          "errorMessage": {
            "description": "Why the attempt failed.",
            "type": "string"
          },
          "faultId": {
            "description": "The fault that affected the attempt.",
            "type": "string"
          },
          "response": {
            "description": "The receiver's response; absent when there was none.",
            "$ref": "#/components/schemas/Answer"
          }
        }
      },
      "Answer": {
        "description": "The response of a receiver.",
        "type": "object",
        "required": [
          "statusCode",
          "headers",
          "body",
          "encoding",
          "truncated"
        ],
        "additionalProperties": false,
        "properties": {
          "statusCode": {
            "type": "integer"
          },
          "headers": {
            "type": "object",
            "additionalProperties": {
              "oneOf": [
                {
                  "type": "string"
                },
                {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                }
              ]
            }
          },
          "body": {
            "description": "The first 64 KiB at most, as a string; base64 when the bytes are not valid UTF-8.",
            "type": "string"
          },
          "encoding": {
            "type": "string",
            "enum": [
              "utf8",
              "base64"
            ]
          },
          "truncated": {
            "type": "boolean"
          }
        }
      },
      "Clock": {
        "type": "object",
        "required": [
          "mode",
          "now"
        ],
        "properties": {
          "mode": {
            "type": "string",
            "enum": [
              "system",
              "virtual"
            ]
          },
          "now": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "ClockInput": {
        "type": "object",
        "required": [
          "mode"
        ],
        "additionalProperties": false,
        "properties": {
          "mode": {
            "type": "string",
            "enum": [
              "system",
              "virtual"
            ]
          },
          "now": {
            "description": "The start of a virtual clock, ISO 8601 in UTC. The pool's current time when absent.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?Z$"
          }
        }
      },
      "Moved": {
        "type": "object",
        "required": [
          "now",
          "attempts"
        ],
        "properties": {
          "now": {
            "type": "string",
            "format": "date-time"
          },
          "attempts": {
            "description": "The number of attempts that were made.",
            "type": "integer"
          }
        }
      },
      "FaultEffect": {
        "description": "The effect of a fault. `status`, `timeout` and `reset` replace the attempt or the operation: nothing is sent, and no operation is performed. `latency` delays it in real time. `duplicate` sends a delivery a second time. `reorder` holds deliveries back until there are `size` of them, and sends them one after the other in a random order. `duplicate` and `reorder` apply to deliveries only. A member that the kind does not use is refused.",
        "type": "object",
        "required": [
          "kind"
        ],
        "additionalProperties": false,
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "status",
              "latency",
              "timeout",
              "reset",
              "duplicate",
              "reorder"
            ]
          },
          "status": {
            "description": "The HTTP status of the response; for an operation, the statusCode of the body.",
            "type": "integer",
            "minimum": 100,
            "maximum": 999
          },
          "apiCode": {
            "description": "The apiCode of the body; for operations only.",
            "type": "integer"
          },
          "message": {
            "description": "The message in the body of an operation's response, or the whole body of a receiver's response.",
            "type": "string",
            "maxLength": 1000
          },
          "ms": {
            "description": "The delay, in milliseconds of real time.",
            "type": "integer",
            "minimum": 0,
            "maximum": 600000
          },
          "size": {
            "description": "The number of deliveries to hold back.",
            "type": "integer",
            "minimum": 2,
            "maximum": 1000
          }
        },
        "allOf": [
          {
            "if": {
              "required": [
                "kind"
              ],
              "properties": {
                "kind": {
                  "const": "status"
                }
              }
            },
            "then": {
              "required": [
                "status"
              ],
              "properties": {
                "status": {}
              }
            }
          },
          {
            "if": {
              "required": [
                "kind"
              ],
              "properties": {
                "kind": {
                  "const": "latency"
                }
              }
            },
            "then": {
              "required": [
                "ms"
              ],
              "properties": {
                "ms": {}
              }
            }
          },
          {
            "if": {
              "required": [
                "kind"
              ],
              "properties": {
                "kind": {
                  "const": "reorder"
                }
              }
            },
            "then": {
              "required": [
                "size"
              ],
              "properties": {
                "size": {}
              }
            }
          }
        ]
      },
      "FaultScope": {
        "description": "The target of a fault. Either one operation of the API, or deliveries - all of them, those of a webhook or an event, or a single one.",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "operationId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
          "webhookId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
          "eventName": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "deliveryId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          }
        }
      },
      "FaultInput": {
        "type": "object",
        "required": [
          "effect"
        ],
        "additionalProperties": false,
        "properties": {
          "on": {
            "$ref": "#/components/schemas/FaultScope"
          },
          "effect": {
            "$ref": "#/components/schemas/FaultEffect"
          },
          "skip": {
            "description": "The number of matching cases to leave alone first.",
            "type": "integer",
            "minimum": 0,
            "maximum": 1000000,
            "default": 0
          },
          "times": {
            "description": "How often the fault is applied before it is removed. No limit when absent.",
            "type": "integer",
            "minimum": 1,
            "maximum": 1000000
          },
          "rate": {
            "description": "The share of matching cases that the fault is applied to, chosen at random by `seed`.",
            "type": "number",
            "minimum": 0,
            "maximum": 1,
            "default": 1
          },
          "seed": {
            "description": "The seed of the random choice. The same seed chooses the same cases.",
            "type": "integer",
            "minimum": 0,
            "maximum": 4294967295,
            "default": 1
          }
        }
      },
      "Fault": {
        "description": "An active fault.",
        "type": "object",
        "required": [
          "faultId",
          "on",
          "effect",
          "skip",
          "rate",
          "seed",
          "met",
          "struck"
        ],
        "additionalProperties": false,
        "properties": {
          "faultId": {
            "type": "string"
          },
          "on": {
            "$ref": "#/components/schemas/FaultScope"
          },
          "effect": {
            "$ref": "#/components/schemas/FaultEffect"
          },
          "skip": {
            "type": "integer"
          },
          "times": {
            "type": "integer"
          },
          "rate": {
            "type": "number"
          },
          "seed": {
            "type": "integer"
          },
          "met": {
            "description": "The number of matching cases so far, skipped ones included.",
            "type": "integer"
          },
          "struck": {
            "description": "The number of cases that the fault was applied to.",
            "type": "integer"
          }
        }
      },
      "JournalEntry": {
        "description": "One call of the emulated API.",
        "type": "object",
        "required": [
          "requestId",
          "at",
          "method",
          "path",
          "status",
          "statusCode",
          "message",
          "durationMs"
        ],
        "properties": {
          "requestId": {
            "type": "string"
          },
          "at": {
            "type": "string",
            "format": "date-time"
          },
          "operationId": {
            "type": "string"
          },
          "method": {
            "type": "string"
          },
          "path": {
            "type": "string"
          },
          "parameters": {
            "description": "Query parameters or body members, with sensitive members masked. They are cut at about 16,000 characters; `…` marks omitted text.",
            "type": "object",
            "additionalProperties": true
          },
          "status": {
            "description": "The HTTP status of the answer.",
            "type": "integer"
          },
          "statusCode": {
            "description": "The statusCode in its body.",
            "type": "integer"
          },
          "apiCode": {
            "type": "integer"
          },
          "message": {
            "description": "The message in its body; for an invalid input, every broken rule.",
            "type": "string"
          },
          "durationMs": {
            "description": "Milliseconds, with at most three decimals.",
            "type": "number"
          }
        }
      },
      "Snapshot": {
        "description": "The whole state of a user pool. It contains secrets in plain text.",
        "type": "object",
        "required": [
          "version",
          "webhooks",
          "deliveries",
          "clock",
          "faults"
        ],
        "additionalProperties": false,
        "properties": {
          "version": {
            "type": "integer",
            "const": 1
          },
          "webhooks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StoredWebhook"
            }
          },
          "deliveries": {
            "description": "Oldest first.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StoredDelivery"
            }
          },
          "clock": {
            "$ref": "#/components/schemas/StoredClock"
          },
          "faults": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Fault"
            }
          }
        }
      },
      "StoredClock": {
        "type": "object",
        "required": [
          "mode"
        ],
        "additionalProperties": false,
        "properties": {
          "mode": {
            "type": "string",
            "enum": [
              "system",
              "virtual"
            ]
          },
          "now": {
            "description": "The time of a virtual clock, in milliseconds since 1970.",
            "type": "integer"
          }
        },
        "if": {
          "required": [
            "mode"
          ],
          "properties": {
            "mode": {
              "const": "virtual"
            }
          }
        },
        "then": {
          "required": [
            "now"
          ],
          "properties": {
            "now": {}
          }
        }
      },
      "StoredWebhook": {
        "description": "A webhook as it is stored. It follows the rules of create-webhook. Times are in milliseconds since 1970.",
        "allOf": [
          {
            "$ref": "#/components/schemas/CreateWebhookDto"
          },
          {
            "type": "object",
            "required": [
              "webhookId",
              "createdAt",
              "updatedAt",
              "enabled"
            ],
            "properties": {
              "webhookId": {
                "type": "string",
                "minLength": 1,
                "maxLength": 64
              },
              "createdAt": {
                "type": "integer"
              },
              "updatedAt": {
                "type": "integer"
              },
              "enabled": {
                "type": "boolean"
              },
              "retryConfig": {
                "$ref": "#/components/schemas/RetryConfig",
                "type": "object",
                "unevaluatedProperties": false
              }
            }
          }
        ],
        "type": "object",
        "unevaluatedProperties": false
      },
      "StoredDelivery": {
        "description": "A delivery as it is stored. Times are in milliseconds since 1970.",
        "type": "object",
        "required": [
          "deliveryId",
          "webhookId",
          "eventName",
          "source",
          "createdAt",
          "request",
          "delayMs",
          "retries",
          "retriesLeft",
          "attemptCount",
          "state",
          "attempts"
        ],
        "additionalProperties": false,
        "properties": {
          "deliveryId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
          "webhookId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
          "eventName": {
            "type": "string"
          },
          "source": {
            "type": "string",
            "enum": [
              "event",
              "trigger",
              "replay"
            ]
          },
          "replayOf": {
            "type": "string"
          },
          "createdAt": {
            "type": "integer"
          },
          "request": {
            "type": "object",
            "required": [
              "url",
              "headers",
              "body",
              "text"
            ],
            "additionalProperties": false,
            "properties": {
              "url": {
                "type": "string"
              },
              "headers": {
                "type": "object",
                "additionalProperties": {
                  "type": "string"
                }
              },
              "body": {
                "type": "object",
                "additionalProperties": true
              },
              "text": {
                "type": "string"
              }
            }
          },
          "delayMs": {
            "type": "integer",
            "minimum": 0
          },
          "retries": {
            "type": "integer",
            "minimum": 0
          },
          "retriesLeft": {
            "type": "integer",
            "minimum": 0
          },
          "attemptCount": {
            "type": "integer",
            "minimum": 0
          },
          "state": {
            "type": "string",
            "enum": [
              "pending",
              "succeeded",
              "failed",
              "dropped"
            ]
          },
          "reason": {
            "type": "string"
          },
          "dueAt": {
            "type": "integer"
          },
          "heldBy": {
            "description": "The `reorder` fault that holds the delivery back; absent after the first attempt.",
            "type": "string"
          },
          "attempts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StoredAttempt"
            }
          }
        }
      },
      "StoredAttempt": {
        "type": "object",
        "required": [
          "number",
          "startedAt",
          "durationMs"
        ],
        "additionalProperties": false,
        "properties": {
          "number": {
            "type": "integer",
            "minimum": 1
          },
          "startedAt": {
            "type": "integer"
          },
          "durationMs": {
            "type": "integer",
            "minimum": 0
          },
          "response": {
            "$ref": "#/components/schemas/Answer"
          },
          "errorMessage": {
            "type": "string"
          },
          "faultId": {
            "type": "string"
          }
        }
      },
      "Seed": {
        "description": "The pools and webhooks to create before the first call. Existing pools and webhooks are not changed.",
        "type": "object",
        "required": [
          "pools"
        ],
        "additionalProperties": false,
        "properties": {
          "$schema": {
            "type": "string"
          },
          "pools": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/SeedPool"
            }
          }
        }
      },
      "SeedPool": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "userPoolId": {
            "description": "The default pool when absent.",
            "type": "string",
            "pattern": "^[A-Za-z0-9_-]{1,64}$"
          },
          "accessKeyId": {
            "type": "string",
            "pattern": "^[A-Za-z0-9_-]{1,64}$"
          },
          "accessKeySecret": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "x-sensitive": true
          },
          "webhooks": {
            "type": "array",
            "maxItems": 10000,
            "items": {
              "$ref": "#/components/schemas/SeedWebhook"
            }
          }
        }
      },
      "SeedWebhook": {
        "description": "A webhook to create. Without `webhookId`, the ID is derived from the pool and the position in the list, so it is the same each time. `createdAt` is 2024-01-01 when absent.",
        "allOf": [
          {
            "$ref": "#/components/schemas/CreateWebhookDto"
          },
          {
            "type": "object",
            "properties": {
              "webhookId": {
                "type": "string",
                "minLength": 1,
                "maxLength": 64
              },
              "createdAt": {
                "type": "string",
                "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$"
              },
              "retryConfig": {
                "$ref": "#/components/schemas/RetryConfig",
                "type": "object",
                "unevaluatedProperties": false
              }
            }
          }
        ],
        "type": "object",
        "unevaluatedProperties": false
      },
      "Seeded": {
        "type": "object",
        "required": [
          "pools",
          "webhooks"
        ],
        "properties": {
          "pools": {
            "description": "The number of pools that were created.",
            "type": "integer"
          },
          "webhooks": {
            "description": "The number of webhooks that were created.",
            "type": "integer"
          }
        }
      },
      "EventName": {
        "description": "An event that a webhook can subscribe to. The list has grown over the years; receivers should accept unknown names.",
        "type": "string",
        "enum": [
          "test",
          "register",
          "login",
          "mfa:verified",
          "kick",
          "user:created",
          "user:password-changed",
          "user:updated",
          "user:email-verified",
          "user:archived",
          "user:unarchived",
          "user:blocked",
          "user:unblocked",
          "user:deleted",
          "user:register-whitelist-added",
          "user:register-whitelist-deleted",
          "user:udv-changed",
          "user:link-account",
          "user:password-update-remind",
          "user:organization-node-update",
          "permission:revoke",
          "permission:add",
          "resource:created",
          "resource:delete",
          "resource:updated",
          "role:created",
          "role:updated",
          "role:deleted",
          "role:disable",
          "role:assigned",
          "subject:remove",
          "role:unassigned",
          "role:udv-changed",
          "application:mfa:enabled",
          "application:mfa:disabled",
          "group:created",
          "group:updated",
          "group:deleted",
          "group:member-added",
          "group:member-removed",
          "organization:created",
          "organization:imported",
          "organization:deleted",
          "organization:node-added",
          "organization:node-updated",
          "organization:tree-updated",
          "organization:node-deleted",
          "organization:node-moved",
          "organization:member-added",
          "organization:member-removed",
          "organization:udv-changed",
          "privilege-namespace:created",
          "privilege-namespace:updated",
          "privilege-namespace:deleted",
          "user-pool:cooperator-added",
          "user-pool:cooperator-removed",
          "user-pool:secret-refreshed",
          "user-pool:updated",
          "user-pool:udf-added",
          "user-pool:udf-deleted",
          "user-pool:env-added",
          "user-pool:env-deleted",
          "user-pool:env-updated",
          "user-pool:launchpad-app-installed",
          "user-pool:launchpad-app-uninstalled",
          "application:created",
          "application:updated",
          "application:deleted",
          "application:secret-refreshed",
          "data-resource:created",
          "data-resource:updated",
          "data-resource:deleted",
          "data-strategy-permission:revoke",
          "data-strategy-permission:add",
          "unusual-location:login",
          "refresh-token"
        ],
        "examples": [
          "user:created"
        ]
      },
      "ContentType": {
        "description": "How a delivery's body is encoded.",
        "type": "string",
        "enum": [
          "application/json",
          "application/x-www-form-urlencoded"
        ],
        "examples": [
          "application/json"
        ]
      },
      "RetryConfig": {
        "description": "When and how often a failed delivery is tried again. Seen in the Node SDKs only; no public document states limits or defaults, so the bounds here are assumed (ledger row `request-limits`).",
        "type": "object",
        "required": [
          "enabled"
        ],
        "properties": {
          "enabled": {
            "description": "Whether failed deliveries are retried at all.",
            "type": "boolean"
          },
          "count": {
            "description": "Attempts after the first one.",
            "type": "integer",
            "minimum": 0,
            "maximum": 100,
            "default": 3
          },
          "delay": {
            "description": "Time between two attempts, in `delayUnit`.",
            "type": "number",
            "minimum": 0,
            "maximum": 10000,
            "default": 1
          },
          "delayUnit": {
            "description": "Unit of `delay`.",
            "type": "string",
            "enum": [
              "Second",
              "Minute",
              "Hour",
              "Day"
            ],
            "default": "Minute"
          }
        },
        "examples": [
          {
            "enabled": true,
            "count": 3,
            "delay": 1,
            "delayUnit": "Minute"
          }
        ]
      },
      "CreateWebhookDto": {
        "description": "A new webhook.",
        "type": "object",
        "required": [
          "name",
          "url",
          "events",
          "contentType"
        ],
        "properties": {
          "name": {
            "description": "A label for people. Several webhooks may share one.",
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "url": {
            "description": "Where deliveries are posted, an absolute http or https URL.",
            "type": "string",
            "minLength": 1,
            "maxLength": 2048,
            "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#][^\\s]*$"
          },
          "events": {
            "description": "The events that this webhook subscribes to.",
            "type": "array",
            "minItems": 1,
            "maxItems": 200,
            "items": {
              "$ref": "#/components/schemas/EventName"
            }
          },
          "contentType": {
            "$ref": "#/components/schemas/ContentType"
          },
          "enabled": {
            "description": "Whether events are delivered.",
            "type": "boolean",
            "default": true
          },
          "secret": {
            "description": "A shared secret, sent verbatim with each delivery. An empty string means none.",
            "type": "string",
            "maxLength": 255,
            "x-sensitive": true
          },
          "retryConfig": {
            "$ref": "#/components/schemas/RetryConfig"
          }
        }
      }
    }
  }
};
