-- Visits: made by the first inspection, annulled once and for all.

insert into version
with touch as (
  select seen.*, concat(data->>'permit', '/', data->>'visit') as row_id,
    bool_or(type = 'PermitInspected') over so_far as is_begun
  from seen where type in ('PermitInspected', 'VisitAnnulled')
  window so_far as (
    partition by log, known_at, data->>'permit', data->>'visit' order by place, recorded, position
  )
),
turn as (
  select touch.*,
    first_value(data->'passed') over so_far as passed,
    bool_or(type = 'VisitAnnulled') over so_far as annulled,
    lead(place, 1, 'infinity') over so_far as next_place
  from touch where is_begun
  window so_far as (
    partition by log, known_at, row_id order by place, recorded, position
    rows between unbounded preceding and current row
  )
)
select log, known_at, 'visits', row_id, place, next_place,
  jsonb_build_object('passed', passed, 'annulled', annulled)
from turn where place < next_place;
