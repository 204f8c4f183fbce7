// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate


export declare const document: { readonly [member: string]: unknown };
