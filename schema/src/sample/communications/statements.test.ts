import { ClearanceKind } from '@hub/communications/clearance/clearance-kind.enum';
import { StatementKind } from '@hub/communications/statement/statement-kind.enum';
import { StatementStatus } from '@hub/communications/statement/statement-status.enum';
import { SAMPLE_ALERTS } from '../alerts/sample-alerts.js';
import { SAMPLE_STATEMENTS } from './sample-statements.js';
import { clearancesOf, statementClearances } from './statement-clearances.js';
import { statementInstants } from './statement-instants.js';
import { statementRow } from './statement-rows.js';

const today = new Date('2026-11-23T00:00:00Z');
const told = SAMPLE_STATEMENTS.map((plot, rank) => {
  const instants = statementInstants(plot, today, rank);
  return { plot, row: statementRow(plot, instants), clearances: statementClearances(plot, instants, rank) };
});
const released = told.filter(({ plot }) => !['DRAFT', 'IN_REVIEW'].includes(plot.status));

test('there are twenty-five statements, of every kind and in every state', () => {
  expect(told).toHaveLength(25);
  expect(new Set(SAMPLE_STATEMENTS.map(({ kind }) => kind))).toEqual(new Set(Object.values(StatementKind)));
  expect(new Set(SAMPLE_STATEMENTS.map(({ status }) => status))).toEqual(new Set(Object.values(StatementStatus)));
});

test('what is approved or published has every clearance it needs, by two people at least, none of whom wrote it', () => {
  for (const { plot, row, clearances } of released) {
    const granted = clearances.filter((clearance) => clearance.granted);
    expect([plot.name, new Set(granted.map(({ kind }) => kind))]).toEqual([plot.name, new Set(clearancesOf(plot))]);
    const people = granted.map(({ memberId }) => memberId);
    expect(new Set(people).size).toBeGreaterThanOrEqual(2);
    expect(new Set(people).size).toBe(people.length);
    expect(people).not.toContain(row.authorMemberId);
  }
});

test('every clearance that can be required is given somewhere, and one is refused', () => {
  const kinds = new Set<string>(told.flatMap(({ clearances }) => clearances.map(({ kind }) => kind)));
  // Figures are cleared once statements cite statistics.
  expect(Object.values(ClearanceKind).filter((kind) => !kinds.has(kind))).toEqual([ClearanceKind.FIGURES]);
  expect(told.flatMap(({ clearances }) => clearances.filter(({ granted }) => !granted))).toHaveLength(1);
});

test('an embargo lies ahead, another is past, and nothing counts as published before its own', () => {
  const embargoes = told.flatMap(({ row }) => row.embargoedUntil ?? []);
  expect(embargoes.some((embargo) => embargo.getTime() - today.getTime() > 90 * 86_400_000)).toBe(true);
  expect(embargoes.some((embargo) => embargo < today)).toBe(true);
  for (const { row } of told)
    expect(!row.publishedAt || !row.embargoedUntil || row.publishedAt >= row.embargoedUntil).toBe(true);
});

test('no statement is wider than an alert it is about', () => {
  const fromStrictest = ['TLP_RED', 'TLP_AMBER_STRICT', 'TLP_AMBER', 'TLP_GREEN', 'TLP_CLEAR'];
  const labelOf = new Map(SAMPLE_ALERTS.map(({ name, tlp }) => [name, tlp]));
  for (const { name, tlp = 'TLP_CLEAR', alerts = [] } of SAMPLE_STATEMENTS)
    for (const alert of alerts)
      expect([name, alert, fromStrictest.indexOf(tlp) <= fromStrictest.indexOf(labelOf.get(alert) ?? '')]).toEqual([
        name,
        alert,
        true,
      ]);
});
