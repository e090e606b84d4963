import { cameoFits as cameo, ploverFits as plover, type Row } from './match';

const licencesLikeBans =
  'CAMEO cannot tell a licence requirement, a tariff or an entity list from a ban.';
const manualOverTable = 'By the manual; its table from CAMEO of 2021 has COERCE restrict for 163.';
const announcedRetreat =
  'An announced retreat, by the manual; its table from CAMEO of 2021 has AGREE.';
const intentAsDeed = 'Scored as the deed, 085: Goldstein tells intent from act in neither table.';
const administrative = 'An administrative act under a measure has no code.';
const noMode = 'The mode ease was withdrawn in 2021.';

export const measures = {
  CoverageDeclared: {
    cameo: [cameo.none('What a log covers is about the record, and no event.')],
    plover: [plover.none('What a log covers is about the record, and no event.')],
  },
  MembershipNoted: {
    cameo: [cameo.none('Who belongs to a group is a state of things, not an event.')],
    plover: [plover.none('Who belongs to a group is a state of things, not an event.')],
  },
  LicenceRegimeNoted: {
    cameo: [cameo.none('A baseline is a state of things, not an event.')],
    plover: [plover.none('A baseline is a state of things, not an event.')],
  },
  'MeasureAnnounced pending': {
    cameo: [cameo.approximate('1312', 'A decision with a date is more than a threat.')],
    plover: [
      plover.approximate('THREATEN:restrict', ['economic'], 'A decision with a date is no threat.'),
    ],
  },
  'MeasureAnnounced in force': {
    cameo: [cameo.tooCoarse('163', licencesLikeBans)],
    plover: [plover.tooCoarse('SANCTION:discontinue', ['economic'], manualOverTable)],
  },
  'MeasureAnnounced support': {
    cameo: [cameo.none('A subsidy to one’s own firms is not an act towards the other side.')],
    plover: [plover.none('A subsidy to one’s own firms is not an act towards the other side.')],
  },
  'MeasureAmended easier': {
    cameo: [cameo.tooCoarse('085', 'A partial easing is coded as if all were lifted.')],
    plover: [plover.tooCoarse('RETREAT', ['economic'], 'A partial easing is coded as a lifting.')],
  },
  'MeasureAmended stricter': {
    cameo: [cameo.tooCoarse('163', 'A tightening is coded as if it were new.')],
    plover: [
      plover.tooCoarse('SANCTION:discontinue', ['economic'], 'A tightening is coded as new.'),
    ],
  },
  'MeasureSuspended pending': {
    cameo: [cameo.approximate('0354', 'For a time only, which the code does not say.')],
    plover: [plover.approximate('CONCEDE', ['economic'], 'For a time only.')],
  },
  'MeasureSuspended in force': {
    cameo: [cameo.approximate('085', 'For a time only, which the code does not say.')],
    plover: [plover.approximate('RETREAT', ['economic'], 'For a time only.')],
  },
  'MeasureResumed pending': {
    cameo: [cameo.approximate('1312', 'A decision with a date is more than a threat.')],
    plover: [
      plover.approximate('THREATEN:restrict', ['economic'], 'A decision with a date is no threat.'),
    ],
  },
  'MeasureResumed in force': {
    cameo: [cameo.tooCoarse('163', licencesLikeBans)],
    plover: [plover.tooCoarse('SANCTION:discontinue', ['economic'], manualOverTable)],
  },
  'MeasureLifted pending': {
    cameo: [cameo.exact('0354', intentAsDeed)],
    plover: [plover.exact('CONCEDE', ['economic'], announcedRetreat)],
  },
  'MeasureLifted in force': {
    cameo: [cameo.exact('085')],
    plover: [plover.exact('RETREAT', ['economic'], noMode)],
  },
  ExclusionGranted: {
    cameo: [cameo.tooCoarse('085', 'Some are taken out; the code is that of a lifting for all.')],
    plover: [plover.tooCoarse('RETREAT', ['economic'], 'Coded as a lifting for all.')],
  },
  DecisionWithdrawn: {
    cameo: [cameo.none('What it means depends on the decision that is taken back.')],
    plover: [plover.none('What it means depends on the decision that is taken back.')],
  },
  StackingOrdered: {
    cameo: [cameo.none('A rule on which of several duties is owed is no act towards anybody.')],
    plover: [plover.none('A rule on which of several duties is owed is no act towards anybody.')],
  },
  EntityNoted: {
    cameo: [cameo.none('A note of names is not an event.')],
    plover: [plover.none('A note of names is not an event.')],
  },
  ProductNoted: {
    cameo: [cameo.none('A note of codes is not an event.')],
    plover: [plover.none('A note of codes is not an event.')],
  },
  LicenceRevoked: {
    cameo: [cameo.none(administrative)],
    plover: [plover.none(administrative)],
  },
  LicenceRefused: {
    cameo: [cameo.none(administrative)],
    plover: [plover.none(administrative)],
  },
  LicenceGranted: {
    cameo: [cameo.none(administrative)],
    plover: [plover.none(administrative)],
  },
  'TrustedPartnerListed pending': {
    cameo: [cameo.approximate('0311')],
    plover: [plover.approximate('AGREE', ['economic'])],
  },
  'TrustedPartnerListed in force': {
    cameo: [cameo.approximate('061', 'Lighter controls for a partner, not an exchange.')],
    plover: [plover.approximate('COOPERATE', ['economic'], 'Lighter controls, not an exchange.')],
  },
  'TrustedPartnerRemoved pending': {
    cameo: [cameo.approximate('1313', 'A decision with a date is more than a threat.')],
    plover: [
      plover.approximate(
        'THREATEN:relations',
        ['economic'],
        'A decision with a date is no threat.',
      ),
    ],
  },
  'TrustedPartnerRemoved in force': {
    cameo: [cameo.approximate('160', 'A privilege is withdrawn; nothing is forbidden.')],
    plover: [plover.approximate('SANCTION:discontinue', ['economic'], 'A privilege is withdrawn.')],
  },
  'TrustedPartnerRestored pending': {
    cameo: [cameo.exact('0354', intentAsDeed)],
    plover: [plover.exact('CONCEDE', ['economic'], announcedRetreat)],
  },
  'TrustedPartnerRestored in force': {
    cameo: [cameo.exact('085')],
    plover: [plover.exact('RETREAT', ['economic'], noMode)],
  },
} as const satisfies Readonly<Record<string, Row>>;
