import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * That a file was erased a moment ago. Whoever was given an address to send it to can send it once more while that is good, and nothing would
 * be known of it then: so it is erased again. The job's own; no role of the hub reads or writes it, and nothing of an incident is in it.
 */
@Entity({ tableName: 'erased_file', schema: 'incidents' })
export class ErasedFile {
  /** The key the file had in the store. */
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'timestamptz', length: 3 })
  erasedAt!: Date;
}
