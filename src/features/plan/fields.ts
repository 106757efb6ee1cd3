import type { Codecs } from './codecs.ts';
import { type Column, field } from './layout.ts';

/** The row in which an officer may write from which day the changes hold. */
export const VALID_FROM = 'validFrom';
/** The version from which the workbook was made; a person has no reason to change it. */
export const VERSION = 'version';

/** Who plans what, on which paper. */
export function generalFields({ text, whole, day, several }: Codecs): readonly Column[] {
  return [
    field(VERSION, whole, 'absent'),
    field(VALID_FROM, day, 'absent'),
    field('year', whole),
    field('document.number', text),
    field('document.issuedOn', day),
    field('document.type', text),
    field('document.title', text),
    field('document.issuer', text),
    field('document.note', text, 'absent'),
    field('slogan', text),
    field('commune.name', text),
    field('commune.type', text),
    field('commune.district', text, 'null'),
    field('commune.province', text, 'null'),
    field('commune.place', text),
    field('commune.misspellings', several(text), 'none'),
    field('superior.addressee', text),
    field('superior.body', text),
    field('superior.homeAffairs', text),
    field('council.name', text),
    field('contact.unit', text),
    field('contact.label', text),
    field('contact.telephone', text, 'null'),
  ];
}

/** When things happen. */
export function ruleFields({ text, whole, decimal, day, time, word }: Codecs): readonly Column[] {
  return [
    field('reporting.firstMonth', text),
    field('reporting.lastMonth', text),
    field('reporting.window', word('reporting')),
    field('reporting.closingDay', whole),
    field('reporting.openingTime', time),
    field('reporting.dueDay', whole),
    field('reporting.dueTime', time),
    field('reporting.whenOff', word('off')),
    field('reporting.closing.daysAfterDue', whole),
    field('reporting.closing.time', time),
    field('reporting.closing.campaignEnd', text),
    field('reporting.note', text, 'absent'),
    field('reminders.time', time),
    field('reminders.snoozeTime', time),
    field('reminders.followUpStage', text),
    field('reminders.groupStage', text),
    field('reminders.quietHours.from', time),
    field('reminders.quietHours.to', time),
    field('jobs.digest.weekday', whole),
    field('jobs.digest.time', time),
    field('jobs.digest.aheadDays', whole),
    field('jobs.backup.time', time),
    field('jobs.purge.time', time),
    field('jobs.purge.handledDays', whole),
    field('jobs.purge.slotDays', whole),
    field('interview.resumeAfterHours', whole),
    field('interview.invitationDays', whole),
    field('review.medianTimes', whole),
    field('review.medianMonths', whole),
    field('review.overTargetPercent', whole),
    field('review.resubmitDays', whole),
    field('emulation.finalReviewDays', whole),
    field('emulation.broadcast.leastWords', whole),
    field('emulation.broadcast.mostWords', whole),
    field('land.saoM2', decimal),
    field('land.mauM2', decimal),
    field('land.thuocM2', decimal),
    field('commendation.principle', text),
    field('commendation.unitDeadline', day),
    field('commendation.unitCutOff', day, 'null'),
    field('commendation.superiorDeadline', day, 'null'),
    field('commendation.nominations.similarPercent', whole),
    field('commendation.note', text, 'absent'),
  ];
}
