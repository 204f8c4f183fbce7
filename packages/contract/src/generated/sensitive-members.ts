// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate

/** The names of the members that contain credentials, in any payload or request. */
export const sensitiveMembers: readonly string[] = [
  "accessKeySecret",
  "accessToken",
  "access_token",
  "currRefreshToken",
  "encryptedPassword",
  "nextAccessToken",
  "nextIdToken",
  "nextRefreshToken",
  "oauth",
  "oldSecret",
  "origianlProfile",
  "password",
  "refreshToken",
  "salt",
  "secret",
  "secretInfo",
  "token",
  "userInfoInIdp",
  "value",
  "x-authing-token",
  "x-authing-webhook-secret"
];
