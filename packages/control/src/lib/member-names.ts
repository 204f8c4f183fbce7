/** The names of an object's members at every level: name → the names below it. */
export type MemberNames = { readonly [name: string]: MemberNames };
