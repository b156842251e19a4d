/**
 * How a server may be reached, decided once at its start. What always holds: where another machine can reach it, everyone
 * signs in and nothing is sent in the clear; a start for which that cannot be said is refused.
 */
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

export interface Reach {
  /** The address to listen at. */
  readonly host?: string;
  /** Whether it speaks TLS itself. */
  readonly tls?: boolean;
  /** A proxy in front speaks TLS. Its addresses, as Express's `trust proxy` takes them. */
  readonly proxies?: readonly string[];
  /** It runs in a container whose port is published on the loopback of its host alone. */
  readonly container?: boolean;
  /** Ask for a sign-in on loopback too. */
  readonly signIn?: boolean;
  /** Further host names under which it may be asked. */
  readonly allowedHosts?: readonly string[];
}

export interface AccessRules {
  readonly signIn: boolean;
  /** Whether what is sent is encrypted on its way, so that cookies can demand it. */
  readonly encrypted: boolean;
  /** Addresses whose word about the client is taken. None: no proxy is expected. */
  readonly proxies: readonly string[];
  /** Names and addresses under which it may be asked, in lower case. */
  readonly hosts: ReadonlySet<string>;
}

/** The server could be reached by others in a way that protects nobody. */
export class UnsafeStartError extends Error {
  override readonly name = 'UnsafeStartError';
}

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];
/** Proxies on this machine and in private networks. */
export const USUAL_PROXIES = ['loopback', 'linklocal', 'uniquelocal'] as const;

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

const isEveryAddress = (host: string): boolean => host === '0.0.0.0' || host === '::';
const asHost = (address: string): string => (isIP(address) === 6 ? `[${address}]` : address);

/** A browser that was led here by a name of someone else's sends that name; an address of ours is no such name. */
function ownHosts(host: string): string[] {
  if (!isEveryAddress(host)) return [asHost(host)];
  return Object.values(networkInterfaces()).flatMap((all = []) =>
    all.map((i) => asHost(i.address)),
  );
}

export function accessRules({
  host = '127.0.0.1',
  tls = false,
  proxies = [],
  container = false,
  signIn = false,
  allowedHosts = [],
}: Reach): AccessRules {
  const behindProxy = proxies.length > 0;
  const alone = isLoopback(host);
  if (tls && behindProxy)
    throw new UnsafeStartError(
      'Give either --tls-cert or --behind-proxy: one of the two speaks TLS with those who ask.',
    );
  if (!alone && !tls && !behindProxy && !container)
    throw new UnsafeStartError(
      `Other machines can reach ${host}, so what is sent must be encrypted: give --tls-cert and --tls-key, or say --behind-proxy where a proxy in front speaks TLS (docs/team-server.md).`,
    );
  const encrypted = tls || behindProxy;
  return {
    signIn: signIn || !alone || encrypted,
    encrypted,
    proxies,
    hosts: new Set(
      // In a container only the published port is meant, which is asked for by a name of loopback.
      [...LOOPBACK_HOSTS, ...(container ? [] : ownHosts(host)), ...allowedHosts].map((h) =>
        h.toLowerCase(),
      ),
    ),
  };
}
