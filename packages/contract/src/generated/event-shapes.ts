// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate

type Definitions = { readonly [name: string]: { readonly [code: string]: string } };

/** Object types: name → code → names of the members of this type, separated by spaces. */
export const definitions: Definitions = {
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
  "Application": {
    "s": "id createdAt updatedAt userPoolId name",
    "s|z": "description logo protocol"
  },
  "user:password-changed/0": {
    "s": "userId"
  },
  "UserEnvelope": {
    "User": "user"
  },
  "WhitelistChange": {
    "[s]": "phones emails usernames"
  },
  "Udv": {
    "s": "id createdAt updatedAt userPoolId udfId targetId"
  },
  "Udf": {
    "s": "id createdAt updatedAt userPoolId targetType key dataType",
    "s|z": "label",
    "[u]|o|s|z": "options"
  },
  "ExtIdp": {
    "s": "id type",
    "s|z": "name logo tenantId"
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
  "Role": {
    "s": "id code createdAt updatedAt",
    "s|z": "name description namespace",
    "b|z": "isSystem"
  },
  "role:deleted/0": {
    "s": "id"
  },
  "RoleAssignment": {
    "[s]": "userIds groupIds nodeIds"
  },
  "ApplicationMfaChange": {
    "s": "type applicationId"
  },
  "Group": {
    "s": "id code name createdAt updatedAt",
    "s|z": "description type"
  },
  "GroupMembers": {
    "Group": "group",
    "[User|s]": "users"
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
  "DepartmentMember": {
    "Department": "node",
    "User": "user"
  },
  "EnvVar": {
    "s": "key",
    "u": "value"
  },
  "LaunchpadChange": {
    "[s]": "applicationIds"
  }
};

/** The same for the data of events. */
export const eventDefinitions: Definitions = {
  "test": {
    "s": "description"
  },
  "mfa:verified": {
    "s": "userId type",
    "b": "isValid"
  },
  "kick": {
    "[User|s]": "users",
    "Application": "application"
  },
  "user:updated": {
    "User": "user",
    "o": "updates"
  },
  "user:email-verified": {
    "s": "userId email"
  },
  "user:deleted": {
    "[User|s]": "users"
  },
  "user:udv-changed": {
    "User": "user",
    "Udv": "udv",
    "Udf": "udf"
  },
  "user:link-account": {
    "User": "user primaryUser secondaryUser",
    "ExtIdp": "extIdp",
    "Identity": "identity"
  },
  "user:password-update-remind": {
    "UserPool": "userpool",
    "User": "user"
  },
  "resource:created": {
    "Resource": "resource",
    "Namespace|s": "namespace"
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
  "role:updated": {
    "Role": "role",
    "o": "updates"
  },
  "role:udv-changed": {
    "Role": "role",
    "Udv": "udv",
    "Udf": "udf"
  },
  "group:created": {
    "Group": "group"
  },
  "group:updated": {
    "Group": "group",
    "o": "updates"
  },
  "group:deleted": {
    "s": "id"
  },
  "organization:created": {
    "Organization": "organization",
    "Department": "rootNode"
  },
  "organization:imported": {
    "[DepartmentTreeNode]": "organization",
    "s": "source"
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
  "user-pool:env-added": {
    "EnvVar": "envInfo"
  },
  "user-pool:env-deleted": {
    "[EnvVar|s]": "envsInfo"
  },
  "application:created": {
    "Application": "application"
  },
  "application:updated": {
    "Application": "application",
    "o": "updates"
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

/** Code → the other events, whose data has this code, separated by spaces. */
export const otherEvents: { readonly [code: string]: string } = {
  "User": "register login user:created",
  "user:password-changed/0|User": "user:password-changed",
  "UserEnvelope": "user:archived user:unarchived user:blocked user:unblocked",
  "WhitelistChange": "user:register-whitelist-added user:register-whitelist-deleted",
  "o": "user:organization-node-update role:disable subject:remove data-resource:created data-resource:updated data-resource:deleted data-strategy-permission:revoke data-strategy-permission:add unusual-location:login",
  "PermissionChange": "permission:revoke permission:add",
  "role:deleted/0|s": "role:deleted",
  "RoleAssignment": "role:assigned role:unassigned",
  "ApplicationMfaChange": "application:mfa:enabled application:mfa:disabled",
  "GroupMembers": "group:member-added group:member-removed",
  "DepartmentMember": "organization:member-added organization:member-removed",
  "user-pool:udf-added": "user-pool:udf-deleted",
  "user-pool:env-added": "user-pool:env-updated",
  "LaunchpadChange": "user-pool:launchpad-app-installed user-pool:launchpad-app-uninstalled",
  "application:created": "application:deleted"
};
