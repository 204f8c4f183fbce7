// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
import { type Validator, validator } from '../lib/validator.ts';
import type { EventName } from './event-catalogue.ts';
import type { DeliveryBody } from './event-data.ts';
import * as compiled from './event-validators.js';

/** Checks the body of `test`. */
export const test: Validator<DeliveryBody<"test">> = /* @__PURE__ */ validator(compiled.test);

/** Checks the body of `register`. */
export const register: Validator<DeliveryBody<"register">> = /* @__PURE__ */ validator(compiled.register);

/** Checks the body of `login`. */
export const login: Validator<DeliveryBody<"login">> = /* @__PURE__ */ validator(compiled.login);

/** Checks the body of `mfa:verified`. */
export const mfaVerified: Validator<DeliveryBody<"mfa:verified">> = /* @__PURE__ */ validator(compiled.mfaVerified);

/** Checks the body of `kick`. */
export const kick: Validator<DeliveryBody<"kick">> = /* @__PURE__ */ validator(compiled.kick);

/** Checks the body of `user:created`. */
export const userCreated: Validator<DeliveryBody<"user:created">> = /* @__PURE__ */ validator(compiled.userCreated);

/** Checks the body of `user:password-changed`. */
export const userPasswordChanged: Validator<DeliveryBody<"user:password-changed">> = /* @__PURE__ */ validator(compiled.userPasswordChanged);

/** Checks the body of `user:updated`. */
export const userUpdated: Validator<DeliveryBody<"user:updated">> = /* @__PURE__ */ validator(compiled.userUpdated);

/** Checks the body of `user:email-verified`. */
export const userEmailVerified: Validator<DeliveryBody<"user:email-verified">> = /* @__PURE__ */ validator(compiled.userEmailVerified);

/** Checks the body of `user:archived`. */
export const userArchived: Validator<DeliveryBody<"user:archived">> = /* @__PURE__ */ validator(compiled.userArchived);

/** Checks the body of `user:unarchived`. */
export const userUnarchived: Validator<DeliveryBody<"user:unarchived">> = /* @__PURE__ */ validator(compiled.userUnarchived);

/** Checks the body of `user:blocked`. */
export const userBlocked: Validator<DeliveryBody<"user:blocked">> = /* @__PURE__ */ validator(compiled.userBlocked);

/** Checks the body of `user:unblocked`. */
export const userUnblocked: Validator<DeliveryBody<"user:unblocked">> = /* @__PURE__ */ validator(compiled.userUnblocked);

/** Checks the body of `user:deleted`. */
export const userDeleted: Validator<DeliveryBody<"user:deleted">> = /* @__PURE__ */ validator(compiled.userDeleted);

/** Checks the body of `user:register-whitelist-added`. */
export const userRegisterWhitelistAdded: Validator<DeliveryBody<"user:register-whitelist-added">> = /* @__PURE__ */ validator(compiled.userRegisterWhitelistAdded);

/** Checks the body of `user:register-whitelist-deleted`. */
export const userRegisterWhitelistDeleted: Validator<DeliveryBody<"user:register-whitelist-deleted">> = /* @__PURE__ */ validator(compiled.userRegisterWhitelistDeleted);

/** Checks the body of `user:udv-changed`. */
export const userUdvChanged: Validator<DeliveryBody<"user:udv-changed">> = /* @__PURE__ */ validator(compiled.userUdvChanged);

/** Checks the body of `user:link-account`. */
export const userLinkAccount: Validator<DeliveryBody<"user:link-account">> = /* @__PURE__ */ validator(compiled.userLinkAccount);

/** Checks the body of `user:password-update-remind`. */
export const userPasswordUpdateRemind: Validator<DeliveryBody<"user:password-update-remind">> = /* @__PURE__ */ validator(compiled.userPasswordUpdateRemind);

/** Checks the body of `user:organization-node-update`. */
export const userOrganizationNodeUpdate: Validator<DeliveryBody<"user:organization-node-update">> = /* @__PURE__ */ validator(compiled.userOrganizationNodeUpdate);

/** Checks the body of `permission:revoke`. */
export const permissionRevoke: Validator<DeliveryBody<"permission:revoke">> = /* @__PURE__ */ validator(compiled.permissionRevoke);

/** Checks the body of `permission:add`. */
export const permissionAdd: Validator<DeliveryBody<"permission:add">> = /* @__PURE__ */ validator(compiled.permissionAdd);

/** Checks the body of `resource:created`. */
export const resourceCreated: Validator<DeliveryBody<"resource:created">> = /* @__PURE__ */ validator(compiled.resourceCreated);

/** Checks the body of `resource:delete`. */
export const resourceDelete: Validator<DeliveryBody<"resource:delete">> = /* @__PURE__ */ validator(compiled.resourceDelete);

/** Checks the body of `resource:updated`. */
export const resourceUpdated: Validator<DeliveryBody<"resource:updated">> = /* @__PURE__ */ validator(compiled.resourceUpdated);

/** Checks the body of `role:created`. */
export const roleCreated: Validator<DeliveryBody<"role:created">> = /* @__PURE__ */ validator(compiled.roleCreated);

/** Checks the body of `role:updated`. */
export const roleUpdated: Validator<DeliveryBody<"role:updated">> = /* @__PURE__ */ validator(compiled.roleUpdated);

/** Checks the body of `role:deleted`. */
export const roleDeleted: Validator<DeliveryBody<"role:deleted">> = /* @__PURE__ */ validator(compiled.roleDeleted);

/** Checks the body of `role:disable`. */
export const roleDisable: Validator<DeliveryBody<"role:disable">> = /* @__PURE__ */ validator(compiled.roleDisable);

/** Checks the body of `role:assigned`. */
export const roleAssigned: Validator<DeliveryBody<"role:assigned">> = /* @__PURE__ */ validator(compiled.roleAssigned);

/** Checks the body of `subject:remove`. */
export const subjectRemove: Validator<DeliveryBody<"subject:remove">> = /* @__PURE__ */ validator(compiled.subjectRemove);

/** Checks the body of `role:unassigned`. */
export const roleUnassigned: Validator<DeliveryBody<"role:unassigned">> = /* @__PURE__ */ validator(compiled.roleUnassigned);

/** Checks the body of `role:udv-changed`. */
export const roleUdvChanged: Validator<DeliveryBody<"role:udv-changed">> = /* @__PURE__ */ validator(compiled.roleUdvChanged);

/** Checks the body of `application:mfa:enabled`. */
export const applicationMfaEnabled: Validator<DeliveryBody<"application:mfa:enabled">> = /* @__PURE__ */ validator(compiled.applicationMfaEnabled);

/** Checks the body of `application:mfa:disabled`. */
export const applicationMfaDisabled: Validator<DeliveryBody<"application:mfa:disabled">> = /* @__PURE__ */ validator(compiled.applicationMfaDisabled);

/** Checks the body of `group:created`. */
export const groupCreated: Validator<DeliveryBody<"group:created">> = /* @__PURE__ */ validator(compiled.groupCreated);

/** Checks the body of `group:updated`. */
export const groupUpdated: Validator<DeliveryBody<"group:updated">> = /* @__PURE__ */ validator(compiled.groupUpdated);

/** Checks the body of `group:deleted`. */
export const groupDeleted: Validator<DeliveryBody<"group:deleted">> = /* @__PURE__ */ validator(compiled.groupDeleted);

/** Checks the body of `group:member-added`. */
export const groupMemberAdded: Validator<DeliveryBody<"group:member-added">> = /* @__PURE__ */ validator(compiled.groupMemberAdded);

/** Checks the body of `group:member-removed`. */
export const groupMemberRemoved: Validator<DeliveryBody<"group:member-removed">> = /* @__PURE__ */ validator(compiled.groupMemberRemoved);

/** Checks the body of `organization:created`. */
export const organizationCreated: Validator<DeliveryBody<"organization:created">> = /* @__PURE__ */ validator(compiled.organizationCreated);

/** Checks the body of `organization:imported`. */
export const organizationImported: Validator<DeliveryBody<"organization:imported">> = /* @__PURE__ */ validator(compiled.organizationImported);

/** Checks the body of `organization:deleted`. */
export const organizationDeleted: Validator<DeliveryBody<"organization:deleted">> = /* @__PURE__ */ validator(compiled.organizationDeleted);

/** Checks the body of `organization:node-added`. */
export const organizationNodeAdded: Validator<DeliveryBody<"organization:node-added">> = /* @__PURE__ */ validator(compiled.organizationNodeAdded);

/** Checks the body of `organization:node-updated`. */
export const organizationNodeUpdated: Validator<DeliveryBody<"organization:node-updated">> = /* @__PURE__ */ validator(compiled.organizationNodeUpdated);

/** Checks the body of `organization:tree-updated`. */
export const organizationTreeUpdated: Validator<DeliveryBody<"organization:tree-updated">> = /* @__PURE__ */ validator(compiled.organizationTreeUpdated);

/** Checks the body of `organization:node-deleted`. */
export const organizationNodeDeleted: Validator<DeliveryBody<"organization:node-deleted">> = /* @__PURE__ */ validator(compiled.organizationNodeDeleted);

/** Checks the body of `organization:node-moved`. */
export const organizationNodeMoved: Validator<DeliveryBody<"organization:node-moved">> = /* @__PURE__ */ validator(compiled.organizationNodeMoved);

/** Checks the body of `organization:member-added`. */
export const organizationMemberAdded: Validator<DeliveryBody<"organization:member-added">> = /* @__PURE__ */ validator(compiled.organizationMemberAdded);

/** Checks the body of `organization:member-removed`. */
export const organizationMemberRemoved: Validator<DeliveryBody<"organization:member-removed">> = /* @__PURE__ */ validator(compiled.organizationMemberRemoved);

/** Checks the body of `organization:udv-changed`. */
export const organizationUdvChanged: Validator<DeliveryBody<"organization:udv-changed">> = /* @__PURE__ */ validator(compiled.organizationUdvChanged);

/** Checks the body of `privilege-namespace:created`. */
export const privilegeNamespaceCreated: Validator<DeliveryBody<"privilege-namespace:created">> = /* @__PURE__ */ validator(compiled.privilegeNamespaceCreated);

/** Checks the body of `privilege-namespace:updated`. */
export const privilegeNamespaceUpdated: Validator<DeliveryBody<"privilege-namespace:updated">> = /* @__PURE__ */ validator(compiled.privilegeNamespaceUpdated);

/** Checks the body of `privilege-namespace:deleted`. */
export const privilegeNamespaceDeleted: Validator<DeliveryBody<"privilege-namespace:deleted">> = /* @__PURE__ */ validator(compiled.privilegeNamespaceDeleted);

/** Checks the body of `user-pool:cooperator-added`. */
export const userPoolCooperatorAdded: Validator<DeliveryBody<"user-pool:cooperator-added">> = /* @__PURE__ */ validator(compiled.userPoolCooperatorAdded);

/** Checks the body of `user-pool:cooperator-removed`. */
export const userPoolCooperatorRemoved: Validator<DeliveryBody<"user-pool:cooperator-removed">> = /* @__PURE__ */ validator(compiled.userPoolCooperatorRemoved);

/** Checks the body of `user-pool:secret-refreshed`. */
export const userPoolSecretRefreshed: Validator<DeliveryBody<"user-pool:secret-refreshed">> = /* @__PURE__ */ validator(compiled.userPoolSecretRefreshed);

/** Checks the body of `user-pool:updated`. */
export const userPoolUpdated: Validator<DeliveryBody<"user-pool:updated">> = /* @__PURE__ */ validator(compiled.userPoolUpdated);

/** Checks the body of `user-pool:udf-added`. */
export const userPoolUdfAdded: Validator<DeliveryBody<"user-pool:udf-added">> = /* @__PURE__ */ validator(compiled.userPoolUdfAdded);

/** Checks the body of `user-pool:udf-deleted`. */
export const userPoolUdfDeleted: Validator<DeliveryBody<"user-pool:udf-deleted">> = /* @__PURE__ */ validator(compiled.userPoolUdfDeleted);

/** Checks the body of `user-pool:env-added`. */
export const userPoolEnvAdded: Validator<DeliveryBody<"user-pool:env-added">> = /* @__PURE__ */ validator(compiled.userPoolEnvAdded);

/** Checks the body of `user-pool:env-deleted`. */
export const userPoolEnvDeleted: Validator<DeliveryBody<"user-pool:env-deleted">> = /* @__PURE__ */ validator(compiled.userPoolEnvDeleted);

/** Checks the body of `user-pool:env-updated`. */
export const userPoolEnvUpdated: Validator<DeliveryBody<"user-pool:env-updated">> = /* @__PURE__ */ validator(compiled.userPoolEnvUpdated);

/** Checks the body of `user-pool:launchpad-app-installed`. */
export const userPoolLaunchpadAppInstalled: Validator<DeliveryBody<"user-pool:launchpad-app-installed">> = /* @__PURE__ */ validator(compiled.userPoolLaunchpadAppInstalled);

/** Checks the body of `user-pool:launchpad-app-uninstalled`. */
export const userPoolLaunchpadAppUninstalled: Validator<DeliveryBody<"user-pool:launchpad-app-uninstalled">> = /* @__PURE__ */ validator(compiled.userPoolLaunchpadAppUninstalled);

/** Checks the body of `application:created`. */
export const applicationCreated: Validator<DeliveryBody<"application:created">> = /* @__PURE__ */ validator(compiled.applicationCreated);

/** Checks the body of `application:updated`. */
export const applicationUpdated: Validator<DeliveryBody<"application:updated">> = /* @__PURE__ */ validator(compiled.applicationUpdated);

/** Checks the body of `application:deleted`. */
export const applicationDeleted: Validator<DeliveryBody<"application:deleted">> = /* @__PURE__ */ validator(compiled.applicationDeleted);

/** Checks the body of `application:secret-refreshed`. */
export const applicationSecretRefreshed: Validator<DeliveryBody<"application:secret-refreshed">> = /* @__PURE__ */ validator(compiled.applicationSecretRefreshed);

/** Checks the body of `data-resource:created`. */
export const dataResourceCreated: Validator<DeliveryBody<"data-resource:created">> = /* @__PURE__ */ validator(compiled.dataResourceCreated);

/** Checks the body of `data-resource:updated`. */
export const dataResourceUpdated: Validator<DeliveryBody<"data-resource:updated">> = /* @__PURE__ */ validator(compiled.dataResourceUpdated);

/** Checks the body of `data-resource:deleted`. */
export const dataResourceDeleted: Validator<DeliveryBody<"data-resource:deleted">> = /* @__PURE__ */ validator(compiled.dataResourceDeleted);

/** Checks the body of `data-strategy-permission:revoke`. */
export const dataStrategyPermissionRevoke: Validator<DeliveryBody<"data-strategy-permission:revoke">> = /* @__PURE__ */ validator(compiled.dataStrategyPermissionRevoke);

/** Checks the body of `data-strategy-permission:add`. */
export const dataStrategyPermissionAdd: Validator<DeliveryBody<"data-strategy-permission:add">> = /* @__PURE__ */ validator(compiled.dataStrategyPermissionAdd);

/** Checks the body of `unusual-location:login`. */
export const unusualLocationLogin: Validator<DeliveryBody<"unusual-location:login">> = /* @__PURE__ */ validator(compiled.unusualLocationLogin);

/** Checks the body of `refresh-token`. */
export const refreshToken: Validator<DeliveryBody<"refresh-token">> = /* @__PURE__ */ validator(compiled.refreshToken);

/** Event → the validator of its body. If a program imports this table, a bundler keeps all validators. */
export const eventValidators: { readonly [Name in EventName]: Validator<DeliveryBody<Name>> } = {
  "test": test,
  "register": register,
  "login": login,
  "mfa:verified": mfaVerified,
  "kick": kick,
  "user:created": userCreated,
  "user:password-changed": userPasswordChanged,
  "user:updated": userUpdated,
  "user:email-verified": userEmailVerified,
  "user:archived": userArchived,
  "user:unarchived": userUnarchived,
  "user:blocked": userBlocked,
  "user:unblocked": userUnblocked,
  "user:deleted": userDeleted,
  "user:register-whitelist-added": userRegisterWhitelistAdded,
  "user:register-whitelist-deleted": userRegisterWhitelistDeleted,
  "user:udv-changed": userUdvChanged,
  "user:link-account": userLinkAccount,
  "user:password-update-remind": userPasswordUpdateRemind,
  "user:organization-node-update": userOrganizationNodeUpdate,
  "permission:revoke": permissionRevoke,
  "permission:add": permissionAdd,
  "resource:created": resourceCreated,
  "resource:delete": resourceDelete,
  "resource:updated": resourceUpdated,
  "role:created": roleCreated,
  "role:updated": roleUpdated,
  "role:deleted": roleDeleted,
  "role:disable": roleDisable,
  "role:assigned": roleAssigned,
  "subject:remove": subjectRemove,
  "role:unassigned": roleUnassigned,
  "role:udv-changed": roleUdvChanged,
  "application:mfa:enabled": applicationMfaEnabled,
  "application:mfa:disabled": applicationMfaDisabled,
  "group:created": groupCreated,
  "group:updated": groupUpdated,
  "group:deleted": groupDeleted,
  "group:member-added": groupMemberAdded,
  "group:member-removed": groupMemberRemoved,
  "organization:created": organizationCreated,
  "organization:imported": organizationImported,
  "organization:deleted": organizationDeleted,
  "organization:node-added": organizationNodeAdded,
  "organization:node-updated": organizationNodeUpdated,
  "organization:tree-updated": organizationTreeUpdated,
  "organization:node-deleted": organizationNodeDeleted,
  "organization:node-moved": organizationNodeMoved,
  "organization:member-added": organizationMemberAdded,
  "organization:member-removed": organizationMemberRemoved,
  "organization:udv-changed": organizationUdvChanged,
  "privilege-namespace:created": privilegeNamespaceCreated,
  "privilege-namespace:updated": privilegeNamespaceUpdated,
  "privilege-namespace:deleted": privilegeNamespaceDeleted,
  "user-pool:cooperator-added": userPoolCooperatorAdded,
  "user-pool:cooperator-removed": userPoolCooperatorRemoved,
  "user-pool:secret-refreshed": userPoolSecretRefreshed,
  "user-pool:updated": userPoolUpdated,
  "user-pool:udf-added": userPoolUdfAdded,
  "user-pool:udf-deleted": userPoolUdfDeleted,
  "user-pool:env-added": userPoolEnvAdded,
  "user-pool:env-deleted": userPoolEnvDeleted,
  "user-pool:env-updated": userPoolEnvUpdated,
  "user-pool:launchpad-app-installed": userPoolLaunchpadAppInstalled,
  "user-pool:launchpad-app-uninstalled": userPoolLaunchpadAppUninstalled,
  "application:created": applicationCreated,
  "application:updated": applicationUpdated,
  "application:deleted": applicationDeleted,
  "application:secret-refreshed": applicationSecretRefreshed,
  "data-resource:created": dataResourceCreated,
  "data-resource:updated": dataResourceUpdated,
  "data-resource:deleted": dataResourceDeleted,
  "data-strategy-permission:revoke": dataStrategyPermissionRevoke,
  "data-strategy-permission:add": dataStrategyPermissionAdd,
  "unusual-location:login": unusualLocationLogin,
  "refresh-token": refreshToken,
};
