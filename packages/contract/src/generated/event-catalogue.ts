// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate

export type EventName =
  | "test"
  | "register"
  | "login"
  | "mfa:verified"
  | "kick"
  | "user:created"
  | "user:password-changed"
  | "user:updated"
  | "user:email-verified"
  | "user:archived"
  | "user:unarchived"
  | "user:blocked"
  | "user:unblocked"
  | "user:deleted"
  | "user:register-whitelist-added"
  | "user:register-whitelist-deleted"
  | "user:udv-changed"
  | "user:link-account"
  | "user:password-update-remind"
  | "user:organization-node-update"
  | "permission:revoke"
  | "permission:add"
  | "resource:created"
  | "resource:delete"
  | "resource:updated"
  | "role:created"
  | "role:updated"
  | "role:deleted"
  | "role:disable"
  | "role:assigned"
  | "subject:remove"
  | "role:unassigned"
  | "role:udv-changed"
  | "application:mfa:enabled"
  | "application:mfa:disabled"
  | "group:created"
  | "group:updated"
  | "group:deleted"
  | "group:member-added"
  | "group:member-removed"
  | "organization:created"
  | "organization:imported"
  | "organization:deleted"
  | "organization:node-added"
  | "organization:node-updated"
  | "organization:tree-updated"
  | "organization:node-deleted"
  | "organization:node-moved"
  | "organization:member-added"
  | "organization:member-removed"
  | "organization:udv-changed"
  | "privilege-namespace:created"
  | "privilege-namespace:updated"
  | "privilege-namespace:deleted"
  | "user-pool:cooperator-added"
  | "user-pool:cooperator-removed"
  | "user-pool:secret-refreshed"
  | "user-pool:updated"
  | "user-pool:udf-added"
  | "user-pool:udf-deleted"
  | "user-pool:env-added"
  | "user-pool:env-deleted"
  | "user-pool:env-updated"
  | "user-pool:launchpad-app-installed"
  | "user-pool:launchpad-app-uninstalled"
  | "application:created"
  | "application:updated"
  | "application:deleted"
  | "application:secret-refreshed"
  | "data-resource:created"
  | "data-resource:updated"
  | "data-resource:deleted"
  | "data-strategy-permission:revoke"
  | "data-strategy-permission:add"
  | "unusual-location:login"
  | "refresh-token";

export type EventCategory =
  | "user"
  | "permission"
  | "resource"
  | "role"
  | "application"
  | "group"
  | "organization"
  | "privilege-namespace"
  | "user-pool"
  | "data-resource"
  | "data-strategy-permission"
  | "test";

export type CatalogueEntry = {
  readonly name: EventName;
  readonly label: { readonly en: string; readonly zh: string };
  readonly category: EventCategory;
  /** What the vendor's documents show: a sample body, only the names of its members, or neither. */
  readonly documentation: 'example' | 'fields' | 'none';
  /** Older or other spellings in the vendor's documents. */
  readonly aliases: readonly string[];
  readonly description: string;
};

export type CatalogueCategory = {
  readonly value: EventCategory;
  readonly label: { readonly en: string; readonly zh: string };
};

export const eventCategories: readonly CatalogueCategory[] = [
  {
    "value": "user",
    "label": {
      "en": "User",
      "zh": "用户"
    }
  },
  {
    "value": "permission",
    "label": {
      "en": "Permission",
      "zh": "权限"
    }
  },
  {
    "value": "resource",
    "label": {
      "en": "Resource",
      "zh": "资源"
    }
  },
  {
    "value": "role",
    "label": {
      "en": "Role",
      "zh": "角色"
    }
  },
  {
    "value": "application",
    "label": {
      "en": "Application",
      "zh": "应用"
    }
  },
  {
    "value": "group",
    "label": {
      "en": "Group",
      "zh": "分组"
    }
  },
  {
    "value": "organization",
    "label": {
      "en": "Organization",
      "zh": "组织机构"
    }
  },
  {
    "value": "privilege-namespace",
    "label": {
      "en": "Permission Namespace",
      "zh": "权限分组"
    }
  },
  {
    "value": "user-pool",
    "label": {
      "en": "User Pool",
      "zh": "用户池"
    }
  },
  {
    "value": "data-resource",
    "label": {
      "en": "Data Resource",
      "zh": "数据资源"
    }
  },
  {
    "value": "data-strategy-permission",
    "label": {
      "en": "Data Policy Permission",
      "zh": "数据策略权限"
    }
  },
  {
    "value": "test",
    "label": {
      "en": "Test",
      "zh": "测试"
    }
  }
];

export const eventCatalogue: readonly CatalogueEntry[] = [
  {
    "name": "test",
    "label": {
      "en": "Test",
      "zh": "测试事件"
    },
    "category": "test",
    "documentation": "example",
    "aliases": [],
    "description": "A webhook was tried out on request. Nothing changed in the user pool."
  },
  {
    "name": "register",
    "label": {
      "en": "User Registration",
      "zh": "用户注册"
    },
    "category": "user",
    "documentation": "example",
    "aliases": [],
    "description": "An account came about by sign-up, by an administrator's hand or by import. `user:created` fires at the same moments; subscribe to one of the two."
  },
  {
    "name": "login",
    "label": {
      "en": "User Login",
      "zh": "用户登录"
    },
    "category": "user",
    "documentation": "example",
    "aliases": [],
    "description": "A sign-in was attempted. Failures are delivered too, and no documented member tells them from successes."
  },
  {
    "name": "mfa:verified",
    "label": {
      "en": "MFA Verification",
      "zh": "MFA 验证"
    },
    "category": "user",
    "documentation": "example",
    "aliases": [],
    "description": "The second step of a sign-in was checked. `isValid` gives the verdict, which may be negative."
  },
  {
    "name": "kick",
    "label": {
      "en": "Force User Offline",
      "zh": "强制下线"
    },
    "category": "user",
    "documentation": "fields",
    "aliases": [],
    "description": "Sessions of one or more users were ended by force. When only one application is affected, the body names it."
  },
  {
    "name": "user:created",
    "label": {
      "en": "Create User",
      "zh": "创建用户"
    },
    "category": "user",
    "documentation": "example",
    "aliases": [],
    "description": "The pool gained a user by sign-up, by an administrator's hand or by import. `register` fires at the same moments."
  },
  {
    "name": "user:password-changed",
    "label": {
      "en": "Change Password",
      "zh": "修改密码"
    },
    "category": "user",
    "documentation": "example",
    "aliases": [],
    "description": "A password change was attempted, by its owner or by an administrator. Failed attempts are delivered as well."
  },
  {
    "name": "user:updated",
    "label": {
      "en": "Update User",
      "zh": "修改用户信息"
    },
    "category": "user",
    "documentation": "example",
    "aliases": [],
    "description": "A profile edit was attempted, by its owner or by an administrator. Failed edits are delivered as well."
  },
  {
    "name": "user:email-verified",
    "label": {
      "en": "Verify Email",
      "zh": "验证邮箱"
    },
    "category": "user",
    "documentation": "example",
    "aliases": [],
    "description": "An email address of a user passed verification."
  },
  {
    "name": "user:archived",
    "label": {
      "en": "Archive User",
      "zh": "归档用户"
    },
    "category": "user",
    "documentation": "fields",
    "aliases": [],
    "description": "A user went into the archive."
  },
  {
    "name": "user:unarchived",
    "label": {
      "en": "Unarchive User",
      "zh": "取消归档用户"
    },
    "category": "user",
    "documentation": "fields",
    "aliases": [],
    "description": "A user came back from the archive."
  },
  {
    "name": "user:blocked",
    "label": {
      "en": "Block User",
      "zh": "锁定用户"
    },
    "category": "user",
    "documentation": "fields",
    "aliases": [],
    "description": "An account is now locked."
  },
  {
    "name": "user:unblocked",
    "label": {
      "en": "Unblock User",
      "zh": "解锁用户"
    },
    "category": "user",
    "documentation": "fields",
    "aliases": [],
    "description": "An account is no longer locked."
  },
  {
    "name": "user:deleted",
    "label": {
      "en": "Delete User",
      "zh": "删除用户"
    },
    "category": "user",
    "documentation": "fields",
    "aliases": [],
    "description": "Users were deleted by an administrator. Pools backed by a custom database deliver bare IDs in place of users."
  },
  {
    "name": "user:register-whitelist-added",
    "label": {
      "en": "Add Registration Whitelist",
      "zh": "添加注册白名单"
    },
    "category": "user",
    "documentation": "fields",
    "aliases": [],
    "description": "The registration whitelist gained phone numbers, email addresses or usernames."
  },
  {
    "name": "user:register-whitelist-deleted",
    "label": {
      "en": "Delete Registration Whitelist",
      "zh": "删除注册白名单"
    },
    "category": "user",
    "documentation": "fields",
    "aliases": [],
    "description": "The registration whitelist lost phone numbers, email addresses or usernames."
  },
  {
    "name": "user:udv-changed",
    "label": {
      "en": "Change User Custom Field Value",
      "zh": "修改用户自定义字段值"
    },
    "category": "user",
    "documentation": "example",
    "aliases": [],
    "description": "A custom field of a user received a value, from the user or from an administrator."
  },
  {
    "name": "user:link-account",
    "label": {
      "en": "Link Social Account",
      "zh": "绑定社交账号"
    },
    "category": "user",
    "documentation": "example",
    "aliases": [],
    "description": "A social account is now bound to a user."
  },
  {
    "name": "user:password-update-remind",
    "label": {
      "en": "Password Expiry Reminder",
      "zh": "密码到期提醒"
    },
    "category": "user",
    "documentation": "fields",
    "aliases": [],
    "description": "An email reminded a user that their password has expired or will expire soon."
  },
  {
    "name": "user:organization-node-update",
    "label": {
      "en": "Update User Departments",
      "zh": "更新用户所属部门"
    },
    "category": "user",
    "documentation": "none",
    "aliases": [],
    "description": "Not described by the vendor. The name suggests that a user's department membership changed."
  },
  {
    "name": "permission:revoke",
    "label": {
      "en": "Revoke Permission",
      "zh": "取消授权"
    },
    "category": "permission",
    "documentation": "example",
    "aliases": [],
    "description": "Departments, groups, roles or users lost access policies."
  },
  {
    "name": "permission:add",
    "label": {
      "en": "Grant Permission",
      "zh": "添加授权"
    },
    "category": "permission",
    "documentation": "example",
    "aliases": [],
    "description": "Departments, groups, roles or users gained access policies."
  },
  {
    "name": "resource:created",
    "label": {
      "en": "Create Resource",
      "zh": "创建资源"
    },
    "category": "resource",
    "documentation": "fields",
    "aliases": [],
    "description": "A permission namespace gained a resource."
  },
  {
    "name": "resource:delete",
    "label": {
      "en": "Delete Resource",
      "zh": "删除资源"
    },
    "category": "resource",
    "documentation": "fields",
    "aliases": [],
    "description": "One or more permission resources were deleted; the body lists their codes."
  },
  {
    "name": "resource:updated",
    "label": {
      "en": "Update Resource",
      "zh": "更新资源"
    },
    "category": "resource",
    "documentation": "fields",
    "aliases": [],
    "description": "A permission resource changed."
  },
  {
    "name": "role:created",
    "label": {
      "en": "Create Role",
      "zh": "创建角色"
    },
    "category": "role",
    "documentation": "fields",
    "aliases": [
      "role:add"
    ],
    "description": "A permission namespace gained a role. The vendor's guide calls this event `role:add`."
  },
  {
    "name": "role:updated",
    "label": {
      "en": "Update Role",
      "zh": "更新角色"
    },
    "category": "role",
    "documentation": "fields",
    "aliases": [],
    "description": "A role changed."
  },
  {
    "name": "role:deleted",
    "label": {
      "en": "Delete Role",
      "zh": "删除角色"
    },
    "category": "role",
    "documentation": "fields",
    "aliases": [
      "role:delete"
    ],
    "description": "A role was deleted; only its ID is promised. The vendor's guide calls this event `role:delete`."
  },
  {
    "name": "role:disable",
    "label": {
      "en": "Disable Role",
      "zh": "禁用角色"
    },
    "category": "role",
    "documentation": "none",
    "aliases": [],
    "description": "Not described by the vendor. The name suggests that a role was switched off."
  },
  {
    "name": "role:assigned",
    "label": {
      "en": "Assign Role",
      "zh": "授予角色"
    },
    "category": "role",
    "documentation": "fields",
    "aliases": [],
    "description": "Users, groups or departments received a role. The body lists them without naming the role."
  },
  {
    "name": "subject:remove",
    "label": {
      "en": "Remove Subject",
      "zh": "移除主体"
    },
    "category": "role",
    "documentation": "none",
    "aliases": [],
    "description": "Not described by the vendor. The API lists it between events about roles."
  },
  {
    "name": "role:unassigned",
    "label": {
      "en": "Unassign Role",
      "zh": "取消授予角色"
    },
    "category": "role",
    "documentation": "fields",
    "aliases": [],
    "description": "Users, groups or departments gave up a role. The body lists them without naming the role."
  },
  {
    "name": "role:udv-changed",
    "label": {
      "en": "Change Role Custom Field Value",
      "zh": "修改角色自定义字段值"
    },
    "category": "role",
    "documentation": "fields",
    "aliases": [],
    "description": "A custom field of a role received a value."
  },
  {
    "name": "application:mfa:enabled",
    "label": {
      "en": "Enable Application MFA",
      "zh": "应用开启 MFA"
    },
    "category": "application",
    "documentation": "fields",
    "aliases": [],
    "description": "One kind of multi-factor authentication is now on for an application."
  },
  {
    "name": "application:mfa:disabled",
    "label": {
      "en": "Disable Application MFA",
      "zh": "应用关闭 MFA"
    },
    "category": "application",
    "documentation": "fields",
    "aliases": [],
    "description": "One kind of multi-factor authentication is now off for an application."
  },
  {
    "name": "group:created",
    "label": {
      "en": "Create Group",
      "zh": "创建分组"
    },
    "category": "group",
    "documentation": "fields",
    "aliases": [],
    "description": "The pool gained a user group."
  },
  {
    "name": "group:updated",
    "label": {
      "en": "Update Group",
      "zh": "更新分组"
    },
    "category": "group",
    "documentation": "fields",
    "aliases": [],
    "description": "A user group changed."
  },
  {
    "name": "group:deleted",
    "label": {
      "en": "Delete Group",
      "zh": "删除分组"
    },
    "category": "group",
    "documentation": "fields",
    "aliases": [],
    "description": "A user group was deleted; the body gives its ID."
  },
  {
    "name": "group:member-added",
    "label": {
      "en": "Add Group Member",
      "zh": "添加分组成员"
    },
    "category": "group",
    "documentation": "fields",
    "aliases": [],
    "description": "One or more users joined a group."
  },
  {
    "name": "group:member-removed",
    "label": {
      "en": "Remove Group Member",
      "zh": "移除分组成员"
    },
    "category": "group",
    "documentation": "fields",
    "aliases": [],
    "description": "One or more users left a group."
  },
  {
    "name": "organization:created",
    "label": {
      "en": "Create Organization",
      "zh": "创建顶级部门"
    },
    "category": "organization",
    "documentation": "example",
    "aliases": [],
    "description": "The pool gained an organization and the department at its top."
  },
  {
    "name": "organization:imported",
    "label": {
      "en": "Import Organization",
      "zh": "导入组织机构"
    },
    "category": "organization",
    "documentation": "example",
    "aliases": [],
    "description": "Department trees were imported. The body holds them in full, members included."
  },
  {
    "name": "organization:deleted",
    "label": {
      "en": "Delete Organization",
      "zh": "删除顶级部门"
    },
    "category": "organization",
    "documentation": "example",
    "aliases": [],
    "description": "An organization was deleted along with the department at its top."
  },
  {
    "name": "organization:node-added",
    "label": {
      "en": "Create Department",
      "zh": "创建子部门"
    },
    "category": "organization",
    "documentation": "example",
    "aliases": [],
    "description": "A department gained a sub-department."
  },
  {
    "name": "organization:node-updated",
    "label": {
      "en": "Update Department",
      "zh": "修改部门"
    },
    "category": "organization",
    "documentation": "example",
    "aliases": [],
    "description": "A department changed."
  },
  {
    "name": "organization:tree-updated",
    "label": {
      "en": "Update Organization Tree",
      "zh": "更新组织机构树"
    },
    "category": "organization",
    "documentation": "example",
    "aliases": [],
    "description": "Synchronisation altered a department tree. The body holds the outcome and may list added, changed and removed nodes."
  },
  {
    "name": "organization:node-deleted",
    "label": {
      "en": "Delete Department",
      "zh": "删除子部门"
    },
    "category": "organization",
    "documentation": "example",
    "aliases": [],
    "description": "One or more sub-departments were deleted."
  },
  {
    "name": "organization:node-moved",
    "label": {
      "en": "Move Department",
      "zh": "移动子部门"
    },
    "category": "organization",
    "documentation": "example",
    "aliases": [],
    "description": "A sub-department received another parent at the hands of an administrator."
  },
  {
    "name": "organization:member-added",
    "label": {
      "en": "Add Department Member",
      "zh": "添加部门成员"
    },
    "category": "organization",
    "documentation": "example",
    "aliases": [],
    "description": "A department gained a member."
  },
  {
    "name": "organization:member-removed",
    "label": {
      "en": "Remove Department Member",
      "zh": "移除部门成员"
    },
    "category": "organization",
    "documentation": "example",
    "aliases": [],
    "description": "A department lost a member."
  },
  {
    "name": "organization:udv-changed",
    "label": {
      "en": "Change Department Custom Field Value",
      "zh": "修改部门自定义字段值"
    },
    "category": "organization",
    "documentation": "fields",
    "aliases": [],
    "description": "A custom field of a department received a value."
  },
  {
    "name": "privilege-namespace:created",
    "label": {
      "en": "Create Permission Namespace",
      "zh": "创建权限分组"
    },
    "category": "privilege-namespace",
    "documentation": "fields",
    "aliases": [],
    "description": "The pool gained a permission namespace, made by hand or together with an application."
  },
  {
    "name": "privilege-namespace:updated",
    "label": {
      "en": "Update Permission Namespace",
      "zh": "更新权限分组"
    },
    "category": "privilege-namespace",
    "documentation": "fields",
    "aliases": [],
    "description": "A permission namespace changed."
  },
  {
    "name": "privilege-namespace:deleted",
    "label": {
      "en": "Delete Permission Namespace",
      "zh": "删除权限分组"
    },
    "category": "privilege-namespace",
    "documentation": "fields",
    "aliases": [],
    "description": "One or more permission namespaces were deleted."
  },
  {
    "name": "user-pool:cooperator-added",
    "label": {
      "en": "Add Collaborator",
      "zh": "添加协作管理员"
    },
    "category": "user-pool",
    "documentation": "fields",
    "aliases": [],
    "description": "The user pool gained a collaborating administrator."
  },
  {
    "name": "user-pool:cooperator-removed",
    "label": {
      "en": "Remove Collaborator",
      "zh": "移除协作管理员"
    },
    "category": "user-pool",
    "documentation": "fields",
    "aliases": [],
    "description": "The user pool lost a collaborating administrator."
  },
  {
    "name": "user-pool:secret-refreshed",
    "label": {
      "en": "Refresh User Pool Secret",
      "zh": "刷新用户池密钥"
    },
    "category": "user-pool",
    "documentation": "fields",
    "aliases": [],
    "description": "The user pool has a new secret. Mind that the body reveals it, and its predecessor too."
  },
  {
    "name": "user-pool:updated",
    "label": {
      "en": "Update User Pool",
      "zh": "更新用户池"
    },
    "category": "user-pool",
    "documentation": "fields",
    "aliases": [],
    "description": "The user pool's settings changed."
  },
  {
    "name": "user-pool:udf-added",
    "label": {
      "en": "Add Custom Field",
      "zh": "添加自定义字段"
    },
    "category": "user-pool",
    "documentation": "fields",
    "aliases": [],
    "description": "Users or roles gained a custom field."
  },
  {
    "name": "user-pool:udf-deleted",
    "label": {
      "en": "Delete Custom Field",
      "zh": "删除自定义字段"
    },
    "category": "user-pool",
    "documentation": "fields",
    "aliases": [],
    "description": "Users or roles lost a custom field."
  },
  {
    "name": "user-pool:env-added",
    "label": {
      "en": "Add Environment Variable",
      "zh": "添加环境变量"
    },
    "category": "user-pool",
    "documentation": "fields",
    "aliases": [],
    "description": "The user pool gained an environment variable."
  },
  {
    "name": "user-pool:env-deleted",
    "label": {
      "en": "Delete Environment Variable",
      "zh": "删除环境变量"
    },
    "category": "user-pool",
    "documentation": "fields",
    "aliases": [],
    "description": "The user pool lost one or more environment variables."
  },
  {
    "name": "user-pool:env-updated",
    "label": {
      "en": "Update Environment Variable",
      "zh": "修改环境变量"
    },
    "category": "user-pool",
    "documentation": "fields",
    "aliases": [],
    "description": "An environment variable changed."
  },
  {
    "name": "user-pool:launchpad-app-installed",
    "label": {
      "en": "Install Launchpad Application",
      "zh": "安装应用到应用面板"
    },
    "category": "user-pool",
    "documentation": "fields",
    "aliases": [],
    "description": "The application panel gained applications."
  },
  {
    "name": "user-pool:launchpad-app-uninstalled",
    "label": {
      "en": "Uninstall Launchpad Application",
      "zh": "从应用面板卸载应用"
    },
    "category": "user-pool",
    "documentation": "fields",
    "aliases": [],
    "description": "The application panel lost applications."
  },
  {
    "name": "application:created",
    "label": {
      "en": "Create Application",
      "zh": "创建应用"
    },
    "category": "application",
    "documentation": "fields",
    "aliases": [],
    "description": "The pool gained an application."
  },
  {
    "name": "application:updated",
    "label": {
      "en": "Update Application",
      "zh": "更新应用"
    },
    "category": "application",
    "documentation": "fields",
    "aliases": [],
    "description": "An application changed."
  },
  {
    "name": "application:deleted",
    "label": {
      "en": "Delete Application",
      "zh": "删除应用"
    },
    "category": "application",
    "documentation": "fields",
    "aliases": [],
    "description": "The pool lost an application."
  },
  {
    "name": "application:secret-refreshed",
    "label": {
      "en": "Refresh Application Secret",
      "zh": "刷新应用密钥"
    },
    "category": "application",
    "documentation": "fields",
    "aliases": [],
    "description": "An application has a new secret. Mind that the body reveals it, and its predecessor too."
  },
  {
    "name": "data-resource:created",
    "label": {
      "en": "Create Data Resource",
      "zh": "创建数据资源"
    },
    "category": "data-resource",
    "documentation": "none",
    "aliases": [],
    "description": "Not described by the vendor. The name suggests that a data resource came into being."
  },
  {
    "name": "data-resource:updated",
    "label": {
      "en": "Update Data Resource",
      "zh": "更新数据资源"
    },
    "category": "data-resource",
    "documentation": "none",
    "aliases": [],
    "description": "Not described by the vendor. The name suggests that a data resource changed."
  },
  {
    "name": "data-resource:deleted",
    "label": {
      "en": "Delete Data Resource",
      "zh": "删除数据资源"
    },
    "category": "data-resource",
    "documentation": "none",
    "aliases": [],
    "description": "Not described by the vendor. The name suggests that a data resource was deleted."
  },
  {
    "name": "data-strategy-permission:revoke",
    "label": {
      "en": "Revoke Data Policy",
      "zh": "取消数据策略授权"
    },
    "category": "data-strategy-permission",
    "documentation": "none",
    "aliases": [],
    "description": "Not described by the vendor. The name suggests that subjects lost a data policy."
  },
  {
    "name": "data-strategy-permission:add",
    "label": {
      "en": "Grant Data Policy",
      "zh": "添加数据策略授权"
    },
    "category": "data-strategy-permission",
    "documentation": "none",
    "aliases": [],
    "description": "Not described by the vendor. The name suggests that subjects gained a data policy."
  },
  {
    "name": "unusual-location:login",
    "label": {
      "en": "Unusual Location Login",
      "zh": "异地登录"
    },
    "category": "user",
    "documentation": "none",
    "aliases": [],
    "description": "Not described by the vendor. The name suggests that a sign-in came from an unfamiliar place."
  },
  {
    "name": "refresh-token",
    "label": {
      "en": "Refresh Token",
      "zh": "刷新令牌"
    },
    "category": "user",
    "documentation": "fields",
    "aliases": [],
    "description": "A client traded an OIDC refresh token for fresh tokens. Mind that the body reveals the old one and the new ones."
  }
];
