// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate

export const eventExamples = {
  "test": {
    "eventName": "test",
    "data": {
      "description": "A sample delivery for testing."
    }
  },
  "register": {
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
  },
  "login": {
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
  },
  "mfa:verified": {
    "eventName": "mfa:verified",
    "data": {
      "userId": "65f0c0de0000000000000100",
      "isValid": true,
      "type": "OTP"
    }
  },
  "kick": {
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
  },
  "user:created": {
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
  },
  "user:password-changed": {
    "eventName": "user:password-changed",
    "data": {
      "userId": "65f0c0de0000000000000100"
    }
  },
  "user:updated": {
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
  },
  "user:email-verified": {
    "eventName": "user:email-verified",
    "data": {
      "userId": "65f0c0de0000000000000100",
      "email": "alex@example.com"
    }
  },
  "user:archived": {
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
  },
  "user:unarchived": {
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
  },
  "user:blocked": {
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
  },
  "user:unblocked": {
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
  },
  "user:deleted": {
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
  },
  "user:register-whitelist-added": {
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
  },
  "user:register-whitelist-deleted": {
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
  },
  "user:udv-changed": {
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
  },
  "user:link-account": {
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
  },
  "user:password-update-remind": {
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
  },
  "user:organization-node-update": {
    "eventName": "user:organization-node-update",
    "data": {}
  },
  "permission:revoke": {
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
  },
  "permission:add": {
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
  },
  "resource:created": {
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
  },
  "resource:delete": {
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
  },
  "resource:updated": {
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
  },
  "role:created": {
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
  },
  "role:updated": {
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
  },
  "role:deleted": {
    "eventName": "role:deleted",
    "data": {
      "id": "65f0c0de0000000000000400"
    }
  },
  "role:disable": {
    "eventName": "role:disable",
    "data": {}
  },
  "role:assigned": {
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
  },
  "subject:remove": {
    "eventName": "subject:remove",
    "data": {}
  },
  "role:unassigned": {
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
  },
  "role:udv-changed": {
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
  },
  "application:mfa:enabled": {
    "eventName": "application:mfa:enabled",
    "data": {
      "type": "OTP",
      "applicationId": "65f0c0de0000000000000300"
    }
  },
  "application:mfa:disabled": {
    "eventName": "application:mfa:disabled",
    "data": {
      "type": "OTP",
      "applicationId": "65f0c0de0000000000000300"
    }
  },
  "group:created": {
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
  },
  "group:updated": {
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
  },
  "group:deleted": {
    "eventName": "group:deleted",
    "data": {
      "id": "65f0c0de0000000000000500"
    }
  },
  "group:member-added": {
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
  },
  "group:member-removed": {
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
  },
  "organization:created": {
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
  },
  "organization:imported": {
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
  },
  "organization:deleted": {
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
  },
  "organization:node-added": {
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
  },
  "organization:node-updated": {
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
  },
  "organization:tree-updated": {
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
  },
  "organization:node-deleted": {
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
  },
  "organization:node-moved": {
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
  },
  "organization:member-added": {
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
  },
  "organization:member-removed": {
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
  },
  "organization:udv-changed": {
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
  },
  "privilege-namespace:created": {
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
  },
  "privilege-namespace:updated": {
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
  },
  "privilege-namespace:deleted": {
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
  },
  "user-pool:cooperator-added": {
    "eventName": "user-pool:cooperator-added",
    "data": {
      "userId": "65f0c0de0000000000000100",
      "policies": [
        "example-policy"
      ]
    }
  },
  "user-pool:cooperator-removed": {
    "eventName": "user-pool:cooperator-removed",
    "data": {
      "userId": "65f0c0de0000000000000100"
    }
  },
  "user-pool:secret-refreshed": {
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
  },
  "user-pool:updated": {
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
  },
  "user-pool:udf-added": {
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
  },
  "user-pool:udf-deleted": {
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
  },
  "user-pool:env-added": {
    "eventName": "user-pool:env-added",
    "data": {
      "envInfo": {
        "key": "EXAMPLE_KEY",
        "value": "example-value"
      }
    }
  },
  "user-pool:env-deleted": {
    "eventName": "user-pool:env-deleted",
    "data": {
      "envsInfo": [
        {
          "key": "EXAMPLE_KEY",
          "value": "example-value"
        }
      ]
    }
  },
  "user-pool:env-updated": {
    "eventName": "user-pool:env-updated",
    "data": {
      "envInfo": {
        "key": "EXAMPLE_KEY",
        "value": "new-example-value"
      }
    }
  },
  "user-pool:launchpad-app-installed": {
    "eventName": "user-pool:launchpad-app-installed",
    "data": {
      "applicationIds": [
        "65f0c0de0000000000000300"
      ]
    }
  },
  "user-pool:launchpad-app-uninstalled": {
    "eventName": "user-pool:launchpad-app-uninstalled",
    "data": {
      "applicationIds": [
        "65f0c0de0000000000000300"
      ]
    }
  },
  "application:created": {
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
  },
  "application:updated": {
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
  },
  "application:deleted": {
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
  },
  "application:secret-refreshed": {
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
  },
  "data-resource:created": {
    "eventName": "data-resource:created",
    "data": {}
  },
  "data-resource:updated": {
    "eventName": "data-resource:updated",
    "data": {}
  },
  "data-resource:deleted": {
    "eventName": "data-resource:deleted",
    "data": {}
  },
  "data-strategy-permission:revoke": {
    "eventName": "data-strategy-permission:revoke",
    "data": {}
  },
  "data-strategy-permission:add": {
    "eventName": "data-strategy-permission:add",
    "data": {}
  },
  "unusual-location:login": {
    "eventName": "unusual-location:login",
    "data": {}
  },
  "refresh-token": {
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
};
