// How much hands-on time does the lead want? The band, from the settings.
import type { Role, Settings } from '../settings';

/**
 * Bands to start from, shares of working time, after Kua and Fournier (tech lead), Larson (with reports), Horowitz
 * (manager, director) and LeadDev 2022 (staff engineer); the upper bounds are judgement.
 */
const roleBands: Readonly<Record<Role, readonly [number, number] | null>> = {
  unset: null,
  techLead: [0.3, 0.6],
  techLeadManager: [0.3, 0.5],
  engineeringManager: [0.1, 0.3],
  staffEngineer: [0.2, 0.4],
  director: [0, 0.1],
};

/** Two shares from 0 to 1: the lead's own band, else the role's; null without either. */
export function bandOf({ band, role }: Pick<Settings, 'band' | 'role'>): readonly [number, number] | null {
  return band ? [band[0] / 100, band[1] / 100] : roleBands[role];
}
