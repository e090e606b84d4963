-- Leases whose rent falls due again and again: a recursion that at each step takes what comes first, the
-- next payment or the next event.

insert into version
with recursive touch as (
  select seen.*, data->>'lease' as row_id from seen where type in ('LeaseSigned', 'RentResumed')
  union all
  select seen.*, jsonb_array_elements_text(data->'leases') from seen where type = 'RentPaused'
),
begun as (
  select touch.*, bool_or(type = 'LeaseSigned') over (
    partition by log, known_at, row_id order by place, recorded, position
  ) as is_begun
  from touch
),
turn as (
  select begun.*, zone, row_number() over (
    partition by log, known_at, row_id order by place, recorded, position
  ) as nth
  from begun join log using (log) where is_begun
),
life as (
  select log, known_at, row_id, zone, place, nth, 1 as step, (data->>'rentOn')::date as rent_on,
    (data->>'every')::int as every, (data->>'times')::int as left_over, 0 as paid
  from turn where nth = 1
  union all
  select l.log, l.known_at, l.row_id, l.zone,
    case when pays then greatest(due, l.place) else t.place end,
    case when pays then l.nth else t.nth end,
    step + 1,
    case when pays then l.rent_on + l.every
      when t.type = 'RentPaused' then null
      when t.type = 'RentResumed' then (t.data->>'rentOn')::date
      else l.rent_on end,
    case when not pays and t.type = 'LeaseSigned' then (t.data->>'every')::int else l.every end,
    case when pays then left_over - 1
      when t.type = 'LeaseSigned' then left_over + (t.data->>'times')::int
      else left_over end,
    case when pays then paid + 1 else paid end
  from life l
  left join turn t on t.log = l.log and t.known_at = l.known_at and t.row_id = l.row_id and t.nth = l.nth + 1
  cross join lateral (select starts(l.rent_on::text, l.zone) as due) as d
  cross join lateral (
    select due is not null and left_over > 0 and (t.place is null or greatest(due, l.place) <= t.place) as pays
  ) as p
  where pays or t.nth is not null
),
turned as (
  select life.*, lead(place, 1, 'infinity') over (
    partition by log, known_at, row_id order by step
  ) as next_place
  from life
)
select log, known_at, 'leases', row_id, place, next_place,
  jsonb_build_object('rentOn', rent_on::text, 'every', every, 'left', left_over, 'paid', paid)
from turned where place < next_place;
