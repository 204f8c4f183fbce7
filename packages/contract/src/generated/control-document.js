// Generated from spec/ by packages/contract/scripts/generate.ts. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate

export const controlDocument = {
  "openapi": "3.1.1",
  "info": {
    "title": "Control API of the mock server",
    "version": "1.0.0",
    "summary": "What only a mock can do - emit events, move time, inject faults, look behind the scenes.",
    "description": "Everything here belongs to the mock server and has no counterpart at the vendor. It answers with real HTTP statuses; a refusal is `{statusCode, message}`. What belongs to a user pool is under `/_mock/pools/{userPoolId}`, where `default` stands for the default pool.",
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
      "description": "User pools and their key pairs. Nothing in one pool can be seen from another."
    },
    {
      "name": "Deliveries",
      "description": "Events, the deliveries they become, and their attempts."
    },
    {
      "name": "Time",
      "description": "The pool's clock."
    },
    {
      "name": "Faults",
      "description": "Failing on purpose."
    },
    {
      "name": "State",
      "description": "Looking at, keeping and dropping a pool's state."
    }
  ],
  "paths": {
    "/_mock/livez": {
      "get": {
        "operationId": "getLiveness",
        "tags": [
          "Server"
        ],
        "summary": "Is the process alive?",
        "description": "Answers as long as the process serves.",
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
        "summary": "Is the server ready?",
        "description": "Answers 503 when the state cannot be read.",
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
        "summary": "The emulated API as an OpenAPI document",
        "description": "The bundled contract.",
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
        "summary": "This document",
        "description": "The bundled description of the control API.",
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
        "description": "Secrets are masked unless `reveal` is set.",
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
                        "$ref": "#/components/schemas/Pool"
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
        "summary": "Make a user pool",
        "description": "A pool of its own for a test. What is not given is made up. The answer has the secret in plain text.",
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
        "summary": "Put a seed in",
        "description": "Makes the pools and webhooks of a seed that are not there yet. Refused whole when any part is not valid.",
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
        "description": "Drops the pool, its key pairs and all that belongs to it. The default pool cannot be deleted.",
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
        "summary": "Let an event happen",
        "description": "Stores one delivery for each enabled webhook of the pool that subscribes to the event, and answers once they are stored. Without data the contract's example is sent.",
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
            "description": "The deliveries that the event became.",
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
        "description": "Newest first. Sensitive members are masked unless `reveal` is set.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          },
          {
            "name": "webhookId",
            "in": "query",
            "description": "Only of this webhook.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 64
            }
          },
          {
            "name": "eventName",
            "in": "query",
            "description": "Only of this event.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 255
            }
          },
          {
            "name": "state",
            "in": "query",
            "description": "Only in this state.",
            "schema": {
              "$ref": "#/components/schemas/DeliveryState"
            }
          },
          {
            "name": "before",
            "in": "query",
            "description": "Only older ones than the delivery with this ID, for the next page.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 64
            }
          },
          {
            "name": "limit",
            "in": "query",
            "description": "How many.",
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
                      "description": "How many fit the filter.",
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
        "description": "Sensitive members are masked unless `reveal` is set.",
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
        "description": "Makes a new delivery with the same headers and bytes, linked to the first. Works any number of times, whatever state the first is in.",
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
        "summary": "Send many deliveries again",
        "description": "Replays every delivery that fits, oldest first. Replays are not replayed again.",
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
        "description": "Answers at once when a delivery that fits is there already, else as soon as there is one. Without `state`, one that is over in any way.",
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
                "timeoutMs": 5000
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
        "description": "Answers when nothing is under way and nothing is due. What waits for a later time is counted.",
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
        "summary": "Make sure that nothing was sent",
        "description": "Waits until all due work is done, then refuses with 409 when a delivery fits.",
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
          "409": {
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
        "description": "The pool's present time.",
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
        "summary": "Choose the clock",
        "description": "A virtual clock stands still, and nothing is sent until it is moved; triggers are sent at once on any clock.",
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
        "description": "Makes every attempt that falls due on the way, each at its own time.",
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
                "properties": {
                  "by": {
                    "description": "How far, as a number of milliseconds or a text such as 500ms, 30s, 5m, 12h, 3d.",
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
        "summary": "Make exactly one attempt",
        "description": "Moves a virtual clock to the next attempt that falls due and makes it.",
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
        "summary": "Make all attempts there are",
        "description": "Moves a virtual clock from attempt to attempt until none waits.",
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
        "description": "A fault that has been used up is gone.",
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
        "description": "It is active at once, until it is used up or removed.",
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
          }
        }
      },
      "delete": {
        "operationId": "removeFaults",
        "tags": [
          "Faults"
        ],
        "summary": "Remove all faults",
        "description": "What a reordering fault held back is sent.",
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
        "description": "What a reordering fault held back is sent.",
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
        "description": "Every call of the pool, last first, secrets masked.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          },
          {
            "name": "operationId",
            "in": "query",
            "description": "Only calls of this operation.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 64
            }
          },
          {
            "name": "limit",
            "in": "query",
            "description": "How many.",
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
                      "description": "How many fit the filter.",
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
        "description": "Drops webhooks, deliveries, logs, faults and journal, sets the clock back to the system's. Key pairs stay.",
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
        "description": "The whole state of the pool, secrets included.",
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
        "description": "Replaces the whole state of the pool. Refused whole when any part is not valid.",
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
        "description": "Server-sent events: `delivery`, `attempt`, `request`, `clock`, `fault` and `reset`. The header `last-event-id` resumes where a lost connection ended, as far as the last 1,000 events reach.",
        "parameters": [
          {
            "$ref": "#/components/parameters/userPoolId"
          },
          {
            "name": "last-event-id",
            "in": "header",
            "description": "The ID of the last event that was seen.",
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
        "description": "Asked for only when the server listens beyond loopback; `start` prints it."
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
        "description": "Refused, and nothing was changed.",
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
        "description": "A user pool and the key pair that opens it.",
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
      "PoolInput": {
        "type": "object",
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
        "properties": {
          "eventName": {
            "description": "One of the event names of the contract.",
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "data": {
            "description": "The event's data; the contract's example when absent. Any JSON value that the event's schema allows."
          },
          "lenient": {
            "description": "Send data that breaks the event's schema.",
            "type": "boolean",
            "default": false
          }
        }
      },
      "DeliveryState": {
        "description": "`pending` waits for its time, `delivering` is under way, `succeeded` and `failed` are over, `dropped` will never be sent; `reason` says why.",
        "type": "string",
        "enum": [
          "pending",
          "delivering",
          "succeeded",
          "failed",
          "dropped"
        ]
      },
      "DeliveryFilter": {
        "type": "object",
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
          "after": {
            "description": "Only deliveries made after the one with this ID.",
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          }
        }
      },
      "WaitInput": {
        "type": "object",
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
          "after": {
            "description": "Only deliveries made after the one with this ID.",
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
          "timeoutMs": {
            "description": "How long to wait, in milliseconds of real time.",
            "type": "integer",
            "minimum": 0,
            "maximum": 600000,
            "default": 5000
          }
        }
      },
      "SettleInput": {
        "type": "object",
        "properties": {
          "timeoutMs": {
            "description": "How long to wait, in milliseconds of real time.",
            "type": "integer",
            "minimum": 0,
            "maximum": 600000,
            "default": 5000
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
        "description": "One event on its way to one webhook.",
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
            "description": "What made it.",
            "type": "string",
            "enum": [
              "event",
              "trigger",
              "replay"
            ]
          },
          "replayOf": {
            "description": "The delivery that this one repeats.",
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/DeliveryState"
          },
          "reason": {
            "description": "Why it failed or was dropped.",
            "type": "string"
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "nextAttemptAt": {
            "description": "When the next attempt falls due, while one does.",
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
            "description": "The body of every attempt, as the text that is sent.",
            "type": "string"
          },
          "attemptCount": {
            "description": "Attempts so far.",
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
            "description": "Why it failed.",
            "type": "string"
          },
          "faultId": {
            "description": "The fault that played a part.",
            "type": "string"
          },
          "response": {
            "description": "What the receiver answered; absent when it did not.",
            "$ref": "#/components/schemas/Answer"
          }
        }
      },
      "Answer": {
        "description": "What a receiver answered.",
        "type": "object",
        "required": [
          "statusCode",
          "headers",
          "body",
          "encoding",
          "truncated"
        ],
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
            "description": "Text, or base64 where the bytes are no UTF-8; at most the first 64 KiB.",
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
        "properties": {
          "mode": {
            "type": "string",
            "enum": [
              "system",
              "virtual"
            ]
          },
          "now": {
            "description": "Where a virtual clock starts, ISO 8601 in UTC; the pool's present time when absent.",
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
            "description": "Attempts that were made.",
            "type": "integer"
          }
        }
      },
      "FaultEffect": {
        "description": "What happens. `status`, `timeout` and `reset` take the place of the real thing: nothing is sent, or no operation is performed. `latency` delays it in real time. `duplicate` sends a delivery once more; `reorder` holds deliveries back until `size` have gathered and sends them one after the other in a random order. Both fit deliveries only.",
        "type": "object",
        "required": [
          "kind"
        ],
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
            "description": "The status to answer with; for an operation, the statusCode of the body.",
            "type": "integer",
            "minimum": 100,
            "maximum": 999
          },
          "apiCode": {
            "description": "The apiCode of the body; for operations only.",
            "type": "integer"
          },
          "message": {
            "description": "The message of an operation's body, or the body of a receiver's answer.",
            "type": "string",
            "maxLength": 1000
          },
          "ms": {
            "description": "How long, in milliseconds of real time.",
            "type": "integer",
            "minimum": 0,
            "maximum": 600000
          },
          "size": {
            "description": "How many deliveries to hold back.",
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
        "description": "What it hits. An operation of the API, or deliveries - all of them, those of a webhook or an event, or one.",
        "type": "object",
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
        "properties": {
          "on": {
            "$ref": "#/components/schemas/FaultScope"
          },
          "effect": {
            "$ref": "#/components/schemas/FaultEffect"
          },
          "skip": {
            "description": "Let this many pass first.",
            "type": "integer",
            "minimum": 0,
            "maximum": 1000000,
            "default": 0
          },
          "times": {
            "description": "Strike this often, then be gone; for ever when absent.",
            "type": "integer",
            "minimum": 1,
            "maximum": 1000000
          },
          "rate": {
            "description": "The share of cases that it strikes, chosen by the seed.",
            "type": "number",
            "minimum": 0,
            "maximum": 1,
            "default": 1
          },
          "seed": {
            "description": "The same seed strikes the same cases.",
            "type": "integer",
            "minimum": 0,
            "maximum": 4294967295,
            "default": 1
          }
        }
      },
      "Fault": {
        "description": "A fault while it is active.",
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
            "description": "Cases that it was held against so far.",
            "type": "integer"
          },
          "struck": {
            "description": "Cases that it struck.",
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
            "description": "Query parameters or body members, sensitive ones masked.",
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
            "description": "The message in its body; for a refused input, every rule that it broke.",
            "type": "string"
          },
          "durationMs": {
            "type": "number"
          }
        }
      },
      "Snapshot": {
        "description": "The whole state of a user pool. It holds secrets in plain text.",
        "type": "object",
        "required": [
          "version",
          "webhooks",
          "deliveries",
          "clock",
          "faults"
        ],
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
        "properties": {
          "mode": {
            "type": "string",
            "enum": [
              "system",
              "virtual"
            ]
          },
          "now": {
            "description": "Milliseconds since 1970; of a virtual clock.",
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
              }
            }
          }
        ]
      },
      "StoredDelivery": {
        "description": "A delivery as it is kept, times in milliseconds since 1970.",
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
            "description": "The fault that sends it in another order, until the first attempt.",
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
        "description": "What a server should have before its first call. What is there already is left as it is.",
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
        "description": "A webhook. Without an ID it gets one that is the same each time; `createdAt` is when it was made, 2024-01-01 when absent.",
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
              }
            }
          }
        ]
      },
      "Seeded": {
        "type": "object",
        "required": [
          "pools",
          "webhooks"
        ],
        "properties": {
          "pools": {
            "description": "Pools that were made.",
            "type": "integer"
          },
          "webhooks": {
            "description": "Webhooks that were made.",
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
