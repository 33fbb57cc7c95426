import type { PropertyOptions } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';

/**
 * A column that policies read and nobody else: it decides who sees the row (the firm behind it, the exact area, the recipients) and is
 * itself a secret. No role is granted the column, so not even SQL that bypasses the hub can select it.
 */
export function AccessColumn<T extends object>(options: PropertyOptions<T> & { type: string }): PropertyDecorator {
  return Property({ ...options, lazy: true, hidden: true }) as PropertyDecorator;
}
