import * as z from 'zod';
import { DOCUMENT_KINDS } from '../official-document.ts';
import { GOVERNMENT_MODELS } from './document.ts';
import { Assumed, Id, Text } from './values.ts';

/** Who issues, receives and signs a kind of official document, under which model of government. */
const DocumentRule = z.strictObject({
  id: Id,
  kind: z.enum(DOCUMENT_KINDS),
  /** Of submission letters: the level that decides; null for every other kind. */
  level: z.enum(['commune', 'district', 'province']).nullable(),
  models: z.array(z.enum(GOVERNMENT_MODELS)).min(1),
  issuer: z.enum(['commune', 'council']),
  /** Behind the number that the clerk assigns: TTr-UBND. */
  symbol: Text,
  /** Empty on a letter: the plan's superior. */
  addressees: z.array(Text),
  /** Ids of recipients, in the order in which they are printed. */
  recipients: z.array(Id).min(1),
  /** Ids of signatories: minutes are signed by all of them, everything else by one, usually the first. */
  signatories: z.array(Id).min(1),
  assumed: Assumed,
});

/** A legal base that documents of these kinds cite, word by word. */
const DocumentBase = z.strictObject({
  id: Id,
  text: Text,
  kinds: z.array(z.enum(DOCUMENT_KINDS)).min(1),
  models: z.array(z.enum(GOVERNMENT_MODELS)).min(1),
  assumed: Assumed,
  note: Text.exactOptional(),
});

export const OfficialDocuments = z.strictObject({
  rules: z.array(DocumentRule),
  bases: z.array(DocumentBase),
});
