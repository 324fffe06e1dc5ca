import { createHash } from 'node:crypto'

/** The partition of a key: always the same one, and keys spread over all of them. */
export const partitionFor = (key: string, partitions: number): number =>
  createHash('sha256').update(key).digest().readUInt32BE(0) % partitions
