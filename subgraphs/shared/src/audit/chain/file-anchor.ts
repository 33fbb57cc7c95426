import { open } from 'node:fs/promises';
import { z } from 'zod';
import type { AuditAnchor, ChainHead, ErasedRecord } from './audit-anchor.js';

const erased = z.object({ type: z.string(), id: z.string() });
const line = z.object({
  number: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  erased: z.array(erased).default([]),
});

/**
 * Keeps heads in a file, one JSON object a line, appended and synchronised. It belongs on another disk or host than the database, writable
 * to the worker that seals and to nobody who administers the database, and is never put back with a backup.
 */
export function fileAnchor(path: string): AuditAnchor {
  return {
    async keep({ number, hash }, records = []) {
      const file = await open(path, 'a', 0o600);
      try {
        const kept = {
          number,
          hash,
          ...(records.length > 0 && { erased: records.map(({ type, id }) => ({ type, id })) }),
        };
        // Begins on a line of its own, whatever a crash has left of the one before.
        await file.appendFile(`\n${JSON.stringify(kept)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    async *heads(): AsyncGenerator<ChainHead> {
      for await (const { number, hash } of linesOf(path)) yield { number, hash };
    },
    async *erasures(): AsyncGenerator<ErasedRecord> {
      for await (const { erased: records } of linesOf(path)) yield* records;
    },
  };
}

async function* linesOf(path: string): AsyncGenerator<z.infer<typeof line>> {
  const file = await open(path, 'r').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  });
  if (!file) return;
  try {
    for await (const text of file.readLines()) {
      // A line a crash has torn says nothing.
      const read = line.safeParse(parsed(text));
      if (read.success) yield read.data;
    }
  } finally {
    await file.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
