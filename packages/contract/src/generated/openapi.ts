// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
/**
 * An event that a webhook can subscribe to. The list has grown over the years; receivers should accept unknown names.
 * @example user:created
 * @enum {string}
 */
export type EventName = "test" | "register" | "login" | "mfa:verified" | "kick" | "user:created" | "user:password-changed" | "user:updated" | "user:email-verified" | "user:archived" | "user:unarchived" | "user:blocked" | "user:unblocked" | "user:deleted" | "user:register-whitelist-added" | "user:register-whitelist-deleted" | "user:udv-changed" | "user:link-account" | "user:password-update-remind" | "user:organization-node-update" | "permission:revoke" | "permission:add" | "resource:created" | "resource:delete" | "resource:updated" | "role:created" | "role:updated" | "role:deleted" | "role:disable" | "role:assigned" | "subject:remove" | "role:unassigned" | "role:udv-changed" | "application:mfa:enabled" | "application:mfa:disabled" | "group:created" | "group:updated" | "group:deleted" | "group:member-added" | "group:member-removed" | "organization:created" | "organization:imported" | "organization:deleted" | "organization:node-added" | "organization:node-updated" | "organization:tree-updated" | "organization:node-deleted" | "organization:node-moved" | "organization:member-added" | "organization:member-removed" | "organization:udv-changed" | "privilege-namespace:created" | "privilege-namespace:updated" | "privilege-namespace:deleted" | "user-pool:cooperator-added" | "user-pool:cooperator-removed" | "user-pool:secret-refreshed" | "user-pool:updated" | "user-pool:udf-added" | "user-pool:udf-deleted" | "user-pool:env-added" | "user-pool:env-deleted" | "user-pool:env-updated" | "user-pool:launchpad-app-installed" | "user-pool:launchpad-app-uninstalled" | "application:created" | "application:updated" | "application:deleted" | "application:secret-refreshed" | "data-resource:created" | "data-resource:updated" | "data-resource:deleted" | "data-strategy-permission:revoke" | "data-strategy-permission:add" | "unusual-location:login" | "refresh-token";
/**
 * How a delivery's body is encoded.
 * @example application/json
 * @enum {string}
 */
export type ContentType = "application/json" | "application/x-www-form-urlencoded";
/**
 * When and how often a failed delivery is tried again. Seen in the Node SDKs only; no public document states limits or defaults, so the bounds here are assumed (ledger row `request-limits`).
 * @example {
 *       "enabled": true,
 *       "count": 3,
 *       "delay": 1,
 *       "delayUnit": "Minute"
 *     }
 */
export interface RetryConfig {
    /** Whether failed deliveries are retried at all. */
    enabled: boolean;
    /**
     * Attempts after the first one.
     * @default 3
     */
    count?: number;
    /**
     * Time between two attempts, in `delayUnit`.
     * @default 1
     */
    delay?: number;
    /**
     * Unit of `delay`.
     * @default Minute
     * @enum {string}
     */
    delayUnit?: "Second" | "Minute" | "Hour" | "Day";
}
/** A new webhook. */
export interface CreateWebhookDto {
    /** A label for people. Several webhooks may share one. */
    name: string;
    /** Where deliveries are posted, an absolute http or https URL. */
    url: string;
    /** The events that this webhook subscribes to. */
    events: EventName[];
    contentType: ContentType;
    /**
     * Whether events are delivered.
     * @default true
     */
    enabled?: boolean;
    /** A shared secret, sent verbatim with each delivery. An empty string means none. **Sensitive**: a credential, or able to hold one. */
    secret?: string;
    retryConfig?: RetryConfig;
}
/** A webhook as the API answers it. */
export interface WebhookDto {
    /** The webhook's ID, 24 hexadecimal digits in every sample. */
    webhookId: string;
    /**
     * Format: date-time
     * When it was created, ISO 8601 with milliseconds, in UTC.
     */
    createdAt: string;
    /**
     * Format: date-time
     * When it was last changed, in the same form.
     */
    updatedAt: string;
    /** A label for people. */
    name: string;
    /** Where deliveries are posted. */
    url: string;
    contentType: ContentType;
    /** Whether events are delivered. */
    enabled: boolean;
    /** The events that it subscribes to. The vendor does not promise this member. */
    events?: EventName[];
    /** The shared secret, in plain text. **Sensitive**: a credential, or able to hold one. */
    secret?: string;
    retryConfig?: RetryConfig;
}
/** The new webhook. */
export interface CreateWebhookSuccess {
    /**
     * 200, and nothing else, says that the call succeeded.
     * @constant
     */
    statusCode: 200;
    /** A phrase in the caller's language. */
    message: string;
    /**
     * Format: uuid
     * The ID of the request, a UUID.
     */
    requestId?: string;
    data: WebhookDto;
}
/** A business failure. It comes with HTTP status 200: only the body's `statusCode` tells. `apiCode` is present where the failure has a documented code. */
export interface Failure {
    /**
     * The class of the failure.
     * @enum {integer}
     */
    statusCode: 400 | 401 | 402 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 499 | 500 | 501 | 502 | 503 | 601 | 602 | 603;
    /** What went wrong, for people. */
    message: string;
    /** A finer code, where one is documented. */
    apiCode?: number;
    /**
     * Format: uuid
     * The ID of the request, a UUID.
     */
    requestId?: string;
}
/** One page of webhooks. */
export interface ListWebhooksSuccess {
    /**
     * 200, and nothing else, says that the call succeeded.
     * @constant
     */
    statusCode: 200;
    /** A phrase in the caller's language. */
    message: string;
    /**
     * Format: uuid
     * The ID of the request, a UUID.
     */
    requestId?: string;
    data: {
        /** Webhooks in the user pool. */
        totalCount: number;
        /** The webhooks of this page, newest first. */
        list: WebhookDto[];
    };
}
/** A change to one webhook. An absent member stays as it is. */
export interface UpdateWebhookDto {
    /** The webhook's ID. */
    webhookId: string;
    /** A label for people. Several webhooks may share one. */
    name?: string;
    /** Where deliveries are posted, an absolute http or https URL. */
    url?: string;
    /** The events that this webhook subscribes to. */
    events?: EventName[];
    contentType?: ContentType;
    /** Whether events are delivered. */
    enabled?: boolean;
    /** A shared secret, sent verbatim with each delivery. An empty string means none. **Sensitive**: a credential, or able to hold one. */
    secret?: string;
    retryConfig?: RetryConfig;
}
/** The webhook after the change. */
export interface UpdateWebhookSuccess {
    /**
     * 200, and nothing else, says that the call succeeded.
     * @constant
     */
    statusCode: 200;
    /** A phrase in the caller's language. */
    message: string;
    /**
     * Format: uuid
     * The ID of the request, a UUID.
     */
    requestId?: string;
    data: WebhookDto;
}
/** The webhooks to delete. Unknown IDs are passed over. */
export interface DeleteWebhookDto {
    /** IDs of the webhooks. */
    webhookIds: string[];
}
/** The webhooks are gone, or never were. */
export interface DeleteWebhookSuccess {
    /**
     * 200, and nothing else, says that the call succeeded.
     * @constant
     */
    statusCode: 200;
    /** A phrase in the caller's language. */
    message: string;
    /**
     * Format: uuid
     * The ID of the request, a UUID.
     */
    requestId?: string;
    /** The vendor's documents leave it out; the Node SDKs read it. */
    data: {
        success: boolean;
    };
}
/** Which page of a webhook's log to read. An unknown ID gives an empty log. */
export interface GetWebhookLogsDto {
    /** The webhook's ID. */
    webhookId: string;
    /**
     * Page number, counted from 1.
     * @default 1
     */
    page?: number;
    /**
     * Entries on a page.
     * @default 10
     */
    limit?: number;
}
/** The record of one attempt. Every sample in the vendor's documents puts the wrong object into some member; the types here are right. */
export interface WebhookLogDto {
    /** The webhook that the attempt belongs to. */
    webhookId: string;
    /** The event's name; open, since a trigger may send any. */
    eventName: string;
    /** The body that was sent, before it was encoded. */
    requestBody: {
        [key: string]: unknown;
    };
    /** The headers that were sent. */
    requestHeaders: {
        [key: string]: string;
    };
    /** The receiver's HTTP status, or 0 when no answer came. */
    responseStatusCode: number;
    /** The receiver's headers; a list where a name came more than once. */
    responseHeaders: {
        [key: string]: string | string[];
    };
    /** The receiver's JSON object. Anything else is wrapped into one. */
    responseBody: {
        [key: string]: unknown;
    };
    /** When the attempt began, ISO 8601 with milliseconds and an offset without a colon. */
    timestamp: string;
    /** Whether the receiver answered 2xx in time. */
    success: boolean;
    /** Why the attempt failed; absent when it succeeded. */
    errorMessage?: string;
}
/** One page of a webhook's log. */
export interface GetWebhookLogsSuccess {
    /**
     * 200, and nothing else, says that the call succeeded.
     * @constant
     */
    statusCode: 200;
    /** A phrase in the caller's language. */
    message: string;
    /**
     * Format: uuid
     * The ID of the request, a UUID.
     */
    requestId?: string;
    data: {
        /** Attempts on record for the webhook. */
        totalCount: number;
        /** The attempts of this page, newest first. */
        list: WebhookLogDto[];
    };
}
/** A webhook to send at once, with what to add to it. */
export interface TriggerWebhookDto {
    /** The webhook's ID. */
    webhookId: string;
    /** Headers to add to the delivery. They replace headers of the same name. An object or a list is sent as JSON, and a null member is omitted. */
    requestHeaders?: {
        [key: string]: unknown;
    };
    /** The body to send in place of the test event. */
    requestBody?: {
        [key: string]: unknown;
    };
}
/** What the receiver answered. */
export interface TriggerWebhookSuccess {
    /**
     * 200, and nothing else, says that the call succeeded.
     * @constant
     */
    statusCode: 200;
    /** A phrase in the caller's language. */
    message: string;
    /**
     * Format: uuid
     * The ID of the request, a UUID.
     */
    requestId?: string;
    data: {
        /** The receiver's JSON object; any other answer is wrapped into one, no answer is null. */
        response: {
            [key: string]: unknown;
        } | null;
    };
}
/** The webhook. */
export interface GetWebhookSuccess {
    /**
     * 200, and nothing else, says that the call succeeded.
     * @constant
     */
    statusCode: 200;
    /** A phrase in the caller's language. */
    message: string;
    /**
     * Format: uuid
     * The ID of the request, a UUID.
     */
    requestId?: string;
    data: WebhookDto;
}
/** The event catalogue. */
export interface GetWebhookEventListSuccess {
    /**
     * 200, and nothing else, says that the call succeeded.
     * @constant
     */
    statusCode: 200;
    /** A phrase in the caller's language. */
    message: string;
    /**
     * Format: uuid
     * The ID of the request, a UUID.
     */
    requestId?: string;
    data: {
        /** Groups of events. */
        categories: {
            /** Label in Chinese. */
            name: string;
            /** Label in English. */
            nameEn: string;
            /** The category's key. */
            value: string;
        }[];
        /** The events. */
        events: {
            /** Label in Chinese. */
            name: string;
            /** Label in English. */
            nameEn: string;
            /** The event's name. */
            value: string;
            /** The key of its category. */
            category: string;
        }[];
    };
}
/** The key pair to exchange for a token. */
export interface GetManagementTokenDto {
    /** Access key ID; for a pool-wide key pair, the user pool's ID. */
    accessKeyId: string;
    /** Access key secret. **Sensitive**: a credential, or able to hold one. */
    accessKeySecret: string;
}
/** A management token. */
export interface GetManagementTokenSuccess {
    /**
     * 200, and nothing else, says that the call succeeded.
     * @constant
     */
    statusCode: 200;
    /** A phrase in the caller's language. */
    message: string;
    /**
     * Format: uuid
     * The ID of the request, a UUID.
     */
    requestId?: string;
    data: {
        /** A JWT with a `scoped_userpool_id` claim. **Sensitive**: a credential, or able to hold one. */
        access_token: string;
        /**
         * Its lifetime in seconds.
         * @default 7200
         */
        expires_in: number;
    };
}
/** A delivery as an HTML form. The vendor does not say how the nested `data` is put into form fields; this layout, with `data` as one field of JSON text, is an assumption. */
export interface FormDelivery {
    /** Name of the event, as in the JSON form. */
    eventName: string;
    /** The `data` member of the JSON form, serialised to JSON text. */
    data: string;
}
/** A user's account at an external provider. */
export interface Identity {
    id: string;
    createdAt?: string;
    updatedAt?: string;
    userPoolId: string;
    /**
     * Short name of the provider.
     * @example github
     */
    provider: string;
    isSocial?: boolean;
    connectionId?: string | null;
    userId: string;
    /** Profile before processing; the misspelling is the vendor's. Null wherever it was seen, but able to hold provider tokens. **Sensitive**: a credential, or able to hold one. */
    origianlProfile?: unknown;
    userIdInIdp: string;
    /**
     * How the identity is bound to the user.
     * @example primary
     * @example openid
     */
    type: string;
    /** The provider's view of the user, with whatever members that provider has; an access token can be among them. **Sensitive**: a credential, or able to hold one. */
    userInfoInIdp?: {
        [key: string]: unknown;
    };
    openid?: string | null;
    /** Access token issued by the provider. **Sensitive**: a credential, or able to hold one. */
    accessToken?: string | null;
    /** Refresh token issued by the provider. **Sensitive**: a credential, or able to hold one. */
    refreshToken?: string | null;
}
/** A user record of the pool. Expect the four required members; nearly all others tend to come along, often as null. */
export interface User {
    /** ID of the user; 24 hexadecimal digits wherever it was seen. */
    id: string;
    createdAt: string;
    updatedAt: string;
    userPoolId: string;
    isRoot?: boolean;
    /**
     * State of the account; the list is open.
     * @example Activated
     * @example Suspended
     * @example Resigned
     * @example Archived
     * @example Deactivated
     */
    status?: string;
    /** Profile text from a social provider, unprocessed, so it can hold provider tokens; null for accounts made without one. **Sensitive**: a credential, or able to hold one. */
    oauth?: string | null;
    email?: string | null;
    phone?: string | null;
    username?: string | null;
    unionid?: string | null;
    openid?: string | null;
    nickname?: string | null;
    company?: string | null;
    photo?: string | null;
    browser?: string | null;
    device?: string | null;
    /** Hash of the password as stored, never the password itself. **Sensitive**: a credential, or able to hold one. */
    password?: string | null;
    /** Salt that went into the password hash. **Sensitive**: a credential, or able to hold one. */
    salt?: string | null;
    /** JWT from the user's most recent login. **Sensitive**: a credential, or able to hold one. */
    token?: string | null;
    tokenExpiredAt?: string | null;
    loginsCount?: number;
    lastIp?: string | null;
    name?: string | null;
    givenName?: string | null;
    familyName?: string | null;
    middleName?: string | null;
    profile?: string | null;
    preferredUsername?: string | null;
    website?: string | null;
    /**
     * A single letter.
     * @example U
     * @example M
     * @example F
     */
    gender?: string;
    birthdate?: string | null;
    zoneinfo?: string | null;
    locale?: string | null;
    address?: string | null;
    formatted?: string | null;
    streetAddress?: string | null;
    locality?: string | null;
    region?: string | null;
    postalCode?: string | null;
    city?: string | null;
    province?: string | null;
    country?: string | null;
    /**
     * Ways in which the account was made.
     * @example [
     *       "basic:email"
     *     ]
     * @example [
     *       "import:excel"
     *     ]
     * @example [
     *       "import:manual"
     *     ]
     * @example [
     *       "social:github"
     *     ]
     */
    registerSource?: string[];
    /** Unknown content, null wherever it was seen; handled as a credential because of its name. **Sensitive**: a credential, or able to hold one. */
    secretInfo?: unknown;
    emailVerified?: boolean;
    phoneVerified?: boolean;
    lastLogin?: string | null;
    blocked?: boolean;
    isDeleted?: boolean;
    sendSmsCount?: number;
    sendSmsLimitCount?: number;
    dataVersion?: string | null;
    /** The password under encryption that can be undone, in base64. **Sensitive**: a credential, or able to hold one. */
    encryptedPassword?: string | null;
    signedUp?: string | null;
    externalId?: string | null;
    mainDepartmentId?: string | null;
    mainDepartmentCode?: string | null;
    lastMfaTime?: string | null;
    passwordSecurityLevel?: number | null;
    resetPasswordOnFirstLogin?: boolean;
    /** Has been seen as null only. */
    source?: string | unknown[] | null;
    /** External identities of the user; not every delivery has this member. */
    identities?: Identity[];
    /** The same as `lastIp`, spelled differently; some deliveries have both. */
    lastIP?: string | null;
    /** Repeats `id`, in `register` and `user:created` only. */
    _id?: string;
    /**
     * How the person signed up; `register` and `user:created` only.
     * @example basic:email
     */
    registerMethod?: string;
    /** Where the person signed up; `register` and `user:created` only. Seen holding the user pool ID. */
    registerInClient?: string;
}
/** Either a whole user or the bare user ID, which is what pools backed by a custom database are said to deliver. */
export type UserOrId = User | string;
/** An application in the pool. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional. Other official samples of it include key material, so members beyond these may be credentials. */
export interface Application {
    id?: string;
    createdAt?: string;
    updatedAt?: string;
    userPoolId?: string;
    name?: string;
    description?: string | null;
    logo?: string | null;
    protocol?: string | null;
}
/** What an edit changed: each member is a field name with the value it has now. */
export interface Updates {
    [key: string]: unknown;
}
/** Wraps a single user in a `user` member. */
export interface UserEnvelope {
    user?: User;
}
/** What the registration whitelist gained or lost, grouped by kind. */
export interface WhitelistChange {
    phones?: string[];
    emails?: string[];
    usernames?: string[];
}
/** Links a custom field to the object that has a value for it. The value itself has not been seen in deliveries. */
export interface Udv {
    id: string;
    createdAt: string;
    updatedAt: string;
    userPoolId: string;
    /** The custom field, by ID. */
    udfId: string;
    /** The object with the value, by ID. */
    targetId: string;
}
/** A custom field, as defined for one kind of object. */
export interface Udf {
    id: string;
    createdAt: string;
    updatedAt: string;
    userPoolId: string;
    /**
     * Objects that have the field.
     * @example USER
     * @example ROLE
     * @example GROUP
     * @example DEPARTMENT
     */
    targetType: string;
    key: string;
    label?: string | null;
    /**
     * What kind of value the field takes.
     * @example STRING
     * @example NUMBER
     * @example DATETIME
     * @example BOOLEAN
     * @example ENUM
     * @example OBJECT
     */
    dataType: string;
    options?: unknown[] | Record<string, unknown> | string | null;
}
/** A source of external identities. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional. */
export interface ExtIdp {
    id?: string;
    name?: string | null;
    logo?: string | null;
    tenantId?: string | null;
    type?: string;
}
/** The user pool itself. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional. The SDK type has secrets as well, so members beyond these may be credentials. */
export interface UserPool {
    id?: string;
    createdAt?: string;
    updatedAt?: string;
    name?: string;
    domain?: string;
    description?: string | null;
    logo?: string | null;
    ownerId?: string | null;
}
/** A payload that the vendor has not described in public; expect any object. */
export interface Undocumented {
    [key: string]: unknown;
}
/** A permission namespace, also known as a permission group. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional. */
export interface Namespace {
    id?: number | string;
    code?: string;
    name?: string | null;
    description?: string | null;
    appId?: string | null;
    appName?: string | null;
    status?: number | string | null;
}
/** A permission namespace in full, or just its code: documents leave it open, and `permission:add` has been seen with a string. */
export type NamespaceOrCode = Namespace | string;
/** Who gained or lost which policies, and in which namespace. */
export interface PermissionChange {
    userPoolId: string;
    /** Policy IDs, as in the vendor's sample. */
    policies?: string[];
    /** Policy codes, as in the vendor's table of events. */
    policyCodes?: string[];
    /**
     * What the targets are.
     * @example USER
     * @example ROLE
     * @example GROUP
     * @example ORG
     */
    targetType: string;
    /** The targets, by ID. */
    targetIdentifiers: string[];
    /** Where the policies live. */
    namespace: NamespaceOrCode;
}
/** An ordinary permission resource. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional. */
export interface Resource {
    id?: string;
    createdAt?: string;
    updatedAt?: string;
    userPoolId?: string;
    code?: string;
    /**
     * What the resource stands for.
     * @example DATA
     * @example API
     * @example MENU
     * @example UI
     * @example BUTTON
     */
    type?: string;
    description?: string | null;
    actions?: {
        name?: string;
        description?: string | null;
    }[] | null;
    namespaceId?: number | string | null;
    namespace?: string | null;
    apiIdentifier?: string | null;
}
/** A role that users, groups or departments can hold. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional. */
export interface Role {
    id?: string;
    code?: string;
    name?: string | null;
    description?: string | null;
    namespace?: string | null;
    isSystem?: boolean | null;
    createdAt?: string;
    updatedAt?: string;
}
/** Who received or gave up a role. Which role it was, no documented member tells. */
export interface RoleAssignment {
    /** The users among them. */
    userIds?: string[];
    /** The groups among them. */
    groupIds?: string[];
    /** The departments among them. */
    nodeIds?: string[];
}
/** Which kind of MFA was switched, and for which application. */
export interface ApplicationMfaChange {
    /** The kind of MFA. */
    type?: string;
    applicationId?: string;
}
/** A group of users. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional. */
export interface Group {
    id?: string;
    code?: string;
    name?: string;
    description?: string | null;
    type?: string | null;
    createdAt?: string;
    updatedAt?: string;
}
/** A group together with users who have just joined or left. */
export interface GroupMembers {
    group?: Group;
    /** Those who joined or left. */
    users?: UserOrId[];
}
/** An organization, which owns a single tree of departments. */
export interface Organization {
    id: string;
    createdAt: string;
    updatedAt: string;
    userPoolId: string;
    /** Department at the top of the tree. */
    rootNodeId: string;
    logo?: string | null;
    thirdPartyOrgId?: string | null;
}
/** One department; payload members refer to it as a node. */
export interface Department {
    id: string;
    createdAt: string;
    updatedAt: string;
    userPoolId: string;
    /** Organization that owns the department. */
    orgId: string;
    name: string;
    nameI18n?: string | Record<string, unknown> | null;
    description?: string | null;
    descriptionI18n?: string | Record<string, unknown> | null;
    order?: number | null;
    code?: string | null;
    __id?: string | null;
    __parentid?: string | null;
    __groupid?: string | null;
    /** Seen as null and as an empty array, never with content. */
    source?: unknown[] | string | null;
    dataVersion?: string | null;
    sourceData?: unknown;
}
/** A department that carries its people and its sub-departments. `__id`, `__parentid` and `__groupid` have not been seen in trees. */
export interface DepartmentTreeNode {
    id: string;
    createdAt: string;
    updatedAt: string;
    userPoolId: string;
    /** Organization that owns the department. */
    orgId: string;
    name: string;
    nameI18n?: string | Record<string, unknown> | null;
    description?: string | null;
    descriptionI18n?: string | Record<string, unknown> | null;
    order?: number | null;
    code?: string | null;
    __id?: string | null;
    __parentid?: string | null;
    __groupid?: string | null;
    /** Seen as null and as an empty array, never with content. */
    source?: unknown[] | string | null;
    dataVersion?: string | null;
    sourceData?: unknown;
    /** Users who belong to this department. */
    members: User[];
    /** Departments one level below. */
    children: DepartmentTreeNode[];
    depth: number;
    /** Set on the node that has no parent. */
    root: boolean;
}
/**
 * Origin of an organization tree. New values may turn up, so do not reject unknown ones.
 * @example LDAP
 * @example ACTIVE_DIRECTORY
 * @example WECHATWORK
 * @example DINGTALK
 * @example LARK
 * @example EXCEL
 * @example JSON
 */
export type DirectorySource = string;
/** A department together with a user who has just joined or left. */
export interface DepartmentMember {
    node: Department;
    user: User;
}
/** An environment variable that belongs to the user pool. The vendor's guide names this object but never shows one; the members come from SDK types and other documents, so all are optional. */
export interface EnvVar {
    /** Name of the variable. */
    key?: string;
    /** Content of the variable, of any JSON type; often a credential. **Sensitive**: a credential, or able to hold one. */
    value?: unknown;
}
/** Which applications appeared on the application panel, or left it. */
export interface LaunchpadChange {
    /** The applications, by ID. */
    applicationIds?: string[];
}
/** The data of `test`. */
export interface TestData {
    description: string;
}
/** The data of `mfa:verified`. */
export interface MfaVerifiedData {
    userId: string;
    /** The verdict: true when the factor passed. */
    isValid: boolean;
    /**
     * The factor that was tried; the list is open.
     * @example OTP
     * @example FACE
     * @example SMS
     * @example EMAIL
     */
    type: string;
}
/** The data of `kick`. */
export interface KickData {
    /** Everyone whose sessions ended. */
    users?: UserOrId[];
    /** Present when sessions ended in this application alone. */
    application?: Application;
}
/** Sources disagree: the vendor's sample is a bare user ID, the vendor's table says a user. */
export type UserPasswordChangedData = {
    userId: string;
} | User;
/** The data of `user:updated`. */
export interface UserUpdatedData {
    user: User;
    updates: Updates;
}
/** The data of `user:email-verified`. */
export interface UserEmailVerifiedData {
    userId: string;
    email: string;
}
/** The data of `user:deleted`. */
export interface UserDeletedData {
    /** The deleted users, or their bare IDs. */
    users?: UserOrId[];
}
/** The data of `user:udv-changed`. */
export interface UserUdvChangedData {
    user: User;
    udv: Udv;
    udf: Udf;
}
/** The data of `user:link-account`. */
export interface UserLinkAccountData {
    /** Who now owns the social account; prefer this over `primaryUser`. */
    user?: User;
    /** Where the social account comes from. */
    extIdp?: ExtIdp;
    /** The social account itself. */
    identity?: Identity;
    /**
     * @deprecated
     * The account that was kept as the main one.
     */
    primaryUser?: User;
    /**
     * @deprecated
     * The account that comes with the social login.
     */
    secondaryUser?: User;
}
/** The data of `user:password-update-remind`. */
export interface UserPasswordUpdateRemindData {
    /** Lower case in this event alone; others write `userPool`. */
    userpool?: UserPool;
    user?: User;
}
/** The data of `resource:created`. */
export interface ResourceCreatedData {
    resource?: Resource;
    /** Where the resource lives. */
    namespace?: NamespaceOrCode;
}
/** The data of `resource:delete`. */
export interface ResourceDeleteData {
    /** The deleted resources, by code. */
    codes?: string[];
    /** Where the resources lived. */
    namespace?: NamespaceOrCode;
}
/** The data of `resource:updated`. */
export interface ResourceUpdatedData {
    resource?: Resource;
    updates?: Updates;
}
/** The data of `role:created`. */
export interface RoleCreatedData {
    role?: Role;
    /** Where the role lives. */
    namespace?: NamespaceOrCode;
}
/** The data of `role:updated`. */
export interface RoleUpdatedData {
    role?: Role;
    updates?: Updates;
}
/** An ID is promised without the name of a member, so it may also arrive as a plain string. */
export type RoleDeletedData = {
    id?: string;
} | string;
/** The data of `role:udv-changed`. */
export interface RoleUdvChangedData {
    role?: Role;
    udv?: Udv;
    udf?: Udf;
}
/** The data of `group:created`. */
export interface GroupCreatedData {
    group?: Group;
}
/** The data of `group:updated`. */
export interface GroupUpdatedData {
    group?: Group;
    updates?: Updates;
}
/** The data of `group:deleted`. */
export interface GroupDeletedData {
    /** The deleted group. */
    id?: string;
}
/** The data of `organization:created`. */
export interface OrganizationCreatedData {
    organization: Organization;
    rootNode: Department;
}
/** The data of `organization:imported`. */
export interface OrganizationImportedData {
    /** Top-level nodes of the trees; an array in spite of its name. */
    organization: DepartmentTreeNode[];
    source?: DirectorySource;
}
/** The data of `organization:deleted`. */
export interface OrganizationDeletedData {
    organization: Organization;
}
/** The data of `organization:node-added`. */
export interface OrganizationNodeAddedData {
    organization: Organization;
    node: Department;
    parentNode: Department;
}
/** The data of `organization:node-updated`. */
export interface OrganizationNodeUpdatedData {
    node: Department;
    updates: Updates;
}
/** The data of `organization:tree-updated`. */
export interface OrganizationTreeUpdatedData {
    /** The trees as they now stand; an array in spite of its name. */
    organization: DepartmentTreeNode[];
    /** Added nodes. */
    newNodes?: DepartmentTreeNode[];
    /** Changed nodes. */
    modifyNodes?: DepartmentTreeNode[];
    /** Removed nodes. */
    removeNodes?: DepartmentTreeNode[];
    source?: DirectorySource;
}
/** The data of `organization:node-deleted`. */
export interface OrganizationNodeDeletedData {
    /** What was deleted. */
    nodes: Department[];
}
/** The data of `organization:node-moved`. */
export interface OrganizationNodeMovedData {
    organization: Organization;
    node: Department;
    /** The new parent. */
    parentNode: Department;
    /** The former parent; the vendor's sample has it, the vendor's table does not. */
    oldParent?: Department;
}
/** The data of `organization:udv-changed`. */
export interface OrganizationUdvChangedData {
    department?: Department;
    udv?: Udv;
    udf?: Udf;
}
/** The data of `privilege-namespace:created`. */
export interface PrivilegeNamespaceCreatedData {
    namespace?: Namespace;
}
/** The data of `privilege-namespace:updated`. */
export interface PrivilegeNamespaceUpdatedData {
    namespace?: Namespace;
    updates?: Updates;
}
/** The data of `privilege-namespace:deleted`. */
export interface PrivilegeNamespaceDeletedData {
    /** What was deleted. */
    namespaces?: NamespaceOrCode[];
}
/** The data of `user-pool:cooperator-added`. */
export interface UserPoolCooperatorAddedData {
    /** The collaborator, by user ID. */
    userId?: string;
    /** What the collaborator may do, as policy codes. */
    policies?: string[];
}
/** The data of `user-pool:cooperator-removed`. */
export interface UserPoolCooperatorRemovedData {
    /** The former collaborator, by user ID. */
    userId?: string;
}
/** The data of `user-pool:secret-refreshed`. */
export interface UserPoolSecretRefreshedData {
    userPool?: UserPool;
    /** In force from now on. **Sensitive**: a credential, or able to hold one. */
    secret?: string;
    /** In force until now. **Sensitive**: a credential, or able to hold one. */
    oldSecret?: string;
}
/** The data of `user-pool:updated`. */
export interface UserPoolUpdatedData {
    userPool?: UserPool;
    updates?: Updates;
}
/** The data of `user-pool:udf-added`. */
export interface UserPoolUdfAddedData {
    udf?: Udf;
}
/** The data of `user-pool:udf-deleted`. */
export interface UserPoolUdfDeletedData {
    udf?: Udf;
}
/** The data of `user-pool:env-added`. */
export interface UserPoolEnvAddedData {
    envInfo?: EnvVar;
}
/** The data of `user-pool:env-deleted`. */
export interface UserPoolEnvDeletedData {
    /** What was deleted, as whole variables or as names: documents leave it open. Plural in this event alone. */
    envsInfo?: (EnvVar | string)[];
}
/** The data of `user-pool:env-updated`. */
export interface UserPoolEnvUpdatedData {
    envInfo?: EnvVar;
}
/** The data of `application:created`. */
export interface ApplicationCreatedData {
    application?: Application;
}
/** The data of `application:updated`. */
export interface ApplicationUpdatedData {
    application?: Application;
    updates?: Updates;
}
/** The data of `application:deleted`. */
export interface ApplicationDeletedData {
    application?: Application;
}
/** The data of `application:secret-refreshed`. */
export interface ApplicationSecretRefreshedData {
    application?: Application;
    /** In force from now on. **Sensitive**: a credential, or able to hold one. */
    secret?: string;
    /** In force until now. **Sensitive**: a credential, or able to hold one. */
    oldSecret?: string;
}
/** The data of `refresh-token`. */
export interface RefreshTokenData {
    user?: User;
    /** ID token just issued. **Sensitive**: a credential, or able to hold one. */
    nextIdToken?: string;
    /** Access token just issued. **Sensitive**: a credential, or able to hold one. */
    nextAccessToken?: string;
    /** The refresh token that the client handed in. **Sensitive**: a credential, or able to hold one. */
    currRefreshToken?: string;
    /** The refresh token for next time; without rotation it repeats `currRefreshToken`. **Sensitive**: a credential, or able to hold one. */
    nextRefreshToken?: string;
}
export interface paths {
    "/api/v3/create-webhook": {
        /**
         * Create a webhook
         * Registers a webhook in the caller's user pool.
         */
        post: operations["createWebhook"];
    };
    "/api/v3/list-webhooks": {
        /**
         * List webhooks
         * Reads the user pool's webhooks, newest first, a page at a time.
         */
        get: operations["listWebhooks"];
    };
    "/api/v3/update-webhook": {
        /**
         * Change a webhook
         * Changes the members that are given and leaves the others as they are.
         */
        post: operations["updateWebhook"];
    };
    "/api/v3/delete-webhook": {
        /**
         * Delete webhooks
         * Deletes webhooks by ID. An unknown ID is not an error.
         */
        post: operations["deleteWebhook"];
    };
    "/api/v3/get-webhook-logs": {
        /**
         * Read a webhook's log
         * Reads the attempts of one webhook, newest first. An unknown ID is not an error.
         */
        post: operations["getWebhookLogs"];
    };
    "/api/v3/trigger-webhook": {
        /**
         * Send a webhook now
         * Posts a delivery to the webhook's URL at once and answers with what the receiver said. A disabled webhook is sent too.
         */
        post: operations["triggerWebhook"];
    };
    "/api/v3/get-webhook": {
        /**
         * Get a webhook
         * Reads one webhook by its ID.
         */
        get: operations["getWebhook"];
    };
    "/api/v3/get-webhook-event-list": {
        /**
         * List the events
         * Reads every event that a webhook can subscribe to, with its category and labels.
         */
        get: operations["getWebhookEventList"];
    };
    "/api/v3/get-management-token": {
        /**
         * Get a management token
         * Exchanges a key pair for a token. Works without any authorization.
         */
        post: operations["getManagementToken"];
    };
}
export interface webhooks {
    test: {
        /**
         * Test
         * A webhook was tried out on request. Nothing changed in the user pool.
         */
        post: operations["onTest"];
    };
    register: {
        /**
         * User Registration
         * An account came about by sign-up, by an administrator's hand or by import. `user:created` fires at the same moments; subscribe to one of the two.
         */
        post: operations["onRegister"];
    };
    login: {
        /**
         * User Login
         * A sign-in was attempted. Failures are delivered too, and no documented member tells them from successes.
         */
        post: operations["onLogin"];
    };
    "mfa:verified": {
        /**
         * MFA Verification
         * The second step of a sign-in was checked. `isValid` gives the verdict, which may be negative.
         */
        post: operations["onMfaVerified"];
    };
    kick: {
        /**
         * Force User Offline
         * Sessions of one or more users were ended by force. When only one application is affected, the body names it.
         */
        post: operations["onKick"];
    };
    "user:created": {
        /**
         * Create User
         * The pool gained a user by sign-up, by an administrator's hand or by import. `register` fires at the same moments.
         */
        post: operations["onUserCreated"];
    };
    "user:password-changed": {
        /**
         * Change Password
         * A password change was attempted, by its owner or by an administrator. Failed attempts are delivered as well.
         */
        post: operations["onUserPasswordChanged"];
    };
    "user:updated": {
        /**
         * Update User
         * A profile edit was attempted, by its owner or by an administrator. Failed edits are delivered as well.
         */
        post: operations["onUserUpdated"];
    };
    "user:email-verified": {
        /**
         * Verify Email
         * An email address of a user passed verification.
         */
        post: operations["onUserEmailVerified"];
    };
    "user:archived": {
        /**
         * Archive User
         * A user went into the archive.
         */
        post: operations["onUserArchived"];
    };
    "user:unarchived": {
        /**
         * Unarchive User
         * A user came back from the archive.
         */
        post: operations["onUserUnarchived"];
    };
    "user:blocked": {
        /**
         * Block User
         * An account is now locked.
         */
        post: operations["onUserBlocked"];
    };
    "user:unblocked": {
        /**
         * Unblock User
         * An account is no longer locked.
         */
        post: operations["onUserUnblocked"];
    };
    "user:deleted": {
        /**
         * Delete User
         * Users were deleted by an administrator. Pools backed by a custom database deliver bare IDs in place of users.
         */
        post: operations["onUserDeleted"];
    };
    "user:register-whitelist-added": {
        /**
         * Add Registration Whitelist
         * The registration whitelist gained phone numbers, email addresses or usernames.
         */
        post: operations["onUserRegisterWhitelistAdded"];
    };
    "user:register-whitelist-deleted": {
        /**
         * Delete Registration Whitelist
         * The registration whitelist lost phone numbers, email addresses or usernames.
         */
        post: operations["onUserRegisterWhitelistDeleted"];
    };
    "user:udv-changed": {
        /**
         * Change User Custom Field Value
         * A custom field of a user received a value, from the user or from an administrator.
         */
        post: operations["onUserUdvChanged"];
    };
    "user:link-account": {
        /**
         * Link Social Account
         * A social account is now bound to a user.
         */
        post: operations["onUserLinkAccount"];
    };
    "user:password-update-remind": {
        /**
         * Password Expiry Reminder
         * An email reminded a user that their password has expired or will expire soon.
         */
        post: operations["onUserPasswordUpdateRemind"];
    };
    "user:organization-node-update": {
        /**
         * Update User Departments
         * Not described by the vendor. The name suggests that a user's department membership changed.
         */
        post: operations["onUserOrganizationNodeUpdate"];
    };
    "permission:revoke": {
        /**
         * Revoke Permission
         * Departments, groups, roles or users lost access policies.
         */
        post: operations["onPermissionRevoke"];
    };
    "permission:add": {
        /**
         * Grant Permission
         * Departments, groups, roles or users gained access policies.
         */
        post: operations["onPermissionAdd"];
    };
    "resource:created": {
        /**
         * Create Resource
         * A permission namespace gained a resource.
         */
        post: operations["onResourceCreated"];
    };
    "resource:delete": {
        /**
         * Delete Resource
         * One or more permission resources were deleted; the body lists their codes.
         */
        post: operations["onResourceDelete"];
    };
    "resource:updated": {
        /**
         * Update Resource
         * A permission resource changed.
         */
        post: operations["onResourceUpdated"];
    };
    "role:created": {
        /**
         * Create Role
         * A permission namespace gained a role. The vendor's guide calls this event `role:add`.
         */
        post: operations["onRoleCreated"];
    };
    "role:updated": {
        /**
         * Update Role
         * A role changed.
         */
        post: operations["onRoleUpdated"];
    };
    "role:deleted": {
        /**
         * Delete Role
         * A role was deleted; only its ID is promised. The vendor's guide calls this event `role:delete`.
         */
        post: operations["onRoleDeleted"];
    };
    "role:disable": {
        /**
         * Disable Role
         * Not described by the vendor. The name suggests that a role was switched off.
         */
        post: operations["onRoleDisable"];
    };
    "role:assigned": {
        /**
         * Assign Role
         * Users, groups or departments received a role. The body lists them without naming the role.
         */
        post: operations["onRoleAssigned"];
    };
    "subject:remove": {
        /**
         * Remove Subject
         * Not described by the vendor. The API lists it between events about roles.
         */
        post: operations["onSubjectRemove"];
    };
    "role:unassigned": {
        /**
         * Unassign Role
         * Users, groups or departments gave up a role. The body lists them without naming the role.
         */
        post: operations["onRoleUnassigned"];
    };
    "role:udv-changed": {
        /**
         * Change Role Custom Field Value
         * A custom field of a role received a value.
         */
        post: operations["onRoleUdvChanged"];
    };
    "application:mfa:enabled": {
        /**
         * Enable Application MFA
         * One kind of multi-factor authentication is now on for an application.
         */
        post: operations["onApplicationMfaEnabled"];
    };
    "application:mfa:disabled": {
        /**
         * Disable Application MFA
         * One kind of multi-factor authentication is now off for an application.
         */
        post: operations["onApplicationMfaDisabled"];
    };
    "group:created": {
        /**
         * Create Group
         * The pool gained a user group.
         */
        post: operations["onGroupCreated"];
    };
    "group:updated": {
        /**
         * Update Group
         * A user group changed.
         */
        post: operations["onGroupUpdated"];
    };
    "group:deleted": {
        /**
         * Delete Group
         * A user group was deleted; the body gives its ID.
         */
        post: operations["onGroupDeleted"];
    };
    "group:member-added": {
        /**
         * Add Group Member
         * One or more users joined a group.
         */
        post: operations["onGroupMemberAdded"];
    };
    "group:member-removed": {
        /**
         * Remove Group Member
         * One or more users left a group.
         */
        post: operations["onGroupMemberRemoved"];
    };
    "organization:created": {
        /**
         * Create Organization
         * The pool gained an organization and the department at its top.
         */
        post: operations["onOrganizationCreated"];
    };
    "organization:imported": {
        /**
         * Import Organization
         * Department trees were imported. The body holds them in full, members included.
         */
        post: operations["onOrganizationImported"];
    };
    "organization:deleted": {
        /**
         * Delete Organization
         * An organization was deleted along with the department at its top.
         */
        post: operations["onOrganizationDeleted"];
    };
    "organization:node-added": {
        /**
         * Create Department
         * A department gained a sub-department.
         */
        post: operations["onOrganizationNodeAdded"];
    };
    "organization:node-updated": {
        /**
         * Update Department
         * A department changed.
         */
        post: operations["onOrganizationNodeUpdated"];
    };
    "organization:tree-updated": {
        /**
         * Update Organization Tree
         * Synchronisation altered a department tree. The body holds the outcome and may list added, changed and removed nodes.
         */
        post: operations["onOrganizationTreeUpdated"];
    };
    "organization:node-deleted": {
        /**
         * Delete Department
         * One or more sub-departments were deleted.
         */
        post: operations["onOrganizationNodeDeleted"];
    };
    "organization:node-moved": {
        /**
         * Move Department
         * A sub-department received another parent at the hands of an administrator.
         */
        post: operations["onOrganizationNodeMoved"];
    };
    "organization:member-added": {
        /**
         * Add Department Member
         * A department gained a member.
         */
        post: operations["onOrganizationMemberAdded"];
    };
    "organization:member-removed": {
        /**
         * Remove Department Member
         * A department lost a member.
         */
        post: operations["onOrganizationMemberRemoved"];
    };
    "organization:udv-changed": {
        /**
         * Change Department Custom Field Value
         * A custom field of a department received a value.
         */
        post: operations["onOrganizationUdvChanged"];
    };
    "privilege-namespace:created": {
        /**
         * Create Permission Namespace
         * The pool gained a permission namespace, made by hand or together with an application.
         */
        post: operations["onPrivilegeNamespaceCreated"];
    };
    "privilege-namespace:updated": {
        /**
         * Update Permission Namespace
         * A permission namespace changed.
         */
        post: operations["onPrivilegeNamespaceUpdated"];
    };
    "privilege-namespace:deleted": {
        /**
         * Delete Permission Namespace
         * One or more permission namespaces were deleted.
         */
        post: operations["onPrivilegeNamespaceDeleted"];
    };
    "user-pool:cooperator-added": {
        /**
         * Add Collaborator
         * The user pool gained a collaborating administrator.
         */
        post: operations["onUserPoolCooperatorAdded"];
    };
    "user-pool:cooperator-removed": {
        /**
         * Remove Collaborator
         * The user pool lost a collaborating administrator.
         */
        post: operations["onUserPoolCooperatorRemoved"];
    };
    "user-pool:secret-refreshed": {
        /**
         * Refresh User Pool Secret
         * The user pool has a new secret. Mind that the body reveals it, and its predecessor too.
         */
        post: operations["onUserPoolSecretRefreshed"];
    };
    "user-pool:updated": {
        /**
         * Update User Pool
         * The user pool's settings changed.
         */
        post: operations["onUserPoolUpdated"];
    };
    "user-pool:udf-added": {
        /**
         * Add Custom Field
         * Users or roles gained a custom field.
         */
        post: operations["onUserPoolUdfAdded"];
    };
    "user-pool:udf-deleted": {
        /**
         * Delete Custom Field
         * Users or roles lost a custom field.
         */
        post: operations["onUserPoolUdfDeleted"];
    };
    "user-pool:env-added": {
        /**
         * Add Environment Variable
         * The user pool gained an environment variable.
         */
        post: operations["onUserPoolEnvAdded"];
    };
    "user-pool:env-deleted": {
        /**
         * Delete Environment Variable
         * The user pool lost one or more environment variables.
         */
        post: operations["onUserPoolEnvDeleted"];
    };
    "user-pool:env-updated": {
        /**
         * Update Environment Variable
         * An environment variable changed.
         */
        post: operations["onUserPoolEnvUpdated"];
    };
    "user-pool:launchpad-app-installed": {
        /**
         * Install Launchpad Application
         * The application panel gained applications.
         */
        post: operations["onUserPoolLaunchpadAppInstalled"];
    };
    "user-pool:launchpad-app-uninstalled": {
        /**
         * Uninstall Launchpad Application
         * The application panel lost applications.
         */
        post: operations["onUserPoolLaunchpadAppUninstalled"];
    };
    "application:created": {
        /**
         * Create Application
         * The pool gained an application.
         */
        post: operations["onApplicationCreated"];
    };
    "application:updated": {
        /**
         * Update Application
         * An application changed.
         */
        post: operations["onApplicationUpdated"];
    };
    "application:deleted": {
        /**
         * Delete Application
         * The pool lost an application.
         */
        post: operations["onApplicationDeleted"];
    };
    "application:secret-refreshed": {
        /**
         * Refresh Application Secret
         * An application has a new secret. Mind that the body reveals it, and its predecessor too.
         */
        post: operations["onApplicationSecretRefreshed"];
    };
    "data-resource:created": {
        /**
         * Create Data Resource
         * Not described by the vendor. The name suggests that a data resource came into being.
         */
        post: operations["onDataResourceCreated"];
    };
    "data-resource:updated": {
        /**
         * Update Data Resource
         * Not described by the vendor. The name suggests that a data resource changed.
         */
        post: operations["onDataResourceUpdated"];
    };
    "data-resource:deleted": {
        /**
         * Delete Data Resource
         * Not described by the vendor. The name suggests that a data resource was deleted.
         */
        post: operations["onDataResourceDeleted"];
    };
    "data-strategy-permission:revoke": {
        /**
         * Revoke Data Policy
         * Not described by the vendor. The name suggests that subjects lost a data policy.
         */
        post: operations["onDataStrategyPermissionRevoke"];
    };
    "data-strategy-permission:add": {
        /**
         * Grant Data Policy
         * Not described by the vendor. The name suggests that subjects gained a data policy.
         */
        post: operations["onDataStrategyPermissionAdd"];
    };
    "unusual-location:login": {
        /**
         * Unusual Location Login
         * Not described by the vendor. The name suggests that a sign-in came from an unfamiliar place.
         */
        post: operations["onUnusualLocationLogin"];
    };
    "refresh-token": {
        /**
         * Refresh Token
         * A client traded an OIDC refresh token for fresh tokens. Mind that the body reveals the old one and the new ones.
         */
        post: operations["onRefreshToken"];
    };
}
export interface components {
    schemas: {
        EventName: EventName;
        ContentType: ContentType;
        RetryConfig: RetryConfig;
        CreateWebhookDto: CreateWebhookDto;
        WebhookDto: WebhookDto;
        CreateWebhookSuccess: CreateWebhookSuccess;
        Failure: Failure;
        ListWebhooksSuccess: ListWebhooksSuccess;
        UpdateWebhookDto: UpdateWebhookDto;
        UpdateWebhookSuccess: UpdateWebhookSuccess;
        DeleteWebhookDto: DeleteWebhookDto;
        DeleteWebhookSuccess: DeleteWebhookSuccess;
        GetWebhookLogsDto: GetWebhookLogsDto;
        WebhookLogDto: WebhookLogDto;
        GetWebhookLogsSuccess: GetWebhookLogsSuccess;
        TriggerWebhookDto: TriggerWebhookDto;
        TriggerWebhookSuccess: TriggerWebhookSuccess;
        GetWebhookSuccess: GetWebhookSuccess;
        GetWebhookEventListSuccess: GetWebhookEventListSuccess;
        GetManagementTokenDto: GetManagementTokenDto;
        GetManagementTokenSuccess: GetManagementTokenSuccess;
        FormDelivery: FormDelivery;
        Identity: Identity;
        User: User;
        UserOrId: UserOrId;
        Application: Application;
        Updates: Updates;
        UserEnvelope: UserEnvelope;
        WhitelistChange: WhitelistChange;
        Udv: Udv;
        Udf: Udf;
        ExtIdp: ExtIdp;
        UserPool: UserPool;
        Undocumented: Undocumented;
        Namespace: Namespace;
        NamespaceOrCode: NamespaceOrCode;
        PermissionChange: PermissionChange;
        Resource: Resource;
        Role: Role;
        RoleAssignment: RoleAssignment;
        ApplicationMfaChange: ApplicationMfaChange;
        Group: Group;
        GroupMembers: GroupMembers;
        Organization: Organization;
        Department: Department;
        DepartmentTreeNode: DepartmentTreeNode;
        DirectorySource: DirectorySource;
        DepartmentMember: DepartmentMember;
        EnvVar: EnvVar;
        LaunchpadChange: LaunchpadChange;
        TestData: TestData;
        MfaVerifiedData: MfaVerifiedData;
        KickData: KickData;
        UserPasswordChangedData: UserPasswordChangedData;
        UserUpdatedData: UserUpdatedData;
        UserEmailVerifiedData: UserEmailVerifiedData;
        UserDeletedData: UserDeletedData;
        UserUdvChangedData: UserUdvChangedData;
        UserLinkAccountData: UserLinkAccountData;
        UserPasswordUpdateRemindData: UserPasswordUpdateRemindData;
        ResourceCreatedData: ResourceCreatedData;
        ResourceDeleteData: ResourceDeleteData;
        ResourceUpdatedData: ResourceUpdatedData;
        RoleCreatedData: RoleCreatedData;
        RoleUpdatedData: RoleUpdatedData;
        RoleDeletedData: RoleDeletedData;
        RoleUdvChangedData: RoleUdvChangedData;
        GroupCreatedData: GroupCreatedData;
        GroupUpdatedData: GroupUpdatedData;
        GroupDeletedData: GroupDeletedData;
        OrganizationCreatedData: OrganizationCreatedData;
        OrganizationImportedData: OrganizationImportedData;
        OrganizationDeletedData: OrganizationDeletedData;
        OrganizationNodeAddedData: OrganizationNodeAddedData;
        OrganizationNodeUpdatedData: OrganizationNodeUpdatedData;
        OrganizationTreeUpdatedData: OrganizationTreeUpdatedData;
        OrganizationNodeDeletedData: OrganizationNodeDeletedData;
        OrganizationNodeMovedData: OrganizationNodeMovedData;
        OrganizationUdvChangedData: OrganizationUdvChangedData;
        PrivilegeNamespaceCreatedData: PrivilegeNamespaceCreatedData;
        PrivilegeNamespaceUpdatedData: PrivilegeNamespaceUpdatedData;
        PrivilegeNamespaceDeletedData: PrivilegeNamespaceDeletedData;
        UserPoolCooperatorAddedData: UserPoolCooperatorAddedData;
        UserPoolCooperatorRemovedData: UserPoolCooperatorRemovedData;
        UserPoolSecretRefreshedData: UserPoolSecretRefreshedData;
        UserPoolUpdatedData: UserPoolUpdatedData;
        UserPoolUdfAddedData: UserPoolUdfAddedData;
        UserPoolUdfDeletedData: UserPoolUdfDeletedData;
        UserPoolEnvAddedData: UserPoolEnvAddedData;
        UserPoolEnvDeletedData: UserPoolEnvDeletedData;
        UserPoolEnvUpdatedData: UserPoolEnvUpdatedData;
        ApplicationCreatedData: ApplicationCreatedData;
        ApplicationUpdatedData: ApplicationUpdatedData;
        ApplicationDeletedData: ApplicationDeletedData;
        ApplicationSecretRefreshedData: ApplicationSecretRefreshedData;
        RefreshTokenData: RefreshTokenData;
    };
    responses: {
        /** The body is not a JSON object. HTTP 400 is assumed; the vendor documents no status. */
        malformed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "statusCode": 400,
                 *       "message": "Malformed JSON: the body must be a JSON object"
                 *     }
                 */
                "application/json": Failure;
            };
        };
        /** The body is larger than the server takes. Assumed. */
        "too-large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "statusCode": 413,
                 *       "message": "The request body must not be larger than 1048576 bytes"
                 *     }
                 */
                "application/json": Failure;
            };
        };
        /** Too many requests; the one failure that is documented with an HTTP status of its own. */
        throttled: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "statusCode": 429,
                 *       "message": "您的请求已超过最大数量限制，请稍后重试"
                 *     }
                 */
                "application/json": Failure;
            };
        };
        /** The receiver took the delivery. Any 2xx status counts as success; a body is optional and has no influence. */
        "delivery-accepted": {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /** Language of messages, as the Authing SDKs send it. If the header is missing or empty, the language is zh-CN. */
        "x-authing-lang": string;
        /** Language of messages, as the GenAuth SDKs send it. If the header is missing or empty, the language is zh-CN. */
        "x-genauth-lang": string;
        /** The user pool. Optional, since the signing SDKs never send it. */
        "x-authing-userpool-id": string;
        /** The user pool. Optional, since the signing SDKs never send it. */
        "x-genauth-userpool-id": string;
        /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
        "user-agent": "authing-webhook@2.0";
        /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
        "webhook-secret": string;
        /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
        token: string;
        /** The user pool in which the event happened. */
        "userpool-id": string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}

export interface operations {
    createWebhook: {
        parameters: {
            header?: {
                /** Language of messages, as the Authing SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-authing-lang"?: components["parameters"]["x-authing-lang"];
                /** Language of messages, as the GenAuth SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-genauth-lang"?: components["parameters"]["x-genauth-lang"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-authing-userpool-id"?: components["parameters"]["x-authing-userpool-id"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-genauth-userpool-id"?: components["parameters"]["x-genauth-userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "User created event",
                 *       "url": "https://example.com/callback",
                 *       "events": [
                 *         "user:created"
                 *       ],
                 *       "contentType": "application/json",
                 *       "enabled": true,
                 *       "secret": "a-shared-secret"
                 *     }
                 */
                "application/json": CreateWebhookDto;
            };
        };
        responses: {
            /** Success or a business failure; the body's `statusCode` tells which. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreateWebhookSuccess | Failure;
                };
            };
            400: components["responses"]["malformed"];
            413: components["responses"]["too-large"];
            429: components["responses"]["throttled"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /**
                 * Page number, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * Entries on a page.
                 * @example 10
                 */
                limit?: number;
            };
            header?: {
                /** Language of messages, as the Authing SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-authing-lang"?: components["parameters"]["x-authing-lang"];
                /** Language of messages, as the GenAuth SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-genauth-lang"?: components["parameters"]["x-genauth-lang"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-authing-userpool-id"?: components["parameters"]["x-authing-userpool-id"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-genauth-userpool-id"?: components["parameters"]["x-genauth-userpool-id"];
            };
        };
        requestBody?: never;
        responses: {
            /** Success or a business failure; the body's `statusCode` tells which. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ListWebhooksSuccess | Failure;
                };
            };
            429: components["responses"]["throttled"];
        };
    };
    updateWebhook: {
        parameters: {
            header?: {
                /** Language of messages, as the Authing SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-authing-lang"?: components["parameters"]["x-authing-lang"];
                /** Language of messages, as the GenAuth SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-genauth-lang"?: components["parameters"]["x-genauth-lang"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-authing-userpool-id"?: components["parameters"]["x-authing-userpool-id"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-genauth-userpool-id"?: components["parameters"]["x-genauth-userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "webhookId": "6229ffa0f1c2d3e4a5b6c7d8",
                 *       "enabled": false
                 *     }
                 */
                "application/json": UpdateWebhookDto;
            };
        };
        responses: {
            /** Success or a business failure; the body's `statusCode` tells which. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UpdateWebhookSuccess | Failure;
                };
            };
            400: components["responses"]["malformed"];
            413: components["responses"]["too-large"];
            429: components["responses"]["throttled"];
        };
    };
    deleteWebhook: {
        parameters: {
            header?: {
                /** Language of messages, as the Authing SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-authing-lang"?: components["parameters"]["x-authing-lang"];
                /** Language of messages, as the GenAuth SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-genauth-lang"?: components["parameters"]["x-genauth-lang"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-authing-userpool-id"?: components["parameters"]["x-authing-userpool-id"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-genauth-userpool-id"?: components["parameters"]["x-genauth-userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "webhookIds": [
                 *         "6229ffa0f1c2d3e4a5b6c7d8"
                 *       ]
                 *     }
                 */
                "application/json": DeleteWebhookDto;
            };
        };
        responses: {
            /** Success or a business failure; the body's `statusCode` tells which. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeleteWebhookSuccess | Failure;
                };
            };
            400: components["responses"]["malformed"];
            413: components["responses"]["too-large"];
            429: components["responses"]["throttled"];
        };
    };
    getWebhookLogs: {
        parameters: {
            header?: {
                /** Language of messages, as the Authing SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-authing-lang"?: components["parameters"]["x-authing-lang"];
                /** Language of messages, as the GenAuth SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-genauth-lang"?: components["parameters"]["x-genauth-lang"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-authing-userpool-id"?: components["parameters"]["x-authing-userpool-id"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-genauth-userpool-id"?: components["parameters"]["x-genauth-userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "webhookId": "6229ffa0f1c2d3e4a5b6c7d8",
                 *       "page": 1,
                 *       "limit": 10
                 *     }
                 */
                "application/json": GetWebhookLogsDto;
            };
        };
        responses: {
            /** Success or a business failure; the body's `statusCode` tells which. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GetWebhookLogsSuccess | Failure;
                };
            };
            400: components["responses"]["malformed"];
            413: components["responses"]["too-large"];
            429: components["responses"]["throttled"];
        };
    };
    triggerWebhook: {
        parameters: {
            header?: {
                /** Language of messages, as the Authing SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-authing-lang"?: components["parameters"]["x-authing-lang"];
                /** Language of messages, as the GenAuth SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-genauth-lang"?: components["parameters"]["x-genauth-lang"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-authing-userpool-id"?: components["parameters"]["x-authing-userpool-id"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-genauth-userpool-id"?: components["parameters"]["x-genauth-userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "webhookId": "6229ffa0f1c2d3e4a5b6c7d8",
                 *       "requestHeaders": {
                 *         "x-trace-id": "42"
                 *       },
                 *       "requestBody": {
                 *         "eventName": "test",
                 *         "data": {
                 *           "description": "A test from authing"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": TriggerWebhookDto;
            };
        };
        responses: {
            /** Success or a business failure; the body's `statusCode` tells which. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TriggerWebhookSuccess | Failure;
                };
            };
            400: components["responses"]["malformed"];
            413: components["responses"]["too-large"];
            429: components["responses"]["throttled"];
        };
    };
    getWebhook: {
        parameters: {
            query: {
                /**
                 * The webhook's ID.
                 * @example 6229ffa0f1c2d3e4a5b6c7d8
                 */
                webhookId: string;
            };
            header?: {
                /** Language of messages, as the Authing SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-authing-lang"?: components["parameters"]["x-authing-lang"];
                /** Language of messages, as the GenAuth SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-genauth-lang"?: components["parameters"]["x-genauth-lang"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-authing-userpool-id"?: components["parameters"]["x-authing-userpool-id"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-genauth-userpool-id"?: components["parameters"]["x-genauth-userpool-id"];
            };
        };
        requestBody?: never;
        responses: {
            /** Success or a business failure; the body's `statusCode` tells which. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GetWebhookSuccess | Failure;
                };
            };
            429: components["responses"]["throttled"];
        };
    };
    getWebhookEventList: {
        parameters: {
            header?: {
                /** Language of messages, as the Authing SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-authing-lang"?: components["parameters"]["x-authing-lang"];
                /** Language of messages, as the GenAuth SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-genauth-lang"?: components["parameters"]["x-genauth-lang"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-authing-userpool-id"?: components["parameters"]["x-authing-userpool-id"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-genauth-userpool-id"?: components["parameters"]["x-genauth-userpool-id"];
            };
        };
        requestBody?: never;
        responses: {
            /** Success or a business failure; the body's `statusCode` tells which. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GetWebhookEventListSuccess | Failure;
                };
            };
            429: components["responses"]["throttled"];
        };
    };
    getManagementToken: {
        parameters: {
            header?: {
                /** Language of messages, as the Authing SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-authing-lang"?: components["parameters"]["x-authing-lang"];
                /** Language of messages, as the GenAuth SDKs send it. If the header is missing or empty, the language is zh-CN. */
                "x-genauth-lang"?: components["parameters"]["x-genauth-lang"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-authing-userpool-id"?: components["parameters"]["x-authing-userpool-id"];
                /** The user pool. Optional, since the signing SDKs never send it. */
                "x-genauth-userpool-id"?: components["parameters"]["x-genauth-userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accessKeyId": "65f0c0de0000000000000001",
                 *       "accessKeySecret": "local-genauth-mock-secret-000001"
                 *     }
                 */
                "application/json": GetManagementTokenDto;
            };
        };
        responses: {
            /** Success or a business failure; the body's `statusCode` tells which. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GetManagementTokenSuccess | Failure;
                };
            };
            400: components["responses"]["malformed"];
            413: components["responses"]["too-large"];
            429: components["responses"]["throttled"];
        };
    };
    onTest: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "test",
                 *       "data": {
                 *         "description": "A sample delivery for testing."
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "test";
                    data: TestData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onRegister: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "register",
                 *       "data": {
                 *         "id": "65f0c0de0000000000000100",
                 *         "createdAt": "2024-03-02T09:30:00.000Z",
                 *         "updatedAt": "2024-03-02T09:30:00.000Z",
                 *         "userPoolId": "65f0c0de0000000000000001",
                 *         "isRoot": false,
                 *         "status": "Activated",
                 *         "oauth": null,
                 *         "email": "new.user@example.com",
                 *         "phone": null,
                 *         "username": null,
                 *         "unionid": null,
                 *         "openid": null,
                 *         "nickname": null,
                 *         "company": null,
                 *         "photo": "https://example.com/avatar.png",
                 *         "browser": "ExampleBrowser/1.0",
                 *         "device": "Example OS",
                 *         "password": "sample-password-hash",
                 *         "salt": "sample-salt",
                 *         "token": null,
                 *         "tokenExpiredAt": null,
                 *         "loginsCount": 0,
                 *         "lastIp": null,
                 *         "name": null,
                 *         "givenName": null,
                 *         "familyName": null,
                 *         "middleName": null,
                 *         "profile": null,
                 *         "preferredUsername": null,
                 *         "website": null,
                 *         "gender": "U",
                 *         "birthdate": null,
                 *         "zoneinfo": null,
                 *         "locale": null,
                 *         "address": null,
                 *         "formatted": null,
                 *         "streetAddress": null,
                 *         "locality": null,
                 *         "region": null,
                 *         "postalCode": null,
                 *         "city": null,
                 *         "province": null,
                 *         "country": null,
                 *         "registerSource": [
                 *           "basic:email"
                 *         ],
                 *         "secretInfo": null,
                 *         "emailVerified": false,
                 *         "phoneVerified": false,
                 *         "lastLogin": null,
                 *         "blocked": false,
                 *         "isDeleted": false,
                 *         "sendSmsCount": 0,
                 *         "sendSmsLimitCount": 1000,
                 *         "dataVersion": null,
                 *         "encryptedPassword": "c2FtcGxlLWVuY3J5cHRlZC1wYXNzd29yZA==",
                 *         "signedUp": null,
                 *         "externalId": null,
                 *         "mainDepartmentId": null,
                 *         "mainDepartmentCode": null,
                 *         "lastMfaTime": null,
                 *         "passwordSecurityLevel": 1,
                 *         "resetPasswordOnFirstLogin": false,
                 *         "source": null,
                 *         "_id": "65f0c0de0000000000000100",
                 *         "registerMethod": "basic:email",
                 *         "registerInClient": "65f0c0de0000000000000001",
                 *         "lastIP": null
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "register";
                    data: User;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onLogin: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "login",
                 *       "data": {
                 *         "id": "65f0c0de0000000000000100",
                 *         "createdAt": "2024-03-01T08:00:00.000Z",
                 *         "updatedAt": "2024-03-02T09:30:00.000Z",
                 *         "userPoolId": "65f0c0de0000000000000001",
                 *         "isRoot": false,
                 *         "status": "Activated",
                 *         "oauth": null,
                 *         "email": "alex@example.com",
                 *         "phone": null,
                 *         "username": "alex",
                 *         "unionid": null,
                 *         "openid": null,
                 *         "nickname": null,
                 *         "company": null,
                 *         "photo": "https://example.com/avatar.png",
                 *         "browser": "ExampleBrowser/1.0",
                 *         "device": "Example OS",
                 *         "password": "sample-password-hash",
                 *         "salt": "sample-salt",
                 *         "token": "sample.login.token",
                 *         "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *         "loginsCount": 3,
                 *         "lastIp": "192.0.2.10",
                 *         "name": null,
                 *         "givenName": null,
                 *         "familyName": null,
                 *         "middleName": null,
                 *         "profile": null,
                 *         "preferredUsername": null,
                 *         "website": null,
                 *         "gender": "U",
                 *         "birthdate": null,
                 *         "zoneinfo": null,
                 *         "locale": null,
                 *         "address": null,
                 *         "formatted": null,
                 *         "streetAddress": null,
                 *         "locality": null,
                 *         "region": null,
                 *         "postalCode": null,
                 *         "city": null,
                 *         "province": null,
                 *         "country": null,
                 *         "registerSource": [
                 *           "basic:email"
                 *         ],
                 *         "secretInfo": null,
                 *         "emailVerified": false,
                 *         "phoneVerified": false,
                 *         "lastLogin": "2024-03-02T09:30:00.000Z",
                 *         "blocked": false,
                 *         "isDeleted": false,
                 *         "sendSmsCount": 0,
                 *         "sendSmsLimitCount": 1000,
                 *         "dataVersion": null,
                 *         "encryptedPassword": null,
                 *         "signedUp": "2024-03-01T08:00:00.000Z",
                 *         "externalId": null,
                 *         "mainDepartmentId": null,
                 *         "mainDepartmentCode": null,
                 *         "lastMfaTime": null,
                 *         "passwordSecurityLevel": 1,
                 *         "resetPasswordOnFirstLogin": false,
                 *         "source": null
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "login";
                    data: User;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onMfaVerified: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "mfa:verified",
                 *       "data": {
                 *         "userId": "65f0c0de0000000000000100",
                 *         "isValid": true,
                 *         "type": "OTP"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "mfa:verified";
                    data: MfaVerifiedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onKick: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "kick",
                 *       "data": {
                 *         "users": [
                 *           {
                 *             "id": "65f0c0de0000000000000100",
                 *             "createdAt": "2024-03-01T08:00:00.000Z",
                 *             "updatedAt": "2024-03-02T09:30:00.000Z",
                 *             "userPoolId": "65f0c0de0000000000000001",
                 *             "isRoot": false,
                 *             "status": "Activated",
                 *             "oauth": null,
                 *             "email": "alex@example.com",
                 *             "phone": null,
                 *             "username": "alex",
                 *             "unionid": null,
                 *             "openid": null,
                 *             "nickname": null,
                 *             "company": null,
                 *             "photo": "https://example.com/avatar.png",
                 *             "browser": "ExampleBrowser/1.0",
                 *             "device": "Example OS",
                 *             "password": "sample-password-hash",
                 *             "salt": "sample-salt",
                 *             "token": "sample.login.token",
                 *             "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *             "loginsCount": 3,
                 *             "lastIp": "192.0.2.10",
                 *             "name": null,
                 *             "givenName": null,
                 *             "familyName": null,
                 *             "middleName": null,
                 *             "profile": null,
                 *             "preferredUsername": null,
                 *             "website": null,
                 *             "gender": "U",
                 *             "birthdate": null,
                 *             "zoneinfo": null,
                 *             "locale": null,
                 *             "address": null,
                 *             "formatted": null,
                 *             "streetAddress": null,
                 *             "locality": null,
                 *             "region": null,
                 *             "postalCode": null,
                 *             "city": null,
                 *             "province": null,
                 *             "country": null,
                 *             "registerSource": [
                 *               "basic:email"
                 *             ],
                 *             "secretInfo": null,
                 *             "emailVerified": false,
                 *             "phoneVerified": false,
                 *             "lastLogin": "2024-03-02T09:30:00.000Z",
                 *             "blocked": false,
                 *             "isDeleted": false,
                 *             "sendSmsCount": 0,
                 *             "sendSmsLimitCount": 1000,
                 *             "dataVersion": null,
                 *             "encryptedPassword": null,
                 *             "signedUp": "2024-03-01T08:00:00.000Z",
                 *             "externalId": null,
                 *             "mainDepartmentId": null,
                 *             "mainDepartmentCode": null,
                 *             "lastMfaTime": null,
                 *             "passwordSecurityLevel": 1,
                 *             "resetPasswordOnFirstLogin": false,
                 *             "source": null
                 *           }
                 *         ],
                 *         "application": {
                 *           "id": "65f0c0de0000000000000300",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "name": "Example App",
                 *           "description": null,
                 *           "logo": "https://example.com/app.png",
                 *           "protocol": "oidc"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "kick";
                    data: KickData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserCreated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:created",
                 *       "data": {
                 *         "id": "65f0c0de0000000000000100",
                 *         "createdAt": "2024-03-02T09:30:00.000Z",
                 *         "updatedAt": "2024-03-02T09:30:00.000Z",
                 *         "userPoolId": "65f0c0de0000000000000001",
                 *         "isRoot": false,
                 *         "status": "Activated",
                 *         "oauth": null,
                 *         "email": "new.user@example.com",
                 *         "phone": null,
                 *         "username": null,
                 *         "unionid": null,
                 *         "openid": null,
                 *         "nickname": null,
                 *         "company": null,
                 *         "photo": "https://example.com/avatar.png",
                 *         "browser": "ExampleBrowser/1.0",
                 *         "device": "Example OS",
                 *         "password": "sample-password-hash",
                 *         "salt": "sample-salt",
                 *         "token": null,
                 *         "tokenExpiredAt": null,
                 *         "loginsCount": 0,
                 *         "lastIp": null,
                 *         "name": null,
                 *         "givenName": null,
                 *         "familyName": null,
                 *         "middleName": null,
                 *         "profile": null,
                 *         "preferredUsername": null,
                 *         "website": null,
                 *         "gender": "U",
                 *         "birthdate": null,
                 *         "zoneinfo": null,
                 *         "locale": null,
                 *         "address": null,
                 *         "formatted": null,
                 *         "streetAddress": null,
                 *         "locality": null,
                 *         "region": null,
                 *         "postalCode": null,
                 *         "city": null,
                 *         "province": null,
                 *         "country": null,
                 *         "registerSource": [
                 *           "basic:email"
                 *         ],
                 *         "secretInfo": null,
                 *         "emailVerified": false,
                 *         "phoneVerified": false,
                 *         "lastLogin": null,
                 *         "blocked": false,
                 *         "isDeleted": false,
                 *         "sendSmsCount": 0,
                 *         "sendSmsLimitCount": 1000,
                 *         "dataVersion": null,
                 *         "encryptedPassword": "c2FtcGxlLWVuY3J5cHRlZC1wYXNzd29yZA==",
                 *         "signedUp": null,
                 *         "externalId": null,
                 *         "mainDepartmentId": null,
                 *         "mainDepartmentCode": null,
                 *         "lastMfaTime": null,
                 *         "passwordSecurityLevel": 1,
                 *         "resetPasswordOnFirstLogin": false,
                 *         "source": null,
                 *         "_id": "65f0c0de0000000000000100",
                 *         "registerMethod": "basic:email",
                 *         "registerInClient": "65f0c0de0000000000000001",
                 *         "lastIP": null
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user:created";
                    data: User;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserPasswordChanged: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:password-changed",
                 *       "data": {
                 *         "userId": "65f0c0de0000000000000100"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user:password-changed";
                    data: UserPasswordChangedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserUpdated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:updated",
                 *       "data": {
                 *         "user": {
                 *           "id": "65f0c0de0000000000000100",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "isRoot": false,
                 *           "status": "Activated",
                 *           "oauth": null,
                 *           "email": "alex@example.com",
                 *           "phone": null,
                 *           "username": "alex",
                 *           "unionid": null,
                 *           "openid": null,
                 *           "nickname": null,
                 *           "company": null,
                 *           "photo": "https://example.com/avatar.png",
                 *           "browser": "ExampleBrowser/1.0",
                 *           "device": "Example OS",
                 *           "password": "sample-password-hash",
                 *           "salt": "sample-salt",
                 *           "token": "sample.login.token",
                 *           "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *           "loginsCount": 3,
                 *           "lastIp": "192.0.2.10",
                 *           "name": null,
                 *           "givenName": null,
                 *           "familyName": null,
                 *           "middleName": null,
                 *           "profile": null,
                 *           "preferredUsername": null,
                 *           "website": null,
                 *           "gender": "U",
                 *           "birthdate": null,
                 *           "zoneinfo": null,
                 *           "locale": null,
                 *           "address": null,
                 *           "formatted": null,
                 *           "streetAddress": null,
                 *           "locality": null,
                 *           "region": null,
                 *           "postalCode": null,
                 *           "city": null,
                 *           "province": null,
                 *           "country": null,
                 *           "registerSource": [
                 *             "basic:email"
                 *           ],
                 *           "secretInfo": null,
                 *           "emailVerified": false,
                 *           "phoneVerified": false,
                 *           "lastLogin": "2024-03-02T09:30:00.000Z",
                 *           "blocked": false,
                 *           "isDeleted": false,
                 *           "sendSmsCount": 0,
                 *           "sendSmsLimitCount": 1000,
                 *           "dataVersion": null,
                 *           "encryptedPassword": null,
                 *           "signedUp": "2024-03-01T08:00:00.000Z",
                 *           "externalId": null,
                 *           "mainDepartmentId": null,
                 *           "mainDepartmentCode": null,
                 *           "lastMfaTime": null,
                 *           "passwordSecurityLevel": 1,
                 *           "resetPasswordOnFirstLogin": false,
                 *           "source": null
                 *         },
                 *         "updates": {
                 *           "username": "alex"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user:updated";
                    data: UserUpdatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserEmailVerified: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:email-verified",
                 *       "data": {
                 *         "userId": "65f0c0de0000000000000100",
                 *         "email": "alex@example.com"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user:email-verified";
                    data: UserEmailVerifiedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserArchived: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:archived",
                 *       "data": {
                 *         "user": {
                 *           "id": "65f0c0de0000000000000100",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "isRoot": false,
                 *           "status": "Archived",
                 *           "oauth": null,
                 *           "email": "alex@example.com",
                 *           "phone": null,
                 *           "username": "alex",
                 *           "unionid": null,
                 *           "openid": null,
                 *           "nickname": null,
                 *           "company": null,
                 *           "photo": "https://example.com/avatar.png",
                 *           "browser": "ExampleBrowser/1.0",
                 *           "device": "Example OS",
                 *           "password": "sample-password-hash",
                 *           "salt": "sample-salt",
                 *           "token": "sample.login.token",
                 *           "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *           "loginsCount": 3,
                 *           "lastIp": "192.0.2.10",
                 *           "name": null,
                 *           "givenName": null,
                 *           "familyName": null,
                 *           "middleName": null,
                 *           "profile": null,
                 *           "preferredUsername": null,
                 *           "website": null,
                 *           "gender": "U",
                 *           "birthdate": null,
                 *           "zoneinfo": null,
                 *           "locale": null,
                 *           "address": null,
                 *           "formatted": null,
                 *           "streetAddress": null,
                 *           "locality": null,
                 *           "region": null,
                 *           "postalCode": null,
                 *           "city": null,
                 *           "province": null,
                 *           "country": null,
                 *           "registerSource": [
                 *             "basic:email"
                 *           ],
                 *           "secretInfo": null,
                 *           "emailVerified": false,
                 *           "phoneVerified": false,
                 *           "lastLogin": "2024-03-02T09:30:00.000Z",
                 *           "blocked": false,
                 *           "isDeleted": false,
                 *           "sendSmsCount": 0,
                 *           "sendSmsLimitCount": 1000,
                 *           "dataVersion": null,
                 *           "encryptedPassword": null,
                 *           "signedUp": "2024-03-01T08:00:00.000Z",
                 *           "externalId": null,
                 *           "mainDepartmentId": null,
                 *           "mainDepartmentCode": null,
                 *           "lastMfaTime": null,
                 *           "passwordSecurityLevel": 1,
                 *           "resetPasswordOnFirstLogin": false,
                 *           "source": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user:archived";
                    data: UserEnvelope;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserUnarchived: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:unarchived",
                 *       "data": {
                 *         "user": {
                 *           "id": "65f0c0de0000000000000100",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "isRoot": false,
                 *           "status": "Activated",
                 *           "oauth": null,
                 *           "email": "alex@example.com",
                 *           "phone": null,
                 *           "username": "alex",
                 *           "unionid": null,
                 *           "openid": null,
                 *           "nickname": null,
                 *           "company": null,
                 *           "photo": "https://example.com/avatar.png",
                 *           "browser": "ExampleBrowser/1.0",
                 *           "device": "Example OS",
                 *           "password": "sample-password-hash",
                 *           "salt": "sample-salt",
                 *           "token": "sample.login.token",
                 *           "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *           "loginsCount": 3,
                 *           "lastIp": "192.0.2.10",
                 *           "name": null,
                 *           "givenName": null,
                 *           "familyName": null,
                 *           "middleName": null,
                 *           "profile": null,
                 *           "preferredUsername": null,
                 *           "website": null,
                 *           "gender": "U",
                 *           "birthdate": null,
                 *           "zoneinfo": null,
                 *           "locale": null,
                 *           "address": null,
                 *           "formatted": null,
                 *           "streetAddress": null,
                 *           "locality": null,
                 *           "region": null,
                 *           "postalCode": null,
                 *           "city": null,
                 *           "province": null,
                 *           "country": null,
                 *           "registerSource": [
                 *             "basic:email"
                 *           ],
                 *           "secretInfo": null,
                 *           "emailVerified": false,
                 *           "phoneVerified": false,
                 *           "lastLogin": "2024-03-02T09:30:00.000Z",
                 *           "blocked": false,
                 *           "isDeleted": false,
                 *           "sendSmsCount": 0,
                 *           "sendSmsLimitCount": 1000,
                 *           "dataVersion": null,
                 *           "encryptedPassword": null,
                 *           "signedUp": "2024-03-01T08:00:00.000Z",
                 *           "externalId": null,
                 *           "mainDepartmentId": null,
                 *           "mainDepartmentCode": null,
                 *           "lastMfaTime": null,
                 *           "passwordSecurityLevel": 1,
                 *           "resetPasswordOnFirstLogin": false,
                 *           "source": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user:unarchived";
                    data: UserEnvelope;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserBlocked: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:blocked",
                 *       "data": {
                 *         "user": {
                 *           "id": "65f0c0de0000000000000100",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "isRoot": false,
                 *           "status": "Activated",
                 *           "oauth": null,
                 *           "email": "alex@example.com",
                 *           "phone": null,
                 *           "username": "alex",
                 *           "unionid": null,
                 *           "openid": null,
                 *           "nickname": null,
                 *           "company": null,
                 *           "photo": "https://example.com/avatar.png",
                 *           "browser": "ExampleBrowser/1.0",
                 *           "device": "Example OS",
                 *           "password": "sample-password-hash",
                 *           "salt": "sample-salt",
                 *           "token": "sample.login.token",
                 *           "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *           "loginsCount": 3,
                 *           "lastIp": "192.0.2.10",
                 *           "name": null,
                 *           "givenName": null,
                 *           "familyName": null,
                 *           "middleName": null,
                 *           "profile": null,
                 *           "preferredUsername": null,
                 *           "website": null,
                 *           "gender": "U",
                 *           "birthdate": null,
                 *           "zoneinfo": null,
                 *           "locale": null,
                 *           "address": null,
                 *           "formatted": null,
                 *           "streetAddress": null,
                 *           "locality": null,
                 *           "region": null,
                 *           "postalCode": null,
                 *           "city": null,
                 *           "province": null,
                 *           "country": null,
                 *           "registerSource": [
                 *             "basic:email"
                 *           ],
                 *           "secretInfo": null,
                 *           "emailVerified": false,
                 *           "phoneVerified": false,
                 *           "lastLogin": "2024-03-02T09:30:00.000Z",
                 *           "blocked": true,
                 *           "isDeleted": false,
                 *           "sendSmsCount": 0,
                 *           "sendSmsLimitCount": 1000,
                 *           "dataVersion": null,
                 *           "encryptedPassword": null,
                 *           "signedUp": "2024-03-01T08:00:00.000Z",
                 *           "externalId": null,
                 *           "mainDepartmentId": null,
                 *           "mainDepartmentCode": null,
                 *           "lastMfaTime": null,
                 *           "passwordSecurityLevel": 1,
                 *           "resetPasswordOnFirstLogin": false,
                 *           "source": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user:blocked";
                    data: UserEnvelope;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserUnblocked: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:unblocked",
                 *       "data": {
                 *         "user": {
                 *           "id": "65f0c0de0000000000000100",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "isRoot": false,
                 *           "status": "Activated",
                 *           "oauth": null,
                 *           "email": "alex@example.com",
                 *           "phone": null,
                 *           "username": "alex",
                 *           "unionid": null,
                 *           "openid": null,
                 *           "nickname": null,
                 *           "company": null,
                 *           "photo": "https://example.com/avatar.png",
                 *           "browser": "ExampleBrowser/1.0",
                 *           "device": "Example OS",
                 *           "password": "sample-password-hash",
                 *           "salt": "sample-salt",
                 *           "token": "sample.login.token",
                 *           "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *           "loginsCount": 3,
                 *           "lastIp": "192.0.2.10",
                 *           "name": null,
                 *           "givenName": null,
                 *           "familyName": null,
                 *           "middleName": null,
                 *           "profile": null,
                 *           "preferredUsername": null,
                 *           "website": null,
                 *           "gender": "U",
                 *           "birthdate": null,
                 *           "zoneinfo": null,
                 *           "locale": null,
                 *           "address": null,
                 *           "formatted": null,
                 *           "streetAddress": null,
                 *           "locality": null,
                 *           "region": null,
                 *           "postalCode": null,
                 *           "city": null,
                 *           "province": null,
                 *           "country": null,
                 *           "registerSource": [
                 *             "basic:email"
                 *           ],
                 *           "secretInfo": null,
                 *           "emailVerified": false,
                 *           "phoneVerified": false,
                 *           "lastLogin": "2024-03-02T09:30:00.000Z",
                 *           "blocked": false,
                 *           "isDeleted": false,
                 *           "sendSmsCount": 0,
                 *           "sendSmsLimitCount": 1000,
                 *           "dataVersion": null,
                 *           "encryptedPassword": null,
                 *           "signedUp": "2024-03-01T08:00:00.000Z",
                 *           "externalId": null,
                 *           "mainDepartmentId": null,
                 *           "mainDepartmentCode": null,
                 *           "lastMfaTime": null,
                 *           "passwordSecurityLevel": 1,
                 *           "resetPasswordOnFirstLogin": false,
                 *           "source": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user:unblocked";
                    data: UserEnvelope;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserDeleted: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:deleted",
                 *       "data": {
                 *         "users": [
                 *           {
                 *             "id": "65f0c0de0000000000000100",
                 *             "createdAt": "2024-03-01T08:00:00.000Z",
                 *             "updatedAt": "2024-03-02T09:30:00.000Z",
                 *             "userPoolId": "65f0c0de0000000000000001",
                 *             "isRoot": false,
                 *             "status": "Activated",
                 *             "oauth": null,
                 *             "email": "alex@example.com",
                 *             "phone": null,
                 *             "username": "alex",
                 *             "unionid": null,
                 *             "openid": null,
                 *             "nickname": null,
                 *             "company": null,
                 *             "photo": "https://example.com/avatar.png",
                 *             "browser": "ExampleBrowser/1.0",
                 *             "device": "Example OS",
                 *             "password": "sample-password-hash",
                 *             "salt": "sample-salt",
                 *             "token": "sample.login.token",
                 *             "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *             "loginsCount": 3,
                 *             "lastIp": "192.0.2.10",
                 *             "name": null,
                 *             "givenName": null,
                 *             "familyName": null,
                 *             "middleName": null,
                 *             "profile": null,
                 *             "preferredUsername": null,
                 *             "website": null,
                 *             "gender": "U",
                 *             "birthdate": null,
                 *             "zoneinfo": null,
                 *             "locale": null,
                 *             "address": null,
                 *             "formatted": null,
                 *             "streetAddress": null,
                 *             "locality": null,
                 *             "region": null,
                 *             "postalCode": null,
                 *             "city": null,
                 *             "province": null,
                 *             "country": null,
                 *             "registerSource": [
                 *               "basic:email"
                 *             ],
                 *             "secretInfo": null,
                 *             "emailVerified": false,
                 *             "phoneVerified": false,
                 *             "lastLogin": "2024-03-02T09:30:00.000Z",
                 *             "blocked": false,
                 *             "isDeleted": false,
                 *             "sendSmsCount": 0,
                 *             "sendSmsLimitCount": 1000,
                 *             "dataVersion": null,
                 *             "encryptedPassword": null,
                 *             "signedUp": "2024-03-01T08:00:00.000Z",
                 *             "externalId": null,
                 *             "mainDepartmentId": null,
                 *             "mainDepartmentCode": null,
                 *             "lastMfaTime": null,
                 *             "passwordSecurityLevel": 1,
                 *             "resetPasswordOnFirstLogin": false,
                 *             "source": null
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user:deleted";
                    data: UserDeletedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserRegisterWhitelistAdded: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:register-whitelist-added",
                 *       "data": {
                 *         "phones": [
                 *           "13000000000"
                 *         ],
                 *         "emails": [
                 *           "alex@example.com"
                 *         ],
                 *         "usernames": [
                 *           "alex"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user:register-whitelist-added";
                    data: WhitelistChange;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserRegisterWhitelistDeleted: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:register-whitelist-deleted",
                 *       "data": {
                 *         "phones": [
                 *           "13000000000"
                 *         ],
                 *         "emails": [
                 *           "alex@example.com"
                 *         ],
                 *         "usernames": [
                 *           "alex"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user:register-whitelist-deleted";
                    data: WhitelistChange;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserUdvChanged: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:udv-changed",
                 *       "data": {
                 *         "user": {
                 *           "id": "65f0c0de0000000000000100",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "isRoot": false,
                 *           "status": "Activated",
                 *           "oauth": null,
                 *           "email": "alex@example.com",
                 *           "phone": null,
                 *           "username": "alex",
                 *           "unionid": null,
                 *           "openid": null,
                 *           "nickname": null,
                 *           "company": null,
                 *           "photo": "https://example.com/avatar.png",
                 *           "browser": "ExampleBrowser/1.0",
                 *           "device": "Example OS",
                 *           "password": "sample-password-hash",
                 *           "salt": "sample-salt",
                 *           "token": "sample.login.token",
                 *           "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *           "loginsCount": 3,
                 *           "lastIp": "192.0.2.10",
                 *           "name": null,
                 *           "givenName": null,
                 *           "familyName": null,
                 *           "middleName": null,
                 *           "profile": null,
                 *           "preferredUsername": null,
                 *           "website": null,
                 *           "gender": "U",
                 *           "birthdate": null,
                 *           "zoneinfo": null,
                 *           "locale": null,
                 *           "address": null,
                 *           "formatted": null,
                 *           "streetAddress": null,
                 *           "locality": null,
                 *           "region": null,
                 *           "postalCode": null,
                 *           "city": null,
                 *           "province": null,
                 *           "country": null,
                 *           "registerSource": [
                 *             "basic:email"
                 *           ],
                 *           "secretInfo": null,
                 *           "emailVerified": false,
                 *           "phoneVerified": false,
                 *           "lastLogin": "2024-03-02T09:30:00.000Z",
                 *           "blocked": false,
                 *           "isDeleted": false,
                 *           "sendSmsCount": 0,
                 *           "sendSmsLimitCount": 1000,
                 *           "dataVersion": null,
                 *           "encryptedPassword": null,
                 *           "signedUp": "2024-03-01T08:00:00.000Z",
                 *           "externalId": null,
                 *           "mainDepartmentId": null,
                 *           "mainDepartmentCode": null,
                 *           "lastMfaTime": null,
                 *           "passwordSecurityLevel": 1,
                 *           "resetPasswordOnFirstLogin": false,
                 *           "source": null
                 *         },
                 *         "udv": {
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "udfId": "65f0c0de0000000000000600",
                 *           "targetId": "65f0c0de0000000000000100",
                 *           "createdAt": "2024-03-02T09:30:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "id": "65f0c0de0000000000000601"
                 *         },
                 *         "udf": {
                 *           "id": "65f0c0de0000000000000600",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "targetType": "USER",
                 *           "key": "school",
                 *           "label": "School",
                 *           "dataType": "STRING",
                 *           "options": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user:udv-changed";
                    data: UserUdvChangedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserLinkAccount: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:link-account",
                 *       "data": {
                 *         "primaryUser": {
                 *           "id": "65f0c0de0000000000000100",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "isRoot": false,
                 *           "status": "Activated",
                 *           "oauth": null,
                 *           "email": "alex@example.com",
                 *           "phone": null,
                 *           "username": "alex",
                 *           "unionid": null,
                 *           "openid": null,
                 *           "nickname": null,
                 *           "company": null,
                 *           "photo": "https://example.com/avatar.png",
                 *           "browser": "ExampleBrowser/1.0",
                 *           "device": "Example OS",
                 *           "password": "sample-password-hash",
                 *           "salt": "sample-salt",
                 *           "token": "sample.login.token",
                 *           "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *           "loginsCount": 3,
                 *           "lastIp": "192.0.2.10",
                 *           "name": null,
                 *           "givenName": null,
                 *           "familyName": null,
                 *           "middleName": null,
                 *           "profile": null,
                 *           "preferredUsername": null,
                 *           "website": null,
                 *           "gender": "U",
                 *           "birthdate": null,
                 *           "zoneinfo": null,
                 *           "locale": null,
                 *           "address": null,
                 *           "formatted": null,
                 *           "streetAddress": null,
                 *           "locality": null,
                 *           "region": null,
                 *           "postalCode": null,
                 *           "city": null,
                 *           "province": null,
                 *           "country": null,
                 *           "registerSource": [
                 *             "import:manual"
                 *           ],
                 *           "secretInfo": null,
                 *           "emailVerified": false,
                 *           "phoneVerified": false,
                 *           "lastLogin": "2024-03-02T09:30:00.000Z",
                 *           "blocked": false,
                 *           "isDeleted": false,
                 *           "sendSmsCount": 0,
                 *           "sendSmsLimitCount": 1000,
                 *           "dataVersion": null,
                 *           "encryptedPassword": null,
                 *           "signedUp": "2024-03-01T08:00:00.000Z",
                 *           "externalId": null,
                 *           "mainDepartmentId": null,
                 *           "mainDepartmentCode": null,
                 *           "lastMfaTime": null,
                 *           "passwordSecurityLevel": 1,
                 *           "resetPasswordOnFirstLogin": false,
                 *           "source": null,
                 *           "lastIP": "192.0.2.10",
                 *           "identities": []
                 *         },
                 *         "secondaryUser": {
                 *           "id": "65f0c0de0000000000000101",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "isRoot": false,
                 *           "status": "Activated",
                 *           "oauth": "{}",
                 *           "email": null,
                 *           "phone": null,
                 *           "username": "alex-example",
                 *           "unionid": "1234567",
                 *           "openid": "1234567",
                 *           "nickname": "Alex",
                 *           "company": null,
                 *           "photo": "https://example.com/avatar.png",
                 *           "browser": null,
                 *           "device": null,
                 *           "password": null,
                 *           "salt": null,
                 *           "token": null,
                 *           "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *           "loginsCount": 1,
                 *           "lastIp": "192.0.2.10",
                 *           "name": null,
                 *           "givenName": null,
                 *           "familyName": null,
                 *           "middleName": null,
                 *           "profile": "https://example.com/alex",
                 *           "preferredUsername": null,
                 *           "website": null,
                 *           "gender": "U",
                 *           "birthdate": null,
                 *           "zoneinfo": null,
                 *           "locale": null,
                 *           "address": null,
                 *           "formatted": null,
                 *           "streetAddress": null,
                 *           "locality": null,
                 *           "region": null,
                 *           "postalCode": null,
                 *           "city": null,
                 *           "province": null,
                 *           "country": null,
                 *           "registerSource": [
                 *             "social:github"
                 *           ],
                 *           "secretInfo": null,
                 *           "emailVerified": false,
                 *           "phoneVerified": false,
                 *           "lastLogin": "2024-03-02T09:30:00.000Z",
                 *           "blocked": false,
                 *           "isDeleted": false,
                 *           "sendSmsCount": 0,
                 *           "sendSmsLimitCount": 1000,
                 *           "dataVersion": null,
                 *           "encryptedPassword": null,
                 *           "signedUp": "2024-03-01T08:00:00.000Z",
                 *           "externalId": null,
                 *           "mainDepartmentId": null,
                 *           "mainDepartmentCode": null,
                 *           "lastMfaTime": null,
                 *           "passwordSecurityLevel": null,
                 *           "resetPasswordOnFirstLogin": false,
                 *           "source": null,
                 *           "lastIP": "192.0.2.10",
                 *           "identities": [
                 *             {
                 *               "id": "65f0c0de0000000000000110",
                 *               "createdAt": "2024-03-02T09:30:00.000Z",
                 *               "updatedAt": "2024-03-02T09:30:00.000Z",
                 *               "userPoolId": "65f0c0de0000000000000001",
                 *               "provider": "github",
                 *               "isSocial": true,
                 *               "connectionId": null,
                 *               "userId": "65f0c0de0000000000000101",
                 *               "origianlProfile": null,
                 *               "userIdInIdp": "1234567",
                 *               "type": "primary",
                 *               "userInfoInIdp": {
                 *                 "unionid": "1234567",
                 *                 "openid": "1234567",
                 *                 "username": "alex-example",
                 *                 "profile": "https://example.com/alex",
                 *                 "nickname": "Alex",
                 *                 "photo": "https://example.com/alex.png",
                 *                 "company": null,
                 *                 "city": null,
                 *                 "oauth": "{}",
                 *                 "accessToken": "sample-provider-token",
                 *                 "userIdInIdp": "1234567",
                 *                 "provider": "github",
                 *                 "registerSource": [
                 *                   "social:github"
                 *                 ],
                 *                 "userPoolId": "65f0c0de0000000000000001"
                 *               },
                 *               "openid": null,
                 *               "accessToken": "sample-provider-token",
                 *               "refreshToken": null
                 *             },
                 *             {
                 *               "id": "65f0c0de0000000000000111",
                 *               "createdAt": "2024-03-02T09:30:00.000Z",
                 *               "updatedAt": "2024-03-02T09:30:00.000Z",
                 *               "userPoolId": "65f0c0de0000000000000001",
                 *               "provider": "github",
                 *               "isSocial": true,
                 *               "connectionId": null,
                 *               "userId": "65f0c0de0000000000000101",
                 *               "origianlProfile": null,
                 *               "userIdInIdp": "1234567",
                 *               "type": "openid",
                 *               "userInfoInIdp": {
                 *                 "unionid": "1234567",
                 *                 "openid": "1234567",
                 *                 "username": "alex-example",
                 *                 "profile": "https://example.com/alex",
                 *                 "nickname": "Alex",
                 *                 "photo": "https://example.com/alex.png",
                 *                 "company": null,
                 *                 "city": null,
                 *                 "oauth": "{}",
                 *                 "accessToken": "sample-provider-token",
                 *                 "userIdInIdp": "1234567",
                 *                 "provider": "github",
                 *                 "registerSource": [
                 *                   "social:github"
                 *                 ],
                 *                 "userPoolId": "65f0c0de0000000000000001"
                 *               },
                 *               "openid": null,
                 *               "accessToken": "sample-provider-token",
                 *               "refreshToken": null
                 *             }
                 *           ]
                 *         },
                 *         "user": {
                 *           "id": "65f0c0de0000000000000100",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "isRoot": false,
                 *           "status": "Activated",
                 *           "oauth": null,
                 *           "email": "alex@example.com",
                 *           "phone": null,
                 *           "username": "alex",
                 *           "unionid": null,
                 *           "openid": null,
                 *           "nickname": null,
                 *           "company": null,
                 *           "photo": "https://example.com/avatar.png",
                 *           "browser": "ExampleBrowser/1.0",
                 *           "device": "Example OS",
                 *           "password": "sample-password-hash",
                 *           "salt": "sample-salt",
                 *           "token": "sample.login.token",
                 *           "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *           "loginsCount": 3,
                 *           "lastIp": "192.0.2.10",
                 *           "name": null,
                 *           "givenName": null,
                 *           "familyName": null,
                 *           "middleName": null,
                 *           "profile": null,
                 *           "preferredUsername": null,
                 *           "website": null,
                 *           "gender": "U",
                 *           "birthdate": null,
                 *           "zoneinfo": null,
                 *           "locale": null,
                 *           "address": null,
                 *           "formatted": null,
                 *           "streetAddress": null,
                 *           "locality": null,
                 *           "region": null,
                 *           "postalCode": null,
                 *           "city": null,
                 *           "province": null,
                 *           "country": null,
                 *           "registerSource": [
                 *             "basic:email"
                 *           ],
                 *           "secretInfo": null,
                 *           "emailVerified": false,
                 *           "phoneVerified": false,
                 *           "lastLogin": "2024-03-02T09:30:00.000Z",
                 *           "blocked": false,
                 *           "isDeleted": false,
                 *           "sendSmsCount": 0,
                 *           "sendSmsLimitCount": 1000,
                 *           "dataVersion": null,
                 *           "encryptedPassword": null,
                 *           "signedUp": "2024-03-01T08:00:00.000Z",
                 *           "externalId": null,
                 *           "mainDepartmentId": null,
                 *           "mainDepartmentCode": null,
                 *           "lastMfaTime": null,
                 *           "passwordSecurityLevel": 1,
                 *           "resetPasswordOnFirstLogin": false,
                 *           "source": null
                 *         },
                 *         "extIdp": {
                 *           "id": "65f0c0de0000000000000120",
                 *           "name": "Example GitHub source",
                 *           "logo": null,
                 *           "type": "github"
                 *         },
                 *         "identity": {
                 *           "id": "65f0c0de0000000000000110",
                 *           "createdAt": "2024-03-02T09:30:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "provider": "github",
                 *           "isSocial": true,
                 *           "connectionId": null,
                 *           "userId": "65f0c0de0000000000000101",
                 *           "origianlProfile": null,
                 *           "userIdInIdp": "1234567",
                 *           "type": "primary",
                 *           "userInfoInIdp": {
                 *             "unionid": "1234567",
                 *             "openid": "1234567",
                 *             "username": "alex-example",
                 *             "profile": "https://example.com/alex",
                 *             "nickname": "Alex",
                 *             "photo": "https://example.com/alex.png",
                 *             "company": null,
                 *             "city": null,
                 *             "oauth": "{}",
                 *             "accessToken": "sample-provider-token",
                 *             "userIdInIdp": "1234567",
                 *             "provider": "github",
                 *             "registerSource": [
                 *               "social:github"
                 *             ],
                 *             "userPoolId": "65f0c0de0000000000000001"
                 *           },
                 *           "openid": null,
                 *           "accessToken": "sample-provider-token",
                 *           "refreshToken": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user:link-account";
                    data: UserLinkAccountData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserPasswordUpdateRemind: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:password-update-remind",
                 *       "data": {
                 *         "userpool": {
                 *           "id": "65f0c0de0000000000000001",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "name": "Example Pool",
                 *           "domain": "example-pool",
                 *           "description": null,
                 *           "logo": "https://example.com/pool.png"
                 *         },
                 *         "user": {
                 *           "id": "65f0c0de0000000000000100",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "isRoot": false,
                 *           "status": "Activated",
                 *           "oauth": null,
                 *           "email": "alex@example.com",
                 *           "phone": null,
                 *           "username": "alex",
                 *           "unionid": null,
                 *           "openid": null,
                 *           "nickname": null,
                 *           "company": null,
                 *           "photo": "https://example.com/avatar.png",
                 *           "browser": "ExampleBrowser/1.0",
                 *           "device": "Example OS",
                 *           "password": "sample-password-hash",
                 *           "salt": "sample-salt",
                 *           "token": "sample.login.token",
                 *           "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *           "loginsCount": 3,
                 *           "lastIp": "192.0.2.10",
                 *           "name": null,
                 *           "givenName": null,
                 *           "familyName": null,
                 *           "middleName": null,
                 *           "profile": null,
                 *           "preferredUsername": null,
                 *           "website": null,
                 *           "gender": "U",
                 *           "birthdate": null,
                 *           "zoneinfo": null,
                 *           "locale": null,
                 *           "address": null,
                 *           "formatted": null,
                 *           "streetAddress": null,
                 *           "locality": null,
                 *           "region": null,
                 *           "postalCode": null,
                 *           "city": null,
                 *           "province": null,
                 *           "country": null,
                 *           "registerSource": [
                 *             "basic:email"
                 *           ],
                 *           "secretInfo": null,
                 *           "emailVerified": false,
                 *           "phoneVerified": false,
                 *           "lastLogin": "2024-03-02T09:30:00.000Z",
                 *           "blocked": false,
                 *           "isDeleted": false,
                 *           "sendSmsCount": 0,
                 *           "sendSmsLimitCount": 1000,
                 *           "dataVersion": null,
                 *           "encryptedPassword": null,
                 *           "signedUp": "2024-03-01T08:00:00.000Z",
                 *           "externalId": null,
                 *           "mainDepartmentId": null,
                 *           "mainDepartmentCode": null,
                 *           "lastMfaTime": null,
                 *           "passwordSecurityLevel": 1,
                 *           "resetPasswordOnFirstLogin": false,
                 *           "source": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user:password-update-remind";
                    data: UserPasswordUpdateRemindData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserOrganizationNodeUpdate: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user:organization-node-update",
                 *       "data": {}
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user:organization-node-update";
                    data: Undocumented;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onPermissionRevoke: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "permission:revoke",
                 *       "data": {
                 *         "userPoolId": "65f0c0de0000000000000001",
                 *         "policies": [
                 *           "65f0c0de0000000000000800"
                 *         ],
                 *         "targetType": "USER",
                 *         "targetIdentifiers": [
                 *           "65f0c0de0000000000000100"
                 *         ],
                 *         "namespace": "example-namespace"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "permission:revoke";
                    data: PermissionChange;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onPermissionAdd: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "permission:add",
                 *       "data": {
                 *         "userPoolId": "65f0c0de0000000000000001",
                 *         "policies": [
                 *           "65f0c0de0000000000000800"
                 *         ],
                 *         "targetType": "USER",
                 *         "targetIdentifiers": [
                 *           "65f0c0de0000000000000100"
                 *         ],
                 *         "namespace": "example-namespace"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "permission:add";
                    data: PermissionChange;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onResourceCreated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "resource:created",
                 *       "data": {
                 *         "resource": {
                 *           "id": "65f0c0de0000000000000700",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "code": "book",
                 *           "type": "DATA",
                 *           "description": "Books",
                 *           "actions": [
                 *             {
                 *               "name": "book:read",
                 *               "description": "Read a book"
                 *             }
                 *           ],
                 *           "namespaceId": 101,
                 *           "apiIdentifier": null
                 *         },
                 *         "namespace": {
                 *           "id": 101,
                 *           "code": "example-namespace",
                 *           "name": "Example namespace",
                 *           "description": null,
                 *           "appId": null,
                 *           "appName": null,
                 *           "status": 1
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "resource:created";
                    data: ResourceCreatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onResourceDelete: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "resource:delete",
                 *       "data": {
                 *         "codes": [
                 *           "book"
                 *         ],
                 *         "namespace": {
                 *           "id": 101,
                 *           "code": "example-namespace",
                 *           "name": "Example namespace",
                 *           "description": null,
                 *           "appId": null,
                 *           "appName": null,
                 *           "status": 1
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "resource:delete";
                    data: ResourceDeleteData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onResourceUpdated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "resource:updated",
                 *       "data": {
                 *         "resource": {
                 *           "id": "65f0c0de0000000000000700",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "code": "book",
                 *           "type": "DATA",
                 *           "description": "All books",
                 *           "actions": [
                 *             {
                 *               "name": "book:read",
                 *               "description": "Read a book"
                 *             }
                 *           ],
                 *           "namespaceId": 101,
                 *           "apiIdentifier": null
                 *         },
                 *         "updates": {
                 *           "description": "All books"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "resource:updated";
                    data: ResourceUpdatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onRoleCreated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "role:created",
                 *       "data": {
                 *         "role": {
                 *           "id": "65f0c0de0000000000000400",
                 *           "code": "example-role",
                 *           "name": "Example role",
                 *           "description": null,
                 *           "namespace": "example-namespace",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z"
                 *         },
                 *         "namespace": {
                 *           "id": 101,
                 *           "code": "example-namespace",
                 *           "name": "Example namespace",
                 *           "description": null,
                 *           "appId": null,
                 *           "appName": null,
                 *           "status": 1
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "role:created";
                    data: RoleCreatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onRoleUpdated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "role:updated",
                 *       "data": {
                 *         "role": {
                 *           "id": "65f0c0de0000000000000400",
                 *           "code": "example-role",
                 *           "name": "Example role",
                 *           "description": "For examples",
                 *           "namespace": "example-namespace",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z"
                 *         },
                 *         "updates": {
                 *           "description": "For examples"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "role:updated";
                    data: RoleUpdatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onRoleDeleted: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "role:deleted",
                 *       "data": {
                 *         "id": "65f0c0de0000000000000400"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "role:deleted";
                    data: RoleDeletedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onRoleDisable: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "role:disable",
                 *       "data": {}
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "role:disable";
                    data: Undocumented;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onRoleAssigned: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "role:assigned",
                 *       "data": {
                 *         "userIds": [
                 *           "65f0c0de0000000000000100"
                 *         ],
                 *         "groupIds": [
                 *           "65f0c0de0000000000000500"
                 *         ],
                 *         "nodeIds": [
                 *           "65f0c0de0000000000000202"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "role:assigned";
                    data: RoleAssignment;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onSubjectRemove: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "subject:remove",
                 *       "data": {}
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "subject:remove";
                    data: Undocumented;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onRoleUnassigned: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "role:unassigned",
                 *       "data": {
                 *         "userIds": [
                 *           "65f0c0de0000000000000100"
                 *         ],
                 *         "groupIds": [
                 *           "65f0c0de0000000000000500"
                 *         ],
                 *         "nodeIds": [
                 *           "65f0c0de0000000000000202"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "role:unassigned";
                    data: RoleAssignment;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onRoleUdvChanged: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "role:udv-changed",
                 *       "data": {
                 *         "role": {
                 *           "id": "65f0c0de0000000000000400",
                 *           "code": "example-role",
                 *           "name": "Example role",
                 *           "description": null,
                 *           "namespace": "example-namespace",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z"
                 *         },
                 *         "udv": {
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "udfId": "65f0c0de0000000000000600",
                 *           "targetId": "65f0c0de0000000000000400",
                 *           "createdAt": "2024-03-02T09:30:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "id": "65f0c0de0000000000000601"
                 *         },
                 *         "udf": {
                 *           "id": "65f0c0de0000000000000600",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "targetType": "ROLE",
                 *           "key": "region",
                 *           "label": "Region",
                 *           "dataType": "STRING",
                 *           "options": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "role:udv-changed";
                    data: RoleUdvChangedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onApplicationMfaEnabled: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "application:mfa:enabled",
                 *       "data": {
                 *         "type": "OTP",
                 *         "applicationId": "65f0c0de0000000000000300"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "application:mfa:enabled";
                    data: ApplicationMfaChange;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onApplicationMfaDisabled: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "application:mfa:disabled",
                 *       "data": {
                 *         "type": "OTP",
                 *         "applicationId": "65f0c0de0000000000000300"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "application:mfa:disabled";
                    data: ApplicationMfaChange;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onGroupCreated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "group:created",
                 *       "data": {
                 *         "group": {
                 *           "id": "65f0c0de0000000000000500",
                 *           "code": "example-group",
                 *           "name": "Example group",
                 *           "description": null,
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "group:created";
                    data: GroupCreatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onGroupUpdated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "group:updated",
                 *       "data": {
                 *         "group": {
                 *           "id": "65f0c0de0000000000000500",
                 *           "code": "example-group",
                 *           "name": "Renamed group",
                 *           "description": null,
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z"
                 *         },
                 *         "updates": {
                 *           "name": "Renamed group"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "group:updated";
                    data: GroupUpdatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onGroupDeleted: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "group:deleted",
                 *       "data": {
                 *         "id": "65f0c0de0000000000000500"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "group:deleted";
                    data: GroupDeletedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onGroupMemberAdded: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "group:member-added",
                 *       "data": {
                 *         "group": {
                 *           "id": "65f0c0de0000000000000500",
                 *           "code": "example-group",
                 *           "name": "Example group",
                 *           "description": null,
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z"
                 *         },
                 *         "users": [
                 *           {
                 *             "id": "65f0c0de0000000000000100",
                 *             "createdAt": "2024-03-01T08:00:00.000Z",
                 *             "updatedAt": "2024-03-02T09:30:00.000Z",
                 *             "userPoolId": "65f0c0de0000000000000001",
                 *             "isRoot": false,
                 *             "status": "Activated",
                 *             "oauth": null,
                 *             "email": "alex@example.com",
                 *             "phone": null,
                 *             "username": "alex",
                 *             "unionid": null,
                 *             "openid": null,
                 *             "nickname": null,
                 *             "company": null,
                 *             "photo": "https://example.com/avatar.png",
                 *             "browser": "ExampleBrowser/1.0",
                 *             "device": "Example OS",
                 *             "password": "sample-password-hash",
                 *             "salt": "sample-salt",
                 *             "token": "sample.login.token",
                 *             "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *             "loginsCount": 3,
                 *             "lastIp": "192.0.2.10",
                 *             "name": null,
                 *             "givenName": null,
                 *             "familyName": null,
                 *             "middleName": null,
                 *             "profile": null,
                 *             "preferredUsername": null,
                 *             "website": null,
                 *             "gender": "U",
                 *             "birthdate": null,
                 *             "zoneinfo": null,
                 *             "locale": null,
                 *             "address": null,
                 *             "formatted": null,
                 *             "streetAddress": null,
                 *             "locality": null,
                 *             "region": null,
                 *             "postalCode": null,
                 *             "city": null,
                 *             "province": null,
                 *             "country": null,
                 *             "registerSource": [
                 *               "basic:email"
                 *             ],
                 *             "secretInfo": null,
                 *             "emailVerified": false,
                 *             "phoneVerified": false,
                 *             "lastLogin": "2024-03-02T09:30:00.000Z",
                 *             "blocked": false,
                 *             "isDeleted": false,
                 *             "sendSmsCount": 0,
                 *             "sendSmsLimitCount": 1000,
                 *             "dataVersion": null,
                 *             "encryptedPassword": null,
                 *             "signedUp": "2024-03-01T08:00:00.000Z",
                 *             "externalId": null,
                 *             "mainDepartmentId": null,
                 *             "mainDepartmentCode": null,
                 *             "lastMfaTime": null,
                 *             "passwordSecurityLevel": 1,
                 *             "resetPasswordOnFirstLogin": false,
                 *             "source": null
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "group:member-added";
                    data: GroupMembers;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onGroupMemberRemoved: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "group:member-removed",
                 *       "data": {
                 *         "group": {
                 *           "id": "65f0c0de0000000000000500",
                 *           "code": "example-group",
                 *           "name": "Example group",
                 *           "description": null,
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z"
                 *         },
                 *         "users": [
                 *           {
                 *             "id": "65f0c0de0000000000000100",
                 *             "createdAt": "2024-03-01T08:00:00.000Z",
                 *             "updatedAt": "2024-03-02T09:30:00.000Z",
                 *             "userPoolId": "65f0c0de0000000000000001",
                 *             "isRoot": false,
                 *             "status": "Activated",
                 *             "oauth": null,
                 *             "email": "alex@example.com",
                 *             "phone": null,
                 *             "username": "alex",
                 *             "unionid": null,
                 *             "openid": null,
                 *             "nickname": null,
                 *             "company": null,
                 *             "photo": "https://example.com/avatar.png",
                 *             "browser": "ExampleBrowser/1.0",
                 *             "device": "Example OS",
                 *             "password": "sample-password-hash",
                 *             "salt": "sample-salt",
                 *             "token": "sample.login.token",
                 *             "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *             "loginsCount": 3,
                 *             "lastIp": "192.0.2.10",
                 *             "name": null,
                 *             "givenName": null,
                 *             "familyName": null,
                 *             "middleName": null,
                 *             "profile": null,
                 *             "preferredUsername": null,
                 *             "website": null,
                 *             "gender": "U",
                 *             "birthdate": null,
                 *             "zoneinfo": null,
                 *             "locale": null,
                 *             "address": null,
                 *             "formatted": null,
                 *             "streetAddress": null,
                 *             "locality": null,
                 *             "region": null,
                 *             "postalCode": null,
                 *             "city": null,
                 *             "province": null,
                 *             "country": null,
                 *             "registerSource": [
                 *               "basic:email"
                 *             ],
                 *             "secretInfo": null,
                 *             "emailVerified": false,
                 *             "phoneVerified": false,
                 *             "lastLogin": "2024-03-02T09:30:00.000Z",
                 *             "blocked": false,
                 *             "isDeleted": false,
                 *             "sendSmsCount": 0,
                 *             "sendSmsLimitCount": 1000,
                 *             "dataVersion": null,
                 *             "encryptedPassword": null,
                 *             "signedUp": "2024-03-01T08:00:00.000Z",
                 *             "externalId": null,
                 *             "mainDepartmentId": null,
                 *             "mainDepartmentCode": null,
                 *             "lastMfaTime": null,
                 *             "passwordSecurityLevel": 1,
                 *             "resetPasswordOnFirstLogin": false,
                 *             "source": null
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "group:member-removed";
                    data: GroupMembers;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onOrganizationCreated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "organization:created",
                 *       "data": {
                 *         "organization": {
                 *           "id": "65f0c0de0000000000000200",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "rootNodeId": "65f0c0de0000000000000201",
                 *           "logo": null,
                 *           "thirdPartyOrgId": null
                 *         },
                 *         "rootNode": {
                 *           "id": "65f0c0de0000000000000201",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "orgId": "65f0c0de0000000000000200",
                 *           "name": "Example Company",
                 *           "nameI18n": null,
                 *           "description": null,
                 *           "descriptionI18n": null,
                 *           "order": null,
                 *           "code": null,
                 *           "__id": null,
                 *           "__parentid": null,
                 *           "__groupid": null,
                 *           "source": null,
                 *           "dataVersion": null,
                 *           "sourceData": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "organization:created";
                    data: OrganizationCreatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onOrganizationImported: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "organization:imported",
                 *       "data": {
                 *         "organization": [
                 *           {
                 *             "id": "65f0c0de0000000000000201",
                 *             "createdAt": "2024-03-01T08:00:00.000Z",
                 *             "updatedAt": "2024-03-02T09:30:00.000Z",
                 *             "userPoolId": "65f0c0de0000000000000001",
                 *             "orgId": "65f0c0de0000000000000200",
                 *             "name": "Example Company",
                 *             "nameI18n": null,
                 *             "description": null,
                 *             "descriptionI18n": null,
                 *             "order": null,
                 *             "code": null,
                 *             "source": null,
                 *             "dataVersion": null,
                 *             "sourceData": null,
                 *             "members": [
                 *               {
                 *                 "id": "65f0c0de0000000000000100",
                 *                 "createdAt": "2024-03-01T08:00:00.000Z",
                 *                 "updatedAt": "2024-03-02T09:30:00.000Z",
                 *                 "userPoolId": "65f0c0de0000000000000001",
                 *                 "isRoot": false,
                 *                 "status": "Activated",
                 *                 "oauth": null,
                 *                 "email": "alex@example.com",
                 *                 "phone": null,
                 *                 "username": null,
                 *                 "unionid": null,
                 *                 "openid": null,
                 *                 "nickname": null,
                 *                 "company": null,
                 *                 "photo": "https://example.com/avatar.png",
                 *                 "browser": null,
                 *                 "device": null,
                 *                 "password": "sample-password-hash",
                 *                 "salt": "sample-salt",
                 *                 "token": null,
                 *                 "tokenExpiredAt": null,
                 *                 "loginsCount": 0,
                 *                 "lastIp": null,
                 *                 "name": null,
                 *                 "givenName": null,
                 *                 "familyName": null,
                 *                 "middleName": null,
                 *                 "profile": null,
                 *                 "preferredUsername": null,
                 *                 "website": null,
                 *                 "gender": "U",
                 *                 "birthdate": null,
                 *                 "zoneinfo": null,
                 *                 "locale": null,
                 *                 "address": null,
                 *                 "formatted": null,
                 *                 "streetAddress": null,
                 *                 "locality": null,
                 *                 "region": null,
                 *                 "postalCode": null,
                 *                 "city": null,
                 *                 "province": null,
                 *                 "country": null,
                 *                 "registerSource": [
                 *                   "import:excel"
                 *                 ],
                 *                 "secretInfo": null,
                 *                 "emailVerified": false,
                 *                 "phoneVerified": false,
                 *                 "lastLogin": null,
                 *                 "blocked": false,
                 *                 "isDeleted": false,
                 *                 "sendSmsCount": 0,
                 *                 "sendSmsLimitCount": 1000,
                 *                 "dataVersion": null,
                 *                 "encryptedPassword": "c2FtcGxlLWVuY3J5cHRlZC1wYXNzd29yZA==",
                 *                 "signedUp": "2024-03-01T08:00:00.000Z",
                 *                 "externalId": null,
                 *                 "mainDepartmentId": null,
                 *                 "mainDepartmentCode": null,
                 *                 "lastMfaTime": null,
                 *                 "passwordSecurityLevel": 1,
                 *                 "resetPasswordOnFirstLogin": false,
                 *                 "source": null
                 *               }
                 *             ],
                 *             "children": [
                 *               {
                 *                 "id": "65f0c0de0000000000000202",
                 *                 "createdAt": "2024-03-01T08:00:00.000Z",
                 *                 "updatedAt": "2024-03-02T09:30:00.000Z",
                 *                 "userPoolId": "65f0c0de0000000000000001",
                 *                 "orgId": "65f0c0de0000000000000200",
                 *                 "name": "Example Team",
                 *                 "nameI18n": null,
                 *                 "description": null,
                 *                 "descriptionI18n": null,
                 *                 "order": null,
                 *                 "code": null,
                 *                 "source": null,
                 *                 "dataVersion": null,
                 *                 "sourceData": null,
                 *                 "members": [
                 *                   {
                 *                     "id": "65f0c0de0000000000000101",
                 *                     "createdAt": "2024-03-01T08:00:00.000Z",
                 *                     "updatedAt": "2024-03-02T09:30:00.000Z",
                 *                     "userPoolId": "65f0c0de0000000000000001",
                 *                     "isRoot": false,
                 *                     "status": "Activated",
                 *                     "oauth": null,
                 *                     "email": "sam@example.com",
                 *                     "phone": null,
                 *                     "username": null,
                 *                     "unionid": null,
                 *                     "openid": null,
                 *                     "nickname": null,
                 *                     "company": null,
                 *                     "photo": "https://example.com/avatar.png",
                 *                     "browser": null,
                 *                     "device": null,
                 *                     "password": "sample-password-hash",
                 *                     "salt": "sample-salt",
                 *                     "token": null,
                 *                     "tokenExpiredAt": null,
                 *                     "loginsCount": 0,
                 *                     "lastIp": null,
                 *                     "name": null,
                 *                     "givenName": null,
                 *                     "familyName": null,
                 *                     "middleName": null,
                 *                     "profile": null,
                 *                     "preferredUsername": null,
                 *                     "website": null,
                 *                     "gender": "U",
                 *                     "birthdate": null,
                 *                     "zoneinfo": null,
                 *                     "locale": null,
                 *                     "address": null,
                 *                     "formatted": null,
                 *                     "streetAddress": null,
                 *                     "locality": null,
                 *                     "region": null,
                 *                     "postalCode": null,
                 *                     "city": null,
                 *                     "province": null,
                 *                     "country": null,
                 *                     "registerSource": [
                 *                       "import:excel"
                 *                     ],
                 *                     "secretInfo": null,
                 *                     "emailVerified": false,
                 *                     "phoneVerified": false,
                 *                     "lastLogin": null,
                 *                     "blocked": false,
                 *                     "isDeleted": false,
                 *                     "sendSmsCount": 0,
                 *                     "sendSmsLimitCount": 1000,
                 *                     "dataVersion": null,
                 *                     "encryptedPassword": "c2FtcGxlLWVuY3J5cHRlZC1wYXNzd29yZA==",
                 *                     "signedUp": "2024-03-01T08:00:00.000Z",
                 *                     "externalId": null,
                 *                     "mainDepartmentId": null,
                 *                     "mainDepartmentCode": null,
                 *                     "lastMfaTime": null,
                 *                     "passwordSecurityLevel": 1,
                 *                     "resetPasswordOnFirstLogin": false,
                 *                     "source": null
                 *                   }
                 *                 ],
                 *                 "children": [],
                 *                 "depth": 0,
                 *                 "root": false
                 *               }
                 *             ],
                 *             "depth": 0,
                 *             "root": true
                 *           }
                 *         ],
                 *         "source": "EXCEL"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "organization:imported";
                    data: OrganizationImportedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onOrganizationDeleted: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "organization:deleted",
                 *       "data": {
                 *         "organization": {
                 *           "id": "65f0c0de0000000000000200",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "rootNodeId": "65f0c0de0000000000000201",
                 *           "logo": null,
                 *           "thirdPartyOrgId": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "organization:deleted";
                    data: OrganizationDeletedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onOrganizationNodeAdded: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "organization:node-added",
                 *       "data": {
                 *         "organization": {
                 *           "id": "65f0c0de0000000000000200",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "rootNodeId": "65f0c0de0000000000000201",
                 *           "logo": null,
                 *           "thirdPartyOrgId": null
                 *         },
                 *         "node": {
                 *           "id": "65f0c0de0000000000000202",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "orgId": "65f0c0de0000000000000200",
                 *           "name": "Example Team",
                 *           "nameI18n": null,
                 *           "description": null,
                 *           "descriptionI18n": null,
                 *           "order": null,
                 *           "code": null,
                 *           "__id": null,
                 *           "__parentid": null,
                 *           "__groupid": null,
                 *           "source": [],
                 *           "dataVersion": null,
                 *           "sourceData": null
                 *         },
                 *         "parentNode": {
                 *           "id": "65f0c0de0000000000000201",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "orgId": "65f0c0de0000000000000200",
                 *           "name": "Example Company",
                 *           "nameI18n": null,
                 *           "description": null,
                 *           "descriptionI18n": null,
                 *           "order": null,
                 *           "code": null,
                 *           "__id": null,
                 *           "__parentid": null,
                 *           "__groupid": null,
                 *           "source": null,
                 *           "dataVersion": null,
                 *           "sourceData": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "organization:node-added";
                    data: OrganizationNodeAddedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onOrganizationNodeUpdated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "organization:node-updated",
                 *       "data": {
                 *         "node": {
                 *           "id": "65f0c0de0000000000000202",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "orgId": "65f0c0de0000000000000200",
                 *           "name": "Renamed Team",
                 *           "nameI18n": null,
                 *           "description": "",
                 *           "descriptionI18n": null,
                 *           "order": null,
                 *           "code": null,
                 *           "__id": null,
                 *           "__parentid": null,
                 *           "__groupid": null,
                 *           "source": [],
                 *           "dataVersion": null,
                 *           "sourceData": null
                 *         },
                 *         "updates": {
                 *           "name": "Renamed Team",
                 *           "description": ""
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "organization:node-updated";
                    data: OrganizationNodeUpdatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onOrganizationTreeUpdated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "organization:tree-updated",
                 *       "data": {
                 *         "organization": [
                 *           {
                 *             "id": "65f0c0de0000000000000201",
                 *             "createdAt": "2024-03-01T08:00:00.000Z",
                 *             "updatedAt": "2024-03-02T09:30:00.000Z",
                 *             "userPoolId": "65f0c0de0000000000000001",
                 *             "orgId": "65f0c0de0000000000000200",
                 *             "name": "Example Company",
                 *             "nameI18n": null,
                 *             "description": null,
                 *             "descriptionI18n": null,
                 *             "order": null,
                 *             "code": null,
                 *             "source": null,
                 *             "dataVersion": null,
                 *             "sourceData": null,
                 *             "members": [
                 *               {
                 *                 "id": "65f0c0de0000000000000100",
                 *                 "createdAt": "2024-03-01T08:00:00.000Z",
                 *                 "updatedAt": "2024-03-02T09:30:00.000Z",
                 *                 "userPoolId": "65f0c0de0000000000000001",
                 *                 "isRoot": false,
                 *                 "status": "Activated",
                 *                 "oauth": null,
                 *                 "email": "alex@example.com",
                 *                 "phone": null,
                 *                 "username": null,
                 *                 "unionid": null,
                 *                 "openid": null,
                 *                 "nickname": null,
                 *                 "company": null,
                 *                 "photo": "https://example.com/avatar.png",
                 *                 "browser": null,
                 *                 "device": null,
                 *                 "password": "sample-password-hash",
                 *                 "salt": "sample-salt",
                 *                 "token": null,
                 *                 "tokenExpiredAt": null,
                 *                 "loginsCount": 0,
                 *                 "lastIp": null,
                 *                 "name": null,
                 *                 "givenName": null,
                 *                 "familyName": null,
                 *                 "middleName": null,
                 *                 "profile": null,
                 *                 "preferredUsername": null,
                 *                 "website": null,
                 *                 "gender": "U",
                 *                 "birthdate": null,
                 *                 "zoneinfo": null,
                 *                 "locale": null,
                 *                 "address": null,
                 *                 "formatted": null,
                 *                 "streetAddress": null,
                 *                 "locality": null,
                 *                 "region": null,
                 *                 "postalCode": null,
                 *                 "city": null,
                 *                 "province": null,
                 *                 "country": null,
                 *                 "registerSource": [
                 *                   "import:excel"
                 *                 ],
                 *                 "secretInfo": null,
                 *                 "emailVerified": false,
                 *                 "phoneVerified": false,
                 *                 "lastLogin": null,
                 *                 "blocked": false,
                 *                 "isDeleted": false,
                 *                 "sendSmsCount": 0,
                 *                 "sendSmsLimitCount": 1000,
                 *                 "dataVersion": null,
                 *                 "encryptedPassword": "c2FtcGxlLWVuY3J5cHRlZC1wYXNzd29yZA==",
                 *                 "signedUp": "2024-03-01T08:00:00.000Z",
                 *                 "externalId": null,
                 *                 "mainDepartmentId": null,
                 *                 "mainDepartmentCode": null,
                 *                 "lastMfaTime": null,
                 *                 "passwordSecurityLevel": 1,
                 *                 "resetPasswordOnFirstLogin": false,
                 *                 "source": null
                 *               }
                 *             ],
                 *             "children": [
                 *               {
                 *                 "id": "65f0c0de0000000000000202",
                 *                 "createdAt": "2024-03-01T08:00:00.000Z",
                 *                 "updatedAt": "2024-03-02T09:30:00.000Z",
                 *                 "userPoolId": "65f0c0de0000000000000001",
                 *                 "orgId": "65f0c0de0000000000000200",
                 *                 "name": "Example Team",
                 *                 "nameI18n": null,
                 *                 "description": null,
                 *                 "descriptionI18n": null,
                 *                 "order": null,
                 *                 "code": null,
                 *                 "source": null,
                 *                 "dataVersion": null,
                 *                 "sourceData": null,
                 *                 "members": [
                 *                   {
                 *                     "id": "65f0c0de0000000000000101",
                 *                     "createdAt": "2024-03-01T08:00:00.000Z",
                 *                     "updatedAt": "2024-03-02T09:30:00.000Z",
                 *                     "userPoolId": "65f0c0de0000000000000001",
                 *                     "isRoot": false,
                 *                     "status": "Activated",
                 *                     "oauth": null,
                 *                     "email": "sam@example.com",
                 *                     "phone": null,
                 *                     "username": null,
                 *                     "unionid": null,
                 *                     "openid": null,
                 *                     "nickname": null,
                 *                     "company": null,
                 *                     "photo": "https://example.com/avatar.png",
                 *                     "browser": null,
                 *                     "device": null,
                 *                     "password": "sample-password-hash",
                 *                     "salt": "sample-salt",
                 *                     "token": null,
                 *                     "tokenExpiredAt": null,
                 *                     "loginsCount": 0,
                 *                     "lastIp": null,
                 *                     "name": null,
                 *                     "givenName": null,
                 *                     "familyName": null,
                 *                     "middleName": null,
                 *                     "profile": null,
                 *                     "preferredUsername": null,
                 *                     "website": null,
                 *                     "gender": "U",
                 *                     "birthdate": null,
                 *                     "zoneinfo": null,
                 *                     "locale": null,
                 *                     "address": null,
                 *                     "formatted": null,
                 *                     "streetAddress": null,
                 *                     "locality": null,
                 *                     "region": null,
                 *                     "postalCode": null,
                 *                     "city": null,
                 *                     "province": null,
                 *                     "country": null,
                 *                     "registerSource": [
                 *                       "import:excel"
                 *                     ],
                 *                     "secretInfo": null,
                 *                     "emailVerified": false,
                 *                     "phoneVerified": false,
                 *                     "lastLogin": null,
                 *                     "blocked": false,
                 *                     "isDeleted": false,
                 *                     "sendSmsCount": 0,
                 *                     "sendSmsLimitCount": 1000,
                 *                     "dataVersion": null,
                 *                     "encryptedPassword": "c2FtcGxlLWVuY3J5cHRlZC1wYXNzd29yZA==",
                 *                     "signedUp": "2024-03-01T08:00:00.000Z",
                 *                     "externalId": null,
                 *                     "mainDepartmentId": null,
                 *                     "mainDepartmentCode": null,
                 *                     "lastMfaTime": null,
                 *                     "passwordSecurityLevel": 1,
                 *                     "resetPasswordOnFirstLogin": false,
                 *                     "source": null
                 *                   }
                 *                 ],
                 *                 "children": [],
                 *                 "depth": 0,
                 *                 "root": false
                 *               }
                 *             ],
                 *             "depth": 0,
                 *             "root": true
                 *           }
                 *         ],
                 *         "modifyNodes": [
                 *           {
                 *             "id": "65f0c0de0000000000000202",
                 *             "createdAt": "2024-03-01T08:00:00.000Z",
                 *             "updatedAt": "2024-03-02T09:30:00.000Z",
                 *             "userPoolId": "65f0c0de0000000000000001",
                 *             "orgId": "65f0c0de0000000000000200",
                 *             "name": "Example Team",
                 *             "nameI18n": null,
                 *             "description": null,
                 *             "descriptionI18n": null,
                 *             "order": null,
                 *             "code": null,
                 *             "source": null,
                 *             "dataVersion": null,
                 *             "sourceData": null,
                 *             "members": [
                 *               {
                 *                 "id": "65f0c0de0000000000000101",
                 *                 "createdAt": "2024-03-01T08:00:00.000Z",
                 *                 "updatedAt": "2024-03-02T09:30:00.000Z",
                 *                 "userPoolId": "65f0c0de0000000000000001",
                 *                 "isRoot": false,
                 *                 "status": "Activated",
                 *                 "oauth": null,
                 *                 "email": "sam@example.com",
                 *                 "phone": null,
                 *                 "username": null,
                 *                 "unionid": null,
                 *                 "openid": null,
                 *                 "nickname": null,
                 *                 "company": null,
                 *                 "photo": "https://example.com/avatar.png",
                 *                 "browser": null,
                 *                 "device": null,
                 *                 "password": "sample-password-hash",
                 *                 "salt": "sample-salt",
                 *                 "token": null,
                 *                 "tokenExpiredAt": null,
                 *                 "loginsCount": 0,
                 *                 "lastIp": null,
                 *                 "name": null,
                 *                 "givenName": null,
                 *                 "familyName": null,
                 *                 "middleName": null,
                 *                 "profile": null,
                 *                 "preferredUsername": null,
                 *                 "website": null,
                 *                 "gender": "U",
                 *                 "birthdate": null,
                 *                 "zoneinfo": null,
                 *                 "locale": null,
                 *                 "address": null,
                 *                 "formatted": null,
                 *                 "streetAddress": null,
                 *                 "locality": null,
                 *                 "region": null,
                 *                 "postalCode": null,
                 *                 "city": null,
                 *                 "province": null,
                 *                 "country": null,
                 *                 "registerSource": [
                 *                   "import:excel"
                 *                 ],
                 *                 "secretInfo": null,
                 *                 "emailVerified": false,
                 *                 "phoneVerified": false,
                 *                 "lastLogin": null,
                 *                 "blocked": false,
                 *                 "isDeleted": false,
                 *                 "sendSmsCount": 0,
                 *                 "sendSmsLimitCount": 1000,
                 *                 "dataVersion": null,
                 *                 "encryptedPassword": "c2FtcGxlLWVuY3J5cHRlZC1wYXNzd29yZA==",
                 *                 "signedUp": "2024-03-01T08:00:00.000Z",
                 *                 "externalId": null,
                 *                 "mainDepartmentId": null,
                 *                 "mainDepartmentCode": null,
                 *                 "lastMfaTime": null,
                 *                 "passwordSecurityLevel": 1,
                 *                 "resetPasswordOnFirstLogin": false,
                 *                 "source": null
                 *               }
                 *             ],
                 *             "children": [],
                 *             "depth": 0,
                 *             "root": false
                 *           }
                 *         ],
                 *         "newNodes": [],
                 *         "removeNodes": [],
                 *         "source": "EXCEL"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "organization:tree-updated";
                    data: OrganizationTreeUpdatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onOrganizationNodeDeleted: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "organization:node-deleted",
                 *       "data": {
                 *         "nodes": [
                 *           {
                 *             "id": "65f0c0de0000000000000202",
                 *             "createdAt": "2024-03-01T08:00:00.000Z",
                 *             "updatedAt": "2024-03-02T09:30:00.000Z",
                 *             "userPoolId": "65f0c0de0000000000000001",
                 *             "orgId": "65f0c0de0000000000000200",
                 *             "name": "Example Team",
                 *             "nameI18n": null,
                 *             "description": null,
                 *             "descriptionI18n": null,
                 *             "order": null,
                 *             "code": null,
                 *             "__id": null,
                 *             "__parentid": null,
                 *             "__groupid": null,
                 *             "source": [],
                 *             "dataVersion": null,
                 *             "sourceData": null
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "organization:node-deleted";
                    data: OrganizationNodeDeletedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onOrganizationNodeMoved: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "organization:node-moved",
                 *       "data": {
                 *         "organization": {
                 *           "id": "65f0c0de0000000000000200",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "rootNodeId": "65f0c0de0000000000000201",
                 *           "logo": null,
                 *           "thirdPartyOrgId": null
                 *         },
                 *         "node": {
                 *           "id": "65f0c0de0000000000000202",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "orgId": "65f0c0de0000000000000200",
                 *           "name": "Example Team",
                 *           "nameI18n": null,
                 *           "description": null,
                 *           "descriptionI18n": null,
                 *           "order": null,
                 *           "code": null,
                 *           "__id": null,
                 *           "__parentid": null,
                 *           "__groupid": null,
                 *           "source": [],
                 *           "dataVersion": null,
                 *           "sourceData": null
                 *         },
                 *         "parentNode": {
                 *           "id": "65f0c0de0000000000000203",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "orgId": "65f0c0de0000000000000200",
                 *           "name": "New Parent",
                 *           "nameI18n": null,
                 *           "description": null,
                 *           "descriptionI18n": null,
                 *           "order": null,
                 *           "code": null,
                 *           "__id": null,
                 *           "__parentid": null,
                 *           "__groupid": null,
                 *           "source": [],
                 *           "dataVersion": null,
                 *           "sourceData": null
                 *         },
                 *         "oldParent": {
                 *           "id": "65f0c0de0000000000000201",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "orgId": "65f0c0de0000000000000200",
                 *           "name": "Example Company",
                 *           "nameI18n": null,
                 *           "description": null,
                 *           "descriptionI18n": null,
                 *           "order": null,
                 *           "code": null,
                 *           "__id": null,
                 *           "__parentid": null,
                 *           "__groupid": null,
                 *           "source": null,
                 *           "dataVersion": null,
                 *           "sourceData": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "organization:node-moved";
                    data: OrganizationNodeMovedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onOrganizationMemberAdded: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "organization:member-added",
                 *       "data": {
                 *         "user": {
                 *           "id": "65f0c0de0000000000000100",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "isRoot": false,
                 *           "status": "Activated",
                 *           "oauth": null,
                 *           "email": "alex@example.com",
                 *           "phone": null,
                 *           "username": "alex",
                 *           "unionid": null,
                 *           "openid": null,
                 *           "nickname": null,
                 *           "company": null,
                 *           "photo": "https://example.com/avatar.png",
                 *           "browser": "ExampleBrowser/1.0",
                 *           "device": "Example OS",
                 *           "password": "sample-password-hash",
                 *           "salt": "sample-salt",
                 *           "token": "sample.login.token",
                 *           "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *           "loginsCount": 3,
                 *           "lastIp": "192.0.2.10",
                 *           "name": null,
                 *           "givenName": null,
                 *           "familyName": null,
                 *           "middleName": null,
                 *           "profile": null,
                 *           "preferredUsername": null,
                 *           "website": null,
                 *           "gender": "U",
                 *           "birthdate": null,
                 *           "zoneinfo": null,
                 *           "locale": null,
                 *           "address": null,
                 *           "formatted": null,
                 *           "streetAddress": null,
                 *           "locality": null,
                 *           "region": null,
                 *           "postalCode": null,
                 *           "city": null,
                 *           "province": null,
                 *           "country": null,
                 *           "registerSource": [
                 *             "basic:email"
                 *           ],
                 *           "secretInfo": null,
                 *           "emailVerified": false,
                 *           "phoneVerified": false,
                 *           "lastLogin": "2024-03-02T09:30:00.000Z",
                 *           "blocked": false,
                 *           "isDeleted": false,
                 *           "sendSmsCount": 0,
                 *           "sendSmsLimitCount": 1000,
                 *           "dataVersion": null,
                 *           "encryptedPassword": null,
                 *           "signedUp": "2024-03-01T08:00:00.000Z",
                 *           "externalId": null,
                 *           "mainDepartmentId": null,
                 *           "mainDepartmentCode": null,
                 *           "lastMfaTime": null,
                 *           "passwordSecurityLevel": 1,
                 *           "resetPasswordOnFirstLogin": false,
                 *           "source": null
                 *         },
                 *         "node": {
                 *           "id": "65f0c0de0000000000000202",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "orgId": "65f0c0de0000000000000200",
                 *           "name": "Example Team",
                 *           "nameI18n": null,
                 *           "description": null,
                 *           "descriptionI18n": null,
                 *           "order": null,
                 *           "code": null,
                 *           "__id": null,
                 *           "__parentid": null,
                 *           "__groupid": null,
                 *           "source": [],
                 *           "dataVersion": null,
                 *           "sourceData": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "organization:member-added";
                    data: DepartmentMember;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onOrganizationMemberRemoved: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "organization:member-removed",
                 *       "data": {
                 *         "user": {
                 *           "id": "65f0c0de0000000000000100",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "isRoot": false,
                 *           "status": "Activated",
                 *           "oauth": null,
                 *           "email": "alex@example.com",
                 *           "phone": null,
                 *           "username": "alex",
                 *           "unionid": null,
                 *           "openid": null,
                 *           "nickname": null,
                 *           "company": null,
                 *           "photo": "https://example.com/avatar.png",
                 *           "browser": "ExampleBrowser/1.0",
                 *           "device": "Example OS",
                 *           "password": "sample-password-hash",
                 *           "salt": "sample-salt",
                 *           "token": "sample.login.token",
                 *           "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *           "loginsCount": 3,
                 *           "lastIp": "192.0.2.10",
                 *           "name": null,
                 *           "givenName": null,
                 *           "familyName": null,
                 *           "middleName": null,
                 *           "profile": null,
                 *           "preferredUsername": null,
                 *           "website": null,
                 *           "gender": "U",
                 *           "birthdate": null,
                 *           "zoneinfo": null,
                 *           "locale": null,
                 *           "address": null,
                 *           "formatted": null,
                 *           "streetAddress": null,
                 *           "locality": null,
                 *           "region": null,
                 *           "postalCode": null,
                 *           "city": null,
                 *           "province": null,
                 *           "country": null,
                 *           "registerSource": [
                 *             "basic:email"
                 *           ],
                 *           "secretInfo": null,
                 *           "emailVerified": false,
                 *           "phoneVerified": false,
                 *           "lastLogin": "2024-03-02T09:30:00.000Z",
                 *           "blocked": false,
                 *           "isDeleted": false,
                 *           "sendSmsCount": 0,
                 *           "sendSmsLimitCount": 1000,
                 *           "dataVersion": null,
                 *           "encryptedPassword": null,
                 *           "signedUp": "2024-03-01T08:00:00.000Z",
                 *           "externalId": null,
                 *           "mainDepartmentId": null,
                 *           "mainDepartmentCode": null,
                 *           "lastMfaTime": null,
                 *           "passwordSecurityLevel": 1,
                 *           "resetPasswordOnFirstLogin": false,
                 *           "source": null,
                 *           "identities": []
                 *         },
                 *         "node": {
                 *           "id": "65f0c0de0000000000000202",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "orgId": "65f0c0de0000000000000200",
                 *           "name": "Example Team",
                 *           "nameI18n": null,
                 *           "description": null,
                 *           "descriptionI18n": null,
                 *           "order": null,
                 *           "code": null,
                 *           "__id": null,
                 *           "__parentid": null,
                 *           "__groupid": null,
                 *           "source": [],
                 *           "dataVersion": null,
                 *           "sourceData": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "organization:member-removed";
                    data: DepartmentMember;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onOrganizationUdvChanged: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "organization:udv-changed",
                 *       "data": {
                 *         "department": {
                 *           "id": "65f0c0de0000000000000202",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "orgId": "65f0c0de0000000000000200",
                 *           "name": "Example Team",
                 *           "nameI18n": null,
                 *           "description": null,
                 *           "descriptionI18n": null,
                 *           "order": null,
                 *           "code": null,
                 *           "__id": null,
                 *           "__parentid": null,
                 *           "__groupid": null,
                 *           "source": [],
                 *           "dataVersion": null,
                 *           "sourceData": null
                 *         },
                 *         "udv": {
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "udfId": "65f0c0de0000000000000600",
                 *           "targetId": "65f0c0de0000000000000202",
                 *           "createdAt": "2024-03-02T09:30:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "id": "65f0c0de0000000000000601"
                 *         },
                 *         "udf": {
                 *           "id": "65f0c0de0000000000000600",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "targetType": "DEPARTMENT",
                 *           "key": "site",
                 *           "label": "Site",
                 *           "dataType": "STRING",
                 *           "options": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "organization:udv-changed";
                    data: OrganizationUdvChangedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onPrivilegeNamespaceCreated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "privilege-namespace:created",
                 *       "data": {
                 *         "namespace": {
                 *           "id": 101,
                 *           "code": "example-namespace",
                 *           "name": "Example namespace",
                 *           "description": null,
                 *           "appId": null,
                 *           "appName": null,
                 *           "status": 1
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "privilege-namespace:created";
                    data: PrivilegeNamespaceCreatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onPrivilegeNamespaceUpdated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "privilege-namespace:updated",
                 *       "data": {
                 *         "namespace": {
                 *           "id": 101,
                 *           "code": "example-namespace",
                 *           "name": "Renamed namespace",
                 *           "description": null,
                 *           "appId": null,
                 *           "appName": null,
                 *           "status": 1
                 *         },
                 *         "updates": {
                 *           "name": "Renamed namespace"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "privilege-namespace:updated";
                    data: PrivilegeNamespaceUpdatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onPrivilegeNamespaceDeleted: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "privilege-namespace:deleted",
                 *       "data": {
                 *         "namespaces": [
                 *           {
                 *             "id": 101,
                 *             "code": "example-namespace",
                 *             "name": "Example namespace",
                 *             "description": null,
                 *             "appId": null,
                 *             "appName": null,
                 *             "status": 1
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "privilege-namespace:deleted";
                    data: PrivilegeNamespaceDeletedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserPoolCooperatorAdded: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user-pool:cooperator-added",
                 *       "data": {
                 *         "userId": "65f0c0de0000000000000100",
                 *         "policies": [
                 *           "example-policy"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user-pool:cooperator-added";
                    data: UserPoolCooperatorAddedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserPoolCooperatorRemoved: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user-pool:cooperator-removed",
                 *       "data": {
                 *         "userId": "65f0c0de0000000000000100"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user-pool:cooperator-removed";
                    data: UserPoolCooperatorRemovedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserPoolSecretRefreshed: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user-pool:secret-refreshed",
                 *       "data": {
                 *         "userPool": {
                 *           "id": "65f0c0de0000000000000001",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "name": "Example Pool",
                 *           "domain": "example-pool",
                 *           "description": null,
                 *           "logo": "https://example.com/pool.png"
                 *         },
                 *         "secret": "sample-new-secret",
                 *         "oldSecret": "sample-old-secret"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user-pool:secret-refreshed";
                    data: UserPoolSecretRefreshedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserPoolUpdated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user-pool:updated",
                 *       "data": {
                 *         "userPool": {
                 *           "id": "65f0c0de0000000000000001",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "name": "Example Pool",
                 *           "domain": "example-pool",
                 *           "description": "For examples",
                 *           "logo": "https://example.com/pool.png"
                 *         },
                 *         "updates": {
                 *           "description": "For examples"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user-pool:updated";
                    data: UserPoolUpdatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserPoolUdfAdded: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user-pool:udf-added",
                 *       "data": {
                 *         "udf": {
                 *           "id": "65f0c0de0000000000000600",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "targetType": "USER",
                 *           "key": "school",
                 *           "label": "School",
                 *           "dataType": "STRING",
                 *           "options": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user-pool:udf-added";
                    data: UserPoolUdfAddedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserPoolUdfDeleted: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user-pool:udf-deleted",
                 *       "data": {
                 *         "udf": {
                 *           "id": "65f0c0de0000000000000600",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "targetType": "USER",
                 *           "key": "school",
                 *           "label": "School",
                 *           "dataType": "STRING",
                 *           "options": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user-pool:udf-deleted";
                    data: UserPoolUdfDeletedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserPoolEnvAdded: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user-pool:env-added",
                 *       "data": {
                 *         "envInfo": {
                 *           "key": "EXAMPLE_KEY",
                 *           "value": "example-value"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user-pool:env-added";
                    data: UserPoolEnvAddedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserPoolEnvDeleted: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user-pool:env-deleted",
                 *       "data": {
                 *         "envsInfo": [
                 *           {
                 *             "key": "EXAMPLE_KEY",
                 *             "value": "example-value"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user-pool:env-deleted";
                    data: UserPoolEnvDeletedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserPoolEnvUpdated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user-pool:env-updated",
                 *       "data": {
                 *         "envInfo": {
                 *           "key": "EXAMPLE_KEY",
                 *           "value": "new-example-value"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user-pool:env-updated";
                    data: UserPoolEnvUpdatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserPoolLaunchpadAppInstalled: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user-pool:launchpad-app-installed",
                 *       "data": {
                 *         "applicationIds": [
                 *           "65f0c0de0000000000000300"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user-pool:launchpad-app-installed";
                    data: LaunchpadChange;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUserPoolLaunchpadAppUninstalled: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "user-pool:launchpad-app-uninstalled",
                 *       "data": {
                 *         "applicationIds": [
                 *           "65f0c0de0000000000000300"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "user-pool:launchpad-app-uninstalled";
                    data: LaunchpadChange;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onApplicationCreated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "application:created",
                 *       "data": {
                 *         "application": {
                 *           "id": "65f0c0de0000000000000300",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "name": "Example App",
                 *           "description": null,
                 *           "logo": "https://example.com/app.png",
                 *           "protocol": "oidc"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "application:created";
                    data: ApplicationCreatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onApplicationUpdated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "application:updated",
                 *       "data": {
                 *         "application": {
                 *           "id": "65f0c0de0000000000000300",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "name": "Renamed App",
                 *           "description": null,
                 *           "logo": "https://example.com/app.png",
                 *           "protocol": "oidc"
                 *         },
                 *         "updates": {
                 *           "name": "Renamed App"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "application:updated";
                    data: ApplicationUpdatedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onApplicationDeleted: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "application:deleted",
                 *       "data": {
                 *         "application": {
                 *           "id": "65f0c0de0000000000000300",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "name": "Example App",
                 *           "description": null,
                 *           "logo": "https://example.com/app.png",
                 *           "protocol": "oidc"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "application:deleted";
                    data: ApplicationDeletedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onApplicationSecretRefreshed: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "application:secret-refreshed",
                 *       "data": {
                 *         "application": {
                 *           "id": "65f0c0de0000000000000300",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-01T08:00:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "name": "Example App",
                 *           "description": null,
                 *           "logo": "https://example.com/app.png",
                 *           "protocol": "oidc"
                 *         },
                 *         "secret": "sample-new-secret",
                 *         "oldSecret": "sample-old-secret"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "application:secret-refreshed";
                    data: ApplicationSecretRefreshedData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onDataResourceCreated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "data-resource:created",
                 *       "data": {}
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "data-resource:created";
                    data: Undocumented;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onDataResourceUpdated: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "data-resource:updated",
                 *       "data": {}
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "data-resource:updated";
                    data: Undocumented;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onDataResourceDeleted: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "data-resource:deleted",
                 *       "data": {}
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "data-resource:deleted";
                    data: Undocumented;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onDataStrategyPermissionRevoke: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "data-strategy-permission:revoke",
                 *       "data": {}
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "data-strategy-permission:revoke";
                    data: Undocumented;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onDataStrategyPermissionAdd: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "data-strategy-permission:add",
                 *       "data": {}
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "data-strategy-permission:add";
                    data: Undocumented;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onUnusualLocationLogin: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "unusual-location:login",
                 *       "data": {}
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "unusual-location:login";
                    data: Undocumented;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
    onRefreshToken: {
        parameters: {
            header: {
                /** Names the sender and its version. Every delivery has this same value, under the GenAuth name as well. */
                "user-agent": components["parameters"]["user-agent"];
                /** The secret configured for the webhook, verbatim: a shared password, not a signature over the body. Missing when the webhook has no secret. */
                "x-authing-webhook-secret"?: components["parameters"]["webhook-secret"];
                /** The same value as `x-authing-webhook-secret`, under a second name that the vendor shows in a delivery log only. Missing when the webhook has no secret. */
                "x-authing-token"?: components["parameters"]["token"];
                /** The user pool in which the event happened. */
                "x-authing-userpool-id": components["parameters"]["userpool-id"];
            };
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventName": "refresh-token",
                 *       "data": {
                 *         "user": {
                 *           "id": "65f0c0de0000000000000100",
                 *           "createdAt": "2024-03-01T08:00:00.000Z",
                 *           "updatedAt": "2024-03-02T09:30:00.000Z",
                 *           "userPoolId": "65f0c0de0000000000000001",
                 *           "isRoot": false,
                 *           "status": "Activated",
                 *           "oauth": null,
                 *           "email": "alex@example.com",
                 *           "phone": null,
                 *           "username": "alex",
                 *           "unionid": null,
                 *           "openid": null,
                 *           "nickname": null,
                 *           "company": null,
                 *           "photo": "https://example.com/avatar.png",
                 *           "browser": "ExampleBrowser/1.0",
                 *           "device": "Example OS",
                 *           "password": "sample-password-hash",
                 *           "salt": "sample-salt",
                 *           "token": "sample.login.token",
                 *           "tokenExpiredAt": "2024-03-16T09:30:00.000Z",
                 *           "loginsCount": 3,
                 *           "lastIp": "192.0.2.10",
                 *           "name": null,
                 *           "givenName": null,
                 *           "familyName": null,
                 *           "middleName": null,
                 *           "profile": null,
                 *           "preferredUsername": null,
                 *           "website": null,
                 *           "gender": "U",
                 *           "birthdate": null,
                 *           "zoneinfo": null,
                 *           "locale": null,
                 *           "address": null,
                 *           "formatted": null,
                 *           "streetAddress": null,
                 *           "locality": null,
                 *           "region": null,
                 *           "postalCode": null,
                 *           "city": null,
                 *           "province": null,
                 *           "country": null,
                 *           "registerSource": [
                 *             "basic:email"
                 *           ],
                 *           "secretInfo": null,
                 *           "emailVerified": false,
                 *           "phoneVerified": false,
                 *           "lastLogin": "2024-03-02T09:30:00.000Z",
                 *           "blocked": false,
                 *           "isDeleted": false,
                 *           "sendSmsCount": 0,
                 *           "sendSmsLimitCount": 1000,
                 *           "dataVersion": null,
                 *           "encryptedPassword": null,
                 *           "signedUp": "2024-03-01T08:00:00.000Z",
                 *           "externalId": null,
                 *           "mainDepartmentId": null,
                 *           "mainDepartmentCode": null,
                 *           "lastMfaTime": null,
                 *           "passwordSecurityLevel": 1,
                 *           "resetPasswordOnFirstLogin": false,
                 *           "source": null
                 *         },
                 *         "nextIdToken": "sample.id.token",
                 *         "nextAccessToken": "sample.access.token",
                 *         "currRefreshToken": "sample-refresh-token-1",
                 *         "nextRefreshToken": "sample-refresh-token-2"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    eventName: "refresh-token";
                    data: RefreshTokenData;
                };
                "application/x-www-form-urlencoded": FormDelivery;
            };
        };
        responses: {
            "2XX": components["responses"]["delivery-accepted"];
        };
    };
}
