import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Page } from './page.js';
import { PageInfo } from './page-info.js';

/**
 * Makes the Relay connection and edge types of a noun. `totalCount` is what the viewer can page to, never more. The returned class is
 * extended by a named one in the noun's own folder.
 */
export function connectionOf<T extends object>(node: ClassType<T>, noun: string) {
  @ObjectType(`${noun}Edge`, { description: `One ${noun} of a page and its cursor.`, simpleResolvers: true })
  class Edge {
    @Field(() => node, { description: 'The record.' })
    node!: T;

    @Field(() => String, { description: 'Opaque position in the list, good for this viewer and this list only.' })
    cursor!: string;
  }

  @ObjectType({ description: `A page of ${noun} records (Relay cursor connection).`, simpleResolvers: true })
  abstract class Connection {
    @Field(() => [Edge], { description: 'The records of the page with their cursors.' })
    edges!: Page<T>['edges'];

    @Field(() => [node], { description: 'The records of the page.' })
    nodes!: Page<T>['nodes'];

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many records the viewer can page to with this filter.' })
    totalCount!: Page<T>['totalCount'];
  }
  return Connection;
}
