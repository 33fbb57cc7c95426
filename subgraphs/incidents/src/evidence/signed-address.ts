import type { SignedRequest } from '@hub/shared/objects/object-store';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A header to send.', simpleResolvers: true })
export class SignedHeader {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its value.' })
  value!: string;
}

@ObjectType({
  description: 'A request that whoever holds it may send for five minutes, without an access token.',
  simpleResolvers: true,
})
export class SignedAddress {
  @Field(() => String, { description: 'GET or PUT.' })
  method: string;

  @Field(() => String, { description: 'The address; not to be passed on.' })
  url: string;

  @Field(() => [SignedHeader], { description: 'Headers that must be sent with it as they are.' })
  headers: SignedHeader[];

  @Field(() => GraphQLDateTime, { description: 'When it ends.' })
  expiresAt: Date;

  constructor({ method, url, headers, expiresAt }: SignedRequest) {
    this.method = method;
    this.url = url;
    this.headers = headers.map(({ name, value }) => ({ name, value }));
    this.expiresAt = expiresAt;
  }
}
