import { regimeHeld } from '../../questions/measures/regime/baseline';
import type { Relations } from '../../relations/relations';
import { forceAt } from '../../relations/schedule/force';
import type { Rows } from '../../temporal/table/rows';
import { type CellSets, perPair, productCells } from './cells';

export type TableValue = {
  readonly [Name in keyof Relations]: Relations[Name] extends Rows<infer Row>
    ? { readonly table: Name; readonly value: Row }
    : never;
}[keyof Relations];

/**
 * Returns the cells of a row, as far as the row alone gives them. For tables whose cells depend on other rows too, see
 * `joinedCells`. `offsetMs` is the offset of the log.
 */
export const rowCells = (version: TableValue, offsetMs: number): CellSets => {
  switch (version.table) {
    case 'disputes': {
      const { complainants, respondent, stage, outcome, paused } = version.value;
      const status = outcome === 'open' && paused ? 'paused' : outcome;
      return perPair(complainants, respondent === null ? [] : [respondent], { stage, status });
    }
    case 'trustedPartners': {
      const { by, partner, status } = version.value;
      return perPair([by], [partner], { status });
    }
    case 'licenceRegimes': {
      const { from, to, product } = version.value;
      const licence = regimeHeld(version.value, forceAt(offsetMs))?.value ?? null;
      return perPair([from], [to], { ...productCells(product), licence });
    }
    case 'boycotts':
    case 'memberships':
    case 'notices':
    case 'reviews':
    case 'talks':
      return [{ status: version.value.status }];
    default:
      return [{}];
  }
};
