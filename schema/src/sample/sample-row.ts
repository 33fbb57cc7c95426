// biome-ignore lint/suspicious/noExplicitAny: any method at all
type Method = (...parameters: any[]) => unknown;

/** `recordId` is another name for the key. */
type NoColumn = 'recordId';

/** An enumeration may be given by the name of a value. */
type Given<Value> = Value extends string
  ? Value | `${Value}`
  : Value extends (infer Element extends string)[]
    ? (Element | `${Element}`)[]
    : Value;

/** What a table holds of an entity: its properties, every one of them, without its methods. */
export type SampleRow<Entity> = {
  readonly [Property in keyof Entity as Entity[Property] extends Method ? never : Exclude<Property, NoColumn>]: Given<
    Entity[Property]
  >;
};
