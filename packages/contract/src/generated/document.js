// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate

export const document = {
  "openapi": "3.1.1",
  "info": {
    "title": "GenAuth webhook management API",
    "version": "3.0.0",
    "summary": "Eight webhook operations, the management token, and the 76 events that a receiver sees.",
    "description": "An independent description of the webhook part of GenAuth's (formerly Authing's) V3 management API, put together from public documents and SDKs. `fidelity.yaml` says which behaviour is documented, seen in an SDK or assumed.",
    "license": {
      "name": "MIT",
      "identifier": "MIT"
    }
  },
  "servers": [
    {
      "url": "https://api.genauth.ai",
      "description": "GenAuth"
    },
    {
      "url": "https://api.authing.cn",
      "description": "Authing"
    },
    {
      "url": "http://127.0.0.1:4650",
      "description": "The mock server of this repository"
    }
  ],
  "security": [
    {
      "signature": []
    },
    {
      "bearerToken": []
    },
    {
      "bareToken": []
    }
  ],
  "tags": [
    {
      "name": "Webhooks",
      "description": "Registering, changing, reading and sending webhooks."
    },
    {
      "name": "Token",
      "description": "Getting a management token."
    },
    {
      "name": "Events",
      "description": "What a receiver gets."
    }
  ],
  "x-genauth-categories": [
    {
      "value": "user",
      "label": {
        "en": "User",
        "zh": "用户"
      }
    },
    {
      "value": "permission",
      "label": {
        "en": "Permission",
        "zh": "权限"
      }
    },
    {
      "value": "resource",
      "label": {
        "en": "Resource",
        "zh": "资源"
      }
    },
    {
      "value": "role",
      "label": {
        "en": "Role",
        "zh": "角色"
      }
    },
    {
      "value": "application",
      "label": {
        "en": "Application",
        "zh": "应用"
      }
    },
    {
      "value": "group",
      "label": {
        "en": "Group",
        "zh": "分组"
      }
    },
    {
      "value": "organization",
      "label": {
        "en": "Organization",
        "zh": "组织机构"
      }
    },
    {
      "value": "privilege-namespace",
      "label": {
        "en": "Permission Namespace",
        "zh": "权限分组"
      }
    },
    {
      "value": "user-pool",
      "label": {
        "en": "User Pool",
        "zh": "用户池"
      }
    },
    {
      "value": "data-resource",
      "label": {
        "en": "Data Resource",
        "zh": "数据资源"
      }
    },
    {
      "value": "data-strategy-permission",
      "label": {
        "en": "Data Policy Permission",
        "zh": "数据策略权限"
      }
    },
    {
      "value": "test",
      "label": {
        "en": "Test",
        "zh": "测试"
      }
    }
  ],
  "x-genauth-failures": [
    {
      "id": "no-authorization",
      "statusCode": 401,
      "apiCode": 2020,
      "basis": "assumed",
      "when": "The request carries no authorization, or one in no known form"
    },
    {
      "id": "unknown-access-key",
      "statusCode": 401,
      "apiCode": 2020,
      "basis": "assumed",
      "when": "The signature names an access key that does not exist"
    },
    {
      "id": "invalid-token",
      "statusCode": 401,
      "apiCode": 2020,
      "basis": "sdk",
      "when": "The token is expired, forged or garbled"
    },
    {
      "id": "invalid-signature",
      "statusCode": 401,
      "apiCode": 1300,
      "basis": "documented",
      "when": "The signature does not fit the request"
    },
    {
      "id": "unknown-signature-method",
      "statusCode": 401,
      "apiCode": 1301,
      "basis": "documented",
      "when": "The signature method is not HMAC-SHA1"
    },
    {
      "id": "unknown-signature-version",
      "statusCode": 401,
      "apiCode": 1302,
      "basis": "documented",
      "when": "The signature version is not 1.0"
    },
    {
      "id": "malformed-date",
      "statusCode": 401,
      "apiCode": 1303,
      "basis": "documented",
      "when": "The date is neither an HTTP date nor Unix milliseconds"
    },
    {
      "id": "missing-date",
      "statusCode": 401,
      "apiCode": 1304,
      "basis": "documented",
      "when": "A signed request carries no date"
    },
    {
      "id": "skewed-date",
      "statusCode": 401,
      "apiCode": 1305,
      "basis": "documented",
      "when": "The date is too far from the server's time"
    },
    {
      "id": "replayed-nonce",
      "statusCode": 401,
      "apiCode": 1306,
      "basis": "documented",
      "when": "The nonce was used before"
    },
    {
      "id": "throttled",
      "statusCode": 429,
      "httpStatus": 429,
      "basis": "documented",
      "when": "The user pool made too many requests within a second"
    }
  ],
  "paths": {
    "/api/v3/create-webhook": {
      "post": {
        "operationId": "createWebhook",
        "summary": "Create a webhook",
        "description": "Registers a webhook in the caller's user pool.",
        "x-vendor-operation-id": "WebhookManagementController_createWebhook",
        "externalDocs": {
          "description": "The vendor's reference of its V3 API.",
          "url": "https://api-explorer.genauth.ai"
        },
        "tags": [
          "Webhooks"
        ],
        "x-genauth-failures": [
          {
            "id": "invalid-field",
            "statusCode": 400,
            "basis": "assumed",
            "when": "A field breaks its rule"
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/x-authing-lang"
          },
          {
            "$ref": "#/components/parameters/x-genauth-lang"
          },
          {
            "$ref": "#/components/parameters/x-authing-userpool-id"
          },
          {
            "$ref": "#/components/parameters/x-genauth-userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/CreateWebhookDto"
              },
              "example": {
                "name": "User created event",
                "url": "https://example.com/callback",
                "events": [
                  "user:created"
                ],
                "contentType": "application/json",
                "enabled": true,
                "secret": "a-shared-secret"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Success or a business failure; the body's `statusCode` tells which.",
            "content": {
              "application/json": {
                "schema": {
                  "oneOf": [
                    {
                      "$ref": "#/components/schemas/CreateWebhookSuccess"
                    },
                    {
                      "$ref": "#/components/schemas/Failure"
                    }
                  ]
                },
                "examples": {
                  "success": {
                    "summary": "Success",
                    "value": {
                      "statusCode": 200,
                      "message": "Operation successful",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c",
                      "data": {
                        "webhookId": "6229ffa0f1c2d3e4a5b6c7d8",
                        "createdAt": "2022-07-03T02:20:30.000Z",
                        "updatedAt": "2022-07-03T02:20:30.000Z",
                        "name": "User created event",
                        "url": "https://example.com/callback",
                        "contentType": "application/json",
                        "enabled": true,
                        "events": [
                          "user:created"
                        ],
                        "secret": "a-shared-secret"
                      }
                    }
                  },
                  "failure": {
                    "summary": "A field breaks its rule",
                    "value": {
                      "statusCode": 400,
                      "message": "name should not be empty",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c"
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/malformed"
          },
          "413": {
            "$ref": "#/components/responses/too-large"
          },
          "429": {
            "$ref": "#/components/responses/throttled"
          }
        }
      }
    },
    "/api/v3/list-webhooks": {
      "get": {
        "operationId": "listWebhooks",
        "summary": "List webhooks",
        "description": "Reads the user pool's webhooks, newest first, a page at a time.",
        "x-vendor-operation-id": "WebhookManagementController_listWebhooks",
        "externalDocs": {
          "description": "The vendor's reference of its V3 API.",
          "url": "https://api-explorer.genauth.ai"
        },
        "tags": [
          "Webhooks"
        ],
        "x-genauth-failures": [
          {
            "id": "invalid-field",
            "statusCode": 400,
            "basis": "assumed",
            "when": "A field breaks its rule"
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/x-authing-lang"
          },
          {
            "$ref": "#/components/parameters/x-genauth-lang"
          },
          {
            "$ref": "#/components/parameters/x-authing-userpool-id"
          },
          {
            "$ref": "#/components/parameters/x-genauth-userpool-id"
          },
          {
            "name": "page",
            "in": "query",
            "description": "Page number, counted from 1.",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000000000,
              "default": 1
            },
            "example": 1
          },
          {
            "name": "limit",
            "in": "query",
            "description": "Entries on a page.",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 50,
              "default": 10
            },
            "example": 10
          }
        ],
        "responses": {
          "200": {
            "description": "Success or a business failure; the body's `statusCode` tells which.",
            "content": {
              "application/json": {
                "schema": {
                  "oneOf": [
                    {
                      "$ref": "#/components/schemas/ListWebhooksSuccess"
                    },
                    {
                      "$ref": "#/components/schemas/Failure"
                    }
                  ]
                },
                "examples": {
                  "success": {
                    "summary": "Success",
                    "value": {
                      "statusCode": 200,
                      "message": "Operation successful",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c",
                      "data": {
                        "totalCount": 1,
                        "list": [
                          {
                            "webhookId": "6229ffa0f1c2d3e4a5b6c7d8",
                            "createdAt": "2022-07-03T02:20:30.000Z",
                            "updatedAt": "2022-07-03T02:20:30.000Z",
                            "name": "User created event",
                            "url": "https://example.com/callback",
                            "contentType": "application/json",
                            "enabled": true,
                            "events": [
                              "user:created"
                            ],
                            "secret": "a-shared-secret"
                          }
                        ]
                      }
                    }
                  },
                  "failure": {
                    "summary": "A field breaks its rule",
                    "value": {
                      "statusCode": 400,
                      "message": "limit must not be greater than 50",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c"
                    }
                  }
                }
              }
            }
          },
          "429": {
            "$ref": "#/components/responses/throttled"
          }
        }
      }
    },
    "/api/v3/update-webhook": {
      "post": {
        "operationId": "updateWebhook",
        "summary": "Change a webhook",
        "description": "Changes the members that are given and leaves the others as they are.",
        "x-vendor-operation-id": "WebhookManagementController_updateWebhook",
        "externalDocs": {
          "description": "The vendor's reference of its V3 API.",
          "url": "https://api-explorer.genauth.ai"
        },
        "tags": [
          "Webhooks"
        ],
        "x-genauth-idempotent": true,
        "x-genauth-failures": [
          {
            "id": "invalid-field",
            "statusCode": 400,
            "basis": "assumed",
            "when": "A field breaks its rule"
          },
          {
            "id": "unknown-webhook",
            "statusCode": 404,
            "basis": "assumed",
            "when": "No webhook has this ID"
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/x-authing-lang"
          },
          {
            "$ref": "#/components/parameters/x-genauth-lang"
          },
          {
            "$ref": "#/components/parameters/x-authing-userpool-id"
          },
          {
            "$ref": "#/components/parameters/x-genauth-userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/UpdateWebhookDto"
              },
              "example": {
                "webhookId": "6229ffa0f1c2d3e4a5b6c7d8",
                "enabled": false
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Success or a business failure; the body's `statusCode` tells which.",
            "content": {
              "application/json": {
                "schema": {
                  "oneOf": [
                    {
                      "$ref": "#/components/schemas/UpdateWebhookSuccess"
                    },
                    {
                      "$ref": "#/components/schemas/Failure"
                    }
                  ]
                },
                "examples": {
                  "success": {
                    "summary": "Success",
                    "value": {
                      "statusCode": 200,
                      "message": "Operation successful",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c",
                      "data": {
                        "webhookId": "6229ffa0f1c2d3e4a5b6c7d8",
                        "createdAt": "2022-07-03T02:20:30.000Z",
                        "updatedAt": "2022-07-04T02:20:30.000Z",
                        "name": "User created event",
                        "url": "https://example.com/callback",
                        "contentType": "application/json",
                        "enabled": false,
                        "events": [
                          "user:created"
                        ],
                        "secret": "a-shared-secret"
                      }
                    }
                  },
                  "failure": {
                    "summary": "A field breaks its rule",
                    "value": {
                      "statusCode": 400,
                      "message": "webhookId should not be empty",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c"
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/malformed"
          },
          "413": {
            "$ref": "#/components/responses/too-large"
          },
          "429": {
            "$ref": "#/components/responses/throttled"
          }
        }
      }
    },
    "/api/v3/delete-webhook": {
      "post": {
        "operationId": "deleteWebhook",
        "summary": "Delete webhooks",
        "description": "Deletes webhooks by ID. An unknown ID is not an error.",
        "x-vendor-operation-id": "WebhookManagementController_deleteWebhook",
        "externalDocs": {
          "description": "The vendor's reference of its V3 API.",
          "url": "https://api-explorer.genauth.ai"
        },
        "tags": [
          "Webhooks"
        ],
        "x-genauth-idempotent": true,
        "x-genauth-failures": [
          {
            "id": "invalid-field",
            "statusCode": 400,
            "basis": "assumed",
            "when": "A field breaks its rule"
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/x-authing-lang"
          },
          {
            "$ref": "#/components/parameters/x-genauth-lang"
          },
          {
            "$ref": "#/components/parameters/x-authing-userpool-id"
          },
          {
            "$ref": "#/components/parameters/x-genauth-userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/DeleteWebhookDto"
              },
              "example": {
                "webhookIds": [
                  "6229ffa0f1c2d3e4a5b6c7d8"
                ]
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Success or a business failure; the body's `statusCode` tells which.",
            "content": {
              "application/json": {
                "schema": {
                  "oneOf": [
                    {
                      "$ref": "#/components/schemas/DeleteWebhookSuccess"
                    },
                    {
                      "$ref": "#/components/schemas/Failure"
                    }
                  ]
                },
                "examples": {
                  "success": {
                    "summary": "Success",
                    "value": {
                      "statusCode": 200,
                      "message": "Operation successful",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c",
                      "data": {
                        "success": true
                      }
                    }
                  },
                  "failure": {
                    "summary": "A field breaks its rule",
                    "value": {
                      "statusCode": 400,
                      "message": "webhookIds must contain at least 1 elements",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c"
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/malformed"
          },
          "413": {
            "$ref": "#/components/responses/too-large"
          },
          "429": {
            "$ref": "#/components/responses/throttled"
          }
        }
      }
    },
    "/api/v3/get-webhook-logs": {
      "post": {
        "operationId": "getWebhookLogs",
        "summary": "Read a webhook's log",
        "description": "Reads the attempts of one webhook, newest first. An unknown ID is not an error.",
        "x-vendor-operation-id": "WebhookManagementController_getWebhookLogs",
        "externalDocs": {
          "description": "The vendor's reference of its V3 API.",
          "url": "https://api-explorer.genauth.ai"
        },
        "tags": [
          "Webhooks"
        ],
        "x-genauth-idempotent": true,
        "x-genauth-failures": [
          {
            "id": "invalid-field",
            "statusCode": 400,
            "basis": "assumed",
            "when": "A field breaks its rule"
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/x-authing-lang"
          },
          {
            "$ref": "#/components/parameters/x-genauth-lang"
          },
          {
            "$ref": "#/components/parameters/x-authing-userpool-id"
          },
          {
            "$ref": "#/components/parameters/x-genauth-userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/GetWebhookLogsDto"
              },
              "example": {
                "webhookId": "6229ffa0f1c2d3e4a5b6c7d8",
                "page": 1,
                "limit": 10
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Success or a business failure; the body's `statusCode` tells which.",
            "content": {
              "application/json": {
                "schema": {
                  "oneOf": [
                    {
                      "$ref": "#/components/schemas/GetWebhookLogsSuccess"
                    },
                    {
                      "$ref": "#/components/schemas/Failure"
                    }
                  ]
                },
                "examples": {
                  "success": {
                    "summary": "Success",
                    "value": {
                      "statusCode": 200,
                      "message": "Operation successful",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c",
                      "data": {
                        "totalCount": 1,
                        "list": [
                          {
                            "webhookId": "6229ffa0f1c2d3e4a5b6c7d8",
                            "eventName": "test",
                            "requestBody": {
                              "eventName": "test",
                              "data": {
                                "description": "A test from authing"
                              }
                            },
                            "requestHeaders": {
                              "user-agent": "authing-webhook@2.0",
                              "accept": "application/json, text/plain, */*",
                              "content-type": "application/json",
                              "x-authing-webhook-secret": "a-shared-secret",
                              "x-authing-token": "a-shared-secret",
                              "x-authing-userpool-id": "65f0c0de0000000000000001"
                            },
                            "responseStatusCode": 200,
                            "responseHeaders": {
                              "content-type": "application/json"
                            },
                            "responseBody": {
                              "success": true
                            },
                            "timestamp": "2022-09-20T08:55:00.188+0800",
                            "success": true
                          }
                        ]
                      }
                    }
                  },
                  "failure": {
                    "summary": "A field breaks its rule",
                    "value": {
                      "statusCode": 400,
                      "message": "webhookId should not be empty",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c"
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/malformed"
          },
          "413": {
            "$ref": "#/components/responses/too-large"
          },
          "429": {
            "$ref": "#/components/responses/throttled"
          }
        }
      }
    },
    "/api/v3/trigger-webhook": {
      "post": {
        "operationId": "triggerWebhook",
        "summary": "Send a webhook now",
        "description": "Posts a delivery to the webhook's URL at once and answers with what the receiver said. A disabled webhook is sent too.",
        "x-vendor-operation-id": "WebhookManagementController_triggerWebhook",
        "externalDocs": {
          "description": "The vendor's reference of its V3 API.",
          "url": "https://api-explorer.genauth.ai"
        },
        "tags": [
          "Webhooks"
        ],
        "x-genauth-failures": [
          {
            "id": "invalid-field",
            "statusCode": 400,
            "basis": "assumed",
            "when": "A field breaks its rule"
          },
          {
            "id": "unknown-webhook",
            "statusCode": 404,
            "basis": "assumed",
            "when": "No webhook has this ID"
          },
          {
            "id": "receiver-unreachable",
            "statusCode": 601,
            "basis": "assumed",
            "when": "The receiver gave no answer"
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/x-authing-lang"
          },
          {
            "$ref": "#/components/parameters/x-genauth-lang"
          },
          {
            "$ref": "#/components/parameters/x-authing-userpool-id"
          },
          {
            "$ref": "#/components/parameters/x-genauth-userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TriggerWebhookDto"
              },
              "example": {
                "webhookId": "6229ffa0f1c2d3e4a5b6c7d8",
                "requestHeaders": {
                  "x-trace-id": "42"
                },
                "requestBody": {
                  "eventName": "test",
                  "data": {
                    "description": "A test from authing"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Success or a business failure; the body's `statusCode` tells which.",
            "content": {
              "application/json": {
                "schema": {
                  "oneOf": [
                    {
                      "$ref": "#/components/schemas/TriggerWebhookSuccess"
                    },
                    {
                      "$ref": "#/components/schemas/Failure"
                    }
                  ]
                },
                "examples": {
                  "success": {
                    "summary": "Success",
                    "value": {
                      "statusCode": 200,
                      "message": "Operation successful",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c",
                      "data": {
                        "response": {
                          "success": true
                        }
                      }
                    }
                  },
                  "failure": {
                    "summary": "A field breaks its rule",
                    "value": {
                      "statusCode": 400,
                      "message": "webhookId should not be empty",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c"
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/malformed"
          },
          "413": {
            "$ref": "#/components/responses/too-large"
          },
          "429": {
            "$ref": "#/components/responses/throttled"
          }
        }
      }
    },
    "/api/v3/get-webhook": {
      "get": {
        "operationId": "getWebhook",
        "summary": "Get a webhook",
        "description": "Reads one webhook by its ID.",
        "x-vendor-operation-id": "WebhookManagementController_getWebhook",
        "externalDocs": {
          "description": "The vendor's reference of its V3 API.",
          "url": "https://api-explorer.genauth.ai"
        },
        "tags": [
          "Webhooks"
        ],
        "x-genauth-failures": [
          {
            "id": "invalid-field",
            "statusCode": 400,
            "basis": "assumed",
            "when": "A field breaks its rule"
          },
          {
            "id": "unknown-webhook",
            "statusCode": 404,
            "basis": "assumed",
            "when": "No webhook has this ID"
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/x-authing-lang"
          },
          {
            "$ref": "#/components/parameters/x-genauth-lang"
          },
          {
            "$ref": "#/components/parameters/x-authing-userpool-id"
          },
          {
            "$ref": "#/components/parameters/x-genauth-userpool-id"
          },
          {
            "name": "webhookId",
            "in": "query",
            "required": true,
            "description": "The webhook's ID.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 64
            },
            "example": "6229ffa0f1c2d3e4a5b6c7d8"
          }
        ],
        "responses": {
          "200": {
            "description": "Success or a business failure; the body's `statusCode` tells which.",
            "content": {
              "application/json": {
                "schema": {
                  "oneOf": [
                    {
                      "$ref": "#/components/schemas/GetWebhookSuccess"
                    },
                    {
                      "$ref": "#/components/schemas/Failure"
                    }
                  ]
                },
                "examples": {
                  "success": {
                    "summary": "Success",
                    "value": {
                      "statusCode": 200,
                      "message": "Operation successful",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c",
                      "data": {
                        "webhookId": "6229ffa0f1c2d3e4a5b6c7d8",
                        "createdAt": "2022-07-03T02:20:30.000Z",
                        "updatedAt": "2022-07-03T02:20:30.000Z",
                        "name": "User created event",
                        "url": "https://example.com/callback",
                        "contentType": "application/json",
                        "enabled": true,
                        "events": [
                          "user:created"
                        ],
                        "secret": "a-shared-secret"
                      }
                    }
                  },
                  "failure": {
                    "summary": "A field breaks its rule",
                    "value": {
                      "statusCode": 400,
                      "message": "webhookId should not be empty",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c"
                    }
                  }
                }
              }
            }
          },
          "429": {
            "$ref": "#/components/responses/throttled"
          }
        }
      }
    },
    "/api/v3/get-webhook-event-list": {
      "get": {
        "operationId": "getWebhookEventList",
        "summary": "List the events",
        "description": "Reads every event that a webhook can subscribe to, with its category and labels.",
        "x-vendor-operation-id": "WebhookManagementController_getWebhookEventList",
        "externalDocs": {
          "description": "The vendor's reference of its V3 API.",
          "url": "https://api-explorer.genauth.ai"
        },
        "tags": [
          "Webhooks"
        ],
        "x-genauth-failures": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/x-authing-lang"
          },
          {
            "$ref": "#/components/parameters/x-genauth-lang"
          },
          {
            "$ref": "#/components/parameters/x-authing-userpool-id"
          },
          {
            "$ref": "#/components/parameters/x-genauth-userpool-id"
          }
        ],
        "responses": {
          "200": {
            "description": "Success or a business failure; the body's `statusCode` tells which.",
            "content": {
              "application/json": {
                "schema": {
                  "oneOf": [
                    {
                      "$ref": "#/components/schemas/GetWebhookEventListSuccess"
                    },
                    {
                      "$ref": "#/components/schemas/Failure"
                    }
                  ]
                },
                "examples": {
                  "success": {
                    "summary": "Success",
                    "value": {
                      "statusCode": 200,
                      "message": "Operation successful",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c",
                      "data": {
                        "categories": [
                          {
                            "name": "用户",
                            "nameEn": "User",
                            "value": "user"
                          }
                        ],
                        "events": [
                          {
                            "name": "创建用户",
                            "nameEn": "Create User",
                            "value": "user:created",
                            "category": "user"
                          }
                        ]
                      }
                    }
                  },
                  "failure": {
                    "summary": "The signature does not fit the request",
                    "value": {
                      "statusCode": 401,
                      "message": "The signature does not match the access key",
                      "apiCode": 1300,
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c"
                    }
                  }
                }
              }
            }
          },
          "429": {
            "$ref": "#/components/responses/throttled"
          }
        }
      }
    },
    "/api/v3/get-management-token": {
      "post": {
        "operationId": "getManagementToken",
        "summary": "Get a management token",
        "description": "Exchanges a key pair for a token. Works without any authorization.",
        "x-vendor-operation-id": "V3ManagementController_getManagementToken",
        "externalDocs": {
          "description": "The vendor's reference of its V3 API.",
          "url": "https://api-explorer.genauth.ai"
        },
        "tags": [
          "Token"
        ],
        "security": [],
        "x-genauth-idempotent": true,
        "x-genauth-failures": [
          {
            "id": "invalid-field",
            "statusCode": 400,
            "basis": "assumed",
            "when": "A field breaks its rule"
          },
          {
            "id": "wrong-key-pair",
            "statusCode": 401,
            "apiCode": 2020,
            "basis": "assumed",
            "when": "No access key has this ID, or its secret is another"
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/x-authing-lang"
          },
          {
            "$ref": "#/components/parameters/x-genauth-lang"
          },
          {
            "$ref": "#/components/parameters/x-authing-userpool-id"
          },
          {
            "$ref": "#/components/parameters/x-genauth-userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/GetManagementTokenDto"
              },
              "example": {
                "accessKeyId": "65f0c0de0000000000000001",
                "accessKeySecret": "local-genauth-mock-secret-000001"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Success or a business failure; the body's `statusCode` tells which.",
            "content": {
              "application/json": {
                "schema": {
                  "oneOf": [
                    {
                      "$ref": "#/components/schemas/GetManagementTokenSuccess"
                    },
                    {
                      "$ref": "#/components/schemas/Failure"
                    }
                  ]
                },
                "examples": {
                  "success": {
                    "summary": "Success",
                    "value": {
                      "statusCode": 200,
                      "message": "Operation successful",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c",
                      "data": {
                        "access_token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzY29wZWRfdXNlcnBvb2xfaWQiOiI2NWYwYzBkZTAwMDAwMDAwMDAwMDAwMDEifQ.c2lnbmF0dXJl",
                        "expires_in": 7200
                      }
                    }
                  },
                  "failure": {
                    "summary": "A field breaks its rule",
                    "value": {
                      "statusCode": 400,
                      "message": "accessKeySecret should not be empty",
                      "requestId": "934108e5-9fbf-4d24-8da1-c330328abd6c"
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/malformed"
          },
          "413": {
            "$ref": "#/components/responses/too-large"
          },
          "429": {
            "$ref": "#/components/responses/throttled"
          }
        }
      }
    }
  },
  "webhooks": {
    "test": {
      "post": {
        "operationId": "onTest",
        "tags": [
          "Events"
        ],
        "summary": "Test",
        "description": "A webhook was tried out on request. Nothing changed in the user pool.",
        "x-genauth-event": {
          "name": "test",
          "label": {
            "en": "Test",
            "zh": "测试事件"
          },
          "category": "test",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "test"
                  },
                  "data": {
                    "type": "object",
                    "required": [
                      "description"
                    ],
                    "properties": {
                      "description": {
                        "type": "string"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "test",
                "data": {
                  "description": "A sample delivery for testing."
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "register": {
      "post": {
        "operationId": "onRegister",
        "tags": [
          "Events"
        ],
        "summary": "User Registration",
        "description": "An account came about by sign-up, by an administrator's hand or by import. `user:created` fires at the same moments; subscribe to one of the two.",
        "x-genauth-event": {
          "name": "register",
          "label": {
            "en": "User Registration",
            "zh": "用户注册"
          },
          "category": "user",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "register"
                  },
                  "data": {
                    "$ref": "#/components/schemas/User"
                  }
                }
              },
              "example": {
                "eventName": "register",
                "data": {
                  "id": "65f0c0de0000000000000100",
                  "createdAt": "2024-03-02T09:30:00.000Z",
                  "updatedAt": "2024-03-02T09:30:00.000Z",
                  "userPoolId": "65f0c0de0000000000000001",
                  "isRoot": false,
                  "status": "Activated",
                  "oauth": null,
                  "email": "new.user@example.com",
                  "phone": null,
                  "username": null,
                  "unionid": null,
                  "openid": null,
                  "nickname": null,
                  "company": null,
                  "photo": "https://example.com/avatar.png",
                  "browser": "ExampleBrowser/1.0",
                  "device": "Example OS",
                  "password": "sample-password-hash",
                  "salt": "sample-salt",
                  "token": null,
                  "tokenExpiredAt": null,
                  "loginsCount": 0,
                  "lastIp": null,
                  "name": null,
                  "givenName": null,
                  "familyName": null,
                  "middleName": null,
                  "profile": null,
                  "preferredUsername": null,
                  "website": null,
                  "gender": "U",
                  "birthdate": null,
                  "zoneinfo": null,
                  "locale": null,
                  "address": null,
                  "formatted": null,
                  "streetAddress": null,
                  "locality": null,
                  "region": null,
                  "postalCode": null,
                  "city": null,
                  "province": null,
                  "country": null,
                  "registerSource": [
                    "basic:email"
                  ],
                  "secretInfo": null,
                  "emailVerified": false,
                  "phoneVerified": false,
                  "lastLogin": null,
                  "blocked": false,
                  "isDeleted": false,
                  "sendSmsCount": 0,
                  "sendSmsLimitCount": 1000,
                  "dataVersion": null,
                  "encryptedPassword": "c2FtcGxlLWVuY3J5cHRlZC1wYXNzd29yZA==",
                  "signedUp": null,
                  "externalId": null,
                  "mainDepartmentId": null,
                  "mainDepartmentCode": null,
                  "lastMfaTime": null,
                  "passwordSecurityLevel": 1,
                  "resetPasswordOnFirstLogin": false,
                  "source": null,
                  "_id": "65f0c0de0000000000000100",
                  "registerMethod": "basic:email",
                  "registerInClient": "65f0c0de0000000000000001",
                  "lastIP": null
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "login": {
      "post": {
        "operationId": "onLogin",
        "tags": [
          "Events"
        ],
        "summary": "User Login",
        "description": "A sign-in was attempted. Failures are delivered too, and no documented member tells them from successes.",
        "x-genauth-event": {
          "name": "login",
          "label": {
            "en": "User Login",
            "zh": "用户登录"
          },
          "category": "user",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "login"
                  },
                  "data": {
                    "$ref": "#/components/schemas/User"
                  }
                }
              },
              "example": {
                "eventName": "login",
                "data": {
                  "id": "65f0c0de0000000000000100",
                  "createdAt": "2024-03-01T08:00:00.000Z",
                  "updatedAt": "2024-03-02T09:30:00.000Z",
                  "userPoolId": "65f0c0de0000000000000001",
                  "isRoot": false,
                  "status": "Activated",
                  "oauth": null,
                  "email": "alex@example.com",
                  "phone": null,
                  "username": "alex",
                  "unionid": null,
                  "openid": null,
                  "nickname": null,
                  "company": null,
                  "photo": "https://example.com/avatar.png",
                  "browser": "ExampleBrowser/1.0",
                  "device": "Example OS",
                  "password": "sample-password-hash",
                  "salt": "sample-salt",
                  "token": "sample.login.token",
                  "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                  "loginsCount": 3,
                  "lastIp": "192.0.2.10",
                  "name": null,
                  "givenName": null,
                  "familyName": null,
                  "middleName": null,
                  "profile": null,
                  "preferredUsername": null,
                  "website": null,
                  "gender": "U",
                  "birthdate": null,
                  "zoneinfo": null,
                  "locale": null,
                  "address": null,
                  "formatted": null,
                  "streetAddress": null,
                  "locality": null,
                  "region": null,
                  "postalCode": null,
                  "city": null,
                  "province": null,
                  "country": null,
                  "registerSource": [
                    "basic:email"
                  ],
                  "secretInfo": null,
                  "emailVerified": false,
                  "phoneVerified": false,
                  "lastLogin": "2024-03-02T09:30:00.000Z",
                  "blocked": false,
                  "isDeleted": false,
                  "sendSmsCount": 0,
                  "sendSmsLimitCount": 1000,
                  "dataVersion": null,
                  "encryptedPassword": null,
                  "signedUp": "2024-03-01T08:00:00.000Z",
                  "externalId": null,
                  "mainDepartmentId": null,
                  "mainDepartmentCode": null,
                  "lastMfaTime": null,
                  "passwordSecurityLevel": 1,
                  "resetPasswordOnFirstLogin": false,
                  "source": null
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "mfa:verified": {
      "post": {
        "operationId": "onMfaVerified",
        "tags": [
          "Events"
        ],
        "summary": "MFA Verification",
        "description": "The second step of a sign-in was checked. `isValid` gives the verdict, which may be negative.",
        "x-genauth-event": {
          "name": "mfa:verified",
          "label": {
            "en": "MFA Verification",
            "zh": "MFA 验证"
          },
          "category": "user",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "mfa:verified"
                  },
                  "data": {
                    "type": "object",
                    "required": [
                      "userId",
                      "isValid",
                      "type"
                    ],
                    "properties": {
                      "userId": {
                        "type": "string"
                      },
                      "isValid": {
                        "type": "boolean",
                        "description": "The verdict: true when the factor passed."
                      },
                      "type": {
                        "type": "string",
                        "description": "The factor that was tried; the list is open.",
                        "examples": [
                          "OTP",
                          "FACE",
                          "SMS",
                          "EMAIL"
                        ]
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "mfa:verified",
                "data": {
                  "userId": "65f0c0de0000000000000100",
                  "isValid": true,
                  "type": "OTP"
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "kick": {
      "post": {
        "operationId": "onKick",
        "tags": [
          "Events"
        ],
        "summary": "Force User Offline",
        "description": "Sessions of one or more users were ended by force. When only one application is affected, the body names it.",
        "x-genauth-event": {
          "name": "kick",
          "label": {
            "en": "Force User Offline",
            "zh": "强制下线"
          },
          "category": "user",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "kick"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "users": {
                        "type": "array",
                        "description": "Everyone whose sessions ended.",
                        "items": {
                          "$ref": "#/components/schemas/UserOrId"
                        }
                      },
                      "application": {
                        "$ref": "#/components/schemas/Application",
                        "description": "Present when sessions ended in this application alone."
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "kick",
                "data": {
                  "users": [
                    {
                      "id": "65f0c0de0000000000000100",
                      "createdAt": "2024-03-01T08:00:00.000Z",
                      "updatedAt": "2024-03-02T09:30:00.000Z",
                      "userPoolId": "65f0c0de0000000000000001",
                      "isRoot": false,
                      "status": "Activated",
                      "oauth": null,
                      "email": "alex@example.com",
                      "phone": null,
                      "username": "alex",
                      "unionid": null,
                      "openid": null,
                      "nickname": null,
                      "company": null,
                      "photo": "https://example.com/avatar.png",
                      "browser": "ExampleBrowser/1.0",
                      "device": "Example OS",
                      "password": "sample-password-hash",
                      "salt": "sample-salt",
                      "token": "sample.login.token",
                      "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                      "loginsCount": 3,
                      "lastIp": "192.0.2.10",
                      "name": null,
                      "givenName": null,
                      "familyName": null,
                      "middleName": null,
                      "profile": null,
                      "preferredUsername": null,
                      "website": null,
                      "gender": "U",
                      "birthdate": null,
                      "zoneinfo": null,
                      "locale": null,
                      "address": null,
                      "formatted": null,
                      "streetAddress": null,
                      "locality": null,
                      "region": null,
                      "postalCode": null,
                      "city": null,
                      "province": null,
                      "country": null,
                      "registerSource": [
                        "basic:email"
                      ],
                      "secretInfo": null,
                      "emailVerified": false,
                      "phoneVerified": false,
                      "lastLogin": "2024-03-02T09:30:00.000Z",
                      "blocked": false,
                      "isDeleted": false,
                      "sendSmsCount": 0,
                      "sendSmsLimitCount": 1000,
                      "dataVersion": null,
                      "encryptedPassword": null,
                      "signedUp": "2024-03-01T08:00:00.000Z",
                      "externalId": null,
                      "mainDepartmentId": null,
                      "mainDepartmentCode": null,
                      "lastMfaTime": null,
                      "passwordSecurityLevel": 1,
                      "resetPasswordOnFirstLogin": false,
                      "source": null
                    }
                  ],
                  "application": {
                    "id": "65f0c0de0000000000000300",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "name": "Example App",
                    "description": null,
                    "logo": "https://example.com/app.png",
                    "protocol": "oidc"
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user:created": {
      "post": {
        "operationId": "onUserCreated",
        "tags": [
          "Events"
        ],
        "summary": "Create User",
        "description": "The pool gained a user by sign-up, by an administrator's hand or by import. `register` fires at the same moments.",
        "x-genauth-event": {
          "name": "user:created",
          "label": {
            "en": "Create User",
            "zh": "创建用户"
          },
          "category": "user",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user:created"
                  },
                  "data": {
                    "$ref": "#/components/schemas/User"
                  }
                }
              },
              "example": {
                "eventName": "user:created",
                "data": {
                  "id": "65f0c0de0000000000000100",
                  "createdAt": "2024-03-02T09:30:00.000Z",
                  "updatedAt": "2024-03-02T09:30:00.000Z",
                  "userPoolId": "65f0c0de0000000000000001",
                  "isRoot": false,
                  "status": "Activated",
                  "oauth": null,
                  "email": "new.user@example.com",
                  "phone": null,
                  "username": null,
                  "unionid": null,
                  "openid": null,
                  "nickname": null,
                  "company": null,
                  "photo": "https://example.com/avatar.png",
                  "browser": "ExampleBrowser/1.0",
                  "device": "Example OS",
                  "password": "sample-password-hash",
                  "salt": "sample-salt",
                  "token": null,
                  "tokenExpiredAt": null,
                  "loginsCount": 0,
                  "lastIp": null,
                  "name": null,
                  "givenName": null,
                  "familyName": null,
                  "middleName": null,
                  "profile": null,
                  "preferredUsername": null,
                  "website": null,
                  "gender": "U",
                  "birthdate": null,
                  "zoneinfo": null,
                  "locale": null,
                  "address": null,
                  "formatted": null,
                  "streetAddress": null,
                  "locality": null,
                  "region": null,
                  "postalCode": null,
                  "city": null,
                  "province": null,
                  "country": null,
                  "registerSource": [
                    "basic:email"
                  ],
                  "secretInfo": null,
                  "emailVerified": false,
                  "phoneVerified": false,
                  "lastLogin": null,
                  "blocked": false,
                  "isDeleted": false,
                  "sendSmsCount": 0,
                  "sendSmsLimitCount": 1000,
                  "dataVersion": null,
                  "encryptedPassword": "c2FtcGxlLWVuY3J5cHRlZC1wYXNzd29yZA==",
                  "signedUp": null,
                  "externalId": null,
                  "mainDepartmentId": null,
                  "mainDepartmentCode": null,
                  "lastMfaTime": null,
                  "passwordSecurityLevel": 1,
                  "resetPasswordOnFirstLogin": false,
                  "source": null,
                  "_id": "65f0c0de0000000000000100",
                  "registerMethod": "basic:email",
                  "registerInClient": "65f0c0de0000000000000001",
                  "lastIP": null
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user:password-changed": {
      "post": {
        "operationId": "onUserPasswordChanged",
        "tags": [
          "Events"
        ],
        "summary": "Change Password",
        "description": "A password change was attempted, by its owner or by an administrator. Failed attempts are delivered as well.",
        "x-genauth-event": {
          "name": "user:password-changed",
          "label": {
            "en": "Change Password",
            "zh": "修改密码"
          },
          "category": "user",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user:password-changed"
                  },
                  "data": {
                    "description": "Sources disagree: the vendor's sample is a bare user ID, the vendor's table says a user.",
                    "anyOf": [
                      {
                        "type": "object",
                        "required": [
                          "userId"
                        ],
                        "properties": {
                          "userId": {
                            "type": "string"
                          }
                        },
                        "additionalProperties": true
                      },
                      {
                        "$ref": "#/components/schemas/User"
                      }
                    ]
                  }
                }
              },
              "example": {
                "eventName": "user:password-changed",
                "data": {
                  "userId": "65f0c0de0000000000000100"
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user:updated": {
      "post": {
        "operationId": "onUserUpdated",
        "tags": [
          "Events"
        ],
        "summary": "Update User",
        "description": "A profile edit was attempted, by its owner or by an administrator. Failed edits are delivered as well.",
        "x-genauth-event": {
          "name": "user:updated",
          "label": {
            "en": "Update User",
            "zh": "修改用户信息"
          },
          "category": "user",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user:updated"
                  },
                  "data": {
                    "type": "object",
                    "required": [
                      "user",
                      "updates"
                    ],
                    "properties": {
                      "user": {
                        "$ref": "#/components/schemas/User"
                      },
                      "updates": {
                        "$ref": "#/components/schemas/Updates"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "user:updated",
                "data": {
                  "user": {
                    "id": "65f0c0de0000000000000100",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "isRoot": false,
                    "status": "Activated",
                    "oauth": null,
                    "email": "alex@example.com",
                    "phone": null,
                    "username": "alex",
                    "unionid": null,
                    "openid": null,
                    "nickname": null,
                    "company": null,
                    "photo": "https://example.com/avatar.png",
                    "browser": "ExampleBrowser/1.0",
                    "device": "Example OS",
                    "password": "sample-password-hash",
                    "salt": "sample-salt",
                    "token": "sample.login.token",
                    "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                    "loginsCount": 3,
                    "lastIp": "192.0.2.10",
                    "name": null,
                    "givenName": null,
                    "familyName": null,
                    "middleName": null,
                    "profile": null,
                    "preferredUsername": null,
                    "website": null,
                    "gender": "U",
                    "birthdate": null,
                    "zoneinfo": null,
                    "locale": null,
                    "address": null,
                    "formatted": null,
                    "streetAddress": null,
                    "locality": null,
                    "region": null,
                    "postalCode": null,
                    "city": null,
                    "province": null,
                    "country": null,
                    "registerSource": [
                      "basic:email"
                    ],
                    "secretInfo": null,
                    "emailVerified": false,
                    "phoneVerified": false,
                    "lastLogin": "2024-03-02T09:30:00.000Z",
                    "blocked": false,
                    "isDeleted": false,
                    "sendSmsCount": 0,
                    "sendSmsLimitCount": 1000,
                    "dataVersion": null,
                    "encryptedPassword": null,
                    "signedUp": "2024-03-01T08:00:00.000Z",
                    "externalId": null,
                    "mainDepartmentId": null,
                    "mainDepartmentCode": null,
                    "lastMfaTime": null,
                    "passwordSecurityLevel": 1,
                    "resetPasswordOnFirstLogin": false,
                    "source": null
                  },
                  "updates": {
                    "username": "alex"
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user:email-verified": {
      "post": {
        "operationId": "onUserEmailVerified",
        "tags": [
          "Events"
        ],
        "summary": "Verify Email",
        "description": "An email address of a user passed verification.",
        "x-genauth-event": {
          "name": "user:email-verified",
          "label": {
            "en": "Verify Email",
            "zh": "验证邮箱"
          },
          "category": "user",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user:email-verified"
                  },
                  "data": {
                    "type": "object",
                    "required": [
                      "userId",
                      "email"
                    ],
                    "properties": {
                      "userId": {
                        "type": "string"
                      },
                      "email": {
                        "type": "string"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "user:email-verified",
                "data": {
                  "userId": "65f0c0de0000000000000100",
                  "email": "alex@example.com"
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user:archived": {
      "post": {
        "operationId": "onUserArchived",
        "tags": [
          "Events"
        ],
        "summary": "Archive User",
        "description": "A user went into the archive.",
        "x-genauth-event": {
          "name": "user:archived",
          "label": {
            "en": "Archive User",
            "zh": "归档用户"
          },
          "category": "user",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user:archived"
                  },
                  "data": {
                    "$ref": "#/components/schemas/UserEnvelope"
                  }
                }
              },
              "example": {
                "eventName": "user:archived",
                "data": {
                  "user": {
                    "id": "65f0c0de0000000000000100",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "isRoot": false,
                    "status": "Archived",
                    "oauth": null,
                    "email": "alex@example.com",
                    "phone": null,
                    "username": "alex",
                    "unionid": null,
                    "openid": null,
                    "nickname": null,
                    "company": null,
                    "photo": "https://example.com/avatar.png",
                    "browser": "ExampleBrowser/1.0",
                    "device": "Example OS",
                    "password": "sample-password-hash",
                    "salt": "sample-salt",
                    "token": "sample.login.token",
                    "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                    "loginsCount": 3,
                    "lastIp": "192.0.2.10",
                    "name": null,
                    "givenName": null,
                    "familyName": null,
                    "middleName": null,
                    "profile": null,
                    "preferredUsername": null,
                    "website": null,
                    "gender": "U",
                    "birthdate": null,
                    "zoneinfo": null,
                    "locale": null,
                    "address": null,
                    "formatted": null,
                    "streetAddress": null,
                    "locality": null,
                    "region": null,
                    "postalCode": null,
                    "city": null,
                    "province": null,
                    "country": null,
                    "registerSource": [
                      "basic:email"
                    ],
                    "secretInfo": null,
                    "emailVerified": false,
                    "phoneVerified": false,
                    "lastLogin": "2024-03-02T09:30:00.000Z",
                    "blocked": false,
                    "isDeleted": false,
                    "sendSmsCount": 0,
                    "sendSmsLimitCount": 1000,
                    "dataVersion": null,
                    "encryptedPassword": null,
                    "signedUp": "2024-03-01T08:00:00.000Z",
                    "externalId": null,
                    "mainDepartmentId": null,
                    "mainDepartmentCode": null,
                    "lastMfaTime": null,
                    "passwordSecurityLevel": 1,
                    "resetPasswordOnFirstLogin": false,
                    "source": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user:unarchived": {
      "post": {
        "operationId": "onUserUnarchived",
        "tags": [
          "Events"
        ],
        "summary": "Unarchive User",
        "description": "A user came back from the archive.",
        "x-genauth-event": {
          "name": "user:unarchived",
          "label": {
            "en": "Unarchive User",
            "zh": "取消归档用户"
          },
          "category": "user",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user:unarchived"
                  },
                  "data": {
                    "$ref": "#/components/schemas/UserEnvelope"
                  }
                }
              },
              "example": {
                "eventName": "user:unarchived",
                "data": {
                  "user": {
                    "id": "65f0c0de0000000000000100",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "isRoot": false,
                    "status": "Activated",
                    "oauth": null,
                    "email": "alex@example.com",
                    "phone": null,
                    "username": "alex",
                    "unionid": null,
                    "openid": null,
                    "nickname": null,
                    "company": null,
                    "photo": "https://example.com/avatar.png",
                    "browser": "ExampleBrowser/1.0",
                    "device": "Example OS",
                    "password": "sample-password-hash",
                    "salt": "sample-salt",
                    "token": "sample.login.token",
                    "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                    "loginsCount": 3,
                    "lastIp": "192.0.2.10",
                    "name": null,
                    "givenName": null,
                    "familyName": null,
                    "middleName": null,
                    "profile": null,
                    "preferredUsername": null,
                    "website": null,
                    "gender": "U",
                    "birthdate": null,
                    "zoneinfo": null,
                    "locale": null,
                    "address": null,
                    "formatted": null,
                    "streetAddress": null,
                    "locality": null,
                    "region": null,
                    "postalCode": null,
                    "city": null,
                    "province": null,
                    "country": null,
                    "registerSource": [
                      "basic:email"
                    ],
                    "secretInfo": null,
                    "emailVerified": false,
                    "phoneVerified": false,
                    "lastLogin": "2024-03-02T09:30:00.000Z",
                    "blocked": false,
                    "isDeleted": false,
                    "sendSmsCount": 0,
                    "sendSmsLimitCount": 1000,
                    "dataVersion": null,
                    "encryptedPassword": null,
                    "signedUp": "2024-03-01T08:00:00.000Z",
                    "externalId": null,
                    "mainDepartmentId": null,
                    "mainDepartmentCode": null,
                    "lastMfaTime": null,
                    "passwordSecurityLevel": 1,
                    "resetPasswordOnFirstLogin": false,
                    "source": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user:blocked": {
      "post": {
        "operationId": "onUserBlocked",
        "tags": [
          "Events"
        ],
        "summary": "Block User",
        "description": "An account is now locked.",
        "x-genauth-event": {
          "name": "user:blocked",
          "label": {
            "en": "Block User",
            "zh": "锁定用户"
          },
          "category": "user",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user:blocked"
                  },
                  "data": {
                    "$ref": "#/components/schemas/UserEnvelope"
                  }
                }
              },
              "example": {
                "eventName": "user:blocked",
                "data": {
                  "user": {
                    "id": "65f0c0de0000000000000100",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "isRoot": false,
                    "status": "Activated",
                    "oauth": null,
                    "email": "alex@example.com",
                    "phone": null,
                    "username": "alex",
                    "unionid": null,
                    "openid": null,
                    "nickname": null,
                    "company": null,
                    "photo": "https://example.com/avatar.png",
                    "browser": "ExampleBrowser/1.0",
                    "device": "Example OS",
                    "password": "sample-password-hash",
                    "salt": "sample-salt",
                    "token": "sample.login.token",
                    "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                    "loginsCount": 3,
                    "lastIp": "192.0.2.10",
                    "name": null,
                    "givenName": null,
                    "familyName": null,
                    "middleName": null,
                    "profile": null,
                    "preferredUsername": null,
                    "website": null,
                    "gender": "U",
                    "birthdate": null,
                    "zoneinfo": null,
                    "locale": null,
                    "address": null,
                    "formatted": null,
                    "streetAddress": null,
                    "locality": null,
                    "region": null,
                    "postalCode": null,
                    "city": null,
                    "province": null,
                    "country": null,
                    "registerSource": [
                      "basic:email"
                    ],
                    "secretInfo": null,
                    "emailVerified": false,
                    "phoneVerified": false,
                    "lastLogin": "2024-03-02T09:30:00.000Z",
                    "blocked": true,
                    "isDeleted": false,
                    "sendSmsCount": 0,
                    "sendSmsLimitCount": 1000,
                    "dataVersion": null,
                    "encryptedPassword": null,
                    "signedUp": "2024-03-01T08:00:00.000Z",
                    "externalId": null,
                    "mainDepartmentId": null,
                    "mainDepartmentCode": null,
                    "lastMfaTime": null,
                    "passwordSecurityLevel": 1,
                    "resetPasswordOnFirstLogin": false,
                    "source": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user:unblocked": {
      "post": {
        "operationId": "onUserUnblocked",
        "tags": [
          "Events"
        ],
        "summary": "Unblock User",
        "description": "An account is no longer locked.",
        "x-genauth-event": {
          "name": "user:unblocked",
          "label": {
            "en": "Unblock User",
            "zh": "解锁用户"
          },
          "category": "user",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user:unblocked"
                  },
                  "data": {
                    "$ref": "#/components/schemas/UserEnvelope"
                  }
                }
              },
              "example": {
                "eventName": "user:unblocked",
                "data": {
                  "user": {
                    "id": "65f0c0de0000000000000100",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "isRoot": false,
                    "status": "Activated",
                    "oauth": null,
                    "email": "alex@example.com",
                    "phone": null,
                    "username": "alex",
                    "unionid": null,
                    "openid": null,
                    "nickname": null,
                    "company": null,
                    "photo": "https://example.com/avatar.png",
                    "browser": "ExampleBrowser/1.0",
                    "device": "Example OS",
                    "password": "sample-password-hash",
                    "salt": "sample-salt",
                    "token": "sample.login.token",
                    "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                    "loginsCount": 3,
                    "lastIp": "192.0.2.10",
                    "name": null,
                    "givenName": null,
                    "familyName": null,
                    "middleName": null,
                    "profile": null,
                    "preferredUsername": null,
                    "website": null,
                    "gender": "U",
                    "birthdate": null,
                    "zoneinfo": null,
                    "locale": null,
                    "address": null,
                    "formatted": null,
                    "streetAddress": null,
                    "locality": null,
                    "region": null,
                    "postalCode": null,
                    "city": null,
                    "province": null,
                    "country": null,
                    "registerSource": [
                      "basic:email"
                    ],
                    "secretInfo": null,
                    "emailVerified": false,
                    "phoneVerified": false,
                    "lastLogin": "2024-03-02T09:30:00.000Z",
                    "blocked": false,
                    "isDeleted": false,
                    "sendSmsCount": 0,
                    "sendSmsLimitCount": 1000,
                    "dataVersion": null,
                    "encryptedPassword": null,
                    "signedUp": "2024-03-01T08:00:00.000Z",
                    "externalId": null,
                    "mainDepartmentId": null,
                    "mainDepartmentCode": null,
                    "lastMfaTime": null,
                    "passwordSecurityLevel": 1,
                    "resetPasswordOnFirstLogin": false,
                    "source": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user:deleted": {
      "post": {
        "operationId": "onUserDeleted",
        "tags": [
          "Events"
        ],
        "summary": "Delete User",
        "description": "Users were deleted by an administrator. Pools backed by a custom database deliver bare IDs in place of users.",
        "x-genauth-event": {
          "name": "user:deleted",
          "label": {
            "en": "Delete User",
            "zh": "删除用户"
          },
          "category": "user",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user:deleted"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "users": {
                        "type": "array",
                        "description": "The deleted users, or their bare IDs.",
                        "items": {
                          "$ref": "#/components/schemas/UserOrId"
                        }
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "user:deleted",
                "data": {
                  "users": [
                    {
                      "id": "65f0c0de0000000000000100",
                      "createdAt": "2024-03-01T08:00:00.000Z",
                      "updatedAt": "2024-03-02T09:30:00.000Z",
                      "userPoolId": "65f0c0de0000000000000001",
                      "isRoot": false,
                      "status": "Activated",
                      "oauth": null,
                      "email": "alex@example.com",
                      "phone": null,
                      "username": "alex",
                      "unionid": null,
                      "openid": null,
                      "nickname": null,
                      "company": null,
                      "photo": "https://example.com/avatar.png",
                      "browser": "ExampleBrowser/1.0",
                      "device": "Example OS",
                      "password": "sample-password-hash",
                      "salt": "sample-salt",
                      "token": "sample.login.token",
                      "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                      "loginsCount": 3,
                      "lastIp": "192.0.2.10",
                      "name": null,
                      "givenName": null,
                      "familyName": null,
                      "middleName": null,
                      "profile": null,
                      "preferredUsername": null,
                      "website": null,
                      "gender": "U",
                      "birthdate": null,
                      "zoneinfo": null,
                      "locale": null,
                      "address": null,
                      "formatted": null,
                      "streetAddress": null,
                      "locality": null,
                      "region": null,
                      "postalCode": null,
                      "city": null,
                      "province": null,
                      "country": null,
                      "registerSource": [
                        "basic:email"
                      ],
                      "secretInfo": null,
                      "emailVerified": false,
                      "phoneVerified": false,
                      "lastLogin": "2024-03-02T09:30:00.000Z",
                      "blocked": false,
                      "isDeleted": false,
                      "sendSmsCount": 0,
                      "sendSmsLimitCount": 1000,
                      "dataVersion": null,
                      "encryptedPassword": null,
                      "signedUp": "2024-03-01T08:00:00.000Z",
                      "externalId": null,
                      "mainDepartmentId": null,
                      "mainDepartmentCode": null,
                      "lastMfaTime": null,
                      "passwordSecurityLevel": 1,
                      "resetPasswordOnFirstLogin": false,
                      "source": null
                    }
                  ]
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user:register-whitelist-added": {
      "post": {
        "operationId": "onUserRegisterWhitelistAdded",
        "tags": [
          "Events"
        ],
        "summary": "Add Registration Whitelist",
        "description": "The registration whitelist gained phone numbers, email addresses or usernames.",
        "x-genauth-event": {
          "name": "user:register-whitelist-added",
          "label": {
            "en": "Add Registration Whitelist",
            "zh": "添加注册白名单"
          },
          "category": "user",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user:register-whitelist-added"
                  },
                  "data": {
                    "$ref": "#/components/schemas/WhitelistChange"
                  }
                }
              },
              "example": {
                "eventName": "user:register-whitelist-added",
                "data": {
                  "phones": [
                    "13000000000"
                  ],
                  "emails": [
                    "alex@example.com"
                  ],
                  "usernames": [
                    "alex"
                  ]
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user:register-whitelist-deleted": {
      "post": {
        "operationId": "onUserRegisterWhitelistDeleted",
        "tags": [
          "Events"
        ],
        "summary": "Delete Registration Whitelist",
        "description": "The registration whitelist lost phone numbers, email addresses or usernames.",
        "x-genauth-event": {
          "name": "user:register-whitelist-deleted",
          "label": {
            "en": "Delete Registration Whitelist",
            "zh": "删除注册白名单"
          },
          "category": "user",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user:register-whitelist-deleted"
                  },
                  "data": {
                    "$ref": "#/components/schemas/WhitelistChange"
                  }
                }
              },
              "example": {
                "eventName": "user:register-whitelist-deleted",
                "data": {
                  "phones": [
                    "13000000000"
                  ],
                  "emails": [
                    "alex@example.com"
                  ],
                  "usernames": [
                    "alex"
                  ]
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user:udv-changed": {
      "post": {
        "operationId": "onUserUdvChanged",
        "tags": [
          "Events"
        ],
        "summary": "Change User Custom Field Value",
        "description": "A custom field of a user received a value, from the user or from an administrator.",
        "x-genauth-event": {
          "name": "user:udv-changed",
          "label": {
            "en": "Change User Custom Field Value",
            "zh": "修改用户自定义字段值"
          },
          "category": "user",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user:udv-changed"
                  },
                  "data": {
                    "type": "object",
                    "required": [
                      "user",
                      "udv",
                      "udf"
                    ],
                    "properties": {
                      "user": {
                        "$ref": "#/components/schemas/User"
                      },
                      "udv": {
                        "$ref": "#/components/schemas/Udv"
                      },
                      "udf": {
                        "$ref": "#/components/schemas/Udf"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "user:udv-changed",
                "data": {
                  "user": {
                    "id": "65f0c0de0000000000000100",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "isRoot": false,
                    "status": "Activated",
                    "oauth": null,
                    "email": "alex@example.com",
                    "phone": null,
                    "username": "alex",
                    "unionid": null,
                    "openid": null,
                    "nickname": null,
                    "company": null,
                    "photo": "https://example.com/avatar.png",
                    "browser": "ExampleBrowser/1.0",
                    "device": "Example OS",
                    "password": "sample-password-hash",
                    "salt": "sample-salt",
                    "token": "sample.login.token",
                    "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                    "loginsCount": 3,
                    "lastIp": "192.0.2.10",
                    "name": null,
                    "givenName": null,
                    "familyName": null,
                    "middleName": null,
                    "profile": null,
                    "preferredUsername": null,
                    "website": null,
                    "gender": "U",
                    "birthdate": null,
                    "zoneinfo": null,
                    "locale": null,
                    "address": null,
                    "formatted": null,
                    "streetAddress": null,
                    "locality": null,
                    "region": null,
                    "postalCode": null,
                    "city": null,
                    "province": null,
                    "country": null,
                    "registerSource": [
                      "basic:email"
                    ],
                    "secretInfo": null,
                    "emailVerified": false,
                    "phoneVerified": false,
                    "lastLogin": "2024-03-02T09:30:00.000Z",
                    "blocked": false,
                    "isDeleted": false,
                    "sendSmsCount": 0,
                    "sendSmsLimitCount": 1000,
                    "dataVersion": null,
                    "encryptedPassword": null,
                    "signedUp": "2024-03-01T08:00:00.000Z",
                    "externalId": null,
                    "mainDepartmentId": null,
                    "mainDepartmentCode": null,
                    "lastMfaTime": null,
                    "passwordSecurityLevel": 1,
                    "resetPasswordOnFirstLogin": false,
                    "source": null
                  },
                  "udv": {
                    "userPoolId": "65f0c0de0000000000000001",
                    "udfId": "65f0c0de0000000000000600",
                    "targetId": "65f0c0de0000000000000100",
                    "createdAt": "2024-03-02T09:30:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "id": "65f0c0de0000000000000601"
                  },
                  "udf": {
                    "id": "65f0c0de0000000000000600",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "targetType": "USER",
                    "key": "school",
                    "label": "School",
                    "dataType": "STRING",
                    "options": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user:link-account": {
      "post": {
        "operationId": "onUserLinkAccount",
        "tags": [
          "Events"
        ],
        "summary": "Link Social Account",
        "description": "A social account is now bound to a user.",
        "x-genauth-event": {
          "name": "user:link-account",
          "label": {
            "en": "Link Social Account",
            "zh": "绑定社交账号"
          },
          "category": "user",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user:link-account"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "user": {
                        "$ref": "#/components/schemas/User",
                        "description": "Who now owns the social account; prefer this over `primaryUser`."
                      },
                      "extIdp": {
                        "$ref": "#/components/schemas/ExtIdp",
                        "description": "Where the social account comes from."
                      },
                      "identity": {
                        "$ref": "#/components/schemas/Identity",
                        "description": "The social account itself."
                      },
                      "primaryUser": {
                        "$ref": "#/components/schemas/User",
                        "description": "The account that was kept as the main one.",
                        "deprecated": true
                      },
                      "secondaryUser": {
                        "$ref": "#/components/schemas/User",
                        "description": "The account that comes with the social login.",
                        "deprecated": true
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "user:link-account",
                "data": {
                  "primaryUser": {
                    "id": "65f0c0de0000000000000100",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "isRoot": false,
                    "status": "Activated",
                    "oauth": null,
                    "email": "alex@example.com",
                    "phone": null,
                    "username": "alex",
                    "unionid": null,
                    "openid": null,
                    "nickname": null,
                    "company": null,
                    "photo": "https://example.com/avatar.png",
                    "browser": "ExampleBrowser/1.0",
                    "device": "Example OS",
                    "password": "sample-password-hash",
                    "salt": "sample-salt",
                    "token": "sample.login.token",
                    "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                    "loginsCount": 3,
                    "lastIp": "192.0.2.10",
                    "name": null,
                    "givenName": null,
                    "familyName": null,
                    "middleName": null,
                    "profile": null,
                    "preferredUsername": null,
                    "website": null,
                    "gender": "U",
                    "birthdate": null,
                    "zoneinfo": null,
                    "locale": null,
                    "address": null,
                    "formatted": null,
                    "streetAddress": null,
                    "locality": null,
                    "region": null,
                    "postalCode": null,
                    "city": null,
                    "province": null,
                    "country": null,
                    "registerSource": [
                      "import:manual"
                    ],
                    "secretInfo": null,
                    "emailVerified": false,
                    "phoneVerified": false,
                    "lastLogin": "2024-03-02T09:30:00.000Z",
                    "blocked": false,
                    "isDeleted": false,
                    "sendSmsCount": 0,
                    "sendSmsLimitCount": 1000,
                    "dataVersion": null,
                    "encryptedPassword": null,
                    "signedUp": "2024-03-01T08:00:00.000Z",
                    "externalId": null,
                    "mainDepartmentId": null,
                    "mainDepartmentCode": null,
                    "lastMfaTime": null,
                    "passwordSecurityLevel": 1,
                    "resetPasswordOnFirstLogin": false,
                    "source": null,
                    "lastIP": "192.0.2.10",
                    "identities": []
                  },
                  "secondaryUser": {
                    "id": "65f0c0de0000000000000101",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "isRoot": false,
                    "status": "Activated",
                    "oauth": "{}",
                    "email": null,
                    "phone": null,
                    "username": "alex-example",
                    "unionid": "1234567",
                    "openid": "1234567",
                    "nickname": "Alex",
                    "company": null,
                    "photo": "https://example.com/avatar.png",
                    "browser": null,
                    "device": null,
                    "password": null,
                    "salt": null,
                    "token": null,
                    "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                    "loginsCount": 1,
                    "lastIp": "192.0.2.10",
                    "name": null,
                    "givenName": null,
                    "familyName": null,
                    "middleName": null,
                    "profile": "https://example.com/alex",
                    "preferredUsername": null,
                    "website": null,
                    "gender": "U",
                    "birthdate": null,
                    "zoneinfo": null,
                    "locale": null,
                    "address": null,
                    "formatted": null,
                    "streetAddress": null,
                    "locality": null,
                    "region": null,
                    "postalCode": null,
                    "city": null,
                    "province": null,
                    "country": null,
                    "registerSource": [
                      "social:github"
                    ],
                    "secretInfo": null,
                    "emailVerified": false,
                    "phoneVerified": false,
                    "lastLogin": "2024-03-02T09:30:00.000Z",
                    "blocked": false,
                    "isDeleted": false,
                    "sendSmsCount": 0,
                    "sendSmsLimitCount": 1000,
                    "dataVersion": null,
                    "encryptedPassword": null,
                    "signedUp": "2024-03-01T08:00:00.000Z",
                    "externalId": null,
                    "mainDepartmentId": null,
                    "mainDepartmentCode": null,
                    "lastMfaTime": null,
                    "passwordSecurityLevel": null,
                    "resetPasswordOnFirstLogin": false,
                    "source": null,
                    "lastIP": "192.0.2.10",
                    "identities": [
                      {
                        "id": "65f0c0de0000000000000110",
                        "createdAt": "2024-03-02T09:30:00.000Z",
                        "updatedAt": "2024-03-02T09:30:00.000Z",
                        "userPoolId": "65f0c0de0000000000000001",
                        "provider": "github",
                        "isSocial": true,
                        "connectionId": null,
                        "userId": "65f0c0de0000000000000101",
                        "origianlProfile": null,
                        "userIdInIdp": "1234567",
                        "type": "primary",
                        "userInfoInIdp": {
                          "unionid": "1234567",
                          "openid": "1234567",
                          "username": "alex-example",
                          "profile": "https://example.com/alex",
                          "nickname": "Alex",
                          "photo": "https://example.com/alex.png",
                          "company": null,
                          "city": null,
                          "oauth": "{}",
                          "accessToken": "sample-provider-token",
                          "userIdInIdp": "1234567",
                          "provider": "github",
                          "registerSource": [
                            "social:github"
                          ],
                          "userPoolId": "65f0c0de0000000000000001"
                        },
                        "openid": null,
                        "accessToken": "sample-provider-token",
                        "refreshToken": null
                      },
                      {
                        "id": "65f0c0de0000000000000111",
                        "createdAt": "2024-03-02T09:30:00.000Z",
                        "updatedAt": "2024-03-02T09:30:00.000Z",
                        "userPoolId": "65f0c0de0000000000000001",
                        "provider": "github",
                        "isSocial": true,
                        "connectionId": null,
                        "userId": "65f0c0de0000000000000101",
                        "origianlProfile": null,
                        "userIdInIdp": "1234567",
                        "type": "openid",
                        "userInfoInIdp": {
                          "unionid": "1234567",
                          "openid": "1234567",
                          "username": "alex-example",
                          "profile": "https://example.com/alex",
                          "nickname": "Alex",
                          "photo": "https://example.com/alex.png",
                          "company": null,
                          "city": null,
                          "oauth": "{}",
                          "accessToken": "sample-provider-token",
                          "userIdInIdp": "1234567",
                          "provider": "github",
                          "registerSource": [
                            "social:github"
                          ],
                          "userPoolId": "65f0c0de0000000000000001"
                        },
                        "openid": null,
                        "accessToken": "sample-provider-token",
                        "refreshToken": null
                      }
                    ]
                  },
                  "user": {
                    "id": "65f0c0de0000000000000100",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "isRoot": false,
                    "status": "Activated",
                    "oauth": null,
                    "email": "alex@example.com",
                    "phone": null,
                    "username": "alex",
                    "unionid": null,
                    "openid": null,
                    "nickname": null,
                    "company": null,
                    "photo": "https://example.com/avatar.png",
                    "browser": "ExampleBrowser/1.0",
                    "device": "Example OS",
                    "password": "sample-password-hash",
                    "salt": "sample-salt",
                    "token": "sample.login.token",
                    "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                    "loginsCount": 3,
                    "lastIp": "192.0.2.10",
                    "name": null,
                    "givenName": null,
                    "familyName": null,
                    "middleName": null,
                    "profile": null,
                    "preferredUsername": null,
                    "website": null,
                    "gender": "U",
                    "birthdate": null,
                    "zoneinfo": null,
                    "locale": null,
                    "address": null,
                    "formatted": null,
                    "streetAddress": null,
                    "locality": null,
                    "region": null,
                    "postalCode": null,
                    "city": null,
                    "province": null,
                    "country": null,
                    "registerSource": [
                      "basic:email"
                    ],
                    "secretInfo": null,
                    "emailVerified": false,
                    "phoneVerified": false,
                    "lastLogin": "2024-03-02T09:30:00.000Z",
                    "blocked": false,
                    "isDeleted": false,
                    "sendSmsCount": 0,
                    "sendSmsLimitCount": 1000,
                    "dataVersion": null,
                    "encryptedPassword": null,
                    "signedUp": "2024-03-01T08:00:00.000Z",
                    "externalId": null,
                    "mainDepartmentId": null,
                    "mainDepartmentCode": null,
                    "lastMfaTime": null,
                    "passwordSecurityLevel": 1,
                    "resetPasswordOnFirstLogin": false,
                    "source": null
                  },
                  "extIdp": {
                    "id": "65f0c0de0000000000000120",
                    "name": "Example GitHub source",
                    "logo": null,
                    "type": "github"
                  },
                  "identity": {
                    "id": "65f0c0de0000000000000110",
                    "createdAt": "2024-03-02T09:30:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "provider": "github",
                    "isSocial": true,
                    "connectionId": null,
                    "userId": "65f0c0de0000000000000101",
                    "origianlProfile": null,
                    "userIdInIdp": "1234567",
                    "type": "primary",
                    "userInfoInIdp": {
                      "unionid": "1234567",
                      "openid": "1234567",
                      "username": "alex-example",
                      "profile": "https://example.com/alex",
                      "nickname": "Alex",
                      "photo": "https://example.com/alex.png",
                      "company": null,
                      "city": null,
                      "oauth": "{}",
                      "accessToken": "sample-provider-token",
                      "userIdInIdp": "1234567",
                      "provider": "github",
                      "registerSource": [
                        "social:github"
                      ],
                      "userPoolId": "65f0c0de0000000000000001"
                    },
                    "openid": null,
                    "accessToken": "sample-provider-token",
                    "refreshToken": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user:password-update-remind": {
      "post": {
        "operationId": "onUserPasswordUpdateRemind",
        "tags": [
          "Events"
        ],
        "summary": "Password Expiry Reminder",
        "description": "An email reminded a user that their password has expired or will expire soon.",
        "x-genauth-event": {
          "name": "user:password-update-remind",
          "label": {
            "en": "Password Expiry Reminder",
            "zh": "密码到期提醒"
          },
          "category": "user",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user:password-update-remind"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "userpool": {
                        "$ref": "#/components/schemas/UserPool",
                        "description": "Lower case in this event alone; others write `userPool`."
                      },
                      "user": {
                        "$ref": "#/components/schemas/User"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "user:password-update-remind",
                "data": {
                  "userpool": {
                    "id": "65f0c0de0000000000000001",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "name": "Example Pool",
                    "domain": "example-pool",
                    "description": null,
                    "logo": "https://example.com/pool.png"
                  },
                  "user": {
                    "id": "65f0c0de0000000000000100",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "isRoot": false,
                    "status": "Activated",
                    "oauth": null,
                    "email": "alex@example.com",
                    "phone": null,
                    "username": "alex",
                    "unionid": null,
                    "openid": null,
                    "nickname": null,
                    "company": null,
                    "photo": "https://example.com/avatar.png",
                    "browser": "ExampleBrowser/1.0",
                    "device": "Example OS",
                    "password": "sample-password-hash",
                    "salt": "sample-salt",
                    "token": "sample.login.token",
                    "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                    "loginsCount": 3,
                    "lastIp": "192.0.2.10",
                    "name": null,
                    "givenName": null,
                    "familyName": null,
                    "middleName": null,
                    "profile": null,
                    "preferredUsername": null,
                    "website": null,
                    "gender": "U",
                    "birthdate": null,
                    "zoneinfo": null,
                    "locale": null,
                    "address": null,
                    "formatted": null,
                    "streetAddress": null,
                    "locality": null,
                    "region": null,
                    "postalCode": null,
                    "city": null,
                    "province": null,
                    "country": null,
                    "registerSource": [
                      "basic:email"
                    ],
                    "secretInfo": null,
                    "emailVerified": false,
                    "phoneVerified": false,
                    "lastLogin": "2024-03-02T09:30:00.000Z",
                    "blocked": false,
                    "isDeleted": false,
                    "sendSmsCount": 0,
                    "sendSmsLimitCount": 1000,
                    "dataVersion": null,
                    "encryptedPassword": null,
                    "signedUp": "2024-03-01T08:00:00.000Z",
                    "externalId": null,
                    "mainDepartmentId": null,
                    "mainDepartmentCode": null,
                    "lastMfaTime": null,
                    "passwordSecurityLevel": 1,
                    "resetPasswordOnFirstLogin": false,
                    "source": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user:organization-node-update": {
      "post": {
        "operationId": "onUserOrganizationNodeUpdate",
        "tags": [
          "Events"
        ],
        "summary": "Update User Departments",
        "description": "Not described by the vendor. The name suggests that a user's department membership changed.",
        "x-genauth-event": {
          "name": "user:organization-node-update",
          "label": {
            "en": "Update User Departments",
            "zh": "更新用户所属部门"
          },
          "category": "user",
          "documentation": "none",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user:organization-node-update"
                  },
                  "data": {
                    "$ref": "#/components/schemas/Undocumented"
                  }
                }
              },
              "example": {
                "eventName": "user:organization-node-update",
                "data": {}
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "permission:revoke": {
      "post": {
        "operationId": "onPermissionRevoke",
        "tags": [
          "Events"
        ],
        "summary": "Revoke Permission",
        "description": "Departments, groups, roles or users lost access policies.",
        "x-genauth-event": {
          "name": "permission:revoke",
          "label": {
            "en": "Revoke Permission",
            "zh": "取消授权"
          },
          "category": "permission",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "permission:revoke"
                  },
                  "data": {
                    "$ref": "#/components/schemas/PermissionChange"
                  }
                }
              },
              "example": {
                "eventName": "permission:revoke",
                "data": {
                  "userPoolId": "65f0c0de0000000000000001",
                  "policies": [
                    "65f0c0de0000000000000800"
                  ],
                  "targetType": "USER",
                  "targetIdentifiers": [
                    "65f0c0de0000000000000100"
                  ],
                  "namespace": "example-namespace"
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "permission:add": {
      "post": {
        "operationId": "onPermissionAdd",
        "tags": [
          "Events"
        ],
        "summary": "Grant Permission",
        "description": "Departments, groups, roles or users gained access policies.",
        "x-genauth-event": {
          "name": "permission:add",
          "label": {
            "en": "Grant Permission",
            "zh": "添加授权"
          },
          "category": "permission",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "permission:add"
                  },
                  "data": {
                    "$ref": "#/components/schemas/PermissionChange"
                  }
                }
              },
              "example": {
                "eventName": "permission:add",
                "data": {
                  "userPoolId": "65f0c0de0000000000000001",
                  "policies": [
                    "65f0c0de0000000000000800"
                  ],
                  "targetType": "USER",
                  "targetIdentifiers": [
                    "65f0c0de0000000000000100"
                  ],
                  "namespace": "example-namespace"
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "resource:created": {
      "post": {
        "operationId": "onResourceCreated",
        "tags": [
          "Events"
        ],
        "summary": "Create Resource",
        "description": "A permission namespace gained a resource.",
        "x-genauth-event": {
          "name": "resource:created",
          "label": {
            "en": "Create Resource",
            "zh": "创建资源"
          },
          "category": "resource",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "resource:created"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "resource": {
                        "$ref": "#/components/schemas/Resource"
                      },
                      "namespace": {
                        "$ref": "#/components/schemas/NamespaceOrCode",
                        "description": "Where the resource lives."
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "resource:created",
                "data": {
                  "resource": {
                    "id": "65f0c0de0000000000000700",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "code": "book",
                    "type": "DATA",
                    "description": "Books",
                    "actions": [
                      {
                        "name": "book:read",
                        "description": "Read a book"
                      }
                    ],
                    "namespaceId": 101,
                    "apiIdentifier": null
                  },
                  "namespace": {
                    "id": 101,
                    "code": "example-namespace",
                    "name": "Example namespace",
                    "description": null,
                    "appId": null,
                    "appName": null,
                    "status": 1
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "resource:delete": {
      "post": {
        "operationId": "onResourceDelete",
        "tags": [
          "Events"
        ],
        "summary": "Delete Resource",
        "description": "One or more permission resources were deleted; the body lists their codes.",
        "x-genauth-event": {
          "name": "resource:delete",
          "label": {
            "en": "Delete Resource",
            "zh": "删除资源"
          },
          "category": "resource",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "resource:delete"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "codes": {
                        "type": "array",
                        "description": "The deleted resources, by code.",
                        "items": {
                          "type": "string"
                        }
                      },
                      "namespace": {
                        "$ref": "#/components/schemas/NamespaceOrCode",
                        "description": "Where the resources lived."
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "resource:delete",
                "data": {
                  "codes": [
                    "book"
                  ],
                  "namespace": {
                    "id": 101,
                    "code": "example-namespace",
                    "name": "Example namespace",
                    "description": null,
                    "appId": null,
                    "appName": null,
                    "status": 1
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "resource:updated": {
      "post": {
        "operationId": "onResourceUpdated",
        "tags": [
          "Events"
        ],
        "summary": "Update Resource",
        "description": "A permission resource changed.",
        "x-genauth-event": {
          "name": "resource:updated",
          "label": {
            "en": "Update Resource",
            "zh": "更新资源"
          },
          "category": "resource",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "resource:updated"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "resource": {
                        "$ref": "#/components/schemas/Resource"
                      },
                      "updates": {
                        "$ref": "#/components/schemas/Updates"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "resource:updated",
                "data": {
                  "resource": {
                    "id": "65f0c0de0000000000000700",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "code": "book",
                    "type": "DATA",
                    "description": "All books",
                    "actions": [
                      {
                        "name": "book:read",
                        "description": "Read a book"
                      }
                    ],
                    "namespaceId": 101,
                    "apiIdentifier": null
                  },
                  "updates": {
                    "description": "All books"
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "role:created": {
      "post": {
        "operationId": "onRoleCreated",
        "tags": [
          "Events"
        ],
        "summary": "Create Role",
        "description": "A permission namespace gained a role. The vendor's guide calls this event `role:add`.",
        "x-genauth-event": {
          "name": "role:created",
          "label": {
            "en": "Create Role",
            "zh": "创建角色"
          },
          "category": "role",
          "documentation": "fields",
          "aliases": [
            "role:add"
          ]
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "role:created"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "role": {
                        "$ref": "#/components/schemas/Role"
                      },
                      "namespace": {
                        "$ref": "#/components/schemas/NamespaceOrCode",
                        "description": "Where the role lives."
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "role:created",
                "data": {
                  "role": {
                    "id": "65f0c0de0000000000000400",
                    "code": "example-role",
                    "name": "Example role",
                    "description": null,
                    "namespace": "example-namespace",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z"
                  },
                  "namespace": {
                    "id": 101,
                    "code": "example-namespace",
                    "name": "Example namespace",
                    "description": null,
                    "appId": null,
                    "appName": null,
                    "status": 1
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "role:updated": {
      "post": {
        "operationId": "onRoleUpdated",
        "tags": [
          "Events"
        ],
        "summary": "Update Role",
        "description": "A role changed.",
        "x-genauth-event": {
          "name": "role:updated",
          "label": {
            "en": "Update Role",
            "zh": "更新角色"
          },
          "category": "role",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "role:updated"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "role": {
                        "$ref": "#/components/schemas/Role"
                      },
                      "updates": {
                        "$ref": "#/components/schemas/Updates"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "role:updated",
                "data": {
                  "role": {
                    "id": "65f0c0de0000000000000400",
                    "code": "example-role",
                    "name": "Example role",
                    "description": "For examples",
                    "namespace": "example-namespace",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z"
                  },
                  "updates": {
                    "description": "For examples"
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "role:deleted": {
      "post": {
        "operationId": "onRoleDeleted",
        "tags": [
          "Events"
        ],
        "summary": "Delete Role",
        "description": "A role was deleted; only its ID is promised. The vendor's guide calls this event `role:delete`.",
        "x-genauth-event": {
          "name": "role:deleted",
          "label": {
            "en": "Delete Role",
            "zh": "删除角色"
          },
          "category": "role",
          "documentation": "fields",
          "aliases": [
            "role:delete"
          ]
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "role:deleted"
                  },
                  "data": {
                    "description": "An ID is promised without the name of a member, so it may also arrive as a plain string.",
                    "anyOf": [
                      {
                        "type": "object",
                        "properties": {
                          "id": {
                            "type": "string"
                          }
                        },
                        "additionalProperties": true
                      },
                      {
                        "type": "string"
                      }
                    ]
                  }
                }
              },
              "example": {
                "eventName": "role:deleted",
                "data": {
                  "id": "65f0c0de0000000000000400"
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "role:disable": {
      "post": {
        "operationId": "onRoleDisable",
        "tags": [
          "Events"
        ],
        "summary": "Disable Role",
        "description": "Not described by the vendor. The name suggests that a role was switched off.",
        "x-genauth-event": {
          "name": "role:disable",
          "label": {
            "en": "Disable Role",
            "zh": "禁用角色"
          },
          "category": "role",
          "documentation": "none",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "role:disable"
                  },
                  "data": {
                    "$ref": "#/components/schemas/Undocumented"
                  }
                }
              },
              "example": {
                "eventName": "role:disable",
                "data": {}
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "role:assigned": {
      "post": {
        "operationId": "onRoleAssigned",
        "tags": [
          "Events"
        ],
        "summary": "Assign Role",
        "description": "Users, groups or departments received a role. The body lists them without naming the role.",
        "x-genauth-event": {
          "name": "role:assigned",
          "label": {
            "en": "Assign Role",
            "zh": "授予角色"
          },
          "category": "role",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "role:assigned"
                  },
                  "data": {
                    "$ref": "#/components/schemas/RoleAssignment"
                  }
                }
              },
              "example": {
                "eventName": "role:assigned",
                "data": {
                  "userIds": [
                    "65f0c0de0000000000000100"
                  ],
                  "groupIds": [
                    "65f0c0de0000000000000500"
                  ],
                  "nodeIds": [
                    "65f0c0de0000000000000202"
                  ]
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "subject:remove": {
      "post": {
        "operationId": "onSubjectRemove",
        "tags": [
          "Events"
        ],
        "summary": "Remove Subject",
        "description": "Not described by the vendor. The API lists it between events about roles.",
        "x-genauth-event": {
          "name": "subject:remove",
          "label": {
            "en": "Remove Subject",
            "zh": "移除主体"
          },
          "category": "role",
          "documentation": "none",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "subject:remove"
                  },
                  "data": {
                    "$ref": "#/components/schemas/Undocumented"
                  }
                }
              },
              "example": {
                "eventName": "subject:remove",
                "data": {}
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "role:unassigned": {
      "post": {
        "operationId": "onRoleUnassigned",
        "tags": [
          "Events"
        ],
        "summary": "Unassign Role",
        "description": "Users, groups or departments gave up a role. The body lists them without naming the role.",
        "x-genauth-event": {
          "name": "role:unassigned",
          "label": {
            "en": "Unassign Role",
            "zh": "取消授予角色"
          },
          "category": "role",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "role:unassigned"
                  },
                  "data": {
                    "$ref": "#/components/schemas/RoleAssignment"
                  }
                }
              },
              "example": {
                "eventName": "role:unassigned",
                "data": {
                  "userIds": [
                    "65f0c0de0000000000000100"
                  ],
                  "groupIds": [
                    "65f0c0de0000000000000500"
                  ],
                  "nodeIds": [
                    "65f0c0de0000000000000202"
                  ]
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "role:udv-changed": {
      "post": {
        "operationId": "onRoleUdvChanged",
        "tags": [
          "Events"
        ],
        "summary": "Change Role Custom Field Value",
        "description": "A custom field of a role received a value.",
        "x-genauth-event": {
          "name": "role:udv-changed",
          "label": {
            "en": "Change Role Custom Field Value",
            "zh": "修改角色自定义字段值"
          },
          "category": "role",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "role:udv-changed"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "role": {
                        "$ref": "#/components/schemas/Role"
                      },
                      "udv": {
                        "$ref": "#/components/schemas/Udv"
                      },
                      "udf": {
                        "$ref": "#/components/schemas/Udf"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "role:udv-changed",
                "data": {
                  "role": {
                    "id": "65f0c0de0000000000000400",
                    "code": "example-role",
                    "name": "Example role",
                    "description": null,
                    "namespace": "example-namespace",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z"
                  },
                  "udv": {
                    "userPoolId": "65f0c0de0000000000000001",
                    "udfId": "65f0c0de0000000000000600",
                    "targetId": "65f0c0de0000000000000400",
                    "createdAt": "2024-03-02T09:30:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "id": "65f0c0de0000000000000601"
                  },
                  "udf": {
                    "id": "65f0c0de0000000000000600",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "targetType": "ROLE",
                    "key": "region",
                    "label": "Region",
                    "dataType": "STRING",
                    "options": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "application:mfa:enabled": {
      "post": {
        "operationId": "onApplicationMfaEnabled",
        "tags": [
          "Events"
        ],
        "summary": "Enable Application MFA",
        "description": "One kind of multi-factor authentication is now on for an application.",
        "x-genauth-event": {
          "name": "application:mfa:enabled",
          "label": {
            "en": "Enable Application MFA",
            "zh": "应用开启 MFA"
          },
          "category": "application",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "application:mfa:enabled"
                  },
                  "data": {
                    "$ref": "#/components/schemas/ApplicationMfaChange"
                  }
                }
              },
              "example": {
                "eventName": "application:mfa:enabled",
                "data": {
                  "type": "OTP",
                  "applicationId": "65f0c0de0000000000000300"
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "application:mfa:disabled": {
      "post": {
        "operationId": "onApplicationMfaDisabled",
        "tags": [
          "Events"
        ],
        "summary": "Disable Application MFA",
        "description": "One kind of multi-factor authentication is now off for an application.",
        "x-genauth-event": {
          "name": "application:mfa:disabled",
          "label": {
            "en": "Disable Application MFA",
            "zh": "应用关闭 MFA"
          },
          "category": "application",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "application:mfa:disabled"
                  },
                  "data": {
                    "$ref": "#/components/schemas/ApplicationMfaChange"
                  }
                }
              },
              "example": {
                "eventName": "application:mfa:disabled",
                "data": {
                  "type": "OTP",
                  "applicationId": "65f0c0de0000000000000300"
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "group:created": {
      "post": {
        "operationId": "onGroupCreated",
        "tags": [
          "Events"
        ],
        "summary": "Create Group",
        "description": "The pool gained a user group.",
        "x-genauth-event": {
          "name": "group:created",
          "label": {
            "en": "Create Group",
            "zh": "创建分组"
          },
          "category": "group",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "group:created"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "group": {
                        "$ref": "#/components/schemas/Group"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "group:created",
                "data": {
                  "group": {
                    "id": "65f0c0de0000000000000500",
                    "code": "example-group",
                    "name": "Example group",
                    "description": null,
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z"
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "group:updated": {
      "post": {
        "operationId": "onGroupUpdated",
        "tags": [
          "Events"
        ],
        "summary": "Update Group",
        "description": "A user group changed.",
        "x-genauth-event": {
          "name": "group:updated",
          "label": {
            "en": "Update Group",
            "zh": "更新分组"
          },
          "category": "group",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "group:updated"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "group": {
                        "$ref": "#/components/schemas/Group"
                      },
                      "updates": {
                        "$ref": "#/components/schemas/Updates"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "group:updated",
                "data": {
                  "group": {
                    "id": "65f0c0de0000000000000500",
                    "code": "example-group",
                    "name": "Renamed group",
                    "description": null,
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z"
                  },
                  "updates": {
                    "name": "Renamed group"
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "group:deleted": {
      "post": {
        "operationId": "onGroupDeleted",
        "tags": [
          "Events"
        ],
        "summary": "Delete Group",
        "description": "A user group was deleted; the body gives its ID.",
        "x-genauth-event": {
          "name": "group:deleted",
          "label": {
            "en": "Delete Group",
            "zh": "删除分组"
          },
          "category": "group",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "group:deleted"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "id": {
                        "type": "string",
                        "description": "The deleted group."
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "group:deleted",
                "data": {
                  "id": "65f0c0de0000000000000500"
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "group:member-added": {
      "post": {
        "operationId": "onGroupMemberAdded",
        "tags": [
          "Events"
        ],
        "summary": "Add Group Member",
        "description": "One or more users joined a group.",
        "x-genauth-event": {
          "name": "group:member-added",
          "label": {
            "en": "Add Group Member",
            "zh": "添加分组成员"
          },
          "category": "group",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "group:member-added"
                  },
                  "data": {
                    "$ref": "#/components/schemas/GroupMembers"
                  }
                }
              },
              "example": {
                "eventName": "group:member-added",
                "data": {
                  "group": {
                    "id": "65f0c0de0000000000000500",
                    "code": "example-group",
                    "name": "Example group",
                    "description": null,
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z"
                  },
                  "users": [
                    {
                      "id": "65f0c0de0000000000000100",
                      "createdAt": "2024-03-01T08:00:00.000Z",
                      "updatedAt": "2024-03-02T09:30:00.000Z",
                      "userPoolId": "65f0c0de0000000000000001",
                      "isRoot": false,
                      "status": "Activated",
                      "oauth": null,
                      "email": "alex@example.com",
                      "phone": null,
                      "username": "alex",
                      "unionid": null,
                      "openid": null,
                      "nickname": null,
                      "company": null,
                      "photo": "https://example.com/avatar.png",
                      "browser": "ExampleBrowser/1.0",
                      "device": "Example OS",
                      "password": "sample-password-hash",
                      "salt": "sample-salt",
                      "token": "sample.login.token",
                      "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                      "loginsCount": 3,
                      "lastIp": "192.0.2.10",
                      "name": null,
                      "givenName": null,
                      "familyName": null,
                      "middleName": null,
                      "profile": null,
                      "preferredUsername": null,
                      "website": null,
                      "gender": "U",
                      "birthdate": null,
                      "zoneinfo": null,
                      "locale": null,
                      "address": null,
                      "formatted": null,
                      "streetAddress": null,
                      "locality": null,
                      "region": null,
                      "postalCode": null,
                      "city": null,
                      "province": null,
                      "country": null,
                      "registerSource": [
                        "basic:email"
                      ],
                      "secretInfo": null,
                      "emailVerified": false,
                      "phoneVerified": false,
                      "lastLogin": "2024-03-02T09:30:00.000Z",
                      "blocked": false,
                      "isDeleted": false,
                      "sendSmsCount": 0,
                      "sendSmsLimitCount": 1000,
                      "dataVersion": null,
                      "encryptedPassword": null,
                      "signedUp": "2024-03-01T08:00:00.000Z",
                      "externalId": null,
                      "mainDepartmentId": null,
                      "mainDepartmentCode": null,
                      "lastMfaTime": null,
                      "passwordSecurityLevel": 1,
                      "resetPasswordOnFirstLogin": false,
                      "source": null
                    }
                  ]
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "group:member-removed": {
      "post": {
        "operationId": "onGroupMemberRemoved",
        "tags": [
          "Events"
        ],
        "summary": "Remove Group Member",
        "description": "One or more users left a group.",
        "x-genauth-event": {
          "name": "group:member-removed",
          "label": {
            "en": "Remove Group Member",
            "zh": "移除分组成员"
          },
          "category": "group",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "group:member-removed"
                  },
                  "data": {
                    "$ref": "#/components/schemas/GroupMembers"
                  }
                }
              },
              "example": {
                "eventName": "group:member-removed",
                "data": {
                  "group": {
                    "id": "65f0c0de0000000000000500",
                    "code": "example-group",
                    "name": "Example group",
                    "description": null,
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z"
                  },
                  "users": [
                    {
                      "id": "65f0c0de0000000000000100",
                      "createdAt": "2024-03-01T08:00:00.000Z",
                      "updatedAt": "2024-03-02T09:30:00.000Z",
                      "userPoolId": "65f0c0de0000000000000001",
                      "isRoot": false,
                      "status": "Activated",
                      "oauth": null,
                      "email": "alex@example.com",
                      "phone": null,
                      "username": "alex",
                      "unionid": null,
                      "openid": null,
                      "nickname": null,
                      "company": null,
                      "photo": "https://example.com/avatar.png",
                      "browser": "ExampleBrowser/1.0",
                      "device": "Example OS",
                      "password": "sample-password-hash",
                      "salt": "sample-salt",
                      "token": "sample.login.token",
                      "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                      "loginsCount": 3,
                      "lastIp": "192.0.2.10",
                      "name": null,
                      "givenName": null,
                      "familyName": null,
                      "middleName": null,
                      "profile": null,
                      "preferredUsername": null,
                      "website": null,
                      "gender": "U",
                      "birthdate": null,
                      "zoneinfo": null,
                      "locale": null,
                      "address": null,
                      "formatted": null,
                      "streetAddress": null,
                      "locality": null,
                      "region": null,
                      "postalCode": null,
                      "city": null,
                      "province": null,
                      "country": null,
                      "registerSource": [
                        "basic:email"
                      ],
                      "secretInfo": null,
                      "emailVerified": false,
                      "phoneVerified": false,
                      "lastLogin": "2024-03-02T09:30:00.000Z",
                      "blocked": false,
                      "isDeleted": false,
                      "sendSmsCount": 0,
                      "sendSmsLimitCount": 1000,
                      "dataVersion": null,
                      "encryptedPassword": null,
                      "signedUp": "2024-03-01T08:00:00.000Z",
                      "externalId": null,
                      "mainDepartmentId": null,
                      "mainDepartmentCode": null,
                      "lastMfaTime": null,
                      "passwordSecurityLevel": 1,
                      "resetPasswordOnFirstLogin": false,
                      "source": null
                    }
                  ]
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "organization:created": {
      "post": {
        "operationId": "onOrganizationCreated",
        "tags": [
          "Events"
        ],
        "summary": "Create Organization",
        "description": "The pool gained an organization and the department at its top.",
        "x-genauth-event": {
          "name": "organization:created",
          "label": {
            "en": "Create Organization",
            "zh": "创建顶级部门"
          },
          "category": "organization",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "organization:created"
                  },
                  "data": {
                    "type": "object",
                    "required": [
                      "organization",
                      "rootNode"
                    ],
                    "properties": {
                      "organization": {
                        "$ref": "#/components/schemas/Organization"
                      },
                      "rootNode": {
                        "$ref": "#/components/schemas/Department"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "organization:created",
                "data": {
                  "organization": {
                    "id": "65f0c0de0000000000000200",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "rootNodeId": "65f0c0de0000000000000201",
                    "logo": null,
                    "thirdPartyOrgId": null
                  },
                  "rootNode": {
                    "id": "65f0c0de0000000000000201",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "orgId": "65f0c0de0000000000000200",
                    "name": "Example Company",
                    "nameI18n": null,
                    "description": null,
                    "descriptionI18n": null,
                    "order": null,
                    "code": null,
                    "__id": null,
                    "__parentid": null,
                    "__groupid": null,
                    "source": null,
                    "dataVersion": null,
                    "sourceData": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "organization:imported": {
      "post": {
        "operationId": "onOrganizationImported",
        "tags": [
          "Events"
        ],
        "summary": "Import Organization",
        "description": "Department trees were imported. The body holds them in full, members included.",
        "x-genauth-event": {
          "name": "organization:imported",
          "label": {
            "en": "Import Organization",
            "zh": "导入组织机构"
          },
          "category": "organization",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "organization:imported"
                  },
                  "data": {
                    "type": "object",
                    "required": [
                      "organization"
                    ],
                    "properties": {
                      "organization": {
                        "type": "array",
                        "description": "Top-level nodes of the trees; an array in spite of its name.",
                        "items": {
                          "$ref": "#/components/schemas/DepartmentTreeNode"
                        }
                      },
                      "source": {
                        "$ref": "#/components/schemas/DirectorySource"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "organization:imported",
                "data": {
                  "organization": [
                    {
                      "id": "65f0c0de0000000000000201",
                      "createdAt": "2024-03-01T08:00:00.000Z",
                      "updatedAt": "2024-03-02T09:30:00.000Z",
                      "userPoolId": "65f0c0de0000000000000001",
                      "orgId": "65f0c0de0000000000000200",
                      "name": "Example Company",
                      "nameI18n": null,
                      "description": null,
                      "descriptionI18n": null,
                      "order": null,
                      "code": null,
                      "source": null,
                      "dataVersion": null,
                      "sourceData": null,
                      "members": [
                        {
                          "id": "65f0c0de0000000000000100",
                          "createdAt": "2024-03-01T08:00:00.000Z",
                          "updatedAt": "2024-03-02T09:30:00.000Z",
                          "userPoolId": "65f0c0de0000000000000001",
                          "isRoot": false,
                          "status": "Activated",
                          "oauth": null,
                          "email": "alex@example.com",
                          "phone": null,
                          "username": null,
                          "unionid": null,
                          "openid": null,
                          "nickname": null,
                          "company": null,
                          "photo": "https://example.com/avatar.png",
                          "browser": null,
                          "device": null,
                          "password": "sample-password-hash",
                          "salt": "sample-salt",
                          "token": null,
                          "tokenExpiredAt": null,
                          "loginsCount": 0,
                          "lastIp": null,
                          "name": null,
                          "givenName": null,
                          "familyName": null,
                          "middleName": null,
                          "profile": null,
                          "preferredUsername": null,
                          "website": null,
                          "gender": "U",
                          "birthdate": null,
                          "zoneinfo": null,
                          "locale": null,
                          "address": null,
                          "formatted": null,
                          "streetAddress": null,
                          "locality": null,
                          "region": null,
                          "postalCode": null,
                          "city": null,
                          "province": null,
                          "country": null,
                          "registerSource": [
                            "import:excel"
                          ],
                          "secretInfo": null,
                          "emailVerified": false,
                          "phoneVerified": false,
                          "lastLogin": null,
                          "blocked": false,
                          "isDeleted": false,
                          "sendSmsCount": 0,
                          "sendSmsLimitCount": 1000,
                          "dataVersion": null,
                          "encryptedPassword": "c2FtcGxlLWVuY3J5cHRlZC1wYXNzd29yZA==",
                          "signedUp": "2024-03-01T08:00:00.000Z",
                          "externalId": null,
                          "mainDepartmentId": null,
                          "mainDepartmentCode": null,
                          "lastMfaTime": null,
                          "passwordSecurityLevel": 1,
                          "resetPasswordOnFirstLogin": false,
                          "source": null
                        }
                      ],
                      "children": [
                        {
                          "id": "65f0c0de0000000000000202",
                          "createdAt": "2024-03-01T08:00:00.000Z",
                          "updatedAt": "2024-03-02T09:30:00.000Z",
                          "userPoolId": "65f0c0de0000000000000001",
                          "orgId": "65f0c0de0000000000000200",
                          "name": "Example Team",
                          "nameI18n": null,
                          "description": null,
                          "descriptionI18n": null,
                          "order": null,
                          "code": null,
                          "source": null,
                          "dataVersion": null,
                          "sourceData": null,
                          "members": [
                            {
                              "id": "65f0c0de0000000000000101",
                              "createdAt": "2024-03-01T08:00:00.000Z",
                              "updatedAt": "2024-03-02T09:30:00.000Z",
                              "userPoolId": "65f0c0de0000000000000001",
                              "isRoot": false,
                              "status": "Activated",
                              "oauth": null,
                              "email": "sam@example.com",
                              "phone": null,
                              "username": null,
                              "unionid": null,
                              "openid": null,
                              "nickname": null,
                              "company": null,
                              "photo": "https://example.com/avatar.png",
                              "browser": null,
                              "device": null,
                              "password": "sample-password-hash",
                              "salt": "sample-salt",
                              "token": null,
                              "tokenExpiredAt": null,
                              "loginsCount": 0,
                              "lastIp": null,
                              "name": null,
                              "givenName": null,
                              "familyName": null,
                              "middleName": null,
                              "profile": null,
                              "preferredUsername": null,
                              "website": null,
                              "gender": "U",
                              "birthdate": null,
                              "zoneinfo": null,
                              "locale": null,
                              "address": null,
                              "formatted": null,
                              "streetAddress": null,
                              "locality": null,
                              "region": null,
                              "postalCode": null,
                              "city": null,
                              "province": null,
                              "country": null,
                              "registerSource": [
                                "import:excel"
                              ],
                              "secretInfo": null,
                              "emailVerified": false,
                              "phoneVerified": false,
                              "lastLogin": null,
                              "blocked": false,
                              "isDeleted": false,
                              "sendSmsCount": 0,
                              "sendSmsLimitCount": 1000,
                              "dataVersion": null,
                              "encryptedPassword": "c2FtcGxlLWVuY3J5cHRlZC1wYXNzd29yZA==",
                              "signedUp": "2024-03-01T08:00:00.000Z",
                              "externalId": null,
                              "mainDepartmentId": null,
                              "mainDepartmentCode": null,
                              "lastMfaTime": null,
                              "passwordSecurityLevel": 1,
                              "resetPasswordOnFirstLogin": false,
                              "source": null
                            }
                          ],
                          "children": [],
                          "depth": 0,
                          "root": false
                        }
                      ],
                      "depth": 0,
                      "root": true
                    }
                  ],
                  "source": "EXCEL"
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "organization:deleted": {
      "post": {
        "operationId": "onOrganizationDeleted",
        "tags": [
          "Events"
        ],
        "summary": "Delete Organization",
        "description": "An organization was deleted along with the department at its top.",
        "x-genauth-event": {
          "name": "organization:deleted",
          "label": {
            "en": "Delete Organization",
            "zh": "删除顶级部门"
          },
          "category": "organization",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "organization:deleted"
                  },
                  "data": {
                    "type": "object",
                    "required": [
                      "organization"
                    ],
                    "properties": {
                      "organization": {
                        "$ref": "#/components/schemas/Organization"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "organization:deleted",
                "data": {
                  "organization": {
                    "id": "65f0c0de0000000000000200",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "rootNodeId": "65f0c0de0000000000000201",
                    "logo": null,
                    "thirdPartyOrgId": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "organization:node-added": {
      "post": {
        "operationId": "onOrganizationNodeAdded",
        "tags": [
          "Events"
        ],
        "summary": "Create Department",
        "description": "A department gained a sub-department.",
        "x-genauth-event": {
          "name": "organization:node-added",
          "label": {
            "en": "Create Department",
            "zh": "创建子部门"
          },
          "category": "organization",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "organization:node-added"
                  },
                  "data": {
                    "type": "object",
                    "required": [
                      "organization",
                      "node",
                      "parentNode"
                    ],
                    "properties": {
                      "organization": {
                        "$ref": "#/components/schemas/Organization"
                      },
                      "node": {
                        "$ref": "#/components/schemas/Department"
                      },
                      "parentNode": {
                        "$ref": "#/components/schemas/Department"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "organization:node-added",
                "data": {
                  "organization": {
                    "id": "65f0c0de0000000000000200",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "rootNodeId": "65f0c0de0000000000000201",
                    "logo": null,
                    "thirdPartyOrgId": null
                  },
                  "node": {
                    "id": "65f0c0de0000000000000202",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "orgId": "65f0c0de0000000000000200",
                    "name": "Example Team",
                    "nameI18n": null,
                    "description": null,
                    "descriptionI18n": null,
                    "order": null,
                    "code": null,
                    "__id": null,
                    "__parentid": null,
                    "__groupid": null,
                    "source": [],
                    "dataVersion": null,
                    "sourceData": null
                  },
                  "parentNode": {
                    "id": "65f0c0de0000000000000201",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "orgId": "65f0c0de0000000000000200",
                    "name": "Example Company",
                    "nameI18n": null,
                    "description": null,
                    "descriptionI18n": null,
                    "order": null,
                    "code": null,
                    "__id": null,
                    "__parentid": null,
                    "__groupid": null,
                    "source": null,
                    "dataVersion": null,
                    "sourceData": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "organization:node-updated": {
      "post": {
        "operationId": "onOrganizationNodeUpdated",
        "tags": [
          "Events"
        ],
        "summary": "Update Department",
        "description": "A department changed.",
        "x-genauth-event": {
          "name": "organization:node-updated",
          "label": {
            "en": "Update Department",
            "zh": "修改部门"
          },
          "category": "organization",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "organization:node-updated"
                  },
                  "data": {
                    "type": "object",
                    "required": [
                      "node",
                      "updates"
                    ],
                    "properties": {
                      "node": {
                        "$ref": "#/components/schemas/Department"
                      },
                      "updates": {
                        "$ref": "#/components/schemas/Updates"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "organization:node-updated",
                "data": {
                  "node": {
                    "id": "65f0c0de0000000000000202",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "orgId": "65f0c0de0000000000000200",
                    "name": "Renamed Team",
                    "nameI18n": null,
                    "description": "",
                    "descriptionI18n": null,
                    "order": null,
                    "code": null,
                    "__id": null,
                    "__parentid": null,
                    "__groupid": null,
                    "source": [],
                    "dataVersion": null,
                    "sourceData": null
                  },
                  "updates": {
                    "name": "Renamed Team",
                    "description": ""
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "organization:tree-updated": {
      "post": {
        "operationId": "onOrganizationTreeUpdated",
        "tags": [
          "Events"
        ],
        "summary": "Update Organization Tree",
        "description": "Synchronisation altered a department tree. The body holds the outcome and may list added, changed and removed nodes.",
        "x-genauth-event": {
          "name": "organization:tree-updated",
          "label": {
            "en": "Update Organization Tree",
            "zh": "更新组织机构树"
          },
          "category": "organization",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "organization:tree-updated"
                  },
                  "data": {
                    "type": "object",
                    "required": [
                      "organization"
                    ],
                    "properties": {
                      "organization": {
                        "type": "array",
                        "description": "The trees as they now stand; an array in spite of its name.",
                        "items": {
                          "$ref": "#/components/schemas/DepartmentTreeNode"
                        }
                      },
                      "newNodes": {
                        "type": "array",
                        "description": "Added nodes.",
                        "items": {
                          "$ref": "#/components/schemas/DepartmentTreeNode"
                        }
                      },
                      "modifyNodes": {
                        "type": "array",
                        "description": "Changed nodes.",
                        "items": {
                          "$ref": "#/components/schemas/DepartmentTreeNode"
                        }
                      },
                      "removeNodes": {
                        "type": "array",
                        "description": "Removed nodes.",
                        "items": {
                          "$ref": "#/components/schemas/DepartmentTreeNode"
                        }
                      },
                      "source": {
                        "$ref": "#/components/schemas/DirectorySource"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "organization:tree-updated",
                "data": {
                  "organization": [
                    {
                      "id": "65f0c0de0000000000000201",
                      "createdAt": "2024-03-01T08:00:00.000Z",
                      "updatedAt": "2024-03-02T09:30:00.000Z",
                      "userPoolId": "65f0c0de0000000000000001",
                      "orgId": "65f0c0de0000000000000200",
                      "name": "Example Company",
                      "nameI18n": null,
                      "description": null,
                      "descriptionI18n": null,
                      "order": null,
                      "code": null,
                      "source": null,
                      "dataVersion": null,
                      "sourceData": null,
                      "members": [
                        {
                          "id": "65f0c0de0000000000000100",
                          "createdAt": "2024-03-01T08:00:00.000Z",
                          "updatedAt": "2024-03-02T09:30:00.000Z",
                          "userPoolId": "65f0c0de0000000000000001",
                          "isRoot": false,
                          "status": "Activated",
                          "oauth": null,
                          "email": "alex@example.com",
                          "phone": null,
                          "username": null,
                          "unionid": null,
                          "openid": null,
                          "nickname": null,
                          "company": null,
                          "photo": "https://example.com/avatar.png",
                          "browser": null,
                          "device": null,
                          "password": "sample-password-hash",
                          "salt": "sample-salt",
                          "token": null,
                          "tokenExpiredAt": null,
                          "loginsCount": 0,
                          "lastIp": null,
                          "name": null,
                          "givenName": null,
                          "familyName": null,
                          "middleName": null,
                          "profile": null,
                          "preferredUsername": null,
                          "website": null,
                          "gender": "U",
                          "birthdate": null,
                          "zoneinfo": null,
                          "locale": null,
                          "address": null,
                          "formatted": null,
                          "streetAddress": null,
                          "locality": null,
                          "region": null,
                          "postalCode": null,
                          "city": null,
                          "province": null,
                          "country": null,
                          "registerSource": [
                            "import:excel"
                          ],
                          "secretInfo": null,
                          "emailVerified": false,
                          "phoneVerified": false,
                          "lastLogin": null,
                          "blocked": false,
                          "isDeleted": false,
                          "sendSmsCount": 0,
                          "sendSmsLimitCount": 1000,
                          "dataVersion": null,
                          "encryptedPassword": "c2FtcGxlLWVuY3J5cHRlZC1wYXNzd29yZA==",
                          "signedUp": "2024-03-01T08:00:00.000Z",
                          "externalId": null,
                          "mainDepartmentId": null,
                          "mainDepartmentCode": null,
                          "lastMfaTime": null,
                          "passwordSecurityLevel": 1,
                          "resetPasswordOnFirstLogin": false,
                          "source": null
                        }
                      ],
                      "children": [
                        {
                          "id": "65f0c0de0000000000000202",
                          "createdAt": "2024-03-01T08:00:00.000Z",
                          "updatedAt": "2024-03-02T09:30:00.000Z",
                          "userPoolId": "65f0c0de0000000000000001",
                          "orgId": "65f0c0de0000000000000200",
                          "name": "Example Team",
                          "nameI18n": null,
                          "description": null,
                          "descriptionI18n": null,
                          "order": null,
                          "code": null,
                          "source": null,
                          "dataVersion": null,
                          "sourceData": null,
                          "members": [
                            {
                              "id": "65f0c0de0000000000000101",
                              "createdAt": "2024-03-01T08:00:00.000Z",
                              "updatedAt": "2024-03-02T09:30:00.000Z",
                              "userPoolId": "65f0c0de0000000000000001",
                              "isRoot": false,
                              "status": "Activated",
                              "oauth": null,
                              "email": "sam@example.com",
                              "phone": null,
                              "username": null,
                              "unionid": null,
                              "openid": null,
                              "nickname": null,
                              "company": null,
                              "photo": "https://example.com/avatar.png",
                              "browser": null,
                              "device": null,
                              "password": "sample-password-hash",
                              "salt": "sample-salt",
                              "token": null,
                              "tokenExpiredAt": null,
                              "loginsCount": 0,
                              "lastIp": null,
                              "name": null,
                              "givenName": null,
                              "familyName": null,
                              "middleName": null,
                              "profile": null,
                              "preferredUsername": null,
                              "website": null,
                              "gender": "U",
                              "birthdate": null,
                              "zoneinfo": null,
                              "locale": null,
                              "address": null,
                              "formatted": null,
                              "streetAddress": null,
                              "locality": null,
                              "region": null,
                              "postalCode": null,
                              "city": null,
                              "province": null,
                              "country": null,
                              "registerSource": [
                                "import:excel"
                              ],
                              "secretInfo": null,
                              "emailVerified": false,
                              "phoneVerified": false,
                              "lastLogin": null,
                              "blocked": false,
                              "isDeleted": false,
                              "sendSmsCount": 0,
                              "sendSmsLimitCount": 1000,
                              "dataVersion": null,
                              "encryptedPassword": "c2FtcGxlLWVuY3J5cHRlZC1wYXNzd29yZA==",
                              "signedUp": "2024-03-01T08:00:00.000Z",
                              "externalId": null,
                              "mainDepartmentId": null,
                              "mainDepartmentCode": null,
                              "lastMfaTime": null,
                              "passwordSecurityLevel": 1,
                              "resetPasswordOnFirstLogin": false,
                              "source": null
                            }
                          ],
                          "children": [],
                          "depth": 0,
                          "root": false
                        }
                      ],
                      "depth": 0,
                      "root": true
                    }
                  ],
                  "modifyNodes": [
                    {
                      "id": "65f0c0de0000000000000202",
                      "createdAt": "2024-03-01T08:00:00.000Z",
                      "updatedAt": "2024-03-02T09:30:00.000Z",
                      "userPoolId": "65f0c0de0000000000000001",
                      "orgId": "65f0c0de0000000000000200",
                      "name": "Example Team",
                      "nameI18n": null,
                      "description": null,
                      "descriptionI18n": null,
                      "order": null,
                      "code": null,
                      "source": null,
                      "dataVersion": null,
                      "sourceData": null,
                      "members": [
                        {
                          "id": "65f0c0de0000000000000101",
                          "createdAt": "2024-03-01T08:00:00.000Z",
                          "updatedAt": "2024-03-02T09:30:00.000Z",
                          "userPoolId": "65f0c0de0000000000000001",
                          "isRoot": false,
                          "status": "Activated",
                          "oauth": null,
                          "email": "sam@example.com",
                          "phone": null,
                          "username": null,
                          "unionid": null,
                          "openid": null,
                          "nickname": null,
                          "company": null,
                          "photo": "https://example.com/avatar.png",
                          "browser": null,
                          "device": null,
                          "password": "sample-password-hash",
                          "salt": "sample-salt",
                          "token": null,
                          "tokenExpiredAt": null,
                          "loginsCount": 0,
                          "lastIp": null,
                          "name": null,
                          "givenName": null,
                          "familyName": null,
                          "middleName": null,
                          "profile": null,
                          "preferredUsername": null,
                          "website": null,
                          "gender": "U",
                          "birthdate": null,
                          "zoneinfo": null,
                          "locale": null,
                          "address": null,
                          "formatted": null,
                          "streetAddress": null,
                          "locality": null,
                          "region": null,
                          "postalCode": null,
                          "city": null,
                          "province": null,
                          "country": null,
                          "registerSource": [
                            "import:excel"
                          ],
                          "secretInfo": null,
                          "emailVerified": false,
                          "phoneVerified": false,
                          "lastLogin": null,
                          "blocked": false,
                          "isDeleted": false,
                          "sendSmsCount": 0,
                          "sendSmsLimitCount": 1000,
                          "dataVersion": null,
                          "encryptedPassword": "c2FtcGxlLWVuY3J5cHRlZC1wYXNzd29yZA==",
                          "signedUp": "2024-03-01T08:00:00.000Z",
                          "externalId": null,
                          "mainDepartmentId": null,
                          "mainDepartmentCode": null,
                          "lastMfaTime": null,
                          "passwordSecurityLevel": 1,
                          "resetPasswordOnFirstLogin": false,
                          "source": null
                        }
                      ],
                      "children": [],
                      "depth": 0,
                      "root": false
                    }
                  ],
                  "newNodes": [],
                  "removeNodes": [],
                  "source": "EXCEL"
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "organization:node-deleted": {
      "post": {
        "operationId": "onOrganizationNodeDeleted",
        "tags": [
          "Events"
        ],
        "summary": "Delete Department",
        "description": "One or more sub-departments were deleted.",
        "x-genauth-event": {
          "name": "organization:node-deleted",
          "label": {
            "en": "Delete Department",
            "zh": "删除子部门"
          },
          "category": "organization",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "organization:node-deleted"
                  },
                  "data": {
                    "type": "object",
                    "required": [
                      "nodes"
                    ],
                    "properties": {
                      "nodes": {
                        "type": "array",
                        "description": "What was deleted.",
                        "items": {
                          "$ref": "#/components/schemas/Department"
                        }
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "organization:node-deleted",
                "data": {
                  "nodes": [
                    {
                      "id": "65f0c0de0000000000000202",
                      "createdAt": "2024-03-01T08:00:00.000Z",
                      "updatedAt": "2024-03-02T09:30:00.000Z",
                      "userPoolId": "65f0c0de0000000000000001",
                      "orgId": "65f0c0de0000000000000200",
                      "name": "Example Team",
                      "nameI18n": null,
                      "description": null,
                      "descriptionI18n": null,
                      "order": null,
                      "code": null,
                      "__id": null,
                      "__parentid": null,
                      "__groupid": null,
                      "source": [],
                      "dataVersion": null,
                      "sourceData": null
                    }
                  ]
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "organization:node-moved": {
      "post": {
        "operationId": "onOrganizationNodeMoved",
        "tags": [
          "Events"
        ],
        "summary": "Move Department",
        "description": "A sub-department received another parent at the hands of an administrator.",
        "x-genauth-event": {
          "name": "organization:node-moved",
          "label": {
            "en": "Move Department",
            "zh": "移动子部门"
          },
          "category": "organization",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "organization:node-moved"
                  },
                  "data": {
                    "type": "object",
                    "required": [
                      "organization",
                      "node",
                      "parentNode"
                    ],
                    "properties": {
                      "organization": {
                        "$ref": "#/components/schemas/Organization"
                      },
                      "node": {
                        "$ref": "#/components/schemas/Department"
                      },
                      "parentNode": {
                        "$ref": "#/components/schemas/Department",
                        "description": "The new parent."
                      },
                      "oldParent": {
                        "$ref": "#/components/schemas/Department",
                        "description": "The former parent; the vendor's sample has it, the vendor's table does not."
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "organization:node-moved",
                "data": {
                  "organization": {
                    "id": "65f0c0de0000000000000200",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "rootNodeId": "65f0c0de0000000000000201",
                    "logo": null,
                    "thirdPartyOrgId": null
                  },
                  "node": {
                    "id": "65f0c0de0000000000000202",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "orgId": "65f0c0de0000000000000200",
                    "name": "Example Team",
                    "nameI18n": null,
                    "description": null,
                    "descriptionI18n": null,
                    "order": null,
                    "code": null,
                    "__id": null,
                    "__parentid": null,
                    "__groupid": null,
                    "source": [],
                    "dataVersion": null,
                    "sourceData": null
                  },
                  "parentNode": {
                    "id": "65f0c0de0000000000000203",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "orgId": "65f0c0de0000000000000200",
                    "name": "New Parent",
                    "nameI18n": null,
                    "description": null,
                    "descriptionI18n": null,
                    "order": null,
                    "code": null,
                    "__id": null,
                    "__parentid": null,
                    "__groupid": null,
                    "source": [],
                    "dataVersion": null,
                    "sourceData": null
                  },
                  "oldParent": {
                    "id": "65f0c0de0000000000000201",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "orgId": "65f0c0de0000000000000200",
                    "name": "Example Company",
                    "nameI18n": null,
                    "description": null,
                    "descriptionI18n": null,
                    "order": null,
                    "code": null,
                    "__id": null,
                    "__parentid": null,
                    "__groupid": null,
                    "source": null,
                    "dataVersion": null,
                    "sourceData": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "organization:member-added": {
      "post": {
        "operationId": "onOrganizationMemberAdded",
        "tags": [
          "Events"
        ],
        "summary": "Add Department Member",
        "description": "A department gained a member.",
        "x-genauth-event": {
          "name": "organization:member-added",
          "label": {
            "en": "Add Department Member",
            "zh": "添加部门成员"
          },
          "category": "organization",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "organization:member-added"
                  },
                  "data": {
                    "$ref": "#/components/schemas/DepartmentMember"
                  }
                }
              },
              "example": {
                "eventName": "organization:member-added",
                "data": {
                  "user": {
                    "id": "65f0c0de0000000000000100",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "isRoot": false,
                    "status": "Activated",
                    "oauth": null,
                    "email": "alex@example.com",
                    "phone": null,
                    "username": "alex",
                    "unionid": null,
                    "openid": null,
                    "nickname": null,
                    "company": null,
                    "photo": "https://example.com/avatar.png",
                    "browser": "ExampleBrowser/1.0",
                    "device": "Example OS",
                    "password": "sample-password-hash",
                    "salt": "sample-salt",
                    "token": "sample.login.token",
                    "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                    "loginsCount": 3,
                    "lastIp": "192.0.2.10",
                    "name": null,
                    "givenName": null,
                    "familyName": null,
                    "middleName": null,
                    "profile": null,
                    "preferredUsername": null,
                    "website": null,
                    "gender": "U",
                    "birthdate": null,
                    "zoneinfo": null,
                    "locale": null,
                    "address": null,
                    "formatted": null,
                    "streetAddress": null,
                    "locality": null,
                    "region": null,
                    "postalCode": null,
                    "city": null,
                    "province": null,
                    "country": null,
                    "registerSource": [
                      "basic:email"
                    ],
                    "secretInfo": null,
                    "emailVerified": false,
                    "phoneVerified": false,
                    "lastLogin": "2024-03-02T09:30:00.000Z",
                    "blocked": false,
                    "isDeleted": false,
                    "sendSmsCount": 0,
                    "sendSmsLimitCount": 1000,
                    "dataVersion": null,
                    "encryptedPassword": null,
                    "signedUp": "2024-03-01T08:00:00.000Z",
                    "externalId": null,
                    "mainDepartmentId": null,
                    "mainDepartmentCode": null,
                    "lastMfaTime": null,
                    "passwordSecurityLevel": 1,
                    "resetPasswordOnFirstLogin": false,
                    "source": null
                  },
                  "node": {
                    "id": "65f0c0de0000000000000202",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "orgId": "65f0c0de0000000000000200",
                    "name": "Example Team",
                    "nameI18n": null,
                    "description": null,
                    "descriptionI18n": null,
                    "order": null,
                    "code": null,
                    "__id": null,
                    "__parentid": null,
                    "__groupid": null,
                    "source": [],
                    "dataVersion": null,
                    "sourceData": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "organization:member-removed": {
      "post": {
        "operationId": "onOrganizationMemberRemoved",
        "tags": [
          "Events"
        ],
        "summary": "Remove Department Member",
        "description": "A department lost a member.",
        "x-genauth-event": {
          "name": "organization:member-removed",
          "label": {
            "en": "Remove Department Member",
            "zh": "移除部门成员"
          },
          "category": "organization",
          "documentation": "example",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "organization:member-removed"
                  },
                  "data": {
                    "$ref": "#/components/schemas/DepartmentMember"
                  }
                }
              },
              "example": {
                "eventName": "organization:member-removed",
                "data": {
                  "user": {
                    "id": "65f0c0de0000000000000100",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "isRoot": false,
                    "status": "Activated",
                    "oauth": null,
                    "email": "alex@example.com",
                    "phone": null,
                    "username": "alex",
                    "unionid": null,
                    "openid": null,
                    "nickname": null,
                    "company": null,
                    "photo": "https://example.com/avatar.png",
                    "browser": "ExampleBrowser/1.0",
                    "device": "Example OS",
                    "password": "sample-password-hash",
                    "salt": "sample-salt",
                    "token": "sample.login.token",
                    "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                    "loginsCount": 3,
                    "lastIp": "192.0.2.10",
                    "name": null,
                    "givenName": null,
                    "familyName": null,
                    "middleName": null,
                    "profile": null,
                    "preferredUsername": null,
                    "website": null,
                    "gender": "U",
                    "birthdate": null,
                    "zoneinfo": null,
                    "locale": null,
                    "address": null,
                    "formatted": null,
                    "streetAddress": null,
                    "locality": null,
                    "region": null,
                    "postalCode": null,
                    "city": null,
                    "province": null,
                    "country": null,
                    "registerSource": [
                      "basic:email"
                    ],
                    "secretInfo": null,
                    "emailVerified": false,
                    "phoneVerified": false,
                    "lastLogin": "2024-03-02T09:30:00.000Z",
                    "blocked": false,
                    "isDeleted": false,
                    "sendSmsCount": 0,
                    "sendSmsLimitCount": 1000,
                    "dataVersion": null,
                    "encryptedPassword": null,
                    "signedUp": "2024-03-01T08:00:00.000Z",
                    "externalId": null,
                    "mainDepartmentId": null,
                    "mainDepartmentCode": null,
                    "lastMfaTime": null,
                    "passwordSecurityLevel": 1,
                    "resetPasswordOnFirstLogin": false,
                    "source": null,
                    "identities": []
                  },
                  "node": {
                    "id": "65f0c0de0000000000000202",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "orgId": "65f0c0de0000000000000200",
                    "name": "Example Team",
                    "nameI18n": null,
                    "description": null,
                    "descriptionI18n": null,
                    "order": null,
                    "code": null,
                    "__id": null,
                    "__parentid": null,
                    "__groupid": null,
                    "source": [],
                    "dataVersion": null,
                    "sourceData": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "organization:udv-changed": {
      "post": {
        "operationId": "onOrganizationUdvChanged",
        "tags": [
          "Events"
        ],
        "summary": "Change Department Custom Field Value",
        "description": "A custom field of a department received a value.",
        "x-genauth-event": {
          "name": "organization:udv-changed",
          "label": {
            "en": "Change Department Custom Field Value",
            "zh": "修改部门自定义字段值"
          },
          "category": "organization",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "organization:udv-changed"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "department": {
                        "$ref": "#/components/schemas/Department"
                      },
                      "udv": {
                        "$ref": "#/components/schemas/Udv"
                      },
                      "udf": {
                        "$ref": "#/components/schemas/Udf"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "organization:udv-changed",
                "data": {
                  "department": {
                    "id": "65f0c0de0000000000000202",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "orgId": "65f0c0de0000000000000200",
                    "name": "Example Team",
                    "nameI18n": null,
                    "description": null,
                    "descriptionI18n": null,
                    "order": null,
                    "code": null,
                    "__id": null,
                    "__parentid": null,
                    "__groupid": null,
                    "source": [],
                    "dataVersion": null,
                    "sourceData": null
                  },
                  "udv": {
                    "userPoolId": "65f0c0de0000000000000001",
                    "udfId": "65f0c0de0000000000000600",
                    "targetId": "65f0c0de0000000000000202",
                    "createdAt": "2024-03-02T09:30:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "id": "65f0c0de0000000000000601"
                  },
                  "udf": {
                    "id": "65f0c0de0000000000000600",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "targetType": "DEPARTMENT",
                    "key": "site",
                    "label": "Site",
                    "dataType": "STRING",
                    "options": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "privilege-namespace:created": {
      "post": {
        "operationId": "onPrivilegeNamespaceCreated",
        "tags": [
          "Events"
        ],
        "summary": "Create Permission Namespace",
        "description": "The pool gained a permission namespace, made by hand or together with an application.",
        "x-genauth-event": {
          "name": "privilege-namespace:created",
          "label": {
            "en": "Create Permission Namespace",
            "zh": "创建权限分组"
          },
          "category": "privilege-namespace",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "privilege-namespace:created"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "namespace": {
                        "$ref": "#/components/schemas/Namespace"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "privilege-namespace:created",
                "data": {
                  "namespace": {
                    "id": 101,
                    "code": "example-namespace",
                    "name": "Example namespace",
                    "description": null,
                    "appId": null,
                    "appName": null,
                    "status": 1
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "privilege-namespace:updated": {
      "post": {
        "operationId": "onPrivilegeNamespaceUpdated",
        "tags": [
          "Events"
        ],
        "summary": "Update Permission Namespace",
        "description": "A permission namespace changed.",
        "x-genauth-event": {
          "name": "privilege-namespace:updated",
          "label": {
            "en": "Update Permission Namespace",
            "zh": "更新权限分组"
          },
          "category": "privilege-namespace",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "privilege-namespace:updated"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "namespace": {
                        "$ref": "#/components/schemas/Namespace"
                      },
                      "updates": {
                        "$ref": "#/components/schemas/Updates"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "privilege-namespace:updated",
                "data": {
                  "namespace": {
                    "id": 101,
                    "code": "example-namespace",
                    "name": "Renamed namespace",
                    "description": null,
                    "appId": null,
                    "appName": null,
                    "status": 1
                  },
                  "updates": {
                    "name": "Renamed namespace"
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "privilege-namespace:deleted": {
      "post": {
        "operationId": "onPrivilegeNamespaceDeleted",
        "tags": [
          "Events"
        ],
        "summary": "Delete Permission Namespace",
        "description": "One or more permission namespaces were deleted.",
        "x-genauth-event": {
          "name": "privilege-namespace:deleted",
          "label": {
            "en": "Delete Permission Namespace",
            "zh": "删除权限分组"
          },
          "category": "privilege-namespace",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "privilege-namespace:deleted"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "namespaces": {
                        "type": "array",
                        "description": "What was deleted.",
                        "items": {
                          "$ref": "#/components/schemas/NamespaceOrCode"
                        }
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "privilege-namespace:deleted",
                "data": {
                  "namespaces": [
                    {
                      "id": 101,
                      "code": "example-namespace",
                      "name": "Example namespace",
                      "description": null,
                      "appId": null,
                      "appName": null,
                      "status": 1
                    }
                  ]
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user-pool:cooperator-added": {
      "post": {
        "operationId": "onUserPoolCooperatorAdded",
        "tags": [
          "Events"
        ],
        "summary": "Add Collaborator",
        "description": "The user pool gained a collaborating administrator.",
        "x-genauth-event": {
          "name": "user-pool:cooperator-added",
          "label": {
            "en": "Add Collaborator",
            "zh": "添加协作管理员"
          },
          "category": "user-pool",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user-pool:cooperator-added"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "userId": {
                        "type": "string",
                        "description": "The collaborator, by user ID."
                      },
                      "policies": {
                        "type": "array",
                        "description": "What the collaborator may do, as policy codes.",
                        "items": {
                          "type": "string"
                        }
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "user-pool:cooperator-added",
                "data": {
                  "userId": "65f0c0de0000000000000100",
                  "policies": [
                    "example-policy"
                  ]
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user-pool:cooperator-removed": {
      "post": {
        "operationId": "onUserPoolCooperatorRemoved",
        "tags": [
          "Events"
        ],
        "summary": "Remove Collaborator",
        "description": "The user pool lost a collaborating administrator.",
        "x-genauth-event": {
          "name": "user-pool:cooperator-removed",
          "label": {
            "en": "Remove Collaborator",
            "zh": "移除协作管理员"
          },
          "category": "user-pool",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user-pool:cooperator-removed"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "userId": {
                        "type": "string",
                        "description": "The former collaborator, by user ID."
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "user-pool:cooperator-removed",
                "data": {
                  "userId": "65f0c0de0000000000000100"
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user-pool:secret-refreshed": {
      "post": {
        "operationId": "onUserPoolSecretRefreshed",
        "tags": [
          "Events"
        ],
        "summary": "Refresh User Pool Secret",
        "description": "The user pool has a new secret. Mind that the body reveals it, and its predecessor too.",
        "x-genauth-event": {
          "name": "user-pool:secret-refreshed",
          "label": {
            "en": "Refresh User Pool Secret",
            "zh": "刷新用户池密钥"
          },
          "category": "user-pool",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user-pool:secret-refreshed"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "userPool": {
                        "$ref": "#/components/schemas/UserPool"
                      },
                      "secret": {
                        "type": "string",
                        "x-sensitive": true,
                        "description": "In force from now on."
                      },
                      "oldSecret": {
                        "type": "string",
                        "x-sensitive": true,
                        "description": "In force until now."
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "user-pool:secret-refreshed",
                "data": {
                  "userPool": {
                    "id": "65f0c0de0000000000000001",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "name": "Example Pool",
                    "domain": "example-pool",
                    "description": null,
                    "logo": "https://example.com/pool.png"
                  },
                  "secret": "sample-new-secret",
                  "oldSecret": "sample-old-secret"
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user-pool:updated": {
      "post": {
        "operationId": "onUserPoolUpdated",
        "tags": [
          "Events"
        ],
        "summary": "Update User Pool",
        "description": "The user pool's settings changed.",
        "x-genauth-event": {
          "name": "user-pool:updated",
          "label": {
            "en": "Update User Pool",
            "zh": "更新用户池"
          },
          "category": "user-pool",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user-pool:updated"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "userPool": {
                        "$ref": "#/components/schemas/UserPool"
                      },
                      "updates": {
                        "$ref": "#/components/schemas/Updates"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "user-pool:updated",
                "data": {
                  "userPool": {
                    "id": "65f0c0de0000000000000001",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "name": "Example Pool",
                    "domain": "example-pool",
                    "description": "For examples",
                    "logo": "https://example.com/pool.png"
                  },
                  "updates": {
                    "description": "For examples"
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user-pool:udf-added": {
      "post": {
        "operationId": "onUserPoolUdfAdded",
        "tags": [
          "Events"
        ],
        "summary": "Add Custom Field",
        "description": "Users or roles gained a custom field.",
        "x-genauth-event": {
          "name": "user-pool:udf-added",
          "label": {
            "en": "Add Custom Field",
            "zh": "添加自定义字段"
          },
          "category": "user-pool",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user-pool:udf-added"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "udf": {
                        "$ref": "#/components/schemas/Udf"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "user-pool:udf-added",
                "data": {
                  "udf": {
                    "id": "65f0c0de0000000000000600",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "targetType": "USER",
                    "key": "school",
                    "label": "School",
                    "dataType": "STRING",
                    "options": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user-pool:udf-deleted": {
      "post": {
        "operationId": "onUserPoolUdfDeleted",
        "tags": [
          "Events"
        ],
        "summary": "Delete Custom Field",
        "description": "Users or roles lost a custom field.",
        "x-genauth-event": {
          "name": "user-pool:udf-deleted",
          "label": {
            "en": "Delete Custom Field",
            "zh": "删除自定义字段"
          },
          "category": "user-pool",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user-pool:udf-deleted"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "udf": {
                        "$ref": "#/components/schemas/Udf"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "user-pool:udf-deleted",
                "data": {
                  "udf": {
                    "id": "65f0c0de0000000000000600",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "targetType": "USER",
                    "key": "school",
                    "label": "School",
                    "dataType": "STRING",
                    "options": null
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user-pool:env-added": {
      "post": {
        "operationId": "onUserPoolEnvAdded",
        "tags": [
          "Events"
        ],
        "summary": "Add Environment Variable",
        "description": "The user pool gained an environment variable.",
        "x-genauth-event": {
          "name": "user-pool:env-added",
          "label": {
            "en": "Add Environment Variable",
            "zh": "添加环境变量"
          },
          "category": "user-pool",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user-pool:env-added"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "envInfo": {
                        "$ref": "#/components/schemas/EnvVar"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "user-pool:env-added",
                "data": {
                  "envInfo": {
                    "key": "EXAMPLE_KEY",
                    "value": "example-value"
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user-pool:env-deleted": {
      "post": {
        "operationId": "onUserPoolEnvDeleted",
        "tags": [
          "Events"
        ],
        "summary": "Delete Environment Variable",
        "description": "The user pool lost one or more environment variables.",
        "x-genauth-event": {
          "name": "user-pool:env-deleted",
          "label": {
            "en": "Delete Environment Variable",
            "zh": "删除环境变量"
          },
          "category": "user-pool",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user-pool:env-deleted"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "envsInfo": {
                        "type": "array",
                        "description": "What was deleted, as whole variables or as names: documents leave it open. Plural in this event alone.",
                        "items": {
                          "anyOf": [
                            {
                              "$ref": "#/components/schemas/EnvVar"
                            },
                            {
                              "type": "string"
                            }
                          ]
                        }
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "user-pool:env-deleted",
                "data": {
                  "envsInfo": [
                    {
                      "key": "EXAMPLE_KEY",
                      "value": "example-value"
                    }
                  ]
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user-pool:env-updated": {
      "post": {
        "operationId": "onUserPoolEnvUpdated",
        "tags": [
          "Events"
        ],
        "summary": "Update Environment Variable",
        "description": "An environment variable changed.",
        "x-genauth-event": {
          "name": "user-pool:env-updated",
          "label": {
            "en": "Update Environment Variable",
            "zh": "修改环境变量"
          },
          "category": "user-pool",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user-pool:env-updated"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "envInfo": {
                        "$ref": "#/components/schemas/EnvVar"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "user-pool:env-updated",
                "data": {
                  "envInfo": {
                    "key": "EXAMPLE_KEY",
                    "value": "new-example-value"
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user-pool:launchpad-app-installed": {
      "post": {
        "operationId": "onUserPoolLaunchpadAppInstalled",
        "tags": [
          "Events"
        ],
        "summary": "Install Launchpad Application",
        "description": "The application panel gained applications.",
        "x-genauth-event": {
          "name": "user-pool:launchpad-app-installed",
          "label": {
            "en": "Install Launchpad Application",
            "zh": "安装应用到应用面板"
          },
          "category": "user-pool",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user-pool:launchpad-app-installed"
                  },
                  "data": {
                    "$ref": "#/components/schemas/LaunchpadChange"
                  }
                }
              },
              "example": {
                "eventName": "user-pool:launchpad-app-installed",
                "data": {
                  "applicationIds": [
                    "65f0c0de0000000000000300"
                  ]
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "user-pool:launchpad-app-uninstalled": {
      "post": {
        "operationId": "onUserPoolLaunchpadAppUninstalled",
        "tags": [
          "Events"
        ],
        "summary": "Uninstall Launchpad Application",
        "description": "The application panel lost applications.",
        "x-genauth-event": {
          "name": "user-pool:launchpad-app-uninstalled",
          "label": {
            "en": "Uninstall Launchpad Application",
            "zh": "从应用面板卸载应用"
          },
          "category": "user-pool",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "user-pool:launchpad-app-uninstalled"
                  },
                  "data": {
                    "$ref": "#/components/schemas/LaunchpadChange"
                  }
                }
              },
              "example": {
                "eventName": "user-pool:launchpad-app-uninstalled",
                "data": {
                  "applicationIds": [
                    "65f0c0de0000000000000300"
                  ]
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "application:created": {
      "post": {
        "operationId": "onApplicationCreated",
        "tags": [
          "Events"
        ],
        "summary": "Create Application",
        "description": "The pool gained an application.",
        "x-genauth-event": {
          "name": "application:created",
          "label": {
            "en": "Create Application",
            "zh": "创建应用"
          },
          "category": "application",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "application:created"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "application": {
                        "$ref": "#/components/schemas/Application"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "application:created",
                "data": {
                  "application": {
                    "id": "65f0c0de0000000000000300",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "name": "Example App",
                    "description": null,
                    "logo": "https://example.com/app.png",
                    "protocol": "oidc"
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "application:updated": {
      "post": {
        "operationId": "onApplicationUpdated",
        "tags": [
          "Events"
        ],
        "summary": "Update Application",
        "description": "An application changed.",
        "x-genauth-event": {
          "name": "application:updated",
          "label": {
            "en": "Update Application",
            "zh": "更新应用"
          },
          "category": "application",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "application:updated"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "application": {
                        "$ref": "#/components/schemas/Application"
                      },
                      "updates": {
                        "$ref": "#/components/schemas/Updates"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "application:updated",
                "data": {
                  "application": {
                    "id": "65f0c0de0000000000000300",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "name": "Renamed App",
                    "description": null,
                    "logo": "https://example.com/app.png",
                    "protocol": "oidc"
                  },
                  "updates": {
                    "name": "Renamed App"
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "application:deleted": {
      "post": {
        "operationId": "onApplicationDeleted",
        "tags": [
          "Events"
        ],
        "summary": "Delete Application",
        "description": "The pool lost an application.",
        "x-genauth-event": {
          "name": "application:deleted",
          "label": {
            "en": "Delete Application",
            "zh": "删除应用"
          },
          "category": "application",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "application:deleted"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "application": {
                        "$ref": "#/components/schemas/Application"
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "application:deleted",
                "data": {
                  "application": {
                    "id": "65f0c0de0000000000000300",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "name": "Example App",
                    "description": null,
                    "logo": "https://example.com/app.png",
                    "protocol": "oidc"
                  }
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "application:secret-refreshed": {
      "post": {
        "operationId": "onApplicationSecretRefreshed",
        "tags": [
          "Events"
        ],
        "summary": "Refresh Application Secret",
        "description": "An application has a new secret. Mind that the body reveals it, and its predecessor too.",
        "x-genauth-event": {
          "name": "application:secret-refreshed",
          "label": {
            "en": "Refresh Application Secret",
            "zh": "刷新应用密钥"
          },
          "category": "application",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "application:secret-refreshed"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "application": {
                        "$ref": "#/components/schemas/Application"
                      },
                      "secret": {
                        "type": "string",
                        "x-sensitive": true,
                        "description": "In force from now on."
                      },
                      "oldSecret": {
                        "type": "string",
                        "x-sensitive": true,
                        "description": "In force until now."
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "application:secret-refreshed",
                "data": {
                  "application": {
                    "id": "65f0c0de0000000000000300",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-01T08:00:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "name": "Example App",
                    "description": null,
                    "logo": "https://example.com/app.png",
                    "protocol": "oidc"
                  },
                  "secret": "sample-new-secret",
                  "oldSecret": "sample-old-secret"
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "data-resource:created": {
      "post": {
        "operationId": "onDataResourceCreated",
        "tags": [
          "Events"
        ],
        "summary": "Create Data Resource",
        "description": "Not described by the vendor. The name suggests that a data resource came into being.",
        "x-genauth-event": {
          "name": "data-resource:created",
          "label": {
            "en": "Create Data Resource",
            "zh": "创建数据资源"
          },
          "category": "data-resource",
          "documentation": "none",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "data-resource:created"
                  },
                  "data": {
                    "$ref": "#/components/schemas/Undocumented"
                  }
                }
              },
              "example": {
                "eventName": "data-resource:created",
                "data": {}
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "data-resource:updated": {
      "post": {
        "operationId": "onDataResourceUpdated",
        "tags": [
          "Events"
        ],
        "summary": "Update Data Resource",
        "description": "Not described by the vendor. The name suggests that a data resource changed.",
        "x-genauth-event": {
          "name": "data-resource:updated",
          "label": {
            "en": "Update Data Resource",
            "zh": "更新数据资源"
          },
          "category": "data-resource",
          "documentation": "none",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "data-resource:updated"
                  },
                  "data": {
                    "$ref": "#/components/schemas/Undocumented"
                  }
                }
              },
              "example": {
                "eventName": "data-resource:updated",
                "data": {}
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "data-resource:deleted": {
      "post": {
        "operationId": "onDataResourceDeleted",
        "tags": [
          "Events"
        ],
        "summary": "Delete Data Resource",
        "description": "Not described by the vendor. The name suggests that a data resource was deleted.",
        "x-genauth-event": {
          "name": "data-resource:deleted",
          "label": {
            "en": "Delete Data Resource",
            "zh": "删除数据资源"
          },
          "category": "data-resource",
          "documentation": "none",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "data-resource:deleted"
                  },
                  "data": {
                    "$ref": "#/components/schemas/Undocumented"
                  }
                }
              },
              "example": {
                "eventName": "data-resource:deleted",
                "data": {}
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "data-strategy-permission:revoke": {
      "post": {
        "operationId": "onDataStrategyPermissionRevoke",
        "tags": [
          "Events"
        ],
        "summary": "Revoke Data Policy",
        "description": "Not described by the vendor. The name suggests that subjects lost a data policy.",
        "x-genauth-event": {
          "name": "data-strategy-permission:revoke",
          "label": {
            "en": "Revoke Data Policy",
            "zh": "取消数据策略授权"
          },
          "category": "data-strategy-permission",
          "documentation": "none",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "data-strategy-permission:revoke"
                  },
                  "data": {
                    "$ref": "#/components/schemas/Undocumented"
                  }
                }
              },
              "example": {
                "eventName": "data-strategy-permission:revoke",
                "data": {}
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "data-strategy-permission:add": {
      "post": {
        "operationId": "onDataStrategyPermissionAdd",
        "tags": [
          "Events"
        ],
        "summary": "Grant Data Policy",
        "description": "Not described by the vendor. The name suggests that subjects gained a data policy.",
        "x-genauth-event": {
          "name": "data-strategy-permission:add",
          "label": {
            "en": "Grant Data Policy",
            "zh": "添加数据策略授权"
          },
          "category": "data-strategy-permission",
          "documentation": "none",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "data-strategy-permission:add"
                  },
                  "data": {
                    "$ref": "#/components/schemas/Undocumented"
                  }
                }
              },
              "example": {
                "eventName": "data-strategy-permission:add",
                "data": {}
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "unusual-location:login": {
      "post": {
        "operationId": "onUnusualLocationLogin",
        "tags": [
          "Events"
        ],
        "summary": "Unusual Location Login",
        "description": "Not described by the vendor. The name suggests that a sign-in came from an unfamiliar place.",
        "x-genauth-event": {
          "name": "unusual-location:login",
          "label": {
            "en": "Unusual Location Login",
            "zh": "异地登录"
          },
          "category": "user",
          "documentation": "none",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "unusual-location:login"
                  },
                  "data": {
                    "$ref": "#/components/schemas/Undocumented"
                  }
                }
              },
              "example": {
                "eventName": "unusual-location:login",
                "data": {}
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    },
    "refresh-token": {
      "post": {
        "operationId": "onRefreshToken",
        "tags": [
          "Events"
        ],
        "summary": "Refresh Token",
        "description": "A client traded an OIDC refresh token for fresh tokens. Mind that the body reveals the old one and the new ones.",
        "x-genauth-event": {
          "name": "refresh-token",
          "label": {
            "en": "Refresh Token",
            "zh": "刷新令牌"
          },
          "category": "user",
          "documentation": "fields",
          "aliases": []
        },
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/user-agent"
          },
          {
            "$ref": "#/components/parameters/webhook-secret"
          },
          {
            "$ref": "#/components/parameters/token"
          },
          {
            "$ref": "#/components/parameters/userpool-id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "eventName",
                  "data"
                ],
                "properties": {
                  "eventName": {
                    "type": "string",
                    "const": "refresh-token"
                  },
                  "data": {
                    "type": "object",
                    "properties": {
                      "user": {
                        "$ref": "#/components/schemas/User"
                      },
                      "nextIdToken": {
                        "type": "string",
                        "x-sensitive": true,
                        "description": "ID token just issued."
                      },
                      "nextAccessToken": {
                        "type": "string",
                        "x-sensitive": true,
                        "description": "Access token just issued."
                      },
                      "currRefreshToken": {
                        "type": "string",
                        "x-sensitive": true,
                        "description": "The refresh token that the client handed in."
                      },
                      "nextRefreshToken": {
                        "type": "string",
                        "x-sensitive": true,
                        "description": "The refresh token for next time; without rotation it repeats `currRefreshToken`."
                      }
                    },
                    "additionalProperties": true
                  }
                }
              },
              "example": {
                "eventName": "refresh-token",
                "data": {
                  "user": {
                    "id": "65f0c0de0000000000000100",
                    "createdAt": "2024-03-01T08:00:00.000Z",
                    "updatedAt": "2024-03-02T09:30:00.000Z",
                    "userPoolId": "65f0c0de0000000000000001",
                    "isRoot": false,
                    "status": "Activated",
                    "oauth": null,
                    "email": "alex@example.com",
                    "phone": null,
                    "username": "alex",
                    "unionid": null,
                    "openid": null,
                    "nickname": null,
                    "company": null,
                    "photo": "https://example.com/avatar.png",
                    "browser": "ExampleBrowser/1.0",
                    "device": "Example OS",
                    "password": "sample-password-hash",
                    "salt": "sample-salt",
                    "token": "sample.login.token",
                    "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                    "loginsCount": 3,
                    "lastIp": "192.0.2.10",
                    "name": null,
                    "givenName": null,
                    "familyName": null,
                    "middleName": null,
                    "profile": null,
                    "preferredUsername": null,
                    "website": null,
                    "gender": "U",
                    "birthdate": null,
                    "zoneinfo": null,
                    "locale": null,
                    "address": null,
                    "formatted": null,
                    "streetAddress": null,
                    "locality": null,
                    "region": null,
                    "postalCode": null,
                    "city": null,
                    "province": null,
                    "country": null,
                    "registerSource": [
                      "basic:email"
                    ],
                    "secretInfo": null,
                    "emailVerified": false,
                    "phoneVerified": false,
                    "lastLogin": "2024-03-02T09:30:00.000Z",
                    "blocked": false,
                    "isDeleted": false,
                    "sendSmsCount": 0,
                    "sendSmsLimitCount": 1000,
                    "dataVersion": null,
                    "encryptedPassword": null,
                    "signedUp": "2024-03-01T08:00:00.000Z",
                    "externalId": null,
                    "mainDepartmentId": null,
                    "mainDepartmentCode": null,
                    "lastMfaTime": null,
                    "passwordSecurityLevel": 1,
                    "resetPasswordOnFirstLogin": false,
                    "source": null
                  },
                  "nextIdToken": "sample.id.token",
                  "nextAccessToken": "sample.access.token",
                  "currRefreshToken": "sample-refresh-token-1",
                  "nextRefreshToken": "sample-refresh-token-2"
                }
              }
            },
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/FormDelivery"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/delivery-accepted"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "signature": {
        "type": "apiKey",
        "in": "header",
        "name": "authorization",
        "description": "`authing <AK>:<signature>` or `GenAuth <AK>:<signature>`, an HMAC-SHA1 over method, date, prefixed headers and parameters. `vectors/signatures.json` has known answers."
      },
      "bearerToken": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "The token of get-management-token."
      },
      "bareToken": {
        "type": "apiKey",
        "in": "header",
        "name": "authorization",
        "description": "The same token without a scheme word, as the Java SDK sends it."
      }
    },
    "parameters": {
      "x-authing-lang": {
        "name": "x-authing-lang",
        "in": "header",
        "description": "Language of messages, as the Authing SDKs send it. If the header is missing or empty, the language is zh-CN.",
        "schema": {
          "type": "string",
          "examples": [
            "zh-CN",
            "en-US",
            "ja-JP",
            "zh-TW"
          ]
        }
      },
      "x-genauth-lang": {
        "name": "x-genauth-lang",
        "in": "header",
        "description": "Language of messages, as the GenAuth SDKs send it. If the header is missing or empty, the language is zh-CN.",
        "schema": {
          "type": "string",
          "examples": [
            "zh-CN",
            "en-US",
            "ja-JP",
            "zh-TW"
          ]
        }
      },
      "x-authing-userpool-id": {
        "name": "x-authing-userpool-id",
        "in": "header",
        "description": "The user pool. Optional, since the signing SDKs never send it.",
        "schema": {
          "type": "string"
        }
      },
      "x-genauth-userpool-id": {
        "name": "x-genauth-userpool-id",
        "in": "header",
        "description": "The user pool. Optional, since the signing SDKs never send it.",
        "schema": {
          "type": "string"
        }
      },
      "user-agent": {
        "name": "user-agent",
        "in": "header",
        "required": true,
        "description": "Names the sender and its version. Every delivery has this same value, under the GenAuth name as well.",
        "schema": {
          "type": "string",
          "const": "authing-webhook@2.0"
        }
      },
      "webhook-secret": {
        "name": "x-authing-webhook-secret",
        "in": "header",
        "required": false,
        "description": "The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret.",
        "schema": {
          "type": "string",
          "x-sensitive": true
        }
      },
      "token": {
        "name": "x-authing-token",
        "in": "header",
        "required": false,
        "description": "The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret.",
        "schema": {
          "type": "string",
          "x-sensitive": true
        }
      },
      "userpool-id": {
        "name": "x-authing-userpool-id",
        "in": "header",
        "required": true,
        "description": "The user pool in which the event happened.",
        "schema": {
          "type": "string"
        }
      }
    },
    "schemas": {
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
      },
      "WebhookDto": {
        "description": "A webhook as the API answers it.",
        "type": "object",
        "required": [
          "webhookId",
          "createdAt",
          "updatedAt",
          "name",
          "url",
          "contentType",
          "enabled"
        ],
        "properties": {
          "webhookId": {
            "description": "The webhook's ID, 24 hexadecimal digits in every sample.",
            "type": "string"
          },
          "createdAt": {
            "description": "When it was created, ISO 8601 with milliseconds, in UTC.",
            "type": "string",
            "format": "date-time"
          },
          "updatedAt": {
            "description": "When it was last changed, in the same form.",
            "type": "string",
            "format": "date-time"
          },
          "name": {
            "description": "A label for people.",
            "type": "string"
          },
          "url": {
            "description": "Where deliveries are posted.",
            "type": "string"
          },
          "contentType": {
            "$ref": "#/components/schemas/ContentType"
          },
          "enabled": {
            "description": "Whether events are delivered.",
            "type": "boolean"
          },
          "events": {
            "description": "The events that it subscribes to. The vendor does not promise this member.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/EventName"
            }
          },
          "secret": {
            "description": "The shared secret, in plain text.",
            "type": "string",
            "x-sensitive": true
          },
          "retryConfig": {
            "$ref": "#/components/schemas/RetryConfig"
          }
        }
      },
      "CreateWebhookSuccess": {
        "description": "The new webhook.",
        "type": "object",
        "required": [
          "statusCode",
          "message",
          "data"
        ],
        "properties": {
          "statusCode": {
            "description": "200, and nothing else, says that the call succeeded.",
            "type": "integer",
            "const": 200
          },
          "message": {
            "description": "A phrase in the caller's language.",
            "type": "string"
          },
          "requestId": {
            "description": "The ID of the request, a UUID.",
            "type": "string",
            "format": "uuid"
          },
          "data": {
            "$ref": "#/components/schemas/WebhookDto"
          }
        }
      },
      "Failure": {
        "description": "A business failure. It comes with HTTP status 200: only the body's `statusCode` tells. `apiCode` is present where the failure has a documented code.",
        "type": "object",
        "required": [
          "statusCode",
          "message"
        ],
        "properties": {
          "statusCode": {
            "description": "The class of the failure.",
            "type": "integer",
            "enum": [
              400,
              401,
              402,
              403,
              404,
              405,
              409,
              413,
              422,
              429,
              499,
              500,
              501,
              502,
              503,
              601,
              602,
              603
            ]
          },
          "message": {
            "description": "What went wrong, for people.",
            "type": "string"
          },
          "apiCode": {
            "description": "A finer code, where one is documented.",
            "type": "integer"
          },
          "requestId": {
            "description": "The ID of the request, a UUID.",
            "type": "string",
            "format": "uuid"
          }
        }
      },
      "ListWebhooksSuccess": {
        "description": "One page of webhooks.",
        "type": "object",
        "required": [
          "statusCode",
          "message",
          "data"
        ],
        "properties": {
          "statusCode": {
            "description": "200, and nothing else, says that the call succeeded.",
            "type": "integer",
            "const": 200
          },
          "message": {
            "description": "A phrase in the caller's language.",
            "type": "string"
          },
          "requestId": {
            "description": "The ID of the request, a UUID.",
            "type": "string",
            "format": "uuid"
          },
          "data": {
            "type": "object",
            "required": [
              "totalCount",
              "list"
            ],
            "properties": {
              "totalCount": {
                "description": "Webhooks in the user pool.",
                "type": "integer",
                "minimum": 0
              },
              "list": {
                "description": "The webhooks of this page, newest first.",
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/WebhookDto"
                }
              }
            }
          }
        }
      },
      "UpdateWebhookDto": {
        "description": "A change to one webhook. An absent member stays as it is.",
        "type": "object",
        "required": [
          "webhookId"
        ],
        "properties": {
          "webhookId": {
            "description": "The webhook's ID.",
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
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
            "type": "boolean"
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
      },
      "UpdateWebhookSuccess": {
        "description": "The webhook after the change.",
        "type": "object",
        "required": [
          "statusCode",
          "message",
          "data"
        ],
        "properties": {
          "statusCode": {
            "description": "200, and nothing else, says that the call succeeded.",
            "type": "integer",
            "const": 200
          },
          "message": {
            "description": "A phrase in the caller's language.",
            "type": "string"
          },
          "requestId": {
            "description": "The ID of the request, a UUID.",
            "type": "string",
            "format": "uuid"
          },
          "data": {
            "$ref": "#/components/schemas/WebhookDto"
          }
        }
      },
      "DeleteWebhookDto": {
        "description": "The webhooks to delete. Unknown IDs are passed over.",
        "type": "object",
        "required": [
          "webhookIds"
        ],
        "properties": {
          "webhookIds": {
            "description": "IDs of the webhooks.",
            "type": "array",
            "minItems": 1,
            "maxItems": 1000,
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 64
            }
          }
        }
      },
      "DeleteWebhookSuccess": {
        "description": "The webhooks are gone, or never were.",
        "type": "object",
        "required": [
          "statusCode",
          "message",
          "data"
        ],
        "properties": {
          "statusCode": {
            "description": "200, and nothing else, says that the call succeeded.",
            "type": "integer",
            "const": 200
          },
          "message": {
            "description": "A phrase in the caller's language.",
            "type": "string"
          },
          "requestId": {
            "description": "The ID of the request, a UUID.",
            "type": "string",
            "format": "uuid"
          },
          "data": {
            "description": "The vendor's documents leave it out; the Node SDKs read it.",
            "type": "object",
            "required": [
              "success"
            ],
            "properties": {
              "success": {
                "type": "boolean"
              }
            }
          }
        }
      },
      "GetWebhookLogsDto": {
        "description": "Which page of a webhook's log to read. An unknown ID gives an empty log.",
        "type": "object",
        "required": [
          "webhookId"
        ],
        "properties": {
          "webhookId": {
            "description": "The webhook's ID.",
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
          "page": {
            "description": "Page number, counted from 1.",
            "type": "integer",
            "minimum": 1,
            "maximum": 1000000000,
            "default": 1
          },
          "limit": {
            "description": "Entries on a page.",
            "type": "integer",
            "minimum": 1,
            "maximum": 50,
            "default": 10
          }
        }
      },
      "WebhookLogDto": {
        "description": "The record of one attempt. Every sample in the vendor's documents puts the wrong object into some member; the types here are right.",
        "type": "object",
        "required": [
          "webhookId",
          "eventName",
          "requestBody",
          "requestHeaders",
          "responseStatusCode",
          "responseHeaders",
          "responseBody",
          "timestamp",
          "success"
        ],
        "properties": {
          "webhookId": {
            "description": "The webhook that the attempt belongs to.",
            "type": "string"
          },
          "eventName": {
            "description": "The event's name; open, since a trigger may send any.",
            "type": "string"
          },
          "requestBody": {
            "description": "The body that was sent, before it was encoded.",
            "type": "object",
            "additionalProperties": true
          },
          "requestHeaders": {
            "description": "The headers that were sent.",
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "responseStatusCode": {
            "description": "The receiver's HTTP status, or 0 when no answer came.",
            "type": "integer"
          },
          "responseHeaders": {
            "description": "The receiver's headers; a list where a name came more than once.",
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
          "responseBody": {
            "description": "The receiver's JSON object. Anything else is wrapped into one.",
            "type": "object",
            "additionalProperties": true
          },
          "timestamp": {
            "description": "When the attempt began, ISO 8601 with milliseconds and an offset without a colon.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d{4}$"
          },
          "success": {
            "description": "Whether the receiver answered 2xx in time.",
            "type": "boolean"
          },
          "errorMessage": {
            "description": "Why the attempt failed; absent when it succeeded.",
            "type": "string"
          }
        }
      },
      "GetWebhookLogsSuccess": {
        "description": "One page of a webhook's log.",
        "type": "object",
        "required": [
          "statusCode",
          "message",
          "data"
        ],
        "properties": {
          "statusCode": {
            "description": "200, and nothing else, says that the call succeeded.",
            "type": "integer",
            "const": 200
          },
          "message": {
            "description": "A phrase in the caller's language.",
            "type": "string"
          },
          "requestId": {
            "description": "The ID of the request, a UUID.",
            "type": "string",
            "format": "uuid"
          },
          "data": {
            "type": "object",
            "required": [
              "totalCount",
              "list"
            ],
            "properties": {
              "totalCount": {
                "description": "Attempts on record for the webhook.",
                "type": "integer",
                "minimum": 0
              },
              "list": {
                "description": "The attempts of this page, newest first.",
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/WebhookLogDto"
                }
              }
            }
          }
        }
      },
      "TriggerWebhookDto": {
        "description": "A webhook to send at once, with what to add to it.",
        "type": "object",
        "required": [
          "webhookId"
        ],
        "properties": {
          "webhookId": {
            "description": "The webhook's ID.",
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
          "requestHeaders": {
            "description": "Headers to add to the delivery. They replace headers of the same name. An object or a list is sent as JSON, and a null member is omitted.",
            "type": "object",
            "maxProperties": 100,
            "propertyNames": {
              "pattern": "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$",
              "maxLength": 256
            },
            "additionalProperties": true
          },
          "requestBody": {
            "description": "The body to send in place of the test event.",
            "type": "object",
            "additionalProperties": true
          }
        }
      },
      "TriggerWebhookSuccess": {
        "description": "What the receiver answered.",
        "type": "object",
        "required": [
          "statusCode",
          "message",
          "data"
        ],
        "properties": {
          "statusCode": {
            "description": "200, and nothing else, says that the call succeeded.",
            "type": "integer",
            "const": 200
          },
          "message": {
            "description": "A phrase in the caller's language.",
            "type": "string"
          },
          "requestId": {
            "description": "The ID of the request, a UUID.",
            "type": "string",
            "format": "uuid"
          },
          "data": {
            "type": "object",
            "required": [
              "response"
            ],
            "properties": {
              "response": {
                "description": "The receiver's JSON object; any other answer is wrapped into one, no answer is null.",
                "type": [
                  "object",
                  "null"
                ],
                "additionalProperties": true
              }
            }
          }
        }
      },
      "GetWebhookSuccess": {
        "description": "The webhook.",
        "type": "object",
        "required": [
          "statusCode",
          "message",
          "data"
        ],
        "properties": {
          "statusCode": {
            "description": "200, and nothing else, says that the call succeeded.",
            "type": "integer",
            "const": 200
          },
          "message": {
            "description": "A phrase in the caller's language.",
            "type": "string"
          },
          "requestId": {
            "description": "The ID of the request, a UUID.",
            "type": "string",
            "format": "uuid"
          },
          "data": {
            "$ref": "#/components/schemas/WebhookDto"
          }
        }
      },
      "GetWebhookEventListSuccess": {
        "description": "The event catalogue.",
        "type": "object",
        "required": [
          "statusCode",
          "message",
          "data"
        ],
        "properties": {
          "statusCode": {
            "description": "200, and nothing else, says that the call succeeded.",
            "type": "integer",
            "const": 200
          },
          "message": {
            "description": "A phrase in the caller's language.",
            "type": "string"
          },
          "requestId": {
            "description": "The ID of the request, a UUID.",
            "type": "string",
            "format": "uuid"
          },
          "data": {
            "type": "object",
            "required": [
              "categories",
              "events"
            ],
            "properties": {
              "categories": {
                "description": "Groups of events.",
                "type": "array",
                "items": {
                  "type": "object",
                  "required": [
                    "name",
                    "nameEn",
                    "value"
                  ],
                  "properties": {
                    "name": {
                      "description": "Label in Chinese.",
                      "type": "string"
                    },
                    "nameEn": {
                      "description": "Label in English.",
                      "type": "string"
                    },
                    "value": {
                      "description": "The category's key.",
                      "type": "string"
                    }
                  }
                }
              },
              "events": {
                "description": "The events.",
                "type": "array",
                "items": {
                  "type": "object",
                  "required": [
                    "name",
                    "nameEn",
                    "value",
                    "category"
                  ],
                  "properties": {
                    "name": {
                      "description": "Label in Chinese.",
                      "type": "string"
                    },
                    "nameEn": {
                      "description": "Label in English.",
                      "type": "string"
                    },
                    "value": {
                      "description": "The event's name.",
                      "type": "string"
                    },
                    "category": {
                      "description": "The key of its category.",
                      "type": "string"
                    }
                  }
                }
              }
            }
          }
        }
      },
      "GetManagementTokenDto": {
        "description": "The key pair to exchange for a token.",
        "type": "object",
        "required": [
          "accessKeyId",
          "accessKeySecret"
        ],
        "properties": {
          "accessKeyId": {
            "description": "Access key ID; for a pool-wide key pair, the user pool's ID.",
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "accessKeySecret": {
            "description": "Access key secret.",
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "x-sensitive": true
          }
        }
      },
      "GetManagementTokenSuccess": {
        "description": "A management token.",
        "type": "object",
        "required": [
          "statusCode",
          "message",
          "data"
        ],
        "properties": {
          "statusCode": {
            "description": "200, and nothing else, says that the call succeeded.",
            "type": "integer",
            "const": 200
          },
          "message": {
            "description": "A phrase in the caller's language.",
            "type": "string"
          },
          "requestId": {
            "description": "The ID of the request, a UUID.",
            "type": "string",
            "format": "uuid"
          },
          "data": {
            "type": "object",
            "required": [
              "access_token",
              "expires_in"
            ],
            "properties": {
              "access_token": {
                "description": "A JWT with a `scoped_userpool_id` claim.",
                "type": "string",
                "x-sensitive": true
              },
              "expires_in": {
                "description": "Its lifetime in seconds.",
                "type": "integer",
                "default": 7200
              }
            }
          }
        }
      },
      "FormDelivery": {
        "type": "object",
        "description": "A delivery as an HTML form. The vendor does not say how the nested `data` is put into form fields; this layout, with `data` as one field of JSON text, is an assumption.",
        "required": [
          "eventName",
          "data"
        ],
        "properties": {
          "eventName": {
            "type": "string",
            "description": "Name of the event, as in the JSON form."
          },
          "data": {
            "type": "string",
            "contentMediaType": "application/json",
            "description": "The `data` member of the JSON form, serialised to JSON text."
          }
        }
      },
      "Identity": {
        "type": "object",
        "description": "A user's account at an external provider.",
        "required": [
          "id",
          "userPoolId",
          "provider",
          "userId",
          "userIdInIdp",
          "type"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          },
          "userPoolId": {
            "type": "string"
          },
          "provider": {
            "type": "string",
            "description": "Short name of the provider.",
            "examples": [
              "github"
            ]
          },
          "isSocial": {
            "type": "boolean"
          },
          "connectionId": {
            "type": [
              "string",
              "null"
            ]
          },
          "userId": {
            "type": "string"
          },
          "origianlProfile": {
            "x-sensitive": true,
            "description": "Profile before processing; the misspelling is the vendor's. Null wherever it was seen, but able to hold provider tokens."
          },
          "userIdInIdp": {
            "type": "string"
          },
          "type": {
            "type": "string",
            "description": "How the identity is bound to the user.",
            "examples": [
              "primary",
              "openid"
            ]
          },
          "userInfoInIdp": {
            "type": "object",
            "x-sensitive": true,
            "description": "The provider's view of the user, with whatever members that provider has; an access token can be among them.",
            "additionalProperties": true
          },
          "openid": {
            "type": [
              "string",
              "null"
            ]
          },
          "accessToken": {
            "type": [
              "string",
              "null"
            ],
            "x-sensitive": true,
            "description": "Access token issued by the provider."
          },
          "refreshToken": {
            "type": [
              "string",
              "null"
            ],
            "x-sensitive": true,
            "description": "Refresh token issued by the provider."
          }
        },
        "additionalProperties": true
      },
      "User": {
        "type": "object",
        "description": "A user record of the pool. Expect the four required members; nearly all others tend to come along, often as null.",
        "required": [
          "id",
          "createdAt",
          "updatedAt",
          "userPoolId"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "ID of the user; 24 hexadecimal digits wherever it was seen."
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          },
          "userPoolId": {
            "type": "string"
          },
          "isRoot": {
            "type": "boolean"
          },
          "status": {
            "type": "string",
            "description": "State of the account; the list is open.",
            "examples": [
              "Activated",
              "Suspended",
              "Resigned",
              "Archived",
              "Deactivated"
            ]
          },
          "oauth": {
            "type": [
              "string",
              "null"
            ],
            "x-sensitive": true,
            "description": "Profile text from a social provider, unprocessed, so it can hold provider tokens; null for accounts made without one."
          },
          "email": {
            "type": [
              "string",
              "null"
            ]
          },
          "phone": {
            "type": [
              "string",
              "null"
            ]
          },
          "username": {
            "type": [
              "string",
              "null"
            ]
          },
          "unionid": {
            "type": [
              "string",
              "null"
            ]
          },
          "openid": {
            "type": [
              "string",
              "null"
            ]
          },
          "nickname": {
            "type": [
              "string",
              "null"
            ]
          },
          "company": {
            "type": [
              "string",
              "null"
            ]
          },
          "photo": {
            "type": [
              "string",
              "null"
            ]
          },
          "browser": {
            "type": [
              "string",
              "null"
            ]
          },
          "device": {
            "type": [
              "string",
              "null"
            ]
          },
          "password": {
            "type": [
              "string",
              "null"
            ],
            "x-sensitive": true,
            "description": "Hash of the password as stored, never the password itself."
          },
          "salt": {
            "type": [
              "string",
              "null"
            ],
            "x-sensitive": true,
            "description": "Salt that went into the password hash."
          },
          "token": {
            "type": [
              "string",
              "null"
            ],
            "x-sensitive": true,
            "description": "JWT from the user's most recent login."
          },
          "tokenExpiredAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "loginsCount": {
            "type": "integer"
          },
          "lastIp": {
            "type": [
              "string",
              "null"
            ]
          },
          "name": {
            "type": [
              "string",
              "null"
            ]
          },
          "givenName": {
            "type": [
              "string",
              "null"
            ]
          },
          "familyName": {
            "type": [
              "string",
              "null"
            ]
          },
          "middleName": {
            "type": [
              "string",
              "null"
            ]
          },
          "profile": {
            "type": [
              "string",
              "null"
            ]
          },
          "preferredUsername": {
            "type": [
              "string",
              "null"
            ]
          },
          "website": {
            "type": [
              "string",
              "null"
            ]
          },
          "gender": {
            "type": "string",
            "description": "A single letter.",
            "examples": [
              "U",
              "M",
              "F"
            ]
          },
          "birthdate": {
            "type": [
              "string",
              "null"
            ]
          },
          "zoneinfo": {
            "type": [
              "string",
              "null"
            ]
          },
          "locale": {
            "type": [
              "string",
              "null"
            ]
          },
          "address": {
            "type": [
              "string",
              "null"
            ]
          },
          "formatted": {
            "type": [
              "string",
              "null"
            ]
          },
          "streetAddress": {
            "type": [
              "string",
              "null"
            ]
          },
          "locality": {
            "type": [
              "string",
              "null"
            ]
          },
          "region": {
            "type": [
              "string",
              "null"
            ]
          },
          "postalCode": {
            "type": [
              "string",
              "null"
            ]
          },
          "city": {
            "type": [
              "string",
              "null"
            ]
          },
          "province": {
            "type": [
              "string",
              "null"
            ]
          },
          "country": {
            "type": [
              "string",
              "null"
            ]
          },
          "registerSource": {
            "type": "array",
            "description": "Ways in which the account was made.",
            "examples": [
              [
                "basic:email"
              ],
              [
                "import:excel"
              ],
              [
                "import:manual"
              ],
              [
                "social:github"
              ]
            ],
            "items": {
              "type": "string"
            }
          },
          "secretInfo": {
            "x-sensitive": true,
            "description": "Unknown content, null wherever it was seen; handled as a credential because of its name."
          },
          "emailVerified": {
            "type": "boolean"
          },
          "phoneVerified": {
            "type": "boolean"
          },
          "lastLogin": {
            "type": [
              "string",
              "null"
            ]
          },
          "blocked": {
            "type": "boolean"
          },
          "isDeleted": {
            "type": "boolean"
          },
          "sendSmsCount": {
            "type": "integer"
          },
          "sendSmsLimitCount": {
            "type": "integer"
          },
          "dataVersion": {
            "type": [
              "string",
              "null"
            ]
          },
          "encryptedPassword": {
            "type": [
              "string",
              "null"
            ],
            "x-sensitive": true,
            "description": "The password under encryption that can be undone, in base64."
          },
          "signedUp": {
            "type": [
              "string",
              "null"
            ]
          },
          "externalId": {
            "type": [
              "string",
              "null"
            ]
          },
          "mainDepartmentId": {
            "type": [
              "string",
              "null"
            ]
          },
          "mainDepartmentCode": {
            "type": [
              "string",
              "null"
            ]
          },
          "lastMfaTime": {
            "type": [
              "string",
              "null"
            ]
          },
          "passwordSecurityLevel": {
            "type": [
              "integer",
              "null"
            ]
          },
          "resetPasswordOnFirstLogin": {
            "type": "boolean"
          },
          "source": {
            "type": [
              "string",
              "array",
              "null"
            ],
            "description": "Has been seen as null only."
          },
          "identities": {
            "type": "array",
            "description": "External identities of the user; not every delivery has this member.",
            "items": {
              "$ref": "#/components/schemas/Identity"
            }
          },
          "lastIP": {
            "type": [
              "string",
              "null"
            ],
            "description": "The same as `lastIp`, spelled differently; some deliveries have both."
          },
          "_id": {
            "type": "string",
            "description": "Repeats `id`, in `register` and `user:created` only."
          },
          "registerMethod": {
            "type": "string",
            "description": "How the person signed up; `register` and `user:created` only.",
            "examples": [
              "basic:email"
            ]
          },
          "registerInClient": {
            "type": "string",
            "description": "Where the person signed up; `register` and `user:created` only. Seen holding the user pool ID."
          }
        },
        "additionalProperties": true
      },
      "UserOrId": {
        "description": "Either a whole user or the bare user ID, which is what pools backed by a custom database are said to deliver.",
        "anyOf": [
          {
            "$ref": "#/components/schemas/User"
          },
          {
            "type": "string"
          }
        ]
      },
      "Application": {
        "type": "object",
        "description": "An application in the pool. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional. Other official samples of it include key material, so members beyond these may be credentials.",
        "properties": {
          "id": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          },
          "userPoolId": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "description": {
            "type": [
              "string",
              "null"
            ]
          },
          "logo": {
            "type": [
              "string",
              "null"
            ]
          },
          "protocol": {
            "type": [
              "string",
              "null"
            ]
          }
        },
        "additionalProperties": true
      },
      "Updates": {
        "type": "object",
        "description": "What an edit changed: each member is a field name with the value it has now.",
        "additionalProperties": true
      },
      "UserEnvelope": {
        "type": "object",
        "description": "Wraps a single user in a `user` member.",
        "properties": {
          "user": {
            "$ref": "#/components/schemas/User"
          }
        },
        "additionalProperties": true
      },
      "WhitelistChange": {
        "type": "object",
        "description": "What the registration whitelist gained or lost, grouped by kind.",
        "properties": {
          "phones": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "emails": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "usernames": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        },
        "additionalProperties": true
      },
      "Udv": {
        "type": "object",
        "description": "Links a custom field to the object that has a value for it. The value itself has not been seen in deliveries.",
        "required": [
          "id",
          "createdAt",
          "updatedAt",
          "userPoolId",
          "udfId",
          "targetId"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          },
          "userPoolId": {
            "type": "string"
          },
          "udfId": {
            "type": "string",
            "description": "The custom field, by ID."
          },
          "targetId": {
            "type": "string",
            "description": "The object with the value, by ID."
          }
        },
        "additionalProperties": true
      },
      "Udf": {
        "type": "object",
        "description": "A custom field, as defined for one kind of object.",
        "required": [
          "id",
          "createdAt",
          "updatedAt",
          "userPoolId",
          "targetType",
          "key",
          "dataType"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          },
          "userPoolId": {
            "type": "string"
          },
          "targetType": {
            "type": "string",
            "description": "Objects that have the field.",
            "examples": [
              "USER",
              "ROLE",
              "GROUP",
              "DEPARTMENT"
            ]
          },
          "key": {
            "type": "string"
          },
          "label": {
            "type": [
              "string",
              "null"
            ]
          },
          "dataType": {
            "type": "string",
            "description": "What kind of value the field takes.",
            "examples": [
              "STRING",
              "NUMBER",
              "DATETIME",
              "BOOLEAN",
              "ENUM",
              "OBJECT"
            ]
          },
          "options": {
            "type": [
              "array",
              "object",
              "string",
              "null"
            ]
          }
        },
        "additionalProperties": true
      },
      "ExtIdp": {
        "type": "object",
        "description": "A source of external identities. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional.",
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "type": [
              "string",
              "null"
            ]
          },
          "logo": {
            "type": [
              "string",
              "null"
            ]
          },
          "tenantId": {
            "type": [
              "string",
              "null"
            ]
          },
          "type": {
            "type": "string"
          }
        },
        "additionalProperties": true
      },
      "UserPool": {
        "type": "object",
        "description": "The user pool itself. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional. The SDK type has secrets as well, so members beyond these may be credentials.",
        "properties": {
          "id": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "domain": {
            "type": "string"
          },
          "description": {
            "type": [
              "string",
              "null"
            ]
          },
          "logo": {
            "type": [
              "string",
              "null"
            ]
          },
          "ownerId": {
            "type": [
              "string",
              "null"
            ]
          }
        },
        "additionalProperties": true
      },
      "Undocumented": {
        "type": "object",
        "description": "A payload that the vendor has not described in public; expect any object.",
        "additionalProperties": true
      },
      "Namespace": {
        "type": "object",
        "description": "A permission namespace, also known as a permission group. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional.",
        "properties": {
          "id": {
            "type": [
              "integer",
              "string"
            ]
          },
          "code": {
            "type": "string"
          },
          "name": {
            "type": [
              "string",
              "null"
            ]
          },
          "description": {
            "type": [
              "string",
              "null"
            ]
          },
          "appId": {
            "type": [
              "string",
              "null"
            ]
          },
          "appName": {
            "type": [
              "string",
              "null"
            ]
          },
          "status": {
            "type": [
              "integer",
              "string",
              "null"
            ]
          }
        },
        "additionalProperties": true
      },
      "NamespaceOrCode": {
        "description": "A permission namespace in full, or just its code: documents leave it open, and `permission:add` has been seen with a string.",
        "anyOf": [
          {
            "$ref": "#/components/schemas/Namespace"
          },
          {
            "type": "string"
          }
        ]
      },
      "PermissionChange": {
        "type": "object",
        "description": "Who gained or lost which policies, and in which namespace.",
        "required": [
          "userPoolId",
          "targetType",
          "targetIdentifiers",
          "namespace"
        ],
        "properties": {
          "userPoolId": {
            "type": "string"
          },
          "policies": {
            "type": "array",
            "description": "Policy IDs, as in the vendor's sample.",
            "items": {
              "type": "string"
            }
          },
          "policyCodes": {
            "type": "array",
            "description": "Policy codes, as in the vendor's table of events.",
            "items": {
              "type": "string"
            }
          },
          "targetType": {
            "type": "string",
            "description": "What the targets are.",
            "examples": [
              "USER",
              "ROLE",
              "GROUP",
              "ORG"
            ]
          },
          "targetIdentifiers": {
            "type": "array",
            "description": "The targets, by ID.",
            "items": {
              "type": "string"
            }
          },
          "namespace": {
            "$ref": "#/components/schemas/NamespaceOrCode",
            "description": "Where the policies live."
          }
        },
        "additionalProperties": true
      },
      "Resource": {
        "type": "object",
        "description": "An ordinary permission resource. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional.",
        "properties": {
          "id": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          },
          "userPoolId": {
            "type": "string"
          },
          "code": {
            "type": "string"
          },
          "type": {
            "type": "string",
            "description": "What the resource stands for.",
            "examples": [
              "DATA",
              "API",
              "MENU",
              "UI",
              "BUTTON"
            ]
          },
          "description": {
            "type": [
              "string",
              "null"
            ]
          },
          "actions": {
            "type": [
              "array",
              "null"
            ],
            "items": {
              "type": "object",
              "properties": {
                "name": {
                  "type": "string"
                },
                "description": {
                  "type": [
                    "string",
                    "null"
                  ]
                }
              },
              "additionalProperties": true
            }
          },
          "namespaceId": {
            "type": [
              "integer",
              "string",
              "null"
            ]
          },
          "namespace": {
            "type": [
              "string",
              "null"
            ]
          },
          "apiIdentifier": {
            "type": [
              "string",
              "null"
            ]
          }
        },
        "additionalProperties": true
      },
      "Role": {
        "type": "object",
        "description": "A role that users, groups or departments can hold. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional.",
        "properties": {
          "id": {
            "type": "string"
          },
          "code": {
            "type": "string"
          },
          "name": {
            "type": [
              "string",
              "null"
            ]
          },
          "description": {
            "type": [
              "string",
              "null"
            ]
          },
          "namespace": {
            "type": [
              "string",
              "null"
            ]
          },
          "isSystem": {
            "type": [
              "boolean",
              "null"
            ]
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          }
        },
        "additionalProperties": true
      },
      "RoleAssignment": {
        "type": "object",
        "description": "Who received or gave up a role. Which role it was, no documented member tells.",
        "properties": {
          "userIds": {
            "type": "array",
            "description": "The users among them.",
            "items": {
              "type": "string"
            }
          },
          "groupIds": {
            "type": "array",
            "description": "The groups among them.",
            "items": {
              "type": "string"
            }
          },
          "nodeIds": {
            "type": "array",
            "description": "The departments among them.",
            "items": {
              "type": "string"
            }
          }
        },
        "additionalProperties": true
      },
      "ApplicationMfaChange": {
        "type": "object",
        "description": "Which kind of MFA was switched, and for which application.",
        "properties": {
          "type": {
            "type": "string",
            "description": "The kind of MFA."
          },
          "applicationId": {
            "type": "string"
          }
        },
        "additionalProperties": true
      },
      "Group": {
        "type": "object",
        "description": "A group of users. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional.",
        "properties": {
          "id": {
            "type": "string"
          },
          "code": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "description": {
            "type": [
              "string",
              "null"
            ]
          },
          "type": {
            "type": [
              "string",
              "null"
            ]
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          }
        },
        "additionalProperties": true
      },
      "GroupMembers": {
        "type": "object",
        "description": "A group together with users who have just joined or left.",
        "properties": {
          "group": {
            "$ref": "#/components/schemas/Group"
          },
          "users": {
            "type": "array",
            "description": "Those who joined or left.",
            "items": {
              "$ref": "#/components/schemas/UserOrId"
            }
          }
        },
        "additionalProperties": true
      },
      "Organization": {
        "type": "object",
        "description": "An organization, which owns a single tree of departments.",
        "required": [
          "id",
          "createdAt",
          "updatedAt",
          "userPoolId",
          "rootNodeId"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          },
          "userPoolId": {
            "type": "string"
          },
          "rootNodeId": {
            "type": "string",
            "description": "Department at the top of the tree."
          },
          "logo": {
            "type": [
              "string",
              "null"
            ]
          },
          "thirdPartyOrgId": {
            "type": [
              "string",
              "null"
            ]
          }
        },
        "additionalProperties": true
      },
      "Department": {
        "type": "object",
        "description": "One department; payload members refer to it as a node.",
        "required": [
          "id",
          "createdAt",
          "updatedAt",
          "userPoolId",
          "orgId",
          "name"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          },
          "userPoolId": {
            "type": "string"
          },
          "orgId": {
            "type": "string",
            "description": "Organization that owns the department."
          },
          "name": {
            "type": "string"
          },
          "nameI18n": {
            "type": [
              "string",
              "object",
              "null"
            ]
          },
          "description": {
            "type": [
              "string",
              "null"
            ]
          },
          "descriptionI18n": {
            "type": [
              "string",
              "object",
              "null"
            ]
          },
          "order": {
            "type": [
              "integer",
              "null"
            ]
          },
          "code": {
            "type": [
              "string",
              "null"
            ]
          },
          "__id": {
            "type": [
              "string",
              "null"
            ]
          },
          "__parentid": {
            "type": [
              "string",
              "null"
            ]
          },
          "__groupid": {
            "type": [
              "string",
              "null"
            ]
          },
          "source": {
            "type": [
              "array",
              "string",
              "null"
            ],
            "description": "Seen as null and as an empty array, never with content."
          },
          "dataVersion": {
            "type": [
              "string",
              "null"
            ]
          },
          "sourceData": {}
        },
        "additionalProperties": true
      },
      "DepartmentTreeNode": {
        "type": "object",
        "description": "A department that carries its people and its sub-departments. `__id`, `__parentid` and `__groupid` have not been seen in trees.",
        "required": [
          "id",
          "createdAt",
          "updatedAt",
          "userPoolId",
          "orgId",
          "name",
          "members",
          "children",
          "depth",
          "root"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          },
          "userPoolId": {
            "type": "string"
          },
          "orgId": {
            "type": "string",
            "description": "Organization that owns the department."
          },
          "name": {
            "type": "string"
          },
          "nameI18n": {
            "type": [
              "string",
              "object",
              "null"
            ]
          },
          "description": {
            "type": [
              "string",
              "null"
            ]
          },
          "descriptionI18n": {
            "type": [
              "string",
              "object",
              "null"
            ]
          },
          "order": {
            "type": [
              "integer",
              "null"
            ]
          },
          "code": {
            "type": [
              "string",
              "null"
            ]
          },
          "__id": {
            "type": [
              "string",
              "null"
            ]
          },
          "__parentid": {
            "type": [
              "string",
              "null"
            ]
          },
          "__groupid": {
            "type": [
              "string",
              "null"
            ]
          },
          "source": {
            "type": [
              "array",
              "string",
              "null"
            ],
            "description": "Seen as null and as an empty array, never with content."
          },
          "dataVersion": {
            "type": [
              "string",
              "null"
            ]
          },
          "sourceData": {},
          "members": {
            "type": "array",
            "description": "Users who belong to this department.",
            "items": {
              "$ref": "#/components/schemas/User"
            }
          },
          "children": {
            "type": "array",
            "description": "Departments one level below.",
            "items": {
              "$ref": "#/components/schemas/DepartmentTreeNode"
            }
          },
          "depth": {
            "type": "integer"
          },
          "root": {
            "type": "boolean",
            "description": "Set on the node that has no parent."
          }
        },
        "additionalProperties": true
      },
      "DirectorySource": {
        "type": "string",
        "description": "Origin of an organization tree. New values may turn up, so do not reject unknown ones.",
        "examples": [
          "LDAP",
          "ACTIVE_DIRECTORY",
          "WECHATWORK",
          "DINGTALK",
          "LARK",
          "EXCEL",
          "JSON"
        ]
      },
      "DepartmentMember": {
        "type": "object",
        "description": "A department together with a user who has just joined or left.",
        "required": [
          "node",
          "user"
        ],
        "properties": {
          "node": {
            "$ref": "#/components/schemas/Department"
          },
          "user": {
            "$ref": "#/components/schemas/User"
          }
        },
        "additionalProperties": true
      },
      "EnvVar": {
        "type": "object",
        "description": "An environment variable that belongs to the user pool. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional.",
        "properties": {
          "key": {
            "type": "string",
            "description": "Name of the variable."
          },
          "value": {
            "x-sensitive": true,
            "description": "Content of the variable, of any JSON type; often a credential."
          }
        },
        "additionalProperties": true
      },
      "LaunchpadChange": {
        "type": "object",
        "description": "Which applications appeared on the application panel, or left it.",
        "properties": {
          "applicationIds": {
            "type": "array",
            "description": "The applications, by ID.",
            "items": {
              "type": "string"
            }
          }
        },
        "additionalProperties": true
      }
    },
    "responses": {
      "malformed": {
        "description": "The body is not a JSON object. HTTP 400 is assumed; the vendor documents no status.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Failure"
            },
            "example": {
              "statusCode": 400,
              "message": "Malformed JSON: the body must be a JSON object"
            }
          }
        }
      },
      "too-large": {
        "description": "The body is larger than the server takes. Assumed.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Failure"
            },
            "example": {
              "statusCode": 413,
              "message": "The request body must not be larger than 1048576 bytes"
            }
          }
        }
      },
      "throttled": {
        "description": "Too many requests; the one failure that is documented with an HTTP status of its own.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Failure"
            },
            "example": {
              "statusCode": 429,
              "message": "您的请求已超过最大数量限制，请稍后重试"
            }
          }
        }
      },
      "delivery-accepted": {
        "description": "The receiver took the delivery. Any 2xx status counts as success; a body is optional and has no influence."
      }
    }
  }
};
