// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
import type { EventName } from './event-catalogue.ts';

/** Object types: name → code → names of the members of this type, separated by spaces. */
export const shapeDefinitions: { readonly [name: string]: { readonly [code: string]: string } } = {
  "test": {
    "s": "description"
  },
  "User": {
    "s": "id createdAt updatedAt userPoolId status gender _id registerMethod registerInClient",
    "b": "isRoot emailVerified phoneVerified blocked isDeleted resetPasswordOnFirstLogin",
    "s|z": "oauth email phone username unionid openid nickname company photo browser device password salt token tokenExpiredAt lastIp name givenName familyName middleName profile preferredUsername website birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country lastLogin dataVersion encryptedPassword signedUp externalId mainDepartmentId mainDepartmentCode lastMfaTime lastIP",
    "n": "loginsCount sendSmsCount sendSmsLimitCount",
    "[s]": "registerSource",
    "u": "secretInfo",
    "n|z": "passwordSecurityLevel",
    "s|[u]|z": "source",
    "[Identity]": "identities"
  },
  "Identity": {
    "s": "id createdAt updatedAt userPoolId provider userId userIdInIdp type",
    "b": "isSocial",
    "s|z": "connectionId openid accessToken refreshToken",
    "u": "origianlProfile",
    "o": "userInfoInIdp"
  },
  "mfa:verified": {
    "s": "userId type",
    "b": "isValid"
  },
  "kick": {
    "[User|s]": "users",
    "Application": "application"
  },
  "Application": {
    "s": "id createdAt updatedAt userPoolId name",
    "s|z": "description logo protocol"
  },
  "user:password-changed/0": {
    "s": "userId"
  },
  "user:updated": {
    "User": "user",
    "o": "updates"
  },
  "user:email-verified": {
    "s": "userId email"
  },
  "UserEnvelope": {
    "User": "user"
  },
  "user:deleted": {
    "[User|s]": "users"
  },
  "WhitelistChange": {
    "[s]": "phones emails usernames"
  },
  "user:udv-changed": {
    "User": "user",
    "Udv": "udv",
    "Udf": "udf"
  },
  "Udv": {
    "s": "id createdAt updatedAt userPoolId udfId targetId"
  },
  "Udf": {
    "s": "id createdAt updatedAt userPoolId targetType key dataType",
    "s|z": "label",
    "[u]|o|s|z": "options"
  },
  "user:link-account": {
    "User": "user primaryUser secondaryUser",
    "ExtIdp": "extIdp",
    "Identity": "identity"
  },
  "ExtIdp": {
    "s": "id type",
    "s|z": "name logo tenantId"
  },
  "user:password-update-remind": {
    "UserPool": "userpool",
    "User": "user"
  },
  "UserPool": {
    "s": "id createdAt updatedAt name domain",
    "s|z": "description logo ownerId"
  },
  "PermissionChange": {
    "s": "userPoolId targetType",
    "[s]": "policies policyCodes targetIdentifiers",
    "Namespace|s": "namespace"
  },
  "Namespace": {
    "n|s": "id",
    "s": "code",
    "s|z": "name description appId appName",
    "n|s|z": "status"
  },
  "resource:created": {
    "Resource": "resource",
    "Namespace|s": "namespace"
  },
  "Resource": {
    "s": "id createdAt updatedAt userPoolId code type",
    "s|z": "description namespace apiIdentifier",
    "[Resource/actions/items]|z": "actions",
    "n|s|z": "namespaceId"
  },
  "Resource/actions/items": {
    "s": "name",
    "s|z": "description"
  },
  "resource:delete": {
    "[s]": "codes",
    "Namespace|s": "namespace"
  },
  "resource:updated": {
    "Resource": "resource",
    "o": "updates"
  },
  "role:created": {
    "Role": "role",
    "Namespace|s": "namespace"
  },
  "Role": {
    "s": "id code createdAt updatedAt",
    "s|z": "name description namespace",
    "b|z": "isSystem"
  },
  "role:updated": {
    "Role": "role",
    "o": "updates"
  },
  "role:deleted/0": {
    "s": "id"
  },
  "RoleAssignment": {
    "[s]": "userIds groupIds nodeIds"
  },
  "role:udv-changed": {
    "Role": "role",
    "Udv": "udv",
    "Udf": "udf"
  },
  "ApplicationMfaChange": {
    "s": "type applicationId"
  },
  "group:created": {
    "Group": "group"
  },
  "Group": {
    "s": "id code name createdAt updatedAt",
    "s|z": "description type"
  },
  "group:updated": {
    "Group": "group",
    "o": "updates"
  },
  "group:deleted": {
    "s": "id"
  },
  "GroupMembers": {
    "Group": "group",
    "[User|s]": "users"
  },
  "organization:created": {
    "Organization": "organization",
    "Department": "rootNode"
  },
  "Organization": {
    "s": "id createdAt updatedAt userPoolId rootNodeId",
    "s|z": "logo thirdPartyOrgId"
  },
  "Department": {
    "s": "id createdAt updatedAt userPoolId orgId name",
    "s|o|z": "nameI18n descriptionI18n",
    "s|z": "description code __id __parentid __groupid dataVersion",
    "n|z": "order",
    "[u]|s|z": "source",
    "u": "sourceData"
  },
  "organization:imported": {
    "[DepartmentTreeNode]": "organization",
    "s": "source"
  },
  "DepartmentTreeNode": {
    "s": "id createdAt updatedAt userPoolId orgId name",
    "s|o|z": "nameI18n descriptionI18n",
    "s|z": "description code __id __parentid __groupid dataVersion",
    "n|z": "order",
    "[u]|s|z": "source",
    "u": "sourceData",
    "[User]": "members",
    "[DepartmentTreeNode]": "children",
    "n": "depth",
    "b": "root"
  },
  "organization:deleted": {
    "Organization": "organization"
  },
  "organization:node-added": {
    "Organization": "organization",
    "Department": "node parentNode"
  },
  "organization:node-updated": {
    "Department": "node",
    "o": "updates"
  },
  "organization:tree-updated": {
    "[DepartmentTreeNode]": "organization newNodes modifyNodes removeNodes",
    "s": "source"
  },
  "organization:node-deleted": {
    "[Department]": "nodes"
  },
  "organization:node-moved": {
    "Organization": "organization",
    "Department": "node parentNode oldParent"
  },
  "DepartmentMember": {
    "Department": "node",
    "User": "user"
  },
  "organization:udv-changed": {
    "Department": "department",
    "Udv": "udv",
    "Udf": "udf"
  },
  "privilege-namespace:created": {
    "Namespace": "namespace"
  },
  "privilege-namespace:updated": {
    "Namespace": "namespace",
    "o": "updates"
  },
  "privilege-namespace:deleted": {
    "[Namespace|s]": "namespaces"
  },
  "user-pool:cooperator-added": {
    "s": "userId",
    "[s]": "policies"
  },
  "user-pool:cooperator-removed": {
    "s": "userId"
  },
  "user-pool:secret-refreshed": {
    "UserPool": "userPool",
    "s": "secret oldSecret"
  },
  "user-pool:updated": {
    "UserPool": "userPool",
    "o": "updates"
  },
  "user-pool:udf-added": {
    "Udf": "udf"
  },
  "user-pool:udf-deleted": {
    "Udf": "udf"
  },
  "user-pool:env-added": {
    "EnvVar": "envInfo"
  },
  "EnvVar": {
    "s": "key",
    "u": "value"
  },
  "user-pool:env-deleted": {
    "[EnvVar|s]": "envsInfo"
  },
  "user-pool:env-updated": {
    "EnvVar": "envInfo"
  },
  "LaunchpadChange": {
    "[s]": "applicationIds"
  },
  "application:created": {
    "Application": "application"
  },
  "application:updated": {
    "Application": "application",
    "o": "updates"
  },
  "application:deleted": {
    "Application": "application"
  },
  "application:secret-refreshed": {
    "Application": "application",
    "s": "secret oldSecret"
  },
  "refresh-token": {
    "User": "user",
    "s": "nextIdToken nextAccessToken currRefreshToken nextRefreshToken"
  }
};

/** Event → the code of its data. */
export const eventShapes: { readonly [Name in EventName]: string } = {
  "test": "test",
  "register": "User",
  "login": "User",
  "mfa:verified": "mfa:verified",
  "kick": "kick",
  "user:created": "User",
  "user:password-changed": "user:password-changed/0|User",
  "user:updated": "user:updated",
  "user:email-verified": "user:email-verified",
  "user:archived": "UserEnvelope",
  "user:unarchived": "UserEnvelope",
  "user:blocked": "UserEnvelope",
  "user:unblocked": "UserEnvelope",
  "user:deleted": "user:deleted",
  "user:register-whitelist-added": "WhitelistChange",
  "user:register-whitelist-deleted": "WhitelistChange",
  "user:udv-changed": "user:udv-changed",
  "user:link-account": "user:link-account",
  "user:password-update-remind": "user:password-update-remind",
  "user:organization-node-update": "o",
  "permission:revoke": "PermissionChange",
  "permission:add": "PermissionChange",
  "resource:created": "resource:created",
  "resource:delete": "resource:delete",
  "resource:updated": "resource:updated",
  "role:created": "role:created",
  "role:updated": "role:updated",
  "role:deleted": "role:deleted/0|s",
  "role:disable": "o",
  "role:assigned": "RoleAssignment",
  "subject:remove": "o",
  "role:unassigned": "RoleAssignment",
  "role:udv-changed": "role:udv-changed",
  "application:mfa:enabled": "ApplicationMfaChange",
  "application:mfa:disabled": "ApplicationMfaChange",
  "group:created": "group:created",
  "group:updated": "group:updated",
  "group:deleted": "group:deleted",
  "group:member-added": "GroupMembers",
  "group:member-removed": "GroupMembers",
  "organization:created": "organization:created",
  "organization:imported": "organization:imported",
  "organization:deleted": "organization:deleted",
  "organization:node-added": "organization:node-added",
  "organization:node-updated": "organization:node-updated",
  "organization:tree-updated": "organization:tree-updated",
  "organization:node-deleted": "organization:node-deleted",
  "organization:node-moved": "organization:node-moved",
  "organization:member-added": "DepartmentMember",
  "organization:member-removed": "DepartmentMember",
  "organization:udv-changed": "organization:udv-changed",
  "privilege-namespace:created": "privilege-namespace:created",
  "privilege-namespace:updated": "privilege-namespace:updated",
  "privilege-namespace:deleted": "privilege-namespace:deleted",
  "user-pool:cooperator-added": "user-pool:cooperator-added",
  "user-pool:cooperator-removed": "user-pool:cooperator-removed",
  "user-pool:secret-refreshed": "user-pool:secret-refreshed",
  "user-pool:updated": "user-pool:updated",
  "user-pool:udf-added": "user-pool:udf-added",
  "user-pool:udf-deleted": "user-pool:udf-deleted",
  "user-pool:env-added": "user-pool:env-added",
  "user-pool:env-deleted": "user-pool:env-deleted",
  "user-pool:env-updated": "user-pool:env-updated",
  "user-pool:launchpad-app-installed": "LaunchpadChange",
  "user-pool:launchpad-app-uninstalled": "LaunchpadChange",
  "application:created": "application:created",
  "application:updated": "application:updated",
  "application:deleted": "application:deleted",
  "application:secret-refreshed": "application:secret-refreshed",
  "data-resource:created": "o",
  "data-resource:updated": "o",
  "data-resource:deleted": "o",
  "data-strategy-permission:revoke": "o",
  "data-strategy-permission:add": "o",
  "unusual-location:login": "o",
  "refresh-token": "refresh-token"
};
