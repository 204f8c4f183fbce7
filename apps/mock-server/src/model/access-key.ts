/** A key pair and the user pool that it opens. */
export type AccessKey = {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly userPoolId: string;
};
