import { list } from '../../codec/list';
import { type DisputeId, disputeId } from '../../vocabulary/ids';
import { type ActCodec, act } from '../envelope/envelope';
import { type InProceeding, proceedingData, type Step } from './step';

/** A party asks for a panel (DSU Art. 6.2). Either party can ask for a panel on compliance (Art. 21.5). */
export type PanelRequested = Step<'PanelRequested', InProceeding>;

/**
 * The side that did not ask for the panel objects at the first request. It can object only once (DSU Art.
 * 6.1).
 */
export type PanelRequestBlocked = Step<'PanelRequestBlocked', InProceeding>;

/**
 * The Dispute Settlement Body establishes the panel (DSU Art. 6.1). In a retaliation proceeding, this event
 * means that the Body refers the level of retaliation to arbitration (Art. 22.6).
 */
export type PanelEstablished = Step<
  'PanelEstablished',
  InProceeding & {
    /** The other disputes that the same panel hears (Art. 9.1). */
    readonly with?: readonly DisputeId[];
  }
>;

/** A party asks for the panelists or the arbitrator to be appointed (DSU Art. 8.7, 21.3(c)). */
export type AppointmentRequested = Step<'AppointmentRequested', InProceeding>;

/**
 * The parties choose the members of the panel or the arbitrators, or the Director-General appoints
 * them (DSU Art. 8.6, 8.7). A later `PanelComposed` in the same proceeding replaces a panelist.
 */
export type PanelComposed = Step<'PanelComposed', InProceeding>;

export const panelRequested: ActCodec<PanelRequested> = act(
  'PanelRequested',
  1,
  proceedingData({}, {}),
);

export const panelRequestBlocked: ActCodec<PanelRequestBlocked> = act(
  'PanelRequestBlocked',
  1,
  proceedingData({}, {}),
);

export const panelEstablished: ActCodec<PanelEstablished> = act(
  'PanelEstablished',
  1,
  proceedingData({}, { with: list(disputeId, { distinctBy: (dispute) => dispute }) }),
);

export const appointmentRequested: ActCodec<AppointmentRequested> = act(
  'AppointmentRequested',
  1,
  proceedingData({}, {}),
);

export const panelComposed: ActCodec<PanelComposed> = act(
  'PanelComposed',
  1,
  proceedingData({}, {}),
);
