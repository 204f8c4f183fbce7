// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate

export const controlDefaults = {
  "listPools": {
    "reveal": false
  },
  "emitEvent": {
    "merge": true,
    "check": true
  },
  "listDeliveries": {
    "limit": 100,
    "reveal": false
  },
  "getDelivery": {
    "reveal": false
  },
  "addFault": {
    "skip": 0,
    "rate": 1,
    "seed": 1
  },
  "listRequests": {
    "limit": 100
  }
} as const;
