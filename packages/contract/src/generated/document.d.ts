// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate

/** A JSON Schema, or a reference such as `#/components/schemas/Failure`. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly [keyword: string]: unknown;
}

/** A body in one content type. */
export interface MediaTypeObject {
  readonly schema: JsonSchema;
  readonly example?: unknown;
  readonly examples?: { readonly [name: string]: { readonly summary?: string; readonly value: unknown } };
}

/** The body of a request, which can always be JSON. */
export interface RequestBodyObject {
  readonly required?: boolean;
  readonly content: { readonly 'application/json': MediaTypeObject; readonly [contentType: string]: MediaTypeObject };
}

/** A parameter, or a reference to one. */
export interface ParameterObject {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: 'cookie' | 'header' | 'path' | 'query';
  readonly required?: boolean;
  readonly schema?: JsonSchema;
  readonly [member: string]: unknown;
}

/** A response, or a reference to one. */
export interface ResponseObject {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: { readonly [contentType: string]: MediaTypeObject };
  readonly [member: string]: unknown;
}

/** An operation. */
export interface OperationObject<Id extends string = string> {
  readonly operationId: Id;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: RequestBodyObject;
  readonly responses: { readonly [status: string]: ResponseObject };
  readonly security?: readonly { readonly [scheme: string]: readonly string[] }[];
  /** An extension of OpenAPI. */
  readonly [extension: `x-${string}`]: unknown;
}

/** The delivery of an event. */
export interface DeliveryObject<Id extends string = string> extends OperationObject<Id> {
  readonly requestBody: RequestBodyObject;
}

/** The whole document. */
export type ContractDocument = {
  readonly openapi: "3.1.1";
  readonly info: { readonly title: string; readonly version: "3.0.0"; readonly [member: string]: unknown };
  readonly servers: readonly [{ readonly url: "https://api.genauth.ai"; readonly description: string }, { readonly url: "https://api.authing.cn"; readonly description: string }, { readonly url: "http://127.0.0.1:4650"; readonly description: string }];
  readonly security?: readonly { readonly [scheme: string]: readonly string[] }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: {
    readonly "/api/v3/create-webhook": { readonly post: OperationObject<"createWebhook"> & { readonly 'x-vendor-operation-id': "WebhookManagementController_createWebhook" }; };
    readonly "/api/v3/list-webhooks": { readonly get: OperationObject<"listWebhooks"> & { readonly 'x-vendor-operation-id': "WebhookManagementController_listWebhooks" }; };
    readonly "/api/v3/update-webhook": { readonly post: OperationObject<"updateWebhook"> & { readonly 'x-vendor-operation-id': "WebhookManagementController_updateWebhook" }; };
    readonly "/api/v3/delete-webhook": { readonly post: OperationObject<"deleteWebhook"> & { readonly 'x-vendor-operation-id': "WebhookManagementController_deleteWebhook" }; };
    readonly "/api/v3/get-webhook-logs": { readonly post: OperationObject<"getWebhookLogs"> & { readonly 'x-vendor-operation-id': "WebhookManagementController_getWebhookLogs" }; };
    readonly "/api/v3/trigger-webhook": { readonly post: OperationObject<"triggerWebhook"> & { readonly 'x-vendor-operation-id': "WebhookManagementController_triggerWebhook" }; };
    readonly "/api/v3/get-webhook": { readonly get: OperationObject<"getWebhook"> & { readonly 'x-vendor-operation-id': "WebhookManagementController_getWebhook" }; };
    readonly "/api/v3/get-webhook-event-list": { readonly get: OperationObject<"getWebhookEventList"> & { readonly 'x-vendor-operation-id': "WebhookManagementController_getWebhookEventList" }; };
    readonly "/api/v3/get-management-token": { readonly post: OperationObject<"getManagementToken"> & { readonly 'x-vendor-operation-id': "V3ManagementController_getManagementToken" }; };
  };
  readonly webhooks: {
    readonly "test": { readonly post: DeliveryObject<"onTest">; };
    readonly "register": { readonly post: DeliveryObject<"onRegister">; };
    readonly "login": { readonly post: DeliveryObject<"onLogin">; };
    readonly "mfa:verified": { readonly post: DeliveryObject<"onMfaVerified">; };
    readonly "kick": { readonly post: DeliveryObject<"onKick">; };
    readonly "user:created": { readonly post: DeliveryObject<"onUserCreated">; };
    readonly "user:password-changed": { readonly post: DeliveryObject<"onUserPasswordChanged">; };
    readonly "user:updated": { readonly post: DeliveryObject<"onUserUpdated">; };
    readonly "user:email-verified": { readonly post: DeliveryObject<"onUserEmailVerified">; };
    readonly "user:archived": { readonly post: DeliveryObject<"onUserArchived">; };
    readonly "user:unarchived": { readonly post: DeliveryObject<"onUserUnarchived">; };
    readonly "user:blocked": { readonly post: DeliveryObject<"onUserBlocked">; };
    readonly "user:unblocked": { readonly post: DeliveryObject<"onUserUnblocked">; };
    readonly "user:deleted": { readonly post: DeliveryObject<"onUserDeleted">; };
    readonly "user:register-whitelist-added": { readonly post: DeliveryObject<"onUserRegisterWhitelistAdded">; };
    readonly "user:register-whitelist-deleted": { readonly post: DeliveryObject<"onUserRegisterWhitelistDeleted">; };
    readonly "user:udv-changed": { readonly post: DeliveryObject<"onUserUdvChanged">; };
    readonly "user:link-account": { readonly post: DeliveryObject<"onUserLinkAccount">; };
    readonly "user:password-update-remind": { readonly post: DeliveryObject<"onUserPasswordUpdateRemind">; };
    readonly "user:organization-node-update": { readonly post: DeliveryObject<"onUserOrganizationNodeUpdate">; };
    readonly "permission:revoke": { readonly post: DeliveryObject<"onPermissionRevoke">; };
    readonly "permission:add": { readonly post: DeliveryObject<"onPermissionAdd">; };
    readonly "resource:created": { readonly post: DeliveryObject<"onResourceCreated">; };
    readonly "resource:delete": { readonly post: DeliveryObject<"onResourceDelete">; };
    readonly "resource:updated": { readonly post: DeliveryObject<"onResourceUpdated">; };
    readonly "role:created": { readonly post: DeliveryObject<"onRoleCreated">; };
    readonly "role:updated": { readonly post: DeliveryObject<"onRoleUpdated">; };
    readonly "role:deleted": { readonly post: DeliveryObject<"onRoleDeleted">; };
    readonly "role:disable": { readonly post: DeliveryObject<"onRoleDisable">; };
    readonly "role:assigned": { readonly post: DeliveryObject<"onRoleAssigned">; };
    readonly "subject:remove": { readonly post: DeliveryObject<"onSubjectRemove">; };
    readonly "role:unassigned": { readonly post: DeliveryObject<"onRoleUnassigned">; };
    readonly "role:udv-changed": { readonly post: DeliveryObject<"onRoleUdvChanged">; };
    readonly "application:mfa:enabled": { readonly post: DeliveryObject<"onApplicationMfaEnabled">; };
    readonly "application:mfa:disabled": { readonly post: DeliveryObject<"onApplicationMfaDisabled">; };
    readonly "group:created": { readonly post: DeliveryObject<"onGroupCreated">; };
    readonly "group:updated": { readonly post: DeliveryObject<"onGroupUpdated">; };
    readonly "group:deleted": { readonly post: DeliveryObject<"onGroupDeleted">; };
    readonly "group:member-added": { readonly post: DeliveryObject<"onGroupMemberAdded">; };
    readonly "group:member-removed": { readonly post: DeliveryObject<"onGroupMemberRemoved">; };
    readonly "organization:created": { readonly post: DeliveryObject<"onOrganizationCreated">; };
    readonly "organization:imported": { readonly post: DeliveryObject<"onOrganizationImported">; };
    readonly "organization:deleted": { readonly post: DeliveryObject<"onOrganizationDeleted">; };
    readonly "organization:node-added": { readonly post: DeliveryObject<"onOrganizationNodeAdded">; };
    readonly "organization:node-updated": { readonly post: DeliveryObject<"onOrganizationNodeUpdated">; };
    readonly "organization:tree-updated": { readonly post: DeliveryObject<"onOrganizationTreeUpdated">; };
    readonly "organization:node-deleted": { readonly post: DeliveryObject<"onOrganizationNodeDeleted">; };
    readonly "organization:node-moved": { readonly post: DeliveryObject<"onOrganizationNodeMoved">; };
    readonly "organization:member-added": { readonly post: DeliveryObject<"onOrganizationMemberAdded">; };
    readonly "organization:member-removed": { readonly post: DeliveryObject<"onOrganizationMemberRemoved">; };
    readonly "organization:udv-changed": { readonly post: DeliveryObject<"onOrganizationUdvChanged">; };
    readonly "privilege-namespace:created": { readonly post: DeliveryObject<"onPrivilegeNamespaceCreated">; };
    readonly "privilege-namespace:updated": { readonly post: DeliveryObject<"onPrivilegeNamespaceUpdated">; };
    readonly "privilege-namespace:deleted": { readonly post: DeliveryObject<"onPrivilegeNamespaceDeleted">; };
    readonly "user-pool:cooperator-added": { readonly post: DeliveryObject<"onUserPoolCooperatorAdded">; };
    readonly "user-pool:cooperator-removed": { readonly post: DeliveryObject<"onUserPoolCooperatorRemoved">; };
    readonly "user-pool:secret-refreshed": { readonly post: DeliveryObject<"onUserPoolSecretRefreshed">; };
    readonly "user-pool:updated": { readonly post: DeliveryObject<"onUserPoolUpdated">; };
    readonly "user-pool:udf-added": { readonly post: DeliveryObject<"onUserPoolUdfAdded">; };
    readonly "user-pool:udf-deleted": { readonly post: DeliveryObject<"onUserPoolUdfDeleted">; };
    readonly "user-pool:env-added": { readonly post: DeliveryObject<"onUserPoolEnvAdded">; };
    readonly "user-pool:env-deleted": { readonly post: DeliveryObject<"onUserPoolEnvDeleted">; };
    readonly "user-pool:env-updated": { readonly post: DeliveryObject<"onUserPoolEnvUpdated">; };
    readonly "user-pool:launchpad-app-installed": { readonly post: DeliveryObject<"onUserPoolLaunchpadAppInstalled">; };
    readonly "user-pool:launchpad-app-uninstalled": { readonly post: DeliveryObject<"onUserPoolLaunchpadAppUninstalled">; };
    readonly "application:created": { readonly post: DeliveryObject<"onApplicationCreated">; };
    readonly "application:updated": { readonly post: DeliveryObject<"onApplicationUpdated">; };
    readonly "application:deleted": { readonly post: DeliveryObject<"onApplicationDeleted">; };
    readonly "application:secret-refreshed": { readonly post: DeliveryObject<"onApplicationSecretRefreshed">; };
    readonly "data-resource:created": { readonly post: DeliveryObject<"onDataResourceCreated">; };
    readonly "data-resource:updated": { readonly post: DeliveryObject<"onDataResourceUpdated">; };
    readonly "data-resource:deleted": { readonly post: DeliveryObject<"onDataResourceDeleted">; };
    readonly "data-strategy-permission:revoke": { readonly post: DeliveryObject<"onDataStrategyPermissionRevoke">; };
    readonly "data-strategy-permission:add": { readonly post: DeliveryObject<"onDataStrategyPermissionAdd">; };
    readonly "unusual-location:login": { readonly post: DeliveryObject<"onUnusualLocationLogin">; };
    readonly "refresh-token": { readonly post: DeliveryObject<"onRefreshToken">; };
  };
  readonly components: {
    readonly securitySchemes: {
      readonly [Name in
        | "signature"
        | "bearerToken"
        | "bareToken"]: { readonly type: string; readonly [member: string]: unknown };
    };
    readonly parameters: {
      readonly [Name in
        | "x-authing-lang"
        | "x-genauth-lang"
        | "x-authing-userpool-id"
        | "x-genauth-userpool-id"
        | "user-agent"
        | "webhook-secret"
        | "token"
        | "userpool-id"]: ParameterObject;
    };
    readonly schemas: {
      readonly [Name in
        | "EventName"
        | "ContentType"
        | "RetryConfig"
        | "CreateWebhookDto"
        | "WebhookDto"
        | "CreateWebhookSuccess"
        | "Failure"
        | "ListWebhooksSuccess"
        | "UpdateWebhookDto"
        | "UpdateWebhookSuccess"
        | "DeleteWebhookDto"
        | "DeleteWebhookSuccess"
        | "GetWebhookLogsDto"
        | "WebhookLogDto"
        | "GetWebhookLogsSuccess"
        | "TriggerWebhookDto"
        | "TriggerWebhookSuccess"
        | "GetWebhookSuccess"
        | "GetWebhookEventListSuccess"
        | "GetManagementTokenDto"
        | "GetManagementTokenSuccess"
        | "FormDelivery"
        | "Identity"
        | "User"
        | "UserOrId"
        | "Application"
        | "Updates"
        | "UserEnvelope"
        | "WhitelistChange"
        | "Udv"
        | "Udf"
        | "ExtIdp"
        | "UserPool"
        | "Undocumented"
        | "Namespace"
        | "NamespaceOrCode"
        | "PermissionChange"
        | "Resource"
        | "Role"
        | "RoleAssignment"
        | "ApplicationMfaChange"
        | "Group"
        | "GroupMembers"
        | "Organization"
        | "Department"
        | "DepartmentTreeNode"
        | "DirectorySource"
        | "DepartmentMember"
        | "EnvVar"
        | "LaunchpadChange"]: JsonSchema;
    };
    readonly responses: {
      readonly [Name in
        | "malformed"
        | "too-large"
        | "throttled"
        | "delivery-accepted"]: ResponseObject;
    };
  };
  /** An extension of OpenAPI. */
  readonly [extension: `x-${string}`]: unknown;
};

export declare const document: ContractDocument;
