-- Proceedings of disputes, the library's own table: a recursion that takes the steps of each proceeding
-- one after another. The logs are no longer than a month, so that no panel lapses in them, and each further pause
-- prolongs the one before.

insert into version
with recursive touch as (
  select seen.*, zone, data->>'dispute' as dispute,
    case
      when data->>'for' = 'implementation' then 'period'
      when type in ('RetaliationRequested', 'RetaliationAuthorised') or data->>'request' = 'retaliation'
        then 'retaliation'
      else coalesce(data->>'recourse', 'original')
    end as recourse
  from seen join log using (log)
  where data ? 'dispute'
    and type not in ('ImplementationReported', 'ProceduresAgreed', 'ComplaintWithdrawn', 'SolutionNotified')
),
turn as (
  select *, case when recourse = 'original' then 1 else coalesce((data->>'round')::int, 1) end as round,
    jsonb_build_object('act', id, 'since', occurred) as done
  from touch
),
nth as (
  select turn.*, dispute || '/' || recourse || '/' || round as row_id,
    row_number() over (
      partition by log, known_at, dispute, recourse, round order by place, recorded, position
    ) as nth
  from turn
),
-- What each step makes of the row before it: a stage to reach, or to be put at whatever the stage was.
life as (
  select log, known_at, row_id, nth, place, after_step(
    jsonb_build_object(
      'dispute', dispute, 'recourse', recourse, 'round', round,
      'startsLate', case
        when recourse = 'original' then type <> 'ConsultationsRequested'
        else type not in ('ConsultationsRequested', 'PanelRequested', 'RetaliationRequested', 'ArbitrationRequested', 'PeriodSet')
      end,
      'stage', 'consultations-requested', 'since', occurred, 'act', id,
      'atWto', coalesce(data->>'forum' = 'WTO', dispute ~ '^DS[0-9]+$'),
      'requested', null, 'requesters', '[]'::jsonb, 'panels', 0, 'blocked', 0, 'established', null, 'composed', null, 'halted', null,
      'arbitration', null, 'refused', null, 'appealed', null, 'appeals', '[]'::jsonb, 'joining', '[]'::jsonb,
      'circulated', jsonb_build_object('panel', null, 'appellate', null, 'award', null),
      'adopted', jsonb_build_object('panel', null, 'appellate', null),
      'toConform', null, 'complied', null, 'adoptBy', null, 'authorised', null, 'level', null
    ), type, data, done, actor, place, zone
  ) as value
  from nth where nth = 1
  union all
  select n.log, n.known_at, n.row_id, n.nth, n.place, after_step(life.value, n.type, n.data, n.done, n.actor, n.place, n.zone)
  from life join nth n using (log, known_at, row_id)
  where n.nth = life.nth + 1
),
turned as (
  select life.*, lead(place, 1, 'infinity') over (
    partition by log, known_at, row_id order by nth
  ) as next_place
  from life
)
select log, known_at, 'proceedings', row_id, place, next_place, value from turned where place < next_place;
