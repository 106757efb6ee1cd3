import { inVietnam } from '../domain/clock.ts';
import type { Db } from '../storage/database.ts';
import type { Stores } from '../storage/stores.ts';
import { plantCouncil } from './samples/council.ts';
import { plantEvents } from './samples/events.ts';
import { plantExemplars } from './samples/exemplars.ts';
import { plantNominations } from './samples/nominations.ts';
import { enrolSamples } from './samples/people.ts';
import { plantPledges } from './samples/pledges.ts';
import { plantReports } from './samples/reports.ts';
import { createSampleScene } from './samples/scene.ts';
import { plantWorks } from './samples/works.ts';

/**
 * Enrols the sample people and fills the practice database with what a commune has by now: reports,
 * pledges and works, exemplars, a review, nominations and a council, all marked as samples. The same
 * plan and day give the same samples.
 */
export function plantSamples(db: Db, stores: Stores, now: Temporal.Instant): void {
  const plant = db.transaction(() => {
    enrolSamples(stores, now);
    const scene = createSampleScene(stores, inVietnam(now).toPlainDate());
    plantPledges(stores, scene);
    // reports ask about the works that were registered before them
    plantWorks(stores, scene);
    plantReports(stores);
    plantExemplars(stores, scene);
    plantEvents(stores, scene);
    plantNominations(stores, scene);
    plantCouncil(stores, scene, now);
  });
  plant.immediate();
}
