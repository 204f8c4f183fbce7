// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
import type {
  ApplicationCreatedData,
  ApplicationDeletedData,
  ApplicationMfaChange,
  ApplicationSecretRefreshedData,
  ApplicationUpdatedData,
  DepartmentMember,
  GroupCreatedData,
  GroupDeletedData,
  GroupMembers,
  GroupUpdatedData,
  KickData,
  LaunchpadChange,
  MfaVerifiedData,
  OrganizationCreatedData,
  OrganizationDeletedData,
  OrganizationImportedData,
  OrganizationNodeAddedData,
  OrganizationNodeDeletedData,
  OrganizationNodeMovedData,
  OrganizationNodeUpdatedData,
  OrganizationTreeUpdatedData,
  OrganizationUdvChangedData,
  PermissionChange,
  PrivilegeNamespaceCreatedData,
  PrivilegeNamespaceDeletedData,
  PrivilegeNamespaceUpdatedData,
  RefreshTokenData,
  ResourceCreatedData,
  ResourceDeleteData,
  ResourceUpdatedData,
  RoleAssignment,
  RoleCreatedData,
  RoleDeletedData,
  RoleUdvChangedData,
  RoleUpdatedData,
  TestData,
  Undocumented,
  User,
  UserDeletedData,
  UserEmailVerifiedData,
  UserEnvelope,
  UserLinkAccountData,
  UserPasswordChangedData,
  UserPasswordUpdateRemindData,
  UserPoolCooperatorAddedData,
  UserPoolCooperatorRemovedData,
  UserPoolEnvAddedData,
  UserPoolEnvDeletedData,
  UserPoolEnvUpdatedData,
  UserPoolSecretRefreshedData,
  UserPoolUdfAddedData,
  UserPoolUdfDeletedData,
  UserPoolUpdatedData,
  UserUdvChangedData,
  UserUpdatedData,
  WhitelistChange,
} from './openapi.ts';

/** Event → the type of its data. */
export interface EventDataByName {
  /**
   * Test.
   *
   * A webhook was tried out on request. Nothing changed in the user pool.
   */
  readonly "test": TestData;
  /**
   * User Registration.
   *
   * An account came about by sign-up, by an administrator's hand or by import. `user:created` fires at the same moments; subscribe to one of the two.
   */
  readonly "register": User;
  /**
   * User Login.
   *
   * A sign-in was attempted. Failures are delivered too, and no documented member tells them from successes.
   */
  readonly "login": User;
  /**
   * MFA Verification.
   *
   * The second step of a sign-in was checked. `isValid` gives the verdict, which may be negative.
   */
  readonly "mfa:verified": MfaVerifiedData;
  /**
   * Force User Offline.
   *
   * Sessions of one or more users were ended by force. When only one application is affected, the body names it.
   */
  readonly "kick": KickData;
  /**
   * Create User.
   *
   * The pool gained a user by sign-up, by an administrator's hand or by import. `register` fires at the same moments.
   */
  readonly "user:created": User;
  /**
   * Change Password.
   *
   * A password change was attempted, by its owner or by an administrator. Failed attempts are delivered as well.
   */
  readonly "user:password-changed": UserPasswordChangedData;
  /**
   * Update User.
   *
   * A profile edit was attempted, by its owner or by an administrator. Failed edits are delivered as well.
   */
  readonly "user:updated": UserUpdatedData;
  /**
   * Verify Email.
   *
   * An email address of a user passed verification.
   */
  readonly "user:email-verified": UserEmailVerifiedData;
  /**
   * Archive User.
   *
   * A user went into the archive.
   */
  readonly "user:archived": UserEnvelope;
  /**
   * Unarchive User.
   *
   * A user came back from the archive.
   */
  readonly "user:unarchived": UserEnvelope;
  /**
   * Block User.
   *
   * An account is now locked.
   */
  readonly "user:blocked": UserEnvelope;
  /**
   * Unblock User.
   *
   * An account is no longer locked.
   */
  readonly "user:unblocked": UserEnvelope;
  /**
   * Delete User.
   *
   * Users were deleted by an administrator. Pools backed by a custom database deliver bare IDs in place of users.
   */
  readonly "user:deleted": UserDeletedData;
  /**
   * Add Registration Whitelist.
   *
   * The registration whitelist gained phone numbers, email addresses or usernames.
   */
  readonly "user:register-whitelist-added": WhitelistChange;
  /**
   * Delete Registration Whitelist.
   *
   * The registration whitelist lost phone numbers, email addresses or usernames.
   */
  readonly "user:register-whitelist-deleted": WhitelistChange;
  /**
   * Change User Custom Field Value.
   *
   * A custom field of a user received a value, from the user or from an administrator.
   */
  readonly "user:udv-changed": UserUdvChangedData;
  /**
   * Link Social Account.
   *
   * A social account is now bound to a user.
   */
  readonly "user:link-account": UserLinkAccountData;
  /**
   * Password Expiry Reminder.
   *
   * An email reminded a user that their password has expired or will expire soon.
   */
  readonly "user:password-update-remind": UserPasswordUpdateRemindData;
  /**
   * Update User Departments.
   *
   * Not described by the vendor. The name suggests that a user's department membership changed.
   */
  readonly "user:organization-node-update": Undocumented;
  /**
   * Revoke Permission.
   *
   * Departments, groups, roles or users lost access policies.
   */
  readonly "permission:revoke": PermissionChange;
  /**
   * Grant Permission.
   *
   * Departments, groups, roles or users gained access policies.
   */
  readonly "permission:add": PermissionChange;
  /**
   * Create Resource.
   *
   * A permission namespace gained a resource.
   */
  readonly "resource:created": ResourceCreatedData;
  /**
   * Delete Resource.
   *
   * One or more permission resources were deleted; the body lists their codes.
   */
  readonly "resource:delete": ResourceDeleteData;
  /**
   * Update Resource.
   *
   * A permission resource changed.
   */
  readonly "resource:updated": ResourceUpdatedData;
  /**
   * Create Role.
   *
   * A permission namespace gained a role. The vendor's guide calls this event `role:add`.
   */
  readonly "role:created": RoleCreatedData;
  /**
   * Update Role.
   *
   * A role changed.
   */
  readonly "role:updated": RoleUpdatedData;
  /**
   * Delete Role.
   *
   * A role was deleted; only its ID is promised. The vendor's guide calls this event `role:delete`.
   */
  readonly "role:deleted": RoleDeletedData;
  /**
   * Disable Role.
   *
   * Not described by the vendor. The name suggests that a role was switched off.
   */
  readonly "role:disable": Undocumented;
  /**
   * Assign Role.
   *
   * Users, groups or departments received a role. The body lists them without naming the role.
   */
  readonly "role:assigned": RoleAssignment;
  /**
   * Remove Subject.
   *
   * Not described by the vendor. The API lists it between events about roles.
   */
  readonly "subject:remove": Undocumented;
  /**
   * Unassign Role.
   *
   * Users, groups or departments gave up a role. The body lists them without naming the role.
   */
  readonly "role:unassigned": RoleAssignment;
  /**
   * Change Role Custom Field Value.
   *
   * A custom field of a role received a value.
   */
  readonly "role:udv-changed": RoleUdvChangedData;
  /**
   * Enable Application MFA.
   *
   * One kind of multi-factor authentication is now on for an application.
   */
  readonly "application:mfa:enabled": ApplicationMfaChange;
  /**
   * Disable Application MFA.
   *
   * One kind of multi-factor authentication is now off for an application.
   */
  readonly "application:mfa:disabled": ApplicationMfaChange;
  /**
   * Create Group.
   *
   * The pool gained a user group.
   */
  readonly "group:created": GroupCreatedData;
  /**
   * Update Group.
   *
   * A user group changed.
   */
  readonly "group:updated": GroupUpdatedData;
  /**
   * Delete Group.
   *
   * A user group was deleted; the body gives its ID.
   */
  readonly "group:deleted": GroupDeletedData;
  /**
   * Add Group Member.
   *
   * One or more users joined a group.
   */
  readonly "group:member-added": GroupMembers;
  /**
   * Remove Group Member.
   *
   * One or more users left a group.
   */
  readonly "group:member-removed": GroupMembers;
  /**
   * Create Organization.
   *
   * The pool gained an organization and the department at its top.
   */
  readonly "organization:created": OrganizationCreatedData;
  /**
   * Import Organization.
   *
   * Department trees were imported. The body holds them in full, members included.
   */
  readonly "organization:imported": OrganizationImportedData;
  /**
   * Delete Organization.
   *
   * An organization was deleted along with the department at its top.
   */
  readonly "organization:deleted": OrganizationDeletedData;
  /**
   * Create Department.
   *
   * A department gained a sub-department.
   */
  readonly "organization:node-added": OrganizationNodeAddedData;
  /**
   * Update Department.
   *
   * A department changed.
   */
  readonly "organization:node-updated": OrganizationNodeUpdatedData;
  /**
   * Update Organization Tree.
   *
   * Synchronisation altered a department tree. The body holds the outcome and may list added, changed and removed nodes.
   */
  readonly "organization:tree-updated": OrganizationTreeUpdatedData;
  /**
   * Delete Department.
   *
   * One or more sub-departments were deleted.
   */
  readonly "organization:node-deleted": OrganizationNodeDeletedData;
  /**
   * Move Department.
   *
   * A sub-department received another parent at the hands of an administrator.
   */
  readonly "organization:node-moved": OrganizationNodeMovedData;
  /**
   * Add Department Member.
   *
   * A department gained a member.
   */
  readonly "organization:member-added": DepartmentMember;
  /**
   * Remove Department Member.
   *
   * A department lost a member.
   */
  readonly "organization:member-removed": DepartmentMember;
  /**
   * Change Department Custom Field Value.
   *
   * A custom field of a department received a value.
   */
  readonly "organization:udv-changed": OrganizationUdvChangedData;
  /**
   * Create Permission Namespace.
   *
   * The pool gained a permission namespace, made by hand or together with an application.
   */
  readonly "privilege-namespace:created": PrivilegeNamespaceCreatedData;
  /**
   * Update Permission Namespace.
   *
   * A permission namespace changed.
   */
  readonly "privilege-namespace:updated": PrivilegeNamespaceUpdatedData;
  /**
   * Delete Permission Namespace.
   *
   * One or more permission namespaces were deleted.
   */
  readonly "privilege-namespace:deleted": PrivilegeNamespaceDeletedData;
  /**
   * Add Collaborator.
   *
   * The user pool gained a collaborating administrator.
   */
  readonly "user-pool:cooperator-added": UserPoolCooperatorAddedData;
  /**
   * Remove Collaborator.
   *
   * The user pool lost a collaborating administrator.
   */
  readonly "user-pool:cooperator-removed": UserPoolCooperatorRemovedData;
  /**
   * Refresh User Pool Secret.
   *
   * The user pool has a new secret. Mind that the body reveals it, and its predecessor too.
   */
  readonly "user-pool:secret-refreshed": UserPoolSecretRefreshedData;
  /**
   * Update User Pool.
   *
   * The user pool's settings changed.
   */
  readonly "user-pool:updated": UserPoolUpdatedData;
  /**
   * Add Custom Field.
   *
   * Users or roles gained a custom field.
   */
  readonly "user-pool:udf-added": UserPoolUdfAddedData;
  /**
   * Delete Custom Field.
   *
   * Users or roles lost a custom field.
   */
  readonly "user-pool:udf-deleted": UserPoolUdfDeletedData;
  /**
   * Add Environment Variable.
   *
   * The user pool gained an environment variable.
   */
  readonly "user-pool:env-added": UserPoolEnvAddedData;
  /**
   * Delete Environment Variable.
   *
   * The user pool lost one or more environment variables.
   */
  readonly "user-pool:env-deleted": UserPoolEnvDeletedData;
  /**
   * Update Environment Variable.
   *
   * An environment variable changed.
   */
  readonly "user-pool:env-updated": UserPoolEnvUpdatedData;
  /**
   * Install Launchpad Application.
   *
   * The application panel gained applications.
   */
  readonly "user-pool:launchpad-app-installed": LaunchpadChange;
  /**
   * Uninstall Launchpad Application.
   *
   * The application panel lost applications.
   */
  readonly "user-pool:launchpad-app-uninstalled": LaunchpadChange;
  /**
   * Create Application.
   *
   * The pool gained an application.
   */
  readonly "application:created": ApplicationCreatedData;
  /**
   * Update Application.
   *
   * An application changed.
   */
  readonly "application:updated": ApplicationUpdatedData;
  /**
   * Delete Application.
   *
   * The pool lost an application.
   */
  readonly "application:deleted": ApplicationDeletedData;
  /**
   * Refresh Application Secret.
   *
   * An application has a new secret. Mind that the body reveals it, and its predecessor too.
   */
  readonly "application:secret-refreshed": ApplicationSecretRefreshedData;
  /**
   * Create Data Resource.
   *
   * Not described by the vendor. The name suggests that a data resource came into being.
   */
  readonly "data-resource:created": Undocumented;
  /**
   * Update Data Resource.
   *
   * Not described by the vendor. The name suggests that a data resource changed.
   */
  readonly "data-resource:updated": Undocumented;
  /**
   * Delete Data Resource.
   *
   * Not described by the vendor. The name suggests that a data resource was deleted.
   */
  readonly "data-resource:deleted": Undocumented;
  /**
   * Revoke Data Policy.
   *
   * Not described by the vendor. The name suggests that subjects lost a data policy.
   */
  readonly "data-strategy-permission:revoke": Undocumented;
  /**
   * Grant Data Policy.
   *
   * Not described by the vendor. The name suggests that subjects gained a data policy.
   */
  readonly "data-strategy-permission:add": Undocumented;
  /**
   * Unusual Location Login.
   *
   * Not described by the vendor. The name suggests that a sign-in came from an unfamiliar place.
   */
  readonly "unusual-location:login": Undocumented;
  /**
   * Refresh Token.
   *
   * A client traded an OIDC refresh token for fresh tokens. Mind that the body reveals the old one and the new ones.
   */
  readonly "refresh-token": RefreshTokenData;
}

/** The body of one event's delivery. */
export interface DeliveryBody<Name extends keyof EventDataByName> {
  eventName: Name;
  data: EventDataByName[Name];
}
