import { open } from 'node:fs/promises';
import { z } from 'zod';
import type { AuditAnchor, ChainHead } from './audit-anchor.js';

const head = z.object({ number: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * Keeps heads in a file, one JSON object a line, appended and synchronised. It belongs on another disk or host than the database, writable
 * to the worker that seals and to nobody who administers the database.
 */
export function fileAnchor(path: string): AuditAnchor {
  return {
    async keep(kept) {
      const file = await open(path, 'a', 0o600);
      try {
        // Begins on a line of its own, whatever a crash has left of the one before.
        await file.appendFile(`\n${JSON.stringify({ number: kept.number, hash: kept.hash })}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    async *heads(): AsyncGenerator<ChainHead> {
      const file = await open(path, 'r').catch((fault: NodeJS.ErrnoException) => {
        if (fault.code === 'ENOENT') return undefined;
        throw fault;
      });
      if (!file) return;
      try {
        for await (const text of file.readLines()) {
          // A line a crash has torn says nothing.
          const read = head.safeParse(parsed(text));
          if (read.success) yield read.data;
        }
      } finally {
        await file.close();
      }
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
