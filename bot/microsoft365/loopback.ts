/** Is this an address of the machine itself? */
export function isLoopback(url: string): boolean {
  const hostname = URL.parse(url)?.hostname
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
}
