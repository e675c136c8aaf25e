import { readdir, readFile, readlink } from 'node:fs/promises'

/** The addresses on which any of these processes listens (Linux: proc(5), `/proc/net/tcp` and `tcp6`). */
export const listeningAddresses = async (pids: readonly number[]): Promise<string[]> => {
  const sockets = new Set((await Promise.all(pids.map(socketsOf))).flat())
  const tables = await Promise.all(['tcp', 'tcp6'].map(name => readFile(`/proc/net/${name}`, 'utf8')))
  return tables
    .flatMap(table => table.trim().split('\n').slice(1))
    .map(line => line.trim().split(/\s+/))
    .filter(fields => fields[3] === listening && sockets.has(fields[9] ?? ''))
    .map(fields => readable(fields[1]?.split(':')[0] ?? ''))
}

const listening = '0A'

const socketsOf = async (pid: number): Promise<string[]> => {
  const folder = `/proc/${pid}/fd`
  const links = await Promise.all(
    (await readdir(folder)).map(fd => readlink(`${folder}/${fd}`).catch(() => '')),
  )
  return links.flatMap(link => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? [])
}

/** IPv4 is written as one little-endian number; IPv6 stays as it is, for no such address is expected. */
const readable = (hexadecimal: string): string =>
  hexadecimal.length === 8 ? [...Buffer.from(hexadecimal, 'hex')].toReversed().join('.') : hexadecimal
