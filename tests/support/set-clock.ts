import { isDate } from 'node:util/types';
import type pg from 'pg';

/** A clock that stands where it is put: of this process, and of a database that believes it. */
export interface SetClock {
  set(instant: string): Promise<void>;
  /** Puts one of the two alone, as it is when the machines disagree. */
  setProcess(instant: string): void;
  setDatabase(instant: string): Promise<void>;
  /** Gives this process its own clock back. */
  release(): void;
}

/** What time it is when the clock of this process stands. */
let standsAt = 0;

const RunningDate = Date;

class StandingDate extends RunningDate {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isDate(value);
  }

  static override now(): number {
    return standsAt;
  }

  constructor(...given: [] | ConstructorParameters<DateConstructor>) {
    if (given.length === 0) super(standsAt);
    else super(...given);
  }
}

const FUNCTIONS = {
  now: 'stable',
  transaction_timestamp: 'stable',
  statement_timestamp: 'stable',
  clock_timestamp: 'volatile',
};

/**
 * Takes the clock of a database of the test's own, as its superuser. PostgreSQL writes the body of a function in SQL into each statement that it
 * plans, those of policies and checks among them; the time stands in the definition of a sequence, the one thing such a body can read.
 */
export async function takeClock(superuser: pg.ClientBase): Promise<SetClock> {
  await superuser.query('create sequence public.clock minvalue 0 start 0');
  await superuser.query('grant select on sequence public.clock to public');
  const { rows } = await superuser.query<{ oid: number }>(`select 'public.clock'::regclass::oid::int as oid`);
  for (const [name, volatility] of Object.entries(FUNCTIONS))
    await superuser.query(
      `create or replace function pg_catalog.${name}() returns timestamptz language sql ${volatility} strict parallel safe as
         $$ select to_timestamp((pg_catalog.pg_sequence_parameters(${rows[0]?.oid}::oid)).start_value / 1000.0::float8) $$`,
    );
  globalThis.Date = StandingDate as DateConstructor;
  const setProcess = (instant: string): void => {
    standsAt = Date.parse(instant);
  };
  const setDatabase = async (instant: string): Promise<void> =>
    void (await superuser.query(`alter sequence public.clock start ${Date.parse(instant)}`));
  return {
    async set(instant) {
      setProcess(instant);
      await setDatabase(instant);
    },
    setProcess,
    setDatabase,
    release() {
      globalThis.Date = RunningDate;
    },
  };
}
