-- Visits: made by the first inspection, annulled once and for all.

insert into version (log, known_at, family, row_id, valid_from, valid_to, value)
with touch as (
  select seen.*, concat(json_value(data, '$.permit'), '/', json_value(data, '$.visit')) as row_id
  from seen where type in ('PermitInspected', 'VisitAnnulled')
),
begun as (
  select touch.*, max(type = 'PermitInspected') over (
    partition by log, known_at, row_id order by place, recorded, position
  ) as is_begun
  from touch
),
turn as (
  select begun.*,
    first_value(json_extract(data, '$.passed')) over so_far as passed,
    max(type = 'VisitAnnulled') over so_far as annulled,
    lead(place) over (partition by log, known_at, row_id order by place, recorded, position) as next_place
  from begun where is_begun
  window so_far as (
    partition by log, known_at, row_id order by place, recorded, position
    rows between unbounded preceding and current row
  )
)
select log, known_at, 'visits', row_id, place, coalesce(next_place, '2037-12-31'),
  json_object('passed', json_extract(passed, '$'), 'annulled', json_extract(if(annulled, 'true', 'false'), '$'))
from turn where next_place is null or place < next_place;
