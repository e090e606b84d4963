-- Corrections and retractions resolved into periods of knowledge. At any moment the correction that
-- was recorded last, among those known by then, stands; from the first retraction known, nothing does.

insert into reading
with spoken as materialized (
  select l.log, l.position, l.line->>'id' as id, l.line->>'type' as type, l.line->>'occurred' as occurred,
    l.line #>> '{by,country}' as actor, l.line->'data' as data, zone,
    starts(l.line->>'recordedAt', zone) as recorded, ends(l.line->>'recordedAt', zone) as known
  from line l join log using (log)
),
plain as (select * from spoken where type not in ('EventCorrected', 'EventRetracted')),
said as (
  select log, id, position, recorded, zone, type, occurred, actor, data,
    known, 0 as is_correction, recorded as said, position as said_at
  from plain
  union all
  select p.log, p.id, p.position, p.recorded, p.zone,
    c.data #>> '{replacement,type}', c.data #>> '{replacement,occurred}', c.data #>> '{replacement,by,country}', c.data #> '{replacement,data}',
    greatest(p.known, c.known), 1, c.recorded, c.position
  from plain p
  join spoken c on c.log = p.log and c.type = 'EventCorrected' and c.data->>'target' = p.id
),
retired as (
  select log, data->>'target' as id, min(known) as known
  from spoken where type = 'EventRetracted' group by 1, 2
),
dated as (
  select said.*,
    least(
      min(said.known) over (
        partition by log, id order by is_correction, said, said_at
        rows between 1 following and unbounded following
      ),
      retired.known,
      'infinity'
    ) as known_to
  from said left join retired using (log, id)
)
select log, id, type, occurred, actor, data,
  least(starts(occurred, zone), starts(data->>'effectiveFrom', zone)), recorded, position, known, known_to
from dated where known < known_to;

insert into seen
with asked as materialized (
  select distinct log, known_at, case when known_at <> 'of late' then ends(known_at, zone) end as moment
  from question join log using (log)
)
select log, known_at, id, type, occurred, actor, data, place, recorded, position
from asked join reading using (log)
where case
  when moment is null then system_to = 'infinity'
  else system_from <= moment and moment < system_to
end;
