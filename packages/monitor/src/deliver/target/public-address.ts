import { BlockList, isIP } from 'node:net';

/**
 * Not reachable over the public internet, from the IANA special-purpose registry, and the addresses at which clouds
 * serve credentials to their machines.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const SPECIAL_IPV4 = subnets('ipv4', [
  '0.0.0.0/8', // "this network": reaches the machine itself
  '10.0.0.0/8',
  '100.64.0.0/10', // carrier-grade NAT
  '127.0.0.0/8',
  '168.63.129.16/32', // Azure's platform address
  '169.254.0.0/16', // link-local, with the metadata services
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, and broadcast
]);
/** The only part of IPv6 that is given out: loopback, unique local, link-local and multicast lie outside of it. */
const GLOBAL_IPV6 = subnets('ipv6', ['2000::/3']);
/** @see https://www.iana.org/assignments/iana-ipv6-special-registry */
const SPECIAL_IPV6 = subnets('ipv6', [
  '2001::/23', // protocol assignments, with Teredo
  '2001:db8::/32',
  '2002::/16', // 6to4: an IPv4 address in disguise
  '3fff::/20',
]);
/** IPv4 in IPv6, as URL writes it: mapped, and NAT64, over which machines without IPv4 reach all of IPv4. */
const EMBEDDED_IPV4 = /^\[(?:::ffff|64:ff9b:):([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/;

function subnets(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}

/**
 * Whether an address, as DNS or `URL` gives it, belongs to the public internet. Ranges of IPv4 in IPv6 are unpacked
 * rather than listed: `::ffff:0:0/96` in a BlockList matches every IPv4 address.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !SPECIAL_IPV4.check(address, 'ipv4');
  // A zone (`fe80::1%eth0`) is of one link.
  if (family !== 6 || address.includes('%')) return false;
  const embedded = EMBEDDED_IPV4.exec(new URL(`http://[${address}]`).hostname);
  if (embedded !== null) return isPublicAddress(unpackIpv4(embedded[1], embedded[2]));
  return GLOBAL_IPV6.check(address, 'ipv6') && !SPECIAL_IPV6.check(address, 'ipv6');
}

function unpackIpv4(...groups: readonly (string | undefined)[]): string {
  return groups
    .map((group) => Number.parseInt(group ?? '', 16))
    .flatMap((value) => [value >> 8, value & 255])
    .join('.');
}
