-- Disputes, the library's own table: a stage until the dispute is over, and how often it was halted.

insert into version
with stage_of(type, stage) as (
  values ('PanelRequested', 'panel-requested'), ('PanelEstablished', 'panel-established'),
    ('PanelComposed', 'panel-composed'), ('ReportCirculated', 'report-circulated'),
    ('ReportAdopted', 'report-adopted'), ('SolutionNotified', 'solution-notified'),
    ('ComplaintWithdrawn', 'withdrawn'), ('ArbitrationRequested', 'arbitration-requested'),
    ('ArbitrationRefused', 'arbitration-refused')
),
touch as (
  select seen.*, data->>'dispute' as row_id, bool_or(type = 'ConsultationsRequested') over (
    partition by log, known_at, data->>'dispute' order by place, recorded, position
  ) as is_begun
  from seen where data ? 'dispute'
),
lived as (
  select touch.*, row_number() over so_far as nth, coalesce(
    bool_or(type in ('SolutionNotified', 'ComplaintWithdrawn')) over (so_far rows between unbounded preceding and 1 preceding),
    false
  ) as was_over
  from touch where is_begun
  window so_far as (partition by log, known_at, row_id order by place, recorded, position)
),
turn as (
  select lived.*,
    case when nth = 1 then 'consultations-requested' else stage end as new_stage,
    case when nth = 1 then false when type = 'ProceedingPaused' then true when type = 'ProceedingResumed' then false end as pauses
  from lived left join stage_of using (type) where not was_over
),
halted as (
  select log, known_at, id, pauses is distinct from lag(pauses) over (
    partition by log, known_at, row_id order by place, recorded, position
  ) as flips
  from turn where pauses is not null
),
counted as (
  select turn.*, flips,
    count(new_stage) over so_far as stages,
    count(*) filter (where flips) over so_far as halts,
    count(*) filter (where flips and pauses) over so_far as times_paused,
    count(*) filter (where type = 'ConsultationsHeld') over so_far as held,
    count(*) filter (where type = 'PanelRequestBlocked') over so_far as blocked,
    first_value(data) over so_far as request,
    lead(place, 1, 'infinity') over so_far as next_place
  from turn left join halted h
    on h.log = turn.log and h.id = turn.id and h.known_at = turn.known_at
  window so_far as (
    partition by turn.log, turn.known_at, row_id order by place, recorded, position
    rows between unbounded preceding and current row
  )
),
valued as (
  select counted.*,
    max(new_stage) over at_stage as stage_now,
    max(occurred) filter (where new_stage is not null) over at_stage as since,
    max(id) filter (where new_stage is not null) over at_stage as act,
    max(id) filter (where flips) over at_halt as paused_by,
    bool_or(pauses) filter (where flips) over at_halt
      and type not in ('SolutionNotified', 'ComplaintWithdrawn') as is_paused
  from counted
  window at_stage as (partition by log, known_at, row_id, stages),
    at_halt as (partition by log, known_at, row_id, halts)
)
select log, known_at, 'disputes', row_id, place, next_place, jsonb_build_object(
  'dispute', request->'dispute', 'forum', request->'forum', 'complainants', request->'complainants',
  'respondent', request->'respondent', 'measures', coalesce(request->'measures', '[]'),
  'stage', stage_now, 'since', since, 'act', act, 'paused', is_paused,
  'pausedBy', case when is_paused then paused_by end, 'pauses', times_paused,
  'consultationsHeld', held, 'panelBlocked', blocked
)
from valued where place < next_place;
