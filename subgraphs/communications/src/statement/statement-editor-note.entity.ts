import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The compartment of a statement for those who prepare it: what an editor should know and the public should not. */
@Entity({ tableName: 'statement_editor_note', schema: 'communications' })
export class StatementEditorNote {
  @PrimaryKey({ type: 'uuid' })
  statementId!: string;

  /** The wording with which it last changed. */
  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Property({ type: 'text', nullable: true })
  editorNote!: string | null;
}
