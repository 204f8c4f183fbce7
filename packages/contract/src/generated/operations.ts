// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate

export const operations = {
  "createWebhook": {
    "operationId": "createWebhook",
    "vendorOperationId": "WebhookManagementController_createWebhook",
    "method": "POST",
    "path": "/api/v3/create-webhook",
    "summary": "Create a webhook",
    "secured": true,
    "idempotent": false,
    "input": "body",
    "fields": {
      "name": {
        "type": "string",
        "required": true
      },
      "url": {
        "type": "string",
        "required": true
      },
      "events": {
        "type": "array",
        "required": true
      },
      "contentType": {
        "type": "string",
        "required": true
      },
      "enabled": {
        "type": "boolean",
        "required": false,
        "default": true
      },
      "secret": {
        "type": "string",
        "required": false
      },
      "retryConfig": {
        "type": "object",
        "required": false,
        "fields": {
          "enabled": {
            "type": "boolean",
            "required": true
          },
          "count": {
            "type": "integer",
            "required": false,
            "default": 3
          },
          "delay": {
            "type": "number",
            "required": false,
            "default": 1
          },
          "delayUnit": {
            "type": "string",
            "required": false,
            "default": "Minute"
          }
        }
      }
    },
    "failures": [
      {
        "httpStatus": 200,
        "id": "no-authorization",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The request carries no authorization, or one in no known form"
      },
      {
        "httpStatus": 200,
        "id": "unknown-access-key",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The signature names an access key that does not exist"
      },
      {
        "httpStatus": 200,
        "id": "invalid-token",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "sdk",
        "when": "The token is expired, forged or garbled"
      },
      {
        "httpStatus": 200,
        "id": "invalid-signature",
        "statusCode": 401,
        "apiCode": 1300,
        "basis": "documented",
        "when": "The signature does not fit the request"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-method",
        "statusCode": 401,
        "apiCode": 1301,
        "basis": "documented",
        "when": "The signature method is not HMAC-SHA1"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-version",
        "statusCode": 401,
        "apiCode": 1302,
        "basis": "documented",
        "when": "The signature version is not 1.0"
      },
      {
        "httpStatus": 200,
        "id": "malformed-date",
        "statusCode": 401,
        "apiCode": 1303,
        "basis": "documented",
        "when": "The date is neither an HTTP date nor Unix milliseconds"
      },
      {
        "httpStatus": 200,
        "id": "missing-date",
        "statusCode": 401,
        "apiCode": 1304,
        "basis": "documented",
        "when": "A signed request carries no date"
      },
      {
        "httpStatus": 200,
        "id": "skewed-date",
        "statusCode": 401,
        "apiCode": 1305,
        "basis": "documented",
        "when": "The date is too far from the server's time"
      },
      {
        "httpStatus": 200,
        "id": "replayed-nonce",
        "statusCode": 401,
        "apiCode": 1306,
        "basis": "documented",
        "when": "The nonce was used before"
      },
      {
        "httpStatus": 429,
        "id": "throttled",
        "statusCode": 429,
        "basis": "documented",
        "when": "The user pool made too many requests within a second"
      },
      {
        "httpStatus": 200,
        "id": "invalid-field",
        "statusCode": 400,
        "basis": "assumed",
        "when": "A field breaks its rule"
      }
    ]
  },
  "listWebhooks": {
    "operationId": "listWebhooks",
    "vendorOperationId": "WebhookManagementController_listWebhooks",
    "method": "GET",
    "path": "/api/v3/list-webhooks",
    "summary": "List webhooks",
    "secured": true,
    "idempotent": true,
    "input": "query",
    "fields": {
      "page": {
        "type": "integer",
        "required": false,
        "default": 1
      },
      "limit": {
        "type": "integer",
        "required": false,
        "default": 10
      }
    },
    "failures": [
      {
        "httpStatus": 200,
        "id": "no-authorization",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The request carries no authorization, or one in no known form"
      },
      {
        "httpStatus": 200,
        "id": "unknown-access-key",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The signature names an access key that does not exist"
      },
      {
        "httpStatus": 200,
        "id": "invalid-token",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "sdk",
        "when": "The token is expired, forged or garbled"
      },
      {
        "httpStatus": 200,
        "id": "invalid-signature",
        "statusCode": 401,
        "apiCode": 1300,
        "basis": "documented",
        "when": "The signature does not fit the request"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-method",
        "statusCode": 401,
        "apiCode": 1301,
        "basis": "documented",
        "when": "The signature method is not HMAC-SHA1"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-version",
        "statusCode": 401,
        "apiCode": 1302,
        "basis": "documented",
        "when": "The signature version is not 1.0"
      },
      {
        "httpStatus": 200,
        "id": "malformed-date",
        "statusCode": 401,
        "apiCode": 1303,
        "basis": "documented",
        "when": "The date is neither an HTTP date nor Unix milliseconds"
      },
      {
        "httpStatus": 200,
        "id": "missing-date",
        "statusCode": 401,
        "apiCode": 1304,
        "basis": "documented",
        "when": "A signed request carries no date"
      },
      {
        "httpStatus": 200,
        "id": "skewed-date",
        "statusCode": 401,
        "apiCode": 1305,
        "basis": "documented",
        "when": "The date is too far from the server's time"
      },
      {
        "httpStatus": 200,
        "id": "replayed-nonce",
        "statusCode": 401,
        "apiCode": 1306,
        "basis": "documented",
        "when": "The nonce was used before"
      },
      {
        "httpStatus": 429,
        "id": "throttled",
        "statusCode": 429,
        "basis": "documented",
        "when": "The user pool made too many requests within a second"
      },
      {
        "httpStatus": 200,
        "id": "invalid-field",
        "statusCode": 400,
        "basis": "assumed",
        "when": "A field breaks its rule"
      }
    ]
  },
  "updateWebhook": {
    "operationId": "updateWebhook",
    "vendorOperationId": "WebhookManagementController_updateWebhook",
    "method": "POST",
    "path": "/api/v3/update-webhook",
    "summary": "Change a webhook",
    "secured": true,
    "idempotent": true,
    "input": "body",
    "fields": {
      "webhookId": {
        "type": "string",
        "required": true
      },
      "name": {
        "type": "string",
        "required": false
      },
      "url": {
        "type": "string",
        "required": false
      },
      "events": {
        "type": "array",
        "required": false
      },
      "contentType": {
        "type": "string",
        "required": false
      },
      "enabled": {
        "type": "boolean",
        "required": false
      },
      "secret": {
        "type": "string",
        "required": false
      },
      "retryConfig": {
        "type": "object",
        "required": false,
        "fields": {
          "enabled": {
            "type": "boolean",
            "required": true
          },
          "count": {
            "type": "integer",
            "required": false,
            "default": 3
          },
          "delay": {
            "type": "number",
            "required": false,
            "default": 1
          },
          "delayUnit": {
            "type": "string",
            "required": false,
            "default": "Minute"
          }
        }
      }
    },
    "failures": [
      {
        "httpStatus": 200,
        "id": "no-authorization",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The request carries no authorization, or one in no known form"
      },
      {
        "httpStatus": 200,
        "id": "unknown-access-key",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The signature names an access key that does not exist"
      },
      {
        "httpStatus": 200,
        "id": "invalid-token",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "sdk",
        "when": "The token is expired, forged or garbled"
      },
      {
        "httpStatus": 200,
        "id": "invalid-signature",
        "statusCode": 401,
        "apiCode": 1300,
        "basis": "documented",
        "when": "The signature does not fit the request"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-method",
        "statusCode": 401,
        "apiCode": 1301,
        "basis": "documented",
        "when": "The signature method is not HMAC-SHA1"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-version",
        "statusCode": 401,
        "apiCode": 1302,
        "basis": "documented",
        "when": "The signature version is not 1.0"
      },
      {
        "httpStatus": 200,
        "id": "malformed-date",
        "statusCode": 401,
        "apiCode": 1303,
        "basis": "documented",
        "when": "The date is neither an HTTP date nor Unix milliseconds"
      },
      {
        "httpStatus": 200,
        "id": "missing-date",
        "statusCode": 401,
        "apiCode": 1304,
        "basis": "documented",
        "when": "A signed request carries no date"
      },
      {
        "httpStatus": 200,
        "id": "skewed-date",
        "statusCode": 401,
        "apiCode": 1305,
        "basis": "documented",
        "when": "The date is too far from the server's time"
      },
      {
        "httpStatus": 200,
        "id": "replayed-nonce",
        "statusCode": 401,
        "apiCode": 1306,
        "basis": "documented",
        "when": "The nonce was used before"
      },
      {
        "httpStatus": 429,
        "id": "throttled",
        "statusCode": 429,
        "basis": "documented",
        "when": "The user pool made too many requests within a second"
      },
      {
        "httpStatus": 200,
        "id": "invalid-field",
        "statusCode": 400,
        "basis": "assumed",
        "when": "A field breaks its rule"
      },
      {
        "httpStatus": 200,
        "id": "unknown-webhook",
        "statusCode": 404,
        "basis": "assumed",
        "when": "No webhook has this ID"
      }
    ]
  },
  "deleteWebhook": {
    "operationId": "deleteWebhook",
    "vendorOperationId": "WebhookManagementController_deleteWebhook",
    "method": "POST",
    "path": "/api/v3/delete-webhook",
    "summary": "Delete webhooks",
    "secured": true,
    "idempotent": true,
    "input": "body",
    "fields": {
      "webhookIds": {
        "type": "array",
        "required": true
      }
    },
    "failures": [
      {
        "httpStatus": 200,
        "id": "no-authorization",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The request carries no authorization, or one in no known form"
      },
      {
        "httpStatus": 200,
        "id": "unknown-access-key",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The signature names an access key that does not exist"
      },
      {
        "httpStatus": 200,
        "id": "invalid-token",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "sdk",
        "when": "The token is expired, forged or garbled"
      },
      {
        "httpStatus": 200,
        "id": "invalid-signature",
        "statusCode": 401,
        "apiCode": 1300,
        "basis": "documented",
        "when": "The signature does not fit the request"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-method",
        "statusCode": 401,
        "apiCode": 1301,
        "basis": "documented",
        "when": "The signature method is not HMAC-SHA1"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-version",
        "statusCode": 401,
        "apiCode": 1302,
        "basis": "documented",
        "when": "The signature version is not 1.0"
      },
      {
        "httpStatus": 200,
        "id": "malformed-date",
        "statusCode": 401,
        "apiCode": 1303,
        "basis": "documented",
        "when": "The date is neither an HTTP date nor Unix milliseconds"
      },
      {
        "httpStatus": 200,
        "id": "missing-date",
        "statusCode": 401,
        "apiCode": 1304,
        "basis": "documented",
        "when": "A signed request carries no date"
      },
      {
        "httpStatus": 200,
        "id": "skewed-date",
        "statusCode": 401,
        "apiCode": 1305,
        "basis": "documented",
        "when": "The date is too far from the server's time"
      },
      {
        "httpStatus": 200,
        "id": "replayed-nonce",
        "statusCode": 401,
        "apiCode": 1306,
        "basis": "documented",
        "when": "The nonce was used before"
      },
      {
        "httpStatus": 429,
        "id": "throttled",
        "statusCode": 429,
        "basis": "documented",
        "when": "The user pool made too many requests within a second"
      },
      {
        "httpStatus": 200,
        "id": "invalid-field",
        "statusCode": 400,
        "basis": "assumed",
        "when": "A field breaks its rule"
      }
    ]
  },
  "getWebhookLogs": {
    "operationId": "getWebhookLogs",
    "vendorOperationId": "WebhookManagementController_getWebhookLogs",
    "method": "POST",
    "path": "/api/v3/get-webhook-logs",
    "summary": "Read a webhook's log",
    "secured": true,
    "idempotent": true,
    "input": "body",
    "fields": {
      "webhookId": {
        "type": "string",
        "required": true
      },
      "page": {
        "type": "integer",
        "required": false,
        "default": 1
      },
      "limit": {
        "type": "integer",
        "required": false,
        "default": 10
      }
    },
    "failures": [
      {
        "httpStatus": 200,
        "id": "no-authorization",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The request carries no authorization, or one in no known form"
      },
      {
        "httpStatus": 200,
        "id": "unknown-access-key",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The signature names an access key that does not exist"
      },
      {
        "httpStatus": 200,
        "id": "invalid-token",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "sdk",
        "when": "The token is expired, forged or garbled"
      },
      {
        "httpStatus": 200,
        "id": "invalid-signature",
        "statusCode": 401,
        "apiCode": 1300,
        "basis": "documented",
        "when": "The signature does not fit the request"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-method",
        "statusCode": 401,
        "apiCode": 1301,
        "basis": "documented",
        "when": "The signature method is not HMAC-SHA1"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-version",
        "statusCode": 401,
        "apiCode": 1302,
        "basis": "documented",
        "when": "The signature version is not 1.0"
      },
      {
        "httpStatus": 200,
        "id": "malformed-date",
        "statusCode": 401,
        "apiCode": 1303,
        "basis": "documented",
        "when": "The date is neither an HTTP date nor Unix milliseconds"
      },
      {
        "httpStatus": 200,
        "id": "missing-date",
        "statusCode": 401,
        "apiCode": 1304,
        "basis": "documented",
        "when": "A signed request carries no date"
      },
      {
        "httpStatus": 200,
        "id": "skewed-date",
        "statusCode": 401,
        "apiCode": 1305,
        "basis": "documented",
        "when": "The date is too far from the server's time"
      },
      {
        "httpStatus": 200,
        "id": "replayed-nonce",
        "statusCode": 401,
        "apiCode": 1306,
        "basis": "documented",
        "when": "The nonce was used before"
      },
      {
        "httpStatus": 429,
        "id": "throttled",
        "statusCode": 429,
        "basis": "documented",
        "when": "The user pool made too many requests within a second"
      },
      {
        "httpStatus": 200,
        "id": "invalid-field",
        "statusCode": 400,
        "basis": "assumed",
        "when": "A field breaks its rule"
      }
    ]
  },
  "triggerWebhook": {
    "operationId": "triggerWebhook",
    "vendorOperationId": "WebhookManagementController_triggerWebhook",
    "method": "POST",
    "path": "/api/v3/trigger-webhook",
    "summary": "Send a webhook now",
    "secured": true,
    "idempotent": false,
    "input": "body",
    "fields": {
      "webhookId": {
        "type": "string",
        "required": true
      },
      "requestHeaders": {
        "type": "object",
        "required": false
      },
      "requestBody": {
        "type": "object",
        "required": false
      }
    },
    "failures": [
      {
        "httpStatus": 200,
        "id": "no-authorization",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The request carries no authorization, or one in no known form"
      },
      {
        "httpStatus": 200,
        "id": "unknown-access-key",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The signature names an access key that does not exist"
      },
      {
        "httpStatus": 200,
        "id": "invalid-token",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "sdk",
        "when": "The token is expired, forged or garbled"
      },
      {
        "httpStatus": 200,
        "id": "invalid-signature",
        "statusCode": 401,
        "apiCode": 1300,
        "basis": "documented",
        "when": "The signature does not fit the request"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-method",
        "statusCode": 401,
        "apiCode": 1301,
        "basis": "documented",
        "when": "The signature method is not HMAC-SHA1"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-version",
        "statusCode": 401,
        "apiCode": 1302,
        "basis": "documented",
        "when": "The signature version is not 1.0"
      },
      {
        "httpStatus": 200,
        "id": "malformed-date",
        "statusCode": 401,
        "apiCode": 1303,
        "basis": "documented",
        "when": "The date is neither an HTTP date nor Unix milliseconds"
      },
      {
        "httpStatus": 200,
        "id": "missing-date",
        "statusCode": 401,
        "apiCode": 1304,
        "basis": "documented",
        "when": "A signed request carries no date"
      },
      {
        "httpStatus": 200,
        "id": "skewed-date",
        "statusCode": 401,
        "apiCode": 1305,
        "basis": "documented",
        "when": "The date is too far from the server's time"
      },
      {
        "httpStatus": 200,
        "id": "replayed-nonce",
        "statusCode": 401,
        "apiCode": 1306,
        "basis": "documented",
        "when": "The nonce was used before"
      },
      {
        "httpStatus": 429,
        "id": "throttled",
        "statusCode": 429,
        "basis": "documented",
        "when": "The user pool made too many requests within a second"
      },
      {
        "httpStatus": 200,
        "id": "invalid-field",
        "statusCode": 400,
        "basis": "assumed",
        "when": "A field breaks its rule"
      },
      {
        "httpStatus": 200,
        "id": "unknown-webhook",
        "statusCode": 404,
        "basis": "assumed",
        "when": "No webhook has this ID"
      },
      {
        "httpStatus": 200,
        "id": "receiver-unreachable",
        "statusCode": 601,
        "basis": "assumed",
        "when": "The receiver gave no answer"
      }
    ]
  },
  "getWebhook": {
    "operationId": "getWebhook",
    "vendorOperationId": "WebhookManagementController_getWebhook",
    "method": "GET",
    "path": "/api/v3/get-webhook",
    "summary": "Get a webhook",
    "secured": true,
    "idempotent": true,
    "input": "query",
    "fields": {
      "webhookId": {
        "type": "string",
        "required": true
      }
    },
    "failures": [
      {
        "httpStatus": 200,
        "id": "no-authorization",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The request carries no authorization, or one in no known form"
      },
      {
        "httpStatus": 200,
        "id": "unknown-access-key",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The signature names an access key that does not exist"
      },
      {
        "httpStatus": 200,
        "id": "invalid-token",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "sdk",
        "when": "The token is expired, forged or garbled"
      },
      {
        "httpStatus": 200,
        "id": "invalid-signature",
        "statusCode": 401,
        "apiCode": 1300,
        "basis": "documented",
        "when": "The signature does not fit the request"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-method",
        "statusCode": 401,
        "apiCode": 1301,
        "basis": "documented",
        "when": "The signature method is not HMAC-SHA1"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-version",
        "statusCode": 401,
        "apiCode": 1302,
        "basis": "documented",
        "when": "The signature version is not 1.0"
      },
      {
        "httpStatus": 200,
        "id": "malformed-date",
        "statusCode": 401,
        "apiCode": 1303,
        "basis": "documented",
        "when": "The date is neither an HTTP date nor Unix milliseconds"
      },
      {
        "httpStatus": 200,
        "id": "missing-date",
        "statusCode": 401,
        "apiCode": 1304,
        "basis": "documented",
        "when": "A signed request carries no date"
      },
      {
        "httpStatus": 200,
        "id": "skewed-date",
        "statusCode": 401,
        "apiCode": 1305,
        "basis": "documented",
        "when": "The date is too far from the server's time"
      },
      {
        "httpStatus": 200,
        "id": "replayed-nonce",
        "statusCode": 401,
        "apiCode": 1306,
        "basis": "documented",
        "when": "The nonce was used before"
      },
      {
        "httpStatus": 429,
        "id": "throttled",
        "statusCode": 429,
        "basis": "documented",
        "when": "The user pool made too many requests within a second"
      },
      {
        "httpStatus": 200,
        "id": "invalid-field",
        "statusCode": 400,
        "basis": "assumed",
        "when": "A field breaks its rule"
      },
      {
        "httpStatus": 200,
        "id": "unknown-webhook",
        "statusCode": 404,
        "basis": "assumed",
        "when": "No webhook has this ID"
      }
    ]
  },
  "getWebhookEventList": {
    "operationId": "getWebhookEventList",
    "vendorOperationId": "WebhookManagementController_getWebhookEventList",
    "method": "GET",
    "path": "/api/v3/get-webhook-event-list",
    "summary": "List the events",
    "secured": true,
    "idempotent": true,
    "input": "none",
    "fields": {},
    "failures": [
      {
        "httpStatus": 200,
        "id": "no-authorization",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The request carries no authorization, or one in no known form"
      },
      {
        "httpStatus": 200,
        "id": "unknown-access-key",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "The signature names an access key that does not exist"
      },
      {
        "httpStatus": 200,
        "id": "invalid-token",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "sdk",
        "when": "The token is expired, forged or garbled"
      },
      {
        "httpStatus": 200,
        "id": "invalid-signature",
        "statusCode": 401,
        "apiCode": 1300,
        "basis": "documented",
        "when": "The signature does not fit the request"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-method",
        "statusCode": 401,
        "apiCode": 1301,
        "basis": "documented",
        "when": "The signature method is not HMAC-SHA1"
      },
      {
        "httpStatus": 200,
        "id": "unknown-signature-version",
        "statusCode": 401,
        "apiCode": 1302,
        "basis": "documented",
        "when": "The signature version is not 1.0"
      },
      {
        "httpStatus": 200,
        "id": "malformed-date",
        "statusCode": 401,
        "apiCode": 1303,
        "basis": "documented",
        "when": "The date is neither an HTTP date nor Unix milliseconds"
      },
      {
        "httpStatus": 200,
        "id": "missing-date",
        "statusCode": 401,
        "apiCode": 1304,
        "basis": "documented",
        "when": "A signed request carries no date"
      },
      {
        "httpStatus": 200,
        "id": "skewed-date",
        "statusCode": 401,
        "apiCode": 1305,
        "basis": "documented",
        "when": "The date is too far from the server's time"
      },
      {
        "httpStatus": 200,
        "id": "replayed-nonce",
        "statusCode": 401,
        "apiCode": 1306,
        "basis": "documented",
        "when": "The nonce was used before"
      },
      {
        "httpStatus": 429,
        "id": "throttled",
        "statusCode": 429,
        "basis": "documented",
        "when": "The user pool made too many requests within a second"
      }
    ]
  },
  "getManagementToken": {
    "operationId": "getManagementToken",
    "vendorOperationId": "V3ManagementController_getManagementToken",
    "method": "POST",
    "path": "/api/v3/get-management-token",
    "summary": "Get a management token",
    "secured": false,
    "idempotent": true,
    "input": "body",
    "fields": {
      "accessKeyId": {
        "type": "string",
        "required": true
      },
      "accessKeySecret": {
        "type": "string",
        "required": true
      }
    },
    "failures": [
      {
        "httpStatus": 200,
        "id": "invalid-field",
        "statusCode": 400,
        "basis": "assumed",
        "when": "A field breaks its rule"
      },
      {
        "httpStatus": 200,
        "id": "wrong-key-pair",
        "statusCode": 401,
        "apiCode": 2020,
        "basis": "assumed",
        "when": "No access key has this ID, or its secret is another"
      }
    ]
  }
} as const;
