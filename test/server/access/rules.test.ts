import { describe, expect, it } from '@jest/globals';
import { accessRules, UnsafeStartError } from '../../../src/server/access/rules.ts';

describe('how a server may be reached', () => {
  it('is by this machine alone where nothing is said, and then nobody signs in', () => {
    const rules = accessRules({});
    expect(rules).toMatchObject({ signIn: false, encrypted: false, proxies: [] });
    expect([...rules.hosts]).toEqual(['localhost', '127.0.0.1', '[::1]']);
    expect(accessRules({ host: '::1' }).signIn).toBe(false);
    expect(accessRules({ host: '127.0.0.9' }).signIn).toBe(false);
  });

  it.each(['0.0.0.0', '::', '192.168.1.7', 'graph.example.org', '128.0.0.1', '127.example.org'])(
    'at %s it is refused without encryption, and says what to do',
    (host) => {
      expect(() => accessRules({ host })).toThrow(UnsafeStartError);
      expect(() => accessRules({ host, signIn: true })).toThrow(
        /--tls-cert and --tls-key, or say --behind-proxy/,
      );
    },
  );

  it.each([
    { host: '0.0.0.0', tls: true },
    { host: '0.0.0.0', proxies: ['10.0.0.7'] },
    { host: '0.0.0.0', container: true },
    { host: '127.0.0.1', proxies: ['loopback'] },
    { host: '127.0.0.1', tls: true },
    { signIn: true },
  ])('%j asks everyone to sign in', (reach) => {
    expect(accessRules(reach).signIn).toBe(true);
  });

  it('answers to the names that it was told, and in a container to no address of its own', () => {
    const named = accessRules({
      host: '192.0.2.7',
      tls: true,
      allowedHosts: ['Graph.Example.org'],
    });
    expect(named.hosts.has('graph.example.org')).toBe(true);
    expect(named.hosts.has('192.0.2.7')).toBe(true);
    expect(named.hosts.has('other.example.org')).toBe(false);
    expect(accessRules({ host: '0.0.0.0', container: true }).hosts.size).toBe(3);
    expect(accessRules({ host: '0.0.0.0', tls: true }).hosts.size).toBeGreaterThanOrEqual(3);
  });

  it('takes one who speaks TLS, not two', () => {
    expect(() => accessRules({ tls: true, proxies: ['loopback'] })).toThrow(/Give either/);
  });
});
