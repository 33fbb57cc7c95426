import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Handling } from '@hub/shared/values/handling';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.stub.js';
import { publishedMember } from '../member/published-member.js';
import { contentOf } from './content-of.js';
import { Statement } from './statement.entity.js';

/** The fields of a statement that are kept with its content; null for the public once it is withdrawn. */
@Resolver(() => Statement)
export class StatementContentResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Language, BCP 47: fr or en.' })
  async language(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<string | null> {
    return (await contentOf(context, statement))?.language ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Headline; hidden from the public once withdrawn.' })
  async headline(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<string | null> {
    return (await contentOf(context, statement))?.headline ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Text; hidden from the public once withdrawn.' })
  async body(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<string | null> {
    return (await contentOf(context, statement))?.body ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'From 1, the most urgent, to 9 (ninjs urgency).' })
  async urgency(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<number | null> {
    return (await contentOf(context, statement))?.urgency ?? null;
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who speaks for it; null for whoever may not see that member.',
  })
  async spokesperson(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<Member | null> {
    const content = await contentOf(context, statement);
    return visibleReference(context, publishedMember, content?.spokespersonId, (id) => new Member(id));
  }

  @FieldResolver(() => Statement, { nullable: true, description: 'The version it replaces.' })
  async supersedes(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<Statement | null> {
    const content = await contentOf(context, statement);
    return content?.supersedesId ? loadOne(context, Statement, 'id', content.supersedesId) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What was corrected against the version before.' })
  async correctionNotice(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<string | null> {
    return (await contentOf(context, statement))?.correctionNotice ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it was withdrawn; not for the public.' })
  async withdrawalReason(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<string | null> {
    return (await contentOf(context, statement))?.withdrawalReason ?? null;
  }

  @FieldResolver(() => Handling, { nullable: true, description: 'What its readers may do with it.' })
  async handling(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<Handling | null> {
    return (await contentOf(context, statement))?.handling ?? null;
  }
}
