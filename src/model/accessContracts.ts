/** Signing in and out, tokens and the audit log: what is sent and what is answered. */
import { z } from 'zod';
import { roleSchema } from './access.ts';
import { LONGEST_BY } from './decisions.ts';
import { endpoint } from './endpoint.ts';

export const sessionSchema = z.object({
  /** Whether this server asks for a sign-in at all; one that only its own machine can reach does not. */
  required: z.boolean(),
  /** Absent when not signed in. */
  role: roleSchema.optional(),
  /** By which decisions are recorded. Absent where no sign-in is required. */
  name: z.string().optional(),
  /** ISO 8601: when the sign-in ends by itself. */
  until: z.string().optional(),
});
export type SessionState = z.infer<typeof sessionSchema>;

export const signInRequestSchema = z.object({ token: z.string().trim().min(1).max(200) });

export const tokenRecordSchema = z.object({
  id: z.string(),
  /** Whose it is: decisions made with it are recorded by this name. */
  name: z.string(),
  role: roleSchema,
  /** ISO 8601. */
  createdAt: z.string(),
  expiresAt: z.string().optional(),
  revokedAt: z.string().optional(),
});
export type TokenRecord = z.infer<typeof tokenRecordSchema>;

export const tokenListSchema = z.object({
  /** The latest first. */
  tokens: z.array(tokenRecordSchema),
});

export const tokenNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_BY)
  .regex(/^[^\p{C}]+$/u, 'has characters that cannot be seen');

export const tokenRequestSchema = z.object({
  name: tokenNameSchema,
  role: roleSchema,
  /** ISO 8601; absent, it holds until it is revoked. */
  expiresAt: z.iso.datetime({ offset: true }).optional(),
});
export type TokenRequest = z.infer<typeof tokenRequestSchema>;

export const createdTokenSchema = z.object({
  /** The token itself, shown this once. */
  token: z.string(),
  record: tokenRecordSchema,
});

export const AUDIT_OUTCOMES = ['done', 'refused', 'failed'] as const;

export const auditEntrySchema = z.object({
  /** ISO 8601. */
  at: z.string(),
  /** The name signed in; absent for whoever is not. */
  who: z.string().optional(),
  role: roleSchema.optional(),
  /** The id of the token that was used; never the token. */
  token: z.string().optional(),
  /** The network address, or `command line`. */
  from: z.string(),
  /** The name of an endpoint, or of a command. */
  action: z.string(),
  /** What it was done to: the id in the path. */
  subject: z.string().optional(),
  outcome: z.enum(AUDIT_OUTCOMES),
  status: z.number().int().optional(),
  /** In words: a statement, a question, the files of an import. */
  detail: z.string().optional(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const auditParamsSchema = z.object({
  who: z.string().max(LONGEST_BY).optional(),
  action: z.string().max(100).optional(),
  outcome: z.enum(AUDIT_OUTCOMES).optional(),
  /** ISO 8601: only from this on. */
  since: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});
export type AuditParams = z.output<typeof auditParamsSchema>;

export const auditListSchema = z.object({
  /** The latest first. */
  entries: z.array(auditEntrySchema),
});

export const ACCESS_ENDPOINTS = {
  session: endpoint({
    name: 'session',
    method: 'get',
    path: '/api/session',
    summary: 'Who is signed in and in which role, and whether a sign-in is required',
    response: sessionSchema,
  }),
  signIn: endpoint({
    name: 'signIn',
    method: 'post',
    path: '/api/session',
    summary:
      'Sign in with a token: the answer sets a cookie for the page. Programs send it as Bearer',
    body: signInRequestSchema,
    response: sessionSchema,
  }),
  signOut: endpoint({
    name: 'signOut',
    method: 'delete',
    path: '/api/session',
    summary: 'Sign out: the cookie is worth nothing any more',
    response: sessionSchema,
  }),
  tokens: endpoint({
    name: 'tokens',
    method: 'get',
    path: '/api/tokens',
    summary: 'The tokens by which people and programs sign in, without the tokens themselves',
    response: tokenListSchema,
  }),
  createToken: endpoint({
    name: 'createToken',
    method: 'post',
    path: '/api/tokens',
    summary: 'Make a token for a person or a program; it is answered this once',
    body: tokenRequestSchema,
    response: createdTokenSchema,
  }),
  revokeToken: endpoint({
    name: 'revokeToken',
    method: 'delete',
    path: '/api/tokens/:id',
    summary: 'Revoke a token: it and every sign-in made with it end at once',
    response: tokenRecordSchema,
  }),
  audit: endpoint({
    name: 'audit',
    method: 'get',
    path: '/api/audit',
    summary: 'The audit log: who did what, when and from where, the latest first',
    query: auditParamsSchema,
    response: auditListSchema,
  }),
} as const;
