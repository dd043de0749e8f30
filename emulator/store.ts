import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export type Collection<T extends { id: string }> = {
  get(id: string): T | null
  /** In the order in which they were first put. */
  list(owner?: string): T[]
  put(value: T, owner?: string): T
  remove(id: string): void
}

export type Store = {
  collection<T extends { id: string }>(kind: string): Collection<T>
  saveBytes(id: string, bytes: Uint8Array): void
  bytes(id: string): Buffer
  /** A number that grows with every change, for those who watch. */
  version(): number
  onChange(listener: () => void): () => void
  close(): void
}

/** Opens the stand-in's own SQLite file in the folder, or one in memory when there is no folder. */
export function openStore(folder: string | null): Store {
  if (folder) mkdirSync(folder, { recursive: true })
  const db = new DatabaseSync(folder ? join(folder, 'microsoft365.sqlite') : ':memory:')
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS documents (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL, owner TEXT, body TEXT NOT NULL,
      UNIQUE (kind, id));
    CREATE INDEX IF NOT EXISTS documents_by_owner ON documents (kind, owner);
    CREATE TABLE IF NOT EXISTS contents (id TEXT PRIMARY KEY, bytes BLOB NOT NULL);
  `)
  const statements = {
    get: db.prepare('SELECT body FROM documents WHERE kind = ? AND id = ?'),
    all: db.prepare('SELECT body FROM documents WHERE kind = ? ORDER BY seq'),
    owned: db.prepare('SELECT body FROM documents WHERE kind = ? AND owner = ? ORDER BY seq'),
    put: db.prepare(
      `INSERT INTO documents (kind, id, owner, body) VALUES (?, ?, ?, ?)
       ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body`,
    ),
    remove: db.prepare('DELETE FROM documents WHERE kind = ? AND id = ?'),
    putBytes: db.prepare('INSERT OR REPLACE INTO contents (id, bytes) VALUES (?, ?)'),
    getBytes: db.prepare('SELECT bytes FROM contents WHERE id = ?'),
  }

  const listeners = new Set<() => void>()
  let version = 0
  const changed = () => {
    version += 1
    for (const listener of listeners) listener()
  }
  const read = <T>(row: unknown) => JSON.parse((row as { body: string }).body) as T

  return {
    collection: <T extends { id: string }>(kind: string): Collection<T> => ({
      get: (id) => {
        const row = statements.get.get(kind, id)
        return row ? read<T>(row) : null
      },
      list: (owner) =>
        (owner === undefined ? statements.all.all(kind) : statements.owned.all(kind, owner)).map((row) => read<T>(row)),
      put: (value, owner) => {
        statements.put.run(kind, value.id, owner ?? null, JSON.stringify(value))
        changed()
        return value
      },
      remove: (id) => {
        statements.remove.run(kind, id)
        changed()
      },
    }),
    saveBytes: (id, bytes) => statements.putBytes.run(id, bytes),
    bytes: (id) => {
      const row = statements.getBytes.get(id) as { bytes: Uint8Array } | undefined
      if (!row) throw new Error(`the stand-in has no content ${id}`)
      return Buffer.from(row.bytes)
    },
    version: () => version,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => db.close(),
  }
}
