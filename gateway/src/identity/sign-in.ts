import type { Router } from 'express';
import type { Logger } from 'pino';
import { serveConsole } from '../console/serve-console.js';
import type { Environment } from '../environment.js';
import { isLoopback } from '../http/is-loopback.js';
import { type DemoMember, demoIdentityProvider } from './demo-identity-provider.js';
import { providerKeys } from './provider-keys.js';
import { accessTokenVerifier, type VerifyAccessToken } from './verify-access-token.js';

/** How callers sign in, and what it takes to serve that. */
export interface SignIn {
  readonly verifyAccessToken: VerifyAccessToken;
  readonly openRoutes: Record<string, Router>;
  /** Whom the welcome shows, when anybody may sign in as anybody. */
  readonly member?: DemoMember | undefined;
}

export interface SignInOptions {
  readonly hubUrl: string;
  /** Loaded only where anybody may sign in as one of them. */
  readonly demoMembers: () => Promise<readonly DemoMember[]>;
  readonly log: Logger;
}

/** With a provider by its tokens; without one, on a database that holds nothing but sample data, as any demo member. */
export async function signIn(environment: Environment, { hubUrl, demoMembers, log }: SignInOptions): Promise<SignIn> {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience = '' } = environment;
  if (issuer) {
    const rules = { tokenType: environment.OIDC_TOKEN_TYPE, maxAgeSeconds: environment.OIDC_MAX_TOKEN_AGE };
    const verifyAccessToken = accessTokenVerifier({ issuer, audience, ...rules, keys: providerKeys({ issuer, log }) });
    return { verifyAccessToken, openRoutes: environment.HUB_CONSOLE ? { '/': serveConsole({}) } : {} };
  }
  if (!isLoopback(environment.HOST))
    log.warn('HOST is open to other machines: whoever reaches it can sign in as any demo member');
  const members = await demoMembers();
  const { routes, verifyAccessToken } = await demoIdentityProvider(`${hubUrl}/demo`, members);
  const openRoutes = { '/demo': routes, ...(environment.HUB_CONSOLE && { '/': serveConsole({ demoPath: '/demo' }) }) };
  return { verifyAccessToken, openRoutes, member: members[0] };
}
