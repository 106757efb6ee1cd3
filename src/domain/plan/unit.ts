import * as z from 'zod';
import { UNIT_KINDS } from '../unit.ts';
import { Assumed, Code, Day, Text } from './values.ts';

/** A unit as the plan names it; the one that replaces it after a merger is named by its code. */
export const PlannedUnit = z.strictObject({
  code: Code,
  name: Text,
  kind: z.enum(UNIT_KINDS),
  validFrom: Day,
  validTo: Day.nullable(),
  replacedBy: Code.exactOptional(),
  assumed: Assumed,
  note: Text.exactOptional(),
});
