/** A key pair and the user pool it gives access to. */
export type AccessKey = {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly userPoolId: string;
};
