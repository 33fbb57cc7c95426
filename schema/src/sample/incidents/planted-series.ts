import { Random } from '../random.js';
import type { IncidentSlot } from './incident-plan.js';
import { VEHICLE_MODELS } from './vehicle-models.js';

/**
 * What the incidents of one team have in common, most of the time. Every solved case of several incidents is the work of one team: known
 * links to measure linkage with.
 */
export class PlantedSeries {
  private constructor(
    private readonly name: string,
    private readonly incident: string,
  ) {}

  /** The series of a slot; `undefined` where it stands alone. */
  static of({ name, solvedCase }: IncidentSlot): PlantedSeries | undefined {
    return solvedCase && solvedCase.incidentsCleared > 1 ? new PlantedSeries(solvedCase.name, name) : undefined;
  }

  /** Whether the team does as it is used to, this time. */
  keepsTo(habit: string, probability: number): boolean {
    return new Random(`habit.${habit}.${this.incident}`).chance(probability);
  }

  /** What a habit of the team is chosen with: the same for all its incidents. */
  randomOf(habit: string): Random {
    return new Random(`team.${habit}.${this.name}`);
  }

  /** The vehicle the team comes in. */
  get vehicle(): { readonly name: string; readonly colour: string } {
    const random = this.randomOf('vehicle');
    return { name: random.pick(VEHICLE_MODELS.names), colour: random.pick(VEHICLE_MODELS.colours) };
  }
}
